/** Where the district is worse off: what is measured, by poverty quarter, level and cluster, each against the whole district. */
import type { Development, DevelopmentCell } from "../gap/development";
import { wilson } from "../metric/confidence";
import type { Group, Metric, MetricId } from "../metric/metric";
import { groupKey } from "../metric/recipe";
import { figureOf, figuresBy } from "../metric/series";
import { shownFigure, shownKnown, statusWords, type Shown } from "./figure-format";

/** One cell: what it says, and how dark it is, 0 (plain) to 4. */
export interface HeatCell {
  readonly shown: Shown;
  readonly step: number;
  /** Rests on fewer than ten: shown here inside the district, never colored. */
  readonly few: boolean;
}

/** A part of the district. */
export interface HeatRow {
  /** Empty: the whole district. */
  readonly group: Group;
  /** How many are known, of the whole district, in the place of figures. */
  readonly isKnown: boolean;
}

export interface HeatColumn {
  /** Never changed between versions. */
  readonly heading: string;
  readonly ofResponsibility: boolean;
  readonly cellOf: (row: HeatRow) => HeatCell;
}

export interface HeatMap {
  /** Empty where nothing is measured. */
  readonly rows: readonly HeatRow[];
  /** Those in which a figure stands. */
  readonly columns: readonly HeatColumn[];
  /** Headings of the others. */
  readonly leftOut: readonly string[];
  /** Parts of the district without any figure. */
  readonly leftOutParts: readonly Group[];
  /** What limits the responsibilities, in words; null where nothing does. */
  readonly caution: string | null;
}

interface Measure {
  readonly heading: string;
  /** The first that the district has a figure of. */
  readonly ids: readonly MetricId[];
  readonly moreIsWorse: boolean;
  /** A share of so and so many yes or no, so that chance can be told. */
  readonly counted: boolean;
}

const MEASURES: readonly Measure[] = [
  { heading: "Effective leaders", ids: ["effective-share"], moreIsWorse: false, counted: true },
  { heading: "TEAM practice rating", ids: ["team-average"], moreIsWorse: false, counted: false },
  { heading: "Leadership survey", ids: ["survey-favorable", "survey-strong"], moreIsWorse: false, counted: false },
  { heading: "First-year principals", ids: ["first-year-principal-share"], moreIsWorse: true, counted: true },
  { heading: "Principal turnover", ids: ["principal-turnover"], moreIsWorse: true, counted: true },
  { heading: "Gap, principals and students of color", ids: ["representation-gap"], moreIsWorse: true, counted: false },
];

/** From so much worse on a cell is a step darker. */
const STEPS: Readonly<Record<"rating" | "points", readonly number[]>> = {
  points: [0.05, 0.1, 0.2, 0.3],
  rating: [0.1, 0.2, 0.3, 0.4],
};
const FEWEST = 10;

interface About {
  readonly metrics: readonly Metric[];
  readonly development: Development | null;
  readonly year: string | null;
  /** The framework's, in its order. */
  readonly responsibilities: readonly { readonly id: string; readonly name: string }[];
}

const DISTRICT: HeatRow = { group: {}, isKnown: false };
const KNOWN: HeatRow = { group: {}, isKnown: true };

/** Rows: the district, how many are known, then poverty quarters, levels and clusters; columns: what is measured, then the responsibilities. */
export function heatMap(about: About): HeatMap {
  const parts = partsOf(about).map((group): HeatRow => ({ group, isKnown: false }));
  const all = [...MEASURES.map((measure) => measureColumn(measure, about)), ...responsibilityColumns(about)];
  const columns = all.filter((column) => [DISTRICT, ...parts].some((row) => isFigure(column.cellOf(row))));
  const [shown, empty] = [true, false].map((wanted) =>
    parts.filter((row) => columns.some((column) => isFigure(column.cellOf(row))) === wanted),
  );
  return {
    caution: about.development?.separation.sentence ?? null,
    rows: columns.length === 0 ? [] : [DISTRICT, KNOWN, ...(shown ?? [])],
    columns,
    leftOut: all.filter((column) => !columns.includes(column)).map(({ heading }) => heading),
    leftOutParts: (empty ?? []).map(({ group }) => group),
  };
}

const isFigure = ({ shown }: HeatCell): boolean => typeof shown.value === "number";

function measureColumn(measure: Measure, { metrics, year }: About): HeatColumn {
  const [first = "effective-share"] = measure.ids;
  const id = measure.ids.find((one) => figureOf(metrics, one, year)?.status === "value") ?? first;
  const district = figureOf(metrics, id, year);
  return {
    heading: measure.heading,
    ofResponsibility: false,
    cellOf: ({ group, isKnown }) =>
      isKnown
        ? knownCell(district)
        : Object.keys(group).length === 0
          ? figureCell(district)
          : againstDistrict(figureOf(metrics, id, year, group), district, measure),
  };
}

