/** The share of students of color minus the share of principals of color. */
import { bounded, highOf, lowOf, sentences, unknown } from "./figure";
import { headCases, type HeadCase } from "./heads";
import type { Group } from "./metric";
import { headGroups, headsFigure } from "./principals-of-color";
import { EVERY_FACET, type Recipe } from "./recipe";
import { studentGroups, studentsFigure } from "./students-of-color";
import { schoolCases, type SchoolCase } from "./students";

type Side = HeadCase | SchoolCase;

const isSchool = (one: Side): one is SchoolCase => "of" in one;
const schoolsAmong = (cases: readonly Side[]): readonly SchoolCase[] => cases.filter(isSchool);
const headsAmong = (cases: readonly Side[]): readonly HeadCase[] =>
  cases.filter((one): one is HeadCase => !isSchool(one));

export const representationGap: Recipe<Side> = {
  metric: "representation-gap",
  unit: "points",
  counted: "heads of school",
  facets: EVERY_FACET,
  cases: (year) => [...schoolCases(year), ...headCases(year)],
  parts: (cases) => {
    const groups = new Set(headGroups(headsAmong(cases)));
    return studentGroups(schoolsAmong(cases))
      .filter((raceEthnicity) => groups.has(raceEthnicity))
      .map((raceEthnicity): [Group, readonly Side[]] => [{ raceEthnicity }, cases]);
  },
  figure: (cases, about) => {
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
    return bounded(
      students.value - heads.value,
      lowOf(students) - highOf(heads),
      highOf(students) - lowOf(heads),
      heads.known,
      heads.of,
      sentences(heads.reason, students.reason),
    );
  },
};
