import { HostError } from "../../../src/hosts/host";
import type { CellChange } from "../../../src/core/state/cell-change";
import { formSheets } from "../../../src/core/forms/form-sheets";
import { packageFromOwnSheets } from "../../../src/hosts/file/new-workbook";
import { bookOfXlsx } from "../../../src/preview/files/open-xlsx";
import { district, formsOf } from "../../core/forms/small-forms";
import { roster } from "../contract";
import { bookOf, closeStages, excelStage, type ExcelStage } from "./excel-stage";

afterEach(closeStages);

const theForm = () => {
  const [form] = formsOf(district()).forms;
  if (form === undefined) throw new Error("no form");
  return form;
};

const change: CellChange = { at: { sheet: "Roster", row: 3, column: 1 }, from: "Alan Tide", to: "Alan Rivers" };
const first: CellChange = { at: { sheet: "Roster", row: 2, column: 1 }, from: "Ada Byron", to: "Ada Stone" };

const sentence = async (work: Promise<unknown>): Promise<string> => {
  const error: unknown = await work.catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(HostError);
  return (error as HostError).message;
};
const values = ({ book }: ExcelStage): unknown[] => [2, 3].map((row) => book.sheets[0]?.cells.get(row)?.[0]?.value);

it("sends only the cells that change, in four requests", async () => {
  const stage = excelStage(bookOf([roster]));
  await stage.host.patch([change, first]);
  expect(values(stage)).toEqual(["Ada Stone", "Alan Rivers"]);
  expect(stage.faults.passed - stage.standIn.counts.cleanups).toBeLessThanOrEqual(4);
});

it.each<[string, (stage: ExcelStage) => void, RegExp]>([
  ["protected sheet", ({ sheet }) => (sheet("Roster").protection = { password: null }), /protected/],
  ["hidden row", ({ sheet }) => sheet("Roster").rows.set(3, { hidden: true }), /hidden/],
  [
    "merged cell that keeps no value",
    ({ sheet }) => {
      const merged = { firstRow: 2, lastRow: 3, firstColumn: 1, lastColumn: 1 };
      sheet("Roster").merges.push(merged);
    },
    /A3 on Roster.*merged/,
  ],
])("changes nothing on a %s", async (_, prepare, said) => {
  const stage = excelStage(bookOf([roster]));
  prepare(stage);
  expect(await sentence(stage.host.patch([first, change]))).toMatch(said);
  expect(values(stage)[0]).toBe("Ada Byron");
});

it("changes the unlocked cells of a protected sheet, and none when one of them is locked", async () => {
  const bytes = packageFromOwnSheets(formSheets(theForm())).save();
  const stage = excelStage(bookOfXlsx(bytes).book);
  const score = { at: { sheet: "Ratings", row: 2, column: 4 }, from: null, to: 4 };
  const name = { at: { sheet: "Ratings", row: 2, column: 1 }, from: "Ann Ash", to: "Ann Oak" };
  await stage.host.patch([score, { ...score, at: { ...score.at, row: 3 }, to: 5 }]);
  const cells = () => {
    const ratings = stage.book.sheets.find((sheet) => sheet.name === "Ratings");
    return [ratings?.cells.get(2)?.[3]?.value, ratings?.cells.get(3)?.[3]?.value, ratings?.cells.get(2)?.[0]?.value];
  };
  expect(cells()).toEqual([4, 5, "Ann Ash"]);
  expect(await sentence(stage.host.patch([{ ...score, from: 4, to: 1 }, name]))).toMatch(/Ratings is protected/);
  expect(cells()).toEqual([4, 5, "Ann Ash"]);
});

it("changes nothing when another person was faster", async () => {
  const stage = excelStage(bookOf([roster]));
  stage.faults.before(1, (book) => {
    const cell = book.sheets[0]?.cells.get(3)?.[0];
    if (cell) cell.value = "Alan Brook";
  });
  expect(await sentence(stage.host.patch([first, change]))).toMatch(/previewed/);
  expect(values(stage)).toEqual(["Ada Byron", "Alan Brook"]);
});

it("looks at the cells when no answer came: done is done, and else it says so", async () => {
  const done = excelStage(bookOf([roster]), { watchdog: 300 });
  done.faults.at(3, { kind: "lost-answer", code: null });
  await done.host.patch([change]);
  expect(values(done)[1]).toBe("Alan Rivers");
  const lost = excelStage(bookOf([roster]), { watchdog: 300 });
  lost.faults.at(3, { kind: "hang" });
  expect(await sentence(lost.host.patch([change]))).toMatch(/did not answer/);
  expect(values(lost)[1]).toBe("Alan Tide");
});
