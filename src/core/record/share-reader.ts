/** Columns of shares. */
import { formatAt, kindAt, storedAt } from "../sheet";
import { foldedAt, perText, readEach, type ColumnSource, type Values } from "./column-values";
import { numberOf, percentOf } from "./value";

const LEAST_PERCENTAGE = 10;

/** Shares as 0 to 1, of cells that hold shares or percentages. */
export const shareReader =
  ({ blank, suppressed }: { readonly blank: ReadonlySet<string>; readonly suppressed: ReadonlySet<string> }) =>
  (source: ColumnSource): Values<number> => {
    const { table, column, findings, label } = source;
    const { sheet } = table;
    const percentages = holdsPercentages(source);
    const expected = "a percentage";
    const read = perText(sheet, (text) => {
      const percent = percentOf(text);
      const isHidden =
        text === "" ||
        blank.has(text.toLowerCase()) ||
        suppressed.has(text.toLowerCase()) ||
        /^(?:n\s*)?[<>≤≥]/i.test(text);
      return {
        percent: percent?.percent ?? null,
        number: numberOf(text),
        isHidden,
        facts: { typed: text },
        invalid: { field: label, typed: text, expected },
      };
    });
    const checked = (share: number, row: number): number | null => {
      if (share >= 0 && share <= 1) return Number(share.toPrecision(12));
      const typed = foldedAt(sheet, row, column);
      findings.note("out-of-range", row, column, { field: label, typed, low: "0%", high: "100%" });
      return null;
    };
    // Among shares from 0 to 1 a 35 is 35 %, but a 4.5 is something else.
    const plain = (value: number): number => (percentages || value >= LEAST_PERCENTAGE ? value / 100 : value);
    return readEach(source, (row) => {
      const kind = kindAt(sheet, row, column);
      if (kind === "text") {
        const { percent, number, isHidden, facts, invalid } = read(storedAt(sheet, row, column));
        if (percent !== null) {
          findings.note("percent-as-text", row, column, facts);
          return checked(percent / 100, row);
        }
        if (number !== null) {
          findings.note("number-as-text", row, column, facts);
          return checked(plain(number), row);
        }
        if (!isHidden) findings.note("invalid-value", row, column, invalid);
        return null;
      }
      if (kind === "number") {
        const value = storedAt(sheet, row, column);
        return checked(formatAt(sheet, row, column).includes("%") ? value : plain(value), row);
      }
      findings.note("invalid-value", row, column, { field: label, typed: foldedAt(sheet, row, column), expected });
      return null;
    });
  };

/** True when a column's plain numbers run to 100 rather than to 1. */
function holdsPercentages({ table, column }: ColumnSource): boolean {
  const { sheet, rows } = table;
  const typed = perText(sheet, numberOf);
  let above = 0;
  let numbers = 0;
  for (const row of rows) {
    const kind = kindAt(sheet, row, column);
    const stored = storedAt(sheet, row, column);
    const value = kind === "number" ? stored : kind === "text" ? typed(stored) : null;
    if (value === null) continue;
    numbers++;
    if (value > 1 && !(kind === "number" && formatAt(sheet, row, column).includes("%"))) above++;
  }
  return above > numbers / 2;
}
