/** One workbook as read, and what the last refresh found in it: all that the worker remembers. */
import { refresh, type Question, type Refreshed } from "../../core/refresh";
import type { Stage } from "../../core/stage";
import type { Workbook } from "../../core/sheet";
import { withOwnSheets } from "../../hosts/memory";

export interface Session {
  /** As it stands now: as read, with what was written since. */
  readonly workbook: Workbook;
  readonly refreshed: Refreshed;
}

/** A refresh, stage by stage; tells each stage with what was found before it. */
export function* sessionSteps(
  workbook: Workbook,
  question: Omit<Question, "foundOut">,
  tell: (stage: Stage, found: readonly string[]) => void,
): Generator<Stage, Session> {
  const found: string[] = [];
  const steps = refresh(workbook, { ...question, foundOut: (sentence) => found.push(sentence) });
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { workbook, refreshed: step.value };
    tell(step.value, [...found]);
    yield step.value;
  }
}

/** The session after its sheets were written. */
export const afterWriting = ({ workbook, refreshed }: Session): Session => ({
  workbook: withOwnSheets(workbook, refreshed.sheets),
  refreshed,
});
