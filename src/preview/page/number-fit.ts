/** Numbers never run into the next cell: General shows fewer digits, every other format shows #### when the column is too narrow. */

/** The text of a number in `width` pixels. `general` is the number itself when its format is General. */
export function fitNumber(
  text: string,
  general: number | undefined,
  width: number,
  measure: (text: string) => number,
): string {
  if (text === "" || measure(text) <= width) return text;
  if (general !== undefined) {
    const shorter = shorterGeneral(general, width, measure);
    if (shorter !== null) return shorter;
  }
  const hashes = Math.floor(width / Math.max(measure("#"), 1));
  return "#".repeat(Math.max(hashes, 0));
}

function shorterGeneral(value: number, width: number, measure: (text: string) => number): string | null {
  const whole = Math.trunc(Math.abs(value)).toString().length;
  for (let digits = 10; digits >= 0; digits--) {
    const text = String(Number(value.toFixed(digits)));
    // A number that would read 0 is written as a power of ten.
    if (Number(text) === 0 && value !== 0) break;
    if (measure(text) <= width) return text;
  }
  if (Number.isInteger(value) && whole <= 11 && measure(String(value)) <= width) return String(value);
  for (let digits = 5; digits >= 0; digits--) {
    const text = value
      .toExponential(digits)
      .replace(/e([+-])(\d)$/, "E$10$2")
      .replace("e", "E");
    if (measure(text) <= width) return text;
  }
  return null;
}
