/** The look that all own sheets share: sizes in points, colors with their contrast on white in look and print. */
import type { Border, CellStyle, PrintSetup } from "../own-sheet";

export const INK = "#242424";
export const NOTE = "#595959";
export const BRAND = "#0F548C";
export const BAR = "#D9D9D9";
export const BAR_EDGE = "#8A8A8A";

/** One hue, light to dark, that steps in gray too; text on the darkest is white. */
export const HEAT = ["#E6EEF6", "#B9D0E6", "#7FA9D0", "#0F548C"] as const;
const ON_DARKEST = "#FFFFFF";

/** A cell in a step of the heat from 1 to 4; 0 is plain. */
export function heated(style: CellStyle, step: number): CellStyle {
  const fill = HEAT[step - 1];
  if (fill === undefined) return style;
  return { ...style, fill, ...(step === HEAT.length ? { color: ON_DARKEST } : {}) };
}

export const RULE: Border = { style: "thin", color: INK };
export const HAIRLINE: Border = { style: "hair", color: BAR_EDGE };

export const HEADING: CellStyle = { size: 10, bold: true, color: INK, vertical: "bottom", wrap: true, bottom: RULE };
export const TEXT: CellStyle = { size: 10, color: INK, vertical: "top", bottom: HAIRLINE };
export const WRAPPED: CellStyle = { ...TEXT, wrap: true };
/** Beside numbers, which stand at the right end of their cells, and beside long texts. */
export const AFTER_NUMBER: CellStyle = { ...WRAPPED, horizontal: "left", indent: 1 };
export const NUMBER: CellStyle = { ...TEXT, horizontal: "right" };
export const DATE: CellStyle = { ...TEXT, horizontal: "left", numberFormat: "mmm d, yyyy" };
export const LINK: CellStyle = { ...TEXT, underline: true };
export const QUIET: CellStyle = { ...TEXT, color: NOTE };

/** One page wide, the heading row on every page, the sheet's own name and the page below. */
export const printed = (name: string): PrintSetup => ({
  orientation: "landscape",
  area: null,
  fitToWidth: 1,
  fitToHeight: 0,
  titleRows: [1, 1],
  margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6 },
  centered: false,
  footer: { left: "Personnel data. Internal.", center: name, right: "Page {page} of {pages}" },
});

/** Many columns or rows: as much of the paper as printers let them have. */
export const onWholePaper = (print: PrintSetup): PrintSetup => ({
  ...print,
  margins: { left: 0.25, right: 0.25, top: 0.35, bottom: 0.5 },
});
