/**
 * What the page and the worker with the workbook tell each other. The page says which cells it looks at and what a person does; the
 * worker pushes what there is to see whenever something changed, whoever changed it.
 */
import type { Area, Run } from "../../core/sheet";
import type { BookBorder, BookSheet, CellFormat, SheetId } from "../workbook/book";
import type { ChartPicture } from "./chart-picture";

export type ToWorker =
  | { readonly kind: "look"; readonly sheet: SheetId; readonly window: Window }
  /** The pane's end of a channel; Office requests and answers go through it. */
  | { readonly kind: "pane"; readonly port: MessagePort }
  | { readonly kind: "ask"; readonly id: number; readonly name: WishName; readonly wish: Wishes[WishName] };

export type FromWorker =
  | { readonly kind: "book"; readonly book: BookView }
  | { readonly kind: "cells"; readonly cells: CellsView }
  /** Code selected something or activated a sheet. */
  | { readonly kind: "go"; readonly sheet: SheetId; readonly area: Area; readonly also: readonly Area[] }
  /** The pane opened a new workbook, which has no name yet. */
  | { readonly kind: "newWorkbook"; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: "answer"; readonly id: number; readonly granted: unknown }
  /** Why not, as a sentence for a person. */
  | { readonly kind: "refusal"; readonly id: number; readonly sentence: string };

/** What a person may wish, by name; `Grants` has what comes back. */
export interface Wishes {
  readonly open: { readonly name: string; readonly bytes: Uint8Array };
  readonly sample: null;
  readonly save: null;
  readonly activate: { readonly sheet: SheetId };
  readonly select: { readonly sheet: SheetId; readonly area: Area };
  /** A person starts or stops typing in a cell. */
  readonly edit: { readonly sheet: SheetId; readonly row: number; readonly column: number } | null;
  /** Texts as typed, row by row, from a cell on; null leaves a cell as it is. */
  readonly type: {
    readonly sheet: SheetId;
    readonly row: number;
    readonly column: number;
    readonly texts: readonly (readonly (string | null)[])[];
    /** Typed or picked in one cell: validations are asked. Pasted cells are not. */
    readonly typed: boolean;
  };
  readonly clear: { readonly sheet: SheetId; readonly area: Area };
  readonly cell: { readonly sheet: SheetId; readonly row: number; readonly column: number };
  /** Tab-separated text of an area, as it is shown. */
  readonly copy: { readonly sheet: SheetId; readonly area: Area };
  /** Where Ctrl and an arrow lead. */
  readonly edge: {
    readonly sheet: SheetId;
    readonly row: number;
    readonly column: number;
    readonly direction: Direction;
  };
  /** An address or a name, as typed in the name box. */
  readonly find: { readonly text: string };
  readonly undo: null;
  readonly addSheet: { readonly before: SheetId | null };
  readonly renameSheet: { readonly sheet: SheetId; readonly name: string };
  readonly deleteSheet: { readonly sheet: SheetId };
  readonly moveSheet: { readonly sheet: SheetId; readonly position: number };
  readonly showSheet: { readonly sheet: SheetId; readonly shown: boolean };
  readonly protectSheet: { readonly sheet: SheetId; readonly protected: boolean };
  readonly resize: {
    readonly sheet: SheetId;
    readonly what: "rows" | "columns";
    readonly first: number;
    readonly last: number;
    /** Pixels at 100 %; 0 hides; null: the default, or as high as the text needs. */
    readonly size: number | null;
  };
  readonly filterChoices: FilterPlace;
  readonly filter: FilterPlace & { readonly values: readonly string[] | null };
  readonly sort: FilterPlace & { readonly ascending: boolean };
  readonly fault: { readonly fault: FaultName };
}

export interface Grants {
  readonly open: null;
  readonly sample: null;
  readonly save: { readonly name: string; readonly bytes: Uint8Array };
  readonly activate: null;
  readonly select: null;
  readonly edit: null;
  readonly type: null;
  readonly clear: null;
  readonly cell: CellFacts;
  readonly copy: string;
  readonly edge: { readonly row: number; readonly column: number };
  readonly find: { readonly sheet: SheetId; readonly area: Area } | null;
  readonly undo: { readonly sheet: SheetId; readonly area: Area } | null;
  readonly addSheet: null;
  readonly renameSheet: null;
  readonly deleteSheet: null;
  readonly moveSheet: null;
  readonly showSheet: null;
  readonly protectSheet: null;
  readonly resize: null;
  readonly filterChoices: FilterChoices;
  readonly filter: null;
  readonly sort: null;
  readonly fault: null;
}

