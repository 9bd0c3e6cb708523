/** Small literal tables: the first row holds the headings, all others are data. */
import { readRecords } from "../../../src/core/record/read-records";
import type { Records, TableReading } from "../../../src/core/record/record";
import type { Problem } from "../../../src/core/problem";
import { DEFAULT_SETTINGS, type ColumnDecision, type Settings } from "../../../src/core/state/decisions";
import type { DateSystem } from "../../../src/core/sheet";
import type { Table } from "../../../src/core/table/table";
import { fields } from "../../../src/framework/fields";
import { workbookOf, type LiteralCell } from "../../../src/hosts/memory";

export interface LiteralTable {
  readonly name?: string;
  readonly titles?: readonly string[];
  readonly rows: readonly (readonly LiteralCell[])[];
}

/** The tables of a workbook, one a sheet. Row 1 holds the headings, unless titles stand above them. */
export function tablesOf(literals: readonly LiteralTable[], dateSystem: DateSystem = 1900): readonly Table[] {
  const workbook = workbookOf(
    literals.map(({ name = "Sheet1", titles = [], rows }) => ({
      name,
      rows: [...titles.map((title) => [title]), ...rows],
    })),
    dateSystem,
  );
  return literals.map(({ titles = [], rows }, index): Table => {
    const sheet = workbook.sheets[index];
    if (sheet === undefined) throw new Error("no sheet");
    const headings = (rows[0] ?? []).map((cell) => (typeof cell === "string" ? cell : ""));
    const headingRow = titles.length + 1;
    return {
      sheet,
      number: 1,
      titles,
      headingRows: [headingRow, headingRow],
      firstRow: headingRow + 1,
      lastRow: headingRow + rows.length - 1,
      firstColumn: 1,
      lastColumn: headings.length,
      columns: headings.map((heading, at) => ({
        column: at + 1,
        heading,
        group: "",
        occurrence: headings.slice(0, at + 1).filter((other) => other === heading).length,
      })),
      rows: Int32Array.from({ length: rows.length - 1 }, (_, at) => headingRow + 1 + at),
    };
  });
}

export interface Read {
  readonly records: Records;
  readonly readings: readonly TableReading[];
  readonly problems: readonly Problem[];
  /** Field by heading of the first table. */
  readonly fields: Readonly<Record<string, string | null>>;
  /** `code at A2`, one a problem; the codes of missing columns are left out. */
  readonly found: readonly string[];
}

export function read(
  literals: LiteralTable | readonly LiteralTable[],
  columns: readonly ColumnDecision[] = [],
  settings: Partial<Settings> = {},
  dateSystem: DateSystem = 1900,
): Read {
  const tables = tablesOf("rows" in literals ? [literals] : literals, dateSystem);
  const { records, readings, problems } = readRecords(tables, {
    columns,
    settings: { ...DEFAULT_SETTINGS, ...settings },
    fields,
  });
  return {
    records,
    readings,
    problems,
    fields: Object.fromEntries((readings[0]?.columns ?? []).map(({ heading, field }) => [heading, field])),
    found: problems
      .filter(({ code }) => code !== "missing-column" && code !== "no-school-year")
      .map(({ code, at }) => `${code} at ${String.fromCharCode(64 + at.column)}${at.row}`),
  };
}

/** Invented people and schools, enough of them for a column to look like what it is. */
export const PEOPLE = [
  "Marisol Tenbrook",
  "Dr. Aldous Fenwick",
  "Okwui Larkin-Bay",
  "Priya Stellmacher",
  "Tobias Quill",
  "Jerusha Pemberwick",
  "Ana Sofia Drummond",
  "Lamont Everhart",
];
export const SCHOOLS = [
  "Thistle View Elementary School",
  "Fern Springs Elementary",
  "Copper Ridge Middle School",
  "Halloway High School",
  "Birch Hollow Academy",
  "Quarry Lane ES",
  "North Fork MS",
  "Ellery K-8",
];

/** Eight rows of a table from one function a column. */
export const rowsOf = (
  columns: readonly (readonly [heading: string, cell: (index: number) => LiteralCell])[],
): LiteralTable["rows"] => [
  columns.map(([heading]) => heading),
  ...PEOPLE.map((_, index) => columns.map(([, cell]) => cell(index))),
];

export const cycle =
  (...cells: readonly LiteralCell[]) =>
  (index: number): LiteralCell =>
    cells[index % cells.length] ?? null;

export const person = (index: number): string => PEOPLE[index % PEOPLE.length] ?? "";
export const school = (index: number): string => SCHOOLS[index % SCHOOLS.length] ?? "";
