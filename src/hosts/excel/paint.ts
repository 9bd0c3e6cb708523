/** Looks put on ranges. */
import type { Border, CellStyle } from "../../core/own-sheet";
import { cellsIn, columnsIn, rowsIn } from "./addresses";
import { jsonBytes, type Command } from "./commands";
import type { FormatColumn, Paint, Painting } from "./looks";
import { inBlocks } from "./write-cells";

const BYTES_FOR_RANGE = 420;
const BYTES_FOR_PROPERTY = 130;
const BYTES_FOR_BORDER = 900;

/** The steps of a painting; number formats come before any value. */
export function paintCommands(key: string, sheet: string, { paints, formatColumns }: Painting): readonly Command[] {
  return [
    ...paints.map((paint) => paintCommand(key, sheet, paint)),
    ...formatColumns.flatMap((column) => formatCommands(key, sheet, column)),
  ];
}

function paintCommand(key: string, sheet: string, { area, look }: Paint): Command {
  const properties = Object.values(look);
  const borders = properties.filter((value) => typeof value === "object").length;
  return {
    sheet,
    bytes: BYTES_FOR_RANGE + properties.length * BYTES_FOR_PROPERTY + borders * BYTES_FOR_BORDER,
    say: (to) => applyLook(to.range(key, area), look, rowsIn(area) > 1, columnsIn(area) > 1),
  };
}

const formatCommands = (key: string, sheet: string, { area, formats }: FormatColumn): readonly Command[] =>
  inBlocks(area).map((block) => {
    const part = formats.slice(block.firstRow - area.firstRow, block.lastRow - area.firstRow + 1);
    return {
      sheet,
      bytes: BYTES_FOR_RANGE + cellsIn(block) * 2 + jsonBytes(part),
      say: (to) => {
        to.range(key, block).numberFormat = part.map((format) => [format]);
      },
    };
  });

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;

function applyLook(range: Excel.Range, look: CellStyle, hasRows: boolean, hasColumns: boolean): void {
  // One format for all cells of the range.
  if (look.numberFormat !== undefined) range.numberFormat = [[look.numberFormat]];
  const { format } = range;
  if (look.size !== undefined) format.font.size = look.size;
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.italic !== undefined) format.font.italic = look.italic;
  if (look.underline !== undefined) format.font.underline = look.underline ? "Single" : "None";
  if (look.color !== undefined) format.font.color = look.color;
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[look.horizontal];
  if (look.vertical !== undefined) format.verticalAlignment = VERTICAL[look.vertical];
  if (look.indent !== undefined) format.indentLevel = look.indent;
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.top !== undefined) applyBorder(format, look.top, ["EdgeTop", ...(hasRows ? INSIDE_ROWS : [])]);
  if (look.bottom !== undefined) applyBorder(format, look.bottom, ["EdgeBottom", ...(hasRows ? INSIDE_ROWS : [])]);
  if (look.left !== undefined) applyBorder(format, look.left, ["EdgeLeft", ...(hasColumns ? INSIDE_COLUMNS : [])]);
  if (look.right !== undefined) applyBorder(format, look.right, ["EdgeRight", ...(hasColumns ? INSIDE_COLUMNS : [])]);
}

type Side = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";

const INSIDE_ROWS: readonly Side[] = ["InsideHorizontal"];
const INSIDE_COLUMNS: readonly Side[] = ["InsideVertical"];
const WEIGHT = { hair: "Hairline", thin: "Thin", medium: "Medium" } as const;

function applyBorder(format: Excel.RangeFormat, { style, color }: Border, sides: readonly Side[]): void {
  for (const side of sides) {
    const border = format.borders.getItem(side);
    border.style = "Continuous";
    border.weight = WEIGHT[style];
    border.color = color;
  }
}
