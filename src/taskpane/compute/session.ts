/** One workbook as read, and what the last refresh found in it: all that the worker remembers. */
import type { Refreshed } from "../../core/refresh";
import type { Workbook } from "../../core/sheet";

export interface Session {
  readonly workbook: Workbook;
  readonly refreshed: Refreshed;
}
