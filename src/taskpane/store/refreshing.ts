/** A refresh: reads, computes and writes our sheets, telling each stage; nothing is written before all is computed. */
import { STAGES } from "../../core/stage";
import { timeOf, todayOf } from "../clock";
import type { PaneMessage } from "../pane";
import { messageOf } from "../stopped";
import { afterWriting } from "../view/today/after-writing";
import type { PaneParts } from "./pane-parts";
import { READY, type PaneShowing } from "./pane-showing";
import type { Reading } from "./reading";
import type { Turn } from "./turn";

export interface Refreshing {
  /** Begins a refresh, or waits for the one that runs. `anyway`: also where no sheet with leaders is understood. */
  readonly refresh: (anyway?: boolean) => Promise<void>;
  /** The refresh that runs has ended; at once where none runs. */
  readonly ended: () => Promise<void>;
  readonly cancel: () => void;
  /** The pane is closed: what still comes to an end is shown no more. */
  readonly setClosed: (closed: boolean) => void;
}

const CANCELED: PaneMessage = { intent: "info", title: "Canceled. Nothing was changed.", text: "" };

export function createRefreshing(
  { host, compute, now }: PaneParts,
  { snapshot, set, announce, tell }: PaneShowing,
  turn: Turn,
  reading: Reading,
): Refreshing {
  let refreshing: Promise<void> | null = null;
  let closed = false;

  function refresh(anyway = false): Promise<void> {
    if (refreshing) return refreshing;
    refreshing = run(anyway).finally(() => {
      refreshing = null;
    });
    turn.setWork(refreshing);
    return refreshing;
  }

  const progress = (stage: number, found: readonly string[], cancelable = true): void => {
    const { state } = snapshot();
    const waiting = state.kind === "refreshing" ? state.waiting : null;
    set({ state: { kind: "refreshing", stage, found, waiting, cancelable } });
  };

  async function run(anyway: boolean): Promise<void> {
    const before = snapshot().state;
    const signal = turn.begin();
    progress(0, []);
    try {
      const workbook = await host.read(signal);
      signal.throwIfAborted();
      let found: readonly string[] = [];
      const overview = await reading.analyze(workbook, signal, (stage, soFar) => {
        if (signal.aborted) return;
        found = soFar;
        progress(STAGES.indexOf(stage), soFar);
        announce(stage);
      });
      if (!overview.today.understood && !overview.today.written && !anyway) {
        // Our sheets would say nothing; the Data tab shows what was found.
        set({ overview, movedSheets: turn.movedSince(), state: READY });
        announce("No sheet with leaders was found.");
        return;
      }
      const sheets = await compute.ownSheets();
      signal.throwIfAborted();
      progress(STAGES.length - 1, found, false);
      await host.write(sheets);
      await compute.written();
      if (closed) return;
      reading.setStale(false);
      set({
        overview: { ...overview, today: afterWriting(overview.today, todayOf(now())) },
        movedSheets: turn.movedSince(),
        refreshedAt: timeOf(now()),
        state: { ...READY, outOfDate: reading.outOfDateSince() },
      });
      announce("Refreshed.");
    } catch (error) {
      if (closed) return;
      tell(signal.aborted ? CANCELED : messageOf("The refresh", error), before);
      reading.catchUp();
    }
  }

  return {
    refresh,
    ended: () => refreshing ?? Promise.resolve(),
    cancel: () => {
      const { state } = snapshot();
      if (state.kind === "refreshing" && state.cancelable) turn.end();
    },
    setClosed: (value) => {
      closed = value;
    },
  };
}
