/** `getSpecialCells`: the cells of a kind, as areas. */
import type { Area } from "../../core/sheet";
import type { Book, BookCell } from "../workbook/book";
import { isBlank, usedArea, shared } from "../workbook/cells";
import { isColumnHidden, isRowHidden } from "../workbook/hidden";
import { asOption, optional } from "./arguments";
import { valueType } from "./cell-values";
import { office, type OfficeObject } from "./members";
import type { RangeTarget } from "./targets";

const KINDS = ["Constants", "Formulas", "Blanks", "Visible"] as const;
const VALUE_KINDS = [
  "All",
  "Errors",
  "ErrorsLogical",
  "ErrorsNumbers",
  "ErrorsText",
  "ErrorsLogicalNumber",
  "ErrorsLogicalText",
  "ErrorsNumberText",
  "Logical",
  "LogicalNumbers",
  "LogicalText",
  "LogicalNumbersText",
  "Numbers",
  "NumbersText",
  "Text",
] as const;

/** null when nothing matches. Blanks and visible cells are looked for in the used part of the sheet. */
export function specialCells(
  _book: Book,
  { sheet, area }: RangeTarget,
  type: unknown,
  values: unknown,
): OfficeObject<"RangeAreas"> | null {
  const kind = asOption(type, KINDS, "Range.getSpecialCells");
  const valueKind = optional(values, (value) => asOption(value, VALUE_KINDS, "Range.getSpecialCells"), "All");
  const all = usedArea(sheet, false);
  const within = kind === "Visible" ? area : all === null ? null : shared(all, area);
  if (within === null) return null;
  const matches = (row: number, column: number, cell: BookCell | undefined): boolean => {
    switch (kind) {
      case "Constants":
        return !isBlank(cell) && cell?.formula === undefined && isOfKind(cell, valueKind);
      case "Formulas":
        return cell?.formula !== undefined && isOfKind(cell, valueKind);
      case "Blanks":
        return isBlank(cell);
      case "Visible":
        return !isRowHidden(sheet, row) && !isColumnHidden(sheet, column);
    }
  };
  const areas = areasWhere(within, (row, column) => matches(row, column, sheet.cells.get(row)?.[column - 1]));
  return areas.length === 0 ? null : office("RangeAreas", { sheet, areas });
}

function isOfKind(cell: BookCell | undefined, kind: (typeof VALUE_KINDS)[number]): boolean {
  if (kind === "All") return true;
  const wanted = { Error: "Errors", Boolean: "Logical", Double: "Number", String: "Text", Empty: "" }[
    valueType(cell?.value ?? null)
  ];
  return wanted !== "" && kind.includes(wanted);
}

/** The cells that match, as areas: runs in a row, joined with the run of the same columns above. */
export function areasWhere(within: Area, matches: (row: number, column: number) => boolean): readonly Area[] {
  const done: Area[] = [];
  let open: Area[] = [];
  for (let row = within.firstRow; row <= within.lastRow; row++) {
    const next: Area[] = [];
    for (let column = within.firstColumn; column <= within.lastColumn; column++) {
      if (!matches(row, column)) continue;
      const firstColumn = column;
      while (column < within.lastColumn && matches(row, column + 1)) column++;
      const lastColumn = column;
      const above = open.find((area) => area.firstColumn === firstColumn && area.lastColumn === lastColumn);
      if (above) open = open.filter((area) => area !== above);
      next.push({ firstRow: above?.firstRow ?? row, lastRow: row, firstColumn, lastColumn });
    }
    done.push(...open);
    open = next;
  }
  return [...done, ...open].sort((a, b) => a.firstRow - b.firstRow || a.firstColumn - b.firstColumn);
}
