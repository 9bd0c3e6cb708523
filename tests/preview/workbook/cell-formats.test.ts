import { changeFormat, DEFAULT_FORMAT, formatIndex, formatOf } from "../../../src/preview/workbook/cell-formats";
import { area, oneSheet, refusal } from "./one-sheet";

it("keeps each format once, by its content", () => {
  const { book } = oneSheet();
  const bold = { ...DEFAULT_FORMAT, font: { ...DEFAULT_FORMAT.font, bold: true } };
  expect(formatIndex(book, { ...DEFAULT_FORMAT })).toBe(0);
  const index = formatIndex(book, bold);
  expect(formatIndex(book, structuredClone(bold))).toBe(index);
  expect(book.formats).toHaveLength(2);
  // Formats that were put there by others count too.
  book.formats.push({ ...bold, wrap: true });
  expect(formatIndex(book, { ...bold, wrap: true })).toBe(2);
});

it("changes only what is named, in blank cells too, with one new format for each that was there", () => {
  const { book, sheet, put, cell } = oneSheet();
  put("A1", 1);
  changeFormat(book, sheet, area("A1:B1"), { fill: "#FFFF00" });
  changeFormat(book, sheet, area("A1:A2"), { font: { bold: true } });
  changeFormat(book, sheet, area("A1"), {
    borders: { top: { style: "Continuous", weight: "Thin", color: "#000000" } },
  });
  expect(formatOf(book, cell("A1"))).toEqual({
    ...DEFAULT_FORMAT,
    fill: "#FFFF00",
    font: { ...DEFAULT_FORMAT.font, bold: true },
    borders: { ...DEFAULT_FORMAT.borders, top: { style: "Continuous", weight: "Thin", color: "#000000" } },
  });
  expect(formatOf(book, cell("B1")).font.bold).toBe(false);
  expect(formatOf(book, cell("A2"))).toMatchObject({ fill: null, font: { bold: true } });
  expect(cell("A2")?.value).toBeNull();
  expect(book.formats).toHaveLength(5);
});

it("leaves no cell behind where a blank cell becomes plain again", () => {
  const { book, sheet, cell } = oneSheet();
  changeFormat(book, sheet, area("A1:A2"), { wrap: true });
  changeFormat(book, sheet, area("A1:A2"), { wrap: false });
  expect([cell("A1"), sheet.cells.size]).toEqual([undefined, 0]);
});

it.each(["C:C", "2:3", "A1:XFD400"])("refuses %s: formats are kept by cell", (address) => {
  const { book, sheet } = oneSheet();
  expect(refusal(() => changeFormat(book, sheet, area(address), { wrap: true }))).toBe("InvalidArgument");
});
