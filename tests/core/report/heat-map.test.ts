import { format } from "numfmt";
import type { Development, DevelopmentCell } from "../../../src/core/gap/development";
import type { OwnSheet } from "../../../src/core/own-sheet";
import type { Group, Metric } from "../../../src/core/metric/metric";
import { heatMap } from "../../../src/core/report/heat-map";
import { heatMapSheet } from "../../../src/core/report/heat-map-sheet";
import { framework, responsibilitiesOf } from "../../../src/framework/framework";
import { HEAT } from "../../../src/core/state/look";
import { textWidth } from "../../../src/core/state/text-width";
import { sheetOfOwn } from "../../../src/hosts/memory";
import { cellAt } from "../../../src/core/sheet";
import { metricOf } from "./larkmoor";

const YEAR = "2025-26";
const RESPONSIBILITIES = [{ id: "develop-team", name: "Develop your team" }];
const of = (id: Metric["metric"], group: Group, value: number | null, known: number, facts: Partial<Metric> = {}) =>
  metricOf(id, YEAR, value, { group, known, of: known, ...facts });

const METRICS: readonly Metric[] = [
  of("effective-share", {}, 0.5, 100),
  of("effective-share", { cluster: "Union" }, 0.1, 20),
  of("effective-share", { cluster: "Ash" }, 0.4, 10),
  of("effective-share", { cluster: "Oak" }, 0, 9),
  of("effective-share", { quartile: 4 }, 0.25, 40),
  of("effective-share", { quartile: 1 }, 0.8, 40),
  of("effective-share", { level: "high" }, null, 0),
  of("effective-share", { level: "middle" }, null, 0, { status: "suppressed" }),
  of("team-average", {}, 3.9, 100, { unit: "rating" }),
  of("team-average", { cluster: "Union" }, 3.45, 20, { unit: "rating" }),
  of("team-average", { cluster: "Oak" }, 3.9, 9, { unit: "rating" }),
  of("survey-favorable", {}, 0.66, 100),
  of("survey-favorable", { cluster: "Oak" }, null, 0, { status: "suppressed" }),
  of("survey-favorable", { cluster: "Union" }, null, 0, { status: "not-yet" }),
  of("principal-turnover", {}, 0.1, 100),
  of("principal-turnover", { cluster: "Union" }, 0.1, 20),
  of("principal-turnover", { cluster: "Ash" }, 0, 20),
  of("principal-turnover", { quartile: 4 }, 0.45, 40),
  of("principal-turnover", { level: "high" }, 0.1, 20),
  of("first-year-principal-share", {}, 0.1, 100),
  metricOf("evidence-coverage", YEAR, 0.9, { group: { responsibility: "develop-team" }, known: 90, of: 100 }),
];
const developed = (group: Group, value: number | null, high: number | null): DevelopmentCell => ({
  responsibility: "develop-team",
  group,
  value,
  low: null,
  high,
  byChance: high === null || high >= 0,
  known: 20,
  of: 20,
  status: value === null ? "suppressed" : "value",
  reason: null,
});
const DEVELOPMENT: Development = {
  schoolYear: YEAR,
  cells: [
    developed({}, 0.02, 0.05),
    developed({ cluster: "Union" }, -0.24, -0.1),
    developed({ cluster: "Ash" }, -0.24, 0.1),
    developed({ cluster: "Oak" }, null, null),
  ],
  separation: { within: null, same: 0, scored: 0, enough: false, sentence: null },
};
const map = heatMap({ metrics: METRICS, development: DEVELOPMENT, year: YEAR, responsibilities: RESPONSIBILITIES });
const words = (group: Group): string => Object.values(group).map(String).join() || "District";
const sheet = heatMapSheet(map, ({ group }) => words(group), YEAR, { dateSystem: 1900, sheets: [] });
const [table] = sheet.tables;

const at = (where: string, heading: string) => {
  const index = table?.columns[0]?.values.indexOf(where) ?? -1;
  const column = table?.columns.find((one) => one.heading === heading);
  const value = column?.values[index] ?? null;
  const style = column?.styles?.get(index) ?? column?.style;
  const shown = typeof value === "number" ? format(style?.numberFormat ?? "General", value) : value;
  return { shown, step: HEAT.findIndex((fill) => fill === style?.fill) + 1, value };
};

it("goes from the district over poverty quarters and levels to clusters, each once", () => {
  expect(table?.columns[0]?.values).toEqual([
    "District",
    "Known in the district",
    "1",
    "4",
    "high",
    "Union",
    "Ash",
    "Oak",
  ]);
});

