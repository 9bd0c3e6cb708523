/** Interim principals of color, of interim principals of known race/ethnicity: apart from the principals, each person once. */
import { bounded, notApplicable, unknown } from "./figure";
import { headCases, isOfColor, noHeads, type HeadCase } from "./heads";
import type { Group } from "./metric";
import { headGroups } from "./principals-of-color";
import { EVERY_FACET, oncePerPerson, type Recipe } from "./recipe";

/** Interims who head no other school as its principal. */
function interimsAmong(cases: readonly HeadCase[]): readonly HeadCase[] {
  const permanent = new Set(cases.filter(({ interim }) => !interim).map(({ person }) => person));
  return cases.filter(({ interim, person }) => interim && !permanent.has(person));
}

export const interimPrincipalsOfColor: Recipe<HeadCase> = {
  metric: "interim-principals-of-color",
  unit: "share",
  counted: "interim principals",
  facets: EVERY_FACET,
  cases: (year) => interimsAmong(headCases(year)),
  parts: (cases) => headGroups(cases).map((raceEthnicity): [Group, readonly HeadCase[]] => [{ raceEthnicity }, cases]),
  figure: (cases, { group: { raceEthnicity }, year }) => {
    const people = oncePerPerson(cases);
    const of = people.length;
    if (of === 0)
      return [...year.roster().posts.values()].every(({ head }) => head === null)
        ? unknown(0, 0, noHeads(year))
        : notApplicable(0, "No head of school is interim.");
    const known = people.filter(({ race }) => race !== null).length;
    if (known === 0)
      return unknown(0, of, "No race/ethnicity of interim principals: a roster column with it would give it.");
    const inside = people.filter(({ race }) =>
      raceEthnicity === undefined ? isOfColor(race) : race === raceEthnicity,
    ).length;
    return bounded(inside / known, inside / of, (inside + of - known) / of, known, of, `${inside} of ${known}.`);
  },
};
