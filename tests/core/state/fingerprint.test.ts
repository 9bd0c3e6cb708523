import { sourcesFingerprint } from "../../../src/core/state/fingerprint";
import { sheetOf, type LiteralCell } from "../../../src/hosts/memory";

const HEADINGS = ["School", "Students"];

function tableOf(rows: readonly (readonly LiteralCell[])[], name = "Roster 25-26") {
  return {
    sheet: sheetOf([HEADINGS, ...rows], name),
    rows: Int32Array.from(rows, (_, index) => index + 2),
    columns: HEADINGS.map((heading, index) => ({ column: index + 1, heading })),
  };
}

const ROWS: readonly (readonly LiteralCell[])[] = [
  ["Ash", 10],
  ["Birch", 20],
];
const print = (rows: readonly (readonly LiteralCell[])[], name?: string): string =>
  sourcesFingerprint([tableOf(rows, name)]);

it("is 16 hexadecimal digits, the same for the same cells", () => {
  expect(print(ROWS)).toMatch(/^[0-9a-f]{16}$/);
  expect(print(ROWS)).toBe(print(ROWS));
});

it("does not change when rows are sorted", () => {
  expect(print(ROWS.toReversed())).toBe(print(ROWS));
});

it.each<[string, readonly (readonly LiteralCell[])[], string]>([
  [
    "a number",
    [
      ["Ash", 11],
      ["Birch", 20],
    ],
    "Roster 25-26",
  ],
  [
    "a text",
    [
      ["Ask", 10],
      ["Birch", 20],
    ],
    "Roster 25-26",
  ],
  [
    "a number typed as text",
    [
      ["Ash", "10"],
      ["Birch", 20],
    ],
    "Roster 25-26",
  ],
  [
    "a cell emptied",
    [
      ["Ash", null],
      ["Birch", 20],
    ],
    "Roster 25-26",
  ],
  [
    "values swapped between rows",
    [
      ["Ash", 20],
      ["Birch", 10],
    ],
    "Roster 25-26",
  ],
  ["a row less", [["Ash", 10]], "Roster 25-26"],
  [
    "a row twice",
    [
      ["Ash", 10],
      ["Birch", 20],
      ["Birch", 20],
    ],
    "Roster 25-26",
  ],
  ["the sheet's name", ROWS, "Roster 24-25"],
])("changes with %s", (_, rows, name) => {
  expect(print(rows, name)).not.toBe(print(ROWS));
});
