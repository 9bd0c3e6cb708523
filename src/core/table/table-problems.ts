/** What is to be said about the tables of one sheet, in reading order. */
import type { Problem } from "../problem";
import { cellKey, isFormulaAt, visitColumn, type Area, type CellKind, type Run, type Sheet } from "../sheet";
import type { Found } from "./blocks";
import type { OwnReference } from "./evidence";
import { classAt, lineAt, lineOfRow, visitFilled, type Grid } from "./grid";
import { rowRuns } from "./row-runs";
import type { Table, TableColumn } from "./table";
import { NO_TOTAL, totalWord } from "./row-words";
import { BLANK, headingKey } from "./text-class";

/** So many cells of one column are told one by one; more are told once. */
const MOST_TOLD_ONE_BY_ONE = 20;
/** So many runs of blank or hidden rows are told one by one; more, as in a filtered or double-spaced sheet, are told once. */
const MOST_RUNS = 100;
const LONGEST_TEXT = 80;

/** A sheet without a table, at its first cell. */
export function noTable(grid: Grid): Problem {
  const { sheet } = grid;
  let at = { row: Infinity, column: 1 };
  for (let column = 1; column <= sheet.lastColumn; column++) {
    if (sheet.columns[column - 1] === undefined) continue;
    visitFilled(grid, column, 1, Math.min(sheet.lastRow, at.row - 1), (row) => {
      at = { row, column };
      return true;
    });
  }
  return {
    code: "no-table",
    at: { sheet: sheet.name, row: at.row === Infinity ? 1 : at.row, column: at.column },
    count: 1,
  };
}

/** Everything about the tables of a sheet that a person should know. */
export function tableProblems(
  grid: Grid,
  found: readonly Found[],
  tables: readonly Table[],
  references: readonly OwnReference[],
): readonly Problem[] {
  const parts: (readonly Problem[])[] = [];
  for (const [index, table] of tables.entries()) {
    const block = found[index];
    if (block === undefined) continue;
    parts.push(
      rowProblems(grid, block, table),
      headingProblems(table),
      hiddenProblems(table),
      mergeProblems(table),
      columnProblems(grid, table, references),
    );
  }
  const date = firstDate(grid.sheet, tables);
  if (date !== null) parts.push([date]);
  return parts.flat().sort((a, b) => a.at.row - b.at.row || a.at.column - b.at.column);
}

const place = ({ sheet }: Table, row: number, column: number) => ({ sheet: sheet.name, row, column });