it("shows the district's own figures and how many are known", () => {
  expect(
    ["Effective leaders", "TEAM practice rating", "Develop your team"].map((one) => at("District", one).shown),
  ).toEqual(["50%", "3.90", "0.02 above"]);
  expect(at("Known in the district", "Effective leaders").shown).toBe("100 of 100");
  expect(at("Known in the district", "Develop your team").shown).toBe("90 of 100");
});

it.each([
  // 40 points below, 2 of 20: the interval (3% to 30%) leaves out 50%.
  ["Union", "Effective leaders", "40 below", 4],
  // 10 points below, 4 of 10: chance alone reaches from 17% to 69%.
  ["Ash", "Effective leaders", "10 below", 1],
  ["4", "Effective leaders", "25 below", 3],
  ["1", "Effective leaders", "30 above", 0],
  ["Union", "TEAM practice rating", "0.45 below", 4],
  // More turnover is worse, less is not.
  ["4", "Principal turnover", "35 above", 4],
  ["Ash", "Principal turnover", "10 below", 0],
  ["Union", "Principal turnover", "the same", 0],
  // Leaders against their own average; where the interval holds 0 it can be chance.
  ["Union", "Develop your team", "0.24 below", 2],
  ["Ash", "Develop your team", "0.24 below", 1],
])("shades %s, %s (%s) by how much worse it is: %i", (where, heading, shown, step) => {
  expect(at(where, heading)).toMatchObject({ shown, step });
});

it("marks what rests on fewer than ten and leaves it plain", () => {
  expect(at("Oak", "Effective leaders")).toMatchObject({ shown: "50 below*", step: 0 });
  expect(at("Oak", "TEAM practice rating")).toMatchObject({ shown: "the same*", step: 0 });
});

it.each([
  ["high", "Effective leaders", "no data"],
  ["Ash", "First-year principals", "no data"],
  ["Oak", "Leadership survey", "hidden"],
  ["Union", "Leadership survey", "not yet"],
  ["Oak", "Develop your team", "hidden"],
])("says %s, %s in words, never 0: %s", (where, heading, shown) => {
  expect(at(where, heading)).toEqual({ shown, step: 0, value: shown });
});

it("keeps numbers numbers: the words are formats", () => {
  expect(at("Union", "Effective leaders").value).toBeCloseTo(-40);
  expect(at("Union", "TEAM practice rating").value).toBeCloseTo(-0.45);
});

it("tells below the table how to read it, inside its mark, and freezes headings and places", () => {
  const shown = sheetOfOwn(sheet);
  expect(cellAt(shown, 11, 1).shown).toMatch(/^District: the figure itself\./);
  for (const { row } of sheet.cells) expect(row).toBeLessThanOrEqual(sheet.markArea.lastRow);
  expect(sheet.frozen).toEqual({ rows: 1, columns: 1 });
  expect(sheet.print).toMatchObject({ orientation: "landscape", fitToWidth: 1, titleRows: [1, 1] });
});

it("leaves out what has no figure in any row, and parts without any figure, and says which", () => {
  const headings = table?.columns.map(({ heading }) => heading);
  expect(headings).not.toContain("Gap, principals and students of color");
  expect(headings).toContain("First-year principals");
  expect(table?.columns[0]?.values).not.toContain("middle");
  expect(sheet.cells.at(-1)?.value).toBe(
    "Left out, as they have no figures: Gap, principals and students of color, middle.",
  );
});

it("says in one line what would fill it where nothing is measured", () => {
  const empty = heatMap({ metrics: [], development: null, year: YEAR, responsibilities: RESPONSIBILITIES });
  const own = heatMapSheet(empty, () => "District", YEAR, { dateSystem: 1900, sheets: [] });
  expect(own.tables[0]?.columns).toMatchObject([{ heading: "Where", values: [null] }]);
  expect(own.cells[0]?.value).toMatch(/^Nothing to compare yet\./);
  expect(own.cells[1]?.value).toMatch(/^Left out, as they have no figures: Effective leaders, TEAM practice rating, /);
});

it("takes a column back when its figures are gone, brings it again when they are there, and keeps people's words", () => {
  const written = (metrics: readonly Metric[], before: OwnSheet | null) =>
    heatMapSheet(
      heatMap({ metrics, development: DEVELOPMENT, year: YEAR, responsibilities: RESPONSIBILITIES }),
      ({ group }) => words(group),
      YEAR,
      { dateSystem: 1900, sheets: before === null ? [] : [sheetOfOwn(before)] },
    );
  const values = (table?.columns[0]?.values ?? []).map((place) => (place === "Union" ? "Visit in June" : ""));
  const note = { heading: "Our note", values, style: {}, theirs: true };
  const noted = { ...sheet, tables: sheet.tables.map((one) => ({ ...one, columns: [...one.columns, note] })) };
  const headings = (own: OwnSheet) => own.tables[0]?.columns.map(({ heading }) => heading) ?? [];
  const noteOf = (own: OwnSheet) => {
    const [places, ...rest] = own.tables[0]?.columns ?? [];
    return rest.find(({ heading }) => heading === "Our note")?.values[places?.values.indexOf("Union") ?? -1];
  };

  const fewer = written(
    METRICS.filter(({ metric }) => metric !== "team-average"),
    noted,
  );
  expect(headings(fewer)).toEqual(headings(noted).filter((heading) => heading !== "TEAM practice rating"));
  expect(noteOf(fewer)).toBe("Visit in June");
  const again = written(METRICS, fewer);
  expect(headings(again)).toEqual(headings(noted));
  expect(noteOf(again)).toBe("Visit in June");
});

