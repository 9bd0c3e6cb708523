/** The page's end of the workbook: what to show now, and a way to wish for something. */
import { useCallback, useEffect, useMemo, useState } from "react";
import type { SheetId } from "../workbook/book";
import { selectArea, type Selection } from "./movement";
import type { BookView, CellsView, FromWorker, Grants, ToWorker, Window, WishName, Wishes } from "./page-messages";

export interface WorkbookClient {
  /** Resolves with what was granted; rejects with a `Refusal` whose message is a sentence for a person. */
  readonly ask: <Name extends WishName>(name: Name, wish: Wishes[Name]) => Promise<Grants[Name]>;
  readonly look: (sheet: SheetId, window: Window) => void;
  readonly connectPane: (port: MessagePort) => void;
}

/** A workbook that the pane opened beside this one: a file without a place yet. */
export interface NewWorkbook {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Shown {
  readonly book: BookView | null;
  readonly cells: CellsView | null;
  /** What is selected on each sheet that somebody went to, a person or code. */
  readonly selections: ReadonlyMap<SheetId, Selection>;
  readonly newWorkbook: NewWorkbook | null;
}

/** Why a wish was not granted. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}

interface Waiting {
  readonly granted: (value: unknown) => void;
  readonly refused: (reason: Refusal) => void;
}

/** Speaks with the worker through messages; `listen` hears what it pushes. */
export function createWorkbookClient(
  worker: Pick<Worker, "postMessage" | "onmessage">,
  listen: (message: Exclude<FromWorker, { kind: "answer" | "refusal" }>) => void,
): WorkbookClient {
  const waiting = new Map<number, Waiting>();
  let next = 1;
  const send = (message: ToWorker, transfer: Transferable[] = []): void => worker.postMessage(message, transfer);
  const settle = (id: number, how: (asked: Waiting) => void): void => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (asked !== undefined) how(asked);
  };
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    switch (data.kind) {
      case "answer":
        return settle(data.id, ({ granted }) => granted(data.granted));
      case "refusal":
        return settle(data.id, ({ refused }) => refused(new Refusal(data.sentence)));
      default:
        return listen(data);
    }
  };
  return {
    ask: <Name extends WishName>(name: Name, wish: Wishes[Name]) =>
      new Promise<Grants[Name]>((resolve, reject) => {
        const id = next++;
        // The worker answers every wish with what `Grants` promises for its name.
        waiting.set(id, { granted: (value) => resolve(value as Grants[Name]), refused: reject });
        send({ kind: "ask", id, name, wish });
      }),
    look: (sheet, window) => send({ kind: "look", sheet, window }),
    connectPane: (port) => send({ kind: "pane", port }, [port]),
  };
}

interface Workbook extends Shown {
  readonly client: WorkbookClient;
  readonly setSelection: (sheet: SheetId, selection: Selection) => void;
  /** Another workbook: nothing is selected in it yet. */
  readonly forgetSelections: () => void;
  readonly closeNewWorkbook: () => void;
}

/** The workbook in a worker of its own. */
export function useWorkbook(startWorker: () => Worker): Workbook {
  const [shown, setShown] = useState<Shown>({ book: null, cells: null, selections: new Map(), newWorkbook: null });
  const [worker] = useState(startWorker);
  const client = useMemo(
    () =>
      createWorkbookClient(worker, (message) =>
        setShown((before) => {
          switch (message.kind) {
            case "book":
              return { ...before, book: settled(before.book, message.book) };
            case "cells":
              return { ...before, cells: message.cells };
            case "newWorkbook":
              return { ...before, newWorkbook: { name: message.name, bytes: message.bytes } };
            case "go":
              return withSelection(before, message.sheet, selectArea(message.area, message.also));
          }
        }),
      ),
    [worker],
  );
  useEffect(() => () => worker.terminate(), [worker]);
  const setSelection = useCallback(
    (sheet: SheetId, selection: Selection) => setShown((before) => withSelection(before, sheet, selection)),
    [],
  );
  const closeNewWorkbook = useCallback(() => setShown((before) => ({ ...before, newWorkbook: null })), []);
  const forgetSelections = useCallback(() => setShown((before) => ({ ...before, selections: new Map() })), []);
  return { ...shown, client, setSelection, forgetSelections, closeNewWorkbook };
}

const withSelection = (before: Shown, sheet: SheetId, selection: Selection): Shown => ({
  ...before,
  selections: new Map(before.selections).set(sheet, selection),
});

/** The new view with the parts of the old one that say the same, so that only what changed is drawn anew. */
export function settled(before: BookView | null, now: BookView): BookView {
  if (before === null || before.sheet.id !== now.sheet.id) return now;
  const keep = <Value>(old: Value, fresh: Value): Value =>
    JSON.stringify(old) === JSON.stringify(fresh) ? old : fresh;
  const [old, fresh] = [before.sheet, now.sheet];
  const charts = fresh.charts.map((chart, index) => keep(old.charts[index] ?? chart, chart));
  return {
    ...now,
    sheet: {
      ...fresh,
      rowSizes: keep(old.rowSizes, fresh.rowSizes),
      columnSizes: keep(old.columnSizes, fresh.columnSizes),
      frozen: keep(old.frozen, fresh.frozen),
      selection: keep(old.selection, fresh.selection),
      alsoSelected: keep(old.alsoSelected, fresh.alsoSelected),
      merges: keep(old.merges, fresh.merges),
      charts,
    },
  };
}
