/** The sheets that the product owns, in the workbook's order. Names, marks and table names never change. */
export const OWN_SHEETS = {
  summary: "Leadership Summary",
  gaps: "Leadership Gaps",
  metrics: "Leadership Metrics",
  evidence: "Responsibility Evidence",
  issues: "Data Issues",
  sources: "Sources",
  columnMap: "Column Map",
  labelBook: "Label Book",
  people: "People",
  crosswalk: "Crosswalk",
  settings: "Settings",
  definitions: "Definitions",
  published: "Published Figures",
  changeLog: "Change Log",
} as const;

export type OwnSheetId = keyof typeof OWN_SHEETS;

export const OWN_SHEET_NAMES: readonly string[] = Object.values(OWN_SHEETS);

/** The workbook-wide defined name by which every host knows the sheet: `LT_LeadershipGaps`. */
export const markOf = (id: OwnSheetId): string => `LT_${OWN_SHEETS[id].replace(/ /g, "")}`;

/** The native table on the sheet: `LT_Gaps`. The Summary has three: see `report/summary.ts`. */
export const TABLE_NAMES = {
  summary: "LT_SummaryMetrics",
  gaps: "LT_Gaps",
  metrics: "LT_Metrics",
  evidence: "LT_Evidence",
  issues: "LT_Issues",
  sources: "LT_SourceSheets",
  columnMap: "LT_Columns",
  labelBook: "LT_Labels",
  people: "LT_Persons",
  crosswalk: "LT_Crosswalks",
  settings: "LT_SettingValues",
  definitions: "LT_DefinitionTexts",
  published: "LT_Published",
  changeLog: "LT_Changes",
} as const satisfies Record<OwnSheetId, string>;

/** The page of a shareable copy that says what is hidden; it stands in no other workbook. */
export const SHARED_PAGE = "About This Copy";
export const SHARED_PAGE_MARK = "LT_AboutThisCopy";
