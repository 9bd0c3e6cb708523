/** The average practice rating with the strictness of directors taken off: for aggregates, never for one person. */
import { calibration } from "../../framework/calibration";
import type { PersonKey } from "../person/people";
import type { District, SchoolYear } from "./district";
import { count, exact, notApplicable, sentences, suppressed, unknown, type Figure } from "./figure";
import { noRatings, practiceIn } from "./practice";
import { ratersOf } from "./raters";
import { EVERY_FACET, isDistrict, type About, type Recipe } from "./recipe";
import { comparedBy, directorsOf, strictnessIn, type Compared } from "./strictness";
import { byRater, leaderMeans, roundCases, type RoundCase } from "./team-average";

/** A round with what is taken off; null where its director is not compared. */
export interface AdjustedCase extends RoundCase {
  readonly less: number | null;
}

interface Off {
  /** What adjusting takes off for the round's directors, on average, and the set they are in. */
  readonly strict: number;
  readonly set: number;
}

function offIn(round: RoundCase, { strictness, setOf }: Compared): Off | null {
  const raters = ratersOf(round);
  const known = raters.flatMap(({ key }) => strictness.get(key)?.taken ?? []);
  const [first] = raters;
  if (first === undefined || known.length < raters.length) return null;
  return { strict: known.reduce((sum, value) => sum + value, 0) / known.length, set: setOf(first.key) };
}

/** What the leaders of each set lose on average, so that adding it back leaves the district's average as it was. */
function centers(rounds: readonly (readonly [RoundCase, Off | null])[]): ReadonlyMap<number, number> {
  const people = new Map<PersonKey, { sum: number; weight: number; set: number }>();
  for (const [{ person, weight }, off] of rounds) {
    if (off === null) continue;
    const of = people.get(person) ?? { sum: 0, weight: 0, set: off.set };
    people.set(person, of);
    of.sum += off.strict * weight;
    of.weight += weight;
  }
  const sets = new Map<number, { sum: number; n: number }>();
  for (const { sum, weight, set } of people.values()) {
    const of = sets.get(set) ?? { sum: 0, n: 0 };
    sets.set(set, of);
    of.sum += sum / weight;
    of.n++;
  }
  return new Map([...sets].map(([set, { sum, n }]) => [set, sum / n]));
}

/** Each counted round with its adjustment. */
export function adjustedCases(year: SchoolYear, district: District): readonly AdjustedCase[] {
  const compared = strictnessIn(year, district);
  const rounds = roundCases(year, district);
  if (compared.method === null) return rounds.map((round) => ({ ...round, less: null }));
  const offs = rounds.map((round): readonly [RoundCase, Off | null] => [round, offIn(round, compared)]);
  const center = centers(offs);
  return offs.map(([round, off]) => ({
    ...round,
    less: off === null ? null : off.strict - (center.get(off.set) ?? 0),
  }));
}

function adjustedFigure(cases: readonly AdjustedCase[], { group, year, district }: About): Figure {
  const practice = practiceIn(year, district);
  const of = leaderMeans(cases).size;
  const compared = strictnessIn(year, district);
  if (cases.every(({ mean }) => mean === null)) return unknown(0, of, noRatings(practice));
  if (compared.method === null)
    return directorsOf(year, district).length === 1 ? notApplicable(of, compared.said) : unknown(0, of, compared.said);
  const means = leaderMeans(
    cases.map((one) => ({ ...one, mean: one.mean === null || one.less === null ? null : one.mean - one.less })),
  );
  const known = [...means.values()].filter((mean): mean is number => mean !== null);
  if (known.length < calibration.fewestLeaders)
    return suppressed(
      of,
      `Fewer than ${calibration.fewestLeaders} leaders: an adjusted average of so few would say too much of single people.`,
    );
  const missing = [...leaderMeans(cases)].filter(
    ([person, mean]) => mean !== null && (means.get(person) ?? null) === null,
  ).length;
  return exact(
    known.reduce((sum, mean) => sum + mean, 0) / known.length,
    known.length,
    of,
    isDistrict(group)
      ? sentences(
          compared.said,
          "The district's average stays as it is; its groups are adjusted.",
          missing > 0 && `${count(missing, "rated leader has", "rated leaders have")} no director who can be compared.`,
        )
      : null,
  );
}

export const teamAverageCalibrated: Recipe<AdjustedCase> = {
  metric: "team-average-calibrated",
  unit: "rating",
  counted: "leaders",
  facets: EVERY_FACET,
  cases: adjustedCases,
  basis: comparedBy,
  parts: (cases, { year, district }) => (strictnessIn(year, district).method === null ? [] : byRater(cases)),
  figure: adjustedFigure,
};
