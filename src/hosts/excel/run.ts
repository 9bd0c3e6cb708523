/** Requests to Excel: one `Excel.run` at a time, a watchdog on every sync, and retries only where nothing can be done twice. */
import { codeOf, isAbort, NoAnswer } from "./errors";
import type { HostEvent } from "../host";
import type { Clock, OfficeGlobals } from "./office";
import { createQueue } from "./queue";

/** Requests inside of one `Excel.run`. What they make is asked for anew when a request is repeated. */
export interface Requests {
  /** Sends what `ask` loads, then gives what `pick` finds in the answer. */
  read<Asked, Result>(ask: (context: Excel.RequestContext) => Asked, pick: (asked: Asked) => Result): Promise<Result>;
  /** Sends changes. They are not a transaction: when one fails, those before it have been made. */
  write(say: (context: Excel.RequestContext) => void): Promise<void>;
}

export interface Runner {
  run<Result>(work: (requests: Requests) => Promise<Result>): Promise<Result>;
  /** Takes listeners off, in the context in which they were added. */
  stop(handlers: readonly Handler[]): Promise<void>;
}

/** A listener that Excel calls, whatever it hears of. */
export interface Handler {
  readonly context: OfficeExtension.ClientRequestContext;
  remove(): void;
}

export interface RunnerOptions extends OfficeGlobals {
  readonly clock: Clock;
  /** Milliseconds after which a request without an answer is given up. */
  readonly watchdog: number;
  readonly tell: (event: HostEvent) => void;
}

const SOON = 1000;
const LATER = 5000;
const EDITING = "Finish editing the cell: press Enter or Esc. It goes on by itself.";
const BUSY = "Excel is still at work. If you are editing a cell, press Enter or Esc. It goes on by itself.";
const MOST_TRIES = 3;
const PAUSES = [250, 1000] as const;

const READ_AGAIN = new Set([
  "InvalidOperationInCellEditMode",
  "ServiceNotAvailable",
  "RequestAborted",
  "GeneralException",
  "InactiveWorkbook",
]);
/** Raised before anything of the request is carried out. */
const NOTHING_DONE = new Set(["InvalidOperationInCellEditMode", "InactiveWorkbook"]);

export function createRunner({ Excel: excel, clock, watchdog, tell }: RunnerOptions): Runner {
  const queue = createQueue();

  async function send(context: Excel.RequestContext, isFirst: boolean): Promise<void> {
    const waiting = { isTold: false };
    const stopWaiting = clock.after(isFirst ? SOON : LATER, () => {
      waiting.isTold = true;
      tell({ kind: "waiting", sentence: isFirst ? EDITING : BUSY });
    });
    let stopWatching: () => void = () => undefined;
    const noAnswer = new Promise<never>((_, reject) => {
      stopWatching = clock.after(watchdog, () => reject(new NoAnswer("Excel did not answer in time")));
    });
    try {
      await Promise.race([context.sync(), noAnswer]);
    } finally {
      stopWaiting();
      stopWatching();
      if (waiting.isTold) tell({ kind: "waiting", sentence: null });
    }
  }

  const pause = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => void clock.after(milliseconds, resolve));

  function requestsIn(context: Excel.RequestContext): Requests {
    let isFirst = true;
    async function attempt<Result>(
      prepare: () => Result,
      again: ReadonlySet<string>,
      tried: number = 1,
    ): Promise<Result> {
      const prepared = prepare();
      try {
        await send(context, isFirst);
        isFirst = false;
        return prepared;
      } catch (error) {
        const code = codeOf(error);
        if (isAbort(error) || code === null || !again.has(code) || tried >= MOST_TRIES) throw error;
        await pause(PAUSES[tried - 1] ?? 0);
        return attempt(prepare, again, tried + 1);
      }
    }
    return {
      read: async (ask, pick) => pick(await attempt(() => ask(context), READ_AGAIN)),
      write: (say) => attempt(() => say(context), NOTHING_DONE),
    };
  }

  return {
    run: (work) => queue.run(() => excel.run({ delayForCellEdit: true }, (context) => work(requestsIn(context)))),
    stop: (handlers) =>
      queue.run(async () => {
        const [first] = handlers;
        if (first === undefined) return;
        // The listeners' own context, which the declaration of `run` does not name.
        const previous = first.context as unknown as Excel.RequestContext;
        await excel.run(previous, (context) =>
          requestsIn(context).write(() => {
            for (const handler of handlers) handler.remove();
          }),
        );
      }),
  };
}
