/** An account of scores: what was typed into returned files, against what was collected and what is listed. Counts values, not places. */
import type { Collected } from "../../../src/core/forms/collect-forms";
import type { Page } from "./small-forms";

/** What people type for a score, as it stands in its cell; `4`, `4.0`, `4,0` and a full-width 4 are one. */
const WORDS = new Set(["four", "TRUE", "#REF!", "4?", "3/4", "4/5", "=2+2"]);

export function scoreToken(text: string): string | null {
  const plain = text.normalize("NFKC").trim();
  const [, digit] = /^(\d)(?:[.,]0{1,2})?$/.exec(plain) ?? [];
  if (digit !== undefined) return digit;
  return WORDS.has(plain) || /^\d+\.\d+$/.test(plain) ? plain : null;
}

export type Tally = Map<string, number>;

const add = (tally: Tally, token: string | null, count = 1): void => {
  if (token !== null) tally.set(token, (tally.get(token) ?? 0) + count);
};

function tokensOf(pages: readonly Page[]): Tally {
  const tally: Tally = new Map();
  for (const { rows } of pages)
    for (const cell of rows.flat()) {
      if (cell === null) continue;
      if (typeof cell === "object") {
        if ("number" in cell) add(tally, scoreToken(String(cell.number)));
        if ("formula" in cell) add(tally, scoreToken(String(cell.value ?? cell.formula)));
        continue;
      }
      add(tally, scoreToken(typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell)));
    }
  return tally;
}

/** What was typed into a file: what stands in it beyond the blank form. */
export function typedIn(pages: readonly Page[], blank: readonly Page[]): Tally {
  const typed = tokensOf(pages);
  for (const [token, count] of tokensOf(blank)) {
    const more = (typed.get(token) ?? 0) - count;
    if (more > 0) typed.set(token, more);
    else typed.delete(token);
  }
  return typed;
}

export function sum(...tallies: readonly Tally[]): Tally {
  const all: Tally = new Map();
  for (const tally of tallies) for (const [token, count] of tally) add(all, token, count);
  return all;
}

/** What is collected, what stands on Returned Forms, and lines that say again what another says. */
export function foundIn({ ratings, rows, files }: Collected): Tally {
  const tally: Tally = new Map();
  for (const { score } of ratings) if (score !== null) add(tally, String(score));
  for (const { isConflict, returned } of rows) {
    if (isConflict) add(tally, returned === "" ? null : returned);
    // Addresses and names of rounds and cases are no scores.
    else
      for (const part of returned.split(/[;,](?=\s)\s*/)) add(tally, scoreToken(part.replace(/^[A-Z]{1,3}\d+: /, "")));
  }
  // A third copy that says what one of two says already stands there once.
  let again = -rows.filter(({ isConflict }) => isConflict).length;
  for (const { same, conflicts, problems } of files)
    again += same + conflicts + problems.filter(({ code }) => code === "line-repeated").length;
  add(tally, "again", again);
  // Kept as the evidence or comment that it may be.
  for (const problem of files.flatMap(({ problems }) => problems))
    if (problem.code === "number-beside-score") add(tally, scoreToken(problem.typed));
  return tally;
}

/** The tokens of which fewer are found than were typed; values that are said again count for as many as are said again. */
export function lost(typed: Tally, found: Tally): readonly string[] {
  let again = found.get("again") ?? 0;
  return [...typed].flatMap(([token, count]) => {
    const missing = Math.max(0, count - (found.get(token) ?? 0));
    const excused = Math.min(missing, again);
    again -= excused;
    return missing > excused ? [`${missing - excused} × ${token}`] : [];
  });
}
