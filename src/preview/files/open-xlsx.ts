/** A workbook file as the stand-in's workbook. Nothing of the file is lost by what is not read here: it stays in the package. */
import {
  cellKey,
  isEmptyAt,
  isFormulaAt,
  isQuotedAt,
  kindAt,
  storedAt,
  visitColumn,
  type Area,
  type Sheet,
} from "../../core/sheet";
import { openPackage, type Package } from "../../hosts/file/package";
import { findWorkbook, relationshipsOf, type SheetPart, type WorkbookPart } from "../../hosts/file/parts";
import { readWorkbook } from "../../hosts/file/read-workbook";
import { scanSheet } from "../../hosts/file/write/kept-cells";
import { openFrame } from "../../hosts/file/write/sheet-frame";
import { definedNames } from "../../hosts/file/write/workbook-xml";
import { parseArea } from "../../hosts/host-areas";
import { childOf, childrenOf, isOn, parseXml, rootOf, type XmlElement } from "../../hosts/file/xml";
import type { Book, BookCell, BookSheet, BookTable, BookValue } from "../workbook/book";
import { parseReference } from "../workbook/formula-names";
import { formatIndex } from "../workbook/cell-formats";
import { LAST_COLUMN, LAST_ROW, putCell, visitCells } from "../workbook/cells";
import { createBook, newSheet } from "../workbook/new-book";
import { readFileColors, type FileColors } from "./file-colors";
import { readCharts } from "./read-charts";
import { readFilter, tellFilteredRows } from "./read-filter";
import { readLooks, stylesRoot, type FileLooks } from "./read-looks";
import { readPage } from "./read-page";
import { scanRows } from "./read-rows";
import { readConditionalFormats, readValidations } from "./read-rules";

/** A workbook and the file it came from: what saving needs to lose nothing. */
export interface OpenedFile {
  readonly book: Book;
  readonly pkg: Package;
  /** The name in the file of each sheet that came from it, by its id. */
  readonly fileNames: ReadonlyMap<string, string>;
}

interface Reading {
  readonly pkg: Package;
  readonly book: Book;
  readonly looks: FileLooks;
  readonly colors: FileColors;
  /** Index of a format in the book, by the file's number. */
  readonly formats: readonly number[];
}

const EVERYTHING: Area = { firstRow: 1, lastRow: LAST_ROW, firstColumn: 1, lastColumn: LAST_COLUMN };

/** Opens an .xlsx or .xlsm file. A `HostError` says in a sentence why it cannot be read. */
export function bookOfXlsx(bytes: Uint8Array, today?: number): OpenedFile {
  return bookOfPackage(openPackage(bytes), today);
}

/** The same of parts that are open already. */
export function bookOfPackage(pkg: Package, today?: number): OpenedFile {
  const workbook = findWorkbook(pkg);
  const read = readWorkbook(pkg, workbook);
  const book = createBook({
    sheets: [],
    dateSystem: read.dateSystem === 1904 ? 1904 : 1900,
    ...(today === undefined ? {} : { today }),
  });
  const related = (type: string): string | null => {
    const part = workbook.relationships.find((relationship) => relationship.type === type)?.part ?? null;
    return part !== null && pkg.has(part) ? part : null;
  };
  const styles = stylesRoot(pkg, related("styles"));
  const colors = readFileColors(pkg, related("theme"), styles);
  const looks = readLooks(pkg, related("styles"), styles, colors);
  const [normal] = looks.cells;
  // Cells that the file does not mention look like its first style.
  if (normal !== undefined) book.formats[0] = normal;
  const reading: Reading = { pkg, book, looks, colors, formats: looks.cells.map((look) => formatIndex(book, look)) };

  const parts = workbook.sheets.filter(({ type }) => type === "worksheet");
  const fileNames = new Map<string, string>();
  const byIndex = new Map<number, BookSheet>();
  parts.forEach((part) => {
    const sheet = newSheet(book, part.name);
    book.sheets.push(sheet);
    fileNames.set(sheet.id, part.name);
    byIndex.set(part.index, sheet);
  });
  parts.forEach((part, index) => {
    const [from, sheet] = [read.sheets[index], book.sheets[index]];
    if (from !== undefined && sheet !== undefined) fillSheet(reading, workbook, part, from, sheet);
  });
  readNames(book, workbook, byIndex);
  readWorkbookFacts(book, workbook, byIndex);
  book.saved = true;
  return { book, pkg, fileNames };
}

