import fc from "fast-check";
import type { Area } from "../../src/core/sheet";
import {
  areaName,
  contains,
  coveredBy,
  parseArea,
  parseAreas,
  parseReferences,
  sheetReference,
  subtract,
} from "../../src/hosts/host-areas";
import { area } from "./file/write/literals";

const someArea: fc.Arbitrary<Area> = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }), fc.nat(4), fc.nat(4))
  .map(([row, column, down, right]) => area(row, column, row + down, column + right));

it("an area without a hole holds exactly the cells that are not in the hole, each once", () => {
  fc.assert(
    fc.property(someArea, someArea, (whole, hole) => {
      const parts = subtract(whole, hole);
      for (let row = 1; row <= 12; row++) {
        for (let column = 1; column <= 12; column++) {
          const holders = parts.filter((part) => contains(part, row, column)).length;
          expect(holders).toBe(contains(whole, row, column) && !contains(hole, row, column) ? 1 : 0);
        }
      }
    }),
  );
});

it("two areas beside each other cover what lies across them", () => {
  expect(coveredBy([area(1, 1, 2, 4)], [area(1, 1, 2, 2), area(1, 3, 5, 9)])).toBe(true);
  expect(coveredBy([area(1, 1, 2, 4)], [area(1, 1, 2, 2), area(2, 3, 5, 9)])).toBe(false);
});

it.each([
  ["A1", area(1, 1, 1, 1), "A1"],
  ["$B$2:D7", area(2, 2, 7, 4), "B2:D7"],
  ["A:C", area(1, 1, 1048576, 3), "A1:C1048576"],
  ["2:3", area(2, 1, 3, 16384), "A2:XFD3"],
])("%s is read and written", (text, expected, name) => {
  expect(parseArea(text)).toEqual(expected);
  expect(areaName(expected)).toBe(name);
});

it.each(["", "Sheet1!A1", "#REF!", "A", "7", "Name"])("%j is no area", (text) => {
  expect(parseArea(text)).toBeNull();
});

it("several areas stand beside each other", () => {
  expect(parseAreas("A1 B2:C3")).toEqual([area(1, 1, 1, 1), area(2, 2, 3, 3)]);
});

it("what a name refers to is found whatever the sheet is called", () => {
  const place = area(1, 1, 4, 2);
  for (const sheet of ["Leadership Gaps", "It's", "Plain", "A!B", "#1, (2)"]) {
    expect(parseReferences(sheetReference(sheet, place))).toEqual([{ sheet, area: place }]);
  }
  expect(parseReferences("Gaps!$A$1:$B$4")).toEqual([{ sheet: "Gaps", area: place }]);
  expect(parseReferences("#REF!$A$1")).toEqual([{ sheet: "#REF", area: area(1, 1, 1, 1) }]);
  expect(parseReferences("SUM(1,2)")).toEqual([]);
});
