import type { Workbook } from "../../../src/core/sheet";
import { dayOf } from "../../../src/core/day";
import { DEFAULT_SETTINGS } from "../../../src/core/state/decisions";
import { readSettings, typedSetting } from "../../../src/core/state/read-settings";
import { settingsSheet } from "../../../src/core/state/settings-sheet";
import { sheetOfOwn, workbookOf, type LiteralCell } from "../../../src/hosts/memory";

const HEADINGS = ["Setting", "Value", "Decision", "What it does"];

const workbookWith = (...rows: readonly (readonly LiteralCell[])[]): Workbook =>
  workbookOf([{ name: "Settings", mark: "LT_Settings", rows: [HEADINGS, ...rows] }]);

const settingsFrom = (...rows: readonly (readonly LiteralCell[])[]) => readSettings(workbookWith(...rows));

it.each<[string, LiteralCell, object]>([
  ["District name", "Larkmoor", { districtName: "Larkmoor" }],
  ["Count people on", "October 1", { snapshotMonth: 10, snapshotDay: 1 }],
  ["Count people on", "Feb 29", { snapshotMonth: 2, snapshotDay: 29 }],
  ["Count people on", { date: dayOf({ year: 2026, month: 9, day: 15 }) }, { snapshotMonth: 9, snapshotDay: 15 }],
  ["Schools in poverty quarters", "district-run schools", { scope: "district-run" }],
  ["Effective from", 3.5, { effectiveCut: 3.5 }],
  ["Effective from", "3.5", { effectiveCut: 3.5 }],
  ["Indicators a round needs", { number: 0.9, format: "0%" }, { roundCompleteness: 0.9 }],
  ["Indicators a round needs", "75%", { roundCompleteness: 0.75 }],
  ["Weights of rounds", "Fall 1; Spring 2", { roundWeights: { Fall: 1, Spring: 2 } }],
  ["Weights of rounds", "Equal", { roundWeights: {} }],
  ["Fewest survey respondents", 5, { surveyMinimum: 5 }],
  ["Oldest poverty figures", 0, { povertyYearsBack: 0 }],
  ["Dates such as 3/4/2026", "Day first", { dateOrder: "day-first" }],
  ["Parity index", "Shown", { parityShown: true }],
])("%s: %j is understood", (name, typed, change) => {
  expect(settingsFrom([name, "", typed])).toEqual({ settings: { ...DEFAULT_SETTINGS, ...change }, problems: [] });
});

it.each<[string, string | number]>([
  ["Count people on", "soon"],
  ["Count people on", "February 30"],
  ["Effective from", 6],
  ["Effective from", "high"],
  ["Indicators a round needs", "most"],
  ["Weights of rounds", "Fall and Spring"],
  ["Fewest survey respondents", 2.5],
  ["Parity index", "maybe"],
])("%s: %j is told at its cell and not used", (name, typed) => {
  const { settings, problems } = settingsFrom([name, "", typed]);
  expect(settings).toEqual(DEFAULT_SETTINGS);
  expect(problems).toEqual([
    expect.objectContaining({
      code: "decision-not-understood",
      at: { sheet: "Settings", row: 2, column: 3 },
      typed: String(typed),
    }),
  ]);
});

it("leaves settings alone that nobody decided on, whatever our own column says", () => {
  expect(settingsFrom(["Effective from", 2, null]).settings).toEqual(DEFAULT_SETTINGS);
});

describe("a confirmation", () => {
  const confirmed = [
    ["Confirmed by", "", "Ana Ruiz"],
    ["Confirmed on", "", { date: dayOf({ year: 2026, month: 5, day: 29 }) }],
  ] as const;

  it("holds for the sources that stood on the sheet when it was typed", () => {
    expect(settingsFrom(...confirmed, ["Sources now", "aaaa", null]).settings.confirmed).toEqual({
      by: "Ana Ruiz",
      on: "May 29, 2026",
      sources: "aaaa",
    });
  });

  it("stays with those sources when they change", () => {
    const { settings } = settingsFrom(...confirmed, ["Sources now", "aaaa", null]);
    const after: Workbook = {
      dateSystem: 1900,
      sheets: [sheetOfOwn(settingsSheet(settings, "bbbb", workbookWith(...confirmed)))],
    };
    expect(readSettings(after).settings.confirmed?.sources).toBe("aaaa");
  });

  it("is given anew with a new name", () => {
    const stood = [
      ["Confirmed for", "aaaa (Ana Ruiz, May 29, 2026)", null],
      ["Sources now", "bbbb", null],
    ] as const;
    expect(settingsFrom(...confirmed, ...stood).settings.confirmed?.sources).toBe("aaaa");
    expect(settingsFrom(["Confirmed by", "", "Bo Lind"], ...stood).settings.confirmed?.sources).toBe("bbbb");
  });

  it("is none without a name", () => {
    expect(settingsFrom(["Sources now", "aaaa", null]).settings.confirmed).toBeNull();
  });
});

it("reads back what it wrote, and writes the same again", () => {
  const decided = [
    ["Effective from", 4, 3.5],
    ["Count people on", "", { date: dayOf({ year: 2026, month: 9, day: 15 }) }],
  ] as const;
  const before = workbookWith(...decided);
  const once = settingsSheet(readSettings(before).settings, "aaaa", before);
  const after: Workbook = { dateSystem: 1900, sheets: [sheetOfOwn(once)] };
  expect(readSettings(after)).toEqual(readSettings(before));
  expect(settingsSheet(readSettings(after).settings, "aaaa", after)).toEqual(once);
});

describe("a setting typed in the pane", () => {
  it.each([
    ["Effective from", "3.5", 3.5],
    ["Indicators a round needs", "90%", 0.9],
    ["Count people on", "September 15", "September 15"],
    ["Weights of rounds", "Fall 1; Spring 2", "Fall 1; Spring 2"],
    ["Schools in poverty quarters", "District-run schools", "District-run schools"],
  ])("understands %s: %s", (name, typed, kept) => {
    expect(typedSetting(name, typed)).toBe(kept);
  });

  it.each([
    ["Effective from", "high"],
    ["Effective from", "7"],
    ["Count people on", "the first day"],
    ["Weights of rounds", "Fall"],
    ["Parity index", "maybe"],
    ["No such setting", "1"],
    ["District name", "  "],
  ])("does not understand %s: %s", (name, typed) => {
    expect(typedSetting(name, typed)).toBeNull();
  });
});
