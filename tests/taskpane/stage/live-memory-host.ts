/** A workbook in memory that a person seems to work in: what the pane asks for is recorded, and what happens can be told. */
import type { RowsOnSheet } from "../../../src/core/metric/metric";
import type { Workbook } from "../../../src/core/sheet";
import {
  HostError,
  type Host,
  type HostEvent,
  type LiveHost,
  type Place,
  type SelfTestLine,
} from "../../../src/hosts/host";
import { createMemoryHost } from "../../../src/hosts/memory";
import { rowsIn, rowsInBoth, runsOf } from "../../../src/hosts/host-row-lists";

export interface LiveMemoryHost extends LiveHost {
  /** Places that were gone to, the first one first. */
  readonly shown: readonly Place[];
  /** Rows that were selected, the first ones first. */
  readonly selected: readonly RowsOnSheet[];
  readonly hiddenOrShown: readonly { readonly marks: readonly string[]; readonly shown: boolean }[];
  /** Files that were opened as new workbooks. */
  readonly copies: readonly Uint8Array[];
  /** Lets something happen in the workbook. */
  readonly happen: (event: HostEvent) => void;
}

const PASSED: readonly SelfTestLine[] = [
  "Text",
  "Text that starts with =",
  "Numbers",
  "Dates",
  "True and false",
  "Number formats",
].map((what) => ({ what, passed: true, seen: "" }));

export const createLiveMemoryHost = (workbook: Workbook): LiveMemoryHost => liveHostOn(createMemoryHost(workbook));

/** What a person sees and does, over any host. */
export function liveHostOn(memory: Host): LiveMemoryHost {
  const listeners = new Set<(event: HostEvent) => void>();
  const shown: Place[] = [];
  const copies: Uint8Array[] = [];
  const selected: RowsOnSheet[] = [];
  const hiddenOrShown: { readonly marks: readonly string[]; readonly shown: boolean }[] = [];
  return {
    ...memory,
    shown,
    selected,
    hiddenOrShown,
    copies,
    openCopy: (file) => {
      copies.push(file);
      return Promise.resolve();
    },
    happen: (event) => {
      for (const listener of listeners) listener(event);
    },
    show: (place) => {
      shown.push(place);
      return Promise.resolve();
    },
    selectRows: async (rows) => {
      selected.push(rows);
      const found = (await memory.read()).sheets.find(({ name }) => name === rows.sheet);
      if (found === undefined) throw new HostError(`The sheet ${rows.sheet} is not in the workbook any more.`);
      const runs = runsOf(rows.rows);
      return {
        rows: rowsIn(runs),
        hidden: rowsInBoth(runs, found.hiddenRows),
        rest: "",
        sheetShown: found.visibility !== "visible",
      };
    },
    setShown: (marks, areShown) => {
      hiddenOrShown.push({ marks, shown: areShown });
      return Promise.resolve();
    },
    watch: (listener) => {
      listeners.add(listener);
      return Promise.resolve(() => {
        listeners.delete(listener);
        return Promise.resolve();
      });
    },
    selfTest: () => Promise.resolve(PASSED),
  };
}
