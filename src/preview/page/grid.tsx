/** The cells of the active sheet: scrolling, selecting, and everything that lies over the cells. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import type { Area } from "../../core/sheet";
import { inside } from "../workbook/cells";
import { ChartLayer } from "./chart-layer";
import { GridPane } from "./grid-pane";
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
  type Geometry,
  type HeadingPart,
  type Rect,
  type Scroll,
} from "./grid-geometry";
import { Headings } from "./headings";
import { selectedArea, type Ground, type Selection, type Spot } from "./movement";
import type { BookView, CellsView, CellView, SheetView, Window } from "./page-messages";
import { cellId, FILTER_WIDTH } from "./row-line";
import type { Tint } from "./screen-color";
import { LAST_COLUMN, LAST_ROW } from "./sheet-size";

export interface GridPress {
  readonly kind: "cell" | "column" | "row" | "all";
  readonly spot: Spot;
  readonly stretch: boolean;
  /** The pointer moves with its button down. */
  readonly drag: boolean;
}

interface Props {
  readonly book: BookView;
  readonly cells: CellsView | null;
  readonly name: string;
  readonly zoom: number;
  readonly tint: Tint;
  readonly selection: Selection;
  /** Scrolled so that this cell is seen whenever it changes. */
  readonly seek: Spot;
  readonly look: (window: Window) => void;
  readonly press: (press: GridPress) => void;
  readonly released: (spot: Spot, moved: boolean) => void;
  readonly openCell: (spot: Spot) => void;
  readonly openFilter: (cell: CellView, place: { readonly left: number; readonly top: number }) => void;
  readonly resize: (what: "rows" | "columns", index: number, size: number | null) => void;
  readonly headingMenu: (part: HeadingPart, at: { readonly left: number; readonly top: number }) => void;
  readonly keyDown: (
    event: KeyboardEvent,
    ground: Ground,
    page: { readonly width: number; readonly height: number },
  ) => void;
  readonly paste: (text: string) => void;
  /** What lies over the cells, given where a cell stands. */
  readonly over: (
    rectOfArea: (area: Area) => Rect,
    size: { readonly width: number; readonly height: number },
  ) => ReactNode;
}

const MOST_PIXELS = 30_000_000;
const NONE: readonly Area[] = [];

