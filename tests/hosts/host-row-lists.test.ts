import { listOf, rowsIn, rowsInBoth, runsOf } from "../../src/hosts/host-row-lists";

it.each([
  [
    "5-162,170",
    [
      [5, 162],
      [170, 170],
    ],
    159,
  ],
  ["7", [[7, 7]], 1],
  ["", [], 0],
  [
    "2-3, 9",
    [
      [2, 3],
      [9, 9],
    ],
    3,
  ],
  ["x,4", [[4, 4]], 1],
] as const)("%s", (list, runs, count) => {
  expect(runsOf(list)).toEqual(runs);
  expect(rowsIn(runsOf(list))).toBe(count);
});

it("runs become the list that they came from", () => expect(listOf(runsOf("5-162,170"))).toBe("5-162,170"));

it.each([
  // Rows 5 to 8, 12 and 20 to 22 against 1 to 5, 8 to 12 and 22 to 30: 5, 8, 12 and 22.
  ["5-8,12,20-22", "1-5,8-12,22-30", 4],
  ["5-8", "", 0],
  ["5-8", "9-12", 0],
  ["5-8,10-12", "1-100", 7],
])("%s and %s have %d rows in common", (one, other, count) => {
  expect(rowsInBoth(runsOf(one), runsOf(other))).toBe(count);
});
