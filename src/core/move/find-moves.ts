/** What moved since the last refresh, and why: the ledger of then against the figures of now. */
import { METRIC_IDS, type Metric, type MetricId } from "../metric/metric";
import { figureOf, newestYear } from "../metric/series";
import type { Ledger, LedgerCase, LedgerFigure, StandingLedger } from "../state/ledger";
import { CAUSES, causeOf, type Between, type Cause } from "./causes";
import { decisionMarks, decisionsChanged } from "./decision-marks";
import { HEADLINE_FIGURES } from "./headline-figures";
import { lanesOf } from "./lanes";
import { billionthsOf, changeOf, type Move, type Moves, type Part, type Untold } from "./move";
import { replay, sameFacts } from "./replay";
import { rowChanges } from "./row-changes";
import { factsOf, ledgerOf, stockOf, type Found, type StockedFigure } from "./stock";

/** `standing` are the figures of Leadership Metrics as it stands: they tell what moved where no ledger can. */
export function findMoves(found: Found, last: StandingLedger, standing: () => readonly Metric[]): Moves {
  const lanes = lanesOf(found.readings, found.district.tagged);
  const newest = newestYear(found.metrics) ?? null;
  const stock = stockOf(found, newest);
  const ledger = ledgerOf(found, lanes, newest, stock);
  if (last.kind !== "read") {
    return { moved: untoldMoves(found, standing(), last.kind), begins: null, ledger };
  }
  const before = last.ledger;
  const rows = rowChanges(before, lanes, found.leftOut);
  const decisions = decisionsChanged(before.decisions, decisionMarks(found.decisions));
  const datasets = before.lanes.map(({ dataset }) => dataset);
  const between = { rows, datasets, decided: decisions.size > 0 };
  const compared = before.schoolYear === newest ? stock : stockOf(found, before.schoolYear);
  return {
    moved: before.figures.flatMap((figure): readonly Move[] => {
      const now = compared.find(({ metric }) => metric === figure.metric);
      const move = moveOf(figure, now, { before, between, decisions, found });
      return move === null ? [] : [move];
    }),
    begins: newest === before.schoolYear || before.figures.every(({ value }) => value === null) ? null : newest,
    ledger,
  };
}

interface Context {
  readonly before: Ledger;
  readonly between: Omit<Between, "redefined">;
  readonly decisions: ReadonlyMap<string, number>;
  readonly found: Found;
}

/** Less than this many billionths is another order of adding up. */
const STEP = 2;

function moveOf(was: LedgerFigure, now: StockedFigure | undefined, context: Context): Move | null {
  const { before, between, decisions, found } = context;
  const metric = METRIC_IDS.find((id) => id === was.metric);
  if (metric === undefined) return null;
  const value = now?.now.status === "value" ? now.now.value : null;
  if (was.value === null && value === null) return null;
  const ends = {
    from: { value: was.value, shown: was.shown },
    to: { value, shown: now === undefined ? "no data" : found.shown(now.now) },
  };
  const change = changeOf(ends);
  if (change !== null && Math.abs(change) < STEP) return null;
  const definition = now?.now.definition ?? was.definition;
  const redefined = definition !== was.definition;
  const cases = now?.cases ?? new Map<string, never>();
  const facts = factsOf(cases);
  const old = new Map(was.cases.map((one): [string, LedgerCase] => [one[0], one]));
  const oldFacts = new Map(was.cases.map(([key, of]) => [key, of]));
  const causes = new Map<string, Cause>();
  const rowsBy = new Map<Cause, Map<string, Set<string>>>();
  for (const key of new Set([...old.keys(), ...facts.keys()])) {
    const [then, is] = [oldFacts.get(key), facts.get(key)];
    if (then !== undefined && is !== undefined && sameFacts(then, is)) continue;
    const { cause, rows } = causeOf(old.get(key), cases.get(key)?.origins() ?? [], { ...between, redefined });
    causes.set(key, cause);
    const byDataset = rowsBy.get(cause) ?? new Map<string, Set<string>>();
    rowsBy.set(cause, byDataset);
    for (const [dataset, names] of rows) {
      const all = byDataset.get(dataset) ?? new Set<string>();
      for (const name of names) all.add(name);
      byDataset.set(dataset, all);
    }
  }
  const parts =
    was.value === null || value === null || now === undefined
      ? new Map<Cause, number>()
      : replay({
          figure: now.figure,
          before: oldFacts,
          now: facts,
          causes,
          from: was.value,
          to: value,
          formula: redefined ? "definition" : "other",
        });
  const touched = new Set([...causes.values(), ...parts.keys()]);
  return {
    metric,
    definition,
    schoolYear: before.schoolYear,
    unit: now?.now.unit ?? unitOf(metric, found.metrics),
    ...ends,
    parts: CAUSES.filter((cause) => touched.has(cause)).map((cause): Part => ({
      cause,
      billionths: change === null ? null : (parts.get(cause) ?? 0),
      rows: [...(rowsBy.get(cause) ?? [])].map(([dataset, names]) => [dataset, names.size] as const),
      decisions: cause === "decision" ? [...decisions] : [],
    })),
    untold: null,
  };
}

const unitOf = (metric: MetricId, metrics: readonly Metric[]): Metric["unit"] =>
  metrics.find((one) => one.metric === metric)?.unit ?? "share";

function untoldMoves({ metrics, shown }: Found, standing: readonly Metric[], untold: Untold): readonly Move[] {
  const year = newestYear(standing) ?? null;
  return HEADLINE_FIGURES.flatMap(({ metric }): readonly Move[] => {
    const was = figureOf(standing, metric, year);
    const now = figureOf(metrics, metric, year);
    if (was === null || now === null) return [];
    const [from, to] = [was, now].map((one) => (one.status === "value" ? one.value : null));
    if (from === undefined || to === undefined || from === to) return [];
    if (from !== null && to !== null && Math.abs(billionthsOf(to) - billionthsOf(from)) < STEP) return [];
    return [
      {
        metric,
        definition: now.definition,
        schoolYear: year,
        unit: now.unit,
        from: { value: from, shown: shown(was) },
        to: { value: to, shown: shown(now) },
        parts: [],
        untold,
      },
    ];
  });
}
