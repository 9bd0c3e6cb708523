/** One of the up to four parts of a grid with frozen panes: its gridlines, cells, charts and the selection on it. */
import { memo, useMemo } from "react";
import type { Area, Run } from "../../core/sheet";
import type { Geometry, Rect, Scroll } from "./grid-geometry";
import { overlap } from "./movement";
import type { CellsView, SheetView } from "./page-messages";
import { RowLine } from "./row-line";
import type { Tint } from "./screen-color";

interface Props {
  readonly sheet: SheetView;
  readonly cells: CellsView | null;
  readonly geometry: Geometry;
  /** Where the part stands in the grid. */
  readonly place: Rect;
  /** The rows and columns that it shows. */
  readonly view: Area;
  /** How far it has scrolled; frozen directions have not. */
  readonly scroll: Scroll;
  readonly selected: Area;
  /** Further areas of the selection. */
  readonly also: readonly Area[];
  readonly active: { readonly row: number; readonly column: number };
  readonly tint: Tint;
}

/** Rows and columns are drawn in steps, so that little scrolling draws nothing anew. */
const ROW_STEP = 8;
const COLUMN_STEP = 4;
/** Places are counted from a row nearby: screens lose count in millions of pixels. */
const ORIGIN_STEP = 2048;

export function GridPane(props: Props) {
  const { sheet, geometry, place, scroll, selected } = props;
  const { firstRow, lastRow, firstColumn, lastColumn } = stepped(props.view, geometry.frozen);
  const view = useMemo(
    () => ({ firstRow, lastRow, firstColumn, lastColumn }),
    [firstRow, lastRow, firstColumn, lastColumn],
  );
  const top = geometry.rows.startOf(Math.floor(firstRow / ORIGIN_STEP) * ORIGIN_STEP + 1);
  const move = `translate(${-scroll.left}px, ${top - scroll.top}px)`;
  return (
    <div className="pane" role="rowgroup" style={place}>
      <div className="drawn" style={{ transform: move }}>
        {sheet.gridlines ? <Gridlines geometry={geometry} view={view} top={top} /> : null}
        <Rows
          cells={props.cells}
          geometry={geometry}
          view={view}
          activeRow={props.active.row}
          activeColumn={props.active.column}
          tint={props.tint}
          gridlines={sheet.gridlines}
          top={top}
        />
        {overlap(selected, view) ? (
          <Selected geometry={geometry} selected={selected} active={props.active} sheet={sheet} top={top} />
        ) : null}
        {props.also
          .filter((area) => overlap(area, view))
          .map((area) => (
            <AlsoSelected key={`${area.firstRow} ${area.firstColumn}`} geometry={geometry} area={area} top={top} />
          ))}
      </div>
    </div>
  );
}

/** What is frozen is drawn by its own part alone. */
function stepped(view: Area, frozen: Geometry["frozen"]): Area {
  const rows = steppedRun(view.firstRow, view.lastRow, frozen.rows, ROW_STEP);
  const columns = steppedRun(view.firstColumn, view.lastColumn, frozen.columns, COLUMN_STEP);
  return { firstRow: rows[0], lastRow: rows[1], firstColumn: columns[0], lastColumn: columns[1] };
}

function steppedRun(first: number, last: number, frozen: number, step: number): Run {
  if (first <= frozen) return [first, last];
  return [Math.max(Math.floor((first - 1) / step) * step, frozen + 1), Math.ceil((last + 1) / step) * step];
}

interface DrawnPart {
  readonly geometry: Geometry;
  readonly view: Area;
  /** Pixels of the sheet above the origin. */
  readonly top: number;
}

const Gridlines = memo(function Gridlines({ geometry, view, top }: DrawnPart) {
  const { rows, columns } = geometry;
  const across = numbers(view.firstColumn, view.lastColumn).filter((column) => columns.sizeOf(column) > 0);
  const down = numbers(view.firstRow, view.lastRow).filter((row) => rows.sizeOf(row) > 0);
  const from = rows.startOf(view.firstRow);
  const height = rows.startOf(view.lastRow + 1) - from;
  const left = columns.startOf(view.firstColumn);
  const width = columns.startOf(view.lastColumn + 1) - left;
  const path =
    across.map((column) => `M${columns.startOf(column + 1) - 0.5 - left} 0V${height}`).join("") +
    down.map((row) => `M0 ${rows.startOf(row + 1) - 0.5 - from}H${width}`).join("");
  return (
    <svg className="gridlines" aria-hidden="true" style={{ left, top: from - top }} width={width} height={height}>
      <path d={path} fill="none" />
    </svg>
  );
});

