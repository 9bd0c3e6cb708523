/** What a person at the page wishes of the workbook, done by the workbook's own rules. */
import type { Area } from "../../core/sheet";
import type { Book, BookSheet, SheetId } from "../workbook/book";
import { clearArea, setValues, typeInto } from "../workbook/edit";
import { refuseEdit } from "../workbook/refuse-edit";
import { setColumnsHidden, setRowsHidden } from "../workbook/hidden";
import { touch } from "../workbook/events";
import { applyFilter, filterTable } from "../workbook/filters";
import { protectSheet, refuseProtectedSheet, unprotectSheet } from "../workbook/protection";
import { activate, addSheet, deleteSheet, moveSheet, renameSheet, select, setVisibility } from "../workbook/sheets";
import { shown } from "../workbook/shown";
import { sortTable } from "../workbook/table-rows";
import { cellFacts, findPlace } from "./cell-facts";
import { edgeFrom } from "./edge";
import { filterChoices, filterGround } from "./filter-buttons";
import type { Grants, Wishes } from "./page-messages";
import { Refused } from "./refused";
import { LAST_COLUMN, LAST_ROW } from "./sheet-size";
import type { UndoSteps } from "./undo-steps";

/** The wishes that concern the workbook alone; opening, saving and faults are the worker's. */
export type BookWish = Exclude<keyof Wishes, "open" | "sample" | "save" | "fault">;

type Granters = { readonly [Name in BookWish]: (book: Book, wish: Wishes[Name], steps: UndoSteps) => Grants[Name] };

/** Does what a person wishes; a `BookError` or `Refused` says why not. */
export const grantWish = <Name extends BookWish>(
  book: Book,
  name: Name,
  wish: Wishes[Name],
  steps: UndoSteps,
): Grants[Name] => GRANTERS[name](book, wish, steps);

export const isBookWish = (name: keyof Wishes): name is BookWish => name in GRANTERS;

const gone = (): Refused => new Refused("This sheet is no longer in the workbook.");

function sheetOf(book: Book, id: SheetId): BookSheet {
  const sheet = book.sheets.find((candidate) => candidate.id === id);
  if (sheet === undefined) throw gone();
  return sheet;
}

const around = (row: number, column: number, rows = 1, columns = 1): Area => ({
  firstRow: row,
  lastRow: Math.min(row + rows - 1, LAST_ROW),
  firstColumn: column,
  lastColumn: Math.min(column + columns - 1, LAST_COLUMN),
});

const GRANTERS: Granters = {
  activate(book, { sheet }) {
    activate(book, sheetOf(book, sheet));
    return null;
  },
  select(book, { sheet, area }) {
    select(book, sheetOf(book, sheet), area);
    return null;
  },
  edit(book, wish) {
    if (wish !== null) refuseEdit(book, sheetOf(book, wish.sheet), around(wish.row, wish.column), "contents");
    book.editing = wish;
    return null;
  },
  type: typed,
  clear(book, { sheet, area }, steps) {
    const on = sheetOf(book, sheet);
    changing(on, area, steps, () => {
      clearArea(book, on, bounded(on, area), "Contents");
    });
    return null;
  },
  cell: (book, { sheet, row, column }) => cellFacts(book, sheetOf(book, sheet), row, column),
  copy: (book, { sheet, area }) => copied(book, sheetOf(book, sheet), area),
  edge: (book, { sheet, row, column, direction }) => edgeFrom(sheetOf(book, sheet), { row, column }, direction),
  find(book, { text }) {
    const place = findPlace(book, sheetOf(book, book.activeSheet), text.trim());
    return place === null ? null : { sheet: place.sheet, area: place.area };
  },
  undo: (book, _, steps) => steps.undo(book),
  addSheet(book, { before }) {
    const added = addSheet(book);
    if (before !== null) moveSheet(book, added, book.sheets.indexOf(sheetOf(book, before)));
    activate(book, added);
    return null;
  },
  renameSheet(book, { sheet, name }) {
    renameSheet(book, sheetOf(book, sheet), name);
    return null;
  },
  deleteSheet(book, { sheet }, steps) {
    deleteSheet(book, sheetOf(book, sheet));
    steps.forget();
    return null;
  },
  moveSheet(book, { sheet, position }) {
    moveSheet(book, sheetOf(book, sheet), position);
    return null;
  },
  showSheet(book, { sheet, shown: visible }) {
    const on = sheetOf(book, sheet);
    setVisibility(book, on, visible ? "Visible" : "Hidden");
    if (visible) activate(book, on);
    return null;
  },
  protectSheet(book, { sheet, protected: wanted }) {
    const on = sheetOf(book, sheet);
    if (wanted) protectSheet(book, on);
    else unprotectSheet(book, on);
    return null;
  },
  resize: resized,
  filterChoices(book, place) {
    const choices = filterChoices(book, sheetOf(book, place.sheet), place);
    if (choices === null) throw new Refused("This filter is no longer there.");
    return choices;
  },
  filter: filtered,
  sort(book, { ascending, ...place }, steps) {
    const sheet = sheetOf(book, place.sheet);
    const table = filterGround(sheet, place)?.table ?? null;
    if (table === null) throw new Refused("Only tables are sorted here. Select a table's heading.");
    sortTable(book, sheet, table, [{ column: place.column, ascending }]);
    steps.forget();
    return null;
  },
};

