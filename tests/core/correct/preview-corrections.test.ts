import type { Correction } from "../../../src/core/correct/correction";
import { previewCorrections } from "../../../src/core/correct/preview-corrections";
import { changeLogSheet } from "../../../src/core/state/change-log";
import { createMemoryHost, workbookOf, type LiteralSheet } from "../../../src/hosts/memory";
import { district, roster } from "./roster";

const at = (row: number, from: Correction["from"] = "AP", sheet = "Roster 2025-26"): Correction => ({
  at: { sheet, row, column: 3 },
  from,
  to: "Assistant principal",
  row: "",
  why: "Position",
});
const reasons = (facts: Partial<LiteralSheet>, ...corrections: readonly Correction[]) =>
  previewCorrections(
    district(roster(["AP", { formula: "=D2", value: "AP" }, "AP"], facts)),
    corrections,
  ).sheets.flatMap(({ refused }) => refused.map(({ why }) => why));
const area = { firstRow: 1, lastRow: 9, firstColumn: 1, lastColumn: 3 };
const table = { name: "Table1", area, hasHeadingRow: true, hasTotalsRow: false, sort: [] };

it("lets a plain cell through that holds what was read", () => {
  expect(reasons({}, at(2))).toEqual([]);
  expect(reasons({ tables: [{ ...table, filtered: false }] }, at(2))).toEqual([]);
});

it.each<readonly [string, Partial<LiteralSheet>, Correction, RegExp]>([
  ["a formula", {}, at(3), /formula/],
  ["a protected sheet", { protected: true }, at(2), /protected/],
  ["a filtered sheet", { filtered: true }, at(2), /filtered/],
  ["a filtered table", { tables: [{ ...table, filtered: true }] }, at(2), /filtered/],
  ["a hidden row", { hiddenRows: [[2, 2]] }, at(2), /row is hidden/],
  ["a hidden column", { hiddenColumns: [[3, 3]] }, at(2), /column is hidden/],
  ["a merged cell", { merges: [{ firstRow: 2, lastRow: 3, firstColumn: 3, lastColumn: 3 }] }, at(2), /merged/],
  ["a cell that says something else by now", {}, at(2, "VP"), /any more/],
  ["a number that was text", {}, at(2, 4), /any more/],
  ["a sheet that is gone", {}, at(2, "AP", "Roster 2024-25"), /not in the workbook/],
])("refuses %s, with the reason", (_, facts, correction, why) => {
  expect(reasons(facts, correction)).toEqual([expect.stringMatching(why)]);
});

it("refuses our own sheets", async () => {
  const host = createMemoryHost(workbookOf([]));
  await host.write([changeLogSheet(workbookOf([]))]);
  const preview = previewCorrections(await host.read(), [at(2, null, "Change Log")]);
  expect(preview.sheets[0]?.refused[0]?.why).toMatch(/own/);
});

it("counts by sheet", () => {
  const preview = previewCorrections(district(roster(["AP", "VP", "AP"])), [at(2), at(3), at(4)]);
  expect(preview).toMatchObject({ cells: 2, refused: 1, sheets: [{ sheet: "Roster 2025-26" }] });
  expect(preview.sheets[0]?.corrections.map((one) => one.at.row)).toEqual([2, 4]);
});
