import { fitNumber } from "../../../src/preview/page/number-fit";

/** Every sign is 8 pixels wide. */
const measure = (text: string): number => text.length * 8;

it.each([
  ["as it is where it fits", "12.5", 12.5, 40, "12.5"],
  ["with fewer decimals", "3.14159265", 3.14159265, 40, "3.142"],
  ["as a whole number", "1234.5678", 1234.5678, 32, "1235"],
  ["as a power of ten", "123456789", 123456789, 56, "1.2E+08"],
])("General shows a number %s", (_, text, value, width, shown) => {
  expect(fitNumber(text, value, width, measure)).toBe(shown);
});

it("any other format shows # over the whole width", () => {
  expect(fitNumber("5/29/2026", undefined, 40, measure)).toBe("#####");
});
