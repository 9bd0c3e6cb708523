/**
 * A workbook as Excel holds it: what the stand-in for Excel keeps, changes and shows. Plain data, changed in place by the functions
 * beside it. Rows and columns are numbered as Excel shows them: from 1.
 */
import type { Area } from "../../core/sheet";

export interface Book {
  /** In the order of the tabs. */
  readonly sheets: BookSheet[];
  /** Workbook-wide names. */
  readonly names: BookName[];
  activeSheet: SheetId;
  dateSystem: 1900 | 1904;
  /** The day that stands for today in `TODAY()` and in texts such as `1-2`: a serial of the 1900 system. */
  today: number;
  calculation: "Automatic" | "Manual";
  readOnly: boolean;
  structureProtected: boolean;
  /** Saved since the last change. */
  saved: boolean;
  /** The cell that a person is typing in now. */
  editing: { readonly sheet: SheetId; readonly row: number; readonly column: number } | null;
  readonly settings: Map<string, unknown>;
  /** Formats in use; a cell holds the index. The first is Excel's default. */
  readonly formats: CellFormat[];
  /** The next free number for ids of sheets, tables, charts. */
  nextId: number;
}

/** As Excel gives it: `{00000000-0001-0000-0000-000000000000}`. Never changes. */
export type SheetId = string;

export interface BookSheet {
  readonly id: SheetId;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  /** `#RRGGBB`, or "" when automatic. */
  tabColor: string;
  gridlines: boolean;
  headings: boolean;
  /** By row number, then by column number − 1. Rows and cells that hold nothing are absent. */
  readonly cells: Map<number, (BookCell | undefined)[]>;
  readonly rows: Map<number, RowLook>;
  readonly columns: Map<number, ColumnLook>;
  readonly merges: Area[];
  readonly tables: BookTable[];
  readonly charts: BookChart[];
  /** Highest priority first. */
  readonly conditionalFormats: BookConditionalFormat[];
  readonly validations: BookValidation[];
  /** Sheet-scoped names. */
  readonly names: BookName[];
  frozen: { rows: number; columns: number };
  protection: { readonly password: string | null } | null;
  /** The sheet's own filter; a table's is on the table. */
  autoFilter: BookFilter | null;
  page: BookPage;
  readonly customProperties: Map<string, string>;
  /** What a person has selected here. */
  selection: Area;
  /** Further areas of the same selection. */
  alsoSelected: readonly Area[];
}

/** An error value is `{ error: "#N/A" }`: it is not the text of the same letters. */
export type BookValue = string | number | boolean | { readonly error: string } | null;

export interface BookCell {
  /** What a formula gave, or what was typed. null with a formula: not calculated. */
  value: BookValue;
  /** With its equals sign, US English. */
  formula?: string;
  /** Typed with a leading apostrophe. */
  quoted?: boolean;
  /** The cell with the formula that spills here. */
  spillFrom?: { readonly row: number; readonly column: number };
  /** Index into `Book.formats`. */
  format: number;
}

export interface CellFormat {
  readonly numberFormat: string;
  readonly font: {
    readonly name: string;
    readonly size: number;
    readonly bold: boolean;
    readonly italic: boolean;
    readonly underline: boolean;
    readonly strikethrough: boolean;
    /** `#RRGGBB` */
    readonly color: string;
  };
  /** `#RRGGBB`, or null for no fill. */
  readonly fill: string | null;
  readonly horizontal:
    "General" | "Left" | "Center" | "Right" | "Fill" | "Justify" | "CenterAcrossSelection" | "Distributed";
  readonly vertical: "Top" | "Center" | "Bottom" | "Justify" | "Distributed";
  readonly indent: number;
  readonly wrap: boolean;
  readonly borders: {
    readonly top: BookBorder | null;
    readonly bottom: BookBorder | null;
    readonly left: BookBorder | null;
    readonly right: BookBorder | null;
  };
  readonly locked: boolean;
}

export interface BookBorder {
  /** Excel's API: style `Continuous`, `Dash`, `Dot`, `Double` …; weight `Hairline`, `Thin`, `Medium`, `Thick`. */
  readonly style: string;
  readonly weight: "Hairline" | "Thin" | "Medium" | "Thick";
  readonly color: string;
}

export interface RowLook {
  /** Points; absent: as high as its text needs. */
  height?: number;
  hidden?: boolean;
  /** Hidden by a filter. */
  filteredOut?: boolean;
}

export interface ColumnLook {
  /** Pixels at 100 %; absent: the default, 64. */
  width?: number;
  hidden?: boolean;
}

export interface BookName {
  name: string;
  /** `='Sheet'!$A$1:$B$2`, or a constant. Follows its sheet when that is renamed. */
  formula: string;
  visible: boolean;
  comment: string;
}

export interface BookFilter {
  area: Area;
  /** By column offset from 0; empty: filter buttons without a filter. */
  readonly criteria: Map<number, { readonly values: readonly string[] }>;
}

