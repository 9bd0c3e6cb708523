/** Gaps between the lowest- and the highest-poverty quarter of schools. */
import { thresholds } from "../../framework/thresholds";
import { newcombe } from "../metric/confidence";
import type { District, SchoolYear } from "../metric/district";
import { isEffective, ratedCases } from "../metric/effective-share";
import { percent, sentences } from "../metric/figure";
import { firstYearCases } from "../metric/first-year-cases";
import type { MetricId } from "../metric/metric";
import { changeCases } from "../metric/principal-turnover";
import { figureOf, trendBreaks } from "../metric/series";
import { isHidden, leadershipCases, surveyIn } from "../metric/survey-results";
import {
  changesToClose,
  clustersOf,
  differenceOf,
  extremesOf,
  tallyQuarters,
  turned,
  type Quarters,
  type Score,
  type Tally,
} from "./between-quarters";
import type { Gap } from "./gap";
import type { Ground } from "./ground";
import { points, weightOf } from "./weight";

interface Comparison {
  readonly gap: string;
  readonly name: string;
  readonly decision: Gap["decision"];
  readonly metric: MetricId;
  /** More of it is worse, so that the highest-poverty quarter should not have more. */
  readonly moreIsWorse: boolean;
  /** Yes or no, so that cases can be counted. */
  readonly countable: boolean;
  /** What one changed case is called: "2 ratings change". */
  readonly changed: string;
  readonly scores: (year: SchoolYear, district: District, cut: number) => readonly Score[];
  readonly usesCut: boolean;
  readonly sentence: (highest: Tally, lowest: Tally) => string;
}

const yes = (is: boolean | null): number | null => (is === null ? null : Number(is));

const COMPARISONS: readonly Comparison[] = [
  {
    gap: "effective-by-poverty",
    name: "Effective leaders by poverty",
    decision: "selection",
    metric: "effective-share",
    moreIsWorse: false,
    countable: true,
    changed: "ratings",
    usesCut: true,
    scores: (year, district, cut) =>
      ratedCases(year, district).map(({ school, average }) => ({
        school,
        value: yes(average === null ? null : isEffective(average, cut)),
      })),
    sentence: (highest, lowest) =>
      `Effective principals lead ${highest.sum} of ${highest.known} rated highest-poverty schools, ${lowest.sum} of ${lowest.known} lowest.`,
  },
  {
    gap: "first-year-by-poverty",
    name: "First-year principals by poverty",
    decision: "selection",
    metric: "first-year-principal-share",
    moreIsWorse: true,
    countable: true,
    changed: "principals",
    usesCut: false,
    scores: (year) =>
      firstYearCases(year)
        .filter(({ interim }) => !interim)
        .map(({ school, person, first }) => ({ school, person, value: yes(first) })),
    sentence: (highest, lowest) =>
      `${highest.sum} of ${highest.known} principals of highest-poverty schools are in their first year, ${lowest.sum} of ${lowest.known} of lowest.`,
  },
  {
    gap: "survey-by-poverty",
    name: "Leadership survey by poverty",
    decision: "development",
    metric: "survey-strong",
    moreIsWorse: false,
    countable: true,
    changed: "results",
    usesCut: false,
    scores: (year, district) =>
      leadershipCases(surveyIn(year).cases, ({ strong }) => strong !== null).map((one) => ({
        school: one.school,
        value: yes(isHidden(one, district.settings.surveyMinimum) ? null : one.strong),
      })),
    sentence: (highest, lowest) =>
      `Leadership is strong by the survey at ${highest.sum} of ${highest.known} highest-poverty schools, ${lowest.sum} of ${lowest.known} lowest.`,
  },
  {
    gap: "survey-by-poverty",
    name: "Leadership survey by poverty",
    decision: "development",
    metric: "survey-favorable",
    moreIsWorse: false,
    countable: false,
    changed: "results",
    usesCut: false,
    scores: (year, district) =>
      leadershipCases(surveyIn(year).cases, ({ favorable }) => favorable !== null).map((one) => ({
        school: one.school,
        value: isHidden(one, district.settings.surveyMinimum) ? null : one.favorable,
      })),
    sentence: (highest, lowest) =>
      `${percent(highest.sum / highest.known)} of answers on leadership are favorable in highest-poverty schools, ${percent(lowest.sum / lowest.known)} in lowest.`,
  },
  {
    gap: "turnover-by-poverty",
    name: "Principal turnover by poverty",
    decision: "succession",
    metric: "principal-turnover",
    moreIsWorse: true,
    countable: true,
    changed: "schools",
    usesCut: false,
    scores: (year, district) =>
      changeCases(year, district).map(({ school, change }) => ({
        school,
        value: yes(change === "unknown" ? null : change !== "same"),
      })),
    sentence: (highest, lowest) =>
      `The head of school changed at ${highest.sum} of ${highest.known} highest-poverty schools, ${lowest.sum} of ${lowest.known} lowest.`,
  },
];

