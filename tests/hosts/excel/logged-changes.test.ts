/** Corrections with their log through the real Office.js client: written, marked, taken back, and settled after a cut. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { labelCorrections } from "../../../src/core/correct/label-corrections";
import { reversal } from "../../../src/core/correct/revert";
import { rowNames } from "../../../src/core/correct/row-names";
import { cellAt, formatAt, type Workbook } from "../../../src/core/sheet";
import { readChangeLog, stateWords } from "../../../src/core/state/change-log";
import { writeCorrections } from "../../../src/hosts/host-logged-changes";
import { bookOfXlsx } from "../../../src/preview/files/open-xlsx";
import { analyzed } from "../../core/correct/roster";
import { closeStages, excelStage } from "./excel-stage";

afterEach(closeStages);

const sample = readFileSync(join(__dirname, "..", "..", "..", "assets", "sample-district.xlsx"));

const theirs = ({ sheets }: Workbook): ReadonlyMap<string, string> => {
  const cells = new Map<string, string>();
  for (const sheet of sheets.filter(({ mark }) => mark === null)) {
    for (let row = 1; row <= sheet.lastRow; row++) {
      for (let column = 1; column <= sheet.lastColumn; column++) {
        const { kind, value, formula } = cellAt(sheet, row, column);
        const content = JSON.stringify([kind, value, formula, formatAt(sheet, row, column)]);
        cells.set(`${sheet.name}!${row},${column}`, content);
      }
    }
  }
  return cells;
};
const differing = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): readonly string[] =>
  [...one.keys()].filter((cell) => one.get(cell) !== other.get(cell));

it("writes the positions of the sample district and takes them back", async () => {
  const { host } = excelStage(bookOfXlsx(sample).book);
  const before = await host.read();
  const corrections = labelCorrections(analyzed(before), { fields: ["position"] });
  const { run, preview } = await writeCorrections(host, corrections, { when: "2026-05-29 09:40", by: "Ann Bell" });
  const applied = await host.read();
  expect(run).toBe(1);
  expect(preview.cells).toBeGreaterThan(100);
  expect(new Set(differing(theirs(before), theirs(applied)))).toEqual(
    new Set(preview.sheets.flatMap((sheet) => sheet.corrections.map(({ at }) => `${at.sheet}!${at.row},${at.column}`))),
  );
  const log = readChangeLog(applied);
  expect(log).toHaveLength(preview.cells);
  expect(new Set(log.map(({ state }) => stateWords(state)))).toEqual(new Set(["Written"]));

  const taken = reversal(applied, { run: 1 }, rowNames(analyzed(applied)));
  expect(taken.refused).toEqual([]);
  await writeCorrections(host, taken.corrections, { when: "2026-05-29 12:00", by: "" });
  const after = await host.read();
  expect(differing(theirs(before), theirs(after))).toEqual([]);
  expect(readChangeLog(after).map(({ state }) => state.kind)).toEqual([
    ...log.map(() => "reverted"),
    ...log.map(() => "written"),
  ]);
});
