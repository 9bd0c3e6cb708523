import type { OwnSheet } from "../../../src/core/own-sheet";
import { shareable } from "../../../src/core/share/shareable";
import { FIVE } from "./five";

const COUNTED = { snapshotMonth: 10, snapshotDay: 1 };
const sheets = shareable(FIVE, COUNTED);
const named = (name: string): OwnSheet => {
  const sheet = sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`There is no ${name}`);
  return sheet;
};
const column = (sheet: OwnSheet, heading: string) =>
  sheet.tables[0]?.columns.find((one) => one.heading === heading)?.values ?? [];

it("has five sheets, all of them shown", () => {
  expect(sheets.map(({ name, visible }) => [name, visible])).toEqual([
    ["Leadership Summary", true],
    ["Leadership Gaps", true],
    ["Leadership Metrics", true],
    ["About This Copy", true],
    ["Definitions", true],
  ]);
});

it("tells value, unknown, suppressed, not applicable and not yet apart, in the figure's own cell and under Status", () => {
  const metrics = named("Leadership Metrics");
  const told = column(metrics, "Figure").map((figure, index) => [
    column(metrics, "Metric")[index],
    figure,
    column(metrics, "Status")[index],
    column(metrics, "Known")[index],
  ]);
  expect(told).toEqual([
    ["TEAM practice rating", 3.9, "Figure", 141],
    ["TEAM practice rating", "hidden", "Hidden", null],
    ["Leadership survey, favorable", "not yet", "Not yet", 0],
    ["Leadership survey, strong", "does not apply", "Does not apply", 0],
    ["Principals of color", "no data", "No data", 0],
    ["Students of color", "over 95%", "Hidden", null],
    ["Students of color", 0.41, "Figure", 70],
    ["Vacancies", 0, "Figure", 158],
  ]);
});

it("says what is hidden, and where", () => {
  const about = named("About This Copy");
  expect(column(about, "What is hidden")).toEqual(["TEAM practice rating", "Students of color"]);
  expect(column(about, "Hidden")).toEqual([1, 1]);
  expect(column(about, "Of")).toEqual([2, 2]);
  expect(column(about, "Where")).toEqual(["Lakeshore cluster", "Highest-poverty quarter (over 95%)"]);
});

it("holds no formulas, no validations, no hidden figures in charts", () => {
  for (const sheet of sheets) {
    const values = [
      ...sheet.cells.map(({ value }) => value),
      ...sheet.tables.flatMap(({ columns }) => columns.flatMap((one) => one.values)),
    ];
    expect(values.filter((value) => typeof value === "object" && value !== null)).toEqual([]);
    expect(sheet.validations).toEqual([]);
  }
});

it("says who may see it at the foot of every page, and not that it is internal", () => {
  const feet = sheets.map(({ print }) => print.footer.left);
  expect(new Set(feet)).toEqual(new Set(["Shareable copy. Small groups are hidden."]));
});

it("tells that the figures are confirmed, and on which day", () => {
  const texts = named("Leadership Summary").cells.map(({ value }) => value);
  expect(texts).toContain("Confirmed");
  expect(texts).toContain("By the district, May 20, 2026.");
  const draft = shareable({ ...FIVE, state: "draft", confirmedOn: null }, COUNTED)[0]?.cells.map(({ value }) => value);
  expect(draft).toContain("DRAFT");
  expect(draft).toContain("The district has not confirmed these figures.");
});
