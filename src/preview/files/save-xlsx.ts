/**
 * The stand-in's workbook as a file. What came from a file stays in it byte for byte, except for the cells that changed and for our own
 * sheets, which the file host writes. What a file cannot be given this way is refused in a sentence, and nothing is lost silently.
 */
import { buildSheet, createPool, type Area } from "../../core/sheet";
import { HostError } from "../../hosts/host";
import { areaName } from "../../hosts/host-areas";
import { packageFromSheet } from "../../hosts/file/new-workbook";
import { openPackage, type Package } from "../../hosts/file/package";
import { findWorkbook, relationshipsOf, workbookRelated } from "../../hosts/file/parts";
import { childOf, childrenOf, elementLike, parseXml, rootOf, serializeXml } from "../../hosts/file/xml";
import { editCells, textPieces, type CellEdit } from "../../hosts/file/write/edit-cells";
import { withoutSheets } from "../../hosts/file/write/calculation-chain";
import { removePart } from "../../hosts/file/write/related-parts";
import { stagePackage } from "../../hosts/file/write/staged-package";
import { openStyles, type Styles } from "../../hosts/file/write/styles";
import { removeDefinedName, setFullCalculation } from "../../hosts/file/write/workbook-xml";
import { writeOwnSheets } from "../../hosts/file/write/write-own-sheets";
import type { Book, BookCell, BookSheet, BookTable, BookValue, CellFormat } from "../workbook/book";
import { DEFAULT_FORMAT } from "../workbook/cell-formats";
import { cellAt, usedArea } from "../workbook/cells";
import { tableHeadings } from "../workbook/tables";
import { bookOfPackage, type OpenedFile } from "./open-xlsx";
import { markOn, ownSheetOf } from "./own-sheet-of";
import { ownStyle } from "./own-style";
import { isLockedInBoth, unsavedChanges } from "./unsaved-changes";

/** The bytes of the workbook: of the opened file with its changes, or of a new file. A `HostError` says what cannot be saved. */
export function xlsxOfBook(opened: OpenedFile | null, book: Book): Uint8Array {
  const pkg = openPackage(opened === null ? newPackage().save() : opened.pkg.save());
  const inFile = opened?.fileNames ?? new Map<string, string>();
  const before = bookOfPackage(pkg).book;
  for (const sheet of opened === null ? [] : before.sheets) {
    const now = book.sheets.find(({ id }) => inFile.get(id) === sheet.name);
    if (now === undefined) throw cannot(`the sheet ${sheet.name} was deleted here`);
    if (now.name !== sheet.name) throw cannot(`the sheet ${sheet.name} was renamed here`);
  }
  const { written, added } = writeWholeSheets(pkg, book, before, inFile);
  if (opened === null) dropFirstSheet(pkg);
  writeChanges(pkg, written || opened === null ? bookOfPackage(pkg).book : before, book, added);
  return pkg.save();
}

const cannot = (what: string): HostError =>
  new HostError(
    `The workbook was not saved, because ${what}, and this spreadsheet cannot put that into the file. Undo that change, then save again; the file that was opened is as it was.`,
  );

/** A workbook must hold a sheet: a new one begins with this and loses it. */
const newPackage = (): Package => packageFromSheet(buildSheet("LT_First_", createPool(), 1900).build());

/** Takes the first sheet away; names of the others are counted anew. */
function dropFirstSheet(pkg: Package): void {
  const workbook = findWorkbook(pkg);
  const [first] = workbook.sheets;
  const list = childOf(workbook.root, "sheets");
  const [element] = list === undefined ? [] : childrenOf(list, "sheet");
  if (first === undefined || element === undefined) return;
  list?.removeChild(element);
  const names = childOf(workbook.root, "definedNames");
  for (const name of names === undefined ? [] : childrenOf(names, "definedName")) {
    const index = name.getAttribute("localSheetId");
    if (index !== null) name.setAttribute("localSheetId", String(Number(index) - 1));
  }
  pkg.set(workbook.part, serializeXml(workbook.document));
  removePart(pkg, workbook.part, first.part);
}

/** Marks that carry a person's new sheet into the file and are taken off again. */
const PASSING_MARK = "LT_NewSheetOfAPerson";

interface WholeSheets {
  /** Whether the package has changed. */
  readonly written: boolean;
  /** The names of a person's new sheets. */
  readonly added: ReadonlySet<string>;
}

