/** Office as this host uses it: the page's own globals, or those that a test gives. */

export interface OfficeGlobals {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
}

/** The globals that office.js made, or null when it is not there. */
export function officeOnPage(): OfficeGlobals | null {
  const page = globalThis as Partial<OfficeGlobals>;
  return page.Excel === undefined || page.Office === undefined ? null : { Excel: page.Excel, Office: page.Office };
}

/** True when this Excel has every member of a requirement set. */
export const supports = ({ Office: office }: OfficeGlobals, version: string): boolean =>
  office.context.requirements.isSetSupported("ExcelApi", version);

/** Time as the host sees it; a test gives its own. */
export interface Clock {
  /** Calls back after some milliseconds; the returned function calls it off. */
  readonly after: (milliseconds: number, callback: () => void) => () => void;
}

export const pageClock: Clock = {
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Gives the page's thread back for a moment, so that nobody notices the work. */
export const breathe = (clock: Clock): Promise<void> => new Promise((resolve) => void clock.after(0, resolve));
