/** Reads the workbook and computes, without writing: when the pane opens, and again after it changed by us. */
import { STAGES, type Stage } from "../../core/stage";
import type { Workbook } from "../../core/sheet";
import { timeOf, todayOf } from "../clock";
import type { PaneState } from "../pane";
import { messageOf } from "../stopped";
import { mayBeForm } from "../view/form/may-be-form";
import type { Overview } from "../view/overview";
import { keepingWritten } from "../view/today/after-writing";
import type { PaneParts } from "./pane-parts";
import { READY, type PaneShowing } from "./pane-showing";
import type { Turn } from "./turn";

export interface Reading {
  readonly load: () => Promise<void>;
  /** Where something newer begins meanwhile, it ends with that. */
  readonly again: () => Promise<void>;
  /** As `again`, where nobody waits for it: only when the workbook was changed by us and that is not computed yet. */
  readonly catchUp: () => void;
  readonly analyze: (
    workbook: Workbook,
    signal: AbortSignal,
    tell: (stage: Stage, found: readonly string[]) => void,
  ) => Promise<Overview>;
  /** The workbook was changed by us and is not computed yet; false: what is shown is of what stands. */
  readonly setStale: (stale: boolean) => void;
  /** What changed since the turn began makes the figures out of date. */
  readonly outOfDateSince: () => Extract<PaneState, { kind: "ready" }>["outOfDate"];
}

export function createReading(
  { host, compute, now }: PaneParts,
  { snapshot, set }: Pick<PaneShowing, "snapshot" | "set">,
  turn: Turn,
): Reading {
  let stale = false;

  const analyze: Reading["analyze"] = (workbook, signal, tell) =>
    compute.analyze(workbook, { asOf: todayOf(now()), startedAt: timeOf(now()), tell, signal });

  const outOfDateSince: Reading["outOfDateSince"] = () => {
    const sheet = turn.changedSince();
    return sheet === null ? null : { sheet, at: timeOf(now()) };
  };

  async function load(): Promise<void> {
    const signal = turn.begin();
    try {
      const workbook = await host.read(signal);
      signal.throwIfAborted();
      const form = mayBeForm(workbook) ? await compute.form(workbook) : null;
      signal.throwIfAborted();
      if (form !== null) {
        set({ form });
        return;
      }
      if (!workbook.sheets.some(({ mark }) => mark !== null)) {
        set({ state: { kind: "first-run", sheets: workbook.sheets.length, message: null } });
        return;
      }
      const overview = await analyze(workbook, signal, (stage) => {
        if (snapshot().state.kind === "opening") set({ state: { kind: "opening", stage: STAGES.indexOf(stage) } });
      });
      signal.throwIfAborted();
      const { current, unfinished, changedSheet } = overview.today;
      const outOfDate = current ? outOfDateSince() : { sheet: changedSheet, at: null };
      set({ overview, movedSheets: turn.movedSince(), state: { ...READY, outOfDate, unfinished } });
    } catch (error) {
      if (signal.aborted) return;
      set({ state: { ...READY, message: messageOf("Reading the workbook", error) } });
    }
  }

  function again(): Promise<void> {
    const signal = turn.begin();
    stale = true;
    const mine: Promise<void> = readAgain(signal).catch((error: unknown) => {
      if (signal.aborted) return turn.work() === mine ? undefined : turn.work();
      throw error;
    });
    turn.setWork(mine);
    return mine;
  }

  async function readAgain(signal: AbortSignal): Promise<void> {
    const workbook = await host.read(signal);
    signal.throwIfAborted();
    const overview = await analyze(workbook, signal, () => undefined);
    signal.throwIfAborted();
    stale = false;
    const before = snapshot().overview?.today;
    set({
      overview: before ? { ...overview, today: keepingWritten(overview.today, before) } : overview,
      movedSheets: turn.movedSince(),
    });
  }

  return {
    load,
    again,
    catchUp: () => {
      if (stale) void again().catch(() => undefined);
    },
    analyze,
    setStale: (value) => {
      stale = value;
    },
    outOfDateSince,
  };
}
