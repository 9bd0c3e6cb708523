/** How many school years old the poverty shares are that make the quarters; the reason names their year. */
import { exact, notApplicable, unknown } from "./figure";
import { noQuarters, quarterCases } from "./quarter-uncertain";
import type { Recipe } from "./recipe";
import type { SchoolCase } from "./students";

export const povertyAge: Recipe<SchoolCase> = {
  metric: "poverty-age",
  unit: "count",
  counted: "schools with a poverty share",
  facets: [],
  cases: quarterCases,
  figure: (cases, { year }) => {
    const { from, quarter, uncertain } = year.quarters();
    if (from === undefined) return unknown(0, 0, noQuarters(year));
    if (from === null || year.name === null)
      return notApplicable(cases.length, "The poverty shares have no school year, so they have no age.");
    const age = Number(year.name.slice(0, 4)) - Number(from.slice(0, 4));
    return exact(age, quarter.size + uncertain.size, cases.length, `Poverty shares of ${from}.`);
  },
};
