/** Changes of single cells: checked, written, read back; what did not hold is taken back. */
import type { CellChange, CellContent } from "../../core/state/cell-change";
import { cellName, type Area } from "../../core/sheet";
import { HostError } from "../host";
import { areaOf, contains } from "../host-areas";
import { sameName } from "../host-marks";
import { assertFree, formatNeeded, type Target } from "../host-patch";
import { placeOf, rangeOn } from "./addresses";
import { textInput, type CellInput } from "./cell-input";
import { jsonBytes, sendCommands, WriteFailed, type Command } from "./commands";
import { asHostError, NoAnswer } from "./errors";
import type { Clock } from "./office";
import type { Requests } from "./run";

/** Cells below each other on one sheet. */
interface ChangedRun {
  readonly sheet: string;
  readonly area: Area;
  readonly changes: readonly CellChange[];
}

interface ReadRun {
  readonly sheet: string;
  readonly isProtected: boolean;
  readonly isUnlocked: readonly boolean[];
  readonly isFiltered: boolean;
  readonly isHidden: readonly boolean[];
  readonly contents: readonly CellContent[];
  readonly isFormula: readonly boolean[];
  readonly formats: readonly string[];
}

/** Changes all cells or none; a `HostError` says which cell did not allow it. */
export async function patchCells(requests: Requests, clock: Clock, changes: readonly CellChange[]): Promise<void> {
  if (changes.length === 0) return;
  const runs = runsOf(changes);
  const before = await readRuns(requests, runs);
  const sheets = new Set(before.flatMap((run) => (run === null ? [] : [run.sheet])));
  const filtered = await readFilteredTables(requests, [...sheets]);
  for (const change of changes) assertFree(change, targetOf(change, runs, before, filtered));
  const formats = new Map(
    runs.flatMap(({ changes: inRun }, index) =>
      inRun.map((change, at) => [change, newFormat(change, before[index]?.formats[at] ?? "General")] as const),
    ),
  );
  await send(requests, clock, runs, (change) => ({ input: inputOf(change.to), format: formats.get(change) ?? null }));
  const wrong = await firstWrong(requests, runs, changes);
  if (wrong === null) return;
  await takeBack(requests, clock, runs, before, formats);
  throw new HostError(
    `Nothing was changed. The cell ${cellName(wrong.at.row, wrong.at.column)} on ${wrong.at.sheet} did not take the new value; it may be merged with others. Look at it, then try again.`,
  );
}

function runsOf(changes: readonly CellChange[]): readonly ChangedRun[] {
  const sorted = changes.toSorted(
    (a, b) => a.at.sheet.localeCompare(b.at.sheet) || a.at.column - b.at.column || a.at.row - b.at.row,
  );
  const runs: { sheet: string; area: Area; changes: CellChange[] }[] = [];
  for (const change of sorted) {
    const { sheet, row, column } = change.at;
    const last = runs.at(-1);
    const follows =
      last !== undefined &&
      sameName(last.sheet, sheet) &&
      last.area.firstColumn === column &&
      last.area.lastRow + 1 === row;
    if (follows) {
      last.area = { ...last.area, lastRow: row };
      last.changes.push(change);
    } else runs.push({ sheet, area: areaOf(row, column, row, column), changes: [change] });
  }
  return runs;
}

/** null where the sheet is gone. */
const readRuns = (requests: Requests, runs: readonly ChangedRun[]): Promise<readonly (ReadRun | null)[]> =>
  requests.read(
    ({ workbook }) =>
      runs.map((run) => {
        const sheet = workbook.worksheets.getItemOrNullObject(run.sheet);
        sheet.load("name");
        const { protection, autoFilter } = sheet;
        protection.load("protected");
        autoFilter.load("isDataFiltered");
        const range = rangeOn(sheet, run.area);
        range.load("values,formulas,valueTypes,numberFormat,columnHidden");
        const rows = run.changes.map(({ at }) => {
          const row = rangeOn(sheet, areaOf(at.row, at.column, at.row, at.column));
          row.load("rowHidden,format/protection/locked");
          return row;
        });
        return { sheet, protection, autoFilter, range, rows };
      }),
    (asked) => asked.map(pickRun),
  );

interface AskedRun {
  readonly sheet: Excel.Worksheet;
  readonly protection: Excel.WorksheetProtection;
  readonly autoFilter: Excel.AutoFilter;
  readonly range: Excel.Range;
  readonly rows: readonly Excel.Range[];
}

function pickRun({ sheet, protection, autoFilter, range, rows }: AskedRun): ReadRun | null {
  if (sheet.isNullObject) return null;
  const values = range.values.map((line) => line[0] as unknown);
  const formulas = range.formulas.map((line) => line[0] as unknown);
  const types = range.valueTypes.map((line) => line[0]);
  return {
    sheet: sheet.name,
    isProtected: protection.protected,
    isUnlocked: rows.map((row) => !row.format.protection.locked),
    isFiltered: autoFilter.isDataFiltered,
    isHidden: rows.map((row) => row.rowHidden || range.columnHidden),
    contents: values.map((value, index) => contentOf(value, types[index] ?? "")),
    isFormula: formulas.map(
      (formula, index) => typeof formula === "string" && formula.startsWith("=") && formula !== values[index],
    ),
    formats: range.numberFormat.map((line) => String(line[0])),
  };
}

