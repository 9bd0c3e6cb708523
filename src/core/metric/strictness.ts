/** How strict each director is in a school year, and how that is known: common cases first, else leaders who changed directors. */
import { calibration } from "../../framework/calibration";
import { commonCasesOf, type Strictness } from "./common-cases";
import type { District, SchoolYear } from "./district";
import { count, sentences } from "./figure";
import type { Basis } from "./metric";
import { naturalLinks } from "./natural-links";
import { ratersOf } from "./raters";
import { roundCases } from "./team-average";

export interface Compared {
  readonly method: "common-cases" | "natural-links";
  readonly strictness: ReadonlyMap<string, Strictness>;
  /** Which connected set a director is in; figures are compared within a set only. */
  readonly setOf: (director: string) => number;
  /** The method and what limits it, in words. */
  readonly said: string;
}

export interface NotCompared {
  readonly method: null;
  /** Why, and what would tell. */
  readonly said: string;
}

const WOULD_GIVE = `At least ${calibration.fewestCases} common cases rated by every director would give it.`;

/** The directors who rated the year's counted rounds. */
export function directorsOf(year: SchoolYear, district: District): readonly string[] {
  return [...new Set(roundCases(year, district).flatMap((round) => ratersOf(round).map(({ key }) => key)))];
}

function byCases(year: SchoolYear, district: District, directors: readonly string[]): Compared | string | null {
  const { given, shared, strictness } = commonCasesOf(year, district, directors);
  if (strictness !== null)
    return {
      method: "common-cases",
      strictness,
      setOf: () => 0,
      said: `Compared on ${shared} common cases that all ${directors.length} directors rated.`,
    };
  if (given === 0) return null;
  return `${shared} of ${count(given, "common case")} ${shared === 1 ? "is" : "are"} rated by every director; ${calibration.fewestCases} are needed.`;
}

function byLinks(district: District, directors: readonly string[]): Compared | null {
  const { sets, strictness, experienceKnown } = naturalLinks(district);
  const compared = directors.filter((director) => strictness.has(director));
  if (compared.length < 2) return null;
  const used = sets.filter((set) => set.tells && set.directors.some((director) => compared.includes(director)));
  const moves = used.reduce((sum, set) => sum + set.moves, 0);
  const setOf = new Map(sets.flatMap((set, at) => set.directors.map((director): [string, number] => [director, at])));
  const errors = compared.map((director) => strictness.get(director)?.error ?? 0);
  const error = errors.reduce((sum, one) => sum + one, 0) / errors.length;
  return {
    method: "natural-links",
    strictness,
    setOf: (director) => setOf.get(director) ?? -1,
    said:
      sentences(
        `Compared through leaders who changed directors ${count(moves, "time")} over the years.`,
        used.length > 1 &&
          `The directors fall into ${used.length} groups that no leader connects; only those within a group are compared.`,
        compared.length < directors.length &&
          `${count(directors.length - compared.length, "director is", "directors are")} not connected well enough and left out.`,
        `A director's strictness is known to about ${error.toFixed(2)} points.`,
        !experienceKnown &&
          "Years as principal are not known, so the growth of new principals may look like a lenient director.",
      ) ?? "",
  };
}

function compare(year: SchoolYear, district: District): Compared | NotCompared {
  const directors = directorsOf(year, district);
  if (directors.length === 0)
    return { method: null, said: "The ratings do not say who rated: a column with the rater would give it." };
  if (directors.length === 1)
    return { method: null, said: "One director rated everybody; there is nobody to compare." };
  const cases = byCases(year, district, directors);
  if (cases !== null && typeof cases === "object") return cases;
  const links = byLinks(district, directors);
  if (links !== null) return cases === null ? links : { ...links, said: `${cases} ${links.said}` };
  return {
    method: null,
    said:
      sentences(
        cases,
        "We cannot tell strictness from stronger schools: no common case and too few leaders who changed directors connect the directors.",
        WOULD_GIVE,
      ) ?? "",
  };
}

const METHODS: Readonly<Record<Compared["method"], string>> = {
  "common-cases": "common cases",
  "natural-links": "leaders who changed directors",
};

/** How the year's directors are compared; empty where they are not. */
export function comparedBy(year: SchoolYear, district: District): Basis {
  const { method } = strictnessIn(year, district);
  return method === null ? {} : { directors: METHODS[method] };
}

const made = new WeakMap<SchoolYear, Compared | NotCompared>();

/** How the year's directors compare, worked out once for a school year. */
export function strictnessIn(year: SchoolYear, district: District): Compared | NotCompared {
  let found = made.get(year);
  if (found === undefined) made.set(year, (found = compare(year, district)));
  return found;
}
