/**
 * What every screen knows and may ask for. `Pane` holds it; screens get it with `usePane` and know neither Excel nor the worker.
 */
import { createContext, useContext } from "react";
import type { Correction } from "../core/correct/correction";
import type { Day } from "../core/day";
import type { RowsOnSheet } from "../core/metric/metric";
import type { Publishing } from "../core/share/publish";
import type { Address } from "../core/sheet";
import type { Decided } from "../core/state/decide";
import type { CellChange, Place, RowsSelected, SelfTestLine } from "../hosts/host";
import type { LoggedRun } from "../hosts/host-logged-changes";
import type { CollectAsked } from "./compute/rating-forms";
import type { PublishingAsked } from "./compute/sharing";
import type { Answers, QuestionName, Questions } from "./compute/questions";
import type { Spot, Tab } from "./tabs";
import type { Overview } from "./view/overview";

export interface Pane {
  readonly state: PaneState;
  /** What the last reading of the workbook found; null before the first. */
  readonly overview: Overview | null;
  /** When our sheets were last written since the pane opened: `9:40 AM`; null when they were not. */
  readonly refreshedAt: string | null;
  /** Today, as the person's computer says. */
  readonly today: () => Day;
  /** The time of day, `9:40 AM`. */
  readonly now: () => string;
  /** The cell that a person selected last. */
  readonly selected: Address | null;
  /** Sheets whose rows may stand elsewhere than when they were read or written last: sorted, inserted, pasted over. */
  readonly movedSheets: ReadonlySet<string>;
  readonly tab: Tab;
  /** Where inside a tab: `labels`, `issues` …, and what there: the id of a label, the code of a problem. */
  readonly spot: Spot | null;
  readonly open: (tab: Tab, spot?: Spot) => void;
  /** Reads, computes and writes our sheets. */
  readonly refresh: () => void;
  readonly cancel: () => void;
  /** Goes to a cell or a sheet. */
  readonly show: (place: Place) => void;
  /** Selects the rows that a figure rests on. null: it could not be done; the reason is told in the pane. */
  readonly selectRows: (rows: RowsOnSheet) => Promise<RowsSelected | null>;
  /** Keeps decisions in the workbook's own sheets and computes again. False when it could not be done; the reason is told in the pane. */
  readonly decide: (decisions: readonly Decided[]) => Promise<boolean>;
  /**
   * Changes cells of the district after a preview, all or none, each with a line in the Change Log that says why; reads the workbook
   * again and computes. False as above.
   */
  readonly change: (changes: readonly CellChange[], why: string) => Promise<boolean>;
  /** The same for corrections: cells that do not hold what was previewed any more are left alone and told. null: it could not be done. */
  readonly correct: (corrections: readonly Correction[]) => Promise<LoggedRun | null>;
  /** Reads the workbook as it is now and computes, without writing: what no event tells, such as a filter, is seen. False as above. */
  readonly lookAgain: () => Promise<boolean>;
  /** Shows or hides the working sheets. */
  readonly setWorkingSheetsShown: (shown: boolean) => void;
  /** Writes the year's headline figures as new lines on Published Figures. null: it could not be done; the reason is told in the pane. */
  readonly publish: (asked: Omit<PublishingAsked, "on">) => Promise<Publishing | null>;
  /**
   * Takes returned rating forms into the workbook's own sheets and refreshes the figures. False when nothing could be written; the
   * reason is told in the pane.
   */
  readonly collect: (files: CollectAsked["files"]) => Promise<boolean>;
  /** Opens a file as a new workbook; a sentence says why it could not be, null: it is open. */
  readonly openCopy: (file: Uint8Array) => Promise<string | null>;
  readonly ask: <Name extends QuestionName>(name: Name, asked: Questions[Name]) => Promise<Answers[Name]>;
  /** Tells a screen reader, politely. */
  readonly announce: (sentence: string) => void;
  /** Writes and reads back in a sheet of its own that it takes away again. */
  readonly selfTest: () => Promise<readonly SelfTestLine[]>;
  /** Of the product. */
  readonly version: string;
}

export type PaneState =
  /** Reading the workbook for the first time since the pane opened. */
  | { readonly kind: "opening"; /** As below; null while the sheets are read. */ readonly stage: number | null }
  /** Nothing of ours is in the workbook yet. */
  | {
      readonly kind: "first-run";
      /** How many sheets the workbook has. */ readonly sheets: number;
      readonly message: PaneMessage | null;
    }
  | {
      readonly kind: "ready";
      /** A sheet that changed since the last refresh; null: the figures are of now. */
      readonly outOfDate: { readonly sheet: string | null; readonly at: string | null } | null;
      /** A refresh that was cut off, as the Summary says it: `9:40 AM`. */
      readonly unfinished: string | null;
      readonly message: PaneMessage | null;
    }
  | {
      readonly kind: "refreshing";
      /** From 0; the place in `STAGES`. */
      readonly stage: number;
      /** What was found so far, as short sentences. */
      readonly found: readonly string[];
      /** A person must do something first: finish editing a cell. */
      readonly waiting: string | null;
      /** False once our sheets are being written: then it cannot be canceled any more. */
      readonly cancelable: boolean;
    };

/** A sentence that stays until the next action: what stopped, what is unharmed, what to do. */
export interface PaneMessage {
  readonly intent: "error" | "warning" | "info";
  readonly title: string;
  readonly text: string;
}

export const PaneContext = createContext<Pane | null>(null);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error("A screen stands outside the pane.");
  return pane;
}
