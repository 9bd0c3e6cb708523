/** The cells of a range that are shown. */
import { columnCount, rowCount } from "../../workbook/cells";
import { isColumnHidden, isRowHidden } from "../../workbook/hidden";
import { readBlock, readFormula, readText, readValue } from "../cell-values";
import { office, type Members } from "../members";
import type { RangeTarget, Targets } from "../targets";

/** What a filter and hand-hidden rows leave; it cannot be written (F02). */
export const rangeView: Members<Targets["RangeView"]> = {
  reads: {
    values: (target, { book }) => visible(target, readBlock(book, target.sheet, target.area, readValue)),
    text: (target, { book }) => visible(target, readBlock(book, target.sheet, target.area, readText)),
    formulas: (target, { book }) => visible(target, readBlock(book, target.sheet, target.area, readFormula)),
    rowCount: (target) => shownRows(target).length,
    columnCount: (target) => shownColumns(target).length,
  },
  calls: { getRange: (target) => office("Range", target) },
};

const shownRows = ({ sheet, area }: RangeTarget): readonly number[] =>
  Array.from({ length: rowCount(area) }, (_, index) => index).filter(
    (index) => !isRowHidden(sheet, area.firstRow + index),
  );

const shownColumns = ({ sheet, area }: RangeTarget): readonly number[] =>
  Array.from({ length: columnCount(area) }, (_, index) => index).filter(
    (index) => !isColumnHidden(sheet, area.firstColumn + index),
  );

function visible<Value>(target: RangeTarget, values: readonly (readonly Value[])[] | null) {
  if (values === null) return null;
  const columns = shownColumns(target);
  return shownRows(target).map((row) => columns.map((column) => values[row]?.[column]));
}
