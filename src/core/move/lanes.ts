/** The rows of the district's tables as marks: one lane for each table and dataset, over the columns that the dataset is read from. */
import type { Origin, Segment, TableReading } from "../record/record";
import { mixColumn, mixed, textHash } from "../state/fingerprint";
import type { LedgerColumn, LedgerLane } from "../state/ledger";
import type { Table } from "../table/table";
import type { Tagged } from "../tag/tagged";
import { letters, markOf } from "./mark";

/** Fields that say whom or what a row is about: a row that keeps them is the same row, whatever else is edited in it. */
const NAMING_FIELDS = new Set([
  "schoolYear",
  "leaderId",
  "name",
  "firstName",
  "lastName",
  "schoolId",
  "stateSchoolId",
  "schoolName",
  "schoolShortName",
  "round",
  "indicator",
  "instrument",
  "topic",
  "item",
]);

export interface Lane {
  readonly table: Table;
  readonly dataset: string;
  readonly columns: readonly LedgerColumn[];
  /** The marks of its rows, one after the other. */
  readonly rows: string;
}

/** How long a row's mark is: 4 letters of what names it, 4 of all else. */
export const MARK_LENGTH = 8;

/** All lanes: what records were read from, then the tables that nothing was read from. */
export function lanesOf(readings: readonly TableReading[], tagged: Tagged): readonly Lane[] {
  const segments = new Set<Segment>();
  for (const records of [tagged.leader, tagged.school, tagged.rating, tagged.survey]) {
    let last: Segment | undefined;
    for (const { segment } of records as readonly Origin[]) {
      if (segment === last) continue;
      last = segment;
      segments.add(segment);
    }
  }
  const byTable = new Map<Table, Map<string, Segment[]>>(readings.map(({ table }) => [table, new Map()]));
  for (const segment of segments) {
    const of = byTable.get(segment.table) ?? new Map<string, Segment[]>();
    byTable.set(segment.table, of.set(segment.dataset, [...(of.get(segment.dataset) ?? []), segment]));
  }
  return [...byTable].flatMap(([table, datasets]): readonly Lane[] =>
    datasets.size === 0
      ? [{ table, dataset: "", columns: [], rows: "" }]
      : [...datasets].map(([dataset, of]) => {
          const columns = columnsOf(table, of);
          return { table, dataset, columns, rows: rowMarks(table, columns) };
        }),
  );
}

/** Marks of what stands around a table's rows: the sheet's name and the titles, which may tell the school year; the headings. */
export const aboutTable = ({
  sheet,
  titles,
  columns,
}: Table): { readonly about: string; readonly headings: string } => ({
  about: markOf(JSON.stringify([sheet.name, titles])),
  headings: markOf(JSON.stringify(columns.map(({ heading }) => heading))),
});

function columnsOf(table: Table, segments: readonly Segment[]): readonly LedgerColumn[] {
  const naming = new Map<number, boolean>();
  for (const { columns } of segments)
    for (const [field, column] of columns) naming.set(column, NAMING_FIELDS.has(field) || naming.get(column) === true);
  return table.columns.flatMap(({ column, heading, occurrence }): readonly LedgerColumn[] => {
    const names = naming.get(column);
    return names === undefined ? [] : [[heading, occurrence, column, names ? 1 : 0]];
  });
}

const keyOf = (heading: string, occurrence: number): string => `${occurrence} ${heading}`;

/** The marks of a table's rows over columns found by heading; a heading that is gone is looked for where it stood. */
export function rowMarks(table: Table, columns: readonly LedgerColumn[]): string {
  const byHeading = new Map(table.columns.map((one) => [keyOf(one.heading, one.occurrence), one.column]));
  const claimed = new Set(columns.flatMap(([heading, occurrence]) => byHeading.get(keyOf(heading, occurrence)) ?? []));
  const { rows, sheet } = table;
  const naming = new Int32Array(rows.length);
  const rest = new Int32Array(rows.length);
  for (const [heading, occurrence, place, names] of columns) {
    const column = byHeading.get(keyOf(heading, occurrence)) ?? (claimed.has(place) ? null : place);
    if (column === null) continue;
    const seed = mixed(textHash(heading), occurrence);
    mixColumn({ sheet, rows, without: table.notEvidence }, column, seed, names === 1 ? naming : rest);
  }
  const marks: string[] = [];
  for (let index = 0; index < rows.length; index++) marks.push(letters(naming[index] ?? 0) + letters(rest[index] ?? 0));
  return marks.join("");
}

/** True when both lanes are over the same columns, so that marks of the one can be compared with marks of the other. */
export const sameColumns = (one: readonly LedgerColumn[], other: readonly LedgerColumn[]): boolean =>
  one.length === other.length &&
  one.every(([heading, occurrence, , names], index) => {
    const [h, o, , n] = other[index] ?? ["", 0, 0, 0];
    return heading === h && occurrence === o && names === n;
  });

/** Where a row stands among its table's rows; −1 where it is none of them. */
export function indexOfRow({ rows }: Table, row: number): number {
  let from = 0;
  let to = rows.length - 1;
  while (from <= to) {
    const middle = (from + to) >> 1;
    const at = rows[middle] ?? 0;
    if (at === row) return middle;
    if (at < row) from = middle + 1;
    else to = middle - 1;
  }
  return -1;
}

/** The lane as the ledger keeps it. */
export const keptLane = ({ table, dataset, columns, rows }: Lane): LedgerLane => ({
  sheet: table.sheet.name,
  table: table.number,
  dataset,
  ...aboutTable(table),
  columns: [...columns],
  rows,
});
