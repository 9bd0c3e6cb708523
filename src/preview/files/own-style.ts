/** A cell's look as what differs from the workbook's plain cell: how our own sheets say it. */
import type { Border, CellStyle } from "../../core/own-sheet";
import type { BookBorder, BookConditionalFormat, CellFormat } from "../workbook/book";

const HORIZONTAL: Readonly<Record<string, NonNullable<CellStyle["horizontal"]>>> = {
  Left: "left",
  Center: "center",
  Right: "right",
};

const WEIGHTS: Readonly<Record<BookBorder["weight"], Border["style"]>> = {
  Hairline: "hair",
  Thin: "thin",
  Medium: "medium",
  Thick: "medium",
};

const borderOf = (border: BookBorder): Border => ({ style: WEIGHTS[border.weight], color: border.color });

type Borders = Readonly<Partial<Record<"top" | "bottom" | "left" | "right", BookBorder | null>>>;

const sidesOf = ({ top, bottom, left, right }: Borders): Pick<CellStyle, "top" | "bottom" | "left" | "right"> => ({
  ...(top ? { top: borderOf(top) } : {}),
  ...(bottom ? { bottom: borderOf(bottom) } : {}),
  ...(left ? { left: borderOf(left) } : {}),
  ...(right ? { right: borderOf(right) } : {}),
});

/** What differs from `plain`. Fonts' names, strike-through, and rarer alignments have no word in our own sheets. */
export function ownStyle(format: CellFormat, plain: CellFormat): CellStyle {
  const { font, fill, numberFormat, indent, wrap } = format;
  const horizontal = HORIZONTAL[format.horizontal];
  const vertical = format.vertical === "Top" ? "top" : format.vertical === "Center" ? "center" : null;
  return {
    ...(font.size === plain.font.size ? {} : { size: font.size }),
    ...(font.bold ? { bold: true } : {}),
    ...(font.italic ? { italic: true } : {}),
    ...(font.underline ? { underline: true } : {}),
    ...(font.color === plain.font.color ? {} : { color: font.color }),
    ...(fill === null ? {} : { fill }),
    ...(numberFormat === "General" ? {} : { numberFormat }),
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === null ? {} : { vertical }),
    ...(indent === 0 ? {} : { indent }),
    ...(wrap ? { wrap: true } : {}),
    ...sidesOf(format.borders),
  };
}

/** The look of a conditional format. */
export function ownConditionalStyle(format: BookConditionalFormat["format"]): CellStyle {
  const { bold, italic, underline, color, fill, numberFormat } = format;
  return {
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(underline === undefined ? {} : { underline }),
    ...(color === undefined ? {} : { color }),
    ...(fill === undefined ? {} : { fill }),
    ...(numberFormat === undefined ? {} : { numberFormat }),
    ...sidesOf(format.borders),
  };
}
