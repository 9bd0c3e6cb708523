import { rowsOnSheets } from "../../../src/core/metric/rows-on-sheet";
import { segmentOf } from "./tagged-of";

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
