/** How the cells of a range look. A property that differs between its cells is null. */
import type { BookBorder, BookSheet, CellFormat } from "../../workbook/book";
import { changeFormat, DEFAULT_FORMAT, formatOf, type FormatChange } from "../../workbook/cell-formats";
import { columnCount, rowCount, visitCells } from "../../workbook/cells";
import { touch } from "../../workbook/events";
import { refuseEdit } from "../../workbook/refuse-edit";
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from "../../workbook/layout";
import { refuseProtectedSheet } from "../../workbook/protection";
import { invalidArgument } from "../../workbook/refusals";
import { asBoolean, asColor, asInteger, asNumber, asOption, asText } from "../arguments";
import { office, type Members } from "../members";
import type { Session } from "../session";
import type { BorderSide, RangeTarget, Targets } from "../targets";

const PIXELS_A_POINT = 96 / 72;

/** What all cells of a range have in common; null when they differ. */
function common<Value>(
  { sheet, area }: RangeTarget,
  { book }: Session,
  read: (format: CellFormat) => Value,
): Value | null {
  const indexes = new Set<number>();
  let present = 0;
  visitCells(sheet, area, (_row, _column, cell) => {
    present++;
    indexes.add(cell.format);
  });
  if (present < rowCount(area) * columnCount(area)) indexes.add(0);
  const values = new Set([...indexes].map((index) => read(book.formats[index] ?? DEFAULT_FORMAT)));
  const [only] = values;
  return values.size === 1 && only !== undefined ? only : null;
}

function change({ sheet, area }: RangeTarget, { book }: Session, made: FormatChange): void {
  refuseEdit(book, sheet, area, "formats");
  changeFormat(book, sheet, area, made);
}

type Look<Value> = (target: RangeTarget, session: Session) => Value | null;
const look =
  <Value>(read: (format: CellFormat) => Value): Look<Value> =>
  (target, session) =>
    common(target, session, read);

const set =
  (changed: (value: unknown) => FormatChange) =>
  (target: RangeTarget, value: unknown, session: Session): void =>
    change(target, session, changed(value));

const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;

/** One value for all, or null. */
function same(values: Iterable<number>): number | null {
  const [first, ...others] = new Set(values);
  return first === undefined || others.length > 0 ? null : first;
}

function* widths({ sheet, area }: RangeTarget): Iterable<number> {
  for (let column = area.firstColumn; column <= area.lastColumn; column++) {
    yield (sheet.columns.get(column)?.width ?? DEFAULT_COLUMN_WIDTH) / PIXELS_A_POINT;
  }
}

function* heights({ sheet, area }: RangeTarget): Iterable<number> {
  let plain = rowCount(area);
  for (const [row, { height }] of sheet.rows) {
    if (row < area.firstRow || row > area.lastRow || height === undefined) continue;
    plain--;
    yield height;
  }
  if (plain > 0) yield DEFAULT_ROW_HEIGHT;
}

function setWidths({ sheet, area }: RangeTarget, value: unknown, { book }: Session): void {
  const points = asNumber(value);
  if (points < 0) throw invalidArgument();
  refuseProtectedSheet(sheet);
  for (let column = area.firstColumn; column <= area.lastColumn; column++) {
    sheet.columns.set(column, { ...sheet.columns.get(column), width: Math.round(points * PIXELS_A_POINT) });
  }
  touch(book);
}

function setHeights({ sheet, area }: RangeTarget, value: unknown, { book }: Session): void {
  const points = asNumber(value);
  if (points < 0 || points > 409.5) throw invalidArgument();
  refuseProtectedSheet(sheet);
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    sheet.rows.set(row, { ...sheet.rows.get(row), height: points });
  }
  touch(book);
}

/** Rows become as high as their text needs: the model has no height for them. */
function autofitRows({ sheet, area }: RangeTarget, _: readonly unknown[], { book }: Session): void {
  refuseProtectedSheet(sheet);
  for (const [row, look] of [...sheet.rows]) {
    if (row < area.firstRow || row > area.lastRow) continue;
    delete look.height;
    if (Object.keys(look).length === 0) sheet.rows.delete(row);
  }
  touch(book);
}

