/** Problems of our own sheets, at the cells where their rows will stand. */
import type { OwnSheet } from "../own-sheet";
import type { Problem } from "../problem";
import type { Workbook } from "../sheet";
import { DECISION } from "../state/decision-rows";
import { plainAt, plainOf, plainUnder, standingTable } from "../state/own-table";
import { OWN_SHEETS, type OwnSheetId } from "../own-sheets";

/** Without what writing mends by itself (a filter is cleared), and with decisions found again in the rows that are about to be written. */
export function problemsNow(
  problems: readonly Problem[],
  sheets: readonly OwnSheet[],
  workbook: Workbook,
): readonly Problem[] {
  return problems.flatMap((problem): readonly Problem[] => {
    if (problem.code === "own-table-filtered") return [];
    if (problem.code !== "decision-not-understood") return [problem];
    const row = rowNow(problem, sheets, workbook);
    return row === null ? [problem] : [{ ...problem, at: { ...problem.at, ...row } }];
  });
}

/** The row with the same decision that agrees most with the one that stood on the sheet. */
function rowNow(
  { at }: Problem,
  sheets: readonly OwnSheet[],
  workbook: Workbook,
): { readonly row: number; readonly column: number } | null {
  const standing = (Object.keys(OWN_SHEETS) as OwnSheetId[])
    .map((id) => standingTable(workbook, id))
    .find((table) => table?.sheet.name === at.sheet);
  const own = sheets.find(({ mark }) => mark === standing?.sheet.mark);
  const [table] = own?.tables ?? [];
  if (!standing || !table) return null;
  const typed = plainAt(standing.sheet, at.row, at.column);
  const column = table.columns.findIndex(({ heading }) => heading === DECISION);
  const before = table.columns.map(({ heading }) => plainUnder(standing, heading, at.row));
  let best: { readonly row: number; readonly agreeing: number } | null = null;
  for (let index = 0; index < table.rowCount; index++) {
    if (plainOf(table.columns[column]?.values[index] ?? null) !== typed) continue;
    const agreeing = table.columns.filter(
      ({ values }, place) => plainOf(values[index] ?? null) === before[place],
    ).length;
    if (best === null || agreeing > best.agreeing) best = { row: table.row + 1 + index, agreeing };
  }
  return best === null ? null : { row: best.row, column: table.column + column };
}
