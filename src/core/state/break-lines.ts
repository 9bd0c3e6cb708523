/** Where a text that runs over empty cells goes on in the next row. */

/** The text in lines of at most `width` characters, broken between words; a word that is longer is cut. Nothing is lost but the spaces at the breaks. */
export function breakLines(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  const words = text.trim().split(/\s+/);
  for (const word of words) {
    let rest = word;
    if (line !== "" && line.length + 1 + rest.length <= width) {
      line += ` ${rest}`;
      continue;
    }
    if (line !== "") lines.push(line);
    while (rest.length > width) {
      lines.push(rest.slice(0, width));
      rest = rest.slice(width);
    }
    line = rest;
  }
  if (line !== "") lines.push(line);
  return lines;
}

/** A text's sentences; a point inside a number or an initial ends none. */
export const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[a-z0-9%")]\.)\s+(?=[A-Z0-9"])/);

/** The whole sentences, in their order, that together take no more than `most` lines of `linesOf`; the first one always, a long one is passed over. */
export function sentencesInLines(
  sentences: readonly string[],
  most: number,
  linesOf: (text: string) => number,
): string {
  let text = "";
  for (const sentence of sentences) {
    if (sentence === "") continue;
    const longer = text === "" ? sentence : `${text} ${sentence}`;
    if (text === "" || linesOf(longer) <= most) text = longer;
  }
  return text;
}
