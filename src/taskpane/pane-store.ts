/** What the pane does: reads, computes, writes, and says where it stands. Knows neither React nor Excel. */
import type { Correction } from "../core/correct/correction";
import type { Day } from "../core/day";
import type { RowsOnSheet } from "../core/metric/metric";
import { OWN_SHEETS } from "../core/own-sheets";
import { STAGES, type Stage } from "../core/stage";
import type { Publishing } from "../core/share/publish";
import type { Address, Workbook } from "../core/sheet";
import type { Decided } from "../core/state/decide";
import type { CellChange, HostEvent, LiveHost, Place, RowsSelected, SelfTestLine } from "../hosts/host";
import type { LogEntry, LoggedRun } from "../hosts/host-logged-changes";
import { momentOf, timeOf, todayOf } from "./clock";
import type { Compute } from "./compute/compute";
import type { CollectAsked } from "./compute/rating-forms";
import type { PublishingAsked } from "./compute/sharing";
import type { PaneMessage, PaneState } from "./pane";
import { messageOf } from "./stopped";
import type { Spot, Tab } from "./tabs";
import { mayBeForm } from "./view/form/may-be-form";
import type { FormView } from "./view/form/form-view";
import type { Overview } from "./view/overview";
import { afterWriting, keepingWritten } from "./view/today/after-writing";

export interface PaneSnapshot {
  readonly state: PaneState;
  readonly overview: Overview | null;
  readonly refreshedAt: string | null;
  readonly selected: Address | null;
  readonly tab: Tab;
  readonly spot: Spot | null;
  /** The workbook is a director's own rating form, and nothing else is done in it. */
  readonly form: FormView | null;
  /** The last sentence for a screen reader; the number makes a repeated sentence new. */
  readonly announced: { readonly sentence: string; readonly number: number };
}

export interface PaneStore {
  readonly snapshot: () => PaneSnapshot;
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads the workbook and begins to watch it. */
  readonly start: () => Promise<void>;
  /** Ends what runs and stops watching. */
  readonly stop: () => void;
  readonly open: (tab: Tab, spot?: Spot) => void;
  readonly refresh: () => Promise<void>;
  readonly cancel: () => void;
  readonly show: (place: Place) => Promise<void>;
  readonly selectRows: (rows: RowsOnSheet) => Promise<RowsSelected | null>;
  readonly decide: (decisions: readonly Decided[]) => Promise<boolean>;
  readonly change: (changes: readonly CellChange[], why: string) => Promise<boolean>;
  readonly correct: (corrections: readonly Correction[]) => Promise<LoggedRun | null>;
  readonly lookAgain: () => Promise<boolean>;
  readonly publish: (asked: Omit<PublishingAsked, "on">) => Promise<Publishing | null>;
  readonly collect: (files: CollectAsked["files"]) => Promise<boolean>;
  readonly openCopy: (file: Uint8Array) => Promise<string | null>;
  readonly setWorkingSheetsShown: (shown: boolean) => Promise<void>;
  readonly announce: (sentence: string) => void;
  readonly selfTest: () => Promise<readonly SelfTestLine[]>;
  readonly today: () => Day;
  readonly now: () => string;
}

export interface PaneParts {
  readonly host: LiveHost;
  readonly compute: Compute;
  readonly now: () => Date;
}

/** Sheets of ours on which people write only words; no figure rests on them. */
const ONLY_WORDS: readonly string[] = [OWN_SHEETS.summary, OWN_SHEETS.gaps, OWN_SHEETS.changeLog];

const CANCELED = "Canceled. Nothing was changed.";

type Ready = Extract<PaneState, { kind: "ready" }>;
const READY: Ready = { kind: "ready", outOfDate: null, unfinished: null, message: null };