/** Our own sheets where they differ from the file's, and sheets that are new. */
function writeWholeSheets(pkg: Package, book: Book, before: Book, inFile: ReadonlyMap<string, string>): WholeSheets {
  const added = new Set<string>();
  const passing: string[] = [];
  const sheets = book.sheets.flatMap((sheet) => {
    const marked = markOn(book, sheet);
    if (marked === null && inFile.has(sheet.id)) return [];
    const own = ownSheetOf(book, sheet);
    if (marked === null) {
      added.add(sheet.name);
      const mark = `${PASSING_MARK}${passing.push("")}`;
      passing[passing.length - 1] = mark;
      return [{ ...own, mark }];
    }
    const old = before.sheets.find(({ name }) => name === inFile.get(sheet.id));
    // A locked sheet of a form is saved cell by cell: nobody may write it anew.
    if (old !== undefined && isLockedInBoth(old, sheet)) return [];
    const same = old !== undefined && sameThing(ownSheetOf(before, old), own);
    return same ? [] : [own];
  });
  if (sheets.length === 0) return { written: false, added };
  writeOwnSheets(pkg, sheets);
  if (passing.length === 0) return { written: true, added };
  const workbook = findWorkbook(pkg);
  for (const mark of passing) removeDefinedName(workbook.root, mark);
  pkg.set(workbook.part, serializeXml(workbook.document));
  return { written: true, added };
}

/** Equal in all that they say; maps by their entries. */
export const sameThing = (a: unknown, b: unknown): boolean => textOf(a) === textOf(b);

const textOf = (thing: unknown): string =>
  JSON.stringify(thing, (_, value: unknown) => (value instanceof Map ? [...(value as Map<unknown, unknown>)] : value));

/** All cells, tables and names that still differ from `before`, which is what the package holds. */
function writeChanges(pkg: Package, before: Book, book: Book, added: ReadonlySet<string>): void {
  const staged = stagePackage(pkg);
  const workbook = findWorkbook(staged);
  const [unsaved] = unsavedChanges(before, book, added);
  if (unsaved !== undefined) throw cannot(unsaved);
  const stylesPart = workbookRelated(staged, workbook, "styles");
  const styles = stylesPart === null ? null : openStyles(staged.text(stylesPart), stylesPart);
  const withFormulas = new Set<number>();
  let changed = false;
  for (const part of workbook.sheets.filter(({ type }) => type === "worksheet")) {
    const old = before.sheets.find(({ name }) => name === part.name);
    const now = book.sheets.find(({ name }) => name === part.name);
    if (old === undefined || now === undefined) continue;
    const edits = cellEdits(before, old, book, now, styles);
    if (edits.length > 0) {
      changed = true;
      staged.set(
        part.part,
        editCells(() => textPieces(pkg.pieces(part.part)), edits, part.part),
      );
      if (edits.some(({ row, column }) => cellAt(old, row, column)?.formula !== undefined))
        withFormulas.add(part.sheetId);
    }
    for (const table of now.tables) {
      const was = old.tables.find(({ name }) => name === table.name);
      if (was !== undefined && tableDiffers(was, old, table, now))
        changed = setTable(staged, part.part, table, now) || changed;
    }
    const visibility = now.visibility === old.visibility ? null : now.visibility;
    if (visibility !== null) {
      changed = true;
      const list = childOf(workbook.root, "sheets");
      const element = (list === undefined ? [] : childrenOf(list, "sheet"))[part.index];
      if (visibility === "Visible") element?.removeAttribute("state");
      else element?.setAttribute("state", visibility === "Hidden" ? "hidden" : "veryHidden");
    }
  }
  if (!changed) return;
  setFullCalculation(workbook.root);
  staged.set(workbook.part, serializeXml(workbook.document));
  // Going through the cells finds their styles.
  for (const { part, type } of workbook.sheets) if (type === "worksheet") goThrough(staged.pieces(part));
  if (stylesPart !== null && styles !== null) staged.set(stylesPart, styles.text());
  const chain = workbookRelated(staged, workbook, "calcChain");
  if (chain !== null && withFormulas.size > 0) {
    const left = withoutSheets(staged.text(chain), chain, withFormulas);
    if (left === null) removePart(staged, workbook.part, chain);
    else staged.set(chain, left);
  }
  staged.commit();
}

function goThrough(pieces: Iterable<Uint8Array>): void {
  const iterator = pieces[Symbol.iterator]();
  while (iterator.next().done !== true);
}

