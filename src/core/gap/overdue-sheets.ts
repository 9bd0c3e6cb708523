/** Sheets that were not brought up to date in the month in which they are due. */
import { thresholds } from "../../framework/thresholds";
import { dateOf, dayOf, longDate, monthName, type Day } from "../day";
import { sentences } from "../metric/figure";
import type { FoundGap } from "./gap";
import type { Ground } from "./ground";
import type { KeptSheet } from "./kept-sheet";

/** The last such month that is over, from its first day to its last. */
function lastDue(month: number, asOf: Day): { readonly first: Day; readonly last: Day; readonly year: number } {
  const { year } = dateOf(asOf);
  const of = (calendarYear: number): { first: Day; last: Day; year: number } => ({
    year: calendarYear,
    first: dayOf({ year: calendarYear, month, day: 1 }),
    last:
      dayOf(
        month === 12 ? { year: calendarYear + 1, month: 1, day: 1 } : { year: calendarYear, month: month + 1, day: 1 },
      ) - 1,
  });
  const own = of(year);
  return own.last < asOf ? own : of(year - 1);
}

/** June 30 of the school year's second calendar year. */
const endOf = (schoolYear: string): Day => dayOf({ year: Number(schoolYear.slice(0, 4)) + 1, month: 6, day: 30 });

const newestOf = ({ schoolYears }: KeptSheet): string | null =>
  schoolYears.reduce((newest, one) => ((one ?? "") > (newest ?? "") ? one : newest), null);

/** Another sheet tells a later school year of the same things. */
const isOvertaken = (one: KeptSheet, sheets: readonly KeptSheet[]): boolean =>
  sheets.some(
    (other) =>
      (newestOf(other) ?? "") > (newestOf(one) ?? "") &&
      one.datasets.every((dataset) => other.datasets.includes(dataset)),
  );

export function overdueGaps({ sheets, asOf, year }: Ground): readonly FoundGap[] {
  return sheets.flatMap((one): readonly FoundGap[] => {
    const { sheet, owner, dueMonth, changedOn, rows } = one;
    const schoolYear = newestOf(one);
    if (dueMonth === null || asOf === null || (schoolYear !== null && isOvertaken(one, sheets))) return [];
    const due = lastDue(dueMonth, asOf);
    // Of a sheet that was never seen to change only the school year tells how old it is.
    const since = changedOn ?? (schoolYear === null ? null : endOf(schoolYear));
    if (since === null || since >= due.first) return [];
    return [
      {
        gap: "overdue-sheet",
        name: "Sheet overdue",
        decision: "data-quality",
        schoolYear: year.name,
        where: { source: sheet },
        value: asOf - due.last,
        unit: "count",
        expectation: `brought up to date in ${monthName(dueMonth)}`,
        known: 0,
        of: 1,
        weight: thresholds.gaps.heldBack,
        change: null,
        sentence:
          sentences(
            `${sheet} was due in ${monthName(dueMonth)} ${due.year}.`,
            changedOn === null
              ? `It still tells of ${schoolYear ?? ""}.`
              : `The last change was seen on ${longDate(changedOn)}.`,
            owner === null ? "No owner is named on Sources." : `Owner: ${owner}.`,
          ) ?? "",
        holds: null,
        stands: null,
        rows: () => [rows()],
      },
    ];
  });
}
