/** Gaps between the lowest- and the highest-poverty quarter of schools. */
import { thresholds } from "../../framework/thresholds";
import type { SchoolKey } from "../label/standardized";
import { newcombe } from "../metric/confidence";
import type { District, SchoolYear } from "../metric/district";
import { isEffective, ratedCases } from "../metric/effective-share";
import { percent, sentences } from "../metric/figure";
import { yearsAsPrincipal } from "../metric/experience";
import { firstYearCases } from "../metric/first-year-cases";
import type { MetricId } from "../metric/metric";
import { changeCases } from "../metric/principal-turnover";
import { rowsOnSheets } from "../metric/rows-on-sheet";
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
import type { FoundGap, Gap } from "./gap";
import type { Ground } from "./ground";
import { firstYearWithoutMentor } from "./mentor-gaps";
import { NEIGHBORING_PARTS, povertyEnds } from "./poverty-ends";
import { alone, standingOf } from "./standing";
import { points, weightOf } from "./weight";

type Scoring = (year: SchoolYear, district: District) => readonly Score[];

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
  readonly scores: Scoring;
  /** The same with the cuts next to the one that it uses. */
  readonly neighbors: (district: District) => readonly { readonly what: string; readonly scores: Scoring }[];
  readonly sentence: (highest: Tally, lowest: Tally) => string;
  /** Said after it. */
  readonly also?: (year: SchoolYear, district: District) => string | null;
}

const yes = (is: boolean | null): number | null => (is === null ? null : Number(is));

const effectiveAt =
  (cut: number): Scoring =>
  (year, district) =>
    ratedCases(year, district).map(({ school, average, origins }) => ({
      school,
      value: yes(average === null ? null : isEffective(average, cut)),
      origins,
    }));

