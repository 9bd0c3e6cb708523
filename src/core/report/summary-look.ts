/** Sizes, widths and styles of the Summary: look.md section 8. */
import type { CellStyle, PrintSetup } from "../own-sheet";
import { HAIRLINE, INK, NOTE, RULE } from "../state/look";

/** Columns A to F, an empty G, and the figures behind the charts from H on. */
export const WIDTHS = [130, 84, 72, 124, 98, 212, 28, 215, 110, 64, 110, 64, 64] as const;

export const HEIGHT = {
  title: 24,
  status: 17,
  line: 14,
  space: 6,
  headline: 23,
  decision: 13.5,
  heading: 15,
  metric: 36,
  chart: 15.5,
  note: 12,
  gap: 27,
  spot: 14.5,
  cannotSay: 13.5,
  rule: 4,
  definition: 11.5,
} as const;

/** Characters in a line, for text that runs over empty cells or wraps. */
export const CHARACTERS = {
  headline: 70,
  fromB: 92,
  fromC: 80,
  page: 116,
  definitions: 136,
  name: 22,
  underColumns: 50,
  underBars: 74,
} as const;

export const CHART_ROWS = 5;
/** One line of 9.5 points, in points of height. */
export const SENTENCE_LINE = 12;

const MIDDLE: CellStyle = { color: INK, vertical: "center" };

export const STYLE = {
  title: { ...MIDDLE, size: 18, bold: true },
  district: { ...MIDDLE, size: 11, horizontal: "right" },
  draft: { ...MIDDLE, size: 12, bold: true, horizontal: "center" },
  label: { ...MIDDLE, size: 10, color: NOTE },
  strongLabel: { ...MIDDLE, size: 10, bold: true },
  line: { ...MIDDLE, size: 10, horizontal: "left", indent: 1 },
  placeholder: { ...MIDDLE, size: 10, italic: true, color: NOTE, horizontal: "left", indent: 1 },
  headline: { ...MIDDLE, size: 16, bold: true },
  heading: { ...MIDDLE, size: 10, bold: true, vertical: "bottom", bottom: RULE },
  headingRight: { ...MIDDLE, size: 10, bold: true, vertical: "bottom", bottom: RULE, horizontal: "right" },
  headingIndented: { ...MIDDLE, size: 10, bold: true, vertical: "bottom", bottom: RULE, horizontal: "left", indent: 1 },
  link: { ...MIDDLE, size: 10, bold: true, underline: true, wrap: true, bottom: HAIRLINE },
  name: { ...MIDDLE, size: 10, bold: true, bottom: HAIRLINE },
  figure: { ...MIDDLE, size: 14, bold: true, horizontal: "right", bottom: HAIRLINE },
  status: { ...MIDDLE, size: 10, horizontal: "right", bottom: HAIRLINE },
  size: { ...MIDDLE, size: 10, bold: true, horizontal: "right", bottom: HAIRLINE },
  known: { ...MIDDLE, size: 10, horizontal: "right", bottom: HAIRLINE },
  start: { ...MIDDLE, size: 9, color: NOTE, horizontal: "left", indent: 1, bottom: HAIRLINE },
  text: { ...MIDDLE, size: 10, bottom: HAIRLINE },
  indented: { ...MIDDLE, size: 10, horizontal: "left", indent: 1, bottom: HAIRLINE },
  wrapped: { ...MIDDLE, size: 10, horizontal: "left", indent: 1, wrap: true, bottom: HAIRLINE },
  sentence: { ...MIDDLE, size: 9.5, wrap: true, bottom: HAIRLINE },
  note: { ...MIDDLE, size: 9, color: NOTE },
  noteIndented: { ...MIDDLE, size: 9, color: NOTE, horizontal: "left", indent: 1 },
  plain: { ...MIDDLE, size: 10 },
  rule: { ...MIDDLE, size: 10, bottom: RULE },
  definition: { ...MIDDLE, size: 8.5, color: NOTE },
  behind: { ...MIDDLE, size: 9 },
} as const satisfies Record<string, CellStyle>;

/** One Letter page, upright, columns A to F down to `lastRow`. */
export const onePage = (lastRow: number, footer: PrintSetup["footer"]): PrintSetup => ({
  orientation: "portrait",
  area: { firstRow: 1, lastRow, firstColumn: 1, lastColumn: 6 },
  fitToWidth: 1,
  fitToHeight: 1,
  titleRows: null,
  margins: { left: 0.5, right: 0.5, top: 0.4, bottom: 0.5 },
  centered: true,
  footer,
});
