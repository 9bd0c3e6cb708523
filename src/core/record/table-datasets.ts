/** Which datasets a table holds, by the fields its columns were found to be. */
import { kindAt, storedAt } from "../sheet";
import type { Table } from "../table/table";
import type { Claim } from "./column-claim";
import type { Dataset } from "./record";
import type { Situation } from "./situation";

const ROSTER_FIELDS = [
  "position",
  "hireDate",
  "positionStart",
  "positionEnd",
  "yearsExperience",
  "yearsAsPrincipal",
  "yearsAsAssistantPrincipal",
  "retirementEligibleOn",
  "raceEthnicity",
  "credential",
  "orderOfAssignment",
];
/** A support's end may be headed like a position's. */
const SUPPORT_DATES = ["positionEnd"];
const SCHOOL_FIELDS = [
  "level",
  "schoolType",
  "gradesOffered",
  "enrollment",
  "economicallyDisadvantaged",
  "studentsWithDisabilities",
  "englishLearners",
];
const LESSER_SCHOOL_FIELDS = ["openDate", "closeDate", "cluster", "stateSchoolId", "schoolShortName"];
/** Rows that repeat a school in a list of schools are mistakes, not a list of something else. */
const ONE_ROW_A_SCHOOL = 0.9;
const SOME_HEADS = 0.1;

/** The part of a field id before its colon: `students:black` is `students`. */
export const kindOfField = (field: string): string => field.split(":")[0] ?? field;

/** Each dataset that the table has the key fields of; none for a table about something else. */
export function datasetsOf(
  table: Table,
  claims: readonly Claim[],
  situation: Situation,
  isHeadPosition: (text: string) => boolean,
): readonly Dataset[] {
  if (situation.other && claims.every(({ how }) => how !== "decision")) return [];
  const kinds = new Set(claims.map(({ field }) => kindOfField(field)));
  const has = (...fields: readonly string[]): boolean => fields.some((field) => kinds.has(field));
  const named = claims.filter(({ field }) => field === "name" || field === "lastName");
  const posts = new Set(named.filter(({ post }) => post !== "").map(({ post }) => post));
  const person = named.length > 0 || has("leaderId");
  const school = has("schoolId", "schoolName");
  const schoolColumn =
    claims.find(({ field }) => field === "schoolId") ?? claims.find(({ field }) => field === "schoolName");
  const indicators = claims.filter(({ field }) => kindOfField(field) === "score" && field !== "score").length;
  const rosterLike = posts.size > 0 || has(...ROSTER_FIELDS);

  const isRating =
    person &&
    !situation.applicants &&
    !situation.teachers &&
    (indicators > 0 ||
      has("average") ||
      (has("score") && (has("indicator", "round", "rater", "ratingDate") || situation.named.rating)));
  const ratingExport =
    isRating && (indicators >= 2 || has("indicator", "rater", "round", "ratingDate", "score") || !rosterLike);

  const isSurvey = (school || person) && has("favorable", "surveyLevel");
  const longSurvey = isSurvey && has("topic", "item", "respondentGroup");

  const wouldServe = has("program", "levels", "clusters");
  const isCandidate =
    person &&
    (has("readiness") ||
      (situation.named.candidate && (wouldServe || has("currentPosition", "position", "strengths"))) ||
      (has("currentPosition") && wouldServe));
  const candidateOnly =
    isCandidate &&
    (situation.named.candidate || has("currentPosition") || headShare(table, claims, isHeadPosition) < SOME_HEADS);

  const isSupport = (person || school) && has("supportWhat", "supportText") && !isRating && !isSurvey && !isCandidate;
  const supportOnly = isSupport && !has(...ROSTER_FIELDS.filter((field) => !SUPPORT_DATES.includes(field)));

  const isLeader =
    person &&
    !supportOnly &&
    (!situation.teachers || has("position")) &&
    !ratingExport &&
    !longSurvey &&
    !candidateOnly &&
    (school || rosterLike) &&
    (named.length > 0 || rosterLike);

  const perSchool =
    schoolColumn === undefined
      ? 0
      : distinctShare(
          table,
          schoolColumn,
          claims.find(({ field }) => field === "schoolYear"),
        );
  const strong = has(...SCHOOL_FIELDS, "students", "districtRating");
  const isSchool =
    school &&
    !isCandidate &&
    !supportOnly &&
    !ratingExport &&
    !longSurvey &&
    (perSchool >= ONE_ROW_A_SCHOOL
      ? strong || (!isLeader && has(...LESSER_SCHOOL_FIELDS))
      : isLeader && has(...SCHOOL_FIELDS, "students"));

  const found: Dataset[] = [];
  if (isLeader) found.push("leader");
  if (isSchool) found.push("school");
  if (isRating) found.push("rating");
  if (isSurvey) found.push("survey");
  if (isCandidate) found.push("candidate");
  if (isSupport) found.push("support");
  return found;
}

function headShare(table: Table, claims: readonly Claim[], isHeadPosition: (text: string) => boolean): number {
  const column = claims.find(({ field }) => field === "position")?.draft.column.column;
  if (column === undefined) return 0;
  const { sheet, rows } = table;
  let heads = 0;
  for (const row of rows) {
    if (kindAt(sheet, row, column) === "text" && isHeadPosition(sheet.pool.texts[storedAt(sheet, row, column)] ?? ""))
      heads++;
  }
  return rows.length === 0 ? 0 : heads / rows.length;
}

/** Distinct schools (within a year) by rows that name one. */
function distinctShare({ sheet, rows }: Table, school: Claim, year: Claim | undefined): number {
  const seen = new Set<string>();
  let named = 0;
  for (const row of rows) {
    const kind = kindAt(sheet, row, school.draft.column.column);
    if (kind === "empty" || kind === "error") continue;
    named++;
    const when = year === undefined ? "" : storedAt(sheet, row, year.draft.column.column);
    seen.add(`${kind}${storedAt(sheet, row, school.draft.column.column)}|${when}`);
  }
  return named === 0 ? 0 : seen.size / named;
}
