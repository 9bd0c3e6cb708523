/** How wide a text is in the body font, so that rows are as high as what stands in them. */

/** Advance widths of the characters 32 to 126, in thousandths of the font's size: Calibri, and every font made to its measures. */
// prettier-ignore
const REGULAR = [
  226, 326, 401, 498, 507, 715, 682, 221, 303, 303, 498, 498, 250, 306, 252, 386, 507, 507, 507, 507, 507, 507, 507, 507,
  507, 507, 268, 268, 498, 498, 498, 463, 894, 579, 544, 533, 615, 488, 459, 631, 623, 252, 319, 520, 420, 855, 646, 662,
  517, 673, 543, 459, 487, 642, 567, 890, 519, 487, 468, 307, 386, 307, 498, 498, 291, 479, 525, 423, 525, 498, 305, 471,
  525, 229, 239, 455, 229, 799, 525, 527, 525, 525, 349, 391, 335, 525, 452, 715, 433, 453, 395, 314, 460, 314, 498,
];
const FIRST = 32;
/** Letters with accents and whatever else is not in the list. */
const OTHER = 530;
/** Bold letters are up to this much wider. */
const BOLD = 1.03;
/** Room for body fonts that run a little wider, and for how a screen rounds. */
const SAFE = 1.02;
/** Pixels that a cell keeps free at its sides, and that one step of indentation takes. */
const SIDES = 5;
const INDENT = 9;
const PIXELS_PER_POINT = 96 / 72;

export interface TextStyle {
  /** Points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly indent?: number;
}

const DEFAULT_SIZE = 11;

/** Pixels at 100 percent, a little more rather than less. */
export function textWidth(text: string, { size = DEFAULT_SIZE, bold = false }: TextStyle = {}): number {
  let thousandths = 0;
  for (let index = 0; index < text.length; index++) {
    thousandths += REGULAR[text.charCodeAt(index) - FIRST] ?? OTHER;
  }
  return (thousandths / 1000) * size * PIXELS_PER_POINT * (bold ? BOLD : 1) * SAFE;
}

/** How many lines a text takes in a wrapped cell of a width in pixels; at least one. */
export function wrappedLines(text: string, cellWidth: number, style: TextStyle = {}): number {
  const width = Math.max(1, cellWidth - SIDES - (style.indent ?? 0) * INDENT);
  const space = textWidth(" ", style);
  let total = 0;
  for (const paragraph of text.split("\n")) {
    let lines = 1;
    let used = 0;
    for (const word of paragraph.split(/ +/)) {
      const wide = textWidth(word, style);
      if (used > 0 && used + space + wide > width) {
        lines += 1;
        used = 0;
      }
      // A word that is longer than the cell is cut where the cell ends.
      if (wide > width) {
        lines += Math.ceil(wide / width) - 1;
        used = wide % width;
      } else used += (used > 0 ? space : 0) + wide;
    }
    total += lines;
  }
  return total;
}
