/** What the Summary's bars show: by poverty quarter and by cluster, with a figure that the data has. */
import type { Metric, MetricId } from "../metric/metric";
import { figureOf, figuresBy } from "../metric/series";
import { percent } from "./figure-format";
import { QUARTER_WORDS } from "./group-words";

export interface Bar {
  /** With its n: `Lakeshore, 8 of 12`. */
  readonly label: string;
  /** null: hidden or unknown; the label says so. */
  readonly value: number | null;
  readonly emphasized: boolean;
}

export interface Bars {
  readonly title: string;
  readonly bars: readonly Bar[];
  /** One line below the chart. */
  readonly note: string;
  /** For the section's heading: "effective leaders". */
  readonly subject: string;
  /** Schools in all bars together. */
  readonly schools: number;
}

interface Subject {
  readonly subject: string;
  /** After a percentage: "18% effective in Southfork". */
  readonly word: string;
  /** Before figures: "Effective: 64% lowest, 41% highest". */
  readonly name: string;
  /** More and less of it: "More effective", "Fewer effective". */
  readonly more: string;
  readonly less: string;
  /** What is counted, after a number: "rated principals". */
  readonly counted: string;
}

const SUBJECTS: Partial<Record<MetricId, Subject>> = {
  "effective-share": {
    subject: "effective leaders",
    word: "effective",
    name: "Effective",
    more: "More effective",
    less: "Fewer effective",
    counted: "rated principals",
  },
  "survey-favorable": {
    subject: "the leadership survey",
    word: "favorable",
    name: "Favorable",
    more: "More favorable",
    less: "Less favorable",
    counted: "schools with a result",
  },
  "survey-strong": {
    subject: "strong leadership surveys",
    word: "strong",
    name: "Strong",
    more: "More strong",
    less: "Fewer strong",
    counted: "schools with a result",
  },
  "first-year-principal-share": {
    subject: "first-year principals",
    word: "first-year",
    name: "First-year",
    more: "More first-year",
    less: "Fewer first-year",
    counted: "principals",
  },
  "new-to-school-share": {
    subject: "principals new to their school",
    word: "new",
    name: "New heads",
    more: "More new heads",
    less: "Fewer new heads",
    counted: "principals",
  },
};

/** What practice and people are shown by, best first. */
export const PRACTICE: readonly MetricId[] = ["effective-share", "survey-favorable", "survey-strong"];
export const NEWCOMERS: readonly MetricId[] = ["first-year-principal-share", "new-to-school-share"];

/** A share of fewer is not drawn: one person more or less would move it by ten points or more. */
const FEWEST_KNOWN = 10;

const isHidden = (metric: Metric): boolean =>
  metric.status === "suppressed" || (metric.status === "value" && metric.known < FEWEST_KNOWN);

const valueOf = (metric: Metric | null): number | null =>
  metric?.status === "value" && !isHidden(metric) ? metric.value : null;

/** A mean is no part of a whole, so its n is a number of schools and not "8 of 12". */
const nOf = (metric: Metric, separator: string): string => {
  if (isHidden(metric)) return `${separator}hidden`;
  const value = valueOf(metric);
  if (value === null) return `${separator}no data`;
  return metric.metric === "survey-favorable"
    ? `${separator}${metric.known} ${metric.known === 1 ? "school" : "schools"}`
    : `${separator}${Math.round(value * metric.known)} of ${metric.known}`;
};

/**
 * The school year that bars are of: the given one, or, where the first of the figures that the district has is still to come, the last
 * year before that has them.
 */
export function yearOfBars(metrics: readonly Metric[], year: string | null, ids: readonly MetricId[]): string | null {
  const statuses = ids.map((id) => figureOf(metrics, id, year)?.status);
  if (statuses.includes("value") || !statuses.includes("not-yet")) return year;
  const awaited = ids.filter((_, at) => statuses[at] === "not-yet");
  const earlier = metrics.flatMap(({ metric, status, schoolYear, group }) =>
    awaited.includes(metric) && status === "value" && schoolYear !== null && Object.keys(group).length === 0
      ? [schoolYear]
      : [],
  );
  return earlier.sort().at(-1) ?? year;
}

