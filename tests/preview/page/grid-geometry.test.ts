import {
  cellUnder,
  covers,
  geometryOf,
  headingUnder,
  inView,
  rectOf,
  scrollTo,
  sheetAxes,
  windowAround,
} from "../../../src/preview/page/grid-geometry";

// One frozen row and column; columns of 64, rows of 20; headings of 36 × 20 pixels (three digits).
const frozen = { rows: 1, columns: 1 };
const geometry = geometryOf(
  { headings: true, frozen },
  sheetAxes({ rowSizes: [], columnSizes: [] }, 1),
  { width: 36 + 64 * 5, height: 20 + 20 * 11 },
  1,
  3,
);
const scroll = { left: 128, top: 200 };

it("what scrolled into view begins after what is frozen", () => {
  expect(inView(geometry, { left: 0, top: 0 })).toMatchObject({ firstRow: 2, firstColumn: 2 });
  expect(inView(geometry, scroll)).toMatchObject({ firstRow: 12, firstColumn: 4 });
});

it("a frozen cell stays where it is, another has scrolled", () => {
  const cell = (row: number, column: number) =>
    rectOf(geometry, scroll, { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column });
  expect(cell(1, 1)).toEqual({ left: 36, top: 20, width: 64, height: 20 });
  expect(cell(12, 4)).toEqual({ left: 36 + 64, top: 40, width: 64, height: 20 });
});

it.each([
  [40, 25, { row: 1, column: 1 }],
  [36 + 64 + 1, 25, { row: 1, column: 4 }],
  [40, 41, { row: 12, column: 1 }],
])("at %i, %i stands the cell", (x, y, spot) => expect(cellUnder(geometry, scroll, x, y)).toEqual(spot));

it("scrolls no further than needed, and not at all for what is seen or frozen", () => {
  expect(scrollTo(geometry, scroll, { row: 13, column: 5 })).toEqual(scroll);
  expect(scrollTo(geometry, scroll, { row: 1, column: 1 })).toEqual(scroll);
  expect(scrollTo(geometry, scroll, { row: 2, column: 2 })).toEqual({ left: 0, top: 0 });
  expect(scrollTo(geometry, { left: 0, top: 0 }, { row: 20, column: 2 })).toEqual({ left: 0, top: 400 - 220 });
});

it("a border of a heading is gripped within four pixels, for the column before it", () => {
  const top = { left: 0, top: 0 };
  expect(headingUnder(geometry, top, 36 + 62, 5)).toEqual({ what: "column", index: 1, border: true });
  expect(headingUnder(geometry, top, 36 + 66, 5)).toEqual({ what: "column", index: 1, border: true });
  expect(headingUnder(geometry, top, 36 + 90, 5)).toEqual({ what: "column", index: 2, border: false });
  expect(headingUnder(geometry, top, 10, 5)).toEqual({ what: "corner" });
  expect(headingUnder(geometry, top, 100, 100)).toBeNull();
});

it("asks for a window that does not grow with the sheet", () => {
  const view = { firstRow: 90_000, lastRow: 90_030, firstColumn: 2, lastColumn: 9 };
  const window = windowAround(view, frozen);
  expect(window.rows).toEqual([
    [1, 1],
    [89_940, 90_090],
  ]);
  expect(window.columns).toEqual([[1, 25]]);
  expect(covers(window, view, frozen)).toBe(true);
  expect(covers(window, { ...view, firstRow: 90_060, lastRow: 90_090 }, frozen)).toBe(false);
});
