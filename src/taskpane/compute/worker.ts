/** The worker: computes away from the pane's thread. */
import "./without-eval";
import type { FromWorker, ToWorker } from "./messages";
import { createWorkerSide } from "./worker-side";

interface WorkerScope {
  readonly postMessage: (message: FromWorker) => void;
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
}

const scope = globalThis as unknown as WorkerScope;
const take = createWorkerSide((message) => scope.postMessage(message));
scope.onmessage = ({ data }) => take(data);
