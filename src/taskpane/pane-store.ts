/** What the pane does: reads, computes, writes, and says where it stands. Knows neither React nor Excel. */
import { timeOf, todayOf } from "./clock";
import type { Pane } from "./pane";
import { messageOf } from "./stopped";
import { createAskedChanges, type AskedChanges } from "./store/asked-changes";
import { followingEvents } from "./store/following";
import { createGoing, type Going } from "./store/going";
import type { PaneParts } from "./store/pane-parts";
import { createPaneShowing, type PaneShowing } from "./store/pane-showing";
import { createReading } from "./store/reading";
import { createRefreshing } from "./store/refreshing";
import { createTurn } from "./store/turn";

export interface PaneStore
  extends
    AskedChanges,
    Pick<Going, "show" | "selectRows">,
    Pick<Pane, "open" | "cancel" | "openCopy" | "selfTest" | "today" | "now">,
    Pick<PaneShowing, "snapshot" | "subscribe" | "announce"> {
  /** Reads the workbook and begins to watch it. */
  readonly start: () => Promise<void>;
  /** Ends what runs and stops watching. */
  readonly stop: () => void;
  readonly refresh: () => Promise<void>;
}

/** One pane on one workbook. */
export function createPaneStore(parts: PaneParts): PaneStore {
  const { host, now } = parts;
  const showing = createPaneShowing();
  const { snapshot, subscribe, set, announce } = showing;
  const turn = createTurn();
  const reading = createReading(parts, showing, turn);
  const refreshing = createRefreshing(parts, showing, turn, reading);
  const changes = createAskedChanges(parts, showing, reading, refreshing);
  const { show, selectRows, forget } = createGoing(host, showing);
  const heard = followingEvents(showing, turn, now);

  let unwatch: (() => Promise<void>) | null = null;
  let stopped = false;

  return {
    ...changes,
    snapshot,
    subscribe,
    announce,
    show,
    selectRows,
    start: async () => {
      stopped = false;
      refreshing.setClosed(false);
      await Promise.all([
        reading.load(),
        host.watch(heard).then((end) => {
          if (stopped) return end();
          unwatch = end;
          return undefined;
        }),
      ]);
      // What happens in a form is the form's own matter.
      if (snapshot().form !== null) void unwatch?.();
    },
    stop: () => {
      stopped = true;
      refreshing.setClosed(true);
      turn.end();
      void unwatch?.();
    },
    open: (tab, spot) => {
      forget();
      set({ tab, spot: spot ?? null });
    },
    refresh: () => refreshing.refresh(),
    cancel: refreshing.cancel,
    openCopy: async (file) => {
      try {
        await host.openCopy(file);
        return null;
      } catch (error) {
        const { title, text } = messageOf("Opening the copy", error);
        return `${title} ${text}`;
      }
    },
    selfTest: () => host.selfTest(),
    today: () => todayOf(now()),
    now: () => timeOf(now()),
  };
}
