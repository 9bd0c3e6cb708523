/** Who scored a round. */
import { nameWords } from "../../framework/names";
import { nameKey, nameReader } from "../person/name";
import type { Rating } from "../person/people";
import { keyOf } from "./district";

/** One director's part in a round. */
export interface RatedBy {
  /** The same for every way the director's name is typed. */
  readonly key: string;
  /** As first written in the round. */
  readonly name: string;
  /** The mean of what this director gave. */
  readonly mean: number;
}

const readName = nameReader(nameWords);

/** One key for every way a director's name is usually typed. */
export function raterKey(typed: string): string {
  const parts = readName(typed);
  return parts === null ? keyOf(typed) : nameKey(parts);
}

const scoresOf = (rows: readonly Rating[]): readonly number[] => {
  const byIndicator = new Map<string, number>();
  const averages: number[] = [];
  for (const { indicator, score } of rows) {
    if (score === null) continue;
    if (indicator === null) averages.push(score);
    else if (!byIndicator.has(keyOf(indicator))) byIndicator.set(keyOf(indicator), score);
  }
  return byIndicator.size > 0 ? [...byIndicator.values()] : averages.slice(0, 1);
};

const NOBODY: readonly RatedBy[] = [];
const made = new WeakMap<readonly Rating[], readonly RatedBy[]>();

/** The directors of a counted round; none where the rows name nobody. */
export function ratersOf({
  rows,
  mean,
}: {
  readonly rows: readonly Rating[];
  readonly mean: number | null;
}): readonly RatedBy[] {
  if (mean === null || rows.length === 0) return NOBODY;
  let found = made.get(rows);
  if (found === undefined) made.set(rows, (found = findRaters(rows, mean)));
  return found;
}

function findRaters(rows: readonly Rating[], roundMean: number): readonly RatedBy[] {
  const typed = new Map<string, Rating[]>();
  for (const row of rows) {
    if (row.rater === null) continue;
    const before = typed.get(row.rater);
    if (before === undefined) typed.set(row.rater, [row]);
    else before.push(row);
  }
  const raters = new Map<string, { readonly name: string; readonly rows: Rating[] }>();
  for (const [name, own] of typed) {
    const key = raterKey(name);
    const before = raters.get(key);
    if (before === undefined) raters.set(key, { name, rows: own });
    else before.rows.push(...own);
  }
  const all = [...raters].filter(([, { rows: own }]) => own.some(({ score }) => score !== null));
  return all.map(([key, { name, rows: own }]): RatedBy => {
    if (all.length === 1) return { key, name, mean: roundMean };
    const scores = scoresOf(own);
    return { key, name, mean: scores.reduce((sum, score) => sum + score, 0) / scores.length };
  });
}
