/** Standardized records from short literals, for tests of what comes after labels. */
import type {
  Standardized,
  StandardCandidate,
  StandardLeader,
  StandardRating,
  StandardSchool,
} from "../../../src/core/label/standardized";
import type { Segment } from "../../../src/core/record/record";
import { tableOn } from "./table-of";

export type LeaderLiteral = Partial<Omit<StandardLeader, "segment" | "row">> & {
  readonly sheet?: string;
  readonly row?: number;
};
export type SchoolLiteral = Partial<Omit<StandardSchool, "segment" | "row">> & {
  readonly sheet?: string;
  readonly row?: number;
};

const EMPTY_LEADER: Omit<StandardLeader, "segment" | "row"> = {
  schoolYear: "2025-26",
  leaderId: null,
  name: null,
  vacant: false,
  position: "principal",
  schoolId: null,
  schoolName: null,
  cluster: null,
  supervisor: null,
  raceEthnicity: null,
  gender: null,
  hireDate: null,
  positionStart: null,
  positionEnd: null,
  yearsExperience: null,
  yearsAsPrincipal: null,
  yearsAsAssistantPrincipal: null,
  retirementEligibleOn: null,
  credential: null,
  strengths: null,
  status: null,
  orderOfAssignment: null,
  school: null,
};

const EMPTY_SCHOOL: Omit<StandardSchool, "segment" | "row"> = {
  schoolYear: "2025-26",
  schoolId: null,
  stateSchoolId: null,
  schoolName: null,
  shortName: null,
  level: null,
  type: null,
  cluster: null,
  enrollment: null,
  economicallyDisadvantaged: null,
  students: {},
  school: null,
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
    return { ...EMPTY_LEADER, ...values, segment: segmentOn(sheet, "leader"), row: row ?? index + 2 };
  });
  const school = schools.map(({ sheet = "Schools", row, ...values }, index): StandardSchool => {
    return { ...EMPTY_SCHOOL, ...values, segment: segmentOn(sheet, "school"), row: row ?? index + 2 };
  });
  const keys = [...leader, ...school].flatMap((record) => (record.school === null ? [] : [record.school]));
  return {
    leader,
    school,
    rating: [] as StandardRating[],
    survey: [],
    candidate: [] as StandardCandidate[],
    schoolNames: new Map(keys.map((key) => [key, `School ${key}`])),
  };
}
