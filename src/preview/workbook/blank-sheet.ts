/** A worksheet as Excel adds it: nothing in it. */
import type { BookPage, BookSheet, SheetId } from "./book";

export const DEFAULT_PAGE: BookPage = {
  orientation: "Portrait",
  printArea: null,
  printTitleRows: null,
  zoom: { scale: 100 },
  margins: { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
  centerHorizontally: false,
  centerVertically: false,
  footer: { left: "", center: "", right: "" },
  header: { left: "", center: "", right: "" },
  paperSize: "Letter",
};

/** The nth sheet's id, as Excel writes them. */
export const sheetId = (n: number): SheetId =>
  `{${n.toString(16).toUpperCase().padStart(8, "0")}-0001-0000-0000-000000000000}`;

export const blankSheet = (id: SheetId, name: string): BookSheet => ({
  id,
  name,
  visibility: "Visible",
  tabColor: "",
  gridlines: true,
  headings: true,
  cells: new Map(),
  rows: new Map(),
  columns: new Map(),
  merges: [],
  tables: [],
  charts: [],
  conditionalFormats: [],
  validations: [],
  names: [],
  frozen: { rows: 0, columns: 0 },
  protection: null,
  autoFilter: null,
  page: structuredClone(DEFAULT_PAGE),
  customProperties: new Map(),
  selection: { firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 1 },
  alsoSelected: [],
});
