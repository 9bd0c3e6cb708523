/**
 * The long work in workers. Every workbook gets a new one, and the one before is kept until the new one has found something:
 * whoever cancels still has the workbook that was analyzed before.
 */
import type { OwnSheet } from "../../core/own-sheet";
import type { Workbook } from "../../core/sheet";
import type { FormView } from "../view/form/form-view";
import type { Overview } from "../view/overview";
import type { Compute, Run } from "./compute";
import type { FromWorker, ToWorker } from "./messages";
import { assembleOwnSheets, type OwnSheetAssembly } from "./own-sheet-parcels";
import type { Answers } from "./questions";
import { workbookParcels } from "./workbook-parcels";

/** What of a worker is used. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** The pane's thread packs for so long before it lets other things happen. */
const PACKING_MS = 16;

/** Computes in workers that `start` gives. */
export function createComputeInWorker(start: () => WorkerLike): Compute {
  let current: Conversation | null = null;
  let coming: Conversation | null = null;
  /** Reads directors' forms. */
  let forms: Conversation | null = null;
  const talk = (): Conversation => {
    if (current === null) throw new Error("Nothing was read yet.");
    return current;
  };
  return {
    analyze: async (workbook, run) => {
      coming?.end();
      const conversation = converse(start());
      coming = conversation;
      const stop = (): void => conversation.end(run.signal?.reason);
      run.signal?.addEventListener("abort", stop);
      try {
        run.signal?.throwIfAborted();
        const overview = await analyzed(conversation, workbook, run);
        current?.end();
        current = conversation;
        return overview;
      } catch (error) {
        conversation.end();
        throw error;
      } finally {
        run.signal?.removeEventListener("abort", stop);
        if (coming === conversation) coming = null;
      }
    },
    ownSheets: async () => {
      const assembly = assembleOwnSheets();
      await talk().ask((id) => ({ kind: "own-sheets", id }), { assembly });
      return assembly.whole() satisfies readonly OwnSheet[];
    },
    written: async () => {
      await talk().ask((id) => ({ kind: "written", id }));
    },
    form: async (workbook) => {
      const conversation = (forms ??= converse(start()));
      try {
        for (const parcel of workbookParcels(workbook)) conversation.send({ kind: "parcel", parcel });
        return (await conversation.ask((id) => ({ kind: "form", id }))) as FormView | null;
      } catch (error) {
        if (forms === conversation) forms = null;
        conversation.end();
        throw error;
      }
    },
    ask: async (name, asked) => {
      const answer = await talk().ask((id) => ({ kind: "ask", id, name, asked }));
      return answer as Answers[typeof name];
    },
    close: () => {
      coming?.end();
      current?.end();
      forms?.end();
      current = null;
      forms = null;
    },
  };
}

async function analyzed(conversation: Conversation, workbook: Workbook, run: Run): Promise<Overview> {
  let began = performance.now();
  for (const parcel of workbookParcels(workbook)) {
    conversation.send({ kind: "parcel", parcel });
    if (performance.now() - began < PACKING_MS) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    run.signal?.throwIfAborted();
    began = performance.now();
  }
  const { asOf, startedAt, tell } = run;
  return (await conversation.ask((id) => ({ kind: "analyze", id, asOf, startedAt }), { tell })) as Overview;
}

interface Conversation {
  readonly send: (message: ToWorker) => void;
  /** Sends a message with a new id and waits for its answer. */
  readonly ask: (message: (id: number) => ToWorker, also?: Also) => Promise<unknown>;
  /** Ends the worker; what waits for an answer fails with the reason. */
  readonly end: (reason?: unknown) => void;
}

interface Also {
  readonly tell?: Run["tell"];
  readonly assembly?: OwnSheetAssembly;
}

interface Asked extends Also {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

function converse(worker: WorkerLike): Conversation {
  const asked = new Map<number, Asked>();
  let number = 0;
  let over: { readonly reason: unknown } | null = null;
  const end = (reason: unknown = new DOMException("It was stopped.", "AbortError")): void => {
    if (over) return;
    over = { reason };
    worker.terminate();
    for (const { reject } of asked.values()) reject(reason);
    asked.clear();
  };
  worker.onmessage = ({ data }) => {
    const question = asked.get(data.id);
    if (!question) return;
    switch (data.kind) {
      case "stage":
        question.tell?.(data.stage, data.found);
        return;
      case "parcel":
        question.assembly?.add(data.parcel);
        return;
      case "done":
        asked.delete(data.id);
        question.resolve(data.answer);
        return;
      case "failed":
        asked.delete(data.id);
        question.reject(new Error(data.message));
    }
  };
  worker.onerror = ({ message }) => end(new Error(message || "The worker stopped."));
  return {
    send: (message) => {
      if (!over) worker.postMessage(message);
    },
    ask: (message, also = {}) =>
      new Promise((resolve, reject) => {
        if (over) {
          reject(over.reason instanceof Error ? over.reason : new Error("The worker stopped."));
          return;
        }
        const id = ++number;
        asked.set(id, { ...also, resolve, reject });
        worker.postMessage(message(id));
      }),
    end,
  };
}
