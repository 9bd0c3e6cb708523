/** Native tables, their columns and rows. */
import type { Area } from "../../../core/sheet";
import type { Book, BookSheet, BookTable } from "../../workbook/book";
import { readBlock, readValue } from "../cell-values";
import { areaIsBlank } from "../../workbook/cell-blocks";
import { setValues } from "../../workbook/edit";
import { touch } from "../../workbook/events";
import { clearTableFilter, reapplyFilters } from "../../workbook/filters";
import { findTable } from "../../workbook/find-object";
import { shiftFormula } from "../../workbook/formula/shift";
import { deleteTableRows, insertTableRows, sortTable } from "../../workbook/table-rows";
import {
  addTable,
  bodyArea,
  convertToRange,
  deleteTable,
  headingArea,
  renameTable,
  resizeTable,
  setFilterButtons,
  setHeadingRow,
  setTableStyle,
  setTotals,
  tableHeadings,
  totalsArea,
} from "../../workbook/tables";
import { invalidArgument } from "../../workbook/refusals";
import { placeOfText } from "../addresses";
import {
  asBoolean,
  asInteger,
  asRecord,
  asText,
  isObject,
  itemNotFound,
  optional,
  refuseGiven,
  refuseOthers,
} from "../arguments";
import { isType, office, type Members, type OfficeObject } from "../members";
import type { Session } from "../session";
import type { RangeTarget, TableTarget, Targets } from "../targets";
import { frontSheet } from "./workbook";

function find(scope: BookSheet | null, key: unknown, { book }: Session): TableTarget | null {
  if (typeof key !== "string" && typeof key !== "number") throw invalidArgument();
  return findTable(book, String(key), scope);
}

function orNotFound<Found>(found: Found | null | undefined): Found {
  if (found === null || found === undefined) throw itemNotFound();
  return found;
}

const all = (scope: BookSheet | null, book: Book): readonly TableTarget[] =>
  (scope === null ? book.sheets : [scope]).flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));

/** Without a sheet in the address it is the collection's sheet, or the one in front (T01). */
function placeOf(value: unknown, scope: BookSheet | null, session: Session): RangeTarget {
  if (isType(value, "Range")) return value.target;
  return placeOfText(asText(value), scope ?? frontSheet(session), session.book);
}

export const tables: Members<Targets["TableCollection"]> = {
  reads: { count: (scope, { book }) => all(scope, book).length },
  items: (scope, { book }) => all(scope, book).map((target) => office("Table", target)),
  item: (scope, key, session) => office("Table", orNotFound(find(scope, key, session))),
  calls: {
    add: (scope, [address, hasHeaders], session) => {
      const { sheet, area } = placeOf(address, scope, session);
      return office("Table", { sheet, table: addTable(session.book, sheet, area, asBoolean(hasHeaders)) });
    },
    getCount: (scope, _, { book }) => all(scope, book).length,
    getItemAt: (scope, [index], { book }) => office("Table", orNotFound(all(scope, book)[asInteger(index)])),
    getItemOrNullObject: (scope, [key], session) => {
      const found = find(scope, key, session);
      return found === null ? null : office("Table", found);
    },
  },
};

export const scopedTables: Members<Targets["TableScopedCollection"]> = {
  items: (target) => target.tables.map((one) => office("Table", one)),
  item: (target, key) => {
    const isIt = ({ table }: TableTarget): boolean => String(table.id) === String(key) || table.name === key;
    return office("Table", orNotFound(target.tables.find(isIt)));
  },
  calls: {
    getCount: (target) => target.tables.length,
    getFirst: (target) => office("Table", orNotFound(target.tables[0])),
  },
};

const rangeOf = (sheet: BookSheet, area: Area | null): OfficeObject<"Range"> =>
  office("Range", { sheet, area: orNotFound(area) });

type Flag = "stripes" | "columnStripes" | "firstColumn" | "lastColumn";

const flag = (name: Flag) => ({
  read: ({ table }: TableTarget): boolean => table[name],
  write: ({ table }: TableTarget, value: unknown, { book }: Session): void => {
    table[name] = asBoolean(value);
    touch(book);
  },
});