export const rangeFormat: Members<Targets["RangeFormat"]> = {
  reads: {
    wrapText: look(({ wrap }) => wrap),
    horizontalAlignment: look(({ horizontal }) => horizontal),
    verticalAlignment: look(({ vertical }) => vertical),
    indentLevel: look(({ indent }) => indent),
    columnWidth: (target) => same(widths(target)),
    rowHeight: (target) => same(heights(target)),
  },
  writes: {
    wrapText: set((value) => ({ wrap: asBoolean(value) })),
    horizontalAlignment: set((value) => ({
      horizontal: asOption(value, HORIZONTAL, "RangeFormat.horizontalAlignment"),
    })),
    verticalAlignment: set((value) => ({ vertical: asOption(value, VERTICAL, "RangeFormat.verticalAlignment") })),
    indentLevel: set((value) => {
      const indent = asInteger(value);
      if (indent < 0 || indent > 250) throw invalidArgument();
      return { indent };
    }),
    columnWidth: setWidths,
    rowHeight: setHeights,
  },
  parts: {
    font: (target) => office("RangeFont", target),
    fill: (target) => office("RangeFill", target),
    borders: (target) => office("RangeBorderCollection", target),
    protection: (target) => office("FormatProtection", target),
  },
  calls: { autofitRows },
};

const setFont = (changed: (value: unknown) => Partial<CellFormat["font"]>) =>
  set((value) => ({ font: changed(value) }));

export const rangeFont: Members<Targets["RangeFont"]> = {
  reads: {
    name: look(({ font }) => font.name),
    size: look(({ font }) => font.size),
    bold: look(({ font }) => font.bold),
    italic: look(({ font }) => font.italic),
    underline: look(({ font }) => (font.underline ? "Single" : "None")),
    strikethrough: look(({ font }) => font.strikethrough),
    color: look(({ font }) => font.color),
  },
  writes: {
    name: setFont((value) => ({ name: asText(value) })),
    size: setFont((value) => {
      const size = asNumber(value);
      if (size < 1 || size > 409) throw invalidArgument();
      return { size };
    }),
    bold: setFont((value) => ({ bold: asBoolean(value) })),
    italic: setFont((value) => ({ italic: asBoolean(value) })),
    underline: setFont((value) => ({
      underline: asOption(value, ["None", "Single"], "RangeFont.underline") === "Single",
    })),
    strikethrough: setFont((value) => ({ strikethrough: asBoolean(value) })),
    color: setFont((value) => ({ color: asColor(value) })),
  },
};

/** A cell without a fill reads as white. */
export const rangeFill: Members<Targets["RangeFill"]> = {
  reads: { color: (target, session) => common(target, session, ({ fill }) => fill ?? "#FFFFFF") },
  writes: { color: set((value) => ({ fill: asColor(value) })) },
  calls: { clear: (target, _, session) => change(target, session, { fill: null }) },
};

export const formatProtection: Members<Targets["FormatProtection"]> = {
  reads: { locked: look(({ locked }) => locked) },
  writes: { locked: set((value) => ({ locked: asBoolean(value) })) },
};

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal"] as const;
type Edge = (typeof EDGES)[number];

export const rangeBorders: Members<Targets["RangeBorderCollection"]> = {
  reads: { count: () => EDGES.length },
  items: (target) => EDGES.map((side) => office("RangeBorder", { ...target, side })),
  item: (target, key) =>
    office("RangeBorder", { ...target, side: asOption(key, EDGES, "RangeBorderCollection.getItem") }),
  calls: {
    getItemAt: (target, [index]) => {
      const side = EDGES[asInteger(index)];
      if (side === undefined) throw invalidArgument();
      return office("RangeBorder", { ...target, side });
    },
  },
};