export type WishName = keyof Wishes;
export type Direction = "up" | "down" | "left" | "right";
export type FaultName = "hang" | "half-way" | "other-person" | "none";

export interface FilterPlace {
  readonly sheet: SheetId;
  /** null: the sheet's own filter. */
  readonly table: number | null;
  /** From 0 inside the filter's area. */
  readonly column: number;
}

export interface FilterChoices {
  readonly heading: string;
  /** As shown, in the order of a list for people; "" stands for blanks. */
  readonly values: readonly { readonly text: string; readonly chosen: boolean }[];
}

/** Everything but the cells. */
export interface BookView {
  readonly fileName: string;
  readonly saved: boolean;
  readonly tabs: readonly TabView[];
  readonly structureProtected: boolean;
  readonly sheet: SheetView;
  /** A fault waits for the next request of the pane. */
  readonly fault: FaultName;
  readonly canUndo: boolean;
}

export interface TabView {
  readonly id: SheetId;
  readonly name: string;
  readonly visibility: BookSheet["visibility"];
  readonly color: string;
  readonly protected: boolean;
}

/** The active sheet without its cells. */
export interface SheetView {
  readonly id: SheetId;
  readonly gridlines: boolean;
  readonly headings: boolean;
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Sizes that differ from the default, in pixels at 100 %; 0 is hidden. In order, without overlap. */
  readonly rowSizes: readonly SizeRun[];
  readonly columnSizes: readonly SizeRun[];
  /** Rows that a filter or a person hid make these numbers blue. */
  readonly filteredRows: boolean;
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly selection: Area;
  /** Further areas of the same selection. */
  readonly alsoSelected: readonly Area[];
  readonly protected: boolean;
  readonly merges: readonly Area[];
  readonly charts: readonly PlacedChart[];
}

export type SizeRun = readonly [first: number, last: number, size: number];

export interface PlacedChart {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly picture: ChartPicture;
}

/** Every cell where one of the rows meets one of the columns: frozen ones first. Runs are in order and do not overlap. */
export interface Window {
  readonly rows: readonly Run[];
  readonly columns: readonly Run[];
}

/** The cells of a window that have something to show. */
export interface CellsView {
  readonly sheet: SheetId;
  readonly window: Window;
  readonly looks: readonly Look[];
  readonly rows: readonly RowView[];
}

export interface RowView {
  readonly row: number;
  /** From left to right; cells under a merge are left out. */
  readonly cells: readonly CellView[];
}

export interface CellView {
  readonly column: number;
  /** As Excel shows it, were the column wide enough. */
  readonly text: string;
  readonly kind: "blank" | "text" | "number" | "boolean" | "error";
  /** A number that the General format shows with as many digits as fit. */
  readonly general?: number;
  /** Index into `looks`. */
  readonly look: number;
  readonly link?: boolean;
  readonly filter?: FilterButton;
  /** The cell is the first of a merge. */
  readonly merge?: Area;
}

export interface FilterButton {
  readonly table: number | null;
  readonly column: number;
  readonly filtered: boolean;
  readonly sorted: "ascending" | "descending" | null;
}

/** How a cell looks once table styles and conditional formats have had their say. */
export interface Look {
  readonly font: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strikethrough: boolean;
  /** `#RRGGBB` */
  readonly color: string;
  readonly fill: string | null;
  readonly horizontal: CellFormat["horizontal"];
  readonly vertical: CellFormat["vertical"];
  readonly indent: number;
  readonly wrap: boolean;
  readonly borders: {
    readonly top: BookBorder | null;
    readonly bottom: BookBorder | null;
    readonly left: BookBorder | null;
    readonly right: BookBorder | null;
  };
}

/** What the formula bar and the drop-down need to know of one cell. */
export interface CellFacts {
  /** What a person would edit. */
  readonly input: string;
  /** The formula stands in another cell and spills here. */
  readonly spilled: boolean;
  /** null: no drop-down. */
  readonly choices: readonly string[] | null;
  readonly prompt: { readonly title: string; readonly message: string } | null;
  readonly link: LinkTarget | null;
}

export type LinkTarget =
  | { readonly kind: "cells"; readonly sheet: SheetId; readonly area: Area }
  /** Told, never opened: nothing is fetched from outside. */
  | { readonly kind: "outside"; readonly address: string };
