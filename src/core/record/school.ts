/** Schools: one school in one school year, with its students as bounds. */
import type { Fields } from "../../framework/fields";
import { cellName } from "../sheet";
import { publishedShare, shareOf, studentsOf, type Figure } from "./bounds";
import type { Claim } from "./column-claim";
import type { Bounds, SchoolRecord } from "./record";
import type { SegmentView } from "./segments";
import { plainNumberAt, readFigures, scalesOf } from "./students";
import { kindOfField } from "./table-datasets";
import type { At, TableValues } from "./table-values";

/** What a school's row says before shares are turned into students. */
export interface SchoolReading {
  readonly view: SegmentView;
  readonly values: TableValues;
  readonly rows: readonly number[];
  readonly fields: Fields;
  readonly label: (field: string) => string;
  /** One record a school, the first: the table lists its leaders, not its schools. */
  readonly onePerSchool: boolean;
}

/** A school's students in a school year, from another table where its own has no such column. */
export type EnrollmentOf = (
  schoolYear: string | null,
  schoolId: string | null,
  schoolName: string | null,
) => number | null;

const MORE_THAN_ALL = 1.01;
const A_POINT = 0.01;

/** Adds the enrollments that a segment gives, for tables that only give shares. */
export function addEnrollments({ view, values, rows }: SchoolReading, known: Map<string, number>): void {
  const claim = view.claim("enrollment");
  if (claim === undefined) return;
  const enrollment = values.whole(claim);
  const ids = values.id(view.claim("schoolId"));
  const names = values.text(view.claim("schoolName"));
  for (const index of rows) {
    const students = enrollment(index);
    if (students === null) continue;
    for (const key of schoolKeys(view.yearAt(index), ids(index), names(index)))
      if (!known.has(key)) known.set(key, students);
  }
}

export const enrollmentFrom =
  (known: ReadonlyMap<string, number>): EnrollmentOf =>
  (schoolYear, schoolId, schoolName) => {
    for (const key of schoolKeys(schoolYear, schoolId, schoolName)) {
      const students = known.get(key);
      if (students !== undefined) return students;
    }
    return null;
  };

const schoolKeys = (
  schoolYear: string | null,
  schoolId: string | null,
  schoolName: string | null,
): readonly string[] => [
  ...(schoolId === null ? [] : [`${schoolYear ?? ""}|id|${schoolId.replace(/^0+(?=.)/, "")}`]),
  ...(schoolName === null ? [] : [`${schoolYear ?? ""}|name|${schoolName.toLowerCase()}`]),
];

