/** Columns of days. */
import { longDate, type Day } from "../day";
import { dateSerialAt, kindAt, storedAt } from "../sheet";
import type { Settings } from "../state/decisions";
import type { Table } from "../table/table";
import { foldedAt, perText, readEach, type ColumnSource, type Values } from "./column-values";
import { isAmbiguous, writtenDay } from "./date";

/** Days from 1930 to 2090: what a person's dates can be. */
const FIRST_DAY = 10_959;
const LAST_DAY = 69_763;

/** Days, of dates and of texts; `order` is how a text such as 3/4/2026 is read where its column does not show it. */
export const dayReader =
  (blank: ReadonlySet<string>, order: Settings["dateOrder"]) =>
  (source: ColumnSource): Values<Day> => {
    const { table, column, findings, label } = source;
    const { sheet } = table;
    const { dayFirst, settled } = dayOrder(source, order);
    const expected = "a date";
    const read = perText(sheet, (text) => {
      const written = writtenDay(text);
      const day =
        written === null
          ? null
          : ((dayFirst ? written.dayFirst : written.monthFirst) ?? written.dayFirst ?? written.monthFirst);
      const other = written === null ? null : dayFirst ? written.monthFirst : written.dayFirst;
      const isBlank = text === "" || blank.has(text.toLowerCase());
      const readAs = day === null ? "" : longDate(day);
      const unsure = !settled && written !== null && isAmbiguous(written) && other !== null;
      return {
        day,
        isBlank,
        asText: { typed: text, readAs },
        doubt: unsure ? { typed: text, readAs, couldBe: longDate(other) } : null,
        invalid: { field: label, typed: text, expected },
      };
    });
    const checked = (day: Day, row: number): Day | null => {
      const whole = Math.floor(day);
      if (whole >= FIRST_DAY && whole <= LAST_DAY) return whole;
      const typed = foldedAt(sheet, row, column);
      findings.note("out-of-range", row, column, {
        field: label,
        typed,
        low: longDate(FIRST_DAY),
        high: longDate(LAST_DAY),
      });
      return null;
    };
    return readEach(source, (row) => {
      const kind = kindAt(sheet, row, column);
      if (kind === "date") return checked(dateSerialAt(sheet, row, column) ?? 0, row);
      if (kind === "text") {
        const { day, isBlank, asText, doubt, invalid } = read(storedAt(sheet, row, column));
        if (day === null) {
          if (!isBlank) findings.note("invalid-value", row, column, invalid);
          return null;
        }
        if (doubt === null) findings.note("date-as-text", row, column, asText);
        else findings.note("ambiguous-date", row, column, doubt);
        return checked(day, row);
      }
      const value = storedAt(sheet, row, column);
      const digits = kind === "number" && Number.isInteger(value) ? writtenDay(String(value)) : null;
      if (digits?.monthFirst != null) return checked(digits.monthFirst, row);
      if (kind === "number" && value >= FIRST_DAY && value <= LAST_DAY)
        return Math.floor(value) + (sheet.dateSystem === 1904 ? 1462 : 0);
      findings.note("invalid-value", row, column, { field: label, typed: foldedAt(sheet, row, column), expected });
      return null;
    });
  };

/** Whether the day stands first in a column's typed dates; settled when a date of the column, else of its table, shows it. */
function dayOrder(
  { table, column }: ColumnSource,
  order: Settings["dateOrder"],
): { readonly dayFirst: boolean; readonly settled: boolean } {
  const own = ordersIn(table, [column]);
  const shown =
    own.monthFirst || own.dayFirst || !own.either
      ? own
      : ordersIn(
          table,
          table.columns.map((one) => one.column),
        );
  const settled = shown.monthFirst !== shown.dayFirst;
  return { dayFirst: settled ? shown.dayFirst : order === "day-first", settled };
}

/** Which orders the typed dates of columns show, and whether any could be read either way. */
function ordersIn(
  { sheet, rows }: Table,
  columns: readonly number[],
): { readonly monthFirst: boolean; readonly dayFirst: boolean; readonly either: boolean } {
  const written = perText(sheet, writtenDay);
  const seen = new Set<number>();
  let monthFirst = false;
  let dayFirst = false;
  let either = false;
  for (const column of columns) {
    for (const row of rows) {
      if (kindAt(sheet, row, column) !== "text") continue;
      const index = storedAt(sheet, row, column);
      if (seen.has(index)) continue;
      seen.add(index);
      const day = written(index);
      if (day === null) continue;
      if (isAmbiguous(day)) either = true;
      else if (day.dayFirst === null) monthFirst = true;
      else if (day.monthFirst === null) dayFirst = true;
    }
  }
  return { monthFirst, dayFirst, either };
}
