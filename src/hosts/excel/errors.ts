/** What went wrong in Excel, as a sentence for a person. Excel's own messages are in any language and never shown. */
import { HostError } from "../host";

/** Excel did not answer in time; nobody knows whether it did what it was asked. */
export class NoAnswer extends Error {
  override readonly name = "NoAnswer";
}

/** Excel's code for an error, which is the same in every language; null for any other error. */
export function codeOf(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("code" in error)) return null;
  const { code } = error;
  return typeof code === "string" ? code : null;
}

/** What a person may rely on after the failure. */
export type Harm =
  /** Nothing had been written. */
  | "none"
  /** Some of our own sheets are half written. */
  | "own"
  /** A cell may hold the new or the old value. */
  | "cells";

const UNHARMED: Readonly<Record<Harm, string>> = {
  none: "Nothing was changed.",
  own: "Your own sheets are as they were; the pages that Leader Tracker writes are unfinished. Refresh again to finish them.",
  cells: "Some of the cells may have changed: look at them before you go on.",
};

interface Sentence {
  readonly what: string;
  readonly todo: string;
}

/** The sentence for an error; a `HostError` is one already. */
export function asHostError(error: unknown, harm: Harm, sheets: readonly string[] = []): HostError {
  if (error instanceof HostError) return error;
  if (isAbort(error)) throw error;
  const { what, todo } = sentenceOf(error, sheets);
  return new HostError(`${what} ${UNHARMED[harm]} ${todo}`, { cause: error });
}

/** True for what an `AbortSignal` throws. */
export const isAbort = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "name" in error && error.name === "AbortError";

const AGAIN = "Try again.";

function sentenceOf(error: unknown, sheets: readonly string[]): Sentence {
  if (error instanceof NoAnswer) {
    return {
      what: "Excel did not answer.",
      todo: "If you are editing a cell, press Enter or Esc; if Excel still does not answer, close and open the workbook, then try again.",
    };
  }
  const code = codeOf(error);
  if (code === "AccessDenied" && sheets.length > 0) {
    return {
      what: `Excel did not allow a change on ${listed(sheets)}.`,
      todo: "If a sheet is protected, unprotect it on Excel's Review tab, then try again.",
    };
  }
  return (code === null ? undefined : SENTENCES[code]) ?? unknown(code);
}

const unknown = (code: string | null): Sentence => ({
  what: `Excel could not do this${code === null ? "" : ` (${code})`}.`,
  todo: `${AGAIN} If it happens again, tell whoever looks after Leader Tracker.`,
});

const listed = (sheets: readonly string[]): string =>
  sheets.length <= 3 ? sheets.join(", ") : `${sheets.slice(0, 3).join(", ")} and ${sheets.length - 3} more sheets`;

const changedMeanwhile: Sentence = {
  what: "A sheet, table or name was renamed or deleted while Leader Tracker was at work.",
  todo: AGAIN,
};
const tooMuch: Sentence = {
  what: "Excel could not take this much at once.",
  todo: "Try again in Excel for Windows or Mac.",
};
const busy: Sentence = { what: "Excel is busy or lost its connection.", todo: "Wait a moment, then try again." };

const SENTENCES: Readonly<Record<string, Sentence>> = {
  InvalidOperationInCellEditMode: {
    what: "Excel was waiting for a cell that is being edited.",
    todo: "Press Enter or Esc, then try again.",
  },
  AccessDenied: {
    what: "Excel did not allow the change.",
    todo: "If a sheet or the workbook is protected, unprotect it on Excel's Review tab, then try again.",
  },
  ItemNotFound: changedMeanwhile,
  InvalidReference: changedMeanwhile,
  InvalidObjectPath: changedMeanwhile,
  InvalidBinding: changedMeanwhile,
  ItemAlreadyExists: {
    what: "Somebody added a sheet or a name that Leader Tracker needs while it was at work.",
    todo: AGAIN,
  },
  RequestPayloadSizeLimitExceeded: tooMuch,
  ResponsePayloadSizeLimitExceeded: tooMuch,
  RangeExceedsLimit: tooMuch,
  OperationCellsExceedLimit: tooMuch,
  MemoryLimitReached: {
    what: "Excel has too little memory left.",
    todo: "Close other workbooks, then try again.",
  },
  ActivityLimitReached: busy,
  RequestAborted: busy,
  ServiceNotAvailable: busy,
  GeneralException: busy,
  Timeout: busy,
  InactiveWorkbook: {
    what: "Another workbook is in front.",
    todo: "Click into this workbook, then try again.",
  },
  FilteredRangeConflict: {
    what: "A filter is in the way.",
    todo: "Clear the filter on Excel's Data tab, then try again.",
  },
  MergedRangeConflict: {
    what: "Merged cells or another table stand where Leader Tracker's table goes.",
    todo: "Unmerge or move them, then try again.",
  },
  InsertDeleteConflict: {
    what: "A table stands where Leader Tracker's table goes.",
    todo: "Move it, then try again.",
  },
  PivotTableRangeConflict: {
    what: "A PivotTable stands where Leader Tracker's table goes.",
    todo: "Move it, then try again.",
  },
  NonBlankCellOffSheet: {
    what: "The sheet has no room left.",
    todo: "Delete rows that are not needed, then try again.",
  },
  UnsupportedSheet: {
    what: "One of the sheets is of a kind that cannot hold a table.",
    todo: "Rename it, then try again.",
  },
};
