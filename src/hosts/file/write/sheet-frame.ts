/** Everything of a sheet's part but its cells: views, widths, print set-up, and what leads to tables and drawings. */
import type { OwnSheet, PrintSetup } from "../../../core/own-sheet";
import type { Area } from "../../../core/sheet";
import { MAIN_NAMESPACE, OFFICE_RELATIONSHIPS } from "../parts";
import {
  childOf,
  childrenOf,
  elementLike,
  isOn,
  parseXml,
  rootOf,
  serializeXml,
  type XmlDocument,
  type XmlElement,
} from "../xml";
import { areaName } from "../../host-areas";
import { footerParts, headerCode } from "../../host-footer";
import { addChild, ensureChild, placeChild, relationshipIdOf, removeChildren, setRelationshipId } from "./edit-xml";

/** The order in which a worksheet's parts must stand. */
export const SHEET_ORDER = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
];

export const NEW_SHEET_HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN_NAMESPACE}" xmlns:r="${OFFICE_RELATIONSHIPS}"><sheetFormatPr defaultRowHeight="15"/>`;
export const NEW_SHEET_TAIL = "</worksheet>";

const PIXELS_PER_CHARACTER = 7;
const LETTER_PAPER = 1;

export interface SheetFrame {
  readonly document: XmlDocument;
  readonly root: XmlElement;
  readonly isProtected: boolean;
  readonly merges: readonly string[];
  readonly drawing: string | null;
  /** Gives the text before and after the cells. */
  text(): { readonly head: string; readonly tail: string };
}

/** Opens the part without its cells. */
export function openFrame(head: string, tail: string, prefix: string, part: string): SheetFrame {
  const document = parseXml(`${head}<${prefix}sheetData/>${tail}`, part);
  const root = rootOf(document, part);
  const protection = childOf(root, "sheetProtection");
  const merges = childOf(root, "mergeCells");
  const drawing = childOf(root, "drawing");
  return {
    document,
    root,
    isProtected: protection !== undefined && isOn(protection.getAttribute("sheet")),
    merges: (merges === undefined ? [] : childrenOf(merges)).map((merge) => merge.getAttribute("ref") ?? ""),
    drawing: drawing === undefined ? null : relationshipIdOf(drawing),
    text() {
      const text = serializeXml(document);
      const [mark] = /<(?:[\w.-]+:)?sheetData\s*\/>/.exec(text) ?? [""];
      const at = text.indexOf(mark);
      return { head: text.slice(0, at), tail: text.slice(at + mark.length) };
    },
  };
}

/** How a sheet first appears: a person's later choices are never undone. */
export function setFirstLook(root: XmlElement, own: OwnSheet): void {
  const view = addChild(ensureChild(root, "sheetViews", SHEET_ORDER), "sheetView");
  if (!own.gridlines) view.setAttribute("showGridLines", "0");
  view.setAttribute("workbookViewId", "0");
  setFrozen(view, own.frozen.rows, own.frozen.columns);
  setPage(root, own.print);
}

function setFrozen(view: XmlElement, rows: number, columns: number): void {
  if (rows === 0 && columns === 0) return;
  const pane = addChild(view, "pane");
  if (columns > 0) pane.setAttribute("xSplit", String(columns));
  if (rows > 0) pane.setAttribute("ySplit", String(rows));
  const active = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const topLeft = { firstRow: rows + 1, lastRow: rows + 1, firstColumn: columns + 1, lastColumn: columns + 1 };
  pane.setAttribute("topLeftCell", areaName(topLeft));
  pane.setAttribute("activePane", active);
  pane.setAttribute("state", "frozen");
  addChild(view, "selection", { pane: active, activeCell: areaName(topLeft), sqref: areaName(topLeft) });
}

