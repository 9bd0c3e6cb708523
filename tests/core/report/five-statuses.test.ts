/** Value, unknown, suppressed, not applicable and not yet, from the cells to JSON, the sheets, what is published and shared, and the pane. */
import { dayOf } from "../../../src/core/day";
import { refresh, runToEnd } from "../../../src/core/refresh";
import { analysisAsJson } from "../../../src/core/report/json";
import { publish } from "../../../src/core/share/publish";
import { shareOf } from "../../../src/core/share/share";
import type { OwnSheet } from "../../../src/core/own-sheet";
import { reference } from "../../../src/framework/reference";
import { workbookOf } from "../../../src/hosts/memory";
import { metricRows } from "../../../src/taskpane/view/today/metric-rows";

const SCHOOLS = ["Alder", "Birch", "Cedar", "Dogwood"].map((name) => `${name} Elementary School`);
const PEOPLE = ["Ann Bell", "Bo Cole", "Cy Dunn", "Di Ehrle"];

const roster = (year: string, position: string) => ({
  name: `Roster ${year}`,
  rows: [
    ["School", "Principal", "Position", "Race/Ethnicity"],
    ...SCHOOLS.map((school, index) => [school, PEOPLE[index] ?? null, position, "White"]),
  ],
});
const ratings = {
  name: "TEAM 2025-26",
  rows: [
    ["School", "Principal", "Round", "TEAM Average"],
    ...SCHOOLS.map((school, index) => [school, PEOPLE[index] ?? null, "Fall", 3.5 + index * 0.25]),
  ],
};
/** Nine answers at each school: too few to show. */
const survey = {
  name: "Staff survey 2025-26",
  rows: [
    ["School", "Topic", "Percent Favorable", "Number of Responses"],
    ...SCHOOLS.map((school) => [school, "School Leadership", 0.7, 9]),
  ],
};

const asOf = dayOf({ year: 2026, month: 9, day: 15 });
const MAY = dayOf({ year: 2026, month: 5, day: 29 });

const run = (sheets: Parameters<typeof workbookOf>[0], day = asOf) => {
  const workbook = workbookOf(sheets);
  return { workbook, ...runToEnd(refresh(workbook, { asOf: day, reference })) };
};

/** 2025-26 in spring: rated, too few answers, all heads interim, no enrollment. */
const spring = run([roster("2025-26", "Interim Principal"), ratings, survey], MAY);
/** September: the roster of the new year is in, and nothing else. */
const september = run([roster("2025-26", "Principal"), ratings, survey, roster("2026-27", "Principal")]);

interface JsonMetric {
  readonly metric: string;
  readonly schoolYear: string;
  readonly group: object;
  readonly value: number | null;
  readonly status: string;
  readonly reason: string | null;
}

const inJson = ({ analysis }: typeof spring, id: string, year: string): JsonMetric => {
  const { metrics } = JSON.parse(JSON.stringify(analysisAsJson(analysis, []))) as { metrics: JsonMetric[] };
  const found = metrics.find(
    ({ metric, schoolYear, group }) => metric === id && schoolYear === year && Object.keys(group).length === 0,
  );
  if (found === undefined) throw new Error(`No ${id} in ${year}`);
  return found;
};

const onMetricsSheet = ({ sheets }: typeof spring, name: string, year: string) => {
  const sheet = sheets.find((one) => one.name === "Leadership Metrics");
  const columns = new Map(sheet?.tables[0]?.columns.map(({ heading, values }) => [heading, values]));
  const at = (heading: string, row: number) => columns.get(heading)?.[row] ?? null;
  const row = (columns.get("Metric") ?? []).findIndex(
    (value, index) => value === name && at("School year", index) === year && at("Where", index) === "District",
  );
  return { figure: at("Figure", row), status: at("Status", row), limits: at("What limits it", row) };
};

const textOn = (sheet: OwnSheet | undefined): string => JSON.stringify(sheet);

test("each of the five is told from the others in JSON", () => {
  const said = (from: typeof spring, id: string, year: string) => {
    const { value, status } = inJson(from, id, year);
    return [value, status];
  };
  // 3.5, 3.75, 4, 4.25: mean 3.875.
  expect(said(spring, "team-average", "2025-26")).toEqual([3.875, "value"]);
  expect(said(spring, "survey-favorable", "2025-26")).toEqual([null, "suppressed"]);
  expect(said(spring, "principals-of-color", "2025-26")).toEqual([null, "not-applicable"]);
  expect(said(spring, "students-of-color", "2025-26")).toEqual([null, "unknown"]);
  expect(said(september, "team-average", "2026-27")).toEqual([null, "not-yet"]);
  expect(inJson(september, "team-average", "2026-27").reason).toBe(
    "Not yet: the rounds of 2026-27 are not in. 3.88 in 2025-26.",
  );
});

test("and on Leadership Metrics", () => {
  expect(onMetricsSheet(spring, "TEAM practice rating", "2025-26")).toMatchObject({ figure: 3.875, status: "Figure" });
  expect(onMetricsSheet(spring, "Leadership survey, favorable", "2025-26")).toMatchObject({
    figure: null,
    status: "Hidden",
  });
  expect(onMetricsSheet(spring, "Principals of color", "2025-26")).toMatchObject({
    figure: null,
    status: "Does not apply",
  });
  expect(onMetricsSheet(spring, "Students of color", "2025-26")).toMatchObject({ figure: null, status: "No data" });
  expect(onMetricsSheet(september, "TEAM practice rating", "2026-27")).toEqual({
    figure: null,
    status: "Not yet",
    limits: "Not yet: the rounds of 2026-27 are not in. 3.88 in 2025-26.",
  });
});

test("and in the pane", () => {
  const shown = ({ analysis }: typeof spring) =>
    metricRows(analysis.metrics, () => null).rows.map(({ figure, isStatus }) => [figure, isStatus]);
  // Practice, survey, effective by poverty (no enrollment), principals of color (all interim).
  expect(shown(spring)).toEqual([
    ["3.88", false],
    ["hidden", true],
    ["no data", true],
    ["does not apply", true],
  ]);
  const [practice] = metricRows(september.analysis.metrics, () => null).rows;
  expect(practice).toMatchObject({ figure: "not yet", isStatus: true });
  expect(practice?.sentence).toContain("Not yet: the rounds of 2026-27 are not in. 3.88 in 2025-26.");
});

test("and on the Summary, where it is published, and in what is shared", () => {
  const summaryOf = ({ sheets }: typeof spring) => textOn(sheets.find(({ name }) => name === "Leadership Summary"));
  for (const word of ["hidden", "no data", "does not apply"]) expect(summaryOf(spring)).toContain(`"${word}"`);
  expect(summaryOf(september)).toContain('"not yet"');
  const published = publish(september.analysis, shareOf(september.analysis).figures, september.workbook, {
    on: asOf,
    by: "",
    draft: true,
  });
  if (published.kind === "refused") throw new Error(published.sentence);
  expect(published.added.map(({ metric, figure }) => [metric, figure])).toContainEqual([
    "TEAM practice rating",
    "not yet",
  ]);
  const shared = shareOf(september.analysis).figures.find(
    ({ metric, schoolYear }) => metric === "team-average" && schoolYear === "2026-27",
  );
  expect(shared).toMatchObject({ value: null, status: "not-yet" });
});
