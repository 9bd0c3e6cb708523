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
  const qualifiers = QUALIFIERS.flatMap((field) => of(field) ?? []);
  const school = SCHOOL_IDS.flatMap((field) => of(field) ?? [])[0];
  const names = NAMES.flatMap((field) => of(field) ?? []);
  // A vacant post has no id, but a school.
  const without = names.length > 0 && school !== undefined ? [...names, school, ...qualifiers] : [];
  const columns = named.length === 0 ? [] : [...named, ...qualifiers];
  const keys = keysWith(file, sheet.table, columns, without, pairs);
  if (columns.length === 0 || school === undefined || columns.includes(school) || !repeats(keys)) return keys;
  return keysWith(file, sheet.table, [...columns, school], without, pairs);
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

function keysWith(
  file: Table,
  sheet: Table,
  columns: readonly ColumnPair[],
  without: readonly ColumnPair[],
  pairs: readonly ColumnPair[],
): RowKeys {
  const whole = columns.length === 0;
  const used = whole ? pairs : columns;
  const of = (side: "from" | "to") => ({
    columns: used.map((pair) => ({ column: pair[side], field: pair.field })),
    without: without.map((pair) => ({ column: pair[side], field: pair.field })),
    whole,
  });
  return {
    by: columns.map(({ heading }) => heading),
    file: keysOf(file, of("from")),
    sheet: keysOf(sheet, of("to")),
  };
}

interface KeyColumn {
  readonly column: number;
  readonly field: string | null;
}

interface KeyColumns {
  readonly columns: readonly KeyColumn[];
  /** For rows whose first key column is blank. */
  readonly without: readonly KeyColumn[];
  readonly whole: boolean;
}

function keysOf({ sheet, rows }: Table, { columns, without, whole }: KeyColumns): ReadonlyMap<number, string | null> {
  const known = new Map<string, string>();
  const partOf = (row: number, { column, field }: KeyColumn): string => {
    const shown = shownAt(sheet, row, column);
    const at = `${field ?? ""}\n${shown}`;
    let part = known.get(at);
    if (part === undefined) known.set(at, (part = keyPart(shown, field)));
    return part;
  };
  const keyOf = (row: number): string | null => {
    const parts = columns.map((column) => partOf(row, column));
    if (whole ? parts.some((part) => part !== "") : parts[0] !== "") return parts.join("\n");
    const others = without.map((column) => partOf(row, column));
    return others.some((part) => part === "") || others.length === 0 ? null : `without\n${others.join("\n")}`;
  };
  const seen = new Map<string, number>();
  return new Map(
    [...rows].map((row) => {
      const key = keyOf(row);
      if (key === null) return [row, null];
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
