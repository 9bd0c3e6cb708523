/** What the pane does in a director's own form: writes each entry into its cell at once, takes the last ones back, follows the sheet. */
import type { CellChange, CellContent } from "../../core/state/cell-change";
import type { HostEvent, LiveHost, Place } from "../../hosts/host";
import type { Compute } from "../compute/compute";
import type { PaneMessage } from "../pane";
import { messageOf } from "../stopped";
import { createShowing, type Announced, type Showing } from "../store/showing";
import { cellAtPlace, isClosed, placeKey, withContent, type EntryPlace, type FormView } from "../view/form/form-view";

/** One entry as a person gave it. */
export interface Given extends EntryPlace {
  readonly from: CellContent;
  readonly to: CellContent;
}

interface FormShown {
  /** With what is on its way into the cells. */
  readonly form: FormView;
  readonly writing: boolean;
  /** What a person must do before the host can go on; null: it goes on. */
  readonly waiting: string | null;
  readonly message: PaneMessage | null;
  /** What can be taken back, the last at the end. */
  readonly given: readonly Given[];
}

export type FormSnapshot = FormShown & Announced;

export interface FormStore extends Pick<Showing<FormShown>, "snapshot" | "subscribe" | "announce"> {
  readonly start: () => Promise<void>;
  readonly stop: () => void;
  /** `continues`: the same text as just before, typed on; one step back takes both away. */
  readonly give: (place: EntryPlace, to: CellContent, continues?: boolean) => Promise<void>;
  /** Takes the last entry back; null when there is none. */
  readonly undo: () => Promise<Given | null>;
  readonly show: (place: Place) => Promise<void>;
}

export interface FormParts {
  readonly host: LiveHost;
  readonly compute: Pick<Compute, "form">;
  readonly form: FormView;
}

/** Milliseconds after a change on the sheet; a person who fills down changes many cells. */
const PAUSE = 200;

const GONE: PaneMessage = {
  intent: "error",
  title: "The lines of the form are gone",
  text: "No sheet of this workbook has them any more. Take the last step on the sheet back, or ask for the form again. What was written before stays as it is.",
};

interface Waiting extends Given {
  readonly isUndo: boolean;
  readonly continues: boolean;
}

