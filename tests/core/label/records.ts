/** Small records as literals. Each sheet is one table with a heading in row 1; row numbers count up from 2 on it. */
import type {
  CandidateRecord,
  Dataset,
  LeaderRecord,
  Origin,
  RatingRecord,
  Records,
  SchoolRecord,
  Segment,
  SurveyRecord,
} from "../../../src/core/record/record";
import type { Table } from "../../../src/core/table/table";
import { sheetOf } from "../../../src/hosts/memory";
import { BLANK_CANDIDATE, BLANK_LEADER, BLANK_RATING, BLANK_SCHOOL, BLANK_SURVEY } from "../blank-records";

/** Every field stands in the column of its place in this list. */
const COLUMNS = [
  "schoolYear",
  "schoolId",
  "stateSchoolId",
  "schoolName",
  "shortName",
  "name",
  "position",
  "raceEthnicity",
  "status",
  "cluster",
  "level",
  "schoolType",
  "gradesOffered",
  "surveyLevel",
  "topic",
  "readiness",
  "respondentGroup",
] as const;
export const columnOf = (field: (typeof COLUMNS)[number]): number => COLUMNS.indexOf(field) + 1;

function tableOf(sheet: string, rows: readonly (readonly (string | null)[])[]): Table {
  return {
    sheet: sheetOf([COLUMNS, ...rows], sheet),
    number: 1,
    titles: [],
    headingRows: [1, 1],
    firstRow: 2,
    lastRow: rows.length + 1,
    firstColumn: 1,
    lastColumn: COLUMNS.length,
    columns: [],
    rows: Int32Array.from(rows, (_, place) => place + 2),
  };
}

function originsOf(dataset: Dataset, sheet: string, rows: readonly (readonly (string | null)[])[]): readonly Origin[] {
  const table = tableOf(sheet, rows);
  const columns = new Map<string, number>(COLUMNS.map((field) => [field, columnOf(field)]));
  const segment: Segment = { dataset, table, group: 1, columns, schoolYear: null };
  return rows.map((_, place) => ({ segment, row: place + 2 }));
}

const LEADER = { ...BLANK_LEADER, name: "Ada Thistle" };
const RATING = { ...BLANK_RATING, name: "Ada Thistle", score: 3 };
const CANDIDATE = { ...BLANK_CANDIDATE, schoolYear: null, name: "Bram Quill" };

const recordsOf =
  <R extends Origin>(dataset: Dataset, blank: Omit<R, keyof Origin>) =>
  (sheet: string, rows: readonly Partial<Omit<R, keyof Origin>>[]): readonly (R & Origin)[] => {
    const origins = originsOf(
      dataset,
      sheet,
      rows.map(() => []),
    );
    return rows.map((row, place) => ({ ...blank, ...row, ...origins[place] }) as R & Origin);
  };

export const leaders = recordsOf<LeaderRecord>("leader", LEADER);
export const schools = recordsOf<SchoolRecord>("school", BLANK_SCHOOL);
export const ratings = recordsOf<RatingRecord>("rating", RATING);
export const surveys = recordsOf<SurveyRecord>("survey", BLANK_SURVEY);
export const candidates = recordsOf<CandidateRecord>("candidate", CANDIDATE);

/** One school record whose grades stand in its cell. */
export function schoolWithGrades(
  sheet: string,
  grades: string,
  record: Partial<Omit<SchoolRecord, keyof Origin>>,
): SchoolRecord {
  const cells = COLUMNS.map((field) => (field === "gradesOffered" ? grades : null));
  const [origin] = originsOf("school", sheet, [cells]);
  if (!origin) throw new Error("no row");
  return { ...BLANK_SCHOOL, ...record, ...origin };
}

export const records = (some: Partial<Records>): Records => ({
  leader: [],
  school: [],
  rating: [],
  survey: [],
  candidate: [],
  support: [],
  ...some,
});
