/** How far directors' average ratings differ beyond chance, and each director's strictness where that can be told. */
import { calibration } from "../../framework/calibration";
import type { PersonKey } from "../person/people";
import { betweenGroups } from "../statistics/random-effects";
import { keyOf, type District, type SchoolYear } from "./district";
import { count, exact, notApplicable, percent, sentences, unknown, type Figure } from "./figure";
import { noRatings, practiceIn } from "./practice";
import { raterKey, ratersOf } from "./raters";
import { isDistrict, type About, type Case, type Recipe } from "./recipe";
import { strictnessIn } from "./strictness";
import { roundCases, type RoundCase } from "./team-average";

/** One director's ratings of one leader; `director` null: nobody is named. */
export interface DirectorCase extends Case {
  readonly director: { readonly key: string; readonly name: string } | null;
  readonly person: PersonKey;
  /** The weighted mean of the director's rounds. */
  readonly mean: number;
  readonly rounds: readonly RoundCase[];
}

/** Each director and leader once, unrated leaders aside. */
export function directorCases(year: SchoolYear, district: District): readonly DirectorCase[] {
  const cases = new Map<string, { one: DirectorCase; rounds: RoundCase[]; sum: number; weight: number }>();
  const seen = new Set<object>();
  for (const round of roundCases(year, district)) {
    if (round.mean === null || seen.has(round.rows)) continue;
    seen.add(round.rows);
    const raters = ratersOf(round);
    for (const rater of raters.length > 0 ? raters : [null]) {
      const id = `${round.person}\n${rater?.key ?? ""}`;
      let of = cases.get(id);
      if (of === undefined) {
        const rounds: RoundCase[] = [];
        const one = {
          school: round.school,
          director: rater,
          person: round.person,
          mean: 0,
          rounds,
          origins: () => rounds.flatMap(({ rows }) => rows),
        };
        cases.set(id, (of = { one, rounds, sum: 0, weight: 0 }));
      }
      of.rounds.push(round);
      of.sum += (rater?.mean ?? round.mean) * round.weight;
      of.weight += round.weight;
    }
  }
  return [...cases.values()].map(({ one, sum, weight }) => ({ ...one, mean: sum / weight }));
}

function byDirector(cases: readonly DirectorCase[]): ReadonlyMap<string, readonly DirectorCase[]> {
  const directors = new Map<string, DirectorCase[]>();
  for (const one of cases) {
    if (one.director === null) continue;
    const before = directors.get(one.director.key);
    if (before === undefined) directors.set(one.director.key, [one]);
    else before.push(one);
  }
  return directors;
}

/** The same score on every one of enough indicators. */
export const isStraight = ({ rows }: Pick<RoundCase, "rows">): boolean => {
  const scores = rows.flatMap(({ indicator, score }) => (indicator === null || score === null ? [] : [score]));
  return scores.length >= calibration.straightFrom && scores.every((score) => score === scores[0]);
};

export const roundName = ({ rows }: Pick<RoundCase, "rows">): string => keyOf(rows[0]?.round ?? "");

/** The rounds that most of the rated have, and those that each has. */
interface Rounds {
  readonly of: ReadonlyMap<PersonKey, ReadonlySet<string>>;
  readonly expected: readonly string[];
}

const made = new WeakMap<SchoolYear, Rounds>();

/** The rounds of the year, worked out once. */
export function roundsIn(year: SchoolYear, district: District): Rounds {
  let rounds = made.get(year);
  if (rounds === undefined) made.set(year, (rounds = roundsOf(directorCases(year, district))));
  return rounds;
}

function roundsOf(cases: readonly DirectorCase[]): Rounds {
  const of = new Map<PersonKey, Set<string>>();
  const having = new Map<string, number>();
  for (const { person, rounds } of cases) {
    const names = of.get(person) ?? new Set<string>();
    of.set(person, names);
    for (const name of rounds.map(roundName)) {
      if (name === "" || names.has(name)) continue;
      names.add(name);
      having.set(name, (having.get(name) ?? 0) + 1);
    }
  }
  const expected = [...having].flatMap(([name, people]) =>
    people >= calibration.expectedRound * of.size ? [name] : [],
  );
  return { of, expected };
}

