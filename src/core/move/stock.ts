/** What the headline figures of a school year rest on now, ready to be compared with the ledger of the last refresh. */
import type { District, SchoolYear } from "../metric/district";
import type { Metric } from "../metric/metric";
import { figureOf } from "../metric/series";
import type { Origin, TableReading } from "../record/record";
import { rowRuns } from "../table/row-runs";
import type { Ledger, LedgerCase, LedgerFigure } from "../state/ledger";
import type { Decisions } from "../state/decisions";
import type { Contribution, Facts } from "./contribution";
import { decisionMarks } from "./decision-marks";
import { HEADLINE_FIGURES, type HeadlineFigure } from "./headline-figures";
import { indexOfRow, keptLane, type Lane } from "./lanes";
import { markOf } from "./mark";

/** All that a refresh knows and that figures can rest on. */
export interface Found {
  readonly district: District;
  readonly metrics: readonly Metric[];
  readonly readings: readonly TableReading[];
  readonly decisions: Decisions;
  /** Names of sheets that people left out. */
  readonly leftOut: readonly string[];
  /** A figure as people read it. */
  readonly shown: (metric: Metric) => string;
}

/** One headline figure of one school year, with its cases by mark. */
export interface StockedFigure extends HeadlineFigure {
  readonly now: Metric;
  readonly cases: ReadonlyMap<string, Contribution>;
}

/** The year's headline figures; a metric without a figure has no cases. */
export function stockOf({ district, metrics }: Found, schoolYear: string | null): readonly StockedFigure[] {
  const year = district.years.find(({ name }) => name === schoolYear);
  return HEADLINE_FIGURES.flatMap((headline): readonly StockedFigure[] => {
    const now = figureOf(metrics, headline.metric, schoolYear);
    if (now === null || year === undefined) return [];
    return [{ ...headline, now, cases: now.status === "value" ? casesOf(headline, year, district) : new Map() }];
  });
}

function casesOf(
  { contributions }: HeadlineFigure,
  year: SchoolYear,
  district: District,
): ReadonlyMap<string, Contribution> {
  return new Map(contributions(year, district).map((one) => [markOf(one.key), one]));
}

export const factsOf = (cases: ReadonlyMap<string, Contribution>): ReadonlyMap<string, Facts> =>
  new Map([...cases].map(([key, { facts }]) => [key, facts]));

/** The ledger to keep of the year's figures. */
export function ledgerOf(
  { decisions, leftOut, shown }: Found,
  lanes: readonly Lane[],
  schoolYear: string | null,
  stock: readonly StockedFigure[],
): Ledger {
  const refer = references(lanes);
  return {
    version: 2,
    schoolYear,
    lanes: lanes.map(keptLane),
    leftOut: [...leftOut],
    decisions: [...decisionMarks(decisions)],
    figures: stock.map(({ metric, now, cases }): LedgerFigure => ({
      metric,
      definition: now.definition,
      value: now.status === "value" ? now.value : null,
      shown: shown(now),
      cases: [...cases].map(([key, { facts, origins }]): LedgerCase => [key, [...facts], refer(origins())]),
    })),
  };
}

const BASE = 36;

/** A function that says where records stand: `0:1-4,7;2:9` is rows of the first and the third lane, counted from 1 in base 36. */
function references(lanes: readonly Lane[]): (origins: readonly Origin[]) => string {
  const numbers = new Map<Lane["table"], Map<string, number>>();
  lanes.forEach(({ table, dataset }, index) => {
    const of = numbers.get(table) ?? new Map<string, number>();
    numbers.set(table, of.set(dataset, index));
  });
  return (origins) => {
    const byLane = new Map<number, Set<number>>();
    for (const { segment, row } of origins) {
      const lane = numbers.get(segment.table)?.get(segment.dataset);
      const index = indexOfRow(segment.table, row) + 1;
      if (lane === undefined || index === 0) continue;
      const rows = byLane.get(lane);
      if (rows === undefined) byLane.set(lane, new Set([index]));
      else rows.add(index);
    }
    return [...byLane]
      .sort(([one], [other]) => one - other)
      .map(([lane, rows]) => `${lane.toString(BASE)}:${runsIn(rows)}`)
      .join(";");
  };
}

const runsIn = (rows: ReadonlySet<number>): string =>
  rowRuns([...rows])
    .split(",")
    .map((run) =>
      run
        .split("-")
        .map((end) => Number(end).toString(BASE))
        .join("-"),
    )
    .join(",");

/** Calls `visit` with lane and place of each row that a ledger's case names. */
export function visitRows([, , rows]: LedgerCase, visit: (lane: number, index: number) => void): void {
  if (rows === "") return;
  for (const part of rows.split(";")) {
    const [lane = "", runs = ""] = part.split(":");
    for (const run of runs.split(",")) {
      const [first = "0", last = first] = run.split("-");
      const end = parseInt(last, BASE);
      for (let index = parseInt(first, BASE); index <= end; index++) visit(parseInt(lane, BASE), index - 1);
    }
  }
}
