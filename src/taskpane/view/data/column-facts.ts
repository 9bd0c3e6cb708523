/** What a column's cells look like, for people who must say what it means. */
import { dateOf } from "../../../core/day";
import { dateSerialAt, isEmptyAt, kindAt, shownAt, storedAt } from "../../../core/sheet";
import type { Table } from "../../../core/table/table";

/** `0 to 31, filled in 312 of 318 rows`. */
export function columnFacts(table: Table, column: number): string {
  const { sheet, rows } = table;
  let filled = 0;
  let numbers = 0;
  let dates = 0;
  let [low, high, firstDay, lastDay] = [Infinity, -Infinity, Infinity, -Infinity];
  const texts = new Set<string>();
  for (const row of rows) {
    if (isEmptyAt(sheet, row, column)) continue;
    filled++;
    const kind = kindAt(sheet, row, column);
    if (kind === "number") {
      numbers++;
      const value = storedAt(sheet, row, column);
      if (value < low) low = value;
      if (value > high) high = value;
    } else if (kind === "date") {
      dates++;
      const day = dateSerialAt(sheet, row, column) ?? 0;
      if (day < firstDay) firstDay = day;
      if (day > lastDay) lastDay = day;
    } else if (texts.size < EXAMPLES) {
      texts.add(shownAt(sheet, row, column));
    }
  }
  const range =
    filled === 0
      ? ""
      : dates > filled / 2
        ? `${monthOf(firstDay)} to ${monthOf(lastDay)}, `
        : numbers > filled / 2
          ? `${plain(low)} to ${plain(high)}, `
          : `such as ${[...texts].join("; ")}, `;
  return `${range}filled in ${withCommas(filled)} of ${rowsWords(rows.length)}`;
}

/** In how many rows two columns of a table do not show the same. */
export function rowsThatDiffer({ sheet, rows }: Table, one: number, other: number): number {
  let differ = 0;
  for (const row of rows) if (shownAt(sheet, row, one) !== shownAt(sheet, row, other)) differ++;
  return differ;
}

const EXAMPLES = 2;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `Jul 2017`. */
export function monthOf(day: number): string {
  const { year, month } = dateOf(day);
  return `${MONTHS[month - 1] ?? ""} ${year}`;
}

const plain = (value: number): string => String(Number(value.toFixed(2)));

export const withCommas = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ",");

export const rowsWords = (count: number): string => `${withCommas(count)} ${count === 1 ? "row" : "rows"}`;
