/** The share of students of color minus the share of principals of color. */
import { bounded, highOf, lowOf, sentences, unknown, type Figure } from "./figure";
import { headCases, type HeadCase } from "./heads";
import type { Group } from "./metric";
import { headGroups, headsFigure } from "./principals-of-color";
import { EVERY_FACET, type About, type Recipe } from "./recipe";
import { studentGroups, studentsFigure } from "./students-of-color";
import { schoolCases, type SchoolCase } from "./students";

export type Side = HeadCase | SchoolCase;

const isSchool = (one: Side): one is SchoolCase => "of" in one;
const schoolsAmong = (cases: readonly Side[]): readonly SchoolCase[] => cases.filter(isSchool);
const headsAmong = (cases: readonly Side[]): readonly HeadCase[] =>
  cases.filter((one): one is HeadCase => !isSchool(one));

/** What a comparison of students and principals is made of: its cases, and its groups by race/ethnicity. */
export const twoSided: Pick<Recipe<Side>, "counted" | "facets" | "cases" | "parts"> = {
  counted: "heads of school",
  facets: EVERY_FACET,
  cases: (year) => [...schoolCases(year), ...headCases(year)],
  parts: (cases) => {
    const groups = new Set(headGroups(headsAmong(cases)));
    return studentGroups(schoolsAmong(cases))
      .filter((raceEthnicity) => groups.has(raceEthnicity))
      .map((raceEthnicity): [Group, readonly Side[]] => [{ raceEthnicity }, cases]);
  },
};

/** A figure of both shares, or why there is none. */
export function comparing(
  compare: (students: Figure & { readonly value: number }, heads: Figure & { readonly value: number }) => Figure,
): (cases: readonly Side[], about: About) => Figure {
  return (cases, about) => {
    const students = studentsFigure(schoolsAmong(cases), about);
    const heads = headsFigure(headsAmong(cases), about);
    if (students.value === null || heads.value === null)
      return {
        ...unknown(
          heads.known,
          heads.of,
          sentences(heads.value === null && heads.reason, students.value === null && students.reason) ?? "",
        ),
        status: heads.status === "not-applicable" ? "not-applicable" : "unknown",
      };
    return compare({ ...students, value: students.value }, { ...heads, value: heads.value });
  };
}

export const representationGap: Recipe<Side> = {
  ...twoSided,
  metric: "representation-gap",
  unit: "points",
  figure: comparing((students, heads) =>
    bounded(
      students.value - heads.value,
      lowOf(students) - highOf(heads),
      highOf(students) - lowOf(heads),
      heads.known,
      heads.of,
      sentences(heads.reason, students.reason),
    ),
  ),
};
