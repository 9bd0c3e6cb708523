/** Which column of a file is which column of a sheet: by its heading, else by what both mean. */
import type { TableReading } from "../record/record";
import { headingKey } from "../table/text-class";

export interface ColumnPair {
  /** In the file. */
  readonly from: number;
  /** On the sheet. */
  readonly to: number;
  /** As on the sheet. */
  readonly heading: string;
  readonly field: string | null;
  /** From 1: which of the repeated groups of leaders. */
  readonly group: number;
}

export interface PairedColumns {
  readonly pairs: readonly ColumnPair[];
  /** Headings of the file that the sheet does not have. */
  readonly notOnSheet: readonly string[];
  /** Headings of the sheet that the file does not have. */
  readonly notInFile: readonly string[];
  /** 0 to 1: how much of the file's headings stands on the sheet. */
  readonly fit: number;
}

/** A column that only means the same counts less than one with the same heading. */
const BY_MEANING = 0.75;

export function pairColumns(file: TableReading, sheet: TableReading): PairedColumns {
  const free = new Map(byHeading(sheet).map(([key, column]) => [key, column]));
  const taken = new Map<number, { readonly column: Column; readonly weight: number }>();
  const own = byHeading(file).filter(([, { heading }]) => heading !== "");
  for (const [key, { column }] of own) {
    const match = free.get(key);
    if (match === undefined) continue;
    free.delete(key);
    taken.set(column, { column: match, weight: 1 });
  }
  const means = onlyOnes([...free.values()]);
  const others = onlyOnes(own.map(([, column]) => column).filter(({ column }) => !taken.has(column)));
  for (const [field, { column }] of others) {
    const match = means.get(field);
    if (match !== undefined) taken.set(column, { column: match, weight: BY_MEANING });
  }
  const pairs = [...taken].map(
    ([
      from,
      {
        column: { column: to, heading, field, group },
      },
    ]) => ({
      from,
      to,
      heading,
      field,
      group,
    }),
  );
  const used = new Set(pairs.map(({ to }) => to));
  const weight = [...taken.values()].reduce((sum, one) => sum + one.weight, 0);
  return {
    pairs,
    notOnSheet: own.map(([, column]) => column).flatMap(({ column, heading }) => (taken.has(column) ? [] : heading)),
    notInFile: sheet.columns.flatMap(({ column, heading }) => (used.has(column) || heading === "" ? [] : heading)),
    fit: own.length === 0 ? 0 : weight / own.length,
  };
}

type Column = TableReading["columns"][number];

/** Columns with their headings, numbered where one stands several times. */
function byHeading({ columns }: TableReading): readonly (readonly [string, Column])[] {
  const seen = new Map<string, number>();
  return columns.map((column) => {
    const key = headingKey(column.heading);
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    return [`${number} ${key}`, column] as const;
  });
}

/** Columns by their field, where only one column has it. */
function onlyOnes(columns: readonly Column[]): ReadonlyMap<string, Column> {
  const fields = new Map<string, Column | null>();
  for (const column of columns) {
    if (column.field !== null) fields.set(column.field, fields.has(column.field) ? null : column);
  }
  return new Map([...fields].flatMap(([field, column]) => (column === null ? [] : [[field, column] as const])));
}
