/** The headings that Excel makes of what stands in a table's first row. */
import type { BookValue } from "./book";
import { textOfValue } from "./value-text";

/** Texts, unique whatever their case: a blank becomes `Column1`, a second `ID` becomes `ID2` (T08, T09). */
export function tableHeadingTexts(values: readonly BookValue[]): readonly string[] {
  const given = new Set(values.map((value) => textOfValue(value).toLowerCase()).filter((text) => text !== ""));
  const taken = new Set<string>();
  return values.map((value) => {
    const text = textOfValue(value);
    const free = (candidate: string): boolean =>
      !taken.has(candidate.toLowerCase()) && !given.has(candidate.toLowerCase());
    let unique = text;
    if (text === "") unique = firstFree("Column", 1, free);
    else if (taken.has(text.toLowerCase())) unique = firstFree(text, 2, free);
    taken.add(unique.toLowerCase());
    return unique;
  });
}

function firstFree(base: string, from: number, free: (candidate: string) => boolean): string {
  for (let n = from; ; n++) {
    if (free(`${base}${n}`)) return `${base}${n}`;
  }
}