const numbers = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) => first + index);

interface RowsProps extends DrawnPart {
  readonly cells: CellsView | null;
  readonly activeRow: number;
  readonly activeColumn: number;
  readonly tint: Tint;
  readonly gridlines: boolean;
}

const Rows = memo(function Rows({ cells, geometry, view, activeRow, activeColumn, tint, gridlines, top }: RowsProps) {
  const { rows, columns, zoom } = geometry;
  if (cells === null) return null;
  const inPane = cells.rows.filter(({ row, cells: own }) => {
    const last = Math.max(row, ...own.map(({ merge }) => merge?.lastRow ?? row));
    return row <= view.lastRow && last >= view.firstRow && (rows.sizeOf(row) > 0 || last > row);
  });
  const activeHere =
    activeRow >= view.firstRow &&
    activeRow <= view.lastRow &&
    activeColumn >= view.firstColumn &&
    activeColumn <= view.lastColumn;
  const blank = activeHere && inPane.every(({ row }) => row !== activeRow);
  const all = blank ? [...inPane, { row: activeRow, cells: [] }] : inPane;
  return all.map((row) => (
    <RowLine
      key={row.row}
      row={row}
      looks={cells.looks}
      rows={rows}
      columns={columns}
      firstColumn={view.firstColumn}
      lastColumn={view.lastColumn}
      zoom={zoom}
      tint={tint}
      top={rows.startOf(row.row) - top}
      active={activeHere && row.row === activeRow ? activeColumn : null}
      gridlines={gridlines}
    />
  ));
});

function Selected({
  geometry,
  selected,
  active,
  sheet,
  top,
}: Pick<Props, "geometry" | "selected" | "active" | "sheet"> & { readonly top: number }) {
  const merge = sheet.merges.find(
    (area) =>
      active.row >= area.firstRow &&
      active.row <= area.lastRow &&
      active.column >= area.firstColumn &&
      active.column <= area.lastColumn,
  );
  const whole = boxOf(geometry, selected, top);
  const own = boxOf(
    geometry,
    merge ?? { firstRow: active.row, lastRow: active.row, firstColumn: active.column, lastColumn: active.column },
    top,
  );
  const single = whole.width === own.width && whole.height === own.height;
  // The active cell of an area stays as light as it was.
  const hole = `polygon(evenodd, 0 0, 100% 0, 100% 100%, 0 100%, 0 0, ${corners(whole, own)})`;
  return (
    <>
      {single ? null : <div className="shade" style={{ ...whole, clipPath: hole }} />}
      <div
        className="frame"
        style={{ ...whole, left: whole.left - 1, top: whole.top - 1, width: whole.width + 1, height: whole.height + 1 }}
      />
    </>
  );
}

function AlsoSelected({
  geometry,
  area,
  top,
}: {
  readonly geometry: Geometry;
  readonly area: Area;
  readonly top: number;
}) {
  const whole = boxOf(geometry, area, top);
  return (
    <>
      <div className="shade" style={whole} />
      <div className="frame" style={whole} />
    </>
  );
}

function corners(whole: Rect, own: Rect): string {
  const left = own.left - whole.left;
  const top = own.top - whole.top;
  const [right, bottom] = [left + own.width, top + own.height];
  return [
    [left, top],
    [left, bottom],
    [right, bottom],
    [right, top],
    [left, top],
  ]
    .map(([x = 0, y = 0]) => `${x}px ${y}px`)
    .join(", ");
}

const boxOf = ({ rows, columns }: Geometry, area: Area, top: number): Rect => ({
  left: columns.startOf(area.firstColumn),
  top: rows.startOf(area.firstRow) - top,
  width: columns.startOf(area.lastColumn + 1) - columns.startOf(area.firstColumn),
  height: rows.startOf(area.lastRow + 1) - rows.startOf(area.firstRow),
});
