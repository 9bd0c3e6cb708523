/**
 * What a host writes: a sheet of our own, whole, as plain data. A host rewrites our tables, cells and charts in place and
 * leaves everything else on the sheet (people's notes, columns, charts, pivots) as it is.
 */
import type { Area } from "./sheet";

export interface OwnSheet {
  /** The sheet's stable name, as in `own-sheets.ts`. */
  readonly name: string;
  /** The workbook-wide defined name that marks the sheet as ours: `LT_` and the sheet's name without spaces. It refers to `markArea`. */
  readonly mark: string;
  /** Everything inside it is ours: rewritten, or cleared where we no longer write. What people put on the sheet stands beside it. */
  readonly markArea: Area;
  /** How the sheet first appears; later a person's choice stays. */
  readonly visible: boolean;
  readonly gridlines: boolean;
  /** The workbook's body font size in points is 11 unless a style says otherwise. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Widths in pixels, by column number − 1. */
  readonly columnWidths: readonly number[];
  /** Heights in points; other rows keep the default. */
  readonly rowHeights: readonly RowHeight[];
  /** Cells outside our tables. */
  readonly cells: readonly OwnCell[];
  readonly tables: readonly OwnTable[];
  readonly charts: readonly OwnChart[];
  readonly conditionalFormats: readonly OwnConditionalFormat[];
  readonly validations: readonly OwnValidation[];
  readonly print: PrintSetup;
  /** In a new workbook: only unlocked cells may be typed in, without a password. A guard against slips; it keeps nothing secret. */
  readonly locked?: boolean;
  /** What stands on the sheet from before the first cell of a write to after its last, in a host that cannot write all at once. */
  readonly unfinished?: readonly OwnCell[];
}

export interface RowHeight {
  readonly row: number;
  readonly height: number;
  /** It fits the text as written; the row grows with what people type, and a height that a person set stays. */
  readonly fitted?: boolean;
}

/** A formula with the value that Excel will find when it calculates, so that viewers without a calculator show it too. */
export interface Formula {
  /** With its equals sign. */
  readonly formula: string;
  readonly value: string | number;
}

/** null is an empty cell. A string is always text, never a formula, whatever its first character. Dates are 1900 serials with a date format. */
export type OwnValue = string | number | boolean | null | Formula;

export interface OwnCell {
  readonly row: number;
  readonly column: number;
  readonly value: OwnValue;
  readonly style: CellStyle;
}

export interface Border {
  readonly style: "hair" | "thin" | "medium";
  /** `#rrggbb`. */
  readonly color: string;
}

/** Everything is optional: what is absent is Excel's default. Colors are `#rrggbb`. Sizes are points. */
export interface CellStyle {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly numberFormat?: string;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly indent?: number;
  readonly wrap?: boolean;
  /** People type in it where the sheet is locked. */
  readonly unlocked?: boolean;
  readonly top?: Border;
  readonly bottom?: Border;
  readonly left?: Border;
  readonly right?: Border;
}

export interface OwnTable {
  /** Workbook-wide, stable: `LT_Gaps`. Never the same as a mark. */
  readonly name: string;
  /** Top left cell: the first heading. */
  readonly row: number;
  readonly column: number;
  readonly columns: readonly OwnColumn[];
  readonly rowCount: number;
  readonly filterButtons: boolean;
  /** A built-in name such as `TableStyleLight1`, or null for none. */
  readonly style: string | null;
  readonly stripes: boolean;
  readonly headingStyle: CellStyle;
}

export interface OwnColumn {
  /** Unique within the table, never changed between versions. */
  readonly heading: string;
  /** `rowCount` values, first row first. */
  readonly values: readonly OwnValue[];
  readonly style: CellStyle;
  /** Styles of single rows that differ, by row index from 0. */
  readonly styles?: ReadonlyMap<number, CellStyle>;
  /** A column that people added to our table: a host keeps its fills and fonts where it can. */
  readonly theirs?: boolean;
  /** A column of ours in which people type. What stands there is nowhere else, so a host never overwrites a row before it stands in its new place too. */
  readonly typed?: boolean;
}

interface ChartBase {
  /** Stable, starts with `LT_`: by it a host finds and rewrites our chart. */
  readonly name: string;
  /** A title inside the chart, or null. */
  readonly title: string | null;
  /** What the chart says with all its values, for a screen reader. */
  readonly altText: string;
  /** The cells it covers. */
  readonly area: Area;
  /** One row or one column of cells on the same sheet. */
  readonly categories: Area;
  readonly categoryLabels: readonly string[];
  readonly series: readonly ChartSeries[];
  /** Ends of the value axis; the axis itself is never drawn. */
  readonly minimum: number;
  readonly maximum: number;
  readonly valueFormat: string;
}

export interface ChartSeries {
  readonly name: string;
  readonly values: Area;
  /** null is a gap. */
  readonly numbers: readonly (number | null)[];
}

export type OwnChart = ChartBase &
  (
    | {
        /** A small line without axes, labels or title; the last point of the last series carries the one mark. */
        readonly kind: "line";
        readonly color: string;
      }
    | {
        /** Columns or bars with values at their ends and categories beside them; `emphasis` is the index of the one filled bar. */
        readonly kind: "column" | "bar";
        readonly emphasis: number | null;
        readonly color: string;
        readonly emphasisColor: string;
        readonly edgeColor: string;
        readonly gapWidth: number;
        /** Bars: first category on top. */
        readonly reversed: boolean;
      }
  );

export interface OwnConditionalFormat {
  readonly area: Area;
  /** Relative to the area's top left cell, with its equals sign. */
  readonly formula: string;
  readonly style: Pick<
    CellStyle,
    "bold" | "italic" | "underline" | "color" | "fill" | "numberFormat" | "top" | "bottom" | "left" | "right"
  >;
}

export interface OwnValidation {
  readonly area: Area;
  /** Offered in a drop-down; anything else may be typed when `strict` is false. */
  readonly list: readonly string[];
  readonly strict: boolean;
  readonly promptTitle: string;
  readonly prompt: string;
  /** What is said where `strict` refuses what was typed; Excel's own words without it. */
  readonly refusal?: string;
}

export interface PrintSetup {
  readonly orientation: "portrait" | "landscape";
  /** Printed area; null prints what is used. */
  readonly area: Area | null;
  readonly fitToWidth: 1;
  /** 0 is as many pages as needed. */
  readonly fitToHeight: 0 | 1;
  /** Rows repeated on each page, or null. */
  readonly titleRows: readonly [first: number, last: number] | null;
  /** Inches. */
  readonly margins: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly centered: boolean;
  /** Plain text; `{page}` and `{pages}` stand for the numbers. */
  readonly footer: { readonly left: string; readonly center: string; readonly right: string };
  /** In a new workbook: plain text at the top left of each printed page. */
  readonly header?: string;
}
