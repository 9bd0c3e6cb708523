/** Tables that grow by themselves when somebody writes right below or beside them (behaviors T13, T14). */
import type { Area } from "../../core/sheet";
import { intersects } from "../../hosts/host-areas";
import type { Book, BookSheet, BookTable } from "./book";
import { areaIsBlank } from "./cell-blocks";
import { cellAt } from "./cells";
import { actorOf } from "./events";
import { filterAreaOf, settleHeadings } from "./tables";

/**
 * To be called before cells of an area are written, and what it returns afterwards: it lets the tables grow over what was written where
 * nothing stood. Code makes a table grow downwards only; a person also to the right.
 */
export function expectTableGrowth(book: Book, sheet: BookSheet, area: Area): () => readonly BookTable[] {
  const below = sheet.tables.filter((table) => startsBelow(sheet, table, area));
  const beside = actorOf(book) === "client" ? [] : sheet.tables.filter((table) => startsBeside(sheet, table, area));
  return () => [
    ...below.filter((table) => growDown(sheet, table, area)),
    ...beside.filter((table) => growRight(sheet, table, area)),
  ];
}

const rowBelow = ({ area }: BookTable): Area => ({ ...area, firstRow: area.lastRow + 1, lastRow: area.lastRow + 1 });

const isInTheWay = (sheet: BookSheet, table: BookTable, area: Area): boolean =>
  sheet.tables.some((other) => other !== table && intersects(other.area, area)) ||
  sheet.merges.some((merge) => intersects(merge, area)) ||
  sheet.validations.some(({ areas }) => areas.some((one) => intersects(one, area)));

function startsBelow(sheet: BookSheet, table: BookTable, written: Area): boolean {
  const below = rowBelow(table);
  return (
    !table.hasTotals &&
    sheet.protection === null &&
    written.firstRow === below.firstRow &&
    written.firstColumn >= below.firstColumn &&
    written.lastColumn <= below.lastColumn &&
    areaIsBlank(sheet, below) &&
    !isInTheWay(sheet, table, below)
  );
}

/** As far as rows follow each other whose first written cell holds something: blanks end it. */
function growDown(sheet: BookSheet, table: BookTable, written: Area): boolean {
  let lastRow = table.area.lastRow;
  for (let row = written.firstRow; row <= written.lastRow; row++) {
    const first = cellAt(sheet, row, written.firstColumn);
    if (first === undefined || (first.formula === undefined && (first.value === null || first.value === ""))) break;
    if (isInTheWay(sheet, table, { ...table.area, firstRow: row, lastRow: row })) break;
    lastRow = row;
  }
  if (lastRow === table.area.lastRow) return false;
  table.area = { ...table.area, lastRow };
  if (table.filter !== null) table.filter = { ...table.filter, area: filterAreaOf(table) };
  return true;
}

function startsBeside(sheet: BookSheet, table: BookTable, written: Area): boolean {
  const { area } = table;
  const column = area.lastColumn + 1;
  const beside: Area = { ...area, firstColumn: column, lastColumn: column };
  return (
    sheet.protection === null &&
    written.firstColumn === column &&
    written.lastColumn === column &&
    written.firstRow >= area.firstRow &&
    written.lastRow <= area.lastRow &&
    areaIsBlank(sheet, beside) &&
    !isInTheWay(sheet, table, beside)
  );
}

function growRight(sheet: BookSheet, table: BookTable, written: Area): boolean {
  if (areaIsBlank(sheet, written)) return false;
  table.area = { ...table.area, lastColumn: written.lastColumn };
  if (table.filter !== null) table.filter = { ...table.filter, area: filterAreaOf(table) };
  settleHeadings(sheet, table);
  return true;
}
