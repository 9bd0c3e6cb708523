/** Standardized records from short literals, for tests of what comes after labels. */
import type {
  Standardized,
  StandardCandidate,
  StandardLeader,
  StandardRating,
  StandardSchool,
} from "../../../src/core/label/standardized";
import type { Segment } from "../../../src/core/record/record";
import { BLANK_LEADER, BLANK_SCHOOL } from "../blank-records";
import { tableOn } from "./table-of";

export type LeaderLiteral = Partial<Omit<StandardLeader, "segment" | "row">> & {
  readonly sheet?: string;
  readonly row?: number;
};
export type SchoolLiteral = Partial<Omit<StandardSchool, "segment" | "row">> & {
  readonly sheet?: string;
  readonly row?: number;
};

/** Leaders stand on the sheet "Roster" from row 2 on unless they say otherwise. */
export function standardizedOf(
  leaders: readonly LeaderLiteral[],
  schools: readonly SchoolLiteral[] = [],
): Standardized {
  const segments = new Map<string, Segment>();
  const segmentOn = (sheet: string, dataset: Segment["dataset"]): Segment => {
    const key = `${dataset}|${sheet}`;
    let segment = segments.get(key);
    if (segment === undefined) {
      segment = {
        dataset,
        table: tableOn(sheet),
        group: 1,
        columns: new Map([
          ["name", 1],
          ["schoolName", 2],
          ["position", 3],
        ]),
        schoolYear: null,
      };
      segments.set(key, segment);
    }
    return segment;
  };
  const leader = leaders.map(({ sheet = "Roster", row, ...values }, index): StandardLeader => {
    return {
      ...BLANK_LEADER,
      position: "principal",
      school: null,
      ...values,
      segment: segmentOn(sheet, "leader"),
      row: row ?? index + 2,
    };
  });
  const school = schools.map(({ sheet = "Schools", row, ...values }, index): StandardSchool => {
    return { ...BLANK_SCHOOL, school: null, ...values, segment: segmentOn(sheet, "school"), row: row ?? index + 2 };
  });
  const keys = [...leader, ...school].flatMap((record) => (record.school === null ? [] : [record.school]));
  return {
    leader,
    school,
    rating: [] as StandardRating[],
    survey: [],
    candidate: [] as StandardCandidate[],
    support: [],
    schoolNames: new Map(keys.map((key) => [key, `School ${key}`])),
  };
}
