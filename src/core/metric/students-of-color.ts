/** Students of color, of students of known race/ethnicity. */
import { thresholds } from "../../framework/thresholds";
import { inYear } from "./figure";
import type { Group } from "./metric";
import { EVERY_FACET, type About, type Recipe } from "./recipe";
import { schoolCases, shareOfStudents, splitByColor, splitByRace, type SchoolCase } from "./students";

const isUnknownRace = new Set(thresholds.unknownRace);

/** The race/ethnicity groups that the school sheets have a column for, unknown apart. */
export function studentGroups(cases: readonly SchoolCase[]): readonly string[] {
  const found = new Set<string>();
  for (const { of } of cases)
    for (const race of Object.keys(of.students)) if (!isUnknownRace.has(race)) found.add(race);
  return [...found].sort();
}

/** The share of the group's students, of color or of one race/ethnicity. */
export const studentsFigure = (cases: readonly SchoolCase[], { group: { raceEthnicity }, year }: About) =>
  shareOfStudents(
    cases,
    raceEthnicity === undefined ? splitByColor : (school) => splitByRace(school, (race) => race === raceEthnicity),
    cases.length === 0
      ? `No list of schools${inYear(year.name)}: a sheet with school, enrollment and students by race/ethnicity would give it.`
      : "No students by race/ethnicity: columns with enrollment and each group's number or share would give it.",
    "students by race/ethnicity",
  );

export const studentsOfColor: Recipe<SchoolCase> = {
  metric: "students-of-color",
  unit: "share",
  counted: "schools",
  facets: EVERY_FACET,
  cases: schoolCases,
  parts: (cases) =>
    studentGroups(cases).map((raceEthnicity): [Group, readonly SchoolCase[]] => [{ raceEthnicity }, cases]),
  figure: studentsFigure,
};
