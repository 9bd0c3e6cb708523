/** The cells of the active sheet: scrolling, selecting, and everything that lies over the cells. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import type { Area } from "../../core/sheet";
import { ChartLayer } from "./chart-layer";
import { GridPane } from "./grid-pane";
import {
  covers,
  geometryOf,
  inView,
  rectOf,
  scrollTo,
  sheetAxes,
  windowAround,
  type Geometry,
  type Rect,
  type Scroll,
} from "./grid-geometry";
import { extentOf, partsOf } from "./grid-parts";
import { useGridPointer, type GridPointing } from "./grid-pointer";
import { Headings } from "./headings";
import { selectedArea, type Ground, type Selection, type Spot } from "./movement";
import type { BookView, Window } from "./page-messages";
import { cellId } from "./row-line";
import type { Tint } from "./screen-color";
import { LAST_COLUMN, LAST_ROW } from "./sheet-size";

interface Props extends GridPointing {
  readonly book: BookView;
  readonly name: string;
  readonly zoom: number;
  readonly tint: Tint;
  readonly selection: Selection;
  /** Scrolled so that this cell is seen whenever it changes. */
  readonly seek: Spot;
  readonly look: (window: Window) => void;
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
  const pointer = useGridPointer(props, geometry, scroll, scroller);
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
