/** Data that is missing or not usable, ranked by the figures it holds back: the district's to-do list. */
import { needs, type DataNeed } from "../../framework/data-needs";
import { definitions } from "../../framework/definitions";
import { thresholds } from "../../framework/thresholds";
import { schoolYearFrom } from "../day";
import { keyOf } from "../metric/district";
import { count, sentences } from "../metric/figure";
import type { Metric, RowsOnSheet } from "../metric/metric";
import { rowsOnSheets } from "../metric/rows-on-sheet";
import type { Problem } from "../problem";
import { cellName } from "../sheet";
import { rowRuns } from "../table/row-runs";
import type { FoundGap } from "./gap";
import type { Ground } from "./ground";
import type { KeptSheet } from "./kept-sheet";
import { unknownCases } from "./unknown-cases";
import { listed } from "./weight";

const nameOfMetric = new Map(definitions.map(({ id, name }) => [id, name]));

/** The figure that tells how much of the data is there: the first that applies. */
function gauge({ measuredBy }: DataNeed, byId: ReadonlyMap<string, Metric>): Metric | null {
  const figures = measuredBy.flatMap((id) => byId.get(id) ?? []);
  return (
    figures.find(({ status }) => status !== "unknown" && status !== "not-applicable") ??
    figures.find(({ status }) => status === "unknown") ??
    null
  );
}

interface ToMend {
  readonly cells: number;
  readonly first: string | null;
  readonly problems: readonly Problem[];
}

/** Cells of sheets of the year, or of as many years before as the figures look back; sheets without a year count always. */
function toMend({ codes, fields, yearsBack }: DataNeed, { problems, sheets, year }: Ground): ToMend {
  const wanted = new Set(codes);
  const keys = new Set(fields.map(keyOf));
  const years = new Map(sheets.map(({ sheet, schoolYears }) => [sheet, schoolYears]));
  const oldest = year.name === null ? "" : schoolYearFrom(Number(year.name.slice(0, 4)) - yearsBack);
  const isOfYear = (sheet: string): boolean =>
    years.get(sheet)?.some((one) => one === null || year.name === null || (one >= oldest && one <= year.name)) ?? true;
  const found = problems.filter(
    (problem) =>
      wanted.has(problem.code) &&
      isOfYear(problem.at.sheet) &&
      (!("field" in problem) || keys.has(keyOf(problem.field.split(":")[0] ?? ""))),
  );
  const [first] = found;
  return {
    cells: found.reduce((sum, problem) => sum + problem.count, 0),
    first: first === undefined ? null : `${first.at.sheet}, ${cellName(first.at.row, first.at.column)}`,
    problems: found,
  };
}

/** The rows of cells to mend, and those of what is not known, by sheet. */
function rowsToMend(problems: readonly Problem[], unknown: readonly RowsOnSheet[]): readonly RowsOnSheet[] {
  const bySheet = new Map(unknown.map(({ sheet, rows }) => [sheet, new Set(rowsIn(rows))]));
  for (const { at, rows } of problems) {
    let of = bySheet.get(at.sheet);
    if (of === undefined) bySheet.set(at.sheet, (of = new Set<number>()));
    for (const row of rows === undefined ? [at.row] : rowsIn(rows)) of.add(row);
  }
  return [...bySheet].map(([sheet, rows]) => ({ sheet, rows: rowRuns(rows) }));
}

/** The numbers of `5-162,170`. */
const rowsIn = (runs: string): readonly number[] =>
  runs.split(",").flatMap((run) => {
    const [first = 0, last = first] = run.split("-").map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });

export function missingDataGaps(ground: Ground): readonly FoundGap[] {
  const { metrics, year, district, sheets } = ground;
  const byId = new Map<string, Metric>();
  for (const metric of metrics)
    if (metric.schoolYear === year.name && Object.keys(metric.group).length === 0) byId.set(metric.metric, metric);
  const before = year.before();
  const noRoster = byId.get("vacancies")?.status === "unknown";

  return needs.flatMap((need): FoundGap[] => {
    const figure = gauge(need, byId);
    // What is still to come is not missing.
    if (figure === null || figure.status === "not-yet") return [];
    const whole = figure.value === null && figure.status === "unknown";
    if (noRoster && need.needsRoster) return [];
    const missing = whole ? 1 : figure.of === 0 ? 0 : (figure.of - figure.known) / figure.of;
    if (missing < thresholds.gaps.worthNaming) return [];
    const held = need.holdsBack.filter((id) => byId.has(id) && byId.get(id)?.status !== "not-applicable");
    const mend = toMend(need, ground);
    const { cells, first } = mend;
    const names = held.map((id) => nameOfMetric.get(id) ?? id);
    const earlier =
      before === null || whole
        ? null
        : (metrics.find(
            ({ metric, schoolYear, group }) =>
              metric === figure.metric && schoolYear === before.name && Object.keys(group).length === 0,
          ) ?? null);
    return [
      {
        gap: `missing-data-${need.id}`,
        name: need.name,
        decision: "data-quality",
        schoolYear: year.name,
        where: {},
        value: whole ? null : missing,
        unit: "share",
        expectation: "known for all",
        known: figure.known,
        of: figure.of,
        weight: Math.min(1, thresholds.gaps.heldBack * held.length) * missing,
        change:
          earlier === null || earlier.value === null || earlier.of === 0
            ? null
            : missing - (earlier.of - earlier.known) / earlier.of,
        sentence:
          sentences(
            whole
              ? figure.reason
              : `${need.partly} is known for ${figure.known} of ${figure.of} ${countedWords(figure)}.`,
            `This holds back ${count(held.length, "figure")}: ${listed(names)}.`,
            first !== null && `${count(cells, "cell")} to mend, the first at ${first}.`,
            ownersSentence(mend.problems, sheets),
          ) ?? "",
        holds: null,
        stands: null,
        rows: () => rowsToMend(mend.problems, whole ? [] : rowsOnSheets(unknownCases(figure.metric, year, district))),
      },
    ];
  });
}

/** `Human Resources keeps Roster 25-26.`, of the sheets that hold the cells; null where no owner is named. */
function ownersSentence(problems: readonly Problem[], sheets: readonly KeptSheet[]): string | null {
  const owners = new Map(sheets.flatMap(({ sheet, owner }) => (owner === null ? [] : [[sheet, owner] as const])));
  const named = [...new Set(problems.map(({ at }) => at.sheet))].flatMap((sheet) => {
    const owner = owners.get(sheet);
    return owner === undefined ? [] : [`${owner} keeps ${sheet}.`];
  });
  return named.length === 0 ? null : named.join(" ");
}

/** "schools with a result" is what is known; what they are of is schools. */
const countedWords = ({ counted }: Metric): string => counted.replace(/ (with|on) .*$/, "");
