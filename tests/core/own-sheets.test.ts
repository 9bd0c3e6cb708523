import { markOf, OWN_SHEET_NAMES, OWN_SHEETS, TABLE_NAMES, type OwnSheetId } from "../../src/core/own-sheets";

const ids = Object.keys(OWN_SHEETS) as OwnSheetId[];

it("keeps the sheet names that people and scripts rely on, in their order", () => {
  expect(OWN_SHEET_NAMES).toEqual([
    "Leadership Summary",
    "Leadership Gaps",
    "Leadership Heat Map",
    "Leadership Metrics",
    "Early-Career Principals",
    "Responsibility Evidence",
    "Data Issues",
    "Sources",
    "Column Map",
    "Label Book",
    "People",
    "Crosswalk",
    "Settings",
    "Definitions",
    "What Moved",
    "Published Figures",
    "Collected Ratings",
    "Returned Forms",
    "Change Log",
    "Figure Ledger",
  ]);
});

it("gives marks and tables names that Excel takes, all different: they share one name space", () => {
  const names = [...ids.map(markOf), ...Object.values(TABLE_NAMES)];
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^LT_[A-Za-z]+$/);
});

it("gives sheets names that Excel takes", () => {
  for (const name of OWN_SHEET_NAMES) expect(name).toMatch(/^(?!History$)[^:\\/?*[\]']{1,31}$/);
});
