import { createAxis } from "../../../src/preview/page/axis";

describe("where rows stand", () => {
  // Rows 2–3 are 40 high, row 5 is hidden, all others 20.
  const axis = createAxis(1_048_576, 20, [
    [2, 3, 40],
    [5, 5, 0],
  ]);

  it.each([
    [1, 0],
    [2, 20],
    [3, 60],
    [4, 100],
    [5, 120],
    [6, 120],
    [7, 140],
    [100_000, 20 * 99_999 + 2 * 20 - 20],
  ])("row %i starts at %i", (row, start) => expect(axis.startOf(row)).toBe(start));

  it.each([
    [0, 1],
    [19, 1],
    [20, 2],
    [99, 3],
    [119, 4],
    [120, 6],
    [-5, 1],
    [1e12, 1_048_576],
  ])("at %i pixels stands row %i", (distance, row) => expect(axis.indexAt(distance)).toBe(row));

  it("passes over hidden rows in both directions, and ends where the sheet ends", () => {
    expect(axis.shownFrom(5, 1)).toBe(6);
    expect(axis.shownFrom(5, -1)).toBe(4);
    expect(axis.shownFrom(0, -1)).toBeNull();
    expect(axis.shownFrom(1_048_577, 1)).toBeNull();
  });

  it("rounds each size when zoomed, and keeps what is hidden hidden", () => {
    const zoomed = createAxis(10, 21, [[2, 2, 0]], 0.5);
    expect([1, 2, 3].map(zoomed.sizeOf)).toEqual([11, 0, 11]);
    expect(zoomed.startOf(11)).toBe(99);
  });
});