it("stands on one page with all its columns at 8.5 points or more, and no figure is wider than its column", () => {
  const cells: Development["cells"] = responsibilitiesOf(framework).map(({ id }) => ({
    ...developed({}, 0.02, 0.05),
    responsibility: id,
  }));
  const full = heatMapSheet(
    heatMap({
      metrics: [...METRICS, of("representation-gap", {}, 0.2, 100, { unit: "points" })],
      development: { ...DEVELOPMENT, cells },
      year: YEAR,
      responsibilities: responsibilitiesOf(framework),
    }),
    ({ group }) => words(group),
    YEAR,
    { dateSystem: 1900, sheets: [] },
  );
  expect(full.tables[0]?.columns).toHaveLength(15);
  const pixels = full.columnWidths.reduce((sum, width) => sum + width, 0);
  const paper = (11 - full.print.margins.left - full.print.margins.right) * 96;
  expect(9 * Math.min(1, paper / pixels)).toBeGreaterThanOrEqual(8.49);
  // Arial runs up to 8% wider than Calibri in these words.
  for (const width of full.columnWidths.slice(1)) {
    expect(textWidth("0.24 below", { size: 9 }) * 1.06 + 5).toBeLessThanOrEqual(width);
  }
  expect(textWidth("0.61 below*", { size: 9 }) + 5).toBeLessThanOrEqual(full.columnWidths[2] ?? 0);
});

it("says known of all in words where a number would not fit", () => {
  const many = METRICS.map((one) =>
    one.metric === "effective-share" && Object.keys(one.group).length === 0 ? { ...one, known: 1204, of: 1350 } : one,
  );
  const own = heatMapSheet(
    heatMap({ metrics: many, development: null, year: YEAR, responsibilities: [] }),
    ({ group }) => words(group),
    YEAR,
    { dateSystem: 1900, sheets: [] },
  );
  const [, effective, team] = own.tables[0]?.columns ?? [];
  expect([effective?.values[1], typeof team?.values[1]]).toEqual(["1204 of 1350", "number"]);
});

it("says when raters barely separate the responsibilities, and is silent when they do", () => {
  const sentence =
    "Raters barely separate the responsibilities: 10% of the differences between scores lie within leaders.";
  const last = (said: string | null) => {
    const development = { ...DEVELOPMENT, separation: { ...DEVELOPMENT.separation, sentence: said } };
    const about = { metrics: METRICS, development, year: YEAR, responsibilities: RESPONSIBILITIES };
    return heatMapSheet(heatMap(about), ({ group }) => words(group), YEAR, { dateSystem: 1900, sheets: [] }).cells.at(
      -1,
    );
  };
  expect(last(sentence)?.value).toBe(sentence);
  expect(last(null)?.value).toMatch(/^Left out/);
});

it("stays as it is when it is written again, and keeps a column that somebody added", () => {
  const again = (own: OwnSheet) =>
    heatMapSheet(map, ({ group }) => words(group), YEAR, { dateSystem: 1900, sheets: [sheetOfOwn(own)] });
  expect(again(sheet)).toEqual(sheet);
  const note = { heading: "Our note", values: ["", "", "", "", "", "Visit in June", "", ""], style: {}, theirs: true };
  const withNote = { ...sheet, tables: sheet.tables.map((one) => ({ ...one, columns: [...one.columns, note] })) };
  const kept = again(withNote).tables[0]?.columns.at(-1);
  expect(kept).toMatchObject({ heading: "Our note", theirs: true });
  expect(kept?.values[5]).toBe("Visit in June");
});

it("has four shades that step in gray: each is visibly darker than the one before", () => {
  const gray = (fill: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((from) => parseInt(fill.slice(from, from + 2), 16));
    return 0.299 * r + 0.587 * g + 0.114 * b;
  };
  const [first, ...rest] = [255, ...HEAT.map(gray)];
  let before = first;
  rest.forEach((now, index) => {
    expect(before - now).toBeGreaterThan(index === 0 ? 15 : 30);
    before = now;
  });
});