/** The cells along an edge of a range and the side of each that the edge is. */
function partsOfEdge({ sheet, area, side }: Targets["RangeBorder"]): readonly [RangeTarget, BorderSide][] {
  const { firstRow, lastRow, firstColumn, lastColumn } = area;
  switch (asOption(side, EDGES, "RangeBorder.sideIndex") satisfies Edge) {
    case "EdgeTop":
      return [[{ sheet, area: { ...area, lastRow: firstRow } }, "top"]];
    case "EdgeBottom":
      return [[{ sheet, area: { ...area, firstRow: lastRow } }, "bottom"]];
    case "EdgeLeft":
      return [[{ sheet, area: { ...area, lastColumn: firstColumn } }, "left"]];
    case "EdgeRight":
      return [[{ sheet, area: { ...area, firstColumn: lastColumn } }, "right"]];
    case "InsideHorizontal":
      return firstRow === lastRow
        ? []
        : [
            [{ sheet, area: { ...area, lastRow: lastRow - 1 } }, "bottom"],
            [{ sheet, area: { ...area, firstRow: firstRow + 1 } }, "top"],
          ];
    case "InsideVertical":
      return firstColumn === lastColumn
        ? []
        : [
            [{ sheet, area: { ...area, lastColumn: lastColumn - 1 } }, "right"],
            [{ sheet, area: { ...area, firstColumn: firstColumn + 1 } }, "left"],
          ];
  }
}

function readBorder<Value>(
  target: Targets["RangeBorder"],
  session: Session,
  read: (border: BookBorder | null) => Value,
): Value | null {
  const first = partsOfEdge(target)[0];
  return first === undefined ? read(null) : common(first[0], session, ({ borders }) => read(borders[first[1]]));
}

const NEW_BORDER: BookBorder = { style: "Continuous", weight: "Thin", color: "#000000" };

/** Each cell keeps what is not set of its border. */
function setBorder(
  target: Targets["RangeBorder"],
  session: Session,
  changed: (before: BookBorder) => BookBorder | null,
): void {
  for (const [{ sheet, area }, side] of partsOfEdge(target)) {
    for (const run of runsOfBorder(sheet, area, side, session)) {
      change({ sheet, area: run.area }, session, { borders: { [side]: changed(run.border ?? NEW_BORDER) } });
    }
  }
}

interface BorderRun {
  area: RangeTarget["area"];
  readonly border: BookBorder | null;
}

/** An edge as runs of cells with the same border there: most often one. */
function runsOfBorder(
  sheet: BookSheet,
  area: RangeTarget["area"],
  side: BorderSide,
  session: Session,
): readonly BorderRun[] {
  const whole = { sheet, area };
  const key = (border: BookBorder | null): string => JSON.stringify(border);
  const only = common(whole, session, ({ borders }) => key(borders[side]));
  if (only !== null) return [{ area, border: JSON.parse(only) as BookBorder | null }];
  const runs: BorderRun[] = [];
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    for (let column = area.firstColumn; column <= area.lastColumn; column++) {
      const border = formatOf(session.book, sheet.cells.get(row)?.[column - 1]).borders[side];
      runs.push({ area: { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column }, border });
    }
  }
  return runs;
}

const STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

export const rangeBorder: Members<Targets["RangeBorder"]> = {
  reads: {
    sideIndex: ({ side }) => side,
    style: (target, session) => readBorder(target, session, (border) => border?.style ?? "None"),
    weight: (target, session) => readBorder(target, session, (border) => border?.weight ?? "Thin"),
    color: (target, session) => readBorder(target, session, (border) => border?.color ?? "#000000"),
  },
  writes: {
    style: (target, value, session) => {
      const style = asOption(value, STYLES, "RangeBorder.style");
      setBorder(target, session, (before) => (style === "None" ? null : { ...before, style }));
    },
    weight: (target, value, session) => {
      const weight = asOption(value, WEIGHTS, "RangeBorder.weight");
      setBorder(target, session, (before) => ({ ...before, weight }));
    },
    color: (target, value, session) => {
      const color = asColor(value);
      setBorder(target, session, (before) => ({ ...before, color }));
    },
  },
};
