/** The page's end of the workbook: what to show now, and a way to wish for something. */
import { useEffect, useMemo, useState } from "react";
import type { Area } from "../../core/sheet";
import type { SheetId } from "../workbook/book";
import type { BookView, CellsView, FromWorker, Grants, ToWorker, Window, WishName, Wishes } from "./page-messages";

export interface WorkbookClient {
  /** Resolves with what was granted; rejects with a `Refusal` whose message is a sentence for a person. */
  readonly ask: <Name extends WishName>(name: Name, wish: Wishes[Name]) => Promise<Grants[Name]>;
  readonly look: (sheet: SheetId, window: Window) => void;
  readonly connectPane: (port: MessagePort) => void;
}

export interface Shown {
  readonly book: BookView | null;
  readonly cells: CellsView | null;
  /** Where code went last: a new object every time. */
  readonly gone: { readonly sheet: SheetId; readonly area: Area } | null;
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

/** The workbook in a worker of its own. */
export function useWorkbook(startWorker: () => Worker): Shown & { readonly client: WorkbookClient } {
  const [shown, setShown] = useState<Shown>({ book: null, cells: null, gone: null });
  const [worker] = useState(startWorker);
  const client = useMemo(
    () =>
      createWorkbookClient(worker, (message) =>
        setShown((before) => {
          switch (message.kind) {
            case "book":
              return { ...before, book: message.book };
            case "cells":
              return { ...before, cells: message.cells };
            case "go":
              return { ...before, gone: { sheet: message.sheet, area: message.area } };
          }
        }),
      ),
    [worker],
  );
  useEffect(() => () => worker.terminate(), [worker]);
  return { ...shown, client };
}