export const table: Members<Targets["Table"]> = {
  id: ({ table: { id } }) => ({ Id: id }),
  there: ({ sheet, table: one }, { book }) => book.sheets.includes(sheet) && sheet.tables.includes(one),
  reads: {
    id: ({ table: { id } }) => id,
    legacyId: ({ table: { id } }) => String(id),
    name: ({ table: { name } }) => name,
    style: ({ table: { style } }) => style,
    showHeaders: ({ table: { hasHeadings } }) => hasHeadings,
    showTotals: ({ table: { hasTotals } }) => hasTotals,
    showFilterButton: ({ table: { filterButtons } }) => filterButtons,
    showBandedRows: flag("stripes").read,
    showBandedColumns: flag("columnStripes").read,
    highlightFirstColumn: flag("firstColumn").read,
    highlightLastColumn: flag("lastColumn").read,
  },
  writes: {
    name: ({ table: one }, value, { book }) => renameTable(book, one, asText(value)),
    style: ({ table: one }, value, { book }) => setTableStyle(book, one, asText(value)),
    showHeaders: ({ sheet, table: one }, value, { book }) => setHeadingRow(book, sheet, one, asBoolean(value)),
    showTotals: ({ sheet, table: one }, value, { book }) => setTotals(book, sheet, one, asBoolean(value)),
    showFilterButton: ({ table: one }, value, { book }) => setFilterButtons(book, one, asBoolean(value)),
    showBandedRows: flag("stripes").write,
    showBandedColumns: flag("columnStripes").write,
    highlightFirstColumn: flag("firstColumn").write,
    highlightLastColumn: flag("lastColumn").write,
  },
  parts: {
    columns: (target) => office("TableColumnCollection", target),
    rows: (target) => office("TableRowCollection", target),
    sort: (target) => office("TableSort", target),
    worksheet: ({ sheet }) => office("Worksheet", sheet),
    autoFilter: (target) => office("AutoFilter", target),
  },
  calls: {
    getRange: ({ sheet, table: one }) => rangeOf(sheet, one.area),
    getHeaderRowRange: ({ sheet, table: one }) => rangeOf(sheet, headingArea(one)),
    getDataBodyRange: ({ sheet, table: one }) => rangeOf(sheet, bodyArea(one)),
    getTotalRowRange: ({ sheet, table: one }) => rangeOf(sheet, totalsArea(one)),
    resize: ({ sheet, table: one }, [range], session) => {
      const place = placeOf(range, sheet, session);
      if (place.sheet !== sheet) throw invalidArgument();
      resizeTable(session.book, sheet, one, place.area);
    },
    clearFilters: ({ sheet, table: one }, _, { book }) => clearTableFilter(book, sheet, one),
    reapplyFilters: ({ sheet }, _, { book }) => reapplyFilters(book, sheet),
    convertToRange: ({ sheet, table: one }, _, { book }) => rangeOf(sheet, convertToRange(book, sheet, one)),
    delete: ({ sheet, table: one }, _, { book }) => deleteTable(book, sheet, one),
  },
};

const width = ({ area }: BookTable): number => area.lastColumn - area.firstColumn + 1;

/** By heading, or by the id, which is the place from 1. */
function columnOf({ sheet, table: one }: TableTarget, key: unknown): number | null {
  if (typeof key === "number") return key >= 1 && key <= width(one) ? key - 1 : null;
  const name = asText(key).toLowerCase();
  const index = tableHeadings(one, sheet).findIndex((heading) => heading.toLowerCase() === name);
  return index < 0 ? null : index;
}

export const tableColumns: Members<Targets["TableColumnCollection"]> = {
  reads: { count: ({ table: one }) => width(one) },
  items: (target) =>
    Array.from({ length: width(target.table) }, (_, index) => office("TableColumn", { ...target, index })),
  item: (target, key) => office("TableColumn", { ...target, index: orNotFound(columnOf(target, key)) }),
  calls: {
    getCount: ({ table: one }) => width(one),
    getItemAt: (target, [given]) => {
      const index = asInteger(given);
      if (index < 0 || index >= width(target.table)) throw invalidArgument();
      return office("TableColumn", { ...target, index });
    },
    getItemOrNullObject: (target, [key]) => {
      const index = columnOf(target, key);
      return index === null ? null : office("TableColumn", { ...target, index });
    },
  },
};

const strip = ({ table: { area }, index }: Targets["TableColumn"], within: Area | null): Area | null =>
  within === null ? null : { ...within, firstColumn: area.firstColumn + index, lastColumn: area.firstColumn + index };

export const tableColumn: Members<Targets["TableColumn"]> = {
  id: ({ index }) => ({ Id: index + 1 }),
  there: ({ sheet, table: one }, { book }) => book.sheets.includes(sheet) && sheet.tables.includes(one),
  reads: {
    id: ({ index }) => index + 1,
    index: ({ index }) => index,
    name: ({ sheet, table: one, index }) => tableHeadings(one, sheet)[index] ?? "",
    values: (target, { book }) =>
      readBlock(book, target.sheet, orNotFound(strip(target, target.table.area)), readValue),
  },
  writes: {
    name: (target, value, { book }) =>
      setValues(book, target.sheet, orNotFound(strip(target, headingArea(target.table))), [[asText(value)]], "values"),
    values: (target, value, { book }) =>
      setValues(book, target.sheet, orNotFound(strip(target, target.table.area)), value, "values"),
  },
  parts: { filter: (target) => office("Filter", { table: target, column: target.index }) },
  calls: {
    getRange: (target) => rangeOf(target.sheet, strip(target, target.table.area)),
    getHeaderRowRange: (target) => rangeOf(target.sheet, strip(target, headingArea(target.table))),
    getDataBodyRange: (target) => rangeOf(target.sheet, strip(target, bodyArea(target.table))),
    getTotalRowRange: (target) => rangeOf(target.sheet, strip(target, totalsArea(target.table))),
  },
};