function setPage(root: XmlElement, print: PrintSetup): void {
  const properties = ensureChild(root, "sheetPr", SHEET_ORDER);
  addChild(properties, "pageSetUpPr", { fitToPage: 1 });
  if (print.centered) ensureChild(root, "printOptions", SHEET_ORDER).setAttribute("horizontalCentered", "1");
  const { left, right, top, bottom } = print.margins;
  const margins = elementLike(root, "pageMargins", { left, right, top, bottom, header: 0.2, footer: 0.25 });
  placeChild(root, margins, SHEET_ORDER);
  const setup = elementLike(root, "pageSetup", {
    paperSize: LETTER_PAPER,
    fitToWidth: print.fitToWidth,
    fitToHeight: print.fitToHeight,
    orientation: print.orientation,
  });
  placeChild(root, setup, SHEET_ORDER);
  if (print.header === undefined) return;
  const notes = ensureChild(root, "headerFooter", SHEET_ORDER);
  ensureChild(notes, "oddHeader", HEADER_ORDER).textContent = headerCode(print.header);
}

const HEADER_ORDER = ["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"];

/** Locks all but the unlocked cells; widths, heights and filters stay free. */
export function setLock(root: XmlElement): void {
  const lock = elementLike(root, "sheetProtection", {
    sheet: 1,
    objects: 1,
    scenarios: 1,
    formatColumns: 0,
    formatRows: 0,
    autoFilter: 0,
  });
  placeChild(root, lock, SHEET_ORDER);
}

/** The footer says the date of the figures, so it is written each time. */
export function setFooter(root: XmlElement, footer: PrintSetup["footer"]): void {
  const { left, center, right } = footerParts(footer);
  const text = [left && `&L${left}`, center && `&C${center}`, right && `&R${right}`].join("");
  if (text === "") return;
  const element = ensureChild(root, "headerFooter", SHEET_ORDER);
  ensureChild(element, "oddFooter", HEADER_ORDER).textContent = text;
}

/** Gives widths to the columns that have none: a width that a person changed stays. */
export function setWidths(root: XmlElement, widths: readonly number[]): void {
  if (widths.length === 0) return;
  const list = ensureChild(root, "cols", SHEET_ORDER);
  const taken = childrenOf(list, "col").map(
    (column) => [Number(column.getAttribute("min")), Number(column.getAttribute("max"))] as const,
  );
  widths.forEach((pixels, index) => {
    const column = index + 1;
    if (taken.some(([min, max]) => column >= min && column <= max)) return;
    const width = Math.floor((pixels / PIXELS_PER_CHARACTER) * 256) / 256;
    const element = elementLike(list, "col", { min: column, max: column, width, customWidth: 1 });
    const later = childrenOf(list, "col").find((other) => Number(other.getAttribute("min")) > column);
    list.insertBefore(element, later ?? null);
  });
}

/** Says which cells the sheet uses. */
export function setDimension(root: XmlElement, area: Area): void {
  ensureChild(root, "dimension", SHEET_ORDER).setAttribute("ref", areaName(area));
}

/** Makes the sheet lead to these tables, people's first in their order. */
export function setTableParts(root: XmlElement, relationships: readonly string[]): void {
  removeChildren(root, "tableParts");
  if (relationships.length === 0) return;
  const list = ensureChild(root, "tableParts", SHEET_ORDER);
  list.setAttribute("count", String(relationships.length));
  for (const relationship of relationships) setRelationshipId(root, addChild(list, "tablePart"), relationship);
}

export const tablePartsOf = (root: XmlElement): string[] => {
  const list = childOf(root, "tableParts");
  return list === undefined ? [] : childrenOf(list, "tablePart").map(relationshipIdOf);
};

export function setDrawing(root: XmlElement, relationship: string): void {
  setRelationshipId(root, ensureChild(root, "drawing", SHEET_ORDER), relationship);
}

/** Hides columns that no person needs to see; each is written by itself. */
export function setHiddenColumns(root: XmlElement, columns: readonly number[]): void {
  if (columns.length === 0) return;
  const list = ensureChild(root, "cols", SHEET_ORDER);
  for (const column of columns) {
    const covers = childrenOf(list, "col").some(
      (element) => column >= Number(element.getAttribute("min")) && column <= Number(element.getAttribute("max")),
    );
    if (covers) continue;
    const element = elementLike(list, "col", { min: column, max: column, width: 9.140625, hidden: 1, customWidth: 1 });
    const later = childrenOf(list, "col").find((other) => Number(other.getAttribute("min")) > column);
    list.insertBefore(element, later ?? null);
  }
}
