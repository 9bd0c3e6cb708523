/** The host on the workbook that is open in Excel. */
import type { DateSystem } from "../../core/sheet";
import type { HostEvent, LiveHost } from "../host";
import { asHostError, type Harm } from "./errors";
import { pageClock, supports, type Clock, type OfficeGlobals } from "./office";
import { openCopy } from "./open-copy";
import { patchCells } from "./patch";
import { readWorkbook } from "./read-workbook";
import { createRunner, type Requests } from "./run";
import { runSelfTest } from "./self-test";
import { selectRows } from "./select-rows";
import { setSheetsShown, showPlace } from "./show";
import { watchWorkbook } from "./watch";
import { writeOwnSheets } from "./write-own-sheets";

export interface ExcelHostOptions extends OfficeGlobals {
  readonly clock?: Clock;
  /** Milliseconds after which a request without an answer is given up; longer than a person may edit a cell. */
  readonly watchdog?: number;
}

const WATCHDOG = 180_000;
/** The set in which several areas can be selected. */
const SEVERAL_AREAS = "1.18";

export function createExcelHost(options: ExcelHostOptions): LiveHost {
  const { Excel, Office, clock = pageClock, watchdog = WATCHDOG } = options;
  const listeners = new Set<(event: HostEvent) => void>();
  const tell = (event: HostEvent): void => listeners.forEach((listener) => listener(event));
  const runner = createRunner({ Excel, Office, clock, watchdog, tell });
  // Only a reading can tell: before the first one nothing of ours has a date.
  let dateSystem: DateSystem = "unknown";
  let writing = 0;

  const run = async <Result>(harm: Harm, work: (requests: Requests) => Promise<Result>): Promise<Result> => {
    try {
      return await runner.run(work);
    } catch (error) {
      throw asHostError(error, harm);
    }
  };
  const change = async (harm: Harm, work: (requests: Requests) => Promise<void>): Promise<void> => {
    writing++;
    try {
      await run(harm, work);
    } finally {
      writing--;
    }
  };

  return {
    read: async (signal) => {
      const workbook = await run("none", (requests) => readWorkbook(requests, clock, signal));
      dateSystem = workbook.dateSystem;
      return workbook;
    },
    write: (sheets) => change("none", (requests) => writeOwnSheets(requests, clock, sheets, dateSystem)),
    patch: (changes) => change("none", (requests) => patchCells(requests, clock, changes)),
    show: (place) => run("none", (requests) => showPlace(requests, place)),
    selectRows: (rows) =>
      run("none", (requests) => selectRows(requests, rows, supports({ Excel, Office }, SEVERAL_AREAS))),
    setShown: (marks, shown) => change("none", (requests) => setSheetsShown(requests, marks, shown)),
    openCopy: async (file) => {
      try {
        await openCopy({ Excel, Office, clock, watchdog }, file);
      } catch (error) {
        throw asHostError(error, "none");
      }
    },
    watch: async (listener) => {
      listeners.add(listener);
      const options = { Excel, Office, runner, isWriting: () => writing > 0 };
      const stop = await watchWorkbook(options, listener).catch((error: unknown) => {
        listeners.delete(listener);
        throw asHostError(error, "none");
      });
      return async () => {
        listeners.delete(listener);
        await stop();
      };
    },
    selfTest: async () => {
      writing++;
      try {
        return await run("none", runSelfTest);
      } finally {
        writing--;
      }
    },
  };
}
