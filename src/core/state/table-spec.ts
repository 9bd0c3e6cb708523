/** What an own sheet with one table says about its columns. */
import type { CellStyle, OwnConditionalFormat, OwnValue, PrintSetup } from "../own-sheet";
import type { OwnSheetId } from "../own-sheets";
import type { Area } from "../sheet";

export interface ColumnSpec<Row> {
  /** Never changed between versions. */
  readonly heading: string;
  /** Pixels. */
  readonly width: number;
  readonly value: (row: Row) => OwnValue;
  readonly style?: CellStyle;
  /** The whole style of one row's cell, where it differs. */
  readonly styleOf?: (row: Row) => CellStyle | undefined;
  /** People fill it; what stands there is never changed. */
  readonly theirs?: boolean;
  readonly offers?: (row: Row) => readonly string[];
  /** Rows share few lists, so each may be longer than fits into a drop-down itself. */
  readonly longLists?: boolean;
  /** Only what is offered may be chosen. */
  readonly strict?: boolean;
  readonly prompt?: { readonly title: string; readonly text: string };
}

export interface TableSheetSpec<Row> {
  readonly id: OwnSheetId;
  readonly visible: boolean;
  readonly columns: readonly ColumnSpec<Row>[];
  /** Headings of ours that are not shown now. Where they stand, they are no columns of people's. */
  readonly leftOut?: readonly string[];
  /** Headings whose texts together name a row by its content. */
  readonly key: readonly string[];
  /** Said below the headings while there is no row. */
  readonly nothing?: string;
  /** What to say, and in which of our columns, on a row that people wrote on and that is not found any more. */
  readonly gone?: { readonly heading: string; readonly text: string };
  /** `at` gives a column's letters; `area` the rows of the table. */
  readonly marks?: (at: (heading: string) => string, area: Area) => readonly OwnConditionalFormat[];
  readonly print: PrintSetup;
  readonly frozenColumns?: number;
  /** On the headings; there are some without it. */
  readonly filterButtons?: false;
  readonly headingStyle?: CellStyle;
  /** The last of our columns on paper; all without it. */
  readonly printedUpTo?: string;
}
