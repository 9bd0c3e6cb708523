/** What is going well: figures that improved, and the cluster that does best. */
import type { Metric, MetricId } from "../metric/metric";
import { figureOf, figuresBy, trendBreaks } from "../metric/series";
import { percent, shownFigure, type Shown } from "./figure-format";
import { beforeLast, pointsOf, runSentence } from "./trend";

export interface BrightSpot {
  readonly name: string;
  readonly figure: Shown;
  readonly sentence: string;
}

interface Page {
  readonly metrics: readonly Metric[];
  readonly year: string | null;
  readonly years: readonly string[];
}

/** Figures of the district, which way is good, and the smallest change that is worth a line. */
const WATCHED: readonly {
  readonly id: MetricId;
  readonly name: string;
  readonly good: 1 | -1;
  readonly step: number;
}[] = [
  { id: "team-average", name: "TEAM practice rating", good: 1, step: 0.02 },
  { id: "survey-favorable", name: "Leadership survey", good: 1, step: 0.01 },
  { id: "survey-strong", name: "Leadership survey", good: 1, step: 0.01 },
  { id: "effective-share", name: "Effective leaders", good: 1, step: 0.01 },
  { id: "principals-of-color", name: "Principals of color", good: 1, step: 0.01 },
  { id: "principal-turnover", name: "Principal turnover", good: -1, step: 0.01 },
  { id: "vacancies", name: "Vacancies", good: -1, step: 1 },
];

const SAME = 1e-9;
/** A smaller change from year to year is none. */
const SMALLEST_STEP: Readonly<Record<Metric["unit"], number>> = {
  rating: 0.005,
  share: 0.005,
  points: 0.005,
  count: 1,
  rows: 1,
};

/** Did each poverty quarter go the good way? Under a new definition of poverty the quarters hold other schools, and nothing is said. */
function inAllQuarters({ metrics, year, years }: Page, id: MetricId, good: 1 | -1): boolean {
  const before = years.at(-2) ?? null;
  if (trendBreaks(metrics, "students-economically-disadvantaged").some(({ schoolYear }) => schoolYear === year))
    return false;
  return ([1, 2, 3, 4] as const).every((quartile) => {
    const [now, then] = [year, before].map((of) => figureOf(metrics, id, of, { quartile }));
    if (now?.status !== "value" || then?.status !== "value" || now.value === null || then.value === null) return false;
    return (now.value - then.value) * good > SAME;
  });
}

/** More principals of color are no step toward the students' share when they are above it already. */
function isAway({ metrics, year }: Page): boolean {
  const gap = figureOf(metrics, "representation-gap", year);
  return gap?.status === "value" && gap.value !== null && gap.value < 0;
}

/** A cluster of fewer is not called best. */
const FEWEST_IN_CLUSTER = 10;

/** At most `most`, the largest improvement first; empty when nothing improved. */
export function brightSpots(page: Page, most: number): readonly BrightSpot[] {
  const { metrics, year, years } = page;
  const improved = WATCHED.flatMap(({ id, name, good, step }): (BrightSpot & { readonly size: number })[] => {
    const metric = figureOf(metrics, id, year);
    const points = pointsOf(metrics, id, years);
    const before = beforeLast(points);
    const now = metric?.status === "value" ? metric.value : null;
    if (!metric || now === null || before === null || (now - before) * good < step - SAME) return [];
    if (id === "principals-of-color" && isAway(page)) return [];
    const was = shownFigure(before, metric.unit).text;
    const run = runSentence(points, SMALLEST_STEP[metric.unit]);
    const best = good > 0 ? /^(Rising|The highest)/.test(run) : /^(Falling|The lowest)/.test(run);
    const everywhere = inAllQuarters(page, id, good) ? ", in all four poverty quarters" : "";
    const sentence = `${good > 0 ? "Up" : "Down"} from ${was} a year ago${everywhere}.${best ? ` ${run}` : ""}`;
    const size =
      Math.abs(now - before) / (metric.unit === "rating" ? 4 : metric.unit === "count" ? Math.max(before, 1) : 1);
    return [{ name, figure: shownFigure(now, metric.unit), sentence, size }];
  });
  const ranked = improved.toSorted((a, b) => b.size - a.size);
  const cluster = bestCluster(page);
  const spots = cluster ? [...ranked.slice(0, most - 1), cluster] : ranked.slice(0, most);
  return spots.map(({ name, figure, sentence }) => ({ name, figure, sentence }));
}

function bestCluster({ metrics, year }: Page): BrightSpot | null {
  for (const id of ["effective-share", "survey-strong", "survey-favorable"] as const) {
    const known = figuresBy(metrics, id, year, "cluster").filter(
      ({ status, value, known: n }) => status === "value" && value !== null && n >= FEWEST_IN_CLUSTER,
    );
    const district = figureOf(metrics, id, year)?.value ?? null;
    const [best, next] = known.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0));
    if (!best || best.value === null || known.length < 3 || district === null || best.value <= district) continue;
    // Two that are alike are neither the highest.
    if (best.value - (next?.value ?? 0) <= SAME) continue;
    const cluster = best.group.cluster ?? "";
    const count = Math.round(best.value * best.known);
    const figure: Shown =
      id === "survey-favorable"
        ? shownFigure(best.value, "share")
        : { value: count, numberFormat: `0" of ${best.known}"`, text: `${count} of ${best.known}` };
    const what = {
      "effective-share": "Effective principals, the highest share of any cluster",
      "survey-strong": "Strong leadership surveys, the highest share of any cluster",
      "survey-favorable": "The most favorable leadership survey of any cluster",
    }[id];
    return {
      name: /cluster|network/i.test(cluster) ? cluster : `${cluster} cluster`,
      figure,
      sentence: `${what}. District: ${percent(district)}.`,
    };
  }
  return null;
}
