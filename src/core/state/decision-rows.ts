/** The one Decision column that people fill on an own sheet: reading it, and the words that say a decision there. */
import type { OwnSheetId } from "../own-sheets";
import type { Problem } from "../problem";
import type { Workbook } from "../sheet";
import { plainUnder, standingTable, type StandingTable } from "./own-table";
import type { Wording } from "./wording";

export const DECISION = "Decision";

export interface ReadDecisions<T> {
  readonly decisions: readonly T[];
  readonly problems: readonly Problem[];
}

export interface DecisionRow {
  /** What a person typed or chose. */
  readonly typed: string;
  readonly cell: (heading: string) => string;
}

export type RowKey = (cell: (heading: string) => string, wording: Wording) => string;

/** How one sheet's decisions stand in its rows. */
export interface DecisionCodec<T> {
  readonly id: OwnSheetId;
  /** What a row is about, by its content. */
  readonly rowKey: RowKey;
  /** The same of a decision. */
  readonly keyOf: (decision: T) => string;
  readonly understood: (row: DecisionRow, wording: Wording) => { readonly decision: T } | { readonly expected: string };
  /** Ways to write it, the plainest first. */
  readonly words: (decision: T, wording: Wording) => readonly string[];
}

/** Each row on which a person decided, in the sheet's order, and what of it is not understood. */
export function readDecisionRows<T>(workbook: Workbook, codec: DecisionCodec<T>, wording: Wording): ReadDecisions<T> {
  const table = standingTable(workbook, codec.id);
  const column = table?.columns.get(DECISION);
  if (!table || column === undefined) return { decisions: [], problems: [] };
  const decisions = new Map<string, { readonly decision: T; readonly row: number }>();
  const problems: Problem[] = [];
  for (const row of table.rows) {
    const typed = plainUnder(table, DECISION, row);
    if (typed === "") continue;
    const cell = cellsOfRow(table, row);
    const result = codec.understood({ typed, cell }, wording);
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
    const key = codec.rowKey(cell, wording);
    const first = decisions.get(key);
    if (!first) decisions.set(key, { decision: result.decision, row });
    else if (!sameDecision(first.decision, result.decision)) {
      problems.push(misunderstood(`the same decision as in row ${first.row}`));
    }
  }
  return { decisions: [...decisions.values()].map(({ decision }) => decision), problems };
}

const cellsOfRow =
  (table: StandingTable, row: number) =>
  (heading: string): string =>
    plainUnder(table, heading, row);

/** Of the rows about one thing, those in which a decision must be written so that they agree. */
export function rowsDecidedBy(table: StandingTable, rows: readonly number[]): readonly number[] {
  const typed = rows.filter((row) => plainUnder(table, DECISION, row) !== "");
  return typed.length > 0 ? typed : rows.slice(0, 1);
}

/** The words that are read back as this decision in a row; null when no words are. */
export function wordsFor<T>(
  codec: DecisionCodec<T>,
  decision: T,
  table: StandingTable,
  row: number,
  wording: Wording,
): string | null {
  const cell = cellsOfRow(table, row);
  const understood = (typed: string): boolean => {
    const read = typed.trim() === "" ? { expected: "words" } : codec.understood({ typed: typed.trim(), cell }, wording);
    return "decision" in read && sameDecision(read.decision, decision);
  };
  return codec.words(decision, wording).find(understood) ?? null;
}

const sameDecision = (one: unknown, other: unknown): boolean => plainly(one) === plainly(other);

/** Cells are compared without the spaces around them. */
const plainly = (decision: unknown): string =>
  JSON.stringify(
    Object.entries(decision ?? {}).sort(([one], [other]) => (one < other ? -1 : 1)),
    (_, value: unknown) => (typeof value === "string" ? value.trim() : value),
  );

/** Parts of a row's content, as one key. */
export const keyOf = (...parts: readonly string[]): string => parts.join("\u0001");

/** The same without spaces around the parts, as cells are read. */
export const cellKeyOf = (...parts: readonly string[]): string => keyOf(...parts.map((part) => part.trim()));