/** The cuts next to the adopted one. */
function neighboringCuts(cut: number): readonly number[] {
  const { cuts } = thresholds.practice;
  const below = cuts.filter((one) => one < cut).sort((one, other) => other - one);
  const above = cuts.filter((one) => one > cut).sort((one, other) => one - other);
  return [...below.slice(0, 1), ...above.slice(0, 1)];
}

/** Above zero when the highest-poverty quarter is worse off. */
const sizeOf = (comparison: Comparison, quarters: Quarters): number | null => {
  const difference = differenceOf(quarters);
  return difference === null ? null : comparison.moreIsWorse ? 0 - difference : difference;
};

function holdsOf(
  comparison: Comparison,
  scores: readonly Score[],
  quarters: Quarters,
  year: SchoolYear,
  district: District,
): string | null {
  const { effectiveCut } = district.settings;
  const withoutCluster = clustersOf(year).map((cluster) => ({
    what: `without the ${cluster} cluster`,
    size: sizeOf(
      comparison,
      tallyQuarters(scores, year, (school) => year.place(school).cluster === cluster),
    ),
  }));
  const otherCuts = comparison.usesCut
    ? neighboringCuts(effectiveCut).map((cut) => ({
        what: `with the cut at ${cut}`,
        size: sizeOf(comparison, tallyQuarters(comparison.scores(year, district, cut), year)),
      }))
    : [];
  const tried = [...withoutCluster, ...otherCuts].filter(
    (one): one is { what: string; size: number } => one.size !== null,
  );
  const breaks = tried.filter(({ size }) => size <= 0).map(({ what }) => what);
  const ways = [
    withoutCluster.length > 0 ? "with any one cluster left out" : null,
    ...otherCuts.map(({ what }) => what),
  ].filter((way) => way !== null);
  const smallest = Math.min(...tried.map(({ size }) => size));
  const [low, high] = extremesOf(quarters);
  const worst = comparison.moreIsWorse ? (high === null ? null : 0 - high) : low;
  const unknowns = quarters.lowest.unknown + quarters.highest.unknown;
  const most = thresholds.gaps.fewChanges;
  const changes = comparison.countable
    ? changesToClose(comparison.moreIsWorse ? turned(quarters) : quarters, most)
    : most + 1;
  return sentences(
    breaks.length > 0 && `It is gone ${breaks.slice(0, 3).join(", ")}.`,
    tried.length > 0 && breaks.length === 0 && `Stays at ${points(smallest)} or more ${ways.join(", or ")}.`,
    comparison.countable &&
      unknowns > 0 &&
      worst !== null &&
      (worst <= 0
        ? `The ${unknowns} that ${unknowns === 1 ? "is" : "are"} unknown could close it.`
        : `It stands whatever the ${unknowns} unknown ${unknowns === 1 ? "is" : "are"}.`),
    changes <= most &&
      `It is gone if ${changes} ${changes === 1 ? comparison.changed.replace(/s$/, "") : comparison.changed} change${changes === 1 ? "s" : ""}.`,
  );
}

function certaintyOf(comparison: Comparison, { lowest, highest }: Quarters, known: number, of: number): number {
  const share = of === 0 ? 0 : known / of;
  if (!comparison.countable) return share;
  const { low, high } = newcombe([lowest.sum, lowest.known], [highest.sum, highest.known]);
  return share * (low <= 0 && high >= 0 ? thresholds.gaps.uncertain : 1);
}

/** Where the highest-poverty quarter of schools is worse off. */
export function gapsByPoverty({ district, year, metrics }: Ground): readonly Gap[] {
  const broken = trendBreaks(metrics, "students-economically-disadvantaged").some(
    ({ schoolYear }) => schoolYear === year.name,
  );
  const cut = district.settings.effectiveCut;
  return COMPARISONS.flatMap((comparison): Gap[] => {
    const whole = figureOf(metrics, comparison.metric, year.name);
    if (whole === null || whole.value === null) return [];
    const scores = comparison.scores(year, district, cut);
    const quarters = tallyQuarters(scores, year);
    const size = sizeOf(comparison, quarters);
    if (size === null || size < thresholds.gaps.least.points) return [];
    const { lowest, highest } = quarters;
    const earlier = year.before();
    // A new poverty definition puts other schools into the quarters: the two years do not compare.
    const before =
      earlier === null || broken
        ? null
        : sizeOf(comparison, tallyQuarters(comparison.scores(earlier, district, cut), earlier));
    return [
      {
        gap: comparison.gap,
        name: comparison.name,
        decision: comparison.decision,
        schoolYear: year.name,
        where: {},
        value: size,
        unit: "points",
        expectation: "no difference between lowest- and highest-poverty schools",
        known: whole.known,
        of: whole.of,
        weight: weightOf(size, thresholds.gaps.whole.points, certaintyOf(comparison, quarters, whole.known, whole.of)),
        change: before === null ? null : size - before,
        sentence: comparison.sentence(highest, lowest),
        holds: holdsOf(comparison, scores, quarters, year, district),
      },
    ];
  });
}