export interface BookTable {
  readonly id: number;
  name: string;
  /** With its heading row and totals row. */
  area: Area;
  hasHeadings: boolean;
  hasTotals: boolean;
  /** `TableStyleLight1` …, or "" for none. */
  style: string;
  stripes: boolean;
  columnStripes: boolean;
  firstColumn: boolean;
  lastColumn: boolean;
  filterButtons: boolean;
  filter: BookFilter | null;
  /** Most important first; `column` counts from 0 inside the table. */
  sort: { readonly column: number; readonly ascending: boolean }[];
}

export interface BookChart {
  readonly id: number;
  name: string;
  /** Excel's API: `Line`, `ColumnClustered`, `BarClustered` … */
  type: string;
  /** Pixels from the sheet's top left corner, at 100 %. Kept with `area`. */
  left: number;
  top: number;
  width: number;
  height: number;
  title: { text: string; visible: boolean; format: ChartFont };
  legend: boolean;
  readonly series: BookSeries[];
  valueAxis: BookAxis;
  categoryAxis: BookAxis;
  /** null: none. */
  fill: string | null;
  border: string | null;
  altText: string;
  /** As set by code through members that draw nothing here, by their path: `plotArea.format.fill`. */
  readonly otherSettings: Map<string, unknown>;
}

export interface ChartFont {
  size: number;
  bold: boolean;
  color: string;
}

export interface BookAxis {
  visible: boolean;
  minimum: number | null;
  maximum: number | null;
  gridlines: boolean;
  reversed: boolean;
  numberFormat: string;
  font: ChartFont;
}

export interface BookSeries {
  name: string;
  /** `='Sheet'!$A$1:$A$5` */
  values: string;
  categories: string;
  /** null: automatic. */
  fill: string | null;
  line: { color: string | null; weight: number; style: string };
  marker: { style: string; size: number; fill: string | null; line: string | null };
  /** Points whose look differs, by index. */
  readonly points: Map<
    number,
    { fill?: string; line?: string; marker?: { style: string; size: number; fill: string | null }; label?: boolean }
  >;
  labels: { visible: boolean; numberFormat: string; position: string; font: ChartFont };
  gapWidth: number;
}

export interface BookConditionalFormat {
  readonly id: string;
  areas: Area[];
  type: "Custom" | "CellValue" | "Other";
  /** `Custom`: relative to the first area's top left cell. `CellValue`: the first operand. */
  formula: string;
  formula2: string;
  operator: string;
  stopIfTrue: boolean;
  format: {
    numberFormat?: string;
    bold?: boolean;
    italic?: boolean;
    underline?: boolean;
    strikethrough?: boolean;
    color?: string;
    fill?: string;
    borders: { top?: BookBorder; bottom?: BookBorder; left?: BookBorder; right?: BookBorder };
  };
}

export interface BookValidation {
  areas: Area[];
  type: "List" | "WholeNumber" | "Decimal" | "Date" | "Time" | "TextLength" | "Custom";
  /** As Excel's API has it: for a list the items parted by commas, or `=Name` or `=Sheet!$A$1:$A$3`. */
  formula1: string;
  formula2: string;
  operator: string;
  inCellDropDown: boolean;
  ignoreBlanks: boolean;
  prompt: { show: boolean; title: string; message: string };
  alert: { show: boolean; title: string; message: string; style: "Stop" | "Warning" | "Information" };
}

export interface BookPage {
  orientation: "Portrait" | "Landscape";
  printArea: Area | null;
  printTitleRows: readonly [first: number, last: number] | null;
  /** Either a percentage, or pages; 0 pages: as many as needed. */
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  /** Points. */
  margins: { left: number; right: number; top: number; bottom: number; header: number; footer: number };
  centerHorizontally: boolean;
  centerVertically: boolean;
  footer: { left: string; center: string; right: string };
  header: { left: string; center: string; right: string };
  paperSize: string;
}

/** What happened, for the listeners that a workbook's client registered. */
export type BookEvent =
  | {
      readonly kind: "changed";
      readonly sheet: SheetId;
      readonly area: Area;
      readonly change: "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted";
      readonly source: "Local" | "Remote";
      /** The client itself did it. */
      readonly byClient: boolean;
      /** Of a single cell. */
      readonly before?: BookValue;
      readonly after?: BookValue;
    }
  | { readonly kind: "selected"; readonly sheet: SheetId; readonly area: Area; readonly also: readonly Area[] }
  | { readonly kind: "sorted"; readonly sheet: SheetId; readonly area: Area }
  | { readonly kind: "activated" | "deactivated" | "added" | "deleted"; readonly sheet: SheetId }
  | { readonly kind: "renamed"; readonly sheet: SheetId; readonly before: string; readonly after: string };

/** Why Excel refuses. The codes are Excel's own. */
export class BookError extends Error {
  override readonly name = "BookError";
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
