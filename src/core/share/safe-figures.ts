/** The figures that may leave the district: chosen by an allow-list, small groups hidden so that nothing shown gives them away. */
import { thresholds } from "../../framework/thresholds";
import type { District, SchoolYear } from "../metric/district";
import type { Metric, MetricId } from "../metric/metric";
import { onePrincipal } from "../metric/principals-of-color";
import { groupKey, isDistrict } from "../metric/recipe";
import { SOURCES, type Contribution, type Subject } from "./contributions";
import { suppress, type Part, type Showing, type Total } from "./suppress";

/** Where a figure may be shown for groups, and which. */
const ALLOWED: Partial<Record<MetricId, readonly (keyof Metric["group"])[]>> = {
  "team-average": ["quartile", "cluster", "level"],
  "survey-favorable": ["quartile", "cluster", "level"],
  "survey-strong": ["quartile", "cluster", "level"],
  "effective-share": ["quartile", "cluster", "level"],
  "effective-gap": [],
  // Race of people: the whole district alone.
  "principals-of-color": [],
  "representation-gap": [],
  "students-of-color": ["quartile", "cluster", "level"],
  "students-economically-disadvantaged": ["quartile", "cluster", "level"],
  "first-year-principal-share": ["quartile", "cluster", "level"],
  "new-to-school-share": ["quartile", "cluster", "level"],
  "principal-turnover": ["quartile", "cluster", "level"],
  vacancies: ["quartile", "cluster", "level"],
  "evidence-coverage": ["responsibility"],
};

/** Figures about the same people: what is hidden in one is hidden in the other. */
const TOGETHER: readonly (readonly MetricId[])[] = [
  ["team-average", "effective-share"],
  ["survey-favorable", "survey-strong"],
];

/** Figures that follow from others. */
const FOLLOWS: Partial<Record<MetricId, readonly { readonly metric: MetricId; readonly group: Metric["group"] }[]>> = {
  "effective-gap": [
    { metric: "effective-share", group: { quartile: 1 } },
    { metric: "effective-share", group: { quartile: 4 } },
  ],
  "representation-gap": [
    { metric: "students-of-color", group: {} },
    { metric: "principals-of-color", group: {} },
  ],
};

/** Figures about heads of school that are shown for the whole district alone. */
const OF_PEOPLE: ReadonlySet<MetricId> = new Set(["effective-gap", "principals-of-color", "representation-gap"]);

export const HIDDEN_REASON = "Hidden: the group is small, or would give a small group away.";
const CODED_REASON = "The share is so small or so large that only this range is shown.";
const PLAIN_REASONS: Readonly<Record<Metric["status"], string | null>> = {
  value: null,
  unknown: "Data that should exist is missing.",
  suppressed: HIDDEN_REASON,
  "not-applicable": "Nothing of the kind is expected here.",
  "not-yet": "The round or survey is not over.",
};

const { minimum, codedShare } = thresholds.share;

const keyOf = ({ metric, schoolYear, group }: Pick<Metric, "metric" | "schoolYear" | "group">): string =>
  `${metric}|${schoolYear ?? ""}|${groupKey(group)}`;

/** The allowed figures, the oldest year first, without the words that speak of the district's sheets. */
export function safeFigures(metrics: readonly Metric[], district: District): readonly Metric[] {
  const allowed = metrics.filter(isAllowed);
  const showing = new Map<string, Showing>();
  for (const year of district.years) {
    const ofYear = allowed.filter(({ schoolYear }) => schoolYear === year.name);
    for (const metric of Object.keys(SOURCES) as MetricId[]) {
      if (TOGETHER.some(([first, ...others]) => first !== metric && others.includes(metric))) continue;
      const family = TOGETHER.find(([first]) => first === metric) ?? [metric];
      for (const [key, one] of showingOf(family, ofYear, year, district)) showing.set(key, one);
    }
  }
  const shown = (metric: Pick<Metric, "metric" | "schoolYear" | "group">): Showing => {
    const follows = FOLLOWS[metric.metric];
    if (follows === undefined) return showing.get(keyOf(metric)) ?? "shown";
    const isSafe = follows.every((one) => shown({ ...one, schoolYear: metric.schoolYear }) === "shown");
    return isSafe ? "shown" : "hidden";
  };
  return allowed.map((metric) => {
    if (metric.status !== "value") return plain(metric);
    if (OF_PEOPLE.has(metric.metric) && metric.known < minimum) return hidden(metric);
    const as = shown(metric);
    return as === "hidden" ? hidden(metric) : as === "coded" ? coded(metric) : plain(metric);
  });
}

function isAllowed({ metric, group }: Metric): boolean {
  const groups = ALLOWED[metric];
  if (groups === undefined) return false;
  const [key, ...more] = Object.keys(group) as (keyof Metric["group"])[];
  return key === undefined || (more.length === 0 && groups.includes(key));
}

