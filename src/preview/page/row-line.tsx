/** The cells of one row: fills, borders, and texts that run over empty neighbors. */
import { memo, type CSSProperties } from "react";
import { columnLetters } from "../../core/sheet";
import type { BookBorder } from "../workbook/book";
import type { Axis } from "./axis";
import { cssFamily } from "./font-family";
import { createMeasure } from "./measure-text";
import { fitNumber } from "./number-fit";
import type { CellView, FilterButton, Look, RowView } from "./page-messages";
import type { Tint } from "./screen-color";
import { INDENT, SIDE, textBox, type RowGround, type TextBox } from "./text-box";

const measure = createMeasure();

interface Props {
  readonly row: RowView;
  readonly looks: readonly Look[];
  readonly rows: Axis;
  readonly columns: Axis;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly zoom: number;
  readonly tint: Tint;
  /** Pixels from the start of the rows that are drawn. */
  readonly top: number;
  /** The active cell stands in this row and column. */
  readonly active: number | null;
  readonly gridlines: boolean;
}

export const cellId = (row: number, column: number): string => `cell-${row}-${column}`;

export const RowLine = memo(function RowLine(props: Props) {
  const { row, columns, firstColumn, lastColumn, active, top } = props;
  const ground = groundOf(row, columns);
  const cells = row.cells.filter(
    (cell) => (cell.merge?.lastColumn ?? cell.column) >= firstColumn - 12 && cell.column <= lastColumn + 4,
  );
  const missing = active !== null && cells.every(({ column }) => column !== active);
  return (
    <div role="row" aria-rowindex={row.row} className="row" style={{ top }}>
      {cells.map((cell) => (
        <Cell key={cell.column} {...props} cell={cell} ground={ground} />
      ))}
      {missing ? (
        <div
          role="gridcell"
          id={cellId(row.row, active)}
          aria-colindex={active}
          aria-selected="true"
          aria-label={`${columnLetters(active)}${row.row}, blank`}
          className="cell"
          style={{ left: columns.startOf(active), width: columns.sizeOf(active), height: props.rows.sizeOf(row.row) }}
        />
      ) : null}
    </div>
  );
});

function groundOf(row: RowView, columns: Axis): RowGround {
  const taken = new Set<number>();
  for (const cell of row.cells) {
    if (cell.text !== "" || cell.merge !== undefined) taken.add(cell.column);
    if (cell.merge !== undefined) {
      for (let column = cell.merge.firstColumn; column <= cell.merge.lastColumn; column++) taken.add(column);
    }
  }
  return {
    left: columns.startOf,
    width: columns.sizeOf,
    isFree: (column) => !taken.has(column),
    lastColumn: columns.count,
  };
}

function Cell({
  cell,
  row,
  looks,
  rows,
  columns,
  zoom,
  tint,
  active,
  ground,
  gridlines,
}: Props & { readonly cell: CellView; readonly ground: RowGround }) {
  const look = looks[cell.look];
  if (look === undefined) return null;
  const { merge } = cell;
  const left = columns.startOf(cell.column);
  const width = merge === undefined ? columns.sizeOf(cell.column) : columns.startOf(merge.lastColumn + 1) - left;
  const height =
    merge === undefined ? rows.sizeOf(row.row) : rows.startOf(merge.lastRow + 1) - rows.startOf(merge.firstRow);
  if (width === 0 || height === 0) return null;
  const font = { name: look.font, size: look.size, bold: look.bold, italic: look.italic };
  const wide = (text: string): number => measure(text, font, zoom);
  const inner = width - 2 * SIDE;
  // Without wrapping Excel shows a text in one line, whatever line breaks it has.
  const line = look.wrap ? cell.text : cell.text.replace(/\r?\n/g, "");
  const text = cell.kind === "number" ? fitNumber(cell.text, cell.general, inner, wide) : line;
  const box = text === "" ? null : textBox(cell, look, wide(text), ground);
  const isActive = active === cell.column;
  return (
    <div
      role="gridcell"
      id={isActive ? cellId(row.row, cell.column) : undefined}
      aria-colindex={cell.column}
      aria-selected={isActive}
      aria-label={
        isActive ? `${columnLetters(cell.column)}${row.row}, ${cell.text === "" ? "blank" : cell.text}` : undefined
      }
      className={cell.link === true ? "cell link" : "cell"}
      style={{ left, width, height }}
    >
      {look.fill === null ? (
        merge !== undefined && gridlines ? (
          <div className="paper" />
        ) : null
      ) : (
        <div className="fill" style={{ background: tint(look.fill) }} />
      )}
      {hasBorder(look) ? <div className="border" style={borderStyle(look, tint)} /> : null}
      {box === null ? null : (
        <>
          {gridlines
            ? box.crossed.map((column) => (
                <i key={column} className="gap" style={{ left: columns.startOf(column) - left - 1 }} />
              ))
            : null}
          <div
            className={look.wrap ? "text wraps" : "text"}
            style={textStyle(look, box, left, zoom, tint, cell.filter !== undefined)}
          >
            <span>{text}</span>
          </div>
        </>
      )}
      {cell.filter === undefined ? null : <FilterMark button={cell.filter} />}
    </div>
  );
}