function fillSheet(reading: Reading, workbook: WorkbookPart, part: SheetPart, from: Sheet, sheet: BookSheet): void {
  const { pkg, book, looks, colors } = reading;
  const nextId = (): number => book.nextId++;
  sheet.visibility = from.visibility === "visible" ? "Visible" : from.visibility === "hidden" ? "Hidden" : "VeryHidden";
  fillCells(reading, part, from, sheet);
  const { head, tail, prefix } = scanSheet(pkg.pieces(part.part), part.part, {
    owned: [EVERYTHING],
    totals: [],
    looks: [],
  });
  const { root } = openFrame(head, tail, prefix, part.part);
  readColumns(root, sheet, from.lastColumn);
  readView(root, sheet, colors);
  sheet.merges.push(...from.merges);
  const protection = childOf(root, "sheetProtection");
  if (protection !== undefined && isOn(protection.getAttribute("sheet"))) {
    const locked = protection.hasAttribute("password") || protection.hasAttribute("hashValue");
    // The file holds no password, only what one can be tested against: none that is typed here will do.
    sheet.protection = { password: locked ? `\u0000${part.name}` : null };
  }
  sheet.conditionalFormats.push(...readConditionalFormats(root, looks.conditional, nextId));
  sheet.validations.push(...readValidations(root));
  readTables(reading, part, sheet);
  const hidden = new Set([...sheet.rows].filter(([, look]) => look.hidden === true).map(([row]) => row));
  sheet.autoFilter = readFilter(book, sheet, childOf(root, "autoFilter"), (row) => hidden.has(row));
  for (const filter of [sheet.autoFilter, ...sheet.tables.map((table) => table.filter)])
    tellFilteredRows(sheet, filter);
  const names = printNames(workbook, part);
  sheet.page = readPage(root, names.area, names.rows);
  sheet.charts.push(...readCharts(pkg, part.part, sheet, colors, nextId));
}

const DEFAULT_HEIGHT = 15;

function fillCells(reading: Reading, part: SheetPart, from: Sheet, sheet: BookSheet): void {
  const { pkg, formats } = reading;
  const spills: { readonly row: number; readonly column: number; readonly area: Area }[] = [];
  const withFormula = new Set<number>();
  scanRows(pkg, part.part, {
    row({ row, height, hidden }) {
      const look = {
        ...(height === null || height === DEFAULT_HEIGHT || height === 0 ? {} : { height }),
        ...(hidden ? { hidden: true } : {}),
      };
      if (Object.keys(look).length > 0) sheet.rows.set(row, look);
    },
    cell(row, column, style) {
      const format = formats[style] ?? 0;
      if (isEmptyAt(from, row, column)) {
        if (format !== 0) putCell(sheet, row, column, { value: null, format });
      } else putCell(sheet, row, column, bookCell(from, row, column, format));
    },
    formula(row, column, area) {
      withFormula.add(cellKey(row, column));
      if (area !== null) spills.push({ row, column, area });
    },
  });
  // What one cell's array fills beside its own may stand in cells that the file does not mention.
  for (let column = 1; column <= from.lastColumn; column++) {
    visitColumn(from, column, 1, from.lastRow, (row) => {
      if (sheet.cells.get(row)?.[column - 1] === undefined) putCell(sheet, row, column, bookCell(from, row, column, 0));
      return false;
    });
  }
  for (const { row, column, area } of spills) {
    visitCells(sheet, area, (at, across, cell) => {
      if (withFormula.has(cellKey(at, across))) return;
      putCell(sheet, at, across, { value: cell.value, format: cell.format, spillFrom: { row, column } });
    });
  }
}

