/** One workbook as read, and what the last refresh found in it: all that the worker remembers. */
import { refresh, type Question, type Refreshed } from "../../core/refresh";
import type { Stage } from "../../core/stage";
import type { Workbook } from "../../core/sheet";
import { sheetOfOwn } from "../../hosts/memory";

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

/**
 * The session after its sheets were written: they stand as written, under the names that people gave them. What people put
 * beside our tables is left out; nothing here asks for it.
 */
export function afterWriting({ workbook, refreshed }: Session): Session {
  const standing = new Set(workbook.sheets.flatMap(({ mark }) => mark ?? []));
  const written = new Map(refreshed.sheets.map((own) => [own.mark, sheetOfOwn(own)]));
  const sheets = workbook.sheets.map((sheet) => {
    const own = sheet.mark === null ? undefined : written.get(sheet.mark);
    return own ? { ...own, name: sheet.name, visibility: sheet.visibility } : sheet;
  });
  const added = refreshed.sheets.flatMap(({ mark }) => (standing.has(mark) ? [] : (written.get(mark) ?? [])));
  return { workbook: { ...workbook, sheets: [...sheets, ...added] }, refreshed };
}