/** Two figures make a comparison; fewer are no chart. */
const FEWEST = 2;

/** The first of the figures that is known for enough poverty quarters, lowest to highest; null when none is. An earlier year stands in its title. */
export function byQuarter(
  metrics: readonly Metric[],
  year: string | null,
  ids: readonly MetricId[],
  isEarlier = false,
): Bars | null {
  for (const id of ids) {
    const words = SUBJECTS[id];
    const quarters = ([1, 2, 3, 4] as const).map((quartile) => figureOf(metrics, id, year, { quartile }));
    const values = quarters.map(valueOf);
    if (!words || values.filter((value) => value !== null).length < FEWEST) continue;
    const bars = quarters.map((metric, index) => ({
      label: `${QUARTER_WORDS[index] ?? ""}${metric ? nOf(metric, "\n") : "\nno data"}`,
      value: values[index] ?? null,
      emphasized: index === 3,
    }));
    const schools = quarters.reduce((sum, metric) => sum + (metric?.of ?? 0), 0);
    const title = isEarlier ? earlierTitle(values, words, year ?? "") : quarterTitle(values, words);
    return { title, bars, note: quarterNote(quarters), subject: words.subject, schools };
  }
  return null;
}

/** A smaller difference between the ends is not called a rise or a fall. */
const LEAST_RISE = 3;
const LONGEST_QUARTER_TITLE = 34;

/** A sentence of at most 34 characters that is true of the figures as shown. */
function quarterTitle(values: readonly (number | null)[], { name, more, less }: Subject): string {
  const shown = values.map((value) => (value === null ? null : Math.round(value * 100)));
  const known = shown.filter((value) => value !== null);
  const [lowest = null] = shown;
  const highest = shown.at(-1) ?? null;
  if (lowest === null || highest === null) {
    const range = `${percentWords(Math.min(...known))} to ${percentWords(Math.max(...known))}`;
    return titleThatFits(`${name}: ${range} where known`, `${range} where known`);
  }
  const steps = known.slice(1).map((value, index) => value - (known[index] ?? value));
  if (known.length === values.length && Math.abs(highest - lowest) >= LEAST_RISE) {
    if (steps.every((step) => step >= 0)) return `${more} as poverty rises`;
    if (steps.every((step) => step <= 0)) return `${less} as poverty rises`;
  }
  if (lowest === highest) return `${name}: ${percentWords(lowest)} lowest and highest`;
  const ends = `${percentWords(lowest)} lowest, ${percentWords(highest)} highest`;
  return titleThatFits(`${name}: ${ends}`, ends);
}

/** `Effective, 2025-26: 64% to 41%`, from the lowest to the highest poverty. */
function earlierTitle(values: readonly (number | null)[], { name }: Subject, year: string): string {
  const known = values.filter((value) => value !== null).map((value) => percentWords(Math.round(value * 100)));
  return `${name}, ${year}: ${known[0] ?? ""} to ${known.at(-1) ?? ""}`;
}

const titleThatFits = (title: string, shorter: string): string =>
  title.length <= LONGEST_QUARTER_TITLE ? title : shorter;

const percentWords = (whole: number): string => `${whole}%`;

function quarterNote(quarters: readonly (Metric | null)[]): string {
  const sizes = quarters.flatMap((metric) => (metric ? [metric.of] : []));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const [low, high] = [Math.min(...sizes), Math.max(...sizes)];
  return low === high
    ? `Each quarter holds ${low} of the ${total} schools.`
    : `The quarters hold ${low} to ${high} of the ${total} schools.`;
}