/** Reads the schools of one segment. */
export function readSchools(reading: SchoolReading, enrollmentOf: EnrollmentOf): readonly SchoolRecord[] {
  const { view, values, rows, fields, label } = reading;
  const { segment, claim } = view;
  const { text, id, whole, missing } = values;
  const enrollment = whole(claim("enrollment"));
  const figureClaims = [...view.claims, ...view.shares].filter(
    ({ field }) => kindOfField(field) === "students" || field === "economicallyDisadvantaged",
  );
  const scaleOf = scalesOf(
    figureClaims,
    enrollment,
    segment.table.rows.length,
    new Set(fields.percentWords),
    (one, index) => plainNumberAt(values.source(one), index),
  );
  const figureAt = (one: Claim | undefined): At<Figure> =>
    one === undefined
      ? () => null
      : values.cached("figures", one, (source) => readFigures(source, scaleOf(one), fields));

  const races = view.claims.filter(({ field }) => kindOfField(field) === "students");
  const poor = claim("economicallyDisadvantaged");
  const shareBeside = (one: Claim): Claim | undefined =>
    view.shares.find(({ field, year }) => field === one.field && year === one.year);
  const ids = id(claim("schoolId"));
  const stateIds = id(claim("stateSchoolId"));
  const names = text(claim("schoolName"));
  const shortNames = text(claim("schoolShortName"));
  const levels = text(claim("level"));
  const types = text(claim("schoolType"));
  const clusters = text(claim("cluster"));
  const seen = new Set<string>();
  const records: SchoolRecord[] = [];

  for (const index of rows) {
    const row = segment.table.rows[index] ?? 0;
    const schoolId = ids(index);
    const schoolName = names(index) ?? (schoolId === null ? shortNames(index) : null);
    const schoolYear = view.yearAt(index);
    if (schoolId === null && schoolName === null) {
      if (!reading.onePerSchool) missing(claim("schoolId") ?? claim("schoolName"), index);
      continue;
    }
    if (reading.onePerSchool) {
      const key = `${schoolYear ?? ""}|${schoolId ?? schoolName ?? ""}`;
      if (seen.has(key)) continue;
      seen.add(key);
    }
    const own = enrollment(index);
    if (own === null) missing(claim("enrollment"), index);
    const students = own ?? enrollmentOf(schoolYear, schoolId, schoolName);

    const boundsOf = (one: Claim): Bounds | null => {
      const figure = figureAt(one)(index);
      if (figure === null) return null;
      const bounds = studentsOf(figure, students);
      return checkedBounds(one, bounds, row);
    };
    const checkedBounds = (one: Claim, bounds: Bounds | null, at: number): Bounds | null => {
      const { column } = one.draft.column;
      if (bounds !== null && own !== null && bounds.low > own) {
        values.findings.note("contradictory-figures", at, column, {
          first: `${bounds.low} (${label(one.field)})`,
          second: `${own} students in all`,
          why: "a group of students cannot be larger than the school",
        });
        return null;
      }
      const beside = shareBeside(one);
      const share = beside === undefined ? null : figureAt(beside)(index);
      const published = share === null ? null : shareOf(share);
      if (beside === undefined || published === null || share === null) return bounds;
      if (bounds === null || students === null || students === 0) return bounds ?? studentsOf(share, students);
      const [low, high] = [bounds.low / students, bounds.high / students];
      if (low <= published.high + A_POINT && high >= published.low - A_POINT) return bounds;
      values.findings.note("contradictory-figures", at, beside.draft.column.column, {
        first: `${percent((published.low + published.high) / 2)} (${label(one.field)})`,
        second: `${bounds.low} of ${students} students in ${cellName(at, column)}`,
        why: `${bounds.low} of ${students} is ${percent(low)}`,
      });
      const other = studentsOf(share, students);
      return other === null
        ? bounds
        : { low: Math.min(bounds.low, other.low), high: Math.max(bounds.high, other.high) };
    };

    const byRace: Record<string, Bounds> = {};
    let least = 0;
    for (const race of races) {
      const bounds = boundsOf(race);
      if (bounds === null) continue;
      byRace[race.field.slice("students:".length)] = bounds;
      least += bounds.low;
    }
    const [firstRace] = races;
    if (own !== null && firstRace !== undefined && least > own * MORE_THAN_ALL) {
      values.findings.note("contradictory-figures", row, firstRace.draft.column.column, {
        first: `${least} students in the groups by race/ethnicity`,
        second: `${own} students in all`,
        why: "the groups cannot add up to more than the school",
      });
      // Any one of the groups may be the wrong one.
      const excess = least - own;
      for (const [race, { low, high }] of Object.entries(byRace))
        byRace[race] = { low: Math.max(0, low - excess), high };
    }
    const poorFigure = figureAt(poor)(index);
    if (poorFigure === null && poor !== undefined) missing(poor, index);
    const disadvantaged = poor === undefined ? null : boundsOf(poor);
    const isRefused = students !== null && disadvantaged === null;
    const share = poorFigure === null || isRefused ? null : publishedShare(poorFigure);

    records.push({
      segment,
      row,
      schoolYear,
      schoolId,
      stateSchoolId: stateIds(index),
      schoolName,
      shortName: shortNames(index),
      level: levels(index),
      type: types(index),
      cluster: clusters(index),
      enrollment: own,
      economicallyDisadvantaged: disadvantaged,
      ...(share === null ? {} : { economicallyDisadvantagedShare: share }),
      students: byRace,
    });
  }
  return records;
}

const percent = (share: number): string => `${Number((share * 100).toFixed(1))}%`;
