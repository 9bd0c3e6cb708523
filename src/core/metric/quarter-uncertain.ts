/** Schools whose share of economically disadvantaged students is a range that reaches into another poverty quarter. */
import type { SchoolYear } from "./district";
import { exact, inYear, sentences, unknown } from "./figure";
import type { Recipe } from "./recipe";
import type { SchoolCase } from "./students";

/** The schools of the year whose poverty shares make the quarters. */
export function quarterCases(year: SchoolYear): readonly SchoolCase[] {
  return [...year.quarters().schools.values()].map((of) => ({ school: of.key, of, origins: of.countedIn }));
}

/** Why there are no quarters. */
export const noQuarters = (year: SchoolYear): string =>
  `No poverty quarters${inYear(year.name)}: enrollment and economically disadvantaged students by school would give them.`;

export const quarterUncertain: Recipe<SchoolCase> = {
  metric: "quarter-uncertain",
  unit: "count",
  counted: "schools with a poverty share",
  facets: [],
  cases: quarterCases,
  figure: (cases, { year }) => {
    const { from, quarter, uncertain } = year.quarters();
    if (from === undefined) return unknown(0, 0, noQuarters(year));
    return exact(
      uncertain.size,
      quarter.size + uncertain.size,
      cases.length,
      sentences(
        from === null ? "The poverty shares have no school year." : `Poverty shares of ${from}.`,
        uncertain.size > 0 && "They are in no quarter.",
      ),
    );
  },
};
