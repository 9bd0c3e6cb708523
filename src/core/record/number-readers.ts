/** Columns of years, counts and ratings. */
import type { Fields } from "../../framework/fields";
import { kindAt, storedAt } from "../sheet";
import { foldedAt, perText, readEach, type ColumnSource, type Values } from "./column-values";
import { numberOf, ratingOf, yearsOf } from "./value";

/** Years of something, or a whole number where `whole`, within a range. */
export const numberReader =
  ({ blank, suppressed }: { readonly blank: ReadonlySet<string>; readonly suppressed: ReadonlySet<string> }) =>
  (source: ColumnSource, [low, high]: readonly [low: number, high: number], whole: boolean): Values<number> => {
    const { table, column, findings, label } = source;
    const { sheet } = table;
    const expected = whole ? "a whole number" : "a number of years";
    const read = perText(sheet, (text) => {
      const plain = numberOf(text);
      const value = plain ?? (whole ? null : yearsOf(text));
      return {
        value,
        isBlank: text === "" || blank.has(text.toLowerCase()) || suppressed.has(text.toLowerCase()),
        facts: { typed: text },
        invalid: { field: label, typed: text, expected },
      };
    });
    const checked = (value: number, row: number, typed: () => string): number | null => {
      if (value < low || value > high) {
        const range = { low: String(low), high: String(high) };
        findings.note("out-of-range", row, column, { field: label, typed: typed(), ...range });
        return null;
      }
      if (whole && !Number.isInteger(value)) {
        findings.note("invalid-value", row, column, { field: label, typed: typed(), expected });
        return null;
      }
      return value;
    };
    return readEach(source, (row) => {
      const kind = kindAt(sheet, row, column);
      if (kind === "text") {
        const { value, isBlank, facts, invalid } = read(storedAt(sheet, row, column));
        if (value === null) {
          if (!isBlank && !/^(?:n\s*)?[<>≤≥]/i.test(facts.typed)) findings.note("invalid-value", row, column, invalid);
          return null;
        }
        findings.note("number-as-text", row, column, facts);
        return checked(value, row, () => facts.typed);
      }
      if (kind === "number") return checked(storedAt(sheet, row, column), row, () => foldedAt(sheet, row, column));
      findings.note("invalid-value", row, column, { field: label, typed: foldedAt(sheet, row, column), expected });
      return null;
    });
  };

/** Ratings on the district's scale, as numbers or in its words. */
export const ratingReader =
  (
    { low: lowest, high: highest }: Fields["ratingScale"],
    {
      notScored,
      ratingWords,
    }: { readonly notScored: ReadonlySet<string>; readonly ratingWords: ReadonlyMap<string, number> },
  ) =>
  (source: ColumnSource): Values<number> => {
    const { table, column, findings, label } = source;
    const { sheet } = table;
    const read = perText(sheet, (text) => ({
      value: ratingOf(text, ratingWords),
      isNumber: numberOf(text) !== null,
      isBlank: text === "" || notScored.has(text.toLowerCase()),
      typed: { typed: text },
      outside: { typed: text, low: lowest, high: highest },
      invalid: { field: label, typed: text, expected: `a rating from ${lowest} to ${highest}` },
    }));
    return readEach(source, (row) => {
      const kind = kindAt(sheet, row, column);
      if (kind === "text") {
        const { value, isNumber, isBlank, typed, outside, invalid } = read(storedAt(sheet, row, column));
        if (isBlank) return null;
        if (value === null) {
          findings.note("invalid-value", row, column, invalid);
          return null;
        }
        if (value < lowest || value > highest) {
          findings.note("rating-out-of-range", row, column, outside);
          return null;
        }
        if (isNumber) findings.note("number-as-text", row, column, typed);
        return value;
      }
      const value = storedAt(sheet, row, column);
      if (kind === "number" && value >= lowest && value <= highest) return value;
      const outside = { typed: foldedAt(sheet, row, column), low: lowest, high: highest };
      findings.note("rating-out-of-range", row, column, outside);
      return null;
    });
  };
