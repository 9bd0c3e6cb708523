import fc from "fast-check";
import { textInput } from "../../../src/hosts/excel/cell-input";
import { bookOf, closeStages, excelStage } from "./excel-stage";

afterEach(closeStages);

/** Pieces of what Excel reads as formulas, numbers, dates, times, booleans and errors. */
const PIECES = [
  "=",
  "+",
  "-",
  "@",
  "'",
  "1",
  "00",
  "5",
  ".",
  ",",
  "/",
  ":",
  "%",
  "$",
  "E",
  "e",
  "(",
  ")",
  " ",
  "MAR",
  "March",
  "jan",
  "TRUE",
  "false",
  "#N/A",
  "AM",
  "p",
  "A1",
  "\t",
  "\n",
  "Ö",
  "x",
];

it("text that is written stays the same text, whatever it is made of", async () => {
  const texts = fc
    .sample(fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 5 }), { numRuns: 600, seed: 7 })
    .map((pieces) => pieces.join(""))
    .filter((text) => text !== "");
  const stage = excelStage(bookOf([{ name: "S", rows: [["x"]] }]));
  const read = await stage.client.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("S").getRange(`B1:B${texts.length}`);
    range.formulas = texts.map((text) => [textInput(text)]);
    await context.sync();
    range.load("values,valueTypes,numberFormat");
    await context.sync();
    return range.values.map((line: unknown[], row): unknown[] => [
      line[0],
      range.valueTypes[row]?.[0],
      (range.numberFormat as string[][])[row]?.[0],
    ]);
  });
  expect(read).toEqual(texts.map((text) => [text, "String", "General"]));
});
