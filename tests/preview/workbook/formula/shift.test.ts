import fc from "fast-check";
import { columnLetters } from "../../../../src/core/sheet";
import { shiftFormula } from "../../../../src/preview/workbook/formula/shift";

it.each([
  ["=A1", 1, 1, "=B2"],
  ["=$A1+A$1+$A$1", 2, 3, "=$A3+D$1+$A$1"],
  ["=SUM(A1:B2)", 1, 0, "=SUM(A2:B3)"],
  ["=SUM(A:A,$1:2)", 1, 1, "=SUM(B:B,$1:3)"],
  ["='My A1'!A1&\"A1\"", 1, 0, "='My A1'!A2&\"A1\""],
  ["=LOG10(A1)", 1, 0, "=LOG10(A2)"],
  ["=Table1[A1]+B1_x", 1, 0, "=Table1[A1]+B1_x"],
  ["=B2", -2, 0, "=#REF!"],
  ["=Sheet2!B2+1", 0, -2, "=#REF!+1"],
  ['=$A2=""', 5, 5, '=$A7=""'],
])("%s moved by %i and %i", (formula, rows, columns, expected) => {
  expect(shiftFormula(formula, rows, columns)).toBe(expected);
});

it("moves a reference there and back", () => {
  const place = fc.record({
    row: fc.integer({ min: 1, max: 1000 }),
    column: fc.integer({ min: 1, max: 1000 }),
    rowFixed: fc.boolean(),
    columnFixed: fc.boolean(),
  });
  const shift = fc.integer({ min: 0, max: 5000 });
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 4 }), shift, shift, (places, rows, columns) => {
      const text = (down: number, right: number): string =>
        `=${places
          .map(({ row, column, rowFixed, columnFixed }) => {
            const letters = columnLetters(column + (columnFixed ? 0 : right));
            return `${columnFixed ? "$" : ""}${letters}${rowFixed ? "$" : ""}${row + (rowFixed ? 0 : down)}`;
          })
          .join("+")}`;
      expect(shiftFormula(text(0, 0), rows, columns)).toBe(text(rows, columns));
      expect(shiftFormula(text(rows, columns), -rows, -columns)).toBe(text(0, 0));
    }),
  );
});