const responsibilityColumns = ({ metrics, development, year, responsibilities }: About): readonly HeatColumn[] =>
  responsibilities.map(({ id, name }): HeatColumn => {
    const cells = new Map(
      (development?.cells ?? [])
        .filter(({ responsibility }) => responsibility === id)
        .map((cell) => [groupKey(cell.group), cell]),
    );
    const coverage = figureOf(metrics, "evidence-coverage", year, { responsibility: id });
    return {
      heading: name,
      ofResponsibility: true,
      cellOf: ({ group, isKnown }) => (isKnown ? knownCell(coverage) : developmentCell(cells.get(groupKey(group)))),
    };
  });

/** Quarters lowest to highest poverty, then levels, then clusters, in the figures' own order; each part once. */
function partsOf({ metrics, development, year }: About): readonly Group[] {
  const parts = new Map<string, Group>();
  for (const key of ["quartile", "level", "cluster"] as const) {
    const groups = [
      ...MEASURES.flatMap(({ ids }) => ids.flatMap((id) => figuresBy(metrics, id, year, key))),
      ...(development?.cells ?? []).filter(({ group }) => group[key] !== undefined),
    ].map(({ group }) => group);
    for (const group of key === "quartile" ? groups.toSorted(byQuartile) : groups) {
      if (!parts.has(groupKey(group))) parts.set(groupKey(group), group);
    }
  }
  return [...parts.values()];
}

const byQuartile = (one: Group, other: Group): number => (one.quartile ?? 0) - (other.quartile ?? 0);

const inWords = (text: string): Shown => ({ value: text, numberFormat: "General", text });
const plain = (shown: Shown): HeatCell => ({ shown, step: 0, few: false });

/** The status in the figure's place. */
const statusCell = (status: Metric["status"] | undefined): HeatCell =>
  plain(inWords(statusWords(status === undefined || status === "value" ? "unknown" : status)));

const knownCell = (metric: Metric | null): HeatCell =>
  metric === null || metric.of === 0 ? statusCell("unknown") : plain(shownKnown(metric.known, metric.of));

const figureCell = (metric: Metric | null): HeatCell =>
  metric?.status === "value" && metric.value !== null
    ? plain(shownFigure(metric.value, metric.unit))
    : statusCell(metric?.status);

/** Above or below: 6 below, 0.12 above, the same; a star where few are known. */
function difference(value: number, unit: "rating" | "points", few: boolean): Shown {
  const inCell = unit === "points" ? value * 100 : value;
  const code = unit === "points" ? "0" : "0.00";
  const rounded = Math.abs(inCell).toFixed(unit === "points" ? 0 : 2);
  const after = few ? "*" : "";
  if (Number(rounded) === 0)
    return {
      value: inCell,
      numberFormat: `"the same${after}";"the same${after}";"the same${after}"`,
      text: `the same${after}`,
    };
  return {
    value: inCell,
    numberFormat: `${code}" above${after}";${code}" below${after}";"the same${after}"`,
    text: `${rounded} ${inCell > 0 ? "above" : "below"}${after}`,
  };
}

const stepOf = (worse: number, unit: "rating" | "points"): number =>
  STEPS[unit].filter((from) => worse >= from - 1e-9).length;

function againstDistrict(metric: Metric | null, district: Metric | null, { moreIsWorse, counted }: Measure): HeatCell {
  if (metric?.status !== "value" || metric.value === null) return statusCell(metric?.status);
  if (district?.status !== "value" || district.value === null) return statusCell("unknown");
  const unit = metric.unit === "rating" ? "rating" : "points";
  const value = metric.value - district.value;
  const few = metric.known < FEWEST;
  const worse = moreIsWorse ? value : 0 - value;
  const { low, high } = counted
    ? wilson(Math.round(metric.value * metric.known), Math.max(1, metric.known))
    : { low: metric.value, high: metric.value };
  const byChance = counted && low <= district.value && district.value <= high;
  const step = few ? 0 : stepOf(worse, unit);
  return { shown: difference(value, unit, few), step: byChance ? Math.min(1, step) : step, few };
}

/** Leaders' scores against their own average. */
function developmentCell(cell: DevelopmentCell | undefined): HeatCell {
  if (cell?.status !== "value" || cell.value === null) return statusCell(cell?.status);
  const step = stepOf(0 - cell.value, "rating");
  return { shown: difference(cell.value, "rating", false), step: cell.byChance ? Math.min(1, step) : step, few: false };
}
