import { dayOf } from "../../../src/core/day";
import { publish, type PublishAsked } from "../../../src/core/share/publish";
import { fingerprintOf } from "../../../src/core/report/summary-status";
import { readPublished } from "../../../src/core/state/published";
import type { Analysis } from "../../../src/core/report/analysis";
import type { Workbook } from "../../../src/core/sheet";
import { createMemoryHost, workbookOf } from "../../../src/hosts/memory";
import { EMPTY, metricOf } from "../report/larkmoor";

const YEAR = "2025-26";
const MAY = dayOf({ year: 2026, month: 5, day: 29 });
const JUNE = dayOf({ year: 2026, month: 6, day: 15 });

const confirmed = (analysis: Analysis): Analysis => ({
  ...analysis,
  decisions: {
    ...analysis.decisions,
    settings: {
      ...analysis.decisions.settings,
      confirmed: { by: "Central office", on: "May 20, 2026", sources: fingerprintOf(analysis) },
    },
  },
});

const FIGURES: Analysis = {
  ...EMPTY,
  metrics: [
    metricOf("team-average", YEAR, 3.9, { unit: "rating", known: 141 }),
    metricOf("team-average", YEAR, 3.5, { unit: "rating", group: { cluster: "Lakeshore" } }),
    metricOf("team-average", "2024-25", 3.8, { unit: "rating" }),
    metricOf("survey-favorable", YEAR, null, { status: "not-applicable", known: 0 }),
    metricOf("survey-strong", YEAR, 0.71),
    metricOf("effective-gap", YEAR, 0.29, { unit: "points" }),
    metricOf("principals-of-color", YEAR, null, { status: "unknown", known: 0 }),
    metricOf("students-of-color", YEAR, 0.755),
    metricOf("vacancies", YEAR, 3, { unit: "count" }),
  ],
};
const withPractice = (value: number): Analysis => ({
  ...FIGURES,
  metrics: FIGURES.metrics.map((one) => (one === FIGURES.metrics[0] ? { ...one, value } : one)),
});

const asked = (facts: Partial<PublishAsked> = {}): PublishAsked => ({
  on: MAY,
  by: "Board office",
  draft: false,
  ...facts,
});

async function write(workbook: Workbook, analysis: Analysis, facts: Partial<PublishAsked> = {}) {
  const done = publish(analysis, analysis.metrics, workbook, asked(facts));
  if (done.kind === "refused") throw new Error(done.sentence);
  const host = createMemoryHost(workbook);
  await host.write([done.sheet]);
  return { ...done, workbook: await host.read() };
}

const empty = workbookOf([{ name: "Roster", rows: [["School"]] }]);

it("publishes the newest year's headline figures of the district, each with its definition", async () => {
  const { workbook, added, same } = await write(empty, confirmed(FIGURES));
  expect(same).toBe(0);
  expect(readPublished(workbook)).toEqual(added);
  expect(added.map(({ line, metric, figure, value, definition }) => [line, metric, figure, value, definition])).toEqual(
    [
      [1, "TEAM practice rating", "3.90", 3.9, "team-average/1"],
      [2, "Leadership survey, strong", "71%", 0.71, "survey-strong/1"],
      [3, "Effective leaders by poverty", "29 points", 0.29, "effective-gap/1"],
      [4, "Principals of color", "no data", null, "principals-of-color/1"],
      [5, "Students of color", "76%", 0.755, "students-of-color/1"],
    ],
  );
  expect(added[0]).toMatchObject({
    on: MAY,
    by: "Board office",
    schoolYear: YEAR,
    group: "District",
    known: 141,
    of: 158,
    status: "Confirmed",
    corrects: null,
  });
});

it("publishes no number that may not leave the district, nor how many are known", async () => {
  const figures = FIGURES.metrics.map((one, index) =>
    index === 0 ? { ...one, value: null, status: "suppressed" as const, known: 0 } : one,
  );
  const done = publish(confirmed(FIGURES), figures, empty, asked());
  if (done.kind === "refused") throw new Error(done.sentence);
  const host = createMemoryHost(empty);
  await host.write([done.sheet]);
  expect(readPublished(await host.read())[0]).toMatchObject({
    metric: "TEAM practice rating",
    figure: "hidden",
    value: null,
    known: null,
    of: 158,
  });
});

it("says nothing twice", async () => {
  const first = await write(empty, confirmed(FIGURES));
  const again = publish(confirmed(FIGURES), FIGURES.metrics, first.workbook, asked({ on: JUNE }));
  expect(again).toMatchObject({ kind: "published", added: [], same: 5 });
});

it("puts a correction beside what it corrects, which stays", async () => {
  const first = await write(empty, confirmed(FIGURES));
  const second = await write(first.workbook, confirmed(withPractice(3.7)), { on: JUNE });
  expect(second.added).toMatchObject([{ line: 6, figure: "3.70", corrects: 1, on: JUNE }]);
  const third = await write(second.workbook, confirmed(withPractice(3.9)), { on: JUNE });
  expect(third.added).toMatchObject([{ line: 7, figure: "3.90", corrects: 6 }]);
  expect(readPublished(third.workbook).map(({ line, figure }) => `${line} ${figure}`)).toEqual([
    "1 3.90",
    "2 71%",
    "3 29 points",
    "4 no data",
    "5 76%",
    "6 3.70",
    "7 3.90",
  ]);
});

it("takes a new version of a definition for a correction, even of the same number", async () => {
  const first = await write(empty, confirmed(FIGURES));
  const [practice] = FIGURES.metrics;
  const anew = { ...FIGURES, metrics: [{ ...practice!, definition: "team-average/2" }, ...FIGURES.metrics.slice(1)] };
  const second = await write(first.workbook, confirmed(anew));
  expect(second.added).toMatchObject([{ figure: "3.90", definition: "team-average/2", corrects: 1 }]);
});

describe("figures that nobody confirmed", () => {
  it("are refused", () => {
    expect(publish(FIGURES, FIGURES.metrics, empty, asked())).toMatchObject({ kind: "refused", isDraft: true });
  });

  it("are refused when the sources changed after the confirmation", () => {
    const changed = confirmed(FIGURES);
    const { settings } = changed.decisions;
    const sources = { by: "Central office", on: "May 20, 2026", sources: "something else" };
    const stale = { ...changed, decisions: { ...changed.decisions, settings: { ...settings, confirmed: sources } } };
    const done = publish(stale, FIGURES.metrics, empty, asked());
    expect(done).toMatchObject({ kind: "refused", sentence: expect.stringContaining("changed after") as string });
  });

  it("are published as DRAFT when that is asked for, and as confirmed once they are", async () => {
    const draft = await write(empty, FIGURES, { draft: true });
    expect(draft.added.map(({ status }) => status)).toEqual(["DRAFT", "DRAFT", "DRAFT", "DRAFT", "DRAFT"]);
    const later = await write(draft.workbook, confirmed(FIGURES));
    // The same figures: nothing is corrected.
    expect(later.added.map(({ line, status, corrects }) => [line, status, corrects])).toEqual(
      [6, 7, 8, 9, 10].map((line) => [line, "Confirmed", null]),
    );
    expect(publish(FIGURES, FIGURES.metrics, later.workbook, asked({ draft: true }))).toMatchObject({
      added: [],
      same: 5,
    });
  });
});

it("has nothing to publish without a figure", () => {
  expect(publish(confirmed(EMPTY), EMPTY.metrics, empty, asked())).toMatchObject({ kind: "refused", isDraft: false });
});
