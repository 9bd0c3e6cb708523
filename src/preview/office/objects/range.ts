/** A range of cells. */
import type { Area } from "../../../core/sheet";
import { wrongShape } from "../../workbook/block-input";
import { address, areaName } from "../../workbook/area-names";
import { BookError } from "../../workbook/book";
import { cellCountOf, columnCount, isUnbounded, LAST_COLUMN, LAST_ROW, rowCount, shared } from "../../workbook/cells";
import { clearArea, setNumberFormats, setValues } from "../../workbook/edit";
import { columnsHidden, rowsHidden, setColumnsHidden, setRowsHidden } from "../../workbook/hidden";
import { rectangleOf } from "../../workbook/layout";
import { invalidArgument } from "../../workbook/refusals";
import { select } from "../../workbook/sheets";
import { asBoolean, asInteger, asOptionOrFirst, itemNotFound, optional } from "../arguments";
import { readBlock, readFormula, readNumberFormat, readText, readType, readValue } from "../cell-values";
import { office, type Members, type OfficeObject } from "../members";
import type { Session } from "../session";
import { specialCells } from "../special-cells";
import type { RangeTarget, Targets } from "../targets";
import { beside, intersection, other, rangeOn, surrounding, used, whole } from "./range-places";
import { spillOf, spillParent, spillState } from "./range-spill";

const PIXELS_A_POINT = 96 / 72;

/** More cells than this are refused on the web, whatever is asked of them. */
const MOST_CELLS = 33_554_000;

function refuseTooMany({ area }: RangeTarget): void {
  if (!isUnbounded(area) && cellCountOf(area) > MOST_CELLS) {
    throw new BookError("OperationCellsExceedLimit", "The operation would affect more cells than the limit allows.");
  }
}

const block =
  (read: Parameters<typeof readBlock>[3]) =>
  (target: RangeTarget, { book }: Session) => {
    refuseTooMany(target);
    return readBlock(book, target.sheet, target.area, read);
  };

/** Whole columns and rows cannot be set cell by cell (R09). */
function refuseToSet(target: RangeTarget): void {
  refuseTooMany(target);
  if (isUnbounded(target.area)) throw invalidArgument();
}

const write =
  (kind: "values" | "formulas") =>
  (target: RangeTarget, value: unknown, { book }: Session): void => {
    refuseToSet(target);
    setValues(book, target.sheet, target.area, value, kind);
  };

function orNotFound<Found>(found: Found | null): Found {
  if (found === null) throw itemNotFound();
  return found;
}

function tablesUnder({ sheet, area }: RangeTarget, fully: unknown): OfficeObject {
  const whollyInside = optional(fully, asBoolean, false);
  const inside = (one: Area): boolean => {
    const common = shared(one, area);
    return common !== null && (!whollyInside || areaName(common) === areaName(one));
  };
  return office("TableScopedCollection", {
    tables: sheet.tables.filter((table) => inside(table.area)).map((table) => ({ sheet, table })),
  });
}

const hiddenState = ({ sheet, area }: RangeTarget): boolean | null => {
  const rows = rowsHidden(sheet, area);
  const columns = columnsHidden(sheet, area);
  if (rows === true || columns === true) return true;
  return rows === false && columns === false ? false : null;
};

