/** From tables to records: what each column means, which school year it is, and what every row says. */
import type { Fields } from "../../framework/fields";
import type { Problem } from "../problem";
import type { ColumnDecision, Settings } from "../state/decisions";
import type { Table } from "../table/table";
import { readCandidates } from "./candidate";
import type { Recognition } from "./column-draft";
import { datasetsOfField, labeler, readColumns, type TableMeaning } from "./column-meaning";
import { profiler } from "./column-profile";
import { valueReaders } from "./value-readers";
import { duplicateRows } from "./duplicate-rows";
import { collectFindings } from "./findings";
import { collectFullIds } from "./full-ids";
import { headingMatcher } from "./heading-match";
import { wordingOf } from "./heading-words";
import { instrumentFinder } from "./instrument";
import { readLeaders } from "./leader";
import { missingColumns } from "./needs";
import { readRatings } from "./rating";
import type {
  CandidateRecord,
  Dataset,
  LeaderRecord,
  RatingRecord,
  Records,
  SchoolRecord,
  SupportRecord,
  SurveyRecord,
  TableReading,
} from "./record";
import { postFinder } from "./repeated-groups";
import { addEnrollments, enrollmentFrom, readSchools, type SchoolReading } from "./school";
import { schoolYears, type TableYear } from "./school-years";
import { segmentsOf, type SegmentView } from "./segments";
import { readSupports } from "./support";
import { readSurveys } from "./survey";
import { titledRespondents } from "./survey-columns";
import { tableValues, type TableValues } from "./table-values";
import { fold } from "./value";

export interface RecordQuestion {
  readonly columns: readonly ColumnDecision[];
  readonly settings: Pick<Settings, "dateOrder">;
  readonly fields: Fields;
}

type Headings = Pick<Recognition, "wording" | "matcher" | "post">;

const headings = new WeakMap<Fields, Headings>();

/** What recognizes headings, made once for the same fields. */
function headingsOf(fields: Fields): Headings {
  let made = headings.get(fields);
  if (made === undefined) {
    const wording = wordingOf(fields);
    made = { wording, matcher: headingMatcher(fields, wording), post: postFinder(fields, wording) };
    headings.set(fields, made);
  }
  return made;
}

interface TableWork {
  readonly meaning: TableMeaning;
  readonly year: TableYear;
  readonly values: TableValues;
  /** Indexes of the rows that count. */
  readonly rows: readonly number[];
  readonly segments: (dataset: Dataset) => readonly SegmentView[];
}

/**
 * The records of all tables, what was found on each table, and what is wrong with columns and values. A table without the
 * key fields of any dataset gives no records; a row that repeats another in every cell is read once.
 */
