/** Columns of student figures, as what each row says about its groups. */
import type { Fields } from "../../framework/fields";
import { formatAt, kindAt, shownAt, storedAt } from "../sheet";
import { figureOfNumber, figureOfText, type Figure, type Scale } from "./bounds";
import type { Claim } from "./column-claim";
import { perText, readEach, type ColumnSource, type Values } from "./column-values";
import { isShareColumn, saysShare } from "./student-columns";
import { kindOfField } from "./table-datasets";
import type { At } from "./table-values";
import { fold, numberOf, percentOf } from "./value";

const WHOLE_SHARE_LOW = 97;
const WHOLE_SHARE_HIGH = 103;
const ENOUGH_ROWS = 5;
const LARGE_SCHOOL = 400;

const median = (numbers: readonly number[]): number | null => {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
};

/** How plain numbers are meant in each column of students, told by the heading, the values, and what rows add up to. */
export function scalesOf(
  claims: readonly Claim[],
  enrollment: At<number>,
  rowCount: number,
  percentWords: ReadonlySet<string>,
  plainNumber: (claim: Claim, index: number) => number | null,
): (claim: Claim) => Scale {
  const races = claims.filter((claim) => kindOfField(claim.field) === "students");
  const step = Math.max(1, Math.floor(rowCount / 400));
  const totals: number[] = [];
  for (let index = 0; index < rowCount; index += step) {
    const total = enrollment(index);
    if (total !== null) totals.push(total);
  }
  const total = median(totals);
  /** What the columns of a row add up to tells how all of them are meant: 0.4 beside 45.1 and 54.5 is 0.4 %. */
  const meant = (together: readonly Claim[]): Scale | null => {
    const sums: number[] = [];
    for (let index = 0; index < rowCount; index += step) {
      const numbers = together.map((claim) => plainNumber(claim, index)).filter((number) => number !== null);
      if (numbers.length >= 2) sums.push(numbers.reduce((sum, number) => sum + number, 0));
    }
    const sum = median(sums);
    if (sum === null) return null;
    if (sum > 0.9 && sum < 1.1) return "fraction";
    const isWhole = sum >= WHOLE_SHARE_LOW && sum <= WHOLE_SHARE_HIGH;
    const near = total !== null && Math.abs(sum - total) <= 0.05 * total;
    return isWhole && !near && spreadIsSmall(sums) ? "percent" : "count";
  };
  const says = ({ draft }: Claim): boolean => saysShare(draft, percentWords);
  const racesAre = meant(races.filter((claim) => !says(claim)));
  const sharesAre = meant(races.filter(says));

  return (claim) => {
    const { profile } = claim.draft;
    const isRace = races.includes(claim);
    const own = isRace ? (says(claim) ? sharesAre : racesAre) : null;
    if (own === "percent") return "percent";
    if (profile.numbers.length > 0 && profile.high <= 1 && profile.whole < 0.7) return "fraction";
    if (isShareColumn(claim.draft, percentWords))
      return profile.high <= 1 && profile.whole < 1 ? "fraction" : "percent";
    if (profile.high > 100) return "count";
    if (own !== null && races.length > 1) return own;
    if (profile.whole < 0.7) return "percent";
    if (racesAre === "percent") return "percent";
    const largest = totals.reduce((most, one) => Math.max(most, one), 0);
    return totals.length >= ENOUGH_ROWS * 2 && largest >= LARGE_SCHOOL && profile.high > 30 && !saysCount(claim)
      ? "percent"
      : "count";
  };
}

const saysCount = ({ draft }: Claim): boolean =>
  draft.words.some((word) => word === "count" || word === "number" || word === "n" || word === "total");

const spreadIsSmall = (sums: readonly number[]): boolean =>
  sums.filter((sum) => sum >= WHOLE_SHARE_LOW && sum <= WHOLE_SHARE_HIGH).length >= 0.8 * sums.length;

/** A plain number in a cell, typed or stored, without a percent sign or format. */
export function plainNumberAt({ table, column }: Pick<ColumnSource, "table" | "column">, index: number): number | null {
  const { sheet, rows } = table;
  const row = rows[index] ?? 0;
  const kind = kindAt(sheet, row, column);
  if (kind === "number") return formatAt(sheet, row, column).includes("%") ? null : storedAt(sheet, row, column);
  return kind === "text" ? numberOf(fold(sheet.pool.texts[storedAt(sheet, row, column)] ?? "")) : null;
}

/** Reads a column of student figures; what is neither a number, a share nor a suppression code is noted. */
export function readFigures(source: ColumnSource, scale: Scale, { values }: Pick<Fields, "values">): Values<Figure> {
  const { table, column, findings, label } = source;
  const { sheet } = table;
  const suppressed = new Set(values.suppressed);
  const blank = new Set(values.blank);
  const expected = scale === "count" ? "a whole number of students" : "a percentage";
  const range = scale === "count" ? { low: "0", high: "all students" } : { low: "0%", high: "100%" };
  const read = perText(sheet, (text) => {
    const percent = percentOf(text);
    const isNumber = numberOf(text) !== null;
    return {
      figure: figureOfText(text, scale === "fraction" && (numberOf(text) ?? 0) > 1 ? "percent" : scale, suppressed),
      isBlank: text === "" || blank.has(text.toLowerCase()),
      isNumber,
      isPercent: percent !== null,
      isOutside: isOutside(percent?.percent ?? numberOf(text), percent === null ? scale : "percent"),
      typed: { typed: text },
      invalid: { field: label, typed: text, expected },
      outside: { field: label, typed: text, ...(percent === null ? range : { low: "0%", high: "100%" }) },
    };
  });
  return readEach(source, (row) => {
    const kind = kindAt(sheet, row, column);
    if (kind === "text") {
      const cell = read(storedAt(sheet, row, column));
      if (cell.figure === null) {
        if (cell.isBlank) return null;
        if (cell.isOutside) findings.note("out-of-range", row, column, cell.outside);
        else findings.note("invalid-value", row, column, cell.invalid);
        return null;
      }
      if (cell.isPercent) findings.note("percent-as-text", row, column, cell.typed);
      else if (cell.isNumber) findings.note("number-as-text", row, column, cell.typed);
      return cell.figure;
    }
    const typed = fold(shownAt(sheet, row, column));
    if (kind === "number") {
      const stored = storedAt(sheet, row, column);
      const own: Scale = formatAt(sheet, row, column).includes("%") ? "fraction" : scale;
      const figure = figureOfNumber(stored, own === "fraction" && stored > 1 && own === scale ? "percent" : own);
      if (figure !== null) return figure;
      if (isOutside(stored, own)) findings.note("out-of-range", row, column, { field: label, typed, ...range });
      else findings.note("invalid-value", row, column, { field: label, typed, expected });
      return null;
    }
    findings.note("invalid-value", row, column, { field: label, typed, expected });
    return null;
  });
}

const isOutside = (value: number | null, scale: Scale): boolean =>
  value !== null && (value < 0 || (scale === "percent" && value > 100) || (scale === "fraction" && value > 1));
