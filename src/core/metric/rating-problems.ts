/** What to look at in the ratings before trusting them, as problems at their cells. No director is named. */
import { calibration } from "../../framework/calibration";
import type { PersonKey, Rating } from "../person/people";
import type { Problem } from "../problem";
import { rowRuns } from "../table/row-runs";
import { directorCases, isStraight, roundName, roundsIn, type DirectorCase } from "./director-spread";
import type { District, SchoolYear } from "./district";

/** A finding at one cell, before findings of a sheet's column are told together. */
interface Found<Facts> {
  readonly row: Rating;
  readonly column: number;
  readonly facts: Facts;
}

/** More findings of one kind in one column are told once. */
const MOST_SINGLE = 10;

const columnOf = ({ segment, indicator }: Rating, fields: readonly string[]): number => {
  for (const field of [...fields, `score:${indicator ?? ""}`, "score", "average"]) {
    const column = segment.columns.get(field);
    if (column !== undefined) return column;
  }
  return segment.table.firstColumn;
};

/** The findings, one a problem, or one for each sheet's column that has many. */
function grouped<Facts>(
  found: readonly Found<Facts>[],
  problemOf: (place: Pick<Problem, "at" | "count"> & { readonly rows?: string }, facts: Facts) => Problem,
): readonly Problem[] {
  const columns = new Map<string, Found<Facts>[]>();
  for (const one of found) {
    const key = `${one.row.segment.table.sheet.name}\n${one.column}`;
    const before = columns.get(key);
    if (before === undefined) columns.set(key, [one]);
    else before.push(one);
  }
  const at = ({ row, column }: Found<Facts>): Problem["at"] => ({
    sheet: row.segment.table.sheet.name,
    row: row.row,
    column,
  });
  return [...columns.values()].flatMap((own): readonly Problem[] => {
    const [first] = own;
    if (first === undefined) return [];
    if (own.length <= MOST_SINGLE) return own.map((one) => problemOf({ at: at(one), count: 1 }, one.facts));
    const rows = rowRuns(own.map(({ row }) => row.row));
    return [problemOf({ at: at(first), count: own.length, rows }, first.facts)];
  });
}

const scoresIn = (rows: readonly Rating[]): readonly Rating[] =>
  rows.filter(({ indicator, score }) => indicator !== null && score !== null);

function straightRounds(cases: readonly DirectorCase[]): readonly Problem[] {
  const rounds = new Set(cases.flatMap((one) => one.rounds.map(({ rows }) => rows)));
  const found = [...rounds]
    .filter((rows) => isStraight({ rows }))
    .flatMap((rows) => {
      const scored = scoresIn(rows);
      const [row] = scored;
      if (row === undefined || row.score === null) return [];
      return [{ row, column: columnOf(row, []), facts: { score: row.score, indicators: scored.length } }];
    });
  return grouped(found, (place, facts) => ({ code: "same-score-throughout", ...place, ...facts }));
}

function missingRounds(cases: readonly DirectorCase[], year: SchoolYear, district: District): readonly Problem[] {
  const { of, expected } = roundsIn(year, district);
  const firstRow = new Map<PersonKey, Rating>();
  for (const { person, rounds } of cases) {
    const row = rounds[0]?.rows[0];
    if (row !== undefined && !firstRow.has(person)) firstRow.set(person, row);
  }
  const names = new Map(
    cases.flatMap(({ rounds }) => rounds.map((round) => [roundName(round), round.rows[0]?.round ?? ""] as const)),
  );
  const found = [...firstRow].flatMap(([person, row]) => {
    const missing = expected.filter((name) => of.get(person)?.has(name) !== true);
    if (missing.length === 0) return [];
    const rounds = missing.map((name) => names.get(name) ?? name);
    return [{ row, column: columnOf(row, ["round"]), facts: { rounds } }];
  });
  return grouped(found, (place, facts) => ({ code: "round-missing", ...place, ...facts }));
}

function fewLeaders(cases: readonly DirectorCase[]): readonly Problem[] {
  const directors = new Map<string, { readonly row: Rating; readonly people: Set<PersonKey> }>();
  for (const { director, person, rounds } of cases) {
    const row = rounds.flatMap(({ rows }) => rows).find(({ rater }) => rater !== null);
    if (director === null || row === undefined) continue;
    const own = directors.get(director.key) ?? { row, people: new Set<PersonKey>() };
    directors.set(director.key, own);
    own.people.add(person);
  }
  const found = [...directors.values()]
    .filter(({ people }) => people.size < calibration.fewLeaders)
    .map(({ row, people }) => ({
      row,
      column: columnOf(row, ["rater"]),
      facts: { leaders: people.size, fewest: calibration.fewLeaders },
    }));
  return grouped(found, (place, facts) => ({ code: "few-leaders-rated", ...place, ...facts }));
}

/** Rounds of one score throughout, leaders without a round that most have, and directors of few leaders, of every school year. */
export function ratingProblems(district: District): { readonly problems: readonly Problem[] } {
  return {
    problems: district.years.flatMap((year) => {
      const cases = directorCases(year, district);
      return [...straightRounds(cases), ...missingRounds(cases, year, district), ...fewLeaders(cases)];
    }),
  };
}
