/** What can go wrong between an add-in and Excel, at a chosen request. */
import type { Book } from "../workbook/book";
import { BookError } from "../workbook/book";
import { actAs } from "../workbook/events";
import { failed, type Answered, type Answering, type RequestFailure, type StandIn } from "./stand-in";
import type { RequestBody, ResponseBody } from "./wire";

export type Fault =
  /** A person is typing in a cell: rejected at once, or, with `delayForCellEdit`, waiting until `finished`. null: never. */
  | { readonly kind: "cell-edit"; readonly finished: Promise<void> | null }
  /** Nothing is carried out. */
  | { readonly kind: "refused"; readonly code: RequestFailure }
  /** Neither resolved nor rejected (B23); nothing is carried out. */
  | { readonly kind: "hang" }
  /** Fails after so many actions were carried out; they stay. */
  | { readonly kind: "half-way"; readonly after: number; readonly code: RequestFailure }
  /** Everything is carried out, and then an error comes instead of the answer, or (null) nothing at all. */
  | { readonly kind: "lost-answer"; readonly code: RequestFailure | null };

export interface Faults extends Answering {
  /** At the n-th request from now; 1 is the next. */
  at(n: number, fault: Fault): void;
  /** Just before the n-th request from now, something happens in the workbook: another person edits, renames or deletes. */
  before(n: number, act: (book: Book) => void): void;
  /** Called before every request, counted from 1 since the last `clear`. */
  onRequest: ((n: number, body: RequestBody) => void) | null;
  /** Forgets what is planned, and counts from 1 again. */
  clear(): void;
  /** Requests since the last `clear`. */
  readonly passed: number;
}

/** Answers like the stand-in, with faults at the requests that are chosen. */
export function withFaults(standIn: StandIn): Faults {
  const planned = new Map<number, Fault>();
  const happenings = new Map<number, ((book: Book) => void)[]>();
  let passed = 0;
  const faults: Faults = {
    onRequest: null,
    get passed() {
      return passed;
    },
    at: (n, fault) => void planned.set(passed + n, fault),
    before: (n, act) => void happenings.set(passed + n, [...(happenings.get(passed + n) ?? []), act]),
    clear() {
      planned.clear();
      happenings.clear();
      passed = 0;
    },
    answer(body, flags) {
      passed++;
      faults.onRequest?.(passed, body);
      for (const act of happenings.get(passed) ?? []) actAs(standIn.book, "co-author", () => act(standIn.book));
      const fault = planned.get(passed);
      planned.delete(passed);
      happenings.delete(passed);
      return fault === undefined ? standIn.answer(body, flags) : answerWith(fault, standIn, body, flags);
    },
  };
  return faults;
}

const never = (): Promise<Answered> => new Promise(() => undefined);

const answered = (body: ResponseBody): Answered => ({ body, text: JSON.stringify(body) });

async function answerWith(fault: Fault, standIn: StandIn, body: RequestBody, flags = 0): Promise<Answered> {
  switch (fault.kind) {
    case "refused":
      return answered(failed(fault.code));
    case "hang":
      return never();
    case "cell-edit":
      return duringEdit(fault.finished, standIn, body, flags);
    case "half-way":
      return standIn.answer(body, flags, (index) => {
        if (index >= fault.after) throw asBookError(failed(fault.code));
      });
    case "lost-answer":
      await standIn.answer(body, flags);
      return fault.code === null ? never() : answered(failed(fault.code));
  }
}

async function duringEdit(
  finished: Promise<void> | null,
  standIn: StandIn,
  body: RequestBody,
  flags: number,
): Promise<Answered> {
  const { book } = standIn;
  book.editing = { sheet: book.activeSheet, row: 1, column: 1 };
  const end = (): void => {
    book.editing = null;
  };
  void finished?.then(end);
  const answer = await standIn.answer(body, flags);
  end();
  return answer;
}

const asBookError = ({ Error: error }: ResponseBody): BookError =>
  new BookError(error?.Code ?? "GeneralException", error?.Message ?? "");
