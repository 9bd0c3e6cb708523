/** What counts of what was collected: people's decisions on Returned Forms carried out. */
import type { Workbook } from "../sheet";
import { readCollected, type CollectedRating, type StandingRating } from "../state/collected-ratings";
import { readReturned, type ReturnedRow, type StandingRow } from "../state/returned-forms";
import type { DirectorRoster } from "./directors";
import { entryKey } from "./entry";
import { lineText, readLine } from "./line-key";

/** With what a person may have typed over the score. */
export type Standing = CollectedRating & Partial<Pick<StandingRating, "typed">>;

export interface Decided {
  /** In the sheet's order. */
  readonly ratings: readonly Standing[];
  /** Every question with its place on the sheet; those that were answered are settled. */
  readonly rows: readonly ReturnedRow[];
}

/** The ratings and questions that stand in a workbook, under the lines that forms have today. */
export function decidedRatings(workbook: Workbook, { known }: Pick<DirectorRoster, "known">): Decided {
  // An id that was added later changes a leader's tag.
  const today = <Row extends { readonly line: string }>(row: Row): Row => {
    const key = readLine(row.line);
    const leader = key === null ? undefined : known.get(key.leader);
    return key === null || leader === undefined ? row : { ...row, line: lineText({ ...key, leader: leader.tag }) };
  };
  const rows = readReturned(workbook).rows.map(today);
  const conflicts = conflictsByEntry(rows);
  const ratings = readCollected(workbook)
    .ratings.map(today)
    .map((rating): Standing => {
      const row = takenOf(conflicts.get(entryKey(rating.line, rating.round)) ?? []);
      return row === undefined ? rating : { ...rating, ...taken(row) };
    });
  return { ratings, rows: rows.map((row) => (row.decision === "open" ? row : { ...row, settled: true })) };
}

/** The open conflicts of each entry, as they came back one after the other. */
export function conflictsByEntry(rows: readonly StandingRow[]): ReadonlyMap<string, readonly StandingRow[]> {
  const found = new Map<string, StandingRow[]>();
  const inOrder = rows.toSorted((one, other) => (one.returnedOn ?? 0) - (other.returnedOn ?? 0) || one.row - other.row);
  for (const row of inOrder) {
    if (!row.isConflict || row.settled) continue;
    const key = entryKey(row.line, row.round);
    const others = found.get(key);
    if (others === undefined) found.set(key, [row]);
    else others.push(row);
  }
  return found;
}

/** What counts: what was collected, unless a person took the other; nothing while different scores wait for a decision. */
export function scoreNow({ score }: Pick<StandingRating, "score">, disputes: readonly StandingRow[]): number | null {
  if (disputes.some(({ decision, collected, returned }) => decision === "open" && collected !== returned)) return null;
  const row = takenOf(disputes);
  return row === undefined ? score : scoreOf(row);
}

/** The last that a person took. */
const takenOf = (conflicts: readonly StandingRow[]): StandingRow | undefined =>
  conflicts.findLast(({ decision }) => decision === "take");

const scoreOf = ({ returned }: ReturnedRow): number | null => (/^[1-5]$/.test(returned) ? Number(returned) : null);

/** `Ratings, D12` and the file, whose name may have commas and the word in. */
const PLACE = /^(.*?, [A-Z]{1,3}\d+) in (.*)$/s;

function taken(row: StandingRow): Partial<Standing> {
  const { evidence, comment, returnedOn } = row;
  const [, cell = row.returnedIn, file = ""] = PLACE.exec(row.returnedIn) ?? [];
  return { typed: null, score: scoreOf(row), evidence, comment, file, cell, returnedOn };
}