export function readRecords(
  tables: readonly Table[],
  { columns, settings, fields }: RecordQuestion,
): { readonly records: Records; readonly readings: readonly TableReading[]; readonly problems: readonly Problem[] } {
  const recognition: Recognition = { fields, profile: profiler(fields), ...headingsOf(fields) };
  const label = labeler(recognition);
  const heads = new Set(fields.headPositions);
  const isHeadPosition = (text: string): boolean => heads.has(fold(text).toLowerCase());
  const yes = new Set(fields.values.yes);
  const isYes = (text: string): boolean => yes.has(text.toLowerCase());
  const blanks = new Set(fields.values.blank);
  const isBlank = (text: string): boolean => blanks.has(text.toLowerCase());
  const averages = new Set(fields.values.averageWords);

  const meanings = tables.map((table) => readColumns(table, columns, recognition, isHeadPosition));
  const years = schoolYears(meanings);
  const readers = valueReaders(fields, settings);
  const fullIds = collectFullIds();
  const silent = { note: () => undefined, settle: () => [] };
  for (const { table, claims } of meanings) {
    for (const { field, draft } of claims) {
      if (!ID_FIELDS.has(field)) continue;
      fullIds.add(field, readers.ids({ table, column: draft.column.column, label: "", findings: silent }));
    }
  }

  const work = meanings.map((meaning, index): TableWork => {
    const findings = collectFindings(meaning.table);
    const values = tableValues(meaning, findings, readers, fullIds, label, fields.ranges, isBlank);
    const year = years[index] ?? { schoolYear: null, from: null, byRow: null, problems: [] };
    return {
      meaning,
      year,
      values,
      rows: meaning.datasets.length === 0 ? [] : rowsThatCount(meaning, values),
      segments: (dataset) =>
        meaning.datasets.includes(dataset) ? segmentsOf(meaning, dataset, year, recognition) : [],
    };
  });

  const instrumentOf = instrumentFinder(fields);
  const leaders: (readonly LeaderRecord[])[] = [];
  const ratings: (readonly RatingRecord[])[] = [];
  const surveys: (readonly SurveyRecord[])[] = [];
  const candidates: (readonly CandidateRecord[])[] = [];
  const supports: (readonly SupportRecord[])[] = [];
  const schools: SchoolReading[] = [];
  for (const { meaning, values, rows, segments } of work) {
    const { table } = meaning;
    const onePerSchool = meaning.datasets.includes("leader") && meaning.posts.length === 0;
    for (const view of segments("leader"))
      leaders.push(readLeaders({ view, values, rows, isHeadPosition, isYes, label }));
    for (const view of segments("school")) schools.push({ view, values, rows, fields, label, onePerSchool });
    for (const view of segments("rating")) {
      const isAverage = (indicator: string): boolean => averages.has(indicator.toLowerCase());
      ratings.push(readRatings({ view, values, rows, instrument: instrumentOf(meaning, "rating"), isAverage }));
    }
    for (const view of segments("survey")) {
      const respondentGroup = titledRespondents([table.sheet.name, ...table.titles], fields.survey);
      surveys.push(readSurveys({ view, values, rows, instrument: instrumentOf(meaning, "survey"), respondentGroup }));
    }
    for (const view of segments("candidate")) {
      candidates.push(readCandidates({ view, values, rows, onlyReady: meaning.datasets.includes("leader"), isYes }));
    }
    for (const view of segments("support")) supports.push(readSupports({ view, values, rows }));
  }
  const enrollments = new Map<string, number>();
  for (const reading of schools) addEnrollments(reading, enrollments);
  const enrollmentOf = enrollmentFrom(enrollments);
  const school: readonly SchoolRecord[] = schools.flatMap((reading) => readSchools(reading, enrollmentOf));

  const told = new Set<string>();
  /** Tables of one sheet share its title. */
  const isNew = ({ code, at }: Problem): boolean => {
    const key = `${code}|${at.sheet}|${at.row}|${at.column}`;
    return told.has(key) ? false : told.add(key).size > 0;
  };

  return {
    records: {
      leader: leaders.flat(),
      school,
      rating: ratings.flat(),
      survey: surveys.flat(),
      candidate: candidates.flat(),
      support: supports.flat(),
    },
    readings: work.map(({ meaning, year }) => readingOf(meaning, year)),
    problems: [
      ...work.flatMap(({ meaning, year, values }) => [
        ...ambiguousColumns(meaning, recognition, label),
        ...year.problems.filter(isNew),
        ...values.findings.settle(),
      ]),
      ...missingColumns(work, fields, label),
    ],
  };
}

const ID_FIELDS: ReadonlySet<string> = new Set(["schoolId", "stateSchoolId", "leaderId"]);

/** All rows but those that repeat an earlier one. Two vacant posts at a school look alike, and are two. */
function rowsThatCount({ table, claims, datasets }: TableMeaning, values: TableValues): readonly number[] {
  const nameClaim = claims.find(({ field, post }) => field === "name" && post === "");
  const names = values.name(datasets.includes("leader") ? nameClaim : undefined);
  const isVacant = (index: number): boolean => {
    const cell = names(index);
    return nameClaim !== undefined && datasets.includes("leader") && (cell === null || cell.vacant);
  };
  const repeated = duplicateRows(table, isVacant);
  const rows: number[] = [];
  for (let index = 0; index < table.rows.length; index++) {
    const first = repeated.get(index);
    if (first === undefined) rows.push(index);
    else {
      values.findings.note("duplicate-row", table.rows[index] ?? 0, table.firstColumn, {
        first: { sheet: table.sheet.name, row: first, column: table.firstColumn },
      });
    }
  }
  return rows;
}

function readingOf({ table, datasets, meanings }: TableMeaning, year: TableYear): TableReading {
  return { table, datasets, schoolYear: year.schoolYear, schoolYearFrom: year.from, columns: meanings };
}

/** Columns that a person has to decide, where the table holds the dataset that they would belong to. */
function ambiguousColumns(
  { table, datasets, refusals }: TableMeaning,
  recognition: Recognition,
  label: (field: string) => string,
): readonly Problem[] {
  return refusals
    .filter(
      ({ how, candidates }) =>
        how === "ambiguous" &&
        candidates.some((field) => datasetsOfField(field, recognition).some((one) => datasets.includes(one))),
    )
    .map(({ draft, candidates, rivals }): Problem => ({
      code: "ambiguous-column",
      at: { sheet: table.sheet.name, row: table.headingRows[1], column: draft.column.column },
      count: 1,
      heading: draft.column.heading,
      fields: candidates.map(label),
      rivals,
    }));
}
