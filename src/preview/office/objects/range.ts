/** A range of cells. */
import type { Area } from "../../../core/sheet";
import { address, areaName } from "../../workbook/area-names";
import { BookError, type BookSheet } from "../../workbook/book";
import {
  cellAt,
  columnCount,
  isBlank,
  isUnbounded,
  LAST_COLUMN,
  LAST_ROW,
  rowCount,
  shared,
  usedArea,
} from "../../workbook/cells";
import { wrongShape } from "../../workbook/block-input";
import { clearArea, setNumberFormats, setValues } from "../../workbook/edit";
import {
  columnsHidden,
  isColumnHidden,
  isRowHidden,
  rowsHidden,
  setColumnsHidden,
  setRowsHidden,
} from "../../workbook/hidden";
import { rectangleOf } from "../../workbook/layout";
import { invalidArgument } from "../../workbook/refusals";
import { select } from "../../workbook/sheets";
import { asBoolean, asInteger, asOptionOrFirst, asRange, itemNotFound, optional } from "../arguments";
import { readBlock, readFormula, readNumberFormat, readText, readType, readValue } from "../cell-values";
import { office, type Members, type OfficeObject } from "../members";
import type { RangeTarget, Targets } from "../targets";
import type { Session } from "../session";
import { specialCells } from "../special-cells";
import { areaOfText } from "../addresses";

const PIXELS_A_POINT = 96 / 72;

/** More cells than this are refused on the web, whatever is asked of them. */
const MOST_CELLS = 33_554_000;

const cellCountOf = (area: Area): number => rowCount(area) * columnCount(area);

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

/** A range on the same sheet; refused when it does not exist. */
function on(sheet: BookSheet, area: Area): OfficeObject<"Range"> {
  const exists =
    area.firstRow >= 1 && area.firstColumn >= 1 && area.lastRow <= LAST_ROW && area.lastColumn <= LAST_COLUMN;
  if (!exists || area.firstRow > area.lastRow || area.firstColumn > area.lastColumn) throw invalidArgument();
  return office("Range", { sheet, area });
}

const whole = (area: Area, what: "rows" | "columns"): Area =>
  what === "rows" ? { ...area, firstColumn: 1, lastColumn: LAST_COLUMN } : { ...area, firstRow: 1, lastRow: LAST_ROW };

/** The cells next to an area; a negative count goes the other way. */
function beside({ sheet, area }: RangeTarget, side: "above" | "below" | "before" | "after", given: unknown) {
  const count = optional(given, asInteger, 1);
  if (count === 0) throw invalidArgument();
  const size = Math.abs(count);
  const onward = (side === "below" || side === "after") === count > 0;
  if (side === "above" || side === "below") {
    return onward
      ? on(sheet, { ...area, firstRow: area.lastRow + 1, lastRow: area.lastRow + size })
      : on(sheet, { ...area, firstRow: area.firstRow - size, lastRow: area.firstRow - 1 });
  }
  return onward
    ? on(sheet, { ...area, firstColumn: area.lastColumn + 1, lastColumn: area.lastColumn + size })
    : on(sheet, { ...area, firstColumn: area.firstColumn - size, lastColumn: area.firstColumn - 1 });
}

function used({ sheet, area }: RangeTarget, valuesOnly: unknown): OfficeObject<"Range"> | null {
  const all = usedArea(sheet, optional(valuesOnly, asBoolean, false));
  const within = all === null ? null : shared(all, area);
  if (within === null) return null;
  const filled = { ...sheet, cells: cellsWithin(sheet, within) };
  const found = usedArea(filled, optional(valuesOnly, asBoolean, false));
  return found === null ? null : on(sheet, found);
}

/** Only the cells of an area, at their places. */
function cellsWithin(sheet: BookSheet, area: Area): BookSheet["cells"] {
  const cells: BookSheet["cells"] = new Map();
  for (const [row, line] of sheet.cells) {
    if (row < area.firstRow || row > area.lastRow) continue;
    cells.set(
      row,
      line.map((cell, index) => (index + 1 >= area.firstColumn && index + 1 <= area.lastColumn ? cell : undefined)),
    );
  }
  return cells;
}

