/** Data that is missing or not usable, ranked by the figures it holds back: the district's to-do list. */
import { needs, type DataNeed } from "../../framework/data-needs";
import { definitions } from "../../framework/definitions";
import { thresholds } from "../../framework/thresholds";
import { keyOf } from "../metric/district";
import { count, sentences } from "../metric/figure";
import type { Metric } from "../metric/metric";
import type { Problem } from "../problem";
import { cellName } from "../sheet";
import type { Gap } from "./gap";
import type { Ground } from "./ground";
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
}

function toMend({ codes, fields }: DataNeed, problems: readonly Problem[]): ToMend {
  const wanted = new Set(codes);
  const keys = new Set(fields.map(keyOf));
  let cells = 0;
  let first: string | null = null;
  for (const problem of problems) {
    if (!wanted.has(problem.code)) continue;
    if ("field" in problem && !keys.has(keyOf(problem.field.split(":")[0] ?? ""))) continue;
    cells += problem.count;
    first ??= `${problem.at.sheet}, ${cellName(problem.at.row, problem.at.column)}`;
  }
  return { cells, first };
}

export function missingDataGaps({ metrics, year, problems }: Ground): readonly Gap[] {
  const byId = new Map<string, Metric>();
  for (const metric of metrics)
    if (metric.schoolYear === year.name && Object.keys(metric.group).length === 0) byId.set(metric.metric, metric);
  const before = year.before();
  const noRoster = byId.get("vacancies")?.status === "unknown";

  return needs.flatMap((need): Gap[] => {
    const figure = gauge(need, byId);
    if (figure === null) return [];
    const whole = figure.value === null && figure.status === "unknown";
    if (noRoster && need.needsRoster) return [];
    const missing = whole ? 1 : figure.of === 0 ? 0 : (figure.of - figure.known) / figure.of;
    if (missing < thresholds.gaps.worthNaming) return [];
    const held = need.holdsBack.filter((id) => byId.has(id) && byId.get(id)?.status !== "not-applicable");
    const { cells, first } = toMend(need, problems);
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
          ) ?? "",
        holds: null,
      },
    ];
  });
}

/** "schools with a result" is what is known; what they are of is schools. */
const countedWords = ({ counted }: Metric): string => counted.replace(/ (with|on) .*$/, "");
