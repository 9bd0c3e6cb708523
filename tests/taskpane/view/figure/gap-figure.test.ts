import { needs } from "../../../../src/framework/data-needs";
import type { Gap } from "../../../../src/core/gap/gap";
import { METRIC_IDS, type Metric } from "../../../../src/core/metric/metric";
import { figurePage } from "../../../../src/taskpane/view/figure/figure-page";
import { figureBehind, gapsIn } from "../../../../src/taskpane/view/figure/gap-figure";
import { gapPage } from "../../../../src/taskpane/view/figure/gap-page";
import { district, refreshed } from "../../district";

const YEAR = "2025-26";
const gap = (kind: string, where: Gap["where"] = {}, weight = 1): Gap =>
  ({ gap: kind, schoolYear: YEAR, where, weight }) as Gap;
const figure = (metric: Metric["metric"], status: Metric["status"], group: Metric["group"] = {}): Metric =>
  ({ metric, status, group, schoolYear: YEAR }) as Metric;

it("finds the figure of the gap's own place and year", () => {
  const metrics = [
    figure("effective-share", "value"),
    figure("effective-share", "value", { cluster: "North" }),
    figure("effective-share", "value", { cluster: "South" }),
  ];
  expect(figureBehind(gap("effective-by-place", { cluster: "South" }), metrics)).toEqual({
    metric: "effective-share",
    schoolYear: YEAR,
    group: { cluster: "South" },
  });
  expect(figureBehind({ ...gap("effective-by-place"), schoolYear: "2024-25" }, metrics)).toBeNull();
});

it("prefers the survey that gives a figure, and a figure that is missing to none", () => {
  const favorable = figure("survey-favorable", "value");
  const metrics = [figure("survey-strong", "not-applicable"), favorable];
  expect(figureBehind(gap("survey-by-poverty"), metrics)?.metric).toBe("survey-favorable");
  expect(figureBehind(gap("missing-data-leadership-survey"), metrics)?.metric).toBe("survey-favorable");
  const missing = [figure("effective-share", "unknown")];
  expect(figureBehind(gap("missing-data-practice-ratings"), missing)?.metric).toBe("effective-share");
});

it("leads nowhere from a gap that rests on no figure", () => {
  const metrics = METRIC_IDS.map((id) => figure(id, "value"));
  expect(figureBehind(gap("overdue-sheet", { source: "Roster" }), metrics)).toBeNull();
  expect(figureBehind(gap("mentors-not-recorded"), metrics)).toBeNull();
});

it("knows a figure for every kind of missing data", () => {
  const metrics = METRIC_IDS.map((id) => figure(id, "value"));
  const without = needs.filter(({ id }) => figureBehind(gap(`missing-data-${id}`), metrics) === null);
  expect(without.map(({ id }) => id)).toEqual([]);
});

it("says which gaps a figure tells of, the weightiest first, of its own place and year alone", () => {
  const gaps = [
    gap("missing-data-practice-ratings", {}, 0.1),
    gap("effective-by-poverty", {}, 0.8),
    gap("effective-by-place", { cluster: "North" }, 0.9),
    gap("vacancies", {}, 0.7),
    { ...gap("effective-by-poverty"), schoolYear: "2024-25" },
  ];
  const kinds = (group: Gap["where"]) =>
    gapsIn({ metric: "effective-share", schoolYear: YEAR, group }, gaps).map((one) => one.gap);
  expect(kinds({})).toEqual(["effective-by-poverty", "missing-data-practice-ratings"]);
  expect(kinds({ cluster: "North" })).toEqual(["effective-by-place"]);
  expect(kinds({ cluster: "South" })).toEqual([]);
});

it("leads from a gap's page to its figure and from there to the gap", () => {
  const workbook = district([{ school: 3, heading: "Principal", to: "Vacant" }]);
  const now = refreshed(workbook);
  const page = gapPage({ gap: "vacancies", where: {} }, now, workbook);
  // One post of eight has nobody.
  expect(page?.figure).toMatchObject({ figure: "1", asked: { metric: "vacancies", schoolYear: YEAR, group: {} } });
  const behind = page?.figure && figurePage(page.figure.asked, now, workbook);
  expect(behind?.gaps.map(({ asked }) => asked)).toEqual([{ gap: "vacancies", where: {} }]);
});