function other(value: unknown, { sheet }: RangeTarget, { book }: Session): RangeTarget {
  const target = typeof value === "string" ? areaOfText(value, sheet, book) : asRange(value);
  if (target.sheet !== sheet) throw invalidArgument();
  return target;
}

function intersection(target: RangeTarget, value: unknown, session: Session): OfficeObject<"Range"> | null {
  const area = shared(target.area, other(value, target, session).area);
  return area === null ? null : on(target.sheet, area);
}

function orNotFound<Found>(found: Found | null): Found {
  if (found === null) throw itemNotFound();
  return found;
}

/** The cells around that are parted from others by blank rows and columns. */
function surrounding(sheet: BookSheet, start: Area): Area {
  let area = start;
  for (;;) {
    const rim: Area = {
      firstRow: Math.max(1, area.firstRow - 1),
      lastRow: Math.min(LAST_ROW, area.lastRow + 1),
      firstColumn: Math.max(1, area.firstColumn - 1),
      lastColumn: Math.min(LAST_COLUMN, area.lastColumn + 1),
    };
    const grown = filledBounds(sheet, rim, area);
    if (areaName(grown) === areaName(area)) return area;
    area = grown;
  }
}

function filledBounds(sheet: BookSheet, rim: Area, area: Area): Area {
  let { firstRow, lastRow, firstColumn, lastColumn } = area;
  for (let row = rim.firstRow; row <= rim.lastRow; row++) {
    for (let column = rim.firstColumn; column <= rim.lastColumn; column++) {
      if (isBlank(cellAt(sheet, row, column))) continue;
      firstRow = Math.min(firstRow, row);
      lastRow = Math.max(lastRow, row);
      firstColumn = Math.min(firstColumn, column);
      lastColumn = Math.max(lastColumn, column);
    }
  }
  return { firstRow, lastRow, firstColumn, lastColumn };
}

/** The area that a formula in its first cell fills, or null. */
function spillOf({ sheet, area }: RangeTarget): Area | null {
  const { firstRow: row, firstColumn: column } = area;
  const isFrom = (r: number, c: number): boolean => {
    const from = cellAt(sheet, r, c)?.spillFrom;
    return from?.row === row && from.column === column;
  };
  let lastRow = row;
  let lastColumn = column;
  while (isFrom(lastRow + 1, column)) lastRow++;
  while (isFrom(row, lastColumn + 1)) lastColumn++;
  return lastRow === row && lastColumn === column ? null : { firstRow: row, lastRow, firstColumn: column, lastColumn };
}