/** What to look at in the ratings before trusting them: the same score throughout, missing rounds, directors of few leaders. */
function flags(cases: readonly DirectorCase[], { of, expected }: Rounds): string | null {
  const rounds = new Set(cases.flatMap((one) => one.rounds));
  const straight = [...rounds].filter(isStraight).length;
  const people = new Set(cases.map(({ person }) => person));
  const missing = [...people].filter((person) => expected.some((name) => of.get(person)?.has(name) !== true)).length;
  const few = [...byDirector(cases).values()].filter(({ length }) => length < calibration.fewLeaders).length;
  return sentences(
    straight > 0 &&
      `${count(straight, "round has", "rounds have")} the same score on every indicator, of ${rounds.size}.`,
    missing > 0 && `${count(missing, "leader misses", "leaders miss")} a round that most have.`,
    few > 0 && `${count(few, "director", "directors")} rated fewer than ${calibration.fewLeaders} leaders.`,
  );
}

const peopleIn = (cases: readonly DirectorCase[]): number => new Set(cases.map(({ person }) => person)).size;

function spreadFigure(cases: readonly DirectorCase[], { year, district }: About): Figure {
  const of = peopleIn(cases);
  if (of === 0) return unknown(0, 0, noRatings(practiceIn(year, district)));
  const named = cases.filter(({ director }) => director !== null);
  const compared = strictnessIn(year, district);
  const directors = byDirector(named);
  if (directors.size === 0) return unknown(0, of, compared.said);
  if (directors.size === 1) return notApplicable(of, compared.said);
  const spread = betweenGroups([...directors.values()].map((own) => own.map(({ mean }) => mean)));
  if (spread === null)
    return unknown(0, of, "Every director rated a single leader: directors with more leaders would give it.");
  const { between, within } = spread;
  const sizes = [...directors.values()].map(({ length }) => length);
  const [fewest, most] = [Math.min(...sizes), Math.max(...sizes)];
  return exact(
    Math.sqrt(between),
    peopleIn(named),
    of,
    sentences(
      `${directors.size} directors rated ${fewest === most ? "" : `${fewest} to `}${count(most, "leader")} each.`,
      between + within > 0 &&
        `Which director rated goes with ${percent(between / (between + within))} of all differences between leaders' ratings.`,
      compared.method === null ? compared.said : "Strictness can be told from stronger schools.",
      flags(cases, roundsIn(year, district)),
    ),
  );
}

function directorFigure(cases: readonly DirectorCase[], { group, year, district }: About): Figure {
  const compared = strictnessIn(year, district);
  const of = peopleIn(cases);
  const key = cases[0]?.director?.key ?? raterKey(group.rater ?? "");
  const strict = compared.method === null ? undefined : compared.strictness.get(key);
  const noted = flags(cases, roundsIn(year, district));
  if (strict === undefined)
    return unknown(0, of, sentences("No leader connects this director well enough with others.", noted) ?? "");
  return {
    value: strict.value,
    low: strict.low,
    high: strict.high,
    interval: "confidence",
    known: of,
    of,
    status: "value",
    reason: sentences("Above 0: rates higher than others would; below 0: lower.", noted),
  };
}

export const directorSpread: Recipe<DirectorCase> = {
  metric: "director-spread",
  unit: "rating",
  counted: "leaders",
  facets: [],
  cases: directorCases,
  // Where nothing tells strictness apart, saying so once is enough.
  parts: (cases, { year, district }) =>
    strictnessIn(year, district).method === null
      ? []
      : [...byDirector(cases).values()]
          .map((own) => [{ rater: own[0]?.director?.name ?? "" }, own] as const)
          .sort(([one], [other]) => (one.rater < other.rater ? -1 : 1)),
  figure: (cases, about) => (isDistrict(about.group) ? spreadFigure(cases, about) : directorFigure(cases, about)),
};
