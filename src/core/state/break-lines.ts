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

/** How many lines a wrapped cell of about `width` characters a line needs; at least one. */
export const lineCount = (text: string, width: number): number => Math.max(1, breakLines(text, width).length);

/** A text's sentences; a point inside a number or an initial ends none. */
export const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[a-z0-9%")]\.)\s+(?=[A-Z0-9"])/);

/** As many whole sentences as fit into `width` characters; the first one always. */
export function sentencesThatFit(sentences: readonly string[], width: number): string {
  let text = "";
  for (const sentence of sentences) {
    if (sentence === "") continue;
    const longer = text === "" ? sentence : `${text} ${sentence}`;
    if (text !== "" && longer.length > width) break;
    text = longer;
  }
  return text;
}
