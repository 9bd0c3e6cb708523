/** The sheets that the product owns, in the workbook's order. Names, marks and table names never change. */
export const OWN_SHEETS = {
  summary: "Leadership Summary",
  gaps: "Leadership Gaps",
  heatMap: "Leadership Heat Map",
  metrics: "Leadership Metrics",
  earlyCareer: "Early-Career Principals",
  evidence: "Responsibility Evidence",
  issues: "Data Issues",
  sources: "Sources",
  columnMap: "Column Map",
  labelBook: "Label Book",
  people: "People",
  crosswalk: "Crosswalk",
  settings: "Settings",
  definitions: "Definitions",
  moved: "What Moved",
  published: "Published Figures",
  collected: "Collected Ratings",
  returned: "Returned Forms",
  changeLog: "Change Log",
  ledger: "Figure Ledger",
} as const;

export type OwnSheetId = keyof typeof OWN_SHEETS;

export const OWN_SHEET_NAMES: readonly string[] = Object.values(OWN_SHEETS);

/** The workbook-wide defined name by which every host knows the sheet: `LT_LeadershipGaps`. */
export const markOf = (id: OwnSheetId): string => `LT_${OWN_SHEETS[id].replace(/[^A-Za-z]/g, "")}`;

/** The native table on the sheet: `LT_Gaps`. The Summary has three: see `report/summary.ts`. */
export const TABLE_NAMES = {
  summary: "LT_SummaryMetrics",
  gaps: "LT_Gaps",
  heatMap: "LT_HeatMap",
  metrics: "LT_Metrics",
  earlyCareer: "LT_EarlyCareer",
  evidence: "LT_Evidence",
  issues: "LT_Issues",
  sources: "LT_SourceSheets",
  columnMap: "LT_Columns",
  labelBook: "LT_Labels",
  people: "LT_Persons",
  crosswalk: "LT_Crosswalks",
  settings: "LT_SettingValues",
  definitions: "LT_DefinitionTexts",
  moved: "LT_Moves",
  published: "LT_Published",
  collected: "LT_Collected",
  returned: "LT_Returned",
  changeLog: "LT_Changes",
  ledger: "LT_Ledger",
} as const satisfies Record<OwnSheetId, string>;

/** The page of a shareable copy that says what is hidden; it stands in no other workbook. */
export const SHARED_PAGE = "About This Copy";
export const SHARED_PAGE_MARK = "LT_AboutThisCopy";

/** The sheets of an executive director's rating form, a workbook of its own. Names, marks and table names never change. */
export const FORM_SHEETS = {
  readMe: { name: "Read Me", mark: "LT_FormReadMe" },
  profiles: { name: "Profiles", mark: "LT_FormProfiles" },
  ratings: { name: "Ratings", mark: "LT_FormRatings" },
  cases: { name: "Common Cases", mark: "LT_FormCases" },
  levels: { name: "Levels", mark: "LT_FormLevels" },
} as const;

export type FormSheetId = keyof typeof FORM_SHEETS;

/** The native tables of a form. */
export const FORM_TABLES = {
  progress: "LT_FormProgress",
  profiles: "LT_ProfileLines",
  ratings: "LT_RatingLines",
  cases: "LT_CaseLines",
} as const;
