/** Columns and cells as people write them, apart from reading cells, so that a screen needs nothing else. */

/** 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A → 1, AA → 27; 0 for anything that is not a column. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) {
    const place = letter.charCodeAt(0) - 64;
    if (place < 1 || place > 26) return 0;
    column = column * 26 + place;
  }
  return column;
}

/** A cell as people write it: `C7`. */
export const cellName = (row: number, column: number): string => `${columnLetters(column)}${row}`;
