/** Which looks go on which ranges, so that few ranges suffice: a whole table first, then columns, then the cells that differ. */
import type { CellStyle, OwnCell, OwnTable } from "../../core/own-sheet";
import type { Area, Run } from "../../core/sheet";
import { areaName, areaOf } from "../host-areas";
import { headingStyle } from "../host-tables";
import { cellsIn } from "./addresses";

/** Looks to set on a range that has none yet, in order: later ones lie on top. */
export interface Paint {
  readonly area: Area;
  readonly look: CellStyle;
}

/** Number formats of a column's rows where they differ from row to row; null leaves what is there. */
export interface FormatColumn {
  readonly area: Area;
  readonly formats: readonly (string | null)[];
}

export interface Painting {
  readonly paints: readonly Paint[];
  readonly formatColumns: readonly FormatColumn[];
}

type Property = keyof CellStyle;
type Value = CellStyle[Property];

const PROPERTIES: readonly Property[] = [
  "numberFormat",
  "size",
  "bold",
  "italic",
  "underline",
  "color",
  "fill",
  "horizontal",
  "vertical",
  "indent",
  "wrap",
  "top",
  "bottom",
  "left",
  "right",
];

/** What Excel does by itself needs no saying. */
const isDefault = (value: Value): boolean =>
  value === undefined || value === false || value === 0 || value === "General";

const sameValue = (a: Value, b: Value): boolean =>
  a === b ||
  (isDefault(a) && isDefault(b)) ||
  (typeof a === "object" && typeof b === "object" && a.style === b.style && a.color === b.color);

/** Of a property that must be taken back on a part of what was painted. */
const PLAIN: CellStyle = {
  numberFormat: "General",
  size: 11,
  bold: false,
  italic: false,
  underline: false,
  color: "#000000",
  wrap: false,
  indent: 0,
};

interface Canvas {
  paint(area: Area, property: Property, value: Value): void;
  readonly paints: readonly Paint[];
}

function createCanvas(): Canvas {
  const byArea = new Map<string, { readonly area: Area; look: CellStyle }>();
  return {
    paint(area, property, value) {
      const name = areaName(area);
      const one = byArea.get(name) ?? { area, look: {} };
      byArea.set(name, one);
      one.look = { ...one.look, [property]: isDefault(value) ? PLAIN[property] : value };
    },
    get paints() {
      // What is said of a part lies on top of what is said of the whole.
      return [...byArea.values()].sort((a, b) => cellsIn(b.area) - cellsIn(a.area));
    },
  };
}

/** A property that some of a table's columns have and that none of `PLAIN` takes back is painted on those columns alone. */
const canTakeBack = (property: Property): boolean => property in PLAIN;

/** Equal neighbours as runs of indexes. */
function runsOf<Item>(items: readonly Item[], same: (a: Item, b: Item) => boolean): { run: Run; item: Item }[] {
  const runs: { run: Run; item: Item }[] = [];
  items.forEach((item, index) => {
    const before = runs.at(-1);
    if (before !== undefined && same(before.item, item)) before.run = [before.run[0], index];
    else runs.push({ run: [index, index], item });
  });
  return runs;
}

function mostFrequent(values: readonly Value[]): Value {
  let [best, count]: [Value, number] = [undefined, 0];
  for (const value of values) {
    const times = values.filter((other) => sameValue(other, value)).length;
    if (times > count) [best, count] = [value, times];
  }
  return best;
}

/** One style for each column, over the same rows. */
function paintColumns(canvas: Canvas, area: Area, styles: readonly CellStyle[], except: ReadonlySet<number>): void {
  const ours = styles.map((style, index) => ({ style, isTheirs: except.has(index) }));
  const hasTheirs = except.size > 0;
  for (const property of PROPERTIES) {
    const values = styles.map((style) => style[property]);
    const whole = hasTheirs ? undefined : mostFrequent(values);
    const everywhere = canTakeBack(property) || values.every((value) => sameValue(value, whole)) ? whole : undefined;
    if (!isDefault(everywhere)) canvas.paint(area, property, everywhere);
    const runs = runsOf(
      ours.map(({ style, isTheirs }) => ({ value: style[property], isTheirs })),
      (a, b) => sameValue(a.value, b.value) && a.isTheirs === b.isTheirs,
    );
    for (const { run, item } of runs) {
      // Only the number format says something about the values in a column that people added.
      if (item.isTheirs ? property !== "numberFormat" : sameValue(item.value, everywhere)) continue;
      const [first, last] = run;
      const columns = { ...area, firstColumn: area.firstColumn + first, lastColumn: area.firstColumn + last };
      canvas.paint(columns, property, item.value);
    }
  }
}