/** How each figure of a family in a year is shown, by its key. */
function showingOf(
  family: readonly MetricId[],
  ofYear: readonly Metric[],
  year: SchoolYear,
  district: District,
): ReadonlyMap<string, Showing> {
  const found = new Map<string, Showing>();
  const hiddenIn = new Map<MetricId, ReadonlySet<string>>(family.map((id) => [id, new Set<string>()]));
  const count = (): number => [...hiddenIn.values()].reduce((sum, { size }) => sum + size, 0);
  for (let before = -1; before !== count();) {
    before = count();
    for (const id of family) {
      const figures = ofYear.filter(({ metric, status }) => metric === id && status === "value");
      const elsewhere = new Set(family.flatMap((other) => (other === id ? [] : [...(hiddenIn.get(other) ?? [])])));
      const own = new Set<string>();
      showingInYear(id, figures, elsewhere, year, district).forEach((showing, index) => {
        const figure = figures[index];
        if (figure === undefined) return;
        found.set(keyOf(figure), showing);
        if (showing !== "shown") own.add(groupKey(figure.group));
      });
      hiddenIn.set(id, own);
    }
  }
  return found;
}

function showingInYear(
  id: MetricId,
  figures: readonly Metric[],
  alsoHidden: ReadonlySet<string>,
  year: SchoolYear,
  district: District,
): readonly Showing[] {
  const source = SOURCES[id];
  if (source === undefined) return figures.map(() => "shown");
  const contributions = source.of(year, district);
  const { parts, indexes } = partsOf(contributions);
  const sums = figures.map((figure) => {
    const key = groupKey(figure.group);
    const own = contributions.filter(({ groups }) => groups.includes(key));
    const value = own.reduce((sum, one) => sum + one.value, 0);
    const most = own.reduce((sum, one) => sum + one.most, 0);
    return { parts: indexes(key), value, most, count: own.length };
  });
  // A figure that its parts do not explain cannot be proved safe, and neither can those beside it.
  const isExplained = sums.every(({ value, most, count }, index) => {
    const figure = figures[index];
    if (figure === undefined || figure.value === null || figure.known !== count) return false;
    return Math.abs(source.figure(value, most) - figure.value) < 1e-9;
  });
  const isPossible = parts.every(({ value, most }) => value >= -1e-9 && value <= most + 1e-9);
  if (!isExplained || !isPossible) return figures.map(() => "hidden");
  const totals = sums.map(({ parts: own, value, most }, index): Total => {
    const total = { parts: own, n: most, ...judged(source.subject, value, most) };
    return alsoHidden.has(groupKey(figures[index]?.group ?? {})) ? { parts: own, n: most, sensitive: true } : total;
  });
  return suppress({ parts, totals });
}

function judged(subject: Subject, value: number, most: number): Pick<Total, "sensitive" | "code"> {
  if (most < minimum) return { sensitive: true };
  if (subject === "leaders") return { sensitive: false };
  const code =
    value < codedShare * most
      ? { low: 0, high: codedShare * most }
      : value > (1 - codedShare) * most
        ? { low: (1 - codedShare) * most, high: most }
        : null;
  if (code !== null) return { sensitive: true, code };
  return { sensitive: value < minimum || most - value < minimum };
}

/** Contributions that stand in the same groups, together. */
function partsOf(contributions: readonly Contribution[]): {
  readonly parts: readonly Part[];
  readonly indexes: (group: string) => readonly number[];
} {
  const byGroups = new Map<string, { readonly groups: readonly string[]; value: number; most: number }>();
  for (const { groups, value, most } of contributions) {
    const key = groups.join("\n");
    const before = byGroups.get(key);
    if (before === undefined) byGroups.set(key, { groups, value, most });
    else {
      before.value += value;
      before.most += most;
    }
  }
  const all = [...byGroups.values()];
  return {
    parts: all,
    indexes: (group) => all.flatMap(({ groups }, index) => (groups.includes(group) ? [index] : [])),
  };
}

const hidden = (metric: Metric): Metric => ({
  ...metric,
  value: null,
  low: null,
  high: null,
  interval: null,
  known: 0,
  status: "suppressed",
  reason: HIDDEN_REASON,
});

const coded = (metric: Metric): Metric => {
  const isLow = (metric.value ?? 0) < 0.5;
  const [low, high] = isLow ? [0, codedShare] : [1 - codedShare, 1];
  return { ...hidden(metric), low, high, interval: "bounds", reason: CODED_REASON };
};

const plain = (metric: Metric): Metric => ({
  ...metric,
  reason:
    metric.metric === "principals-of-color" && isDistrict(metric.group) && metric.status === "value"
      ? onePrincipal(metric.known)
      : PLAIN_REASONS[metric.status],
  ...(metric.status === "suppressed" ? { known: 0 } : {}),
});
