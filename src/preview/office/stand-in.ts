/**
 * Excel as Office.js meets it: answers the requests of the real client from a workbook, and obeys Excel's rules. Where Excel's
 * behavior is not known for sure, it does what would hurt an add-in most.
 */
import type { Book } from "../workbook/book";
import { resumeCalculation } from "../workbook/calculate";
import { actAs } from "../workbook/events";
import { createEventPost } from "./events";
import type { Members, OfficeObject } from "./members";
import { objectTables } from "./object-tables";
import { createReferences } from "./references";
import { runActions } from "./run-actions";
import type { Session } from "./session";
import { utf8Bytes } from "./utf8-bytes";
import { ACTION, DELAY_FOR_CELL_EDIT, type EventEntry, type RequestBody, type ResponseBody } from "./wire";

export interface StandInOptions {
  /** Several people have the workbook open. */
  readonly coAuthoring?: boolean;
  /** Hears of every member, method and option that the stand-in does not know, and of its own mistakes. */
  readonly onTrouble?: (trouble: Error) => void;
  /** Hears of a new workbook that the client asks for, as the file that it is made of. */
  readonly onNewWorkbook?: (file: Uint8Array) => void;
  /** Bytes of a request's and of an answer's body that Excel on the web takes. */
  readonly mostBytes?: number;
}

export interface StandIn {
  readonly book: Book;
  /** Carries out a request. It always answers; failures are in the answer. `before` may throw before the action of that index. */
  answer(body: RequestBody, flags?: number, before?: (index: number) => void): Promise<Answered>;
  /** Calls the listener with events for the client until the returned function is called. */
  onEvents(listener: (entries: readonly EventEntry[]) => void): () => void;
  /** What the client asked for and the stand-in does not know, as sentences, first to last. */
  readonly troubles: readonly string[];
  readonly counts: Counts;
  /** Stops listening to the workbook. */
  close(): void;
}

export interface Answered {
  readonly body: ResponseBody;
  /** The same as JSON. */
  readonly text: string;
}

/** What passed since the stand-in was made. */
export interface Counts {
  requests: number;
  actions: number;
  requestBytes: number;
  responseBytes: number;
  largestRequest: number;
  largestResponse: number;
  /** Requests in which the client only lets go of what it kept: `Excel.run` sends one when it ends. */
  cleanups: number;
}

/** Who answers requests: a stand-in, or one with faults. */
export type Answering = Pick<StandIn, "answer">;

const FIVE_MEGABYTES = 5 * 1024 * 1024;
/** How often a request that waits for the end of a cell edit looks again. */
const LOOK_AGAIN_MS = 20;

/** A stand-in for Excel that holds this workbook. */
export function createOfficeStandIn(book: Book, options: StandInOptions = {}): StandIn {
  const { mostBytes = FIVE_MEGABYTES } = options;
  const listeners = new Set<(entries: readonly EventEntry[]) => void>();
  const events = createEventPost(book, (entries) => {
    for (const listener of [...listeners]) listener(entries);
  });
  const references = createReferences();
  const troubles: string[] = [];
  const counts: Counts = {
    requests: 0,
    actions: 0,
    requestBytes: 0,
    responseBytes: 0,
    largestRequest: 0,
    largestResponse: 0,
    cleanups: 0,
  };
  const onTrouble = (trouble: Error): void => {
    troubles.push(trouble.message);
    options.onTrouble?.(trouble);
  };

  function carryOut(body: RequestBody, before: (index: number) => void): ResponseBody {
    const session: Session = {
      book,
      events,
      coAuthoring: options.coAuthoring ?? false,
      frontAtStart: book.activeSheet,
      addedNow: new Set(),
      openWorkbook: (file) => options.onNewWorkbook?.(file),
      references,
    };
    return actAs(book, "client", () => {
      const response = runActions(body, { session, tableOf, references, before, onTrouble });
      // Suspended until the next sync: what was loaded in this one is from before (K01).
      resumeCalculation(book);
      return response;
    });
  }

  function counted(body: ResponseBody): Answered {
    const text = JSON.stringify(body);
    const bytes = utf8Bytes(text);
    if (bytes > mostBytes) return counted(failed("ResponsePayloadSizeLimitExceeded"));
    counts.responseBytes += bytes;
    counts.largestResponse = Math.max(counts.largestResponse, bytes);
    return { body, text };
  }

  return {
    book,
    troubles,
    counts,
    async answer(body, flags = 0, before = () => undefined) {
      const bytes = utf8Bytes(JSON.stringify(body));
      counts.requests++;
      counts.actions += body.Actions.length;
      counts.requestBytes += bytes;
      if (isCleanup(body)) counts.cleanups++;
      counts.largestRequest = Math.max(counts.largestRequest, bytes);
      if (bytes > mostBytes) return counted(failed("RequestPayloadSizeLimitExceeded"));
      if (book.editing !== null) {
        if ((flags & DELAY_FOR_CELL_EDIT) === 0) return counted(failed("InvalidOperationInCellEditMode"));
        await endOfEdit(book);
      }
      events.hold();
      try {
        return counted(carryOut(body, before));
      } finally {
        // Events come after the answer.
        setTimeout(() => events.release(), 0);
      }
    },
    onEvents(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    close: () => {
      events.close();
    },
  };
}

/** True when the client only lets go of references. */
export const isCleanup = ({ Actions }: RequestBody): boolean =>
  Actions.every(({ ActionType, Name }) => ActionType === ACTION.instantiate || Name === "_RemoveReference");

const tableOf = (object: OfficeObject): Members<never> => objectTables[object.type];

const MESSAGES = {
  InvalidOperationInCellEditMode:
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
  AccessDenied: "You cannot perform the requested operation.",
  RequestAborted: "The request was aborted during run time.",
  ServiceNotAvailable: "The service is unavailable.",
  ActivityLimitReached: "Activity limit has been reached.",
  GeneralException: "There was an internal error while processing the request.",
} as const;

export type RequestFailure = keyof typeof MESSAGES;

/** The answer to a request that failed as a whole. */
export const failed = (code: RequestFailure): ResponseBody => ({
  Error: { Code: code, Message: MESSAGES[code], Location: null, ActionIndex: -1, HttpStatusCode: 400 },
});

async function endOfEdit(book: Book): Promise<void> {
  while (book.editing !== null) await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
}
