import { createComputeInPlace } from "../../../src/taskpane/compute/in-place";
import type { FromWorker, ToWorker } from "../../../src/taskpane/compute/messages";
import { createComputeInWorker, type WorkerLike } from "../../../src/taskpane/compute/worker-client";
import { createWorkerSide } from "../../../src/taskpane/compute/worker-side";
import { AS_OF, district } from "../district";

interface TestWorker extends WorkerLike {
  readonly isTerminated: () => boolean;
  /** As if the worker's script threw. */
  readonly fail: (message: string) => void;
}

/** A worker on the same thread: messages are cloned and come later, as between threads. `deaf` never answers. */
function testWorker({ deaf = false } = {}): TestWorker {
  let isTerminated = false;
  const worker: TestWorker = {
    onmessage: null,
    onerror: null,
    postMessage: (message) => {
      const copy = structuredClone(message);
      setTimeout(() => {
        if (!isTerminated && !deaf) take(copy);
      }, 0);
    },
    terminate: () => {
      isTerminated = true;
    },
    isTerminated: () => isTerminated,
    fail: (message) => worker.onerror?.({ message } as ErrorEvent),
  };
  const take: (message: ToWorker) => void = createWorkerSide((message: FromWorker) => {
    const copy = structuredClone(message);
    setTimeout(() => {
      if (!isTerminated) worker.onmessage?.({ data: copy } as MessageEvent<FromWorker>);
    }, 0);
  });
  return worker;
}

/** Gives the workers in turn, and remembers them. */
function workers(...made: readonly TestWorker[]): { readonly start: () => TestWorker; readonly started: TestWorker[] } {
  const started: TestWorker[] = [];
  return {
    started,
    start: () => {
      const worker = made[started.length] ?? testWorker();
      started.push(worker);
      return worker;
    },
  };
}

const run = { asOf: AS_OF, startedAt: "9:40 AM", tell: () => undefined };

it("finds what the same work in place finds", async () => {
  const inPlace = createComputeInPlace();
  const inWorker = createComputeInWorker(workers().start);
  expect(await inWorker.analyze(district(), run)).toEqual(await inPlace.analyze(district(), run));
  expect(await inWorker.ownSheets()).toEqual(await inPlace.ownSheets());
  expect(await inWorker.ask("working-sheets", null)).toEqual(await inPlace.ask("working-sheets", null));
  inWorker.close();
});

it("tells the stages in their order with what was found", async () => {
  const told: string[] = [];
  const compute = createComputeInWorker(workers().start);
  await compute.analyze(district(), { ...run, tell: (stage, found) => told.push(`${stage} ${found.length}`) });
  expect(told.slice(0, 3)).toEqual(["Reading your decisions 0", "Finding tables 0", "Reading columns and rows 1"]);
  expect(told.at(-1)).toMatch(/^Writing the pages/);
  compute.close();
});

it("ends the worker when it is canceled, and still answers about the workbook before", async () => {
  const { start, started } = workers(testWorker(), testWorker({ deaf: true }));
  const compute = createComputeInWorker(start);
  await compute.analyze(district(), run);
  const cancel = new AbortController();
  const second = compute.analyze(district(), { ...run, signal: cancel.signal });
  await new Promise((resolve) => setTimeout(resolve, 5));
  cancel.abort();
  await expect(second).rejects.toMatchObject({ name: "AbortError" });
  expect(started.map((worker) => worker.isTerminated())).toEqual([false, true]);
  expect((await compute.ownSheets()).length).toBeGreaterThan(5);
  compute.close();
});

it("starts nothing lasting when it was canceled before", async () => {
  const { start, started } = workers();
  const compute = createComputeInWorker(start);
  await expect(compute.analyze(district(), { ...run, signal: AbortSignal.abort() })).rejects.toMatchObject({
    name: "AbortError",
  });
  expect(started.every((worker) => worker.isTerminated())).toBe(true);
});

it("lets the worker before go once a new one has found something", async () => {
  const { start, started } = workers();
  const compute = createComputeInWorker(start);
  await compute.analyze(district(), run);
  await compute.analyze(district(), run);
  expect(started.map((worker) => worker.isTerminated())).toEqual([true, false]);
  compute.close();
  expect(started.map((worker) => worker.isTerminated())).toEqual([true, true]);
});

it("tells why a worker broke down", async () => {
  const worker = testWorker({ deaf: true });
  const compute = createComputeInWorker(() => worker);
  const asked = compute.analyze(district(), run);
  await new Promise((resolve) => setTimeout(resolve, 5));
  worker.fail("out of memory");
  await expect(asked).rejects.toThrow("out of memory");
});

it("keeps decisions' cells right after our sheets were written", async () => {
  const compute = createComputeInWorker(workers().start);
  await compute.analyze(district(), run);
  const decision = [{ kind: "setting", name: "Effective from", value: 3.5 }] as const;
  expect((await compute.ask("decision-cells", decision)).missing).toHaveLength(1);
  await compute.written();
  const { changes, missing } = await compute.ask("decision-cells", decision);
  expect(missing).toEqual([]);
  expect(changes).toMatchObject([{ at: { sheet: "Settings" }, from: null, to: 3.5 }]);
  compute.close();
});
