/** What differs between a file's workbook and the one in hand that saving cannot put into the file, as ends of a sentence. */
import { MARKS } from "../../hosts/host-marks";
import type { Book, BookName, BookSheet } from "../workbook/book";
import { parseReference } from "../workbook/formula-names";
import { markOn } from "./own-sheet-of";

/** `added`: sheets that were just written whole. Each says what was changed and where: `the sheet Roster was protected here`. None when everything can be saved. */
export function unsavedChanges(file: Book, book: Book, added: ReadonlySet<string>): readonly string[] {
  const order = book.sheets.map(({ name }) => name);
  const found: string[] = [];
  if (
    !same(
      file.sheets.map(({ name }) => name),
      order,
    )
  )
    found.push("the sheets are in another order here");
  if (!same(namesOf(file), namesOf(book))) found.push("defined names were changed here");
  if (file.structureProtected !== book.structureProtected) {
    found.push("the protection of the workbook's structure was changed here");
  }
  for (const now of book.sheets) {
    const old = file.sheets.find(({ name }) => name === now.name);
    if (old === undefined) found.push(`the sheet ${now.name} is new here`);
    // The file host writes the sheets of ours that differ, and keeps a person's look of them.
    else if (markOn(book, now) === null || isLockedInBoth(old, now)) {
      found.push(...changesOn(old, now, added.has(now.name) ? ASPECTS.slice(0, WRITTEN_WHOLE) : ASPECTS));
    }
  }
  return found;
}

export const isLockedInBoth = (old: BookSheet, now: BookSheet): boolean =>
  old.protection !== null && now.protection !== null;

const text = (thing: unknown): string =>
  JSON.stringify(thing, (_, value: unknown) =>
    value instanceof Map ? [...(value as Map<unknown, unknown>)].sort() : value,
  );

const same = (a: unknown, b: unknown): boolean => text(a) === text(b);

const namesOf = (book: Book): readonly string[] =>
  [
    ...book.names.filter(({ name }) => !isWrittenWithSheets(name)).map((name) => nameText("", name)),
    ...book.sheets.flatMap((sheet) => sheet.names.map((name) => nameText(sheet.name, name))),
  ].sort();

/** Marks of our sheets and their long lists are set by the file host. */
const isWrittenWithSheets = (name: string): boolean => MARKS.has(name.toLowerCase()) || name.startsWith("LTList_");

/** A reference is the same with and without quotes around its sheet. */
function nameText(scope: string, { name, formula }: BookName): string {
  const reference = parseReference(formula);
  return text([scope, name, reference ?? formula]);
}

type Aspect = readonly [what: string, of: (sheet: BookSheet) => unknown];

const tables = (sheet: BookSheet): unknown =>
  sheet.tables.map(({ name, hasTotals, style, filterButtons }) => [name, hasTotals, style, filterButtons]);

const ASPECTS: readonly Aspect[] = [
  ["merged cells", (sheet) => sheet.merges],
  ["the tables", tables],
  ["the filter", (sheet) => [sheet.autoFilter, ...sheet.tables.map(({ filter }) => [...(filter?.criteria ?? [])])]],
  ["the charts", (sheet) => sheet.charts.map((chart) => ({ ...chart, id: 0 }))],
  ["frozen panes", (sheet) => sheet.frozen],
  ["the protection", (sheet) => sheet.protection],
  [
    "hidden rows or row heights",
    (sheet) => new Map([...sheet.rows].filter(([, look]) => Object.keys(look).length > 0)),
  ],
  ["hidden columns or column widths", (sheet) => sheet.columns],
  ["conditional formats", (sheet) => sheet.conditionalFormats.map((format) => ({ ...format, id: "" }))],
  ["drop-downs", (sheet) => sheet.validations],
  ["the page set-up", (sheet) => sheet.page],
  ["the tab's color, the gridlines or the headings", (sheet) => [sheet.tabColor, sheet.gridlines, sheet.headings]],
];

/** A new sheet is written with looks of its own; these must be what they are here all the same. */
const WRITTEN_WHOLE = 6;

const changesOn = (old: BookSheet, now: BookSheet, aspects: readonly Aspect[]): readonly string[] =>
  aspects.flatMap(([what, of]) => (same(of(old), of(now)) ? [] : [`${what} on ${now.name} changed here`]));