const rowCountOf = (one: BookTable): number => {
  const body = bodyArea(one);
  return body.lastRow - body.firstRow + 1;
};

function rowAt(target: TableTarget, given: unknown): OfficeObject<"TableRow"> {
  const index = asInteger(given);
  if (index < 0 || index >= rowCountOf(target.table)) throw invalidArgument();
  return office("TableRow", { ...target, index });
}

/** A single row may be given as one list. */
function rowsOfValues(value: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(value) || value.length === 0) throw invalidArgument();
  const rows: readonly unknown[] = value;
  if (rows.every((row): row is unknown[] => Array.isArray(row))) return rows;
  return [rows];
}

function addRows(
  target: TableTarget,
  [index, values]: readonly unknown[],
  { book }: Session,
): OfficeObject<"TableRow"> {
  const { sheet, table: one } = target;
  const rows = rowsOfValues(values);
  if (rows.some((row) => row.length !== width(one))) throw invalidArgument();
  const wasBlank = areaIsBlank(sheet, bodyArea(one));
  const at = optional(index, asInteger, null as number | null);
  const area = insertTableRows(book, sheet, one, at === -1 ? null : at, rows.length);
  setValues(book, sheet, area, wasBlank ? filledFormulas(rows) : rows, "values");
  return office("TableRow", { ...target, index: area.firstRow - bodyArea(one).firstRow });
}

/** In a blank table a column of nothing but formulas becomes a calculated column of the last one (T12). */
function filledFormulas(rows: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] {
  const last = rows.at(-1) ?? [];
  const isFormula = (value: unknown): value is string => typeof value === "string" && value.startsWith("=");
  const calculated = last.map((_, column) => rows.every((row) => isFormula(row[column])));
  return rows.map((row, index) =>
    row.map((value, column) => {
      const formula = last[column];
      return calculated[column] && isFormula(formula) ? shiftFormula(formula, index - rows.length + 1, 0) : value;
    }),
  );
}

export const tableRows: Members<Targets["TableRowCollection"]> = {
  reads: { count: ({ table: one }) => rowCountOf(one) },
  items: (target) =>
    Array.from({ length: rowCountOf(target.table) }, (_, index) => office("TableRow", { ...target, index })),
  calls: {
    add: addRows,
    getCount: ({ table: one }) => rowCountOf(one),
    getItemAt: (target, [index]) => rowAt(target, index),
    deleteRowsAt: ({ sheet, table: one }, [index, count], { book }) =>
      deleteTableRows(book, sheet, one, asInteger(index), optional(count, asInteger, 1)),
  },
};

const rowArea = ({ table: one, index }: Targets["TableRow"]): Area => {
  const body = bodyArea(one);
  return { ...body, firstRow: body.firstRow + index, lastRow: body.firstRow + index };
};

export const tableRow: Members<Targets["TableRow"]> = {
  reads: {
    index: ({ index }) => index,
    values: (target, { book }) => readBlock(book, target.sheet, rowArea(target), readValue),
  },
  writes: { values: (target, value, { book }) => setValues(book, target.sheet, rowArea(target), value, "values") },
  calls: {
    getRange: (target) => rangeOf(target.sheet, rowArea(target)),
    delete: ({ sheet, table: one, index }, _, { book }) => deleteTableRows(book, sheet, one, index, 1),
  },
};

function sortKeys(fields: unknown): readonly { column: number; ascending: boolean }[] {
  if (!Array.isArray(fields)) throw invalidArgument();
  return fields.map((field: unknown) => {
    if (!isObject(field)) throw invalidArgument();
    refuseOthers(asRecord(field), ["key", "ascending"], "SortField");
    return { column: asInteger(field["key"]), ascending: optional(field["ascending"], asBoolean, true) };
  });
}

export const tableSort: Members<Targets["TableSort"]> = {
  reads: {
    fields: ({ table: { sort } }) => sort.map(({ column, ascending }) => ({ key: column, ascending, sortOn: "Value" })),
  },
  calls: {
    apply: ({ sheet, table: one }, [fields, matchCase, method], { book }) => {
      refuseGiven(matchCase, "TableSort.apply with matchCase");
      refuseGiven(method, "TableSort.apply with a method");
      sortTable(book, sheet, one, sortKeys(fields));
    },
    clear: ({ table: one }, _, { book }) => {
      one.sort = [];
      touch(book);
    },
  },
};
