/** What the worker does with each message, apart from the worker itself, so that it can be tried without one. */
import { reference } from "../../framework/reference";
import { readFormView } from "../view/form/read-form-view";
import { overviewOf } from "../view/overview";
import { answers } from "./answers";
import type { FromWorker, ToWorker } from "./messages";
import { ownSheetParcels } from "./own-sheet-parcels";
import type { Answers, QuestionName, Questions } from "./questions";
import { afterWriting, sessionSteps, type Session } from "./session";
import { assembleWorkbook } from "./workbook-parcels";

/** A worker's memory: takes messages in order, answers each that has an id. */
export function createWorkerSide(send: (message: FromWorker) => void): (message: ToWorker) => void {
  let assembly = assembleWorkbook();
  let session: Session | null = null;

  const current = (): Session => {
    if (session === null) throw new Error("Nothing was read yet.");
    return session;
  };
  const answered = (message: Exclude<ToWorker, { kind: "parcel" }>): unknown => {
    switch (message.kind) {
      case "analyze": {
        const workbook = assembly.whole();
        assembly = assembleWorkbook();
        const { id, asOf, startedAt } = message;
        const steps = sessionSteps(workbook, { asOf, reference, startedAt }, (stage, found) =>
          send({ kind: "stage", id, stage, found }),
        );
        let step = steps.next();
        while (step.done !== true) step = steps.next();
        session = step.value;
        return overviewOf(session.refreshed, workbook);
      }
      case "form": {
        const workbook = assembly.whole();
        assembly = assembleWorkbook();
        return readFormView(workbook, reference.framework);
      }
      case "own-sheets":
        for (const parcel of ownSheetParcels(current().refreshed.sheets))
          send({ kind: "parcel", id: message.id, parcel });
        return null;
      case "written":
        session = afterWriting(current());
        return null;
      case "ask":
        return ask(current(), message.name, message.asked);
    }
  };
  return (message) => {
    if (message.kind === "parcel") {
      assembly.add(message.parcel);
      return;
    }
    const { id } = message;
    const failed = (error: unknown): void =>
      send({ kind: "failed", id, message: error instanceof Error ? error.message : String(error) });
    try {
      const answer = answered(message);
      if (answer instanceof Promise) answer.then((late: unknown) => send({ kind: "done", id, answer: late }), failed);
      else send({ kind: "done", id, answer });
    } catch (error) {
      failed(error);
    }
  };
}

/** The sender kept the question's name and its content together. */
const ask = <Name extends QuestionName>(
  session: Session,
  name: Name,
  asked: unknown,
): Answers[Name] | Promise<Answers[Name]> => answers[name](session, asked as Questions[Name]);