const shortened = (text: string): string =>
  text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT - 1).trimEnd()}…`;

function rowProblems(grid: Grid, { body, columns }: Found, table: Table): readonly Problem[] {
  const problems: Problem[] = [];
  const at = (row: number) => place(table, row, table.firstColumn);
  const line = (row: number): string => {
    const within = lineOfRow(grid, columns, row);
    if (within !== "") return shortened(within);
    for (let column = 1; column <= grid.sheet.lastColumn; column++) {
      const text = lineAt(grid, row, column);
      if (text !== "") return shortened(text);
    }
    return "";
  };
  const firstText = (row: number): string => {
    const column = columns.find((one) => lineAt(grid, row, one) !== "");
    return column === undefined ? line(row) : shortened(lineAt(grid, row, column));
  };
  const totalText = (row: number): string => {
    const column = columns.find((one) => totalWord(lineAt(grid, row, one)) !== NO_TOTAL);
    return column === undefined ? firstText(row) : shortened(lineAt(grid, row, column));
  };
  for (const row of body.totals) problems.push({ code: "total-row", at: at(row), count: 1, text: totalText(row) });
  for (const row of body.notes) problems.push({ code: "note-row", at: at(row), count: 1, text: line(row) });
  for (const row of body.repeated) problems.push({ code: "repeated-heading", at: at(row), count: 1 });
  problems.push(...blankProblems(table, blankRuns(grid, table, body)));
  return problems;
}

function blankProblems(table: Table, runs: readonly Run[]): readonly Problem[] {
  const tell = (told: readonly Run[]): Problem => ({
    code: "blank-row",
    at: place(table, told[0]?.[0] ?? table.firstRow, table.firstColumn),
    count: told.reduce((count, [first, last]) => count + last - first + 1, 0),
    ...(told.length === 1 && told[0]?.[0] === told[0]?.[1]
      ? {}
      : { rows: told.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(",") }),
  });
  return runs.length > MOST_RUNS ? [tell(runs)] : runs.map((run) => tell([run]));
}

/** Runs of blank rows between the first and the last data row. */
function blankRuns(grid: Grid, table: Table, body: Found["body"]): readonly Run[] {
  const runs: Run[] = [];
  const others = [...body.totals, ...body.notes, ...body.repeated].sort((a, b) => a - b);
  let other = 0;
  let before = table.firstRow - 1;
  const step = (row: number): void => {
    if (row > before + 1) {
      for (const blank of blankBetween(grid, table, before + 1, row - 1)) runs.push(blank);
    }
    if (row > before) before = row;
  };
  for (const row of table.rows) {
    while ((others[other] ?? Infinity) < row) {
      const one = others[other++] ?? 0;
      if (one > table.firstRow) step(one);
    }
    step(row);
  }
  return runs;
}

/** The blank rows of a stretch that holds no data: all of it, but for the second row of a repeated heading. */
function blankBetween(grid: Grid, table: Table, first: number, last: number): readonly Run[] {
  const filled = (row: number): boolean => table.columns.some(({ column }) => classAt(grid, row, column) !== BLANK);
  if (!filled(first)) return [[first, last]];
  let from = first;
  while (from <= last && filled(from)) from++;
  return from > last ? [] : [[from, last]];
}

function headingProblems(table: Table): readonly Problem[] {
  const problems: Problem[] = [];
  const firsts = new Map<string, TableColumn>();
  for (const column of table.columns) {
    if (column.heading === "") continue;
    const first = firsts.get(headingKey(column.heading));
    if (first === undefined) firsts.set(headingKey(column.heading), column);
    else {
      problems.push({
        code: "duplicate-heading",
        at: place(table, table.headingRows[1], column.column),
        count: 1,
        heading: column.heading,
        first: place(table, table.headingRows[1], first.column),
      });
    }
  }
  return problems;
}

function hiddenProblems(table: Table): readonly Problem[] {
  const { sheet, rows } = table;
  const problems: Problem[] = [];
  const runs: (readonly number[])[] = [];
  let index = 0;
  for (const [first, last] of [...sheet.hiddenRows].sort((a, b) => a[0] - b[0])) {
    while (index < rows.length && (rows[index] ?? 0) < first) index++;
    const hidden: number[] = [];
    while (index < rows.length && (rows[index] ?? 0) <= last) hidden.push(rows[index++] ?? 0);
    if (hidden.length > 0) runs.push(hidden);
  }
  const told = runs.length > MOST_RUNS ? [runs.flat()] : runs;
  for (const hidden of told) {
    problems.push({
      code: "hidden-rows",
      at: place(table, hidden[0] ?? table.firstRow, table.firstColumn),
      count: hidden.length,
      ...(hidden.length > 1 ? { rows: rowRuns(hidden) } : {}),
    });
  }
  for (const { column, heading } of table.columns) {
    if (!sheet.hiddenColumns.some(([first, last]) => column >= first && column <= last)) continue;
    problems.push({ code: "hidden-columns", at: place(table, table.headingRows[1], column), count: 1, heading });
  }
  return problems;
}

function mergeProblems(table: Table): readonly Problem[] {
  return table.sheet.merges
    .filter((merge) => isInData(merge, table))
    .map((merge) => ({ code: "merged-cells", at: place(table, merge.firstRow, merge.firstColumn), count: 1 }));
}

function isInData({ firstRow, lastRow, firstColumn, lastColumn }: Area, table: Table): boolean {
  if (firstRow < table.firstRow || firstRow > table.lastRow) return false;
  if (firstColumn < table.firstColumn || firstColumn > table.lastColumn) return false;
  let low = 0;
  let high = table.rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((table.rows[middle] ?? 0) < firstRow) low = middle + 1;
    else high = middle;
  }
  const row = table.rows[low];
  return row !== undefined && row <= lastRow && lastColumn >= firstColumn;
}

interface ColumnFindings {
  values: number;
  readonly errors: Map<string, number[]>;
  readonly notCalculated: number[];
}

function columnProblems(grid: Grid, table: Table, references: readonly OwnReference[]): readonly Problem[] {
  const { sheet } = table;
  const problems: Problem[] = [];
  const isData = new Uint8Array(table.lastRow - table.firstRow + 1);
  for (const row of table.rows) isData[row - table.firstRow] = 1;
  const ours = new Map(references.map(({ cell, ownSheet }) => [cell, ownSheet]));
  for (const { column, heading } of table.columns) {
    const findings = look(grid, table, column, isData);
    const at = (row: number) => place(table, row, column);
    if (findings.values === 0) {
      problems.push({ code: "empty-column", at: at(table.headingRows[1]), count: 1, heading });
    } else if (heading === "") {
      problems.push({ code: "blank-heading", at: at(table.headingRows[1]), count: 1, values: findings.values });
    }
    for (const [shown, rows] of findings.errors) {
      for (const told of grouped(rows, rows.length > MOST_TOLD_ONE_BY_ONE)) {
        problems.push({ code: "error-cell", at: at(told.row), ...told.extent, shown });
      }
    }
    const all = isMostOf(findings.notCalculated, table);
    for (const told of grouped(findings.notCalculated, all)) {
      problems.push({ code: "not-calculated", at: at(told.row), ...told.extent });
    }
    if (ours.size === 0) continue;
    const byOwn = new Map<string, number[]>();
    for (const row of table.rows) {
      if (!isFormulaAt(sheet, row, column)) continue;
      const ownSheet = ours.get(cellKey(row, column));
      if (ownSheet === undefined) continue;
      const rows = byOwn.get(ownSheet);
      if (rows === undefined) byOwn.set(ownSheet, [row]);
      else rows.push(row);
    }
    for (const [ownSheet, rows] of byOwn) {
      for (const told of grouped(rows, isMostOf(rows, table))) {
        problems.push({ code: "refers-to-own-sheet", at: at(told.row), ...told.extent, ownSheet });
      }
    }
  }
  return problems;
}

const isMostOf = (rows: readonly number[], table: Table): boolean =>
  rows.length > MOST_TOLD_ONE_BY_ONE || rows.length * 2 > table.rows.length;

/** One by one, or all together at the first. */
function grouped(
  rows: readonly number[],
  together: boolean,
): readonly { readonly row: number; readonly extent: { readonly count: number; readonly rows?: string } }[] {
  const [first] = rows;
  if (first === undefined) return [];
  if (!together || rows.length === 1) return rows.map((row) => ({ row, extent: { count: 1 } }));
  return [{ row: first, extent: { count: rows.length, rows: rowRuns(rows) } }];
}

function look(grid: Grid, table: Table, column: number, isData: Uint8Array): ColumnFindings {
  const { sheet, firstRow } = table;
  const findings: ColumnFindings = { values: 0, errors: new Map(), notCalculated: [] };
  visitColumn(sheet, column, firstRow, table.lastRow, (row, kind: CellKind, stored, notCalculated) => {
    if (isData[row - firstRow] === 0) return false;
    if (notCalculated) findings.notCalculated.push(row);
    if (kind === "text" && grid.texts.isBlank(stored)) return false;
    findings.values++;
    if (kind !== "error") return false;
    const shown = sheet.pool.texts[stored] ?? "";
    const rows = findings.errors.get(shown);
    if (rows === undefined) findings.errors.set(shown, [row]);
    else rows.push(row);
    return false;
  });
  return findings;
}

function firstDate(sheet: Sheet, tables: readonly Table[]): Problem | null {
  if (sheet.dateSystem !== 1904) return null;
  for (const table of tables) {
    for (const { column } of table.columns) {
      let row = 0;
      visitColumn(sheet, column, table.firstRow, table.lastRow, (at, kind) => {
        if (kind === "date") row = at;
        return row > 0;
      });
      if (row > 0) return { code: "date-system-1904", at: place(table, row, column), count: 1 };
    }
  }
  return null;
}
