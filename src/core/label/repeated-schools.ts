/** Schools that stand twice in one table. */
import type { Problem } from "../problem";
import { placeOf } from "../record/place";
import type { SchoolRecord } from "../record/record";
import type { Table } from "../table/table";
import type { SchoolKey } from "./standardized";

/** Rows of a school list that stand again in the same table and school year, each with the row that stands first. */
export function repeatedSchools(
  records: readonly SchoolRecord[],
  ofListed: (place: number) => SchoolKey | null,
): ReadonlyMap<number, number> {
  const firsts = new Map<Table, Map<string, number>>();
  const repeated = new Map<number, number>();
  const rows = new Map<Table, number>();
  records.forEach((record, place) => {
    const key = ofListed(place);
    if (key === null) return;
    const { table } = record.segment;
    rows.set(table, (rows.get(table) ?? 0) + 1);
    let first = firsts.get(table);
    if (!first) firsts.set(table, (first = new Map<string, number>()));
    const school = `${record.schoolYear ?? ""}|${key}`;
    const before = first.get(school);
    if (before === undefined) first.set(school, place);
    else repeated.set(place, before);
  });
  // A table with several rows for most schools is kept so on purpose, by grade or by group.
  const counts = new Map<Table, number>();
  for (const place of repeated.keys()) {
    const table = records[place]?.segment.table;
    if (table) counts.set(table, (counts.get(table) ?? 0) + 1);
  }
  return new Map(
    [...repeated].filter(([place]) => {
      const table = records[place]?.segment.table;
      return table !== undefined && (counts.get(table) ?? 0) <= MOST_REPEATED * (rows.get(table) ?? 0);
    }),
  );
}

const MOST_REPEATED = 0.2;

/** A school's second row in a table, where its figures differ from the first. */
export function duplicateSchools(
  records: readonly SchoolRecord[],
  repeated: ReadonlyMap<number, number>,
  names: ReadonlyMap<SchoolKey, string>,
  ofListed: (place: number) => SchoolKey | null,
): readonly Problem[] {
  return [...repeated].flatMap(([place, before]): readonly Problem[] => {
    const record = records[place];
    const first = records[before];
    if (!record || !first || figuresOf(record) === figuresOf(first)) return [];
    const key = ofListed(place) ?? "";
    return [
      {
        code: "duplicate-school",
        at: placeOf(record, "schoolId", "stateSchoolId", "schoolName"),
        count: 1,
        school: names.get(key) ?? key,
        first: placeOf(first, "schoolId", "stateSchoolId", "schoolName"),
      },
    ];
  });
}

const figuresOf = ({ enrollment, economicallyDisadvantaged, students, level, cluster }: SchoolRecord): string =>
  JSON.stringify([enrollment, economicallyDisadvantaged, Object.entries(students).sort(), level, cluster]);