function spillParent({ sheet, area }: RangeTarget): OfficeObject<"Range"> | null {
  const from = cellAt(sheet, area.firstRow, area.firstColumn)?.spillFrom;
  const own = spillOf({ sheet, area });
  if (from === undefined && own === null) return null;
  const { row, column } = from ?? { row: area.firstRow, column: area.firstColumn };
  return on(sheet, { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column });
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

const spillState = ({ sheet, area }: RangeTarget): boolean | null => {
  let spilled = 0;
  let cells = 0;
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    for (let column = area.firstColumn; column <= area.lastColumn; column++, cells++) {
      const single = { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
      if (spillParent({ sheet, area: single }) !== null) spilled++;
    }
  }
  return spilled === 0 ? false : spilled === cells ? true : null;
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
      return on(sheet, { firstRow: r, lastRow: r, firstColumn: c, lastColumn: c });
    },
    getRow: ({ sheet, area }, [row]) => {
      const index = asInteger(row);
      if (index < 0 || index >= rowCount(area)) throw invalidArgument();
      return on(sheet, { ...area, firstRow: area.firstRow + index, lastRow: area.firstRow + index });
    },
    getColumn: ({ sheet, area }, [column]) => {
      const index = asInteger(column);
      if (index < 0 || index >= columnCount(area)) throw invalidArgument();
      return on(sheet, { ...area, firstColumn: area.firstColumn + index, lastColumn: area.firstColumn + index });
    },
    getLastRow: ({ sheet, area }) => on(sheet, { ...area, firstRow: area.lastRow }),
    getLastColumn: ({ sheet, area }) => on(sheet, { ...area, firstColumn: area.lastColumn }),
    getLastCell: ({ sheet, area }) => on(sheet, { ...area, firstRow: area.lastRow, firstColumn: area.lastColumn }),
    getEntireRow: ({ sheet, area }) => on(sheet, whole(area, "rows")),
    getEntireColumn: ({ sheet, area }) => on(sheet, whole(area, "columns")),
    getRowsAbove: (target, [count]) => beside(target, "above", count),
    getRowsBelow: (target, [count]) => beside(target, "below", count),
    getColumnsBefore: (target, [count]) => beside(target, "before", count),
    getColumnsAfter: (target, [count]) => beside(target, "after", count),
    getOffsetRange: ({ sheet, area }, [rows, columns]) =>
      on(sheet, {
        firstRow: area.firstRow + asInteger(rows),
        lastRow: area.lastRow + asInteger(rows),
        firstColumn: area.firstColumn + asInteger(columns),
        lastColumn: area.lastColumn + asInteger(columns),
      }),
    getResizedRange: ({ sheet, area }, [rows, columns]) =>
      on(sheet, { ...area, lastRow: area.lastRow + asInteger(rows), lastColumn: area.lastColumn + asInteger(columns) }),
    getAbsoluteResizedRange: ({ sheet, area }, [rows, columns]) =>
      on(sheet, {
        ...area,
        lastRow: area.firstRow + asInteger(rows) - 1,
        lastColumn: area.firstColumn + asInteger(columns) - 1,
      }),
    getBoundingRect: (target, [value], session) => {
      const { area } = other(value, target, session);
      return on(target.sheet, {
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
    getSurroundingRegion: ({ sheet, area }) => on(sheet, surrounding(sheet, area)),
    getSpecialCells: (target, [type, valueType], { book }) => orNotFound(specialCells(book, target, type, valueType)),
    getSpecialCellsOrNullObject: (target, [type, valueType], { book }) => specialCells(book, target, type, valueType),
    getSpillingToRange: (target) => on(target.sheet, orNotFound(spillOf(target))),
    getSpillingToRangeOrNullObject: (target) => {
      const area = spillOf(target);
      return area === null ? null : on(target.sheet, area);
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

export const rangeAreas: Members<Targets["RangeAreas"]> = {
  kept: true,
  there: ({ sheet }, { book }) => book.sheets.includes(sheet),
  reads: {
    address: ({ sheet, areas }) => areas.map((area) => address(sheet.name, area)).join(","),
    areaCount: ({ areas }) => areas.length,
    cellCount: ({ areas }) => areas.reduce((sum, area) => sum + cellCountOf(area), 0),
  },
  parts: {
    areas: (target) => office("RangeCollection", target),
    worksheet: ({ sheet }) => office("Worksheet", sheet),
  },
  calls: {
    // Like a range it is selected only on the sheet that was in front when the request came (A01).
    select: ({ sheet, areas: [first, ...others] }, _, { book, frontAtStart }) => {
      if (first !== undefined && sheet.id === frontAtStart) select(book, sheet, first, others);
    },
  },
};

export const rangeCollection: Members<Targets["RangeCollection"]> = {
  items: ({ sheet, areas }) => areas.map((area) => office("Range", { sheet, area })),
  reads: {},
  calls: {
    getCount: ({ areas }) => areas.length,
    getItemAt: ({ sheet, areas }, [index]) => {
      const area = areas[asInteger(index)];
      if (area === undefined) throw itemNotFound();
      return office("Range", { sheet, area });
    },
  },
};
