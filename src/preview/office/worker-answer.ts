/** What the worker that holds the workbook does with the pane's messages. */
import type { Answering, StandIn } from "./stand-in";
import type { BridgeRequest, EventEntry } from "./wire";

/** The answer to a message of the client's bridge: JSON in, JSON out. */
export async function answerMessage(answering: Answering, text: string): Promise<string> {
  const request = JSON.parse(text) as BridgeRequest;
  const { id, flags, message } = request;
  if (message.url !== "ProcessQuery") {
    const body = {
      error: { code: "GeneralException", message: `The stand-in for Excel does not know ${message.url}.` },
    };
    return JSON.stringify({ id, type: 2, message: { statusCode: 404, headers: {}, body } });
  }
  const { text: body } = await answering.answer(message.body, flags);
  return `{"id":${JSON.stringify(id)},"type":2,"message":{"statusCode":200,"headers":{},"body":${body}}}`;
}

/** Events as the client's bridge takes them. */
export const eventMessage = (entries: readonly EventEntry[]): string =>
  JSON.stringify({ type: 3, controlId: "", message: { entries } });

/** Answers a pane at the other end of a port, and gives it the workbook's events, until the returned function is called. */
export function servePane(standIn: StandIn, port: MessagePort, answering: Answering = standIn): () => void {
  const stop = standIn.onEvents((entries) => port.postMessage(eventMessage(entries)));
  port.onmessage = ({ data }: MessageEvent<string>) => {
    void answerMessage(answering, data).then((text) => port.postMessage(text));
  };
  return () => {
    stop();
    port.onmessage = null;
  };
}
