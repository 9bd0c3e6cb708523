import { createBook, newSheet, sheetById, sheetByName } from "../../../src/preview/workbook/new-book";

it("opens with one blank sheet, saved", () => {
  const book = createBook({ today: 1 });
  expect(book.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  expect([book.activeSheet, book.saved, book.calculation]).toEqual([book.sheets[0]!.id, true, "Automatic"]);
});

it("gives each sheet an id of its own and finds it by that, or by its name in any case", () => {
  const book = createBook({ sheets: ["Roster", "Data"] });
  const added = newSheet(book, "More");
  expect(new Set([...book.sheets, added].map(({ id }) => id)).size).toBe(3);
  expect(book.sheets).toHaveLength(2);
  expect(added.id).toMatch(/^\{[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}\}$/);
  expect(sheetByName(book, "ROSTER")).toBe(book.sheets[0]);
  expect(sheetById(book, book.sheets[1]!.id)).toBe(book.sheets[1]);
  expect(sheetByName(book, "More")).toBeUndefined();
});

it("takes the machine's day for today", () => {
  const now = Date.now();
  const today = createBook().today;
  expect(Math.abs(today - (now / 86_400_000 + 25_569))).toBeLessThan(2);
});
