import { textWidth, wrappedLines } from "../../../src/core/state/text-width";

it("is as wide as its letters: W is wider than i, bold than regular, a larger size than a smaller one", () => {
  expect(textWidth("WWWW", { size: 10 })).toBeGreaterThan(3 * textWidth("iiii", { size: 10 }));
  expect(textWidth("Owner", { size: 10, bold: true })).toBeGreaterThan(textWidth("Owner", { size: 10 }));
  expect(textWidth("Owner", { size: 20 })).toBeCloseTo(2 * textWidth("Owner", { size: 10 }));
  // "0000" in Calibri: 4 × 0.507 of the size, 13.33 pixels at 10 points, and 2 percent to be safe.
  expect(textWidth("0000", { size: 10 })).toBeCloseTo(4 * 0.507 * (40 / 3) * 1.02);
});

it.each([
  // 81 characters that stood in two lines of 212 pixels on the printed page.
  ["Effective principals lead 14 of 34 rated highest-poverty schools, 25 of 39 lowest.", 212, 9.5, 3],
  ["Nothing measures Build partnerships. The survey topic Involved Families could.", 228, 9.5, 2],
  ["none", 40, 10, 1],
  ["", 40, 10, 1],
  ["one\ntwo", 200, 10, 2],
])("takes as many lines as fit its cell: %s", (text, width, size, lines) => {
  expect(wrappedLines(text, width, { size })).toBeLessThanOrEqual(lines);
});

it("breaks between words, and cuts only a word that is longer than the cell", () => {
  const word = textWidth("Lakeshore", { size: 10 });
  expect(wrappedLines("Lakeshore Lakeshore", word * 1.5 + 5, { size: 10 })).toBe(2);
  expect(wrappedLines("Lakeshore Lakeshore", word * 2.5 + 5, { size: 10 })).toBe(1);
  expect(wrappedLines("LakeshoreLakeshoreLakeshore", word * 1.1 + 5, { size: 10 })).toBe(3);
  expect(wrappedLines("Lakeshore", word + 5, { size: 10, indent: 1 })).toBe(2);
});
