/** By what rows of a file and of a sheet are the same row: ids, else name and school, else the whole row. */
import { plainKey, wordsOf } from "../match/words";
import type { TableReading } from "../record/record";
import { shownAt } from "../sheet";
import type { Table } from "../table/table";
import type { ColumnPair } from "./column-pairs";

export interface RowKeys {
  /** Headings of the columns that name a row; empty: the whole row does. */
  readonly by: readonly string[];
  /** The key of each row by its number; null where the columns that name it are blank. */
  readonly file: ReadonlyMap<number, string | null>;
  readonly sheet: ReadonlyMap<number, string | null>;
}

/** What tells rows of one person or school apart. */
const QUALIFIERS = ["schoolYear", "round", "instrument", "indicator", "respondentGroup", "topic", "item"];
const NAMES = ["name", "firstName", "lastName"];
const SCHOOL_IDS = ["schoolId", "stateSchoolId", "schoolName"];
const IDS: ReadonlySet<string> = new Set(["leaderId", "schoolId", "stateSchoolId"]);

export function rowKeys(file: Table, sheet: TableReading, pairs: readonly ColumnPair[]): RowKeys {
  const of = (field: string): ColumnPair | undefined =>
    pairs.find((pair) => pair.field === field && pair.group === 1) ?? pairs.find((pair) => pair.field === field);
  const named = namedBy(sheet, of);
  const columns = named.length === 0 ? [] : [...named, ...QUALIFIERS.flatMap((field) => of(field) ?? [])];
  const keys = keysWith(file, sheet.table, columns, pairs);
  const school = SCHOOL_IDS.flatMap((field) => of(field) ?? [])[0];
  if (columns.length === 0 || school === undefined || columns.includes(school) || !repeats(keys)) return keys;
  return keysWith(file, sheet.table, [...columns, school], pairs);
}

/** The columns that name whom or what a row is about. */
function namedBy({ datasets }: TableReading, of: (field: string) => ColumnPair | undefined): readonly ColumnPair[] {
  const leaderId = of("leaderId");
  if (leaderId !== undefined) return [leaderId];
  const school = SCHOOL_IDS.flatMap((field) => of(field) ?? [])[0];
  const names = NAMES.flatMap((field) => of(field) ?? []);
  if (school !== undefined && (names.length === 0 || datasets.includes("school"))) return [school];
  return school === undefined ? names : [...names, school];
}

const repeats = ({ file, sheet }: RowKeys): boolean =>
  [file, sheet].some((keys) => {
    const known = [...keys.values()].filter((key) => key !== null);
    return new Set(known).size < known.length;
  });

function keysWith(file: Table, sheet: Table, columns: readonly ColumnPair[], pairs: readonly ColumnPair[]): RowKeys {
  const used = columns.length === 0 ? pairs : columns;
  return {
    by: columns.map(({ heading }) => heading),
    file: keysOf(
      file,
      used.map(({ from, field }) => ({ column: from, field })),
      columns.length === 0,
    ),
    sheet: keysOf(
      sheet,
      used.map(({ to, field }) => ({ column: to, field })),
      columns.length === 0,
    ),
  };
}

interface KeyColumn {
  readonly column: number;
  readonly field: string | null;
}

function keysOf(
  { sheet, rows }: Table,
  columns: readonly KeyColumn[],
  whole: boolean,
): ReadonlyMap<number, string | null> {
  const known = new Map<string, string>();
  const partOf = (row: number, { column, field }: KeyColumn): string => {
    const shown = shownAt(sheet, row, column);
    const at = `${field === null ? "" : field}\n${shown}`;
    let part = known.get(at);
    if (part === undefined) known.set(at, (part = keyPart(shown, field)));
    return part;
  };
  const seen = new Map<string, number>();
  return new Map(
    [...rows].map((row) => {
      const parts = columns.map((column) => partOf(row, column));
      if (whole ? parts.every((part) => part === "") : parts[0] === "") return [row, null];
      const key = parts.join("\n");
      const number = (seen.get(key) ?? 0) + 1;
      seen.set(key, number);
      // The second row with a key is the second one on the other side.
      return [row, number === 1 ? key : `${key}\n#${number}`];
    }),
  );
}

/** Spelling, zeros in front of an id, and the order of a name's words do not matter. */
function keyPart(shown: string, field: string | null): string {
  if (field !== null && IDS.has(field))
    return shown
      .trim()
      .replace(/^'/, "")
      .replace(/^0+(?=\d)/, "")
      .toLowerCase();
  if (field === "name") return [...wordsOf(shown)].sort().join(" ");
  return plainKey(shown);
}
