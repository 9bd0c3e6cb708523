/** Reads the one Decision column that people fill on an own sheet. */
import type { OwnSheetId } from "../own-sheets";
import type { Problem } from "../problem";
import type { Workbook } from "../sheet";
import { plainUnder, standingTable, type StandingTable } from "./own-table";

export const DECISION = "Decision";

export interface ReadDecisions<T> {
  readonly decisions: readonly T[];
  readonly problems: readonly Problem[];
}

export interface DecisionRow {
  readonly table: StandingTable;
  readonly row: number;
  /** What a person typed or chose. */
  readonly typed: string;
  readonly cell: (heading: string) => string;
}

/** Each row on which a person decided, in the sheet's order; `understood` gives the decision, or what was expected instead. */
export function readDecisionRows<T>(
  workbook: Workbook,
  id: OwnSheetId,
  understood: (row: DecisionRow) => { readonly decision: T; readonly key: string } | { readonly expected: string },
): ReadDecisions<T> {
  const table = standingTable(workbook, id);
  const column = table?.columns.get(DECISION);
  if (!table || column === undefined) return { decisions: [], problems: [] };
  const decisions = new Map<string, { readonly decision: T; readonly row: number }>();
  const problems: Problem[] = [];
  for (const row of table.rows) {
    const typed = plainUnder(table, DECISION, row);
    if (typed === "") continue;
    const result = understood({ table, row, typed, cell: (heading) => plainUnder(table, heading, row) });
    const misunderstood = (expected: string): Problem => ({
      code: "decision-not-understood",
      at: { sheet: table.sheet.name, row, column },
      count: 1,
      typed,
      expected,
    });
    if ("expected" in result) {
      problems.push(misunderstood(result.expected));
      continue;
    }
    const first = decisions.get(result.key);
    if (!first) decisions.set(result.key, { decision: result.decision, row });
    else if (JSON.stringify(first.decision) !== JSON.stringify(result.decision)) {
      problems.push(misunderstood(`the same decision as in row ${first.row}`));
    }
  }
  return { decisions: [...decisions.values()].map(({ decision }) => decision), problems };
}

/** Parts of a row's content, as one key. */
export const keyOf = (...parts: readonly string[]): string => parts.join("\u0001");
