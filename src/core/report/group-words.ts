/** Where a figure or gap is, as people read it. */
import type { Group, Outcome } from "../metric/metric";
import type { Wording } from "../state/wording";

export const QUARTER_WORDS = ["Lowest", "Second", "Third", "Highest"] as const;

const QUARTERS = [
  "Lowest-poverty quarter",
  "Second-lowest poverty quarter",
  "Second-highest poverty quarter",
  "Highest-poverty quarter",
] as const;

export const quarterWords = (quartile: 1 | 2 | 3 | 4): string => QUARTERS[quartile - 1] ?? "";

export const STUDENTS_WORDS: Readonly<Record<NonNullable<Group["students"]>, string>> = {
  "economically-disadvantaged": "Economically disadvantaged students",
  other: "Other students",
};

export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  moved: "Lead another school",
  promoted: "Promoted",
  "other-post": "Hold another post",
  retired: "Retired",
  left: "On no roster",
};

/** `3.5 or higher`. */
export const cutWords = (cut: number): string => `${cut} or higher`;

/** `0 to 2 years`, `6 years or more`, of a band `0-2` or `6+`. */
export function yearsWords(band: string): string {
  if (band.endsWith("+")) return `${band.slice(0, -1)} years or more`;
  return `${band.replace("-", " to ")} ${band === "1" ? "year" : "years"}`;
}

export const DISTRICT = "District";

/** `Highest-poverty quarter`, `Lakeshore cluster, High school`; the whole district when there is no group. */
export function whereWords(group: Group, wording: Wording, schoolNames: ReadonlyMap<string, string>): string {
  const vocabulary = (id: string, value: string): string => wording.vocabularies.get(id)?.get(value) ?? value;
  const parts = [
    group.quartile === undefined ? null : quarterWords(group.quartile),
    group.cluster === undefined ? null : `${group.cluster}${/cluster$/i.test(group.cluster) ? "" : " cluster"}`,
    group.level === undefined ? null : vocabulary("school-level", group.level),
    group.school === undefined ? null : (schoolNames.get(group.school) ?? group.school),
    group.responsibility === undefined
      ? null
      : (wording.responsibilities.get(group.responsibility) ?? group.responsibility),
    group.topic ?? null,
    group.surveyLevel === undefined ? null : vocabulary("survey-level", group.surveyLevel),
    group.cut === undefined ? null : cutWords(group.cut),
    group.students === undefined ? null : STUDENTS_WORDS[group.students],
    group.outcome === undefined ? null : OUTCOME_WORDS[group.outcome],
    group.yearsAsAssistant === undefined ? null : `${yearsWords(group.yearsAsAssistant)} as assistant principal`,
    group.yearsInEducation === undefined ? null : `${yearsWords(group.yearsInEducation)} in education`,
    group.source ?? null,
    group.raceEthnicity === undefined ? null : vocabulary("race-ethnicity", group.raceEthnicity),
    group.rater ?? null,
  ].filter((part): part is string => part !== null);
  return parts.length === 0 ? DISTRICT : parts.join(", ");
}
