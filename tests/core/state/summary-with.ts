/** A Leadership Summary of nothing but some cells. */
import type { OwnCell, OwnSheet } from "../../../src/core/own-sheet";
import { markOf, OWN_SHEETS } from "../../../src/core/own-sheets";

export const summaryWith = (cells: readonly OwnCell[]): OwnSheet => ({
  name: OWN_SHEETS.summary,
  mark: markOf("summary"),
  markArea: { firstRow: 1, lastRow: 10, firstColumn: 1, lastColumn: 6 },
  visible: true,
  gridlines: false,
  frozen: { rows: 0, columns: 0 },
  columnWidths: [],
  rowHeights: [],
  cells,
  tables: [],
  charts: [],
  conditionalFormats: [],
  validations: [],
  print: {
    orientation: "portrait",
    area: null,
    fitToWidth: 1,
    fitToHeight: 0,
    titleRows: null,
    margins: { left: 0.5, right: 0.5, top: 0.5, bottom: 0.5 },
    centered: false,
    footer: { left: "", center: "", right: "" },
  },
});
