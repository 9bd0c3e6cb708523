/** Waits for Office, and says in a sentence why the pane cannot work where it cannot. */
import { HostError, type LiveHost } from "../host";
import { createExcelHost, type ExcelHostOptions } from "./create-excel-host";
import { officeOnPage, pageClock, supports, type Clock, type OfficeGlobals } from "./office";

export interface StartOptions extends Omit<ExcelHostOptions, "Excel" | "Office"> {
  /** Looks for Office's globals; the page's own without it. */
  readonly office?: () => OfficeGlobals | null;
  /** Milliseconds to wait for Office. */
  readonly patience?: number;
}

const NEEDED = "1.14";
const PATIENCE = 20_000;
const LOOK_AGAIN = 100;

const NO_OFFICE =
  "Leader Tracker could not reach Office. Check the connection to the internet, then close the pane and open it again. Nothing in the workbook was changed.";
const NOT_EXCEL = "Leader Tracker works in Excel. Open a workbook in Excel and start it there.";
const TOO_OLD =
  "This Excel is too old for Leader Tracker. It needs Microsoft 365, Excel 2021 or later, or Excel on the web. Nothing in the workbook was changed.";

/** The host on the open workbook; a `HostError` with a plain sentence when there is none. */
export async function startExcel(options: StartOptions = {}): Promise<LiveHost> {
  const { office = officeOnPage, patience = PATIENCE, clock = pageClock } = options;
  const found = await startOffice(office, clock, patience);
  if (found === null) throw new HostError(NO_OFFICE);
  const { globals, host } = found;
  if (host !== null && host !== "Excel") throw new HostError(NOT_EXCEL);
  if (!supports(globals, NEEDED)) throw new HostError(TOO_OLD);
  return createExcelHost({ ...options, ...globals });
}

interface Started {
  readonly globals: OfficeGlobals;
  /** null outside of any Office program. */
  readonly host: string | null;
}

/** null when the time is over first. */
function startOffice(look: () => OfficeGlobals | null, clock: Clock, patience: number): Promise<Started | null> {
  return new Promise((resolve, reject) => {
    const waiting = { isOver: false };
    const stopWaiting = clock.after(patience, () => {
      waiting.isOver = true;
      resolve(null);
    });
    const start = (): void => {
      const globals = look();
      if (globals !== null) {
        globals.Office.onReady().then(({ host }) => {
          stopWaiting();
          const name: unknown = host;
          resolve({ globals, host: typeof name === "string" ? name : null });
        }, reject);
      } else if (!waiting.isOver) clock.after(LOOK_AGAIN, start);
    };
    start();
  });
}
