/** Principals of color, of heads of school of known race/ethnicity; each person once, interims apart. */
import type { SchoolYear } from "./district";
import { bounded, count, notApplicable, sentences, unknown, type Figure } from "./figure";
import { headCases, isOfColor, noHeads, type HeadCase } from "./heads";
import type { Group } from "./metric";
import { EVERY_FACET, oncePerPerson, type About, type Recipe } from "./recipe";

/** The race/ethnicity groups of the heads of school. */
export const headGroups = (cases: readonly HeadCase[]): readonly string[] =>
  [...new Set(cases.flatMap(({ race }) => (race === null ? [] : [race])))].sort();

/** `One principal is 0.6 points.`, of all heads whose race/ethnicity is known. */
export function onePrincipal(of: number): string {
  const points = (100 / of).toFixed(1).replace(/\.0$/, "");
  return `One principal is ${points} ${points === "1" ? "point" : "points"}.`;
}

function interimSentence(
  interims: readonly HeadCase[],
  belongs: (race: string | null) => boolean,
  what: string,
): string {
  const known = interims.filter(({ race }) => race !== null);
  const inside = known.filter(({ race }) => belongs(race)).length;
  const unknowns = interims.length - known.length;
  return [
    `${count(interims.length, "interim principal is", "interim principals are")} counted apart: ${inside} ${what}`,
    unknowns > 0 ? `, ${unknowns} unknown` : "",
    ".",
  ].join("");
}

/** The share of the group's heads of school, of color or of one race/ethnicity. */
export function headsFigure(
  cases: readonly HeadCase[],
  { group: { raceEthnicity }, year }: { group: Group; year: SchoolYear },
): Figure {
  const permanent = oncePerPerson(cases.filter(({ interim }) => !interim));
  const people = new Set(permanent.map(({ person }) => person));
  const interims = oncePerPerson(cases.filter(({ interim, person }) => interim && !people.has(person)));
  const of = permanent.length;
  if (cases.length === 0) return unknown(0, 0, noHeads(year));
  if (of === 0) return notApplicable(0, "All heads of school are interim.");
  const belongs = (race: string | null): boolean =>
    raceEthnicity === undefined ? isOfColor(race) : race === raceEthnicity;
  const known = permanent.filter(({ race }) => race !== null).length;
  if (known === 0)
    return unknown(
      0,
      of,
      "No race/ethnicity of principals: a roster column with each principal's race/ethnicity would give it.",
    );
  const inside = permanent.filter(({ race }) => belongs(race)).length;
  return bounded(
    inside / known,
    inside / of,
    (inside + of - known) / of,
    known,
    of,
    sentences(
      onePrincipal(known),
      interims.length > 0 &&
        interimSentence(interims, belongs, raceEthnicity === undefined ? "of color" : "in this group"),
    ),
  );
}

export const principalsOfColor: Recipe<HeadCase> = {
  metric: "principals-of-color",
  unit: "share",
  counted: "heads of school",
  facets: EVERY_FACET,
  cases: headCases,
  parts: (cases) => headGroups(cases).map((raceEthnicity): [Group, readonly HeadCase[]] => [{ raceEthnicity }, cases]),
  figure: (cases, about: About) => headsFigure(cases, about),
};
