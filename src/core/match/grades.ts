/** Ranges of grades: "PK,K-8", "9 - 12", "Grades 6 through 8". Pre-K is -1, kindergarten 0. */
import type { Vocabulary } from "../../framework/vocabulary";

export type GradeRange = readonly [lowest: number, highest: number];

const PRE_K = /\b(pre[- ]?kindergarten|pre[- ]?k(?:inder)?|pk ?[34]?|p[ek34]|ee|ec)\b/g;
const KINDERGARTEN = /\b(kindergarten|kinder|kg|kdg|k ?5)\b/g;
const NOISE = /\b(grades?|gr|levels?|schools?|only|the)\b/g;
const ORDINAL = /(\d)(st|nd|rd|th)\b/g;
const JOINT = /\b(through|thru|to|and)\b|[–—&,/;-]/g;
const HIGHEST = 13;

/** The lowest and highest grade of a text that says grades and nothing else, else null. */
export function gradesIn(text: string): GradeRange | null {
  const parts = text
    .toLowerCase()
    .replace(ORDINAL, "$1")
    .replace(KINDERGARTEN, " k ")
    .replace(PRE_K, " pk ")
    .replace(NOISE, " ")
    .replace(JOINT, " ")
    .split(/[\s.]+/)
    .filter((part) => part !== "");
  if (parts.length === 0) return null;
  const grades = parts.map((part) =>
    part === "pk" ? -1 : part === "k" ? 0 : /^\d{1,2}$/.test(part) ? Number(part) : NaN,
  );
  if (grades.some((grade) => Number.isNaN(grade) || grade > HIGHEST)) return null;
  return [Math.min(...grades), Math.max(...grades)];
}

/** True for a text that is a range or says "grade", so that a bare number is not taken for one. */
export const saysGrades = (text: string): boolean =>
  /grade|[-–,&/]| to |thr(?:ough|u)|^\s*(?:pk|pre-?k)\s*$/i.test(text);

/** The standards that a range of grades may mean, best first. */
export function standardsOfGrades([lowest, highest]: GradeRange, { grades = [] }: Vocabulary): readonly string[] {
  const rule = grades.find(
    (one) =>
      lowest >= one.lowest[0] && lowest <= one.lowest[1] && highest >= one.highest[0] && highest <= one.highest[1],
  );
  return rule?.candidates ?? [];
}
