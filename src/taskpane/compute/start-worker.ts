/** Starts the worker's file. */
export const startWorker = (): Worker =>
  new Worker(/* webpackChunkName: "worker" */ new URL("./worker.ts", import.meta.url));