/** One pane on one workbook. */
export function createPaneStore({ host, compute, now }: PaneParts): PaneStore {
  let current: PaneSnapshot = {
    state: { kind: "opening", stage: null },
    overview: null,
    refreshedAt: null,
    selected: null,
    tab: "today",
    spot: null,
    form: null,
    announced: { sentence: "", number: 0 },
  };
  const listeners = new Set<() => void>();
  const set = (change: Partial<PaneSnapshot>): void => {
    current = { ...current, ...change };
    for (const listener of listeners) listener();
  };
  const setReady = (change: Partial<Ready>): void => {
    if (current.state.kind === "ready") set({ state: { ...current.state, ...change } });
  };
  const announce = (sentence: string): void => {
    set({ announced: { sentence, number: current.announced.number + 1 } });
  };

  /** What runs now and can be ended. */
  let running: AbortController | null = null;
  /** The last sheet that changed while something ran, so that it is not forgotten. */
  let changedMeanwhile: string | null = null;
  let unwatch: (() => Promise<void>) | null = null;
  let stopped = false;

  const begin = (): AbortController => {
    running?.abort();
    running = new AbortController();
    changedMeanwhile = null;
    return running;
  };
  const changedSince = (): Ready["outOfDate"] =>
    changedMeanwhile === null ? null : { sheet: changedMeanwhile, at: timeOf(now()) };

  const analyze = (
    workbook: Workbook,
    signal: AbortSignal,
    tell: (stage: Stage, found: readonly string[]) => void,
  ): Promise<Overview> => compute.analyze(workbook, { asOf: todayOf(now()), startedAt: timeOf(now()), tell, signal });

  /** Reads and computes without writing. */
  async function load(): Promise<void> {
    const { signal } = begin();
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
        if (current.state.kind === "opening") set({ state: { kind: "opening", stage: STAGES.indexOf(stage) } });
      });
      signal.throwIfAborted();
      const { current: isCurrent, unfinished, changedSheet } = overview.today;
      const outOfDate = isCurrent ? changedSince() : { sheet: changedSheet, at: null };
      set({ overview, state: { ...READY, outOfDate, unfinished } });
    } catch (error) {
      if (signal.aborted) return;
      set({ state: { ...READY, message: messageOf("Reading the workbook", error) } });
    }
  }

  /** What reads and computes now, so that what it replaced can wait for it. */
  let newest: Promise<void> = Promise.resolve();
  let refreshing: Promise<void> | null = null;
  /** The workbook was changed by us and is not computed yet. */
  let stale = false;

  /** Reads and computes again after the workbook changed by us; where something newer begins meanwhile, it ends with that. */
  function computeAgain(): Promise<void> {
    const { signal } = begin();
    stale = true;
    const mine: Promise<void> = readAgain(signal).catch((error: unknown) => {
      if (signal.aborted) return newest === mine ? undefined : newest;
      throw error;
    });
    newest = mine;
    return mine;
  }

  async function readAgain(signal: AbortSignal): Promise<void> {
    const workbook = await host.read(signal);
    signal.throwIfAborted();
    const overview = await analyze(workbook, signal, () => undefined);
    signal.throwIfAborted();
    stale = false;
    const before = current.overview?.today;
    set({ overview: before ? { ...overview, today: keepingWritten(overview.today, before) } : overview });
  }

  function refresh(anyway = false): Promise<void> {
    if (refreshing) return refreshing;
    refreshing = runRefresh(anyway).finally(() => {
      refreshing = null;
    });
    newest = refreshing;
    return refreshing;
  }

  async function runRefresh(anyway: boolean): Promise<void> {
    const before = current.state;
    const { signal } = begin();
    const progress = (stage: number, found: readonly string[], cancelable = true): void => {
      const waiting = current.state.kind === "refreshing" ? current.state.waiting : null;
      set({ state: { kind: "refreshing", stage, found, waiting, cancelable } });
    };
    progress(0, []);
    try {
      const workbook = await host.read(signal);
      signal.throwIfAborted();
      let found: readonly string[] = [];
      const overview = await analyze(workbook, signal, (stage, soFar) => {
        if (signal.aborted) return;
        found = soFar;
        progress(STAGES.indexOf(stage), soFar);
        announce(stage);
      });
      if (!overview.today.understood && !overview.today.written && !anyway) {
        // Our sheets would say nothing; the Data tab shows what was found.
        set({ overview, state: READY });
        announce("No sheet with leaders was found.");
        return;
      }
      const sheets = await compute.ownSheets();
      signal.throwIfAborted();
      progress(STAGES.length - 1, found, false);
      await host.write(sheets);
      await compute.written();
      if (stopped) return;
      stale = false;
      set({
        overview: { ...overview, today: afterWriting(overview.today, todayOf(now())) },
        refreshedAt: timeOf(now()),
        state: { ...READY, outOfDate: changedSince() },
      });
      announce("Refreshed.");
    } catch (error) {
      if (stopped) return;
      const message: PaneMessage = signal.aborted
        ? { intent: "info", title: CANCELED, text: "" }
        : messageOf("The refresh", error);
      set({ state: withMessage(before, message) });
      announce(`${message.title} ${message.text}`.trim());
      if (stale) void computeAgain().catch(() => undefined);
    }
  }

  /** Does a change that a person asked for; what stopped it is told. */
  async function attempt(what: string, work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      const message = messageOf(what, error);
      set({ state: withMessage(current.state, message) });
      announce(`${message.title} ${message.text}`.trim());
      return false;
    }
  }

  /** What kept the last way to a cell or to rows from being gone; it is of no use elsewhere. */
  let notGone: PaneMessage | null = null;
  const forgetNotGone = (): void => {
    if (notGone !== null && current.state.kind === "ready" && current.state.message === notGone)
      setReady({ message: null });
    notGone = null;
  };
  /** Goes somewhere; what kept it from going is told until a next way is gone or another page opens. */
  async function goThere(work: () => Promise<void>): Promise<void> {
    if (await attempt("Going there", work)) forgetNotGone();
    else notGone = current.state.kind === "ready" ? current.state.message : null;
  }

  const decide = (decisions: readonly Decided[]): Promise<boolean> =>
    attempt("Keeping the decision", async () => {
      await refreshing;
      let cells = await compute.ask("decision-cells", decisions);
      if (cells.missing.length > 0) {
        await refresh(true);
        cells = await compute.ask("decision-cells", decisions);
      }
      if (cells.missing.length > 0) throw new Error("The row of a decision does not stand on its sheet.");
      if (cells.changes.length === 0) return;
      await host.patch(cells.changes);
      setReady({ outOfDate: { sheet: null, at: timeOf(now()) }, message: null });
      await computeAgain();
    });

  /** Nobody is asked for a name: Excel says on its own who edited. */
  const entry = (): LogEntry => ({ when: momentOf(now()), by: "" });
  const changed = async (changes: readonly CellChange[]): Promise<void> => {
    setReady({ outOfDate: { sheet: changes[0]?.at.sheet ?? null, at: timeOf(now()) }, message: null });
    await computeAgain();
  };

  const change = (changes: readonly CellChange[], why: string): Promise<boolean> =>
    attempt("The change", async () => {
      await refreshing;
      const { writeLogged } = await import("../hosts/host-logged-changes");
      const corrections = changes.map((one): Correction => ({ ...one, row: "", why }));
      await writeLogged(host, await host.read(), corrections, entry());
      await changed(changes);
    });

  const correct = async (corrections: readonly Correction[]): Promise<LoggedRun | null> => {
    let result: LoggedRun | null = null;
    const done = await attempt("The change", async () => {
      await refreshing;
      const { writeCorrections } = await import("../hosts/host-logged-changes");
      result = await writeCorrections(host, corrections, entry());
      await changed(corrections);
    });
    return done ? result : null;
  };

  const lookAgain = (): Promise<boolean> =>
    attempt("Reading the workbook", async () => {
      await refreshing;
      await computeAgain();
    });

  /** Read anew first: a line that somebody added meanwhile stands, and a source that changed makes the figures DRAFT. */
  const publish = async (asked: Omit<PublishingAsked, "on">): Promise<Publishing | null> => {
    let result: Publishing | null = null;
    const done = await attempt("Publishing", async () => {
      await refreshing;
      await computeAgain();
      const found = await compute.ask("publishing", { ...asked, on: todayOf(now()) });
      if (found.kind === "published" && found.added.length > 0) {
        await host.write([found.sheet]);
        await computeAgain();
      }
      result = found;
    });
    return done ? result : null;
  };

  /** Read anew first, so that what somebody collected or typed meanwhile stands. */
  const collect = (files: CollectAsked["files"]): Promise<boolean> =>
    attempt("Collecting", async () => {
      await refreshing;
      await computeAgain();
      await host.write(await compute.ask("collected-sheets", { files, on: todayOf(now()) }));
      stale = true;
      setReady({ outOfDate: { sheet: OWN_SHEETS.collected, at: timeOf(now()) }, message: null });
      await refresh(true);
    });

  const openCopy = async (file: Uint8Array): Promise<string | null> => {
    try {
      await host.openCopy(file);
      return null;
    } catch (error) {
      const { title, text } = messageOf("Opening the copy", error);
      return `${title} ${text}`;
    }
  };

  const heard = (event: HostEvent): void => {
    switch (event.kind) {
      case "selected":
        set({ selected: event.at });
        return;
      case "waiting":
        if (current.state.kind === "refreshing") {
          set({ state: { ...current.state, waiting: event.sentence } });
          if (event.sentence !== null) announce(event.sentence);
        }
        return;
      case "changed":
        if (ONLY_WORDS.includes(event.sheet)) return;
        changedMeanwhile = event.sheet;
        setReady({ outOfDate: { sheet: event.sheet, at: timeOf(now()) } });
    }
  };

  return {
    snapshot: () => current,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: async () => {
      stopped = false;
      await Promise.all([
        load(),
        host.watch(heard).then((end) => {
          if (stopped) return end();
          unwatch = end;
          return undefined;
        }),
      ]);
      // What happens in a form is the form's own matter.
      if (current.form !== null) void unwatch?.();
    },
    stop: () => {
      stopped = true;
      running?.abort();
      void unwatch?.();
    },
    open: (tab, spot) => {
      forgetNotGone();
      set({ tab, spot: spot ?? null });
    },
    refresh: () => refresh(),
    cancel: () => {
      if (current.state.kind === "refreshing" && current.state.cancelable) running?.abort();
    },
    show: async (place) => {
      await goThere(() => host.show(place));
    },
    selectRows: async (rows) => {
      let selected: RowsSelected | null = null;
      await goThere(async () => {
        selected = await host.selectRows(rows);
      });
      return selected;
    },
    decide,
    change,
    correct,
    lookAgain,
    publish,
    collect,
    openCopy,
    setWorkingSheetsShown: async (shown) => {
      await attempt(shown ? "Showing the sheets" : "Hiding the sheets", async () => {
        await host.setShown(await compute.ask("working-sheets", null), shown);
      });
    },
    announce,
    selfTest: () => host.selfTest(),
    today: () => todayOf(now()),
    now: () => timeOf(now()),
  };
}

function withMessage(state: PaneState, message: PaneMessage): PaneState {
  switch (state.kind) {
    case "ready":
    case "first-run":
      return { ...state, message };
    case "opening":
      return { ...READY, message };
    case "refreshing":
      return { ...READY, message };
  }
}