export const FILTER_WIDTH = 18;

/** Drawn only: the grid hears its clicks, and Alt with the down arrow opens it from the keyboard. */
function FilterMark({ button }: { readonly button: FilterButton }) {
  const sign = button.filtered ? "M1 2h8L6 5.5V9L4 8V5.5z" : "M2 3.5l3 3.5 3-3.5z";
  return (
    <span className="filter" aria-hidden="true">
      <svg viewBox="0 0 10 10" width="10" height="10">
        <path d={sign} fill="currentColor" />
        {button.sorted === null ? null : (
          <path
            d={button.sorted === "ascending" ? "M9 9V3M8 4l1-1 1 1" : "M9 3v6M8 8l1 1 1-1"}
            stroke="currentColor"
            fill="none"
            strokeWidth="0.8"
          />
        )}
      </svg>
    </span>
  );
}

const hasBorder = ({ borders: { top, bottom, left, right } }: Look): boolean =>
  top !== null || bottom !== null || left !== null || right !== null;

const WIDTHS = { Hairline: 1, Thin: 1, Medium: 2, Thick: 3 } as const;

function borderStyle({ borders }: Look, tint: Tint): CSSProperties {
  const side = (border: BookBorder | null): string => {
    if (border === null) return "0 none transparent";
    const faint = border.weight === "Hairline";
    const style = /^Double/.test(border.style)
      ? "double"
      : /Dash/.test(border.style)
        ? "dashed"
        : faint || /Dot/.test(border.style)
          ? "dotted"
          : "solid";
    const width = style === "double" ? 3 : WIDTHS[border.weight];
    return `${width}px ${style} ${tint(border.color)}`;
  };
  return {
    borderTop: side(borders.top),
    borderBottom: side(borders.bottom),
    borderLeft: side(borders.left),
    borderRight: side(borders.right),
  };
}

const UPRIGHT = {
  Top: "flex-start",
  Center: "center",
  Bottom: "flex-end",
  Justify: "flex-start",
  Distributed: "center",
} as const;
const ACROSS = { left: "flex-start", center: "center", right: "flex-end" } as const;

function textStyle(
  look: Look,
  box: TextBox,
  cellLeft: number,
  zoom: number,
  tint: Tint,
  hasButton: boolean,
): CSSProperties {
  const indent = look.indent * INDENT * zoom;
  const decoration = [look.underline ? "underline" : "", look.strikethrough ? "line-through" : ""].join(" ").trim();
  return {
    left: box.left - cellLeft,
    width: box.width,
    paddingLeft: SIDE + (box.align === "left" ? indent : 0),
    // The button lies over the text, but not over numbers and what else stands at the right.
    paddingRight: SIDE + (box.align === "right" ? indent + (hasButton ? FILTER_WIDTH : 0) : 0),
    alignItems: UPRIGHT[look.vertical],
    justifyContent: ACROSS[box.align],
    textAlign: box.align,
    whiteSpace: look.wrap ? (look.underline ? "pre-line" : "pre-wrap") : "pre",
    color: tint(look.color),
    fontFamily: cssFamily(look.font),
    fontSize: ((look.size * 4) / 3) * zoom,
    fontWeight: look.bold ? 700 : 400,
    fontStyle: look.italic ? "italic" : undefined,
    textDecoration: decoration === "" ? undefined : decoration,
  };
}