export const range: Members<Targets["Range"]> = {
  kept: true,
  there: ({ sheet }, { book }) => book.sheets.includes(sheet),
  reads: {
    address: ({ sheet, area }) => address(sheet.name, area),
    addressLocal: ({ sheet, area }) => address(sheet.name, area),
    cellCount: ({ area }) => (cellCountOf(area) > 2 ** 31 - 1 ? -1 : cellCountOf(area)),
    rowIndex: ({ area }) => area.firstRow - 1,
    columnIndex: ({ area }) => area.firstColumn - 1,
    rowCount: ({ area }) => rowCount(area),
    columnCount: ({ area }) => columnCount(area),
    isEntireColumn: ({ area }) => area.firstRow === 1 && area.lastRow === LAST_ROW,
    isEntireRow: ({ area }) => area.firstColumn === 1 && area.lastColumn === LAST_COLUMN,
    values: block(readValue),
    formulas: block(readFormula),
    formulasLocal: block(readFormula),
    text: block(readText),
    valueTypes: block(readType),
    numberFormat: block(readNumberFormat),
    numberFormatLocal: block(readNumberFormat),
    rowHidden: ({ sheet, area }) => rowsHidden(sheet, area),
    columnHidden: ({ sheet, area }) => columnsHidden(sheet, area),
    hidden: hiddenState,
    hasSpill: spillState,
    // The workbook keeps links as formulas only, and those are not told (H02).
    hyperlink: () => null,
    top: ({ sheet, area }) => rectangleOf(sheet, area).top / PIXELS_A_POINT,
    left: ({ sheet, area }) => rectangleOf(sheet, area).left / PIXELS_A_POINT,
    width: ({ sheet, area }) => rectangleOf(sheet, area).width / PIXELS_A_POINT,
    height: ({ sheet, area }) => rectangleOf(sheet, area).height / PIXELS_A_POINT,
  },
  writes: {
    values: write("values"),
    formulas: write("formulas"),
    formulasLocal: write("formulas"),
    numberFormat: (target, value, { book }) => {
      refuseToSet(target);
      setNumberFormats(book, target.sheet, target.area, value);
    },
    rowHidden: ({ sheet, area }, value, { book }) => setRowsHidden(book, sheet, area, asBoolean(value)),
    columnHidden: ({ sheet, area }, value, { book }) => setColumnsHidden(book, sheet, area, asBoolean(value)),
  },
  parts: {
    format: (target) => office("RangeFormat", target),
    worksheet: ({ sheet }) => office("Worksheet", sheet),
    conditionalFormats: (target) => office("ConditionalFormatCollection", target),
    dataValidation: (target) => office("DataValidation", target),
  },
  calls: {
    getCell: ({ sheet, area }, [row, column]) => {
      const r = area.firstRow + asInteger(row);
      const c = area.firstColumn + asInteger(column);
      return rangeOn(sheet, { firstRow: r, lastRow: r, firstColumn: c, lastColumn: c });
    },
    getRow: ({ sheet, area }, [row]) => {
      const index = asInteger(row);
      if (index < 0 || index >= rowCount(area)) throw invalidArgument();
      return rangeOn(sheet, { ...area, firstRow: area.firstRow + index, lastRow: area.firstRow + index });
    },
    getColumn: ({ sheet, area }, [column]) => {
      const index = asInteger(column);
      if (index < 0 || index >= columnCount(area)) throw invalidArgument();
      return rangeOn(sheet, { ...area, firstColumn: area.firstColumn + index, lastColumn: area.firstColumn + index });
    },
    getLastRow: ({ sheet, area }) => rangeOn(sheet, { ...area, firstRow: area.lastRow }),
    getLastColumn: ({ sheet, area }) => rangeOn(sheet, { ...area, firstColumn: area.lastColumn }),
    getLastCell: ({ sheet, area }) => rangeOn(sheet, { ...area, firstRow: area.lastRow, firstColumn: area.lastColumn }),
    getEntireRow: ({ sheet, area }) => rangeOn(sheet, whole(area, "rows")),
    getEntireColumn: ({ sheet, area }) => rangeOn(sheet, whole(area, "columns")),
    getRowsAbove: (target, [count]) => beside(target, "above", count),
    getRowsBelow: (target, [count]) => beside(target, "below", count),
    getColumnsBefore: (target, [count]) => beside(target, "before", count),
    getColumnsAfter: (target, [count]) => beside(target, "after", count),
    getOffsetRange: ({ sheet, area }, [rows, columns]) =>
      rangeOn(sheet, {
        firstRow: area.firstRow + asInteger(rows),
        lastRow: area.lastRow + asInteger(rows),
        firstColumn: area.firstColumn + asInteger(columns),
        lastColumn: area.lastColumn + asInteger(columns),
      }),
    getResizedRange: ({ sheet, area }, [rows, columns]) =>
      rangeOn(sheet, {
        ...area,
        lastRow: area.lastRow + asInteger(rows),
        lastColumn: area.lastColumn + asInteger(columns),
      }),
    getAbsoluteResizedRange: ({ sheet, area }, [rows, columns]) =>
      rangeOn(sheet, {
        ...area,
        lastRow: area.firstRow + asInteger(rows) - 1,
        lastColumn: area.firstColumn + asInteger(columns) - 1,
      }),
    getBoundingRect: (target, [value], session) => {
      const { area } = other(value, target, session);
      return rangeOn(target.sheet, {
        firstRow: Math.min(area.firstRow, target.area.firstRow),
        lastRow: Math.max(area.lastRow, target.area.lastRow),
        firstColumn: Math.min(area.firstColumn, target.area.firstColumn),
        lastColumn: Math.max(area.lastColumn, target.area.lastColumn),
      });
    },
    getIntersection: (target, [value], session) => orNotFound(intersection(target, value, session)),
    getIntersectionOrNullObject: (target, [value], session) => intersection(target, value, session),
    getUsedRange: (target, [valuesOnly]) => orNotFound(used(target, valuesOnly)),
    getUsedRangeOrNullObject: (target, [valuesOnly]) => used(target, valuesOnly),
    getSurroundingRegion: ({ sheet, area }) => rangeOn(sheet, surrounding(sheet, area)),
    getSpecialCells: (target, [type, valueType], { book }) => orNotFound(specialCells(book, target, type, valueType)),
    getSpecialCellsOrNullObject: (target, [type, valueType], { book }) => specialCells(book, target, type, valueType),
    getSpillingToRange: (target) => rangeOn(target.sheet, orNotFound(spillOf(target))),
    getSpillingToRangeOrNullObject: (target) => {
      const area = spillOf(target);
      return area === null ? null : rangeOn(target.sheet, area);
    },
    getSpillParent: (target) => orNotFound(spillParent(target)),
    getSpillParentOrNullObject: (target) => spillParent(target),
    getTables: (target, [fully]) => tablesUnder(target, fully),
    getVisibleView: (target) => office("RangeView", target),
    clear: (target, [applyTo], { book }) => {
      const what = asOptionOrFirst(applyTo, ["All", "Contents", "Formats"], "Range.clear");
      clearArea(book, target.sheet, target.area, what);
    },
    // On a sheet that was not in front when the request came, Excel does nothing (A01).
    select: ({ sheet, area }, _, { book, frontAtStart }) => {
      if (sheet.id === frontAtStart) select(book, sheet, area);
    },
    // Of a block of more than 1,500 cells the client asks this first, and then writes it in pieces: it is not written all or none.
    _ValidateArraySize: ({ area }, [rows, columns]) => {
      if (rows !== rowCount(area) || columns !== columnCount(area)) throw wrongShape();
    },
  },
};
