import { rowsOnSheets, runs } from "../../../src/core/metric/rows-on-sheet";
import { segmentOf } from "./tagged-of";

it.each([
  [[], ""],
  [[7], "7"],
  [[5, 6, 7], "5-7"],
  [[170, 5, 6, 7, 162, 6], "5-7,162,170"],
  [[9, 10, 100], "9-10,100"],
])("runs of %j are %j", (rows, text) => {
  expect(runs(rows)).toBe(text);
});

it("keeps sheets apart and each row once", () => {
  const roster = segmentOf("leader", "Roster");
  const schools = segmentOf("school", "Schools");
  expect(
    rowsOnSheets([
      { segment: roster, row: 3 },
      { segment: schools, row: 3 },
      { segment: roster, row: 2 },
      { segment: roster, row: 3 },
    ]),
  ).toEqual([
    { sheet: "Roster", rows: "2-3" },
    { sheet: "Schools", rows: "3" },
  ]);
});
