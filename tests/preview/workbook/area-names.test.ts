import fc from "fast-check";
import { absoluteAreaName, address, areaName, parseArea, sheetPrefix } from "../../../src/preview/workbook/area-names";

it.each([
  ["A1", null, [1, 1, 1, 1], false],
  ["$B$3", null, [3, 3, 2, 2], false],
  ["b3:A1", null, [1, 3, 1, 2], false],
  ["C:C", null, [1, 1_048_576, 3, 3], true],
  ["1:3", null, [1, 3, 1, 16_384], true],
  ["Sheet1!A1:B2", "Sheet1", [1, 2, 1, 2], false],
  ["'O''Brien 1'!XFD1048576", "O'Brien 1", [1_048_576, 1_048_576, 16_384, 16_384], false],
  ["'a!b'!A1", "a!b", [1, 1, 1, 1], false],
])("%s", (text, sheet, [firstRow, lastRow, firstColumn, lastColumn], unbounded) => {
  expect(parseArea(text)).toEqual({ sheet, area: { firstRow, lastRow, firstColumn, lastColumn }, unbounded });
});

it.each(["", "A0", "A1048577", "XFE1", "A", "1", "A1:", "A1:B", "Sheet1!", "!A1", "'S!A1", "A1,B2", "Sheet 1 A1"])(
  "takes %s for no address",
  (text) => expect(parseArea(text)).toBeNull(),
);

// W08
it.each([
  ["Sheet1", "Sheet1!A1:B2"],
  ["O'Brien 1", "'O''Brien 1'!A1:B2"],
  ["A1", "'A1'!A1:B2"],
  ["R1C1", "'R1C1'!A1:B2"],
  ["2024", "'2024'!A1:B2"],
  ["a-b", "'a-b'!A1:B2"],
  ["Écoles", "Écoles!A1:B2"],
])("an area of the sheet %s", (sheet, expected) => {
  expect(address(sheet, { firstRow: 1, lastRow: 2, firstColumn: 1, lastColumn: 2 })).toBe(expected);
});

it("names single cells, whole columns and whole rows in short", () => {
  const name = (text: string): string => areaName(parseArea(text)!.area);
  expect([name("B2:B2"), name("C:D"), name("2:2")]).toEqual(["B2", "C:D", "2:2"]);
  expect(absoluteAreaName(parseArea("A1:B3")!.area)).toBe("$A$1:$B$3");
});

it("reads back every address that it writes, whatever the sheet is called", () => {
  const end = fc.tuple(fc.integer({ min: 1, max: 1_048_576 }), fc.integer({ min: 1, max: 16_384 }));
  const names = fc.string({ minLength: 1, maxLength: 31 }).filter((name) => !/[:\\/?*[\]]|^'|'$/.test(name));
  fc.assert(
    fc.property(names, end, end, (sheet, [row, column], [otherRow, otherColumn]) => {
      const area = {
        firstRow: Math.min(row, otherRow),
        lastRow: Math.max(row, otherRow),
        firstColumn: Math.min(column, otherColumn),
        lastColumn: Math.max(column, otherColumn),
      };
      fc.pre(sheet.trim() === sheet);
      const read = parseArea(`${sheetPrefix(sheet)}${areaName(area)}`);
      expect(read?.sheet).toBe(sheet);
      expect(read?.area).toEqual(area);
    }),
  );
});
