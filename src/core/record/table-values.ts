/** A table's columns as values, each read once. */
import type { Day } from "../day";
import { kindAt, storedAt } from "../sheet";
import type { Claim } from "./column-claim";
import type { TableMeaning } from "./column-meaning";
import { isUnknownAt, type ColumnSource, type Values } from "./column-values";
import type { NameCell } from "./text-readers";
import type { ValueReaders } from "./value-readers";
import type { Findings } from "./findings";
import type { FullIds } from "./full-ids";
import { fold } from "./value";

/** No school has as many students, staff or answers: a number above it is a slip or an id. */
const MOST_COUNTED = 1_000_000;

/** The value of one row, by the row's index in the table; null when blank, unknown, or when there is no such column. */
export type At<T> = (index: number) => T | null;

export interface TableValues {
  readonly meaning: TableMeaning;
  readonly findings: Findings;
  readonly text: (claim: Claim | undefined) => At<string>;
  readonly name: (claim: Claim | undefined) => At<NameCell>;
  readonly id: (claim: Claim | undefined) => At<string>;
  readonly years: (claim: Claim | undefined) => At<number>;
  readonly whole: (claim: Claim | undefined) => At<number>;
  readonly rating: (claim: Claim | undefined) => At<number>;
  readonly share: (claim: Claim | undefined) => At<number>;
  readonly day: (claim: Claim | undefined) => At<Day>;
  /** Notes a missing value where the cell is blank, not where it is unknown or unreadable. */
  readonly missing: (claim: Claim | undefined, index: number) => void;
  readonly source: (claim: Claim) => ColumnSource;
  /** Another kind of values, read once a column. */
  readonly cached: <T>(kind: string, claim: Claim, read: (source: ColumnSource) => Values<T>) => At<T>;
}

const NEVER: At<never> = () => null;

export function tableValues(
  meaning: TableMeaning,
  findings: Findings,
  readers: ValueReaders,
  fullIds: FullIds,
  label: (field: string) => string,
  ranges: Readonly<Record<string, readonly [number, number]>>,
  isBlank: (text: string) => boolean,
): TableValues {
  const { table } = meaning;
  const cache = new Map<string, Values<unknown>>();
  const source = (claim: Claim): ColumnSource => ({
    table,
    findings,
    column: claim.draft.column.column,
    label: label(claim.field),
  });
  const once = <T>(kind: string, read: (claim: Claim) => Values<T>): ((claim: Claim | undefined) => At<T>) => {
    return (claim) => {
      if (claim === undefined) return NEVER;
      const key = `${kind}|${claim.draft.column.column}`;
      let values = cache.get(key) as Values<T> | undefined;
      if (values === undefined) cache.set(key, (values = read(claim)));
      const known = values;
      return (index) => known[index] ?? null;
    };
  };
  const rangeOf = (claim: Claim, otherwise: readonly [number, number]): readonly [number, number] =>
    ranges[claim.field] ?? otherwise;

  return {
    meaning,
    findings,
    source,
    cached: (kind, claim, read) => once(kind, (one) => read(source(one)))(claim),
    text: once("text", (claim) => readers.texts(source(claim))),
    name: once("name", (claim) => readers.names(source(claim))),
    id: once("id", (claim) => withFullIds(claim, readers.ids(source(claim)), findings, fullIds, table.rows)),
    years: once("years", (claim) => readers.numbers(source(claim), rangeOf(claim, [0, 60]), false)),
    whole: once("whole", (claim) => readers.numbers(source(claim), rangeOf(claim, [0, MOST_COUNTED]), true)),
    rating: once("rating", (claim) => readers.ratings(source(claim))),
    share: once("share", (claim) => readers.shares(source(claim))),
    day: once("day", (claim) => readers.days(source(claim))),
    missing: (claim, index) => {
      if (claim === undefined) return;
      const row = table.rows[index] ?? 0;
      const { column } = claim.draft.column;
      const kind = kindAt(table.sheet, row, column);
      if (isUnknownAt(table, row, column) || (kind !== "empty" && kind !== "text")) return;
      const text = kind === "text" ? fold(table.sheet.pool.texts[storedAt(table.sheet, row, column)] ?? "") : "";
      if (text === "" || isBlank(text)) findings.note("missing-value", row, column, { field: label(claim.field) });
    },
  };
}

function withFullIds(
  claim: Claim,
  ids: Values<string>,
  findings: Findings,
  fullIds: FullIds,
  rows: Int32Array,
): Values<string> {
  const known = new Map<string, { readonly full: string; readonly facts: { typed: string; full: string } } | null>();
  return ids.map((id, index) => {
    if (id === null) return null;
    let found = known.get(id);
    if (found === undefined) {
      const full = fullIds.fullFormOf(claim.field, id);
      known.set(id, (found = full === null ? null : { full, facts: { typed: id, full } }));
    }
    if (found === null) return id;
    findings.note("id-lost-zeros", rows[index] ?? 0, claim.draft.column.column, found.facts);
    return found.full;
  });
}