function bookCell(from: Sheet, row: number, column: number, format: number): BookCell {
  const cell: BookCell = { value: bookValue(from, row, column), format };
  const formula = isFormulaAt(from, row, column) ? from.formulas.get(cellKey(row, column)) : undefined;
  if (formula !== undefined) cell.formula = formula;
  if (isQuotedAt(from, row, column)) cell.quoted = true;
  return cell;
}

function bookValue(from: Sheet, row: number, column: number): BookValue {
  const stored = storedAt(from, row, column);
  switch (kindAt(from, row, column)) {
    case "empty":
      return null;
    case "text":
      return from.pool.texts[stored] ?? "";
    case "error":
      return { error: from.pool.texts[stored] ?? "" };
    case "boolean":
      return stored === 1;
    case "number":
    case "date":
      return stored;
  }
}

const PIXELS_A_CHARACTER = 7;

/** ECMA-376, 18.3.1.13, for letters whose widest digit has 7 pixels. */
const pixelsOf = (width: number): number =>
  Math.trunc(((256 * width + Math.trunc(128 / PIXELS_A_CHARACTER)) / 256) * PIXELS_A_CHARACTER);

function readColumns(root: XmlElement, sheet: BookSheet, lastColumn: number): void {
  const defaults = childOf(root, "sheetFormatPr")?.getAttribute("defaultColWidth") ?? null;
  const width = defaults === null ? null : pixelsOf(Number(defaults));
  if (width !== null && width !== 64) {
    for (let column = 1; column <= Math.max(lastColumn, 26); column++) sheet.columns.set(column, { width });
  }
  const list = childOf(root, "cols");
  for (const element of list === undefined ? [] : childrenOf(list, "col")) {
    const first = Number(element.getAttribute("min"));
    const last = Math.min(Number(element.getAttribute("max") ?? first), LAST_COLUMN);
    const said = element.getAttribute("width");
    const hidden = isOn(element.getAttribute("hidden")) || Number(said ?? 1) === 0;
    const look = {
      ...(said === null || Number(said) === 0 ? {} : { width: pixelsOf(Number(said)) }),
      ...(hidden ? { hidden } : {}),
    };
    for (let column = first; column <= last; column++) sheet.columns.set(column, { ...look });
  }
}

function readView(root: XmlElement, sheet: BookSheet, colors: FileColors): void {
  const properties = childOf(root, "sheetPr");
  const tab = properties === undefined ? undefined : childOf(properties, "tabColor");
  sheet.tabColor = colors.cell(tab) ?? "";
  const views = childOf(root, "sheetViews");
  const view = views === undefined ? undefined : childOf(views, "sheetView");
  if (view === undefined) return;
  const isOff = (name: string): boolean => ["0", "false"].includes(view.getAttribute(name) ?? "");
  sheet.gridlines = !isOff("showGridLines");
  sheet.headings = !isOff("showRowColHeaders");
  const pane = childOf(view, "pane");
  if (pane?.getAttribute("state")?.startsWith("frozen") === true) {
    sheet.frozen = {
      rows: Number(pane.getAttribute("ySplit") ?? 0),
      columns: Number(pane.getAttribute("xSplit") ?? 0),
    };
  }
  const selected = childrenOf(view, "selection").at(-1);
  const area = parseArea(selected?.getAttribute("sqref")?.split(" ")[0] ?? "");
  if (area !== null) sheet.selection = area;
}

