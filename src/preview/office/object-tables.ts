/** Every Office object that the stand-in knows, by its type. */
import type { ObjectTables } from "./members";
import { application, runtime } from "./objects/application";
import { chartAxes, chartAxis, chartAxisTitle, chartGridlines } from "./objects/chart-axes";
import { chartFill, chartFont, chartFormat, chartLine } from "./objects/chart-formats";
import { chartLegend, chartPlotArea, chartTitle } from "./objects/chart-parts";
import {
  chartDataLabel,
  chartDataLabels,
  chartPoint,
  chartPoints,
  chartSeries,
  chartSeriesCollection,
} from "./objects/chart-series";
import { chart, charts } from "./objects/charts";
import {
  cellValueConditionalFormat,
  conditionalFormat,
  conditionalFormatRule,
  conditionalFormats,
  conditionalRangeBorder,
  conditionalRangeBorders,
  conditionalRangeFill,
  conditionalRangeFont,
  conditionalRangeFormat,
  customConditionalFormat,
} from "./objects/conditional-formats";
import { autoFilter, filter } from "./objects/filters";
import { freezePanesTable } from "./objects/freeze";
import { namedItem, names } from "./objects/names";
import { headerFooter, headerFooterGroup, pageLayout } from "./objects/page-layout";
import { worksheetProtection } from "./objects/protection";
import { range } from "./objects/range";
import { rangeAreas, rangeCollection } from "./objects/range-areas";
import { formatProtection, rangeBorder, rangeBorders, rangeFill, rangeFont, rangeFormat } from "./objects/range-format";
import { rangeView } from "./objects/range-view";
import { customProperties, customProperty, setting, settings } from "./objects/settings";
import {
  scopedTables,
  table,
  tableColumn,
  tableColumns,
  tableRow,
  tableRows,
  tables,
  tableSort,
} from "./objects/tables";
import { dataValidation } from "./objects/validation";
import { workbook, workbookProtection } from "./objects/workbook";
import { worksheet } from "./objects/worksheet";
import { worksheets } from "./objects/worksheets";

export const objectTables: ObjectTables = {
  Workbook: workbook,
  Application: application,
  Runtime: runtime,
  WorksheetCollection: worksheets,
  Worksheet: worksheet,
  Range: range,
  RangeAreas: rangeAreas,
  RangeCollection: rangeCollection,
  RangeView: rangeView,
  RangeFormat: rangeFormat,
  RangeFont: rangeFont,
  RangeFill: rangeFill,
  RangeBorderCollection: rangeBorders,
  RangeBorder: rangeBorder,
  FormatProtection: formatProtection,
  DataValidation: dataValidation,
  ConditionalFormatCollection: conditionalFormats,
  ConditionalFormat: conditionalFormat,
  CustomConditionalFormat: customConditionalFormat,
  CellValueConditionalFormat: cellValueConditionalFormat,
  ConditionalFormatRule: conditionalFormatRule,
  ConditionalRangeFormat: conditionalRangeFormat,
  ConditionalRangeFont: conditionalRangeFont,
  ConditionalRangeFill: conditionalRangeFill,
  ConditionalRangeBorderCollection: conditionalRangeBorders,
  ConditionalRangeBorder: conditionalRangeBorder,
  TableCollection: tables,
  Table: table,
  TableScopedCollection: scopedTables,
  TableColumnCollection: tableColumns,
  TableColumn: tableColumn,
  TableRowCollection: tableRows,
  TableRow: tableRow,
  TableSort: tableSort,
  Filter: filter,
  AutoFilter: autoFilter,
  NamedItemCollection: names,
  NamedItem: namedItem,
  ChartCollection: charts,
  Chart: chart,
  ChartTitle: chartTitle,
  ChartLegend: chartLegend,
  ChartAxes: chartAxes,
  ChartAxis: chartAxis,
  ChartAxisTitle: chartAxisTitle,
  ChartGridlines: chartGridlines,
  ChartSeriesCollection: chartSeriesCollection,
  ChartSeries: chartSeries,
  ChartPointsCollection: chartPoints,
  ChartPoint: chartPoint,
  ChartDataLabels: chartDataLabels,
  ChartDataLabel: chartDataLabel,
  ChartPlotArea: chartPlotArea,
  ChartFormat: chartFormat,
  ChartFill: chartFill,
  ChartLine: chartLine,
  ChartFont: chartFont,
  WorksheetProtection: worksheetProtection,
  WorkbookProtection: workbookProtection,
  WorksheetFreezePanes: freezePanesTable,
  PageLayout: pageLayout,
  HeaderFooterGroup: headerFooterGroup,
  HeaderFooter: headerFooter,
  SettingCollection: settings,
  Setting: setting,
  WorksheetCustomPropertyCollection: customProperties,
  WorksheetCustomProperty: customProperty,
};
