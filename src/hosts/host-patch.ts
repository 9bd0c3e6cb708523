/** What every host checks before it changes single cells. */
import { isDateFormat } from "../core/date-format";
import {
  cellName,
  isFormulaAt,
  kindAt,
  storedAt,
  type Address,
  type NativeTable,
  type Run,
  type Sheet,
  type Workbook,
} from "../core/sheet";
import type { CellChange, CellContent } from "../core/state/cell-change";
import { HostError } from "./host";
import { contains } from "./host-areas";
import { sameName } from "./host-marks";

/** What stands in a cell to be changed, and what forbids the change. */
export interface Target {
  readonly sheet: string;
  readonly isProtected: boolean;
  /** People may type in it although the sheet is protected. */
  readonly isUnlocked: boolean;
  readonly isFormula: boolean;
  /** An error in a cell is its name as text. */
  readonly content: CellContent;
  readonly isHidden: boolean;
  readonly isFiltered: boolean;
  readonly isMerged: boolean;
}

const stop = (sentence: string): HostError => new HostError(`Nothing was changed. ${sentence}`);

export const missingSheet = (sheet: string): HostError =>
  stop(`The sheet ${sheet} is not in the workbook any more. Read the workbook again, then try again.`);

/** Throws why a cell is not free to change; null for a sheet that is gone. */
export function assertFree({ at, from }: CellChange, target: Target | null): void {
  if (target === null) throw missingSheet(at.sheet);
  const cell = `${cellName(at.row, at.column)} on ${target.sheet}`;
  if (target.isProtected && !target.isUnlocked) {
    throw protectedCell(target.sheet);
  }
  if (target.isFiltered) {
    throw stop(`${target.sheet} is filtered. Clear the filter on Excel's Data tab, then try again.`);
  }
  if (target.isHidden) throw stop(`The cell ${cell} is in a hidden row. Show the row, then try again.`);
  if (target.isMerged) throw stop(`The cell ${cell} is merged with others. Unmerge it, then try again.`);
  if (target.isFormula) throw stop(`The cell ${cell} holds a formula. Change what the formula rests on instead.`);
  if (target.content !== from) {
    throw stop(`The cell ${cell} does not hold what was previewed any more. Look at the change again.`);
  }
}

/** Throws why the first cell that is not free may not be changed. Without `isUnlocked` every cell of a protected sheet is locked. */
export function assertPatchable(
  workbook: Workbook,
  changes: readonly CellChange[],
  isUnlocked: (at: Address) => boolean = () => false,
): void {
  for (const change of changes) {
    const sheet = workbook.sheets.find(({ name }) => sameName(name, change.at.sheet));
    assertFree(change, sheet === undefined ? null : targetIn(sheet, change.at, isUnlocked));
  }
}

export const protectedCell = (sheet: string): HostError =>
  stop(`The sheet ${sheet} is protected. Unprotect it on Excel's Review tab, then try again.`);

function targetIn(sheet: Sheet, at: Address, isUnlocked: (at: Address) => boolean): Target {
  const { row, column } = at;
  return {
    sheet: sheet.name,
    isProtected: sheet.protected,
    isUnlocked: sheet.protected && isUnlocked(at),
    isFormula: isFormulaAt(sheet, row, column),
    content: contentOf(sheet, row, column),
    isHidden: inRuns(sheet.hiddenRows, row),
    isFiltered: sheet.filtered || sheet.tables.some((table) => isFilteredAt(table, row, column)),
    isMerged: sheet.merges.some((area) => contains(area, row, column)),
  };
}

const inRuns = (runs: readonly Run[], at: number): boolean => runs.some(([first, last]) => at >= first && at <= last);

export const isFilteredAt = ({ area, filtered }: NativeTable, row: number, column: number): boolean =>
  filtered && contains(area, row, column);

function contentOf(sheet: Sheet, row: number, column: number): CellContent {
  const stored = storedAt(sheet, row, column);
  switch (kindAt(sheet, row, column)) {
    case "empty":
      return null;
    case "text":
    case "error":
      return sheet.pool.texts[stored] ?? "";
    case "boolean":
      return stored === 1;
    case "number":
    case "date":
      return stored;
  }
}

/** The number format that a changed cell gets: null where its own fits. */
export function formatNeeded({ to, numberFormat }: CellChange, standing: string): string | null {
  if (typeof to !== "number" || numberFormat === undefined || numberFormat === standing) return null;
  return isDateFormat(numberFormat) && isDateFormat(standing) ? null : numberFormat;
}
