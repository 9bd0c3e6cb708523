/** The gaps that follow from the figures shown, said anew: what was written for the district's own eyes may name schools, cells or clusters. */
import { thresholds } from "../../framework/thresholds";
import type { Gap } from "../gap/gap";
import { points } from "../gap/weight";
import { count, percent } from "../metric/figure";
import type { Group, Metric, MetricId } from "../metric/metric";
import { onePrincipal } from "../metric/principals-of-color";
import { figureOf } from "../metric/series";
import { plainWords } from "../state/plain-words";

type Said = Pick<Gap, "name" | "where" | "value" | "unit" | "known" | "of" | "sentence">;

interface Figures {
  readonly of: (metric: MetricId, group?: Group) => Metric | null;
}

/** By kind of gap; a kind that is not here stays in the district. */
const TELLERS: Readonly<Record<string, (figures: Figures, gap: Gap) => Said | null>> = {
  "effective-by-poverty": byPoverty(
    ["effective-share"],
    "Effective leaders by poverty",
    false,
    (highest, lowest) =>
      `Effective principals lead ${part(highest)} of ${highest.known} rated highest-poverty schools, ${part(lowest)} of ${lowest.known} lowest.`,
  ),
  "first-year-by-poverty": byPoverty(
    ["first-year-principal-share"],
    "First-year principals by poverty",
    true,
    (highest, lowest) =>
      `${part(highest)} of ${highest.known} principals of highest-poverty schools are in their first year, ${part(lowest)} of ${lowest.known} of lowest.`,
  ),
  "survey-by-poverty": byPoverty(
    ["survey-favorable", "survey-strong"],
    "Leadership survey by poverty",
    false,
    (highest, lowest) =>
      highest.metric === "survey-strong"
        ? `Leadership is strong by the survey at ${part(highest)} of ${highest.known} highest-poverty schools, ${part(lowest)} of ${lowest.known} lowest.`
        : `${percent(highest.value)} of answers on leadership are favorable in highest-poverty schools, ${percent(lowest.value)} in lowest.`,
  ),
  "turnover-by-poverty": byPoverty(
    ["principal-turnover"],
    "Principal turnover by poverty",
    true,
    (highest, lowest) =>
      `The head of school changed at ${part(highest)} of ${highest.known} highest-poverty schools, ${part(lowest)} of ${lowest.known} lowest.`,
  ),
  representation: ({ of }) => {
    const [gap, students, heads] = [of("representation-gap"), of("students-of-color"), of("principals-of-color")];
    if (!isShown(gap) || !isShown(students) || !isShown(heads)) return null;
    return {
      name: "Principals and students of color",
      where: {},
      value: gap.value,
      unit: "points",
      known: gap.known,
      of: gap.of,
      sentence: `${percent(students.value)} of students are of color, ${points(gap.value)} more than of principals. ${onePrincipal(heads.known)}`,
    };
  },
  vacancies: ({ of }) => {
    const figure = of("vacancies");
    if (!isShown(figure)) return null;
    return {
      name: "Schools without a head",
      where: {},
      value: figure.value,
      unit: "count",
      known: figure.known,
      of: figure.of,
      sentence: `${count(figure.value, "school has", "schools have")} no head named.`,
    };
  },
  "no-evidence": evidence,
  "thin-evidence": evidence,
};

type Shown = Metric & { readonly value: number };

const isShown = (metric: Metric | null): metric is Shown => metric?.status === "value" && metric.value !== null;

/** How many it is of those known. */
const part = ({ value, known }: Shown): number => Math.round(value * known);

function byPoverty(
  ids: readonly MetricId[],
  name: string,
  moreIsWorse: boolean,
  sentence: (highest: Shown, lowest: Shown) => string,
): (figures: Figures, gap: Gap) => Said | null {
  return ({ of }, gap) => {
    for (const id of ids) {
      const [lowest, highest, all] = [of(id, { quartile: 1 }), of(id, { quartile: 4 }), of(id)];
      if (!isShown(lowest) || !isShown(highest) || !isShown(all)) continue;
      const value = (lowest.value - highest.value) * (moreIsWorse ? -1 : 1);
      // The gap is of other cases than these figures.
      if (gap.value === null || Math.abs(value - gap.value) > 1e-9) continue;
      return {
        name,
        where: {},
        value,
        unit: "points",
        known: all.known,
        of: all.of,
        sentence: sentence(highest, lowest),
      };
    }
    return null;
  };
}

function evidence({ of }: Figures, { where: { responsibility } }: Gap): Said | null {
  const name = responsibility === undefined ? undefined : plainWords.responsibilities.get(responsibility);
  const figure = responsibility === undefined ? null : of("evidence-coverage", { responsibility });
  if (responsibility === undefined || name === undefined || figure === null) return null;
  const base = { name: `Evidence of ${name}`, where: { responsibility }, known: figure.known, of: figure.of };
  if (figure.known === 0) return { ...base, value: 0, unit: "count", sentence: `Nothing measures ${name}.` };
  if (figure.of === 0 || figure.known / figure.of >= thresholds.gaps.thinCoverage) return null;
  return {
    ...base,
    value: figure.known / figure.of,
    unit: "share",
    sentence: `${name} is measured for ${figure.known} of ${figure.of} heads of school.`,
  };
}

/** The allowed gaps of a year in their order; what they say is said of the safe figures alone. */
export function safeGaps(gaps: readonly Gap[], figures: readonly Metric[], year: string | null): readonly Gap[] {
  const of = (metric: MetricId, group: Group = {}): Metric | null => figureOf(figures, metric, year, group);
  return gaps.flatMap((gap): readonly Gap[] => {
    const said = gap.schoolYear === year ? (TELLERS[gap.gap]?.({ of }, gap) ?? null) : null;
    if (said === null) return [];
    const { gap: kind, decision, schoolYear, weight } = gap;
    return [
      {
        gap: kind,
        decision,
        schoolYear,
        weight,
        expectation: EXPECTED[kind] ?? "",
        change: null,
        holds: null,
        stands: null,
        ...said,
      },
    ];
  });
}

const NO_DIFFERENCE = "no difference between lowest- and highest-poverty schools";

const EXPECTED: Readonly<Record<string, string>> = {
  "effective-by-poverty": NO_DIFFERENCE,
  "first-year-by-poverty": NO_DIFFERENCE,
  "survey-by-poverty": NO_DIFFERENCE,
  "turnover-by-poverty": NO_DIFFERENCE,
  representation: "the same share of color among principals as among students",
  vacancies: "a head of school named at every school",
  "no-evidence": "every head of school has evidence of it",
  "thin-evidence": "every head of school has evidence of it",
};