export function Grid(props: Props) {
  const { book, cells, zoom, tint, selection, seek, look } = props;
  const { sheet } = book;
  const scroller = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [scroll, setScroll] = useState<Scroll>({ left: 0, top: 0 });
  const { rowSizes, columnSizes, headings, frozen } = sheet;
  const axes = useMemo(() => sheetAxes({ rowSizes, columnSizes }, zoom), [rowSizes, columnSizes, zoom]);
  const digits = String(axes.rows.indexAt(scroll.top + size.height)).length;
  const geometry = useMemo(
    () => geometryOf({ headings, frozen }, axes, size, zoom, digits),
    [headings, frozen, axes, size, zoom, digits],
  );
  const view = useMemo(() => inView(geometry, scroll), [geometry, scroll]);
  const selected = selectedArea(selection, sheet.merges);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const measure = (): void => setSize({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const own = cells !== null && cells.sheet === sheet.id ? cells : null;
  useEffect(() => {
    if (size.height > 0 && (own === null || !covers(own.window, view, frozen))) look(windowAround(view, frozen));
  }, [own, view, frozen, size.height, look]);

  const sheetScroll = useRef(new Map<string, Scroll>());
  useLayoutEffect(() => {
    const kept = sheetScroll.current.get(sheet.id) ?? { left: 0, top: 0 };
    scroller.current?.scrollTo(kept.left, kept.top);
  }, [sheet.id]);

  const sought = useRef<Spot | null>(null);
  useLayoutEffect(() => {
    const element = scroller.current;
    // Only a move of the sought cell scrolls: a person who scrolled away stays there.
    if (element === null || size.height === 0 || sought.current === seek) return;
    sought.current = seek;
    const { left, top } = scrollTo(geometry, { left: element.scrollLeft, top: element.scrollTop }, seek);
    if (left !== element.scrollLeft || top !== element.scrollTop) element.scrollTo(left, top);
  }, [seek, geometry, size.height]);

  const extent = extentOf(geometry, sheet, view, selection);
  const pointer = usePointer(props, geometry, scroll, scroller);
  const rectOfArea = (area: Area): Rect => rectOf(geometry, scroll, area);
  const parts = partsOf(geometry, scroll, view);
  return (
    <>
      <div
        ref={scroller}
        className="grid"
        role="grid"
        id="grid"
        tabIndex={0}
        aria-label={props.name}
        aria-describedby="grid-help"
        aria-rowcount={LAST_ROW}
        aria-colcount={LAST_COLUMN}
        aria-multiselectable="true"
        aria-activedescendant={cellId(selection.active.row, selection.active.column)}
        onKeyDown={(event) =>
          props.keyDown(
            event,
            { ...axes, merges: sheet.merges },
            { width: geometry.width - geometry.frozenWidth, height: geometry.height - geometry.frozenHeight },
          )
        }
        onPaste={(event) => {
          event.preventDefault();
          props.paste(event.clipboardData.getData("text/plain"));
        }}
        onScroll={({ currentTarget: { scrollLeft, scrollTop } }) => {
          const now = { left: scrollLeft, top: scrollTop };
          sheetScroll.current.set(sheet.id, now);
          setScroll(now);
        }}
      >
        <div className="extent" role="presentation" style={extent}>
          <div className="layer" role="presentation" {...pointer} style={{ ...size, ...pointer.style }}>
            {parts.map((part) => (
              <GridPane
                key={part.key}
                sheet={sheet}
                cells={own}
                geometry={geometry}
                place={part.place}
                view={part.view}
                scroll={part.scroll}
                selected={selected}
                also={selection.also ?? NONE}
                active={selection.active}
                tint={tint}
              />
            ))}
            <FrozenLines geometry={geometry} />
            <Headings
              geometry={geometry}
              scroll={scroll}
              view={view}
              selected={selected}
              also={selection.also ?? NONE}
              filtered={sheet.filteredRows}
            />
          </div>
        </div>
      </div>
      <div className="over" style={size}>
        {parts.map((part) => (
          <ChartLayer
            key={part.key}
            charts={sheet.charts}
            geometry={geometry}
            place={part.place}
            view={part.view}
            scroll={part.scroll}
            tint={tint}
          />
        ))}
        {props.over(rectOfArea, size)}
      </div>
    </>
  );
}

/** The scroll bars reach over what is used, what is seen and what is selected, with some room. */
function extentOf(geometry: Geometry, sheet: SheetView, view: Area, { corner }: Selection) {
  const { rows, columns, headingWidth, headingHeight } = geometry;
  const row = corner.row === LAST_ROW && sheet.lastRow < LAST_ROW ? 0 : corner.row;
  const column = corner.column === LAST_COLUMN ? 0 : corner.column;
  const lastRow = Math.min(Math.max(sheet.lastRow + 30, view.lastRow + 10, row + 2), LAST_ROW);
  const lastColumn = Math.min(Math.max(sheet.lastColumn + 6, view.lastColumn + 3, column + 1), LAST_COLUMN);
  return {
    width: Math.min(headingWidth + columns.startOf(lastColumn + 1), MOST_PIXELS),
    height: Math.min(headingHeight + rows.startOf(lastRow + 1), MOST_PIXELS),
  };
}

interface Part {
  readonly key: string;
  readonly place: Rect;
  readonly view: Area;
  readonly scroll: Scroll;
}

/** The part that scrolls, and up to three beside it that stay in one or both directions. */
function partsOf(geometry: Geometry, scroll: Scroll, view: Area): readonly Part[] {
  const { frozen, headingWidth, headingHeight, frozenWidth, frozenHeight, width, height } = geometry;
  const across = [
    {
      first: view.firstColumn,
      last: view.lastColumn,
      left: headingWidth + frozenWidth,
      width: width - frozenWidth,
      from: scroll.left + frozenWidth,
    },
    ...(frozen.columns === 0
      ? []
      : [{ first: 1, last: frozen.columns, left: headingWidth, width: frozenWidth, from: 0 }]),
  ];
  const down = [
    {
      first: view.firstRow,
      last: view.lastRow,
      top: headingHeight + frozenHeight,
      height: height - frozenHeight,
      from: scroll.top + frozenHeight,
    },
    ...(frozen.rows === 0 ? [] : [{ first: 1, last: frozen.rows, top: headingHeight, height: frozenHeight, from: 0 }]),
  ];
  return down.flatMap((y, yIndex) =>
    across.map((x, xIndex) => ({
      key: `${yIndex}-${xIndex}`,
      place: { left: x.left, top: y.top, width: x.width, height: y.height },
      view: { firstRow: y.first, lastRow: y.last, firstColumn: x.first, lastColumn: x.last },
      scroll: { left: x.from, top: y.from },
    })),
  );
}

function FrozenLines({ geometry }: { readonly geometry: Geometry }) {
  const { frozen, headingWidth, headingHeight, frozenWidth, frozenHeight, width, height } = geometry;
  return (
    <>
      {frozen.rows === 0 ? null : (
        <div
          className="frozen-line"
          style={{ left: 0, top: headingHeight + frozenHeight - 1, width: headingWidth + width, height: 1 }}
        />
      )}
      {frozen.columns === 0 ? null : (
        <div
          className="frozen-line"
          style={{ left: headingWidth + frozenWidth - 1, top: 0, width: 1, height: headingHeight + height }}
        />
      )}
    </>
  );
}

type Holding =
  | { readonly kind: "cells"; readonly start: Spot; moved: boolean }
  | { readonly kind: "column" | "row"; readonly index: number }
  | {
      readonly kind: "resize";
      readonly what: "rows" | "columns";
      readonly index: number;
      readonly start: number;
      readonly size: number;
    };

/** What a pointer does over the grid: press, drag, release, resize, double click, menu. */
function usePointer(
  props: Props,
  geometry: Geometry,
  scroll: Scroll,
  scroller: React.RefObject<HTMLDivElement | null>,
) {
  const holding = useRef<Holding | null>(null);
  const [cursor, setCursor] = useState<string | undefined>(undefined);
  const at = (event: { readonly clientX: number; readonly clientY: number; readonly currentTarget: Element }) => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const whole = (kind: "column" | "row", index: number, stretch: boolean, drag: boolean): void =>
    props.press({
      kind,
      spot: kind === "column" ? { row: 1, column: index } : { row: index, column: 1 },
      stretch,
      drag,
    });

  return {
    style: cursor === undefined ? {} : { cursor },
    onPointerDown(event: React.PointerEvent<HTMLDivElement>) {
      if (event.button !== 0) return;
      event.preventDefault();
      scroller.current?.focus({ preventScroll: true });
      const { x, y } = at(event);
      const part = headingUnder(geometry, scroll, x, y);
      const spot = cellUnder(geometry, scroll, x, y);
      event.currentTarget.setPointerCapture(event.pointerId);
      if (part === null) {
        const cell = cellOf(props.cells, spot);
        const rect = rectOf(geometry, scroll, {
          firstRow: spot.row,
          lastRow: spot.row,
          firstColumn: spot.column,
          lastColumn: spot.column,
        });
        if (cell?.filter !== undefined && x > rect.left + rect.width - FILTER_WIDTH - 2) {
          const box = event.currentTarget.getBoundingClientRect();
          props.press({ kind: "cell", spot, stretch: false, drag: false });
          props.openFilter(cell, { left: box.left + rect.left, top: box.top + rect.top + rect.height });
          return;
        }
        holding.current = { kind: "cells", start: spot, moved: false };
        props.press({ kind: "cell", spot, stretch: event.shiftKey, drag: false });
      } else if (part.what === "corner")
        props.press({ kind: "all", spot: { row: 1, column: 1 }, stretch: false, drag: false });
      else if (part.border) {
        const axis = part.what === "column" ? geometry.columns : geometry.rows;
        holding.current = {
          kind: "resize",
          what: part.what === "column" ? "columns" : "rows",
          index: part.index,
          start: part.what === "column" ? event.clientX : event.clientY,
          size: axis.sizeOf(part.index),
        };
      } else {
        holding.current = { kind: part.what, index: part.index };
        whole(part.what, part.index, event.shiftKey, false);
      }
    },
    onPointerMove(event: React.PointerEvent<HTMLDivElement>) {
      const { x, y } = at(event);
      const held = holding.current;
      if (held === null) {
        const part = headingUnder(geometry, scroll, x, y);
        const link = part === null && cellOf(props.cells, cellUnder(geometry, scroll, x, y))?.link === true;
        setCursor(
          part !== null && part.what !== "corner" && part.border
            ? part.what === "column"
              ? "col-resize"
              : "row-resize"
            : link
              ? "pointer"
              : undefined,
        );
        return;
      }
      if (held.kind === "resize") return;
      scroller.current?.scrollBy(
        beyond(x, geometry.headingWidth, geometry.width),
        beyond(y, geometry.headingHeight, geometry.height),
      );
      const spot = cellUnder(geometry, scroll, Math.max(x, geometry.headingWidth), Math.max(y, geometry.headingHeight));
      if (held.kind === "cells") {
        if (spot.row === held.start.row && spot.column === held.start.column && !held.moved) return;
        held.moved = true;
        props.press({ kind: "cell", spot, stretch: true, drag: true });
      } else whole(held.kind, held.kind === "column" ? spot.column : spot.row, true, true);
    },
    onPointerUp(event: React.PointerEvent<HTMLDivElement>) {
      const held = holding.current;
      holding.current = null;
      if (held === null) return;
      if (held.kind === "cells") props.released(held.start, held.moved);
      if (held.kind !== "resize") return;
      const moved = (held.what === "columns" ? event.clientX : event.clientY) - held.start;
      if (Math.abs(moved) < 2) return;
      props.resize(held.what, held.index, Math.max(Math.round((held.size + moved) / geometry.zoom), 0));
    },
    onDoubleClick(event: React.MouseEvent<HTMLDivElement>) {
      const { x, y } = at(event);
      const part = headingUnder(geometry, scroll, x, y);
      if (part === null) props.openCell(cellUnder(geometry, scroll, x, y));
      else if (part.what !== "corner" && part.border)
        props.resize(part.what === "column" ? "columns" : "rows", part.index, null);
    },
    onContextMenu(event: React.MouseEvent<HTMLDivElement>) {
      const { x, y } = at(event);
      const part = headingUnder(geometry, scroll, x, y);
      if (part === null) return;
      event.preventDefault();
      props.headingMenu(part, { left: event.clientX, top: event.clientY });
    },
  };
}

/** How far to scroll on while a drag leaves the cells. */
const beyond = (at: number, start: number, size: number): number =>
  at < start ? Math.max(at - start, -40) : at > start + size ? Math.min(at - start - size, 40) : 0;

/** The cell as it is shown, when it is among those that were asked for. */
export function cellOf(cells: CellsView | null, { row, column }: Spot): CellView | undefined {
  return cells?.rows
    .find((one) => one.row === row || one.cells.some(({ merge }) => merge !== undefined && inside(merge, row, column)))
    ?.cells.find((cell) => cell.column === column || (cell.merge !== undefined && inside(cell.merge, row, column)));
}