/** More runs of rows than this, and a list of formats is shorter. */
const FEW_RUNS = 3;

/** What a table's cells look like; columns that people added and that stand already keep their look. */
export function tablePainting(table: OwnTable, body: Area, standsAlready: boolean): Painting {
  const canvas = createCanvas();
  const formatColumns: FormatColumn[] = [];
  const theirs = new Set(
    table.columns.flatMap((column, index) => (standsAlready && column.theirs === true ? [index] : [])),
  );
  const headings = areaOf(table.row, body.firstColumn, table.row, body.lastColumn);
  const headingStyles = table.columns.map((column, index) => (theirs.has(index) ? {} : headingStyle(table, column)));
  paintColumns(canvas, headings, headingStyles, theirs);
  paintColumns(
    canvas,
    body,
    table.columns.map(({ style }) => style),
    theirs,
  );
  table.columns.forEach(({ style, styles = new Map<number, CellStyle>() }, index) => {
    const column = body.firstColumn + index;
    const rowStyles = [...styles].filter(([row]) => row < table.rowCount).sort(([a], [b]) => a - b);
    for (const property of PROPERTIES) {
      if (theirs.has(index) && property !== "numberFormat") continue;
      const differing = rowStyles.filter(([, own]) => !sameValue(own[property], style[property]));
      if (differing.length === 0) continue;
      const runs = rowRuns(differing, property);
      if (property === "numberFormat" && runs.length > FEW_RUNS) {
        formatColumns.push(formatColumn(differing, body, column));
        continue;
      }
      for (const { rows, value } of runs) {
        canvas.paint(areaOf(body.firstRow + rows[0], column, body.firstRow + rows[1], column), property, value);
      }
    }
  });
  return { paints: canvas.paints, formatColumns };
}

function rowRuns(
  differing: readonly (readonly [row: number, style: CellStyle])[],
  property: Property,
): readonly { readonly rows: Run; readonly value: Value }[] {
  const runs: { rows: Run; value: Value }[] = [];
  for (const [row, style] of differing) {
    const before = runs.at(-1);
    if (before !== undefined && before.rows[1] + 1 === row && sameValue(before.value, style[property])) {
      before.rows = [before.rows[0], row];
    } else runs.push({ rows: [row, row], value: style[property] });
  }
  return runs;
}

function formatColumn(
  differing: readonly (readonly [row: number, style: CellStyle])[],
  body: Area,
  column: number,
): FormatColumn {
  const first = differing[0]?.[0] ?? 0;
  const last = differing.at(-1)?.[0] ?? first;
  const formats = new Array<string | null>(last - first + 1).fill(null);
  for (const [row, { numberFormat = "General" }] of differing) formats[row - first] = numberFormat;
  return { area: areaOf(body.firstRow + first, column, body.firstRow + last, column), formats };
}

/** What single cells look like; equal neighbours in a row together. */
export function cellPaints(cells: readonly OwnCell[]): readonly Paint[] {
  const styled = cells
    .filter(({ style }) => Object.values(style).some((value) => !isDefault(value as Value)))
    .toSorted((a, b) => a.row - b.row || a.column - b.column);
  const paints: { area: Area; look: CellStyle; key: string }[] = [];
  for (const { row, column, style } of styled) {
    const key = JSON.stringify(style);
    const before = paints.at(-1);
    if (before?.key === key && before.area.firstRow === row && before.area.lastColumn + 1 === column) {
      before.area = { ...before.area, lastColumn: column };
    } else paints.push({ area: areaOf(row, column, row, column), look: style, key });
  }
  return paints;
}
