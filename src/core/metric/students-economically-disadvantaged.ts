/** Students economically disadvantaged, of enrollment. */
import { inYear } from "./figure";
import { EVERY_FACET, type Recipe } from "./recipe";
import { schoolCases, shareOfStudents, splitByPoverty, type SchoolCase } from "./students";

export const studentsEconomicallyDisadvantaged: Recipe<SchoolCase> = {
  metric: "students-economically-disadvantaged",
  unit: "share",
  counted: "schools",
  facets: EVERY_FACET,
  cases: schoolCases,
  figure: (cases, { year }) =>
    shareOfStudents(
      cases,
      splitByPoverty,
      cases.length === 0
        ? `No list of schools${inYear(year.name)}: a sheet with school, enrollment and economically disadvantaged students would give it.`
        : "No economically disadvantaged students: a column with their number or share, beside enrollment, would give it.",
      "number of economically disadvantaged students",
    ),
};
