/** Sheets in, tables out: what people keep on a sheet, without titles, totals, notes and blank rows. */
import type { Problem } from "../problem";
import type { Area, NativeTable, Sheet, Workbook } from "../sheet";
import { readBody } from "./body";
import { findBlocks, linesAbove, usedColumns, type Found } from "./blocks";
import { ownReferences, type OwnReference } from "./evidence";
import { lookAtTexts, profileOf, type Grid, type TextLooks } from "./grid";
import { headingTexts, nativeHeadings } from "./headings";
import { holdsOwnTable, isOwnHeadings } from "./own-copy";
import type { Table, TableColumn } from "./table";
import { noTable, tableProblems } from "./table-problems";
import { headingKey } from "./text-class";

/**
 * Finds the tables on the district's sheets, in the workbook's order and in reading order on each sheet. Sheets with our mark are
 * skipped, and those that people leave out; a sheet without a table is said to have none, and so is one with data but no headings: a column without a name could
 * only be guessed at, and nobody could decide about it on Column Map.
 */
export function findTables(
  workbook: Workbook,
  isLeftOut: (sheet: Sheet) => boolean = () => false,
): {
  readonly tables: readonly Table[];
  readonly problems: readonly Problem[];
} {
  const looks = new Map<readonly string[], TextLooks>();
  const referencesOf = ownReferences(workbook);
  const isOwn = isOwnHeadings(workbook);
  const tables: Table[] = [];
  const problems: Problem[] = [];
  for (const sheet of workbook.sheets) {
    if (sheet.mark !== null) continue;
    if (isLeftOut(sheet)) {
      problems.push({ code: "sheet-left-out", at: { sheet: sheet.name, row: 1, column: 1 }, count: 1 });
      continue;
    }
    const texts = looks.get(sheet.pool.texts) ?? lookAtTexts(sheet.pool.texts);
    looks.set(sheet.pool.texts, texts);
    const grid: Grid = { sheet, claimed: [], texts };
    const found = holdsOwnTable(sheet) ? [] : tablesOn(grid).filter((table) => !isOwn(headingsOf(table)));
    if (found.length === 0) {
      problems.push(noTable(grid));
      continue;
    }
    const references = referencesOf(sheet);
    const numbered = number(sheet, found, references);
    tables.push(...numbered);
    for (const problem of tableProblems(grid, found, numbered, references)) problems.push(problem);
  }
  return { tables, problems };
}

const headingsOf = ({ columns, texts }: Found): readonly string[] =>
  columns.map((column) => texts.get(column)?.heading ?? "");

/** Native tables first: their areas are facts. Then whatever else stands on the sheet. */
function tablesOn(grid: Grid): readonly Found[] {
  const { sheet } = grid;
  const natives = sheet.tables.filter(({ hasHeadingRow, area }) => hasHeadingRow && isSound(area));
  const known = natives.map((native) => ({ native, found: nativeTable(grid, natives, native) }));
  const claimed = known.map(({ native, found }) => (found === null ? native.area : around(native.area, found)));
  const rest = findBlocks(
    { ...grid, claimed },
    { firstRow: 1, lastRow: sheet.lastRow, firstColumn: 1, lastColumn: sheet.lastColumn },
  );
  return [...known.flatMap(({ found }) => found ?? []), ...rest].sort(
    (a, b) => a.headings.lower - b.headings.lower || (a.columns[0] ?? 0) - (b.columns[0] ?? 0),
  );
}

const isSound = ({ firstRow, lastRow, firstColumn, lastColumn }: Area): boolean =>
  firstRow >= 1 && firstColumn >= 1 && lastRow >= firstRow && lastColumn >= firstColumn;

const sharesColumns = (a: Area, b: Area): boolean => a.firstColumn <= b.lastColumn && b.firstColumn <= a.lastColumn;

function nativeTable(sheetGrid: Grid, natives: readonly NativeTable[], native: NativeTable): Found | null {
  const { area } = native;
  const others = natives.filter((other) => other !== native).map((other) => other.area);
  const grid: Grid = { ...sheetGrid, claimed: others };
  const above = Math.max(
    0,
    ...others.filter((o) => sharesColumns(o, area) && o.lastRow < area.firstRow).map((o) => o.lastRow),
  );
  const below = Math.min(
    grid.sheet.lastRow + 1,
    ...others.filter((o) => sharesColumns(o, area) && o.firstRow > area.lastRow).map((o) => o.firstRow),
  );
  const profile = profileOf(grid, {
    ...area,
    firstRow: Math.max(above + 1, area.firstRow - 1),
    lastRow: Math.max(below - 1, area.firstRow),
  });
  if (!profile.rows.includes(area.firstRow)) return null;
  const columns: number[] = [];
  for (let column = area.firstColumn; column <= area.lastColumn; column++) columns.push(column);
  const headings = nativeHeadings(grid, profile, columns, area.firstRow);
  const titles = linesAbove(grid, { ...area, firstRow: headings.upper ?? headings.lower }, above);
  const body = readBody({
    grid,
    profile,
    columns,
    headings,
    titles,
    native: { lastRow: area.lastRow, totalsRow: native.hasTotalsRow ? area.lastRow : null },
  });
  const used = usedColumns(grid, columns, headings, body.rows);
  if (body.rows.length === 0 || used.length === 0) return null;
  return { headings, columns: used, texts: headingTexts(grid, used, headings), titles, body };
}

/** A native table's area with the rows that were read on below it and the group headings above it. */
function around(area: Area, { headings, body }: Found): Area {
  let lastRow = area.lastRow;
  for (const rows of [body.rows, body.totals, body.notes]) lastRow = Math.max(lastRow, rows.at(-1) ?? 0);
  return { ...area, firstRow: headings.upper ?? area.firstRow, lastRow };
}

function number(sheet: Sheet, found: readonly Found[], references: readonly OwnReference[]): readonly Table[] {
  const seen = new Map<string, number>();
  const notEvidence = references.length === 0 ? undefined : new Set(references.map(({ cell }) => cell));
  return found.map(({ headings, columns, texts, titles, body }, index) => {
    const tableColumns = columns.map((column): TableColumn => {
      const { heading, group } = texts.get(column) ?? { heading: "", group: "" };
      const occurrence = (seen.get(headingKey(heading)) ?? 0) + 1;
      seen.set(headingKey(heading), occurrence);
      return { column, heading, group, occurrence };
    });
    return {
      sheet,
      number: index + 1,
      titles,
      headingRows: [headings.upper ?? headings.lower, headings.lower],
      firstRow: body.rows[0] ?? 0,
      lastRow: body.rows.at(-1) ?? 0,
      firstColumn: columns[0] ?? 0,
      lastColumn: columns.at(-1) ?? 0,
      columns: tableColumns,
      rows: Int32Array.from(body.rows),
      ...(notEvidence === undefined ? {} : { notEvidence }),
    };
  });
}
