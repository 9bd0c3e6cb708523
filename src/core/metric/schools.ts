/** The schools of a school year: what all sheets together say about each, the first sheet that says it first. */
import type { SchoolKey, StandardSchool } from "../label/standardized";
import type { Bounds, Origin } from "../record/record";

export interface School {
  readonly key: SchoolKey;
  readonly cluster: string | null;
  readonly level: string | null;
  readonly type: string | null;
  readonly enrollment: number | null;
  readonly economicallyDisadvantaged: Bounds | null;
  /** 0 to 1 as published, where it was published as a share. */
  readonly economicallyDisadvantagedShare: Bounds | null;
  readonly students: Readonly<Record<string, Bounds>>;
  readonly origins: readonly Origin[];
  /** The records that count its students; all of them where none does. */
  readonly countedIn: () => readonly Origin[];
}

const isEmpty = (record: object): boolean => {
  for (const _ in record) return false;
  return true;
};

const countsStudents = ({ enrollment, economicallyDisadvantaged, students }: StandardSchool): boolean =>
  enrollment !== null || economicallyDisadvantaged !== null || !isEmpty(students);

/** One school of several records of the same school and year. */
function merged(key: SchoolKey, records: readonly StandardSchool[]): School {
  const first = <T>(value: (record: StandardSchool) => T | null): T | null => {
    for (const record of records) {
      const found = value(record);
      if (found !== null) return found;
    }
    return null;
  };
  const poverty =
    records.find(({ economicallyDisadvantaged }) => economicallyDisadvantaged !== null) ??
    records.find(({ economicallyDisadvantagedShare }) => economicallyDisadvantagedShare !== undefined);
  return {
    key,
    cluster: first((record) => record.cluster),
    level: first((record) => record.level),
    type: first((record) => record.type),
    enrollment: first((record) => record.enrollment),
    economicallyDisadvantaged: poverty?.economicallyDisadvantaged ?? null,
    economicallyDisadvantagedShare: poverty?.economicallyDisadvantagedShare ?? null,
    students: first((record) => (isEmpty(record.students) ? null : record.students)) ?? {},
    origins: records,
    countedIn: () => {
      const counting = records.filter(countsStudents);
      return counting.length > 0 ? counting : records;
    },
  };
}

/** Each school once, in the order of the sheets. */
export function schoolsOf(records: readonly StandardSchool[]): ReadonlyMap<SchoolKey, School> {
  const bySchool = new Map<SchoolKey, StandardSchool[]>();
  for (const record of records) {
    if (record.school === null) continue;
    const before = bySchool.get(record.school);
    if (before === undefined) bySchool.set(record.school, [record]);
    else before.push(record);
  }
  return new Map([...bySchool].map(([key, of]) => [key, merged(key, of)]));
}
