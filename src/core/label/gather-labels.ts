/** Distinct labels of a field, where they first stand, and how often. */
import { fold } from "../match/words";
import { placeOf } from "../record/place";
import type { Origin, Segment } from "../record/record";
import type { Address } from "../sheet";
import { rowRuns } from "../table/row-runs";
import type { Table } from "../table/table";

/** Records of one dataset with the label that each gives, and the fields whose cells may hold it. */
export interface LabelSource {
  readonly records: readonly Origin[];
  readonly labelAt: (place: number) => string | null;
  readonly fields: readonly string[];
}

/** A source of one field of one dataset. */
export const sourceOf = <R extends Origin>(
  records: readonly R[],
  label: (record: R) => string | null,
  ...fields: readonly string[]
): LabelSource => ({
  records,
  labelAt: (place) => {
    const record = records[place];
    return record === undefined ? null : label(record);
  },
  fields,
});

export interface Gathered {
  readonly label: string;
  readonly count: number;
  readonly first: Address;
}

/** Every distinct label once, by its text with white space folded, in the order of their first cells. */
export function gatherLabels(sources: readonly LabelSource[]): ReadonlyMap<string, Gathered> {
  const gathered = new Map<string, { label: string; count: number; first: Address }>();
  // Most rows repeat a label exactly as typed, so it is folded once; null is a label of white space.
  const byTyped = new Map<string, { count: number } | null>();
  eachCell(sources, (typed, record, fields) => {
    let seen = byTyped.get(typed);
    if (seen === undefined) {
      const label = fold(typed);
      seen = gathered.get(label) ?? null;
      if (seen === null && label !== "") {
        const fresh = { label, count: 0, first: placeOf(record, ...fields) };
        gathered.set(label, fresh);
        seen = fresh;
      }
      byTyped.set(typed, seen);
    }
    if (seen !== null) seen.count++;
  });
  return gathered;
}

/** Visits every labeled cell once: a row of survey topics makes several records of one school's cell. */
function eachCell(
  sources: readonly LabelSource[],
  visit: (typed: string, record: Origin, fields: readonly string[]) => void,
): void {
  for (const { records, labelAt, fields } of sources) {
    const visited = new Map<Table, Map<number, Uint8Array>>();
    let segment: Segment | null = null;
    let rows: Uint8Array | null = null;
    records.forEach((record, place) => {
      const typed = labelAt(place);
      if (typed === null) return;
      if (record.segment !== segment) {
        segment = record.segment;
        rows = rowsVisited(segment, fields, visited);
      }
      if (rows?.[record.row] === 1) return;
      if (rows) rows[record.row] = 1;
      visit(typed, record, fields);
    });
  }
}

/** One flag a row for the column that holds the label; null where a heading holds it. */
function rowsVisited(
  { table, columns }: Segment,
  fields: readonly string[],
  visited: Map<Table, Map<number, Uint8Array>>,
): Uint8Array | null {
  const field = fields.find((id) => columns.has(id));
  const column = field === undefined ? undefined : columns.get(field);
  if (column === undefined) return null;
  const ofTable = visited.get(table) ?? new Map<number, Uint8Array>();
  visited.set(table, ofTable);
  const rows = ofTable.get(column) ?? new Uint8Array(table.lastRow + 1);
  ofTable.set(column, rows);
  return rows;
}

/** The cells of one label on one sheet. */
export interface LabelCells {
  readonly label: string;
  readonly at: Address;
  readonly count: number;
  readonly rows: string;
}

/** The cells of some labels, one entry for each label and sheet, in the order of their first cells. */
export function cellsOf(labels: ReadonlySet<string>, sources: readonly LabelSource[]): readonly LabelCells[] {
  if (labels.size === 0) return [];
  const cells = new Map<string, { label: string; at: Address; rows: number[] }>();
  eachCell(sources, (typed, record, fields) => {
    const label = fold(typed);
    if (!labels.has(label)) return;
    const key = `${record.segment.table.sheet.name}\n${label}`;
    const there = cells.get(key);
    if (there) there.rows.push(record.row);
    else cells.set(key, { label, at: placeOf(record, ...fields), rows: [record.row] });
  });
  return [...cells.values()].map(({ label, at, rows }) => ({
    label,
    at,
    count: rows.length,
    rows: rowRuns([...new Set(rows)].sort((a, b) => a - b)),
  }));
}
