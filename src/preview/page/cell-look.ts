/** How a cell looks: its format, over its table's style, under its conditional formats. */
import { formatColor } from "numfmt";
import type { BookConditionalFormat, BookValue, CellFormat } from "../workbook/book";
import type { Look } from "./page-messages";
import type { TablePart } from "./table-style";

/** The default color of letters: automatic, so that a table style may say another. */
const AUTOMATIC = "#000000";

/** What conditional formats say of a cell; null: nothing. */
export type RuleLook = BookConditionalFormat["format"] | null;

export function lookOf(format: CellFormat, part: TablePart, rule: RuleLook): Look {
  const { font, borders } = format;
  // A style's letters are made for the style's own fill.
  const styled = format.fill === null ? part.color : undefined;
  const plain: Look = {
    font: font.name,
    size: font.size,
    bold: font.bold || part.bold === true,
    italic: font.italic,
    underline: font.underline,
    strikethrough: font.strikethrough,
    color: font.color.toUpperCase() === AUTOMATIC ? (styled ?? font.color) : font.color,
    fill: format.fill ?? part.fill ?? null,
    horizontal: format.horizontal,
    vertical: format.vertical,
    indent: format.indent,
    wrap: format.wrap,
    borders: {
      top: borders.top ?? part.top ?? null,
      bottom: borders.bottom ?? part.bottom ?? null,
      left: borders.left ?? part.left ?? null,
      right: borders.right ?? part.right ?? null,
    },
  };
  return rule === null ? plain : withRule(plain, rule);
}

function withRule(look: Look, format: NonNullable<RuleLook>): Look {
  return {
    ...look,
    bold: format.bold ?? look.bold,
    italic: format.italic ?? look.italic,
    underline: format.underline ?? look.underline,
    strikethrough: format.strikethrough ?? look.strikethrough,
    color: format.color ?? look.color,
    fill: format.fill ?? look.fill,
    borders: { ...look.borders, ...format.borders },
  };
}

/** The number format that a cell shows its value in. */
export const numberFormatOf = (format: CellFormat, rule: RuleLook): string => rule?.numberFormat ?? format.numberFormat;

const NAMED: Readonly<Record<string, string>> = {
  black: "#000000",
  blue: "#0000FF",
  cyan: "#00FFFF",
  green: "#00FF00",
  magenta: "#FF00FF",
  red: "#FF0000",
  white: "#FFFFFF",
  yellow: "#FFFF00",
};

/** The color that a number format asks for (`[Red]-0`), or null. */
export function colorOfFormat(code: string, value: BookValue): string | null {
  if (!code.includes("[") || value === null || typeof value === "object") return null;
  const color: unknown = formatColor(code, value, { throws: false, indexColors: true });
  if (typeof color !== "string") return null;
  return NAMED[color.toLowerCase()] ?? (/^#[0-9a-f]{6}$/i.test(color) ? color : null);
}

/** Something is seen even where a cell holds nothing. */
export const isSeen = ({ fill, borders }: Look): boolean =>
  fill !== null || borders.top !== null || borders.bottom !== null || borders.left !== null || borders.right !== null;
