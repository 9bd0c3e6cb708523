/** The worker with the workbook: answers the page and the pane, and tells the page whenever there is something else to see. */
import type { Area } from "../../core/sheet";
import { withFaults, type Faults } from "../office/faults";
import { createOfficeStandIn, type Answering, type StandIn } from "../office/stand-in";
import { servePane } from "../office/worker-answer";
import type { BookSheet, SheetId } from "../workbook/book";
import { bookView } from "./book-view";
import { cellsInWindow } from "./cells-in-window";
import { grantWish, isBookWish } from "./grant-wish";
import { createMeasure } from "./measure-text";
import { openBook, savedCopy, type OpenedBook } from "./opened-book";
import type { FaultName, FromWorker, Grants, ToWorker, Window, WishName, Wishes } from "./page-messages";
import { planFault } from "./pane-faults";
import { Refused, sentenceOf } from "./refused";
import { createUndoSteps } from "./undo-steps";

const SAMPLE = "sample-district.xlsx";

interface Held {
  readonly opened: OpenedBook;
  readonly standIn: StandIn;
  readonly faults: Faults;
}

interface SelectedNow {
  readonly sheet: SheetId;
  readonly area: Area;
  readonly also: readonly Area[];
}

const selectionOf = ({ id, selection, alsoSelected }: BookSheet): SelectedNow => ({
  sheet: id,
  area: selection,
  also: alsoSelected,
});

let held: Held | null = null;
/** How many the pane has opened, for their names. */
let newWorkbooks = 0;
let fault: FaultName = "none";
let looked: { readonly sheet: SheetId; readonly window: Window } | null = null;
/** What the page believes to be selected; anything else was code's doing. */
let selected: SelectedNow | null = null;
let stopServing: (() => void) | null = null;
let pushing: ReturnType<typeof setTimeout> | null = null;
const steps = createUndoSteps();
const measureText = createMeasure();

const tell = (message: FromWorker, transfer: Transferable[] = []): void => postMessage(message, { transfer });

/** Soon, and once for many changes. */
function show(): void {
  pushing ??= setTimeout(() => {
    pushing = null;
    showNow();
  }, 8);
}

function frontSheet({ opened: { book } }: Held): BookSheet | undefined {
  return book.sheets.find(({ id }) => id === book.activeSheet);
}

function showNow(): void {
  const sheet = held && frontSheet(held);
  if (held === null || !sheet) return;
  const { book, fileName } = held.opened;
  tell({
    kind: "book",
    book: bookView(book, sheet, {
      fileName,
      fault,
      canUndo: !steps.isEmpty(),
      measure: (text, font) => measureText(text, font),
    }),
  });
  if (looked?.sheet === sheet.id) tell({ kind: "cells", cells: cellsInWindow(book, sheet, looked.window) });
}

/** Tells the page when code selected something or brought a sheet to the front. */
function follow(): void {
  const sheet = held && frontSheet(held);
  if (!sheet) return;
  const now = selectionOf(sheet);
  if (JSON.stringify(now) === JSON.stringify(selected)) return;
  selected = now;
  tell({ kind: "go", ...selected });
}

function hold(opened: OpenedBook): void {
  stopServing?.();
  held?.standIn.close();
  const standIn = createOfficeStandIn(opened.book, {
    onNewWorkbook: (bytes) => tell({ kind: "newWorkbook", name: `Book${++newWorkbooks}.xlsx`, bytes }),
  });
  held = { opened, standIn, faults: withFaults(standIn) };
  fault = "none";
  steps.forget();
  const sheet = frontSheet(held);
  // The page looks anew only where the sheet or the window is another, and the new front sheet may have the old one's id.
  looked = sheet === undefined || looked === null ? null : { sheet: sheet.id, window: looked.window };
  selected = sheet === undefined ? null : selectionOf(sheet);
  showNow();
}

/** The pane's requests, with what they change shown in the page. */
function watched({ standIn, faults }: Held): Answering {
  return {
    async answer(body, flags) {
      try {
        const planned = fault;
        const answer = planned === "none" ? standIn.answer(body, flags) : faults.answer(body, flags);
        if (planned !== "none") {
          fault = "none";
          show();
        }
        return await answer;
      } finally {
        follow();
        show();
      }
    },
  };
}

const GRANTED_BY_WORKER = {
  open: async ({ name, bytes }: Wishes["open"]) => {
    await Promise.resolve();
    hold(openBook(name, bytes));
    return null;
  },
  sample: async () => {
    const response = await fetch(new URL(SAMPLE, self.location.href));
    if (!response.ok) throw new Refused("The sample is not beside this page. Open a workbook of your own.");
    hold(openBook(SAMPLE, new Uint8Array(await response.arrayBuffer())));
    return null;
  },
  save: async () => {
    await Promise.resolve();
    return savedCopy(present().opened);
  },
  fault: async (wish: Wishes["fault"]) => {
    await Promise.resolve();
    planFault(present().faults, wish.fault);
    fault = wish.fault;
    return null;
  },
} as const;

function present(): Held {
  if (held === null) throw new Refused("No workbook is open.");
  return held;
}

/** Wishes that only look. */
const LOOKS: ReadonlySet<WishName> = new Set(["cell", "copy", "edge", "find", "filterChoices", "select", "edit"]);

async function granted({ name, wish }: Asked): Promise<Grants[WishName]> {
  if (!isBookWish(name)) {
    // The type of a wish follows from its name, which the compiler does not see here.
    const grant = GRANTED_BY_WORKER[name] as (wish: Wishes[WishName]) => Promise<Grants[WishName]>;
    return grant(wish);
  }
  const { opened } = present();
  const grant = grantWish(opened.book, name, wish as Wishes[typeof name], steps);
  const sheet = frontSheet(present());
  if (sheet !== undefined) selected = selectionOf(sheet);
  return grant;
}

type Asked = Extract<ToWorker, { kind: "ask" }>;

async function answer(asked: Asked): Promise<void> {
  const { id, name } = asked;
  try {
    const grant = await granted(asked);
    tell({ kind: "answer", id, granted: grant });
  } catch (error) {
    const sentence = sentenceOf(error);
    tell({ kind: "refusal", id, sentence: sentence ?? "The spreadsheet could not do that." });
    if (sentence === null) throw error;
  } finally {
    if (!LOOKS.has(name)) show();
  }
}

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  switch (data.kind) {
    case "look":
      looked = { sheet: data.sheet, window: data.window };
      if (held !== null && frontSheet(held)?.id === data.sheet) {
        const sheet = frontSheet(held);
        if (sheet !== undefined) tell({ kind: "cells", cells: cellsInWindow(held.opened.book, sheet, data.window) });
      }
      return;
    case "pane":
      stopServing?.();
      if (held !== null) stopServing = servePane(held.standIn, data.port, watched(held));
      return;
    case "ask":
      void answer(data);
  }
};
