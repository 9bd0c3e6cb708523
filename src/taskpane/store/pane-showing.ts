/** What the pane shows at a moment, and how a message of what stopped comes into it. */
import type { Address } from "../../core/sheet";
import type { PaneMessage, PaneState } from "../pane";
import { messageOf } from "../stopped";
import type { Spot, Tab } from "../tabs";
import type { FormView } from "../view/form/form-view";
import type { Overview } from "../view/overview";
import { createShowing, type Announced, type Showing } from "./showing";

interface PaneShown {
  readonly state: PaneState;
  readonly overview: Overview | null;
  readonly refreshedAt: string | null;
  readonly selected: Address | null;
  readonly movedSheets: ReadonlySet<string>;
  readonly tab: Tab;
  readonly spot: Spot | null;
  /** The workbook is a director's own rating form, and nothing else is done in it. */
  readonly form: FormView | null;
}

export type PaneSnapshot = PaneShown & Announced;

type Ready = Extract<PaneState, { kind: "ready" }>;

/** Nothing runs, and the figures are of now. */
export const READY: Ready = { kind: "ready", outOfDate: null, unfinished: null, message: null };

export interface PaneShowing extends Showing<PaneShown> {
  /** Changes what stands in a pane that is ready; in any other nothing. */
  readonly setReady: (change: Partial<Ready>) => void;
  /** Shows a message over a state, that of now unless another is given, and announces it. */
  readonly tell: (message: PaneMessage, over?: PaneState) => void;
  /** Does a change that a person asked for; what stopped it is told. `what` is what was being done: "The change". */
  readonly attempt: (what: string, work: () => Promise<void>) => Promise<boolean>;
}

export function createPaneShowing(): PaneShowing {
  const showing = createShowing<PaneShown>({
    state: { kind: "opening", stage: null },
    overview: null,
    refreshedAt: null,
    selected: null,
    movedSheets: new Set(),
    tab: "today",
    spot: null,
    form: null,
  });
  const tell: PaneShowing["tell"] = (message, over = showing.snapshot().state) => {
    showing.set({ state: withMessage(over, message) });
    showing.announce(`${message.title} ${message.text}`.trim());
  };
  return {
    ...showing,
    setReady: (change) => {
      const { state } = showing.snapshot();
      if (state.kind === "ready") showing.set({ state: { ...state, ...change } });
    },
    tell,
    attempt: async (what, work) => {
      try {
        await work();
        return true;
      } catch (error) {
        tell(messageOf(what, error));
        return false;
      }
    },
  };
}

function withMessage(state: PaneState, message: PaneMessage): PaneState {
  switch (state.kind) {
    case "ready":
    case "first-run":
      return { ...state, message };
    case "opening":
    case "refreshing":
      return { ...READY, message };
  }
}
