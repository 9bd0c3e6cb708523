/** The long work on the same thread: for tests and for looking at screens. */
import { reference } from "../../framework/reference";
import { readFormView } from "../view/form/read-form-view";
import { overviewOf } from "../view/overview";
import { answers } from "./answers";
import type { Compute } from "./compute";
import { afterWriting, sessionSteps, type Session } from "./session";

/** Computes without a worker; the thread breathes between stages. */
export function createComputeInPlace(): Compute {
  let session: Session | null = null;
  const current = (): Session => {
    if (session === null) throw new Error("Nothing was read yet.");
    return session;
  };
  return {
    analyze: async (workbook, { asOf, startedAt, tell, signal }) => {
      const steps = sessionSteps(workbook, { asOf, reference, startedAt }, tell);
      for (;;) {
        await new Promise((resolve) => setTimeout(resolve, 0));
        signal?.throwIfAborted();
        const step = steps.next();
        if (step.done !== true) continue;
        session = step.value;
        return overviewOf(session.refreshed, workbook);
      }
    },
    ownSheets: () => Promise.resolve(current().refreshed.sheets),
    written: () => {
      session = afterWriting(current());
      return Promise.resolve();
    },
    form: (workbook) => Promise.resolve(readFormView(workbook, reference.framework)),
    ask: (name, asked) => Promise.resolve(answers[name](current(), asked)),
    close: () => {
      session = null;
    },
  };
}
