/** What a person looks at before confirming: key columns, merged people, the day on which people are counted. */
import { dayInSchoolYear, longDate } from "../../../core/day";
import { plural } from "../../../core/report/figure-format";
import type { Analysis } from "../../../core/report/analysis";
import { count } from "../../../core/metric/figure";

export interface ConfirmFacts {
  /** `31 columns on 7 sheets.` */
  readonly columns: string;
  /** `318 people, 41 of them in more than one school year.` */
  readonly people: string;
  /** `People are counted as of October 1, 2025`; null when no sheet says a school year. */
  readonly countedOn: string;
  readonly later: string;
}

export function confirmFacts({ readings, tagged, decisions }: Analysis, year: string | null): ConfirmFacts {
  const used = readings.filter(({ datasets }) => datasets.length > 0);
  const columns = used.flatMap((reading) => reading.columns).filter(({ field }) => field !== null).length;
  const sheets = new Set(used.map(({ table }) => table.sheet.name)).size;

  const yearsOf = new Map<string, Set<string>>();
  for (const { person, schoolYear } of tagged.leader) {
    if (person === null) continue;
    const years = yearsOf.get(person) ?? new Set();
    years.add(schoolYear ?? "");
    yearsOf.set(person, years);
  }
  const across = [...yearsOf.values()].filter(({ size }) => size > 1).length;
  const open = tagged.proposals.filter(({ decided }) => decided === null).length;

  const { snapshotMonth, snapshotDay } = decisions.settings;
  const day = year === null ? null : dayInSchoolYear(year, snapshotMonth, snapshotDay);
  const later = tagged.leader.filter(
    ({ schoolYear, positionStart }) =>
      day !== null && schoolYear === year && positionStart !== null && positionStart > day,
  ).length;
  return {
    columns: `${count(columns, "column")} on ${plural(sheets, "sheet")}.`,
    people: [
      `${count(yearsOf.size, "person", "people")}, ${count(across, "found", "found")} in more than one school year.`,
      ...(open === 0 ? [] : [`${plural(open, "pair")} still open.`]),
    ].join(" "),
    countedOn:
      day === null ? "People are counted as the sheets list them" : `People are counted as of ${longDate(day)}`,
    later:
      later === 0 ? "Nobody on the roster started later." : `${plural(later, "leader")} on the roster started later.`,
  };
}
