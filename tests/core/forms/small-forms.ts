/** A district of two directors and five leaders, its forms, and what people do to them. */
import { collectForms, type Collected } from "../../../src/core/forms/collect-forms";
import { formSheets } from "../../../src/core/forms/form-sheets";
import { formsAgain } from "../../../src/core/forms/forms-again";
import type { MadeForms } from "../../../src/core/forms/make-forms";
import type { ReturnedFile } from "../../../src/core/forms/read-form";
import { readRoster } from "../../../src/core/forms/read-roster";
import { refresh, runToEnd } from "../../../src/core/refresh";
import { cellAt, type Workbook } from "../../../src/core/sheet";
import { reference } from "../../../src/framework/reference";
import { createFileHost } from "../../../src/hosts/file/file-host";
import { packageFromOwnSheets } from "../../../src/hosts/file/new-workbook";
import { createMemoryHost, patched, workbookOf, type LiteralCell, type LiteralSheet } from "../../../src/hosts/memory";

/** May 29, 2026. */
export const ON = 46171;

export type Row = readonly LiteralCell[];

export const HEADINGS: Row = [
  "Employee ID",
  "Name",
  "School Year",
  "School",
  "Position",
  "Executive Director",
  "Position End Date",
];
export const PEOPLE: readonly Row[] = [
  [101, "Ann Ash", "2025-26", "Oak Elementary School", "Principal", "Dana Frost", null],
  [102, "Ben Birch", "2025-26", "Elm Middle School", "Principal", "Dana Frost", null],
  [103, "Cam Cedar", "2025-26", "Fir High School", "Principal", "Frost, Dana", null],
  [104, "Deb Dogwood", "2025-26", "Yew Elementary School", "Principal", "Lee Moss", null],
  [105, "Eli Elder", "2025-26", "Ivy Elementary School", "Principal", "Lee Moss", null],
];

const yearOf = ([first]: readonly Row[]): string => (typeof first?.[2] === "string" ? first[2] : "");

export const district = (people: readonly Row[] = PEOPLE): Workbook =>
  workbookOf([{ name: `Roster ${yearOf(people)}`, rows: [HEADINGS, ...people] }]);

export const analysisOf = (workbook: Workbook, asOf = ON) => runToEnd(refresh(workbook, { asOf, reference })).analysis;

/** The forms of a district, with what was collected and what stands in earlier files. */
export function formsOf(workbook: Workbook, kept: readonly ReturnedFile[] = [], asOf = ON): MadeForms {
  const making = formsAgain(analysisOf(workbook, asOf), { workbook, asOf, before: { files: kept, unread: [] } });
  if (making.kind === "refused") throw new Error(making.sentence);
  return making.made;
}

/** A sheet of a returned file, its cells free to change: `rows[0][0]` is A1. */
export interface Page extends Omit<LiteralSheet, "rows"> {
  name: string;
  mark: string | null;
  rows: LiteralCell[][];
}

/** A director's file as it comes back from Excel, written to a real file and read again. */
export async function fileOf(made: MadeForms, director: string): Promise<Page[]> {
  const form = made.forms.find((one) => one.director === director);
  if (form === undefined) throw new Error(`No form of ${director}`);
  const workbook = await createFileHost(packageFromOwnSheets(formSheets(form)).save()).read();
  return workbook.sheets.map((sheet) => ({
    name: sheet.name,
    mark: sheet.mark,
    tables: sheet.tables,
    rows: Array.from({ length: sheet.lastRow }, (_, row) =>
      Array.from({ length: sheet.lastColumn }, (__, column): LiteralCell => {
        const { value, formula } = cellAt(sheet, row + 1, column + 1);
        return formula === undefined ? value : { formula, value: value ?? 0 };
      }),
    ),
  }));
}

export function pageIn(file: readonly Page[], name: string): Page {
  const page = file.find((one) => one.name === name);
  if (page === undefined) throw new Error(`No sheet ${name}`);
  return page;
}

/** Excel's number of the row of a leader's responsibility, by its place from 1. */
export function rowOf(page: Page, leader: string, responsibility: number): number {
  const rows = page.rows.flatMap((row, index) => (row[0] === leader ? [index + 1] : []));
  const found = rows[responsibility - 1];
  if (found === undefined) throw new Error(`No line of ${leader}`);
  return found;
}

/** Types into a cell such as `D12`. */
export function put(page: Page, cell: string, value: LiteralCell): void {
  const [, letters = "", number = ""] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const row = page.rows[Number(number) - 1];
  if (row === undefined) throw new Error(`No row ${number}`);
  const column = letters.charCodeAt(0) - 65;
  while (row.length < column) row.push(null);
  row[column] = value;
}

export const returned = (file: string, pages: readonly Page[]): ReturnedFile => ({ file, workbook: workbookOf(pages) });

export function collect(workbook: Workbook, files: readonly ReturnedFile[], on = ON): Collected {
  const { roster, decisions } = readRoster(workbook, on, reference);
  const { framework } = reference;
  return collectForms({ workbook, roster, settings: decisions.settings, framework, files, unread: [], on });
}

/** The district's workbook after collecting. */
export async function after(workbook: Workbook, collected: Collected): Promise<Workbook> {
  const host = createMemoryHost(workbook);
  await host.write(collected.sheets);
  return host.read();
}

/** `Ann Ash|Develop your team|Round 1` → 4. */
export const scoresOf = ({ ratings }: Collected): Readonly<Record<string, number | null>> =>
  Object.fromEntries(
    ratings.map(({ leader, responsibility, round, score }) => [[leader, responsibility, round].join("|"), score]),
  );

/** Types into the cell under a heading of the row in which a cell holds `of`; what stood there is overwritten. */
export function typeOn(
  workbook: Workbook,
  name: string,
  of: string | number,
  heading: string,
  to: string | number | null,
) {
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`No sheet ${name}`);
  const columns = Array.from({ length: sheet.lastColumn }, (_, index) => index + 1);
  const rows = Array.from({ length: sheet.lastRow }, (_, index) => index + 1);
  const at = (row: number, column: number) => cellAt(sheet, row, column).value;
  const top = rows.find((row) => columns.some((column) => at(row, column) === heading)) ?? 1;
  const column = columns.find((one) => at(top, one) === heading);
  const row = rows.find((one) => one > top && columns.some((other) => at(one, other) === of));
  if (column === undefined || row === undefined) throw new Error(`No ${of} under ${heading} on ${name}`);
  return patched(workbook, [{ at: { sheet: name, row, column }, from: at(row, column), to }]);
}

/** The workbook with words typed into the first Decision cell of Returned Forms. */
export function decide(workbook: Workbook, words: string): Workbook {
  const sheet = workbook.sheets.find(({ name }) => name === "Returned Forms");
  const column = [...Array(30).keys()].find(
    (at) => sheet !== undefined && cellAt(sheet, 1, at + 1).value === "Decision",
  );
  if (sheet === undefined || column === undefined) throw new Error("No Returned Forms");
  return patched(workbook, [{ at: { sheet: sheet.name, row: 2, column: column + 1 }, from: null, to: words }]);
}