const COMPARISONS: readonly Comparison[] = [
  {
    gap: "effective-by-poverty",
    name: "Effective leaders by poverty",
    decision: "selection",
    metric: "effective-share",
    moreIsWorse: false,
    countable: true,
    changed: "ratings",
    scores: (year, district) => effectiveAt(district.settings.effectiveCut)(year, district),
    neighbors: ({ settings }) =>
      neighboringCuts(settings.effectiveCut).map((cut) => ({
        what: `with the cut at ${cut}`,
        scores: effectiveAt(cut),
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
    scores: (year) =>
      firstYearCases(year)
        .filter(({ interim }) => !interim)
        .map(({ school, person, first, origins }) => ({ school, person, value: yes(first), origins })),
    neighbors: () => [
      {
        what: "with the first two years",
        scores: (year) =>
          firstYearCases(year)
            .filter(({ interim }) => !interim)
            .map(({ school, person, head, origins }) => {
              const years = yearsAsPrincipal(head, year);
              return { school, person, value: yes(years === null ? null : years < 2), origins };
            }),
      },
    ],
    sentence: (highest, lowest) =>
      `${highest.sum} of ${highest.known} principals of highest-poverty schools are in their first year, ${lowest.sum} of ${lowest.known} of lowest.`,
    also: firstYearWithoutMentor,
  },
  {
    gap: "survey-by-poverty",
    name: "Leadership survey by poverty",
    decision: "development",
    metric: "survey-strong",
    moreIsWorse: false,
    countable: true,
    changed: "results",
    neighbors: () => [],
    scores: (year, district) =>
      leadershipCases(surveyIn(year).cases, ({ strong }) => strong !== null).map((one) => ({
        school: one.school,
        value: yes(isHidden(one, district.settings.surveyMinimum) ? null : one.strong),
        origins: one.origins,
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
    neighbors: () => [],
    scores: (year, district) =>
      leadershipCases(surveyIn(year).cases, ({ favorable }) => favorable !== null).map((one) => ({
        school: one.school,
        value: isHidden(one, district.settings.surveyMinimum) ? null : one.favorable,
        origins: one.origins,
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
    neighbors: () => [],
    scores: (year, district) =>
      changeCases(year, district).map(({ school, change, origins }) => ({
        school,
        origins,
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

function standing(
  comparison: Comparison,
  scores: readonly Score[],
  quarters: Quarters,
  year: SchoolYear,
  district: District,
): Pick<Gap, "holds" | "stands"> {
  const quartileOf = (school: SchoolKey): number | null => year.place(school).quartile;
  const size = (of: readonly Score[], endOf = quartileOf): number | null =>
    sizeOf(comparison, tallyQuarters(of, year, endOf));
  const withoutCluster = clustersOf(year).map((cluster) => ({
    what: `without the ${cluster} cluster`,
    size: size(scores, (school) => (year.place(school).cluster === cluster ? null : quartileOf(school))),
  }));
  const otherCuts = comparison
    .neighbors(district)
    .map(({ what, scores: of }) => ({ what, size: size(of(year, district)) }));
  const otherParts = NEIGHBORING_PARTS.map(({ parts, what }) => ({
    what,
    size: size(scores, povertyEnds(year, district, parts)),
  }));
  const [least, most] = comparison.countable ? [0, 1] : rangeOf(scores);
  const [low, high] = extremesOf(quarters, [least, most]);
  const limit = thresholds.gaps.fewChanges;
  return standingOf({
    ways: [
      { said: "with any one cluster left out", trials: withoutCluster },
      ...otherCuts.map(alone),
      { said: "with thirds or fifths of schools", trials: otherParts },
    ],
    unknown: {
      count: quarters.lowest.unknown + quarters.highest.unknown,
      worst: comparison.moreIsWorse ? (high === null ? null : 0 - high) : low,
      ...(comparison.countable
        ? {}
        : { supposing: "if the unknown lie between the lowest and highest that are known" }),
    },
    ...(comparison.countable
      ? {
          changes: {
            needed: changesToClose(comparison.moreIsWorse ? turned(quarters) : quarters, limit),
            one: comparison.changed.replace(/s$/, ""),
            many: comparison.changed,
          },
        }
      : {}),
    sizeInWords: points,
  });
}

/** The lowest and highest that is known. */
function rangeOf(scores: readonly Score[]): readonly [number, number] {
  let [least, most] = [Infinity, -Infinity];
  for (const { value } of scores) {
    if (value === null) continue;
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return least <= most ? [least, most] : [0, 1];
}

function certaintyOf(comparison: Comparison, { lowest, highest }: Quarters, known: number, of: number): number {
  const share = of === 0 ? 0 : known / of;
  if (!comparison.countable) return share;
  const { low, high } = newcombe([lowest.sum, lowest.known], [highest.sum, highest.known]);
  return share * (low <= 0 && high >= 0 ? thresholds.gaps.uncertain : 1);
}

/** Where the highest-poverty quarter of schools is worse off. */
export function gapsByPoverty({ district, year, metrics }: Ground): readonly FoundGap[] {
  const broken = trendBreaks(metrics, "students-economically-disadvantaged").some(
    ({ schoolYear }) => schoolYear === year.name,
  );
  return COMPARISONS.flatMap((comparison): FoundGap[] => {
    const whole = figureOf(metrics, comparison.metric, year.name);
    if (whole === null || whole.value === null) return [];
    const scores = comparison.scores(year, district);
    const quarters = tallyQuarters(scores, year);
    const size = sizeOf(comparison, quarters);
    if (size === null || size < thresholds.gaps.least.points) return [];
    const { lowest, highest } = quarters;
    const earlier = year.before();
    // A new poverty definition puts other schools into the quarters: the two years do not compare.
    const before =
      earlier === null || broken
        ? null
        : sizeOf(comparison, tallyQuarters(comparison.scores(earlier, district), earlier));
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
        sentence: sentences(comparison.sentence(highest, lowest), comparison.also?.(year, district) ?? null) ?? "",
        ...standing(comparison, scores, quarters, year, district),
        rows: () =>
          rowsOnSheets(
            scores.flatMap(({ school, origins }) => {
              const { quartile } = year.place(school);
              return quartile === 1 || quartile === 4 ? (origins?.() ?? []) : [];
            }),
          ),
      },
    ];
  });
}
