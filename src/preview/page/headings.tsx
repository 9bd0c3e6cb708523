/** Column letters and row numbers around the cells. */
import { memo } from "react";
import { columnLetters, type Area } from "../../core/sheet";
import type { Geometry, Scroll } from "./grid-geometry";

interface Props {
  readonly geometry: Geometry;
  readonly scroll: Scroll;
  /** What scrolled into view. */
  readonly view: Area;
  readonly selected: Area;
  /** Further areas of the selection. */
  readonly also: readonly Area[];
  readonly filtered: boolean;
}

export const Headings = memo(function Headings({ geometry, scroll, view, selected, also, filtered }: Props) {
  const { rows, columns, headingWidth, headingHeight, frozen, frozenWidth, frozenHeight, width, height, zoom } =
    geometry;
  if (headingWidth === 0) return null;
  const all = [selected, ...also];
  const column = (index: number, from: number) => (
    <div
      key={index}
      role="columnheader"
      aria-colindex={index}
      className={
        all.some(({ firstColumn, lastColumn }) => index >= firstColumn && index <= lastColumn) ? "head on" : "head"
      }
      style={{ left: columns.startOf(index) - from, width: columns.sizeOf(index), height: headingHeight }}
    >
      {columnLetters(index)}
    </div>
  );
  const row = (index: number, from: number) => (
    <div
      key={index}
      className={`head${all.some(({ firstRow, lastRow }) => index >= firstRow && index <= lastRow) ? " on" : ""}${filtered ? " filtered" : ""}`}
      style={{ top: rows.startOf(index) - from, height: rows.sizeOf(index), width: headingWidth }}
    >
      {index}
    </div>
  );
  const columnsShown = shownIn(columns.sizeOf);
  const rowsShown = shownIn(rows.sizeOf);
  const letter = { fontSize: Math.round(12 * Math.max(zoom, 0.8)) };
  return (
    <>
      <div className="corner" aria-hidden="true" style={{ width: headingWidth, height: headingHeight }} />
      <div className="heads" role="row" style={{ ...letter, left: headingWidth, top: 0, width, height: headingHeight }}>
        <div
          role="presentation"
          className="strip"
          style={{ left: frozenWidth, width: width - frozenWidth, height: headingHeight }}
        >
          {columnsShown(view.firstColumn, view.lastColumn).map((index) => column(index, scroll.left + frozenWidth))}
        </div>
        <div role="presentation" className="strip" style={{ left: 0, width: frozenWidth, height: headingHeight }}>
          {columnsShown(1, frozen.columns).map((index) => column(index, 0))}
        </div>
      </div>
      <div
        className="heads side"
        aria-hidden="true"
        style={{ ...letter, left: 0, top: headingHeight, width: headingWidth, height }}
      >
        <div className="strip" style={{ top: frozenHeight, width: headingWidth, height: height - frozenHeight }}>
          {rowsShown(view.firstRow, view.lastRow).map((index) => row(index, scroll.top + frozenHeight))}
        </div>
        <div className="strip" style={{ top: 0, width: headingWidth, height: frozenHeight }}>
          {rowsShown(1, frozen.rows).map((index) => row(index, 0))}
        </div>
      </div>
    </>
  );
});

const shownIn =
  (sizeOf: (index: number) => number) =>
  (first: number, last: number): readonly number[] =>
    Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) => first + index).filter(
      (index) => sizeOf(index) > 0,
    );
