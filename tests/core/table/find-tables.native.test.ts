import type { Area, NativeTable } from "../../../src/core/sheet";
import { problemsIn, tablesIn, type Rows } from "./tables-in";

const native = (area: Area, facts: Partial<NativeTable> = {}): NativeTable => ({
  name: "Leaders",
  area,
  hasHeadingRow: true,
  hasTotalsRow: false,
  sort: [],
  filtered: false,
  ...facts,
});
const area = (firstRow: number, lastRow: number, firstColumn: number, lastColumn: number): Area => ({
  firstRow,
  lastRow,
  firstColumn,
  lastColumn,
});

const HEAD = ["Name", "School", "Score"];
const ANN = ["Ann Ash", "Oak", 3];
const BEN = ["Ben Birch", "Elm", 4];

describe("a table that Excel knows", () => {
  it("is taken as it is, with its totals row apart and the titles above it", () => {
    const rows: Rows = [["Leaders 2018-19"], [], HEAD, ANN, BEN, ["All", null, 3.5]];
    const facts = { tables: [native(area(3, 6, 1, 3), { hasTotalsRow: true })] };
    expect(tablesIn(rows, facts)).toEqual(["Leaders 2018-19: 3, 4-5: A Name, B School, C Score"]);
    expect(problemsIn(rows, facts)).toEqual(["total-row A6"]);
  });

  it("has its headings where Excel says, even when they look like data", () => {
    const rows: Rows = [
      ["1", "2"],
      ["3", "4"],
      ["5", "6"],
    ];
    expect(tablesIn(rows)).toEqual([]);
    expect(tablesIn(rows, { tables: [native(area(1, 3, 1, 2))] })).toEqual(["1, 2-3: A 1, B 2"]);
  });

  it("may have one column", () => {
    expect(tablesIn([["School"], ["Oak"], ["Elm"]], { tables: [native(area(1, 3, 1, 1))] })).toEqual([
      "1, 2-3: A School",
    ]);
    expect(tablesIn([["School"], ["Oak"], ["Elm"]])).toEqual([]);
  });

  it("goes on into rows that were typed right below it, not beyond a blank row", () => {
    const facts = { tables: [native(area(1, 2, 1, 3))] };
    expect(tablesIn([HEAD, ANN, BEN], facts)).toEqual(["1, 2-3: A Name, B School, C Score"]);
    expect(tablesIn([HEAD, ANN, [], BEN], facts)).toEqual(["1, 2: A Name, B School, C Score"]);
  });

  it("stands beside others, touching or not, and beside what is no native table", () => {
    const rows: Rows = [
      [...HEAD, "Cluster", "Leaders", null, "School", "Enrollment"],
      [...ANN, "North", 4, null, "Oak", 400],
      [...BEN, "South", 5, null, "Elm", 1200],
    ];
    const facts = { tables: [native(area(1, 3, 1, 3)), native(area(1, 3, 4, 5), { name: "Clusters" })] };
    expect(tablesIn(rows, facts)).toEqual([
      "1, 2-3: A Name, B School, C Score",
      "1, 2-3: D Cluster, E Leaders",
      "1, 2-3: G School, H Enrollment",
    ]);
  });

  it("gets the group headings above it", () => {
    const rows: Rows = [
      [null, null, "2018-19", null],
      ["Name", "School", "Fall", "Spring"],
      ["Ann Ash", "Oak", 3, 4],
      ["Ben Birch", "Elm", 4, 4],
    ];
    const facts = {
      merges: [area(1, 1, 3, 4)],
      tables: [native(area(2, 4, 1, 4))],
    };
    expect(tablesIn(rows, facts)).toEqual(["1+2, 3-4: A Name, B School, C 2018-19 Fall, D 2018-19 Spring"]);
  });

  it("without rows that hold anything is no table", () => {
    expect(problemsIn([HEAD, []], { tables: [native(area(1, 2, 1, 3))] })).toEqual(["no-table A1"]);
  });

  it("without a heading row is read like any other block", () => {
    const facts = { tables: [native(area(2, 3, 1, 3), { hasHeadingRow: false })] };
    expect(tablesIn([HEAD, ANN, BEN], facts)).toEqual(["1, 2-3: A Name, B School, C Score"]);
    expect(
      tablesIn(
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
        { tables: [native(area(1, 2, 1, 3), { hasHeadingRow: false })] },
      ),
    ).toEqual([]);
  });
});
