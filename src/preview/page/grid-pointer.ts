/** The pointer over the grid: what it presses, drags, resizes and opens. */
import { useRef, useState, type MouseEvent, type PointerEvent, type RefObject } from "react";
import { cellOf } from "./cell-of";
import { cellUnder, headingUnder, rectOf, type Geometry, type HeadingPart, type Scroll } from "./grid-geometry";
import { areaOf, type Spot } from "./movement";
import type { CellsView, CellView } from "./page-messages";
import { FILTER_WIDTH } from "./row-line";

/** A cell, a heading or the corner under a pointer that was pressed, or is still held. */
export interface GridPress {
  readonly kind: "cell" | "column" | "row" | "all";
  readonly spot: Spot;
  readonly stretch: boolean;
}

/** What a pointer over the grid asks for. */
export interface GridPointing {
  readonly cells: CellsView | null;
  readonly press: (press: GridPress) => void;
  readonly released: (spot: Spot, moved: boolean) => void;
  readonly openCell: (spot: Spot) => void;
  readonly openFilter: (cell: CellView, place: { readonly left: number; readonly top: number }) => void;
  readonly resize: (what: "rows" | "columns", index: number, size: number | null) => void;
  readonly headingMenu: (part: HeadingPart, at: { readonly left: number; readonly top: number }) => void;
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
export function useGridPointer(
  on: GridPointing,
  geometry: Geometry,
  scroll: Scroll,
  scroller: RefObject<HTMLDivElement | null>,
) {
  const holding = useRef<Holding | null>(null);
  const [cursor, setCursor] = useState<string | undefined>(undefined);
  const at = (event: { readonly clientX: number; readonly clientY: number; readonly currentTarget: Element }) => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const whole = (kind: "column" | "row", index: number, stretch: boolean): void =>
    on.press({
      kind,
      spot: kind === "column" ? { row: 1, column: index } : { row: index, column: 1 },
      stretch,
    });

  return {
    style: cursor === undefined ? {} : { cursor },
    onPointerDown(event: PointerEvent<HTMLDivElement>) {
      if (event.button !== 0) return;
      event.preventDefault();
      scroller.current?.focus({ preventScroll: true });
      const { x, y } = at(event);
      const part = headingUnder(geometry, scroll, x, y);
      const spot = cellUnder(geometry, scroll, x, y);
      event.currentTarget.setPointerCapture(event.pointerId);
      if (part === null) {
        const cell = cellOf(on.cells, spot);
        const rect = rectOf(geometry, scroll, areaOf(spot));
        if (cell?.filter !== undefined && x > rect.left + rect.width - FILTER_WIDTH - 2) {
          const box = event.currentTarget.getBoundingClientRect();
          on.press({ kind: "cell", spot, stretch: false });
          on.openFilter(cell, { left: box.left + rect.left, top: box.top + rect.top + rect.height });
          return;
        }
        holding.current = { kind: "cells", start: spot, moved: false };
        on.press({ kind: "cell", spot, stretch: event.shiftKey });
      } else if (part.what === "corner") on.press({ kind: "all", spot: { row: 1, column: 1 }, stretch: false });
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
        whole(part.what, part.index, event.shiftKey);
      }
    },
    onPointerMove(event: PointerEvent<HTMLDivElement>) {
      const { x, y } = at(event);
      const held = holding.current;
      if (held === null) {
        const part = headingUnder(geometry, scroll, x, y);
        const link = part === null && cellOf(on.cells, cellUnder(geometry, scroll, x, y))?.link === true;
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
        on.press({ kind: "cell", spot, stretch: true });
      } else whole(held.kind, held.kind === "column" ? spot.column : spot.row, true);
    },
    onPointerUp(event: PointerEvent<HTMLDivElement>) {
      const held = holding.current;
      holding.current = null;
      if (held === null) return;
      if (held.kind === "cells") on.released(held.start, held.moved);
      if (held.kind !== "resize") return;
      const moved = (held.what === "columns" ? event.clientX : event.clientY) - held.start;
      if (Math.abs(moved) < 2) return;
      on.resize(held.what, held.index, Math.max(Math.round((held.size + moved) / geometry.zoom), 0));
    },
    onDoubleClick(event: MouseEvent<HTMLDivElement>) {
      const { x, y } = at(event);
      const part = headingUnder(geometry, scroll, x, y);
      if (part === null) on.openCell(cellUnder(geometry, scroll, x, y));
      else if (part.what !== "corner" && part.border)
        on.resize(part.what === "column" ? "columns" : "rows", part.index, null);
    },
    onContextMenu(event: MouseEvent<HTMLDivElement>) {
      const { x, y } = at(event);
      const part = headingUnder(geometry, scroll, x, y);
      if (part === null) return;
      event.preventDefault();
      on.headingMenu(part, { left: event.clientX, top: event.clientY });
    },
  };
}

/** How far to scroll on while a drag leaves the cells. */
const beyond = (at: number, start: number, size: number): number =>
  at < start ? Math.max(at - start, -40) : at > start + size ? Math.min(at - start - size, 40) : 0;
