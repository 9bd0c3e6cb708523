/** What each kind of Office object stands for in the workbook. */
import type { Area } from "../../core/sheet";
import type {
  BookAxis,
  BookChart,
  BookConditionalFormat,
  BookName,
  BookSeries,
  BookSheet,
  BookTable,
} from "../workbook/book";

export interface RangeTarget {
  readonly sheet: BookSheet;
  readonly area: Area;
}

export interface TableTarget {
  readonly sheet: BookSheet;
  readonly table: BookTable;
}

export interface ChartTarget {
  readonly sheet: BookSheet;
  readonly chart: BookChart;
}

export interface SeriesTarget extends ChartTarget {
  readonly series: BookSeries;
}

export interface PointTarget extends SeriesTarget {
  readonly index: number;
}

export interface AxisTarget extends ChartTarget {
  readonly axis: BookAxis;
  readonly which: "valueAxis" | "categoryAxis";
}

export interface RuleTarget {
  readonly sheet: BookSheet;
  readonly format: BookConditionalFormat;
}

export type BorderSide = "top" | "bottom" | "left" | "right";

/** Reads and sets a chart font, or a fill or a line, wherever it is kept. */
export interface Holder<Value> {
  get(): Value;
  set(value: Value): void;
}

/** A fill's or line's color; null is none or automatic. */
export interface LineHolder {
  readonly color: Holder<string | null>;
  readonly weight: Holder<number>;
  readonly style: Holder<string>;
}

export interface FontHolder {
  readonly size: Holder<number>;
  readonly bold: Holder<boolean>;
  readonly color: Holder<string>;
  /** Italic, name, underline: kept, not drawn. */
  other(name: string): Holder<unknown>;
}

export interface FormatTarget {
  readonly fill?: Holder<string | null>;
  readonly line?: LineHolder;
  readonly border?: LineHolder;
  readonly font?: FontHolder;
}

export interface SettingTarget {
  readonly entries: Map<string, unknown>;
  readonly key: string;
}

export interface PropertyTarget {
  readonly entries: Map<string, string>;
  readonly key: string;
}

export interface FilterTarget {
  readonly table: TableTarget;
  /** From 0. */
  readonly column: number;
}

export interface Targets {
  Workbook: null;
  Application: null;
  Runtime: null;
  WorksheetCollection: null;
  Worksheet: BookSheet;
  Range: RangeTarget;
  RangeAreas: { readonly sheet: BookSheet; readonly areas: readonly Area[] };
  RangeCollection: { readonly sheet: BookSheet; readonly areas: readonly Area[] };
  RangeView: RangeTarget;
  RangeFormat: RangeTarget;
  RangeFont: RangeTarget;
  RangeFill: RangeTarget;
  RangeBorderCollection: RangeTarget;
  RangeBorder: RangeTarget & { readonly side: string };
  FormatProtection: RangeTarget;
  DataValidation: RangeTarget;
  ConditionalFormatCollection: RangeTarget;
  ConditionalFormat: RuleTarget;
  CustomConditionalFormat: RuleTarget;
  CellValueConditionalFormat: RuleTarget;
  ConditionalFormatRule: RuleTarget;
  ConditionalRangeFormat: RuleTarget;
  ConditionalRangeFont: RuleTarget;
  ConditionalRangeFill: RuleTarget;
  ConditionalRangeBorderCollection: RuleTarget;
  ConditionalRangeBorder: RuleTarget & { readonly side: BorderSide };
  /** Of the workbook (null) or a sheet. */
  TableCollection: BookSheet | null;
  Table: TableTarget;
  TableScopedCollection: { readonly tables: readonly TableTarget[] };
  TableColumnCollection: TableTarget;
  TableColumn: TableTarget & { readonly index: number };
  TableRowCollection: TableTarget;
  TableRow: TableTarget & { readonly index: number };
  TableSort: TableTarget;
  Filter: FilterTarget;
  /** Of a sheet, or of a table on it. */
  AutoFilter: { readonly sheet: BookSheet; readonly table: BookTable | null };
  /** Of the workbook (null) or a sheet. */
  NamedItemCollection: BookSheet | null;
  NamedItem: { readonly scope: BookSheet | null; readonly name: BookName };
  ChartCollection: BookSheet;
  Chart: ChartTarget;
  ChartTitle: ChartTarget;
  ChartLegend: ChartTarget;
  ChartAxes: ChartTarget;
  ChartAxis: AxisTarget;
  ChartAxisTitle: AxisTarget;
  ChartGridlines: AxisTarget & { readonly minor: boolean };
  ChartSeriesCollection: ChartTarget;
  ChartSeries: SeriesTarget;
  ChartPointsCollection: SeriesTarget;
  ChartPoint: PointTarget;
  /** Of a series, or of one point. */
  ChartDataLabels: SeriesTarget;
  ChartDataLabel: PointTarget;
  ChartPlotArea: ChartTarget;
  ChartFormat: FormatTarget;
  ChartFill: Holder<string | null>;
  ChartLine: LineHolder;
  ChartFont: FontHolder;
  WorksheetProtection: BookSheet;
  WorkbookProtection: null;
  WorksheetFreezePanes: BookSheet;
  PageLayout: BookSheet;
  HeaderFooterGroup: BookSheet;
  HeaderFooter: BookSheet;
  SettingCollection: null;
  Setting: SettingTarget;
  WorksheetCustomPropertyCollection: BookSheet;
  WorksheetCustomProperty: PropertyTarget;
}

export type TypeName = keyof Targets;