/** More bars than this are not readable at the chart's height. */
const MOST_CLUSTERS = 14;
const LONGEST_TITLE = 46;

/** The first of the figures that is known for enough clusters, most to least, with all clusters among them; null when none is. An earlier year stands in its title. */
export function byCluster(
  metrics: readonly Metric[],
  year: string | null,
  ids: readonly MetricId[],
  isEarlier = false,
): Bars | null {
  for (const id of ids) {
    const words = SUBJECTS[id];
    const clusters = figuresBy(metrics, id, year, "cluster");
    const known = clusters.filter((metric) => valueOf(metric) !== null);
    if (!words || known.length < FEWEST) continue;
    const ranked = known.toSorted((a, b) => (valueOf(b) ?? 0) - (valueOf(a) ?? 0));
    const shown =
      ranked.length > MOST_CLUSTERS
        ? [...ranked.slice(0, MOST_CLUSTERS / 2), ...ranked.slice(-MOST_CLUSTERS / 2)]
        : ranked;
    const bars: Bar[] = shown.map((metric) => ({
      label: `${metric.group.cluster ?? ""}${nOf(metric, ", ")}`,
      value: valueOf(metric),
      emphasized: false,
    }));
    const all = figureOf(metrics, id, year);
    const district = valueOf(all);
    if (all && district !== null) {
      const place = bars.findIndex(({ value }) => value !== null && value < district);
      const bar: Bar = { label: `All clusters${nOf(all, ", ")}`, value: district, emphasized: true };
      bars.splice(place < 0 ? bars.length : place, 0, bar);
    }
    return {
      title: clusterTitle(ranked, words, isEarlier ? `, ${year ?? ""}` : ""),
      bars,
      note: clusterNote(ranked, { shown: shown.length, all: clusters.length }, words, id),
      subject: words.subject,
      schools: ranked.reduce((sum, { of }) => sum + of, 0),
    };
  }
  return null;
}

function clusterTitle(ranked: readonly Metric[], { word }: Subject, when: string): string {
  const [most, least] = [ranked[0], ranked.at(-1)];
  const [high, low] = [percent(most?.value ?? 0), percent(least?.value ?? 0)];
  const named = `${low} ${word} in ${least?.group.cluster ?? ""}, ${high} in ${most?.group.cluster ?? ""}${when}`;
  if (low !== high && named.length <= LONGEST_TITLE) return named;
  return low === high ? `${low} ${word} in every cluster${when}` : `From ${low} to ${high} ${word}, by cluster${when}`;
}

// Two shares near one half, of n each, differ by chance up to 1.96 √(0.5 / n) in 19 of 20 cases.
const byChance = (n: number): number => 1.96 * Math.sqrt(0.5 / n);

function clusterNote(
  ranked: readonly Metric[],
  { shown, all }: { readonly shown: number; readonly all: number },
  { counted }: Subject,
  id: MetricId,
): string {
  if (shown < ranked.length) {
    const enough = ranked.length < all ? ` with ${FEWEST_KNOWN} or more ${counted}` : "";
    return `The highest and the lowest of ${ranked.length} clusters${enough}.`;
  }
  const sizes = ranked.map(({ known }) => known).toSorted((a, b) => a - b);
  const [low = 0, high = 0] = [sizes[0], sizes.at(-1)];
  const range = low === high ? `${low}` : `${low} to ${high}`;
  if (ranked.length < all) {
    const fewer = all - ranked.length;
    return `A cluster has ${range} ${counted}; ${fewer} with fewer than ${FEWEST_KNOWN} ${fewer === 1 ? "is" : "are"} left out.`;
  }
  const middle = sizes[Math.floor(sizes.length / 2)] ?? 1;
  const chance = Math.round((byChance(middle) * 100) / 5) * 5;
  const warning = id === "survey-favorable" || chance >= 100 ? "" : `: under ${chance} points apart can be chance`;
  return `A cluster has ${range} ${counted}${warning}.`;
}
