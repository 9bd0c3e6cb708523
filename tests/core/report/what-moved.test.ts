/** What Moved and the ledger, from refresh to refresh of a small district. */
import { refresh, runToEnd, type Refreshed } from "../../../src/core/refresh";
import { analysisAsJson } from "../../../src/core/report/json";
import type { OwnCell } from "../../../src/core/own-sheet";
import { textAt, type Workbook } from "../../../src/core/sheet";
import { unfinishedCells } from "../../../src/core/state/unfinished";
import { reference } from "../../../src/framework/reference";
import { createMemoryHost } from "../../../src/hosts/memory";
import { dayOf, readFile } from "../../golden/refreshed";
import { smallDistrict } from "../../golden/small-district";
import { sheetIn, withCells, type Typed } from "../move/edit";

const MOVED = "What Moved";
const LEDGER = "Figure Ledger";
const AVERAGE = 8;

const found = (workbook: Workbook, asOf = "2026-05-29"): Refreshed =>
  runToEnd(refresh(workbook, { asOf: dayOf(asOf), reference }));

async function written(workbook: Workbook, asOf?: string): Promise<Workbook> {
  const host = createMemoryHost(workbook);
  await host.write(found(workbook, asOf).sheets);
  return host.read();
}

/** The lines as people read them: metric, from, to, what moved it. */
const linesOf = (workbook: Workbook): readonly string[] => {
  const sheet = sheetIn(workbook, MOVED);
  return Array.from({ length: sheet.lastRow - 1 }, (_, index) => textAt(sheet, index + 2, 13) ?? "").filter(
    (line) => line !== "",
  );
};

const edited = (workbook: Workbook, row: number, column: number, value: Typed): Workbook =>
  withCells(workbook, "Roster", [[row, column, value]]);

let first: Workbook;
beforeAll(async () => {
  first = await written(await readFile(smallDistrict()));
});

it("has no line after the first refresh, and none after one that moved nothing", async () => {
  expect(linesOf(first)).toEqual([]);
  const again = found(first);
  expect(again.analysis.moves.moved).toEqual([]);
  const host = createMemoryHost(first);
  await host.write(again.sheets);
  expect(found(await host.read()).sheets).toEqual(again.sheets);
});

it("says in one line what moved and why, once, below the lines that stand with people's notes", async () => {
  // 58 rated leaders of a mean of 3.988 or so; the first had 4.6.
  const once = await written(edited(first, 2, AVERAGE, 1.7), "2026-06-02");
  const [line, ...others] = linesOf(once);
  // 2.9 less of 58 is 0.05.
  expect(line).toMatch(/^TEAM practice rating \d\.\d\d → \d\.\d\d\. One rating edited: −0\.05\.$/);
  expect(others).toEqual([
    expect.stringMatching(/^Effective leaders by poverty \d+ points → \d+ points\. One rating edited: −\d+ points\.$/),
  ]);
  const noted = withCells(once, MOVED, [[2, 15, "Told the board"]]);
  const twice = await written(edited(noted, 3, AVERAGE, 1.7));
  expect(linesOf(twice)).toHaveLength(4);
  expect(linesOf(twice).slice(0, 2)).toEqual(linesOf(once));
  expect(textAt(sheetIn(twice, MOVED), 2, 15)).toBe("Told the board");
  expect(linesOf(await written(twice))).toEqual(linesOf(twice));
});

it("gives the same in JSON: the parts add up to the change", () => {
  const { analysis } = found(edited(first, 2, AVERAGE, 1.7));
  const { moved } = analysisAsJson(analysis, []) as {
    readonly moved: readonly {
      readonly metric: string;
      readonly change: number;
      readonly causes: readonly { readonly cause: string; readonly part: number; readonly rows: number }[];
    }[];
  };
  expect(moved[0]).toMatchObject({
    metric: "team-average",
    schoolYear: "2025-26",
    unit: "rating",
    causes: [{ cause: "cells-edited", rows: 1, decisions: 0 }],
  });
  expect(moved[0]?.change).toBeCloseTo(-2.9 / 58, 8);
  expect(moved[0]?.causes[0]?.part).toBe(moved[0]?.change);
});

it("does not say a line again after a writing that was cut off before the ledger", async () => {
  const moved = edited(first, 2, AVERAGE, 1.7);
  const { sheets } = found(moved);
  const cutOff = unfinishedCells("9:40 AM");
  const isCutOff = (one: OwnCell): boolean =>
    cutOff.some(({ row, column }) => row === one.row && column === one.column);
  const host = createMemoryHost(moved);
  await host.write(
    sheets
      .filter(({ name }) => name !== LEDGER)
      .map((sheet) =>
        sheet.name === "Leadership Summary"
          ? { ...sheet, cells: [...sheet.cells.filter((one) => !isCutOff(one)), ...cutOff] }
          : sheet,
      ),
  );
  expect(linesOf(await host.read())).toHaveLength(2);
  const whole = await written(await host.read());
  expect(linesOf(whole)).toHaveLength(2);
});

it.each<[string, (workbook: Workbook) => Workbook, string]>([
  [
    "is gone",
    (workbook) => ({ ...workbook, sheets: workbook.sheets.filter(({ name }) => name !== LEDGER) }),
    "What moved it cannot be told: the last refresh kept no record of what its figures rested on.",
  ],
  [
    "was changed",
    (workbook) => withCells(workbook, LEDGER, [[2, 5, "mine"]]),
    "What moved it cannot be told: the sheet Figure Ledger was changed. From the next refresh on it can.",
  ],
])("tells only the figures where the ledger %s, and is whole afterwards", async (_, spoil, why) => {
  const spoiled = spoil(first);
  expect(linesOf(await written(spoiled))).toEqual([]);
  const told = await written(edited(spoiled, 2, AVERAGE, 1.7));
  expect(linesOf(told)[0]).toMatch(/^TEAM practice rating \d\.\d\d → \d\.\d\d\. /);
  expect(linesOf(told)[0]).toContain(why);
  const next = found(edited(told, 3, AVERAGE, 1.7)).analysis.moves.moved[0];
  expect(next?.parts.map(({ cause }) => cause)).toEqual(["cells-edited"]);
});