const contentOf = (value: unknown, type: string): CellContent =>
  type === "Empty" || value === "" ? null : (value as string | number | boolean);

interface FilteredTable {
  readonly sheet: string;
  readonly area: Area;
}

async function readFilteredTables(requests: Requests, sheets: readonly string[]): Promise<readonly FilteredTable[]> {
  if (sheets.length === 0) return [];
  const tables = await requests.read(
    ({ workbook }) =>
      sheets.map((name) => {
        const { tables } = workbook.worksheets.getItem(name);
        tables.load("items/name,items/autoFilter/isDataFiltered");
        return tables;
      }),
    (asked) =>
      asked.flatMap(({ items }) => items.filter(({ autoFilter }) => autoFilter.isDataFiltered).map(({ name }) => name)),
  );
  if (tables.length === 0) return [];
  return requests.read(
    ({ workbook }) =>
      tables.map((name) => {
        const range = workbook.tables.getItem(name).getRange();
        range.load("address");
        return range;
      }),
    (ranges) => ranges.flatMap(({ address }) => placeOf(address) ?? []),
  );
}

function targetOf(
  change: CellChange,
  runs: readonly ChangedRun[],
  read: readonly (ReadRun | null)[],
  filtered: readonly FilteredTable[],
): Target | null {
  const place = runs.findIndex(({ changes }) => changes.includes(change));
  const run = read[place];
  const index = runs[place]?.changes.indexOf(change) ?? -1;
  if (run === null || run === undefined) return null;
  const { row, column } = change.at;
  return {
    sheet: run.sheet,
    isProtected: run.isProtected,
    isUnlocked: run.isUnlocked[index] ?? false,
    isFormula: run.isFormula[index] ?? false,
    content: run.contents[index] ?? null,
    isHidden: run.isHidden[index] ?? false,
    isFiltered:
      run.isFiltered || filtered.some((one) => sameName(one.sheet, run.sheet) && contains(one.area, row, column)),
    // Asking Excel takes a person's undo away; the reading back finds a cell that does not take its value.
    isMerged: false,
  };
}

const inputOf = (content: CellContent): CellInput =>
  content === null ? "" : typeof content === "string" ? textInput(content) : content;

/** A number in a cell for text would become text. */
function newFormat(change: CellChange, standing: string): string | null {
  const needed = formatNeeded(change, standing);
  const isPlain = typeof change.to === "number" || typeof change.to === "boolean";
  return needed ?? (standing === "@" && isPlain ? (change.numberFormat ?? "General") : null);
}

interface NewCell {
  readonly input: CellInput;
  readonly format: string | null;
}

async function send(
  requests: Requests,
  clock: Clock,
  runs: readonly ChangedRun[],
  cellFor: (change: CellChange) => NewCell,
): Promise<void> {
  const commands = runs.map((run): Command => {
    const cells = run.changes.map(cellFor);
    return {
      sheet: run.sheet,
      bytes: 900 + jsonBytes(cells),
      say: (to) => {
        const range = to.range(run.sheet, run.area);
        if (cells.some(({ format }) => format !== null)) range.numberFormat = cells.map(({ format }) => [format]);
        range.values = cells.map(({ input }) => [input]);
      },
    };
  });
  try {
    await sendCommands(requests, commands, clock);
  } catch (error) {
    const cause: unknown = error instanceof WriteFailed ? error.cause : error;
    // Nobody knows whether it was carried out: the cells say.
    if (
      cause instanceof NoAnswer &&
      (await firstWrong(
        requests,
        runs,
        runs.flatMap((run) => run.changes),
      )) === null
    ) {
      return;
    }
    throw asHostError(cause, "cells", error instanceof WriteFailed ? error.sheets : []);
  }
}

/** The first change that the cells do not show; null when all do. */
async function firstWrong(
  requests: Requests,
  runs: readonly ChangedRun[],
  changes: readonly CellChange[],
): Promise<CellChange | null> {
  const after = await readRuns(requests, runs);
  const wrong = new Set(
    runs.flatMap((run, index) =>
      run.changes.filter(
        (change, at) => (after[index]?.contents[at] ?? null) !== (change.to === "" ? null : change.to),
      ),
    ),
  );
  return changes.find((change) => wrong.has(change)) ?? null;
}

async function takeBack(
  requests: Requests,
  clock: Clock,
  runs: readonly ChangedRun[],
  before: readonly (ReadRun | null)[],
  formats: ReadonlyMap<CellChange, string | null>,
): Promise<void> {
  const standing = new Map(
    runs.flatMap(({ changes }, index) =>
      changes.map((change, at) => [change, before[index]?.formats[at] ?? "General"] as const),
    ),
  );
  await send(requests, clock, runs, (change) => ({
    input: inputOf(change.from),
    format: formats.get(change) === null ? null : (standing.get(change) ?? null),
  }));
}
