import { markOf, OWN_SHEETS } from "../../../src/core/own-sheets";
import type { OwnSheet } from "../../../src/core/own-sheet";
import { definitionsSheet } from "../../../src/core/report/definitions-sheet";
import { gapsSheet } from "../../../src/core/report/gaps-sheet";
import { issuesSheet } from "../../../src/core/report/issues-sheet";
import { publishedSheet } from "../../../src/core/state/published";
import { changeLogSheet } from "../../../src/core/state/change-log";
import { metricsSheet } from "../../../src/core/report/metrics-sheet";
import { columnMapSheet } from "../../../src/core/state/column-map";
import { crosswalkSheet } from "../../../src/core/state/crosswalk";
import { DEFAULT_SETTINGS } from "../../../src/core/state/decisions";
import { labelBookSheet } from "../../../src/core/state/label-book";
import { personSheet } from "../../../src/core/state/people";
import { plainWords } from "../../../src/core/state/plain-words";
import { settingsSheet } from "../../../src/core/state/settings-sheet";
import { sourcesSheet } from "../../../src/core/state/sources";
import { evidenceSheet } from "../../../src/core/state/tags";
import { findTables } from "../../../src/core/table/find-tables";
import { workbookOf, type LiteralSheet } from "../../../src/hosts/memory";
import { gaps, native, ours } from "./own-gaps";

const codes = (sheets: readonly LiteralSheet[]): readonly string[] =>
  findTables(workbookOf(sheets)).problems.map(({ code, at }) => `${code} ${at.sheet}`);
const sheetsOf = (sheets: readonly LiteralSheet[]): readonly string[] =>
  findTables(workbookOf(sheets)).tables.map(({ sheet }) => sheet.name);

describe("our own sheets", () => {
  it("are skipped without a word, whatever they are called", () => {
    expect(findTables(workbookOf([ours]))).toEqual({ tables: [], problems: [] });
    expect(findTables(workbookOf([gaps("Our gaps", { mark: markOf("gaps") })]))).toEqual({ tables: [], problems: [] });
  });

  it.each([
    ["with Excel's name for the copy of the table", gaps("Copy", { tables: [native("LT_Gaps2")] }), false],
    ["with our table's name in another workbook", gaps("Copy", { tables: [native("LT_Gaps")] }), false],
    ["pasted as values beside the original", gaps("Copy"), true],
  ])("copied are no roster: %s", (_, copy, withOriginal) => {
    const sheets = withOriginal ? [ours, copy] : [copy];
    expect(sheetsOf(sheets)).toEqual([]);
    expect(codes(sheets)).toEqual(["no-table Copy"]);
  });

  const blank = workbookOf([]);
  it.each<readonly [string, OwnSheet]>([
    ["Leadership Gaps", gapsSheet([], () => "", 46000, blank)],
    [
      "Leadership Metrics",
      metricsSheet([], { name: () => "", rowsOf: null, wording: plainWords, schoolNames: new Map() }, blank),
    ],
    ["Responsibility Evidence", evidenceSheet([], plainWords, blank)],
    ["Data Issues", issuesSheet([], blank)],
    ["Sources", sourcesSheet([], 46000, blank)],
    ["Column Map", columnMapSheet([], plainWords, blank)],
    ["Label Book", labelBookSheet([], plainWords, blank)],
    ["People", personSheet([], blank)],
    ["Crosswalk", crosswalkSheet([], plainWords, blank)],
    ["Settings", settingsSheet(DEFAULT_SETTINGS, "", blank)],
    ["Definitions", definitionsSheet([], plainWords, blank)],
    ["Published Figures", publishedSheet(blank)],
    ["Change Log", changeLogSheet(blank)],
  ])("pasted as values into another workbook are no roster: %s", (_, { tables }) => {
    const headings = tables[0]?.columns.map(({ heading }) => heading) ?? [];
    const row = (leader: string) =>
      headings.map((heading, place) => (place === 0 ? leader : `${heading} of ${leader}`));
    const rows = [headings, row("Ann"), row("Ben"), row("Cam")];
    expect(sheetsOf([{ name: "Pasted", rows }])).toEqual([]);
    const renamed = [headings.map((heading) => `My ${heading}`), ...rows.slice(1)];
    expect(sheetsOf([{ name: "Pasted", rows: renamed }])).toEqual(["Pasted"]);
  });

  it("leave a district's sheet alone that only has the name of one of ours", () => {
    const people = {
      name: OWN_SHEETS.people,
      rows: [
        ["Name", "School", "Score"],
        ["Ann Ash", "Oak", 3],
      ],
    };
    expect(sheetsOf([people])).toEqual(["People"]);
    expect(sheetsOf([ours, people])).toEqual(["People"]);
  });
});