/** Keeps what an area held, when the change is done. */
function changing(sheet: BookSheet, area: Area, steps: UndoSteps, change: () => void): void {
  const keep = steps.before(sheet, bounded(sheet, area));
  change();
  keep();
}

/** Whole columns and rows, cut to where the sheet holds anything. */
function bounded(sheet: BookSheet, area: Area): Area {
  const lastRow = area.lastRow === LAST_ROW ? Math.max(area.firstRow, ...sheet.cells.keys()) : area.lastRow;
  const widest = area.lastColumn === LAST_COLUMN ? widestRow(sheet) : area.lastColumn;
  return { ...area, lastRow, lastColumn: Math.max(area.firstColumn, widest) };
}

function widestRow(sheet: BookSheet): number {
  let widest = 1;
  for (const cells of sheet.cells.values()) widest = Math.max(widest, cells.length);
  return widest;
}

function typed(book: Book, { sheet: id, row, column, texts, typed: byHand }: Wishes["type"], steps: UndoSteps): null {
  const sheet = sheetOf(book, id);
  const only = texts[0]?.[0];
  const area = around(row, column, texts.length, Math.max(1, ...texts.map((line) => line.length)));
  book.editing = null;
  changing(sheet, area, steps, () => {
    if (byHand && texts.length === 1 && texts[0]?.length === 1 && typeof only === "string") {
      typeInto(book, sheet, row, column, only);
    } else {
      setValues(book, sheet, area, texts, "formulas");
    }
  });
  return null;
}

/** More cells than this are not put on the clipboard at once. */
const MOST_COPIED = 500_000;

function copied(book: Book, sheet: BookSheet, whole: Area): string {
  const area = bounded(sheet, whole);
  const size = (area.lastRow - area.firstRow + 1) * (area.lastColumn - area.firstColumn + 1);
  if (size > MOST_COPIED) throw new Refused("That is too much to copy at once. Select fewer cells.");
  const lines: string[] = [];
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    const texts: string[] = [];
    for (let column = area.firstColumn; column <= area.lastColumn; column++) {
      const text = shown(book, sheet, row, column);
      texts.push(/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    }
    lines.push(texts.join("\t"));
  }
  return lines.join("\n");
}

const POINTS_A_PIXEL = 0.75;

function resized(book: Book, { sheet: id, what, first, last, size }: Wishes["resize"]): null {
  const sheet = sheetOf(book, id);
  refuseProtectedSheet(sheet);
  const all = { firstRow: 1, lastRow: LAST_ROW, firstColumn: 1, lastColumn: LAST_COLUMN };
  if (what === "rows") {
    setRowsHidden(book, sheet, { ...all, firstRow: first, lastRow: last }, size === 0);
    for (let row = first; size !== 0 && row <= last; row++) {
      const look = { ...sheet.rows.get(row) };
      if (size === null) delete look.height;
      else look.height = size * POINTS_A_PIXEL;
      sheet.rows.set(row, look);
    }
  } else {
    setColumnsHidden(book, sheet, { ...all, firstColumn: first, lastColumn: last }, size === 0);
    for (let column = first; size !== 0 && column <= last; column++) {
      const look = { ...sheet.columns.get(column) };
      if (size === null) delete look.width;
      else look.width = size;
      sheet.columns.set(column, look);
    }
  }
  touch(book);
  return null;
}

function filtered(book: Book, { values, ...place }: Wishes["filter"]): null {
  const sheet = sheetOf(book, place.sheet);
  const ground = filterGround(sheet, place);
  if (ground === null) throw new Refused("This filter is no longer there.");
  if (ground.table !== null) {
    filterTable(book, sheet, ground.table, place.column, values);
    return null;
  }
  const { area } = ground.filter ?? { area: ground.body };
  if (values !== null) applyFilter(book, sheet, area, place.column, values);
  else {
    ground.filter?.criteria.delete(place.column);
    applyFilter(book, sheet, area);
  }
  return null;
}
