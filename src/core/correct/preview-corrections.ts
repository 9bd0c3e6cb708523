/** What would be written cell by cell, and what would not and why, before anything is written. */
import { cellAt, isFormulaAt, type Area, type Run, type Sheet, type Workbook } from "../sheet";
import type { Correction } from "./correction";

export interface CorrectionPreview {
  readonly sheets: readonly SheetPreview[];
  /** Cells to write, and cells that stay as they are. */
  readonly cells: number;
  readonly refused: number;
}

export interface SheetPreview {
  readonly sheet: string;
  readonly corrections: readonly Correction[];
  readonly refused: readonly RefusedCorrection[];
}

export interface RefusedCorrection {
  readonly correction: Correction;
  /** A sentence for a person. */
  readonly why: string;
}

/** Judges each correction by the workbook as it stands now; those of one sheet stand together. A host writes what is not refused. */
export function previewCorrections(
  workbook: Workbook,
  corrections: readonly Correction[],
  alreadyRefused: readonly RefusedCorrection[] = [],
): CorrectionPreview {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const groups = new Map<string, { corrections: Correction[]; refused: RefusedCorrection[] }>();
  const groupOf = (name: string): { corrections: Correction[]; refused: RefusedCorrection[] } => {
    const group = groups.get(name) ?? { corrections: [], refused: [] };
    groups.set(name, group);
    return group;
  };
  for (const correction of corrections) {
    const why = whyNot(sheets.get(correction.at.sheet), correction);
    const group = groupOf(correction.at.sheet);
    if (why === null) group.corrections.push(correction);
    else group.refused.push({ correction, why });
  }
  for (const refused of alreadyRefused) groupOf(refused.correction.at.sheet).refused.push(refused);
  const previews = [...groups].map(([sheet, group]) => ({ sheet, ...group }));
  return {
    sheets: previews,
    cells: previews.reduce((sum, one) => sum + one.corrections.length, 0),
    refused: previews.reduce((sum, one) => sum + one.refused.length, 0),
  };
}

function whyNot(sheet: Sheet | undefined, { at, from }: Correction): string | null {
  if (sheet === undefined) return "The sheet is not in the workbook any more.";
  const { row, column } = at;
  if (sheet.mark !== null) return "The sheet is Leader Tracker's own.";
  if (sheet.protected) return "The sheet is protected. Unprotect it on Excel's Review tab.";
  const isFiltered = sheet.filtered || sheet.tables.some(({ filtered, area }) => filtered && isIn(area, row, column));
  if (isFiltered) return "The sheet is filtered. Clear the filter on Excel's Data tab.";
  if (isInRun(sheet.hiddenRows, row)) return "The row is hidden.";
  if (isInRun(sheet.hiddenColumns, column)) return "The column is hidden.";
  if (sheet.merges.some((area) => isIn(area, row, column))) return "The cell is merged with others.";
  if (isFormulaAt(sheet, row, column)) return "A formula stands there.";
  if (cellAt(sheet, row, column).value !== from) return "The cell does not hold what was read any more.";
  return null;
}

const isIn = ({ firstRow, lastRow, firstColumn, lastColumn }: Area, row: number, column: number): boolean =>
  row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;

const isInRun = (runs: readonly Run[], at: number): boolean => runs.some(([first, last]) => at >= first && at <= last);