function cellEdits(
  before: Book,
  old: BookSheet,
  book: Book,
  now: BookSheet,
  styles: Styles | null,
): readonly CellEdit[] {
  const area = unionOf(usedArea(old, false), usedArea(now, false));
  if (area === null) return [];
  const edits: CellEdit[] = [];
  const known = new Map<string, boolean>();
  const looksAlike = (was: BookCell | undefined, is: BookCell | undefined): boolean => {
    const key = `${was?.format ?? 0} ${is?.format ?? 0}`;
    const alike = known.get(key) ?? sameThing(lookOf(before, was), lookOf(book, is));
    known.set(key, alike);
    return alike;
  };
  const rows = [...new Set([...old.cells.keys(), ...now.cells.keys()])].sort((a, b) => a - b);
  for (const row of rows) {
    for (let column = area.firstColumn; column <= area.lastColumn; column++) {
      const was = cellAt(old, row, column);
      const is = cellAt(now, row, column);
      if (was === undefined && is === undefined) continue;
      const isLook = lookOf(book, is);
      const sameLook = looksAlike(was, is);
      if (sameContent(was, is) && sameLook) continue;
      const content = contentOf(is);
      edits.push({
        row,
        column,
        ...content,
        restyle: (style) => restyled(styles, style, sameLook ? null : isLook, book, is),
      });
    }
  }
  return edits;
}

const lookOf = (book: Book, cell: BookCell | undefined): CellFormat =>
  book.formats[cell?.format ?? 0] ?? DEFAULT_FORMAT;

/** A formula is the same whatever it gives now: Excel calculates when it opens the file. */
function sameContent(was: BookCell | undefined, is: BookCell | undefined): boolean {
  if (was?.spillFrom !== undefined && is?.spillFrom !== undefined) return true;
  if (was?.formula !== undefined || is?.formula !== undefined) return was?.formula === is?.formula;
  const [before, now] = [valueOf(was), valueOf(is)];
  const same =
    before === now || (typeof before === "object" && typeof now === "object" && before?.error === now?.error);
  return same && (was?.quoted ?? false) === (is?.quoted ?? false);
}

/** What spills into a cell is not its own. */
const valueOf = (cell: BookCell | undefined): BookValue =>
  cell === undefined || cell.spillFrom !== undefined ? null : cell.value;

function contentOf(cell: BookCell | undefined): Pick<CellEdit, "value" | "formula"> {
  const value = valueOf(cell);
  return cell?.formula === undefined ? { value } : { value, formula: cell.formula };
}

/** The number format alone is changed on the style that is there; any other look is made anew from the plain style. */
function restyled(
  styles: Styles | null,
  style: number,
  look: CellFormat | null,
  book: Book,
  cell: BookCell | undefined,
): number {
  if (styles === null) return style;
  const plain = book.formats[0] ?? DEFAULT_FORMAT;
  const dressed = look === null ? style : styles.cell(ownStyle(look, plain));
  return styles.withQuote(dressed, cell?.quoted === true);
}

function unionOf(a: Area | null, b: Area | null): Area | null {
  if (a === null || b === null) return a ?? b;
  return {
    firstRow: Math.min(a.firstRow, b.firstRow),
    lastRow: Math.max(a.lastRow, b.lastRow),
    firstColumn: Math.min(a.firstColumn, b.firstColumn),
    lastColumn: Math.max(a.lastColumn, b.lastColumn),
  };
}

const tableDiffers = (was: BookTable, old: BookSheet, is: BookTable, now: BookSheet): boolean =>
  !sameThing(was.area, is.area) || !sameThing(tableHeadings(was, old), tableHeadings(is, now));

/** Gives a table's part its area and headings as they are now. */
function setTable(pkg: Package, sheetPart: string, table: BookTable, sheet: BookSheet): boolean {
  for (const { type, part } of relationshipsOf(pkg, sheetPart)) {
    if (type !== "table" || part === null || !pkg.has(part)) continue;
    const document = parseXml(pkg.text(part), part);
    const root = rootOf(document, part);
    if (root.getAttribute("displayName") !== table.name) continue;
    const body = { ...table.area, lastRow: table.area.lastRow - (table.hasTotals ? 1 : 0) };
    root.setAttribute("ref", areaName(table.area));
    childOf(root, "autoFilter")?.setAttribute("ref", areaName(body));
    const list = childOf(root, "tableColumns");
    if (list === undefined) continue;
    const columns = childrenOf(list, "tableColumn");
    let highest = Math.max(0, ...columns.map((column) => Number(column.getAttribute("id"))));
    const headings = tableHeadings(table, sheet);
    headings.forEach((heading, index) => {
      const name = heading.replace(/\n/g, "_x000a_");
      const column = columns[index];
      if (column === undefined) list.appendChild(elementLike(list, "tableColumn", { id: ++highest, name }));
      else if (column.getAttribute("name") !== name) column.setAttribute("name", name);
    });
    for (const column of columns.slice(headings.length)) list.removeChild(column);
    list.setAttribute("count", String(headings.length));
    pkg.set(part, serializeXml(document));
    return true;
  }
  return false;
}