export function createFormStore({ host, compute, form }: FormParts): FormStore {
  /** As it was read last. */
  let standing = form;
  let pending: readonly Waiting[] = [];
  const { snapshot, subscribe, set, announce } = createShowing<FormShown>({
    form,
    writing: false,
    waiting: null,
    message: null,
    given: [],
  });
  const shown = (): FormView => pending.reduce((sum, one) => withContent(sum, one, one.to), standing);
  const tell = (message: PaneMessage): void => {
    set({ message });
    announce(`${message.title} ${message.text}`.trim());
  };

  /** The form as it stands now; null when it is none any more. */
  async function look(): Promise<FormView | null> {
    const found = await compute.form(await host.read());
    if (found !== null) standing = found;
    return found;
  }

  /** Writes entries together, or none of them: the error says why. */
  async function write(entries: readonly Waiting[]): Promise<void> {
    const found = await look();
    if (found === null) throw new FormGone();
    const changes = new Map<string, CellChange>();
    for (const one of entries) {
      const key = placeKey(one);
      const before = changes.get(key);
      const cell = cellAtPlace(found, one);
      if (cell === null || isClosed(found, one.line)) throw new NotWritten(LINE_GONE);
      const from = before === undefined ? cell.content : before.to;
      if (from !== one.from && from !== one.to) throw new NotWritten(CHANGED_MEANWHILE);
      changes.set(key, { at: cell.at, from: cell.content, to: one.to });
    }
    const different = [...changes.values()].filter(({ from, to }) => from !== to);
    if (different.length > 0) await host.patch(different);
    for (const one of entries) standing = withContent(standing, one, one.to);
  }

  const done = (entries: readonly Waiting[]): void => {
    const given = [...snapshot().given];
    for (const { isUndo, continues, ...one } of entries) {
      if (isUndo) continue;
      const last = given.at(-1);
      if (continues && last !== undefined && placeKey(last) === placeKey(one))
        given[given.length - 1] = { ...last, to: one.to };
      else given.push(one);
    }
    set({ given });
  };

  let running: Promise<void> | null = null;
  /** Writes what waits, all that came meanwhile at once. */
  function flush(): Promise<void> {
    running ??= (async () => {
      set({ writing: true });
      while (pending.length > 0) {
        const batch = pending;
        try {
          await write(batch);
          done(batch);
        } catch (error) {
          // Together they were not written; one by one the others are.
          for (const one of batch.length > 1 ? batch : []) await alone(one);
          if (batch.length === 1) stopped(error);
        }
        pending = pending.slice(batch.length);
      }
      running = null;
      set({ form: shown(), writing: false, waiting: null });
    })();
    return running;
  }

  async function alone(one: Waiting): Promise<void> {
    try {
      await write([one]);
      done([one]);
    } catch (error) {
      stopped(error);
    }
  }

  const stopped = (error: unknown): void =>
    tell(
      error instanceof FormGone
        ? GONE
        : error instanceof NotWritten
          ? { intent: "warning", title: "This entry was not written", text: error.message }
          : messageOf("Writing the entry", error),
    );

  function enter(place: EntryPlace, to: CellContent, how: Pick<Waiting, "isUndo" | "continues">): Promise<void> {
    const { line, round, part } = place;
    const from = cellAtPlace(snapshot().form, place)?.content ?? null;
    if (from === to) return running ?? Promise.resolve();
    pending = [...pending, { line, round, part, from, to, ...how }];
    set({ form: shown(), message: null });
    return flush();
  }

  let timer: ReturnType<typeof setTimeout> | null = null;
  let unwatch: (() => Promise<void>) | null = null;
  let over = false;

  async function follow(): Promise<void> {
    await running;
    try {
      const found = await look();
      if (over) return;
      if (found === null) tell(GONE);
      else set({ form: shown(), ...(snapshot().message === GONE ? { message: null } : {}) });
    } catch (error) {
      if (!over) tell(messageOf("Reading the form", error));
    }
  }

  const heard = (event: HostEvent): void => {
    if (event.kind === "waiting") {
      set({ waiting: snapshot().writing ? event.sentence : null });
      if (event.sentence !== null && snapshot().writing) announce(event.sentence);
    }
    if (event.kind !== "changed") return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void follow(), PAUSE);
  };

  return {
    snapshot,
    subscribe,
    start: async () => {
      over = false;
      await host.watch(heard).then((end) => {
        if (over) return end();
        unwatch = end;
        return undefined;
      });
    },
    stop: () => {
      over = true;
      if (timer !== null) clearTimeout(timer);
      void unwatch?.();
    },
    give: (place, to, continues = false) => enter(place, to, { isUndo: false, continues }),
    undo: async () => {
      await running;
      const last = snapshot().given.at(-1);
      if (last === undefined) return null;
      set({ given: snapshot().given.slice(0, -1) });
      await enter(last, last.from, { isUndo: true, continues: false });
      return last;
    },
    show: async (place) => {
      try {
        await host.show(place);
      } catch (error) {
        tell(messageOf("Going there", error));
      }
    },
    announce,
  };
}

const LINE_GONE =
  "Its line is not on the sheet any more. Nothing was changed. Take the last step on the sheet back, or ask for the form again.";
const CHANGED_MEANWHILE =
  "Its cell was changed on the sheet meanwhile. Nothing was changed. What stands there now is shown here; enter it again if yours counts.";

/** Why one entry could not be written. */
class NotWritten extends Error {
  override readonly name = "NotWritten";
}

class FormGone extends Error {
  override readonly name = "FormGone";
}
