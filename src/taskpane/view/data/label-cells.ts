/** The cells in which a label to decide stands. */
import type { Analysis } from "../../../core/report/analysis";
import { plainWords } from "../../../core/state/plain-words";
import { labelFieldName } from "../../../core/state/wording";
import type { Address } from "../../../core/sheet";

/** More are counted and not listed. */
export const MOST_CELLS = 50;

/** The first cells of a label, by sheet and row. */
export function labelCells({ problems }: Pick<Analysis, "problems">, field: string, label: string): readonly Address[] {
  const name = labelFieldName(plainWords, field).toLowerCase();
  const cells: Address[] = [];
  const seen = new Set<string>();
  for (const problem of problems) {
    const isIt =
      problem.code === "label-to-decide" || problem.code === "unknown-label"
        ? problem.typed === label && problem.field.toLowerCase() === name
        : problem.code === "school-not-on-list" && field === "school" && problem.school === label;
    if (!isIt) continue;
    const { sheet, row, column } = problem.at;
    for (const at of rowsIn(problem.rows ?? String(row))) {
      const key = `${sheet}!${at},${column}`;
      if (seen.has(key)) continue;
      seen.add(key);
      cells.push({ sheet, row: at, column });
      if (cells.length === MOST_CELLS) return cells;
    }
  }
  return cells;
}

/** `5-7,9` → 5, 6, 7, 9. */
function* rowsIn(runs: string): Iterable<number> {
  for (const run of runs.split(",")) {
    const [first = 0, last = first] = run.split("-").map(Number);
    for (let row = first; row <= last; row++) yield row;
  }
}
