import fc from "fast-check";
import { isDateFormat as byLibrary } from "numfmt";
import { isDateFormat } from "../../src/core/date-format";

describe("date formats", () => {
  it.each([
    "m/d/yyyy",
    "yyyy-mm-dd",
    "d-mmm-yy",
    "mmm yy",
    "[$-409]mmmm d, yyyy;@",
    "h:mm AM/PM",
    "[h]:mm:ss",
    "mm:ss.0",
    "[mm]:ss",
    'mmm d" overdue"',
    "dddd",
    "YYYY",
  ])("finds %s", (code) => expect(isDateFormat(code)).toBe(true));

  it.each([
    "General",
    "general",
    "",
    "0",
    "0.00%",
    "#,##0.00;[Red]-#,##0.00",
    '0" days"',
    '"up "0.00;"down "0.00;"no change"',
    "0.00E+00",
    "@",
    "_($* #,##0.00_);_($* (#,##0.00)",
    "\\d0",
    "[Red]0",
    "[$-409]0",
    '0" points"',
  ])("leaves alone %s", (code) => expect(isDateFormat(code)).toBe(false));

  it("agrees with the library on codes made of Excel's parts", () => {
    const literals = ['"days"', '"my"', "\\d", "_)", "-", " ", "[Red]", "[$-409]"];
    const codeOf = (parts: readonly string[]) =>
      fc.array(fc.constantFrom(...parts, ...literals), { minLength: 1, maxLength: 6 }).map((chosen) => chosen.join(""));
    // Excel takes no code that mixes digits and dates.
    const code = fc.oneof(
      codeOf(["0", "#", "0.0", "#,##0", "%", "@"]),
      codeOf(["m", "d", "yy", "yyyy", "h", "s", "/", ":", "[h]", "AM/PM"]),
    );
    fc.assert(
      fc.property(code, (code) => {
        const library = ((): boolean | null => {
          try {
            return byLibrary(code);
          } catch {
            return null;
          }
        })();
        fc.pre(library !== null);
        expect(`${code} ${isDateFormat(code)}`).toBe(`${code} ${library}`);
      }),
      { numRuns: 3000 },
    );
  });
});
