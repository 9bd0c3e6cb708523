/** The built-in table styles, in the colors of Excel's default theme. */
import type { Area } from "../../core/sheet";
import type { BookBorder, BookTable } from "../workbook/book";

/** What a table style adds to a cell; the cell's own format goes before it. */
export interface TablePart {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly top?: BookBorder;
  readonly bottom?: BookBorder;
  readonly left?: BookBorder;
  readonly right?: BookBorder;
}

/** Black, then the six accents. */
const ACCENTS = ["#000000", "#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"] as const;

/** A color and so much white, or with a negative share so much black. */
export function tint(color: string, share: number): string {
  const part = (from: number): string => {
    const value = Number.parseInt(color.slice(from, from + 2), 16);
    const mixed = share >= 0 ? value + (255 - value) * share : value * (1 + share);
    return Math.round(mixed).toString(16).padStart(2, "0");
  };
  return `#${part(1)}${part(3)}${part(5)}`.toUpperCase();
}

const thin = (color: string): BookBorder => ({ style: "Continuous", weight: "Thin", color });
const medium = (color: string): BookBorder => ({ style: "Continuous", weight: "Medium", color });

interface Style {
  readonly heading: TablePart;
  readonly total: TablePart;
  readonly body: TablePart;
  readonly stripe: TablePart;
  /** Around the table. */
  readonly outline: BookBorder | null;
  /** Between rows, and between columns. */
  readonly betweenRows: BookBorder | null;
  readonly betweenColumns: BookBorder | null;
}

const PLAIN: Style = {
  heading: {},
  total: {},
  body: {},
  stripe: {},
  outline: null,
  betweenRows: null,
  betweenColumns: null,
};

function styleOf(name: string): Style {
  const found = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(name);
  if (!found) return PLAIN;
  const number = Number(found[2]);
  const accent = ACCENTS[(number - 1) % 7] ?? "#000000";
  const family = Math.floor((number - 1) / 7);
  const pale = accent === "#000000" ? "#D9D9D9" : tint(accent, 0.8);
  const soft = accent === "#000000" ? "#A6A6A6" : tint(accent, 0.6);
  const white = { color: "#FFFFFF", bold: true };
  if (found[1] === "Light") return light(family, accent, pale);
  if (found[1] === "Dark") {
    const fill = tint(accent === "#000000" ? "#737373" : accent, -0.25);
    return {
      ...PLAIN,
      heading: { fill: "#000000", ...white },
      total: { fill: "#000000", ...white },
      body: { fill, color: "#FFFFFF" },
      stripe: { fill: tint(fill, -0.25) },
    };
  }
  switch (family) {
    case 0:
      return {
        ...PLAIN,
        heading: { fill: accent, ...white },
        total: { bold: true, top: medium(accent) },
        stripe: { fill: pale },
        outline: thin(soft),
        betweenRows: thin(soft),
      };
    case 1:
      return {
        ...PLAIN,
        heading: { fill: accent, ...white, bottom: medium("#FFFFFF") },
        total: { fill: accent, ...white, top: medium("#FFFFFF") },
        body: { fill: pale },
        stripe: { fill: soft },
        betweenRows: thin("#FFFFFF"),
        betweenColumns: thin("#FFFFFF"),
      };
    case 2:
      return {
        ...PLAIN,
        heading: { fill: accent, ...white, bottom: medium("#000000"), top: medium("#000000") },
        total: { bold: true, top: thin("#000000"), bottom: medium("#000000") },
        stripe: { fill: "#D9D9D9" },
      };
    default:
      return {
        ...PLAIN,
        heading: { fill: pale, bold: true },
        total: { bold: true, top: medium(accent) },
        body: { fill: pale },
        stripe: { fill: soft },
        outline: thin(soft),
        betweenRows: thin(soft),
        betweenColumns: thin(soft),
      };
  }
}

function light(family: number, accent: string, pale: string): Style {
  const color = accent === "#000000" ? "#000000" : tint(accent, -0.25);
  switch (family) {
    case 0:
      return {
        ...PLAIN,
        heading: { bold: true, color, top: thin(accent), bottom: thin(accent) },
        total: { bold: true, color, top: thin(accent), bottom: thin(accent) },
        body: { color },
        stripe: { fill: pale },
      };
    case 1:
      return {
        ...PLAIN,
        heading: { fill: accent, color: "#FFFFFF", bold: true },
        total: { bold: true, top: medium(accent) },
        outline: thin(accent),
        betweenRows: thin(accent),
      };
    default:
      return {
        ...PLAIN,
        heading: { bold: true, bottom: medium(accent) },
        total: { bold: true, top: medium(accent) },
        stripe: { fill: pale },
        outline: thin(accent),
        betweenRows: thin(accent),
        betweenColumns: thin(accent),
      };
  }
}

/** What the table's style says of one of its cells. */
export function tablePart(table: BookTable, row: number, column: number): TablePart {
  const style = styleOf(table.style);
  if (style === PLAIN) return {};
  const { area } = table;
  const lastBody = table.hasTotals ? area.lastRow - 1 : area.lastRow;
  const firstBody = table.hasHeadings ? area.firstRow + 1 : area.firstRow;
  const edges = edgeBorders(style, area, row, column);
  if (table.hasHeadings && row === area.firstRow) return { ...edges, ...style.heading };
  if (table.hasTotals && row === area.lastRow) return { ...edges, ...style.total };
  const striped =
    (table.stripes && (row - firstBody) % 2 === 0) || (table.columnStripes && (column - area.firstColumn) % 2 === 0);
  const strong = (table.firstColumn && column === area.firstColumn) || (table.lastColumn && column === area.lastColumn);
  const closing = row === lastBody && /^TableStyleLight[1-7]$/.test(table.style) && !table.hasTotals;
  return {
    ...style.body,
    ...(striped ? style.stripe : {}),
    ...edges,
    ...(closing && style.heading.bottom ? { bottom: style.heading.bottom } : {}),
    ...(strong ? { bold: true } : {}),
  };
}

function edgeBorders(style: Style, area: Area, row: number, column: number): TablePart {
  const top = row === area.firstRow ? style.outline : style.betweenRows;
  const bottom = row === area.lastRow ? style.outline : style.betweenRows;
  const left = column === area.firstColumn ? style.outline : style.betweenColumns;
  const right = column === area.lastColumn ? style.outline : style.betweenColumns;
  return {
    ...(top ? { top } : {}),
    ...(bottom ? { bottom } : {}),
    ...(left ? { left } : {}),
    ...(right ? { right } : {}),
  };
}
