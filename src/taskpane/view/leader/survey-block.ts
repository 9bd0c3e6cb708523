/** The staff survey of a leader's school on its leadership. */
import type { District, SchoolYear } from "../../../core/metric/district";
import { isHidden, leadershipCases, surveyIn, type SurveyCase } from "../../../core/metric/survey-results";
import { plainWords } from "../../../core/state/plain-words";
import { thresholds } from "../../../framework/thresholds";
import { linkToRecord, type CellLink } from "../cell-link";
import type { Person } from "./leader-book";
import type { Leader } from "../../../core/person/people";
import type { StandardSurvey } from "../../../core/label/standardized";

export interface SurveyBlock {
  readonly status: "value" | "suppressed" | "unknown";
  /** `74%`, `Strong`, `hidden`, `no data`. */
  readonly figure: string;
  /** `favorable` or `level`. */
  readonly unit: string;
  readonly sentence: string;
  readonly cells: readonly CellLink[];
}

interface Result {
  readonly status: SurveyBlock["status"];
  readonly figure: string;
  readonly isLevel: boolean;
  readonly school: string | null;
  readonly topic: string | null;
  readonly respondents: number | null;
  readonly responseRate: number | null;
  readonly cell: CellLink | null;
}

const noResult = new Set(thresholds.survey.noResultLevels);
const levels = plainWords.vocabularies.get("survey-level");
const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** The newest survey of the school that the leader was at in its year, with the year before. */
export function surveyBlock(person: Person, { years, settings, tagged }: District): SurveyBlock {
  const surveyed = years.filter((year) => surveyIn(year).rows > 0);
  const newest = surveyed[surveyed.length - 1];
  const minimum = settings.surveyMinimum;
  if (newest === undefined)
    return {
      status: "unknown",
      figure: "no data",
      unit: "",
      sentence: "No staff survey is in this workbook.",
      cells: [],
    };
  const found = resultOf(person, newest, minimum);
  const earlier = newest.before();
  const before = earlier === null || surveyIn(earlier).rows === 0 ? null : resultOf(person, earlier, minimum);
  const inYear = newest.name === null ? "" : ` in ${newest.name}`;
  const schoolName = (school: string | null): string =>
    school === null ? "" : (tagged.schoolNames.get(school) ?? school);
  const beforeSentence = before === null ? null : beforeWords(before, found.school, schoolName);
  const sentences =
    found.status === "value"
      ? [`${found.topic ?? "Leadership"}${inYear}.`, answered(found), beforeSentence]
      : found.status === "suppressed"
        ? [`Fewer than ${minimum} staff answered${inYear}.`, beforeSentence]
        : [
            found.school === null
              ? `This leader is at no school${inYear} that is recognized.`
              : `The staff survey has no result on leadership for this school${inYear}.`,
            beforeSentence,
          ];
  return {
    status: found.status,
    figure: found.figure,
    unit: found.status !== "value" ? "" : found.isLevel ? "level" : "favorable",
    sentence: sentences.filter((sentence) => sentence !== null).join(" "),
    cells: [found.cell, before?.cell ?? null].filter((cell) => cell !== null),
  };
}

const NOTHING = {
  status: "unknown",
  figure: "no data",
  isLevel: false,
  topic: null,
  respondents: null,
  responseRate: null,
  cell: null,
} as const;

function resultOf(person: Person, year: SchoolYear, minimum: number): Result {
  const school = schoolIn(person, year);
  const { cases } = surveyIn(year);
  const ofLeader = (one: SurveyCase): boolean =>
    one.school === null ? isAbout(person, one.origins()[0]) : one.school === school;
  const mine =
    leadershipCases(cases, ({ favorable }) => favorable !== null).find(
      (one) => one.favorable !== null && ofLeader(one),
    ) ?? leadershipCases(cases, ({ strong }) => strong !== null).find((one) => one.strong !== null && ofLeader(one));
  if (mine === undefined) return { ...NOTHING, school };
  const rows = mine.origins() as readonly StandardSurvey[];
  const [first] = rows;
  const level = rows.findLast((row) => row.level !== null && !noResult.has(row.level))?.level ?? null;
  const isLevel = mine.favorable === null;
  const hidden = isHidden(mine, minimum);
  return {
    status: hidden ? "suppressed" : "value",
    figure: hidden
      ? "hidden"
      : mine.favorable !== null
        ? percent(mine.favorable)
        : (levels?.get(level ?? "") ?? level ?? "no data"),
    isLevel,
    school,
    topic: mine.topic,
    // What is hidden does not stand anywhere.
    respondents: hidden ? null : mine.respondents,
    responseRate: hidden ? null : mine.responseRate,
    cell:
      first === undefined || hidden
        ? null
        : linkToRecord(
            first,
            `favorable:${mine.topic}`,
            "favorable",
            `surveyLevel:${mine.topic}`,
            "surveyLevel",
            "schoolName",
          ),
  };
}

function isAbout(person: Person, origin: unknown): boolean {
  const { leaderId, name } = (origin ?? {}) as Partial<Pick<StandardSurvey, "leaderId" | "name">>;
  return (leaderId != null && person.ids.has(leaderId)) || (name != null && person.names.has(name));
}

/** The school where the leader was in a year: as its head before any other post. */
function schoolIn({ posts }: Person, { name }: SchoolYear): string | null {
  const there: readonly Leader[] = posts.filter(({ schoolYear, school }) => schoolYear === name && school !== null);
  return (there.find(({ head }) => head) ?? there[0])?.school ?? null;
}

function answered({ respondents, responseRate }: Result): string {
  if (respondents === null) return "How many answered is not known.";
  const staff = respondents === 1 ? "1 staff member answered" : `${respondents} staff answered`;
  return responseRate === null ? `${staff}.` : `${staff}, ${percent(responseRate)} of those asked.`;
}

function beforeWords(
  before: Result,
  school: string | null,
  schoolName: (school: string | null) => string,
): string | null {
  if (before.status === "unknown") return null;
  const at = before.school !== null && before.school !== school ? ` at ${schoolName(before.school)}` : "";
  if (before.status === "suppressed") return `Hidden the year before${at}.`;
  return `${before.figure} the year before${at}.`;
}
