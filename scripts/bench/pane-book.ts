/** The worker that holds the workbook beside a pane that is measured: nothing but the stand-in. */
import { createOfficeStandIn, type StandIn } from "../../src/preview/office/stand-in";
import { servePane } from "../../src/preview/office/worker-answer";
import { bookOfXlsx } from "../../src/preview/files/open-xlsx";

interface WorkerScope {
  readonly postMessage: (message: unknown) => void;
  onmessage: ((event: MessageEvent<unknown>) => void) | null;
}

const scope = globalThis as unknown as WorkerScope;
let standIn: StandIn | null = null;

scope.onmessage = ({ data, ports }) => {
  const [port] = ports;
  if (data instanceof Uint8Array) {
    standIn = createOfficeStandIn(bookOfXlsx(data).book);
    scope.postMessage("opened");
  } else if (standIn !== null && port !== undefined) servePane(standIn, port);
  else if (standIn !== null) {
    const marks = standIn.book.names.map(({ name }) => name);
    scope.postMessage({ counts: standIn.counts, troubles: standIn.troubles, marks });
  }
};