function readTables(reading: Reading, part: SheetPart, sheet: BookSheet): void {
  const { pkg, book } = reading;
  const hidden = (row: number): boolean => sheet.rows.get(row)?.hidden === true;
  for (const { type, part: tablePart } of relationshipsOf(pkg, part.part)) {
    if (type !== "table" || tablePart === null || !pkg.has(tablePart)) continue;
    const root = rootOf(parseXml(pkg.text(tablePart), tablePart), tablePart);
    const area = parseArea(root.getAttribute("ref") ?? "");
    if (area === null) continue;
    const filter = childOf(root, "autoFilter");
    const style = childOf(root, "tableStyleInfo");
    const shows = (name: string): boolean => isOn(style?.getAttribute(name));
    sheet.tables.push({
      id: book.nextId++,
      name: root.getAttribute("displayName") ?? root.getAttribute("name") ?? "",
      area,
      hasHeadings: root.getAttribute("headerRowCount") !== "0",
      hasTotals: Number(root.getAttribute("totalsRowCount") ?? 0) > 0,
      style: style?.getAttribute("name") ?? "",
      stripes: shows("showRowStripes"),
      columnStripes: shows("showColumnStripes"),
      firstColumn: shows("showFirstColumn"),
      lastColumn: shows("showLastColumn"),
      filterButtons: filter !== undefined,
      filter: readFilter(book, sheet, filter, hidden),
      sort: sortOf(root, area),
    });
  }
}

function sortOf(root: XmlElement, area: Area): BookTable["sort"] {
  const filter = childOf(root, "autoFilter");
  const state = childOf(root, "sortState") ?? (filter === undefined ? undefined : childOf(filter, "sortState"));
  return (state === undefined ? [] : childrenOf(state, "sortCondition")).flatMap((condition) => {
    const by = parseArea(condition.getAttribute("ref") ?? "");
    return by === null
      ? []
      : [{ column: by.firstColumn - area.firstColumn, ascending: !isOn(condition.getAttribute("descending")) }];
  });
}

function printNames(
  workbook: WorkbookPart,
  part: SheetPart,
): { readonly area: Area | null; readonly rows: readonly [number, number] | null } {
  let area: Area | null = null;
  let rows: readonly [number, number] | null = null;
  for (const { name, sheetIndex, text } of definedNames(workbook.root)) {
    if (sheetIndex !== part.index) continue;
    if (name === "_xlnm.Print_Area") area = parseReference(text)?.area ?? null;
    if (name === "_xlnm.Print_Titles") {
      const title = /\$?(\d+):\$?(\d+)$/.exec(
        text.split(/,(?=(?:[^']*'[^']*')*[^']*$)/).find((one) => /!\$?\d+:\$?\d+$/.test(one)) ?? "",
      );
      if (title !== null) rows = [Number(title[1]), Number(title[2])];
    }
  }
  return { area, rows };
}

/** Names that Excel keeps for itself (`_xlnm.…`) are told elsewhere: print areas, filters. */
function readNames(book: Book, workbook: WorkbookPart, byIndex: ReadonlyMap<number, BookSheet>): void {
  const list = childOf(workbook.root, "definedNames");
  for (const element of list === undefined ? [] : childrenOf(list, "definedName")) {
    const name = element.getAttribute("name") ?? "";
    if (name.startsWith("_xlnm.")) continue;
    const index = element.getAttribute("localSheetId");
    const scope = index === null ? book : byIndex.get(Number(index));
    scope?.names.push({
      name,
      formula: `=${(element.textContent ?? "").replace(/_xl(?:fn|ws|pm|udf)\./g, "")}`,
      visible: !isOn(element.getAttribute("hidden")),
      comment: element.getAttribute("comment") ?? "",
    });
  }
}

function readWorkbookFacts(book: Book, workbook: WorkbookPart, byIndex: ReadonlyMap<number, BookSheet>): void {
  const { root } = workbook;
  const views = childOf(root, "bookViews");
  const view = views === undefined ? undefined : childOf(views, "workbookView");
  const visible = book.sheets.find(({ visibility }) => visibility === "Visible");
  const said = byIndex.get(Number(view?.getAttribute("activeTab") ?? 0));
  book.activeSheet = (said?.visibility === "Visible" ? said : (visible ?? book.sheets[0]))?.id ?? "";
  book.structureProtected = isOn(childOf(root, "workbookProtection")?.getAttribute("lockStructure"));
  book.calculation = childOf(root, "calcPr")?.getAttribute("calcMode") === "manual" ? "Manual" : "Automatic";
}
