/** The figures that may leave the district: chosen by an allow-list, small groups hidden so that nothing shown gives them away. */
import { thresholds } from "../../framework/thresholds";
import type { District, SchoolYear } from "../metric/district";
import type { Metric, MetricId } from "../metric/metric";
import { onePrincipal } from "../metric/principals-of-color";
import { groupKey, isDistrict } from "../metric/recipe";
import { directorsOf } from "../metric/strictness";
import { SOURCES } from "./contributions";
import { familySums } from "./family-sums";
import type { FigureSum } from "./figure-sum";
import { judged } from "./judged";
import { racesOfFew } from "./races";
import { suppress, type Showing, type Total } from "./suppress";

/** Where a figure may be shown for groups, and which. */
const ALLOWED: Partial<Record<MetricId, readonly (keyof Metric["group"])[]>> = {
  "team-average": ["quartile", "cluster", "level"],
  "team-average-calibrated": ["quartile", "cluster", "level"],
  "director-spread": [],
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
  "vacancies-expected": ["cluster", "level"],
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

/** Figures about heads of school that are no sums of what each adds. */
const OF_PEOPLE: ReadonlySet<MetricId> = new Set([
  "team-average-calibrated",
  "director-spread",
  "effective-gap",
  "principals-of-color",
  "representation-gap",
]);

export const HIDDEN_REASON = "Hidden: the group is small, or would give a small group away.";
const CODED_REASON = "The share is so small or so large that only this range is shown.";
const PLAIN_REASONS: Readonly<Record<Metric["status"], string | null>> = {
  value: null,
  unknown: "Data that should exist is missing.",
  suppressed: HIDDEN_REASON,
  "not-applicable": "Nothing of the kind is expected here.",
  "not-yet": "The round or survey is not over.",
};

const { minimum, codedShare, width } = thresholds.share;

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
  for (const figure of racesOfFew(allowed, district)) showing.set(keyOf(figure), "hidden");
  const shown = (metric: Pick<Metric, "metric" | "schoolYear" | "group">): Showing => {
    const follows = FOLLOWS[metric.metric];
    if (follows === undefined) return showing.get(keyOf(metric)) ?? "shown";
    const isSafe = follows.every((one) => shown({ ...one, schoolYear: metric.schoolYear }) === "shown");
    return isSafe ? "shown" : "hidden";
  };
  const rated = new Map(allowed.map((metric) => [keyOf(metric), metric.known]));
  /** Adjusted and raw of other people, one from the other, would tell of those in one alone. */
  const isOfTheSame = (adjusted: Metric): boolean => {
    const raw = { ...adjusted, metric: "team-average" } as const;
    return rated.get(keyOf(raw)) === adjusted.known && shown(raw) === "shown";
  };
  const directors = (of: string | null): number => {
    const year = district.years.find(({ name }) => name === of);
    return year === undefined ? 0 : directorsOf(year, district).length;
  };
  return allowed.map((metric) => {
    if (metric.status !== "value") return plain(metric);
    if (OF_PEOPLE.has(metric.metric) && metric.known < minimum) return hidden(metric);
    if (metric.metric === "team-average-calibrated" && !isOfTheSame(metric)) return hidden(metric);
    if (metric.metric === "director-spread" && directors(metric.schoolYear) < width) return hidden(metric);
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
  const figures = ofYear.filter(({ metric, status }) => family.includes(metric) && status === "value");
  if (figures.length === 0) return new Map();
  const sums = familySums(family, year, district);
  const told = figures.map((figure) => sums.of(figure.metric, groupKey(figure.group)));
  // A figure that its parts do not explain cannot be proved safe, and neither can those beside it.
  const isExplained = figures.every((figure, index) => {
    const [source, sum] = [SOURCES[figure.metric], told[index]];
    if (source === undefined || sum === undefined || figure.value === null || figure.known !== sum.count) return false;
    return Math.abs(source.figure(sum.value, sum.most) - figure.value) < 1e-9;
  });
  const isPossible = sums.parts.every(({ value, most }) => value >= -1e-9 && value <= most + 1e-9);
  if (!isExplained || !isPossible) return new Map(figures.map((figure) => [keyOf(figure), "hidden"]));

  const unnamed = family.flatMap((metric) =>
    sums.unnamed(metric).filter(({ value, most }) => judged(metric, value, most).sensitive),
  );
  let showing: readonly Showing[] = [];
  const hiddenGroups = new Set<string>();
  for (let before = -1; before !== hiddenGroups.size && (before < 0 || family.length > 1);) {
    before = hiddenGroups.size;
    const totals = figures.map((figure, index): Total => {
      const sum = told[index] ?? NOTHING;
      const group = groupKey(figure.group);
      const total = { ...totalOf(sum), rank: rankOf(figure.group) };
      // What is hidden in one of the family is hidden in the others.
      return hiddenGroups.has(group) && family.length > 1
        ? { ...total, sensitive: true }
        : { ...total, ...judged(figure.metric, sum.value, sum.most) };
    });
    showing = suppress({
      parts: sums.parts,
      totals: [...totals, ...unnamed.map((sum) => ({ ...totalOf(sum), sensitive: true }))],
      relations: sums.relations,
      guarded: sums.guarded,
    });
    figures.forEach(({ group }, index) => {
      if (showing[index] !== "shown") hiddenGroups.add(groupKey(group));
    });
  }
  return new Map(figures.map((figure, index) => [keyOf(figure), showing[index] ?? "hidden"]));
}

const totalOf = ({ parts, weights, most }: FigureSum) => ({
  parts,
  ...(weights === undefined ? {} : { weights }),
  n: most,
  most,
});

const NOTHING: FigureSum = { parts: [], value: 0, most: 0, count: 0 };

/** Where one of several has to be hidden, the whole district stays longest, then the ends of the poverty quarters. */
const rankOf = (group: Metric["group"]): number =>
  isDistrict(group) ? 2 : group.quartile === 1 || group.quartile === 4 ? 1 : 0;

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
