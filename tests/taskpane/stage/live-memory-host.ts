/** A workbook in memory that a person seems to work in: what the pane asks for is recorded, and what happens can be told. */
import type { Workbook } from "../../../src/core/sheet";
import type { HostEvent, LiveHost, Place, SelfTestLine } from "../../../src/hosts/host";
import { createMemoryHost } from "../../../src/hosts/memory";

export interface LiveMemoryHost extends LiveHost {
  /** Places that were gone to, the first one first. */
  readonly shown: readonly Place[];
  readonly hiddenOrShown: readonly { readonly marks: readonly string[]; readonly shown: boolean }[];
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

export function createLiveMemoryHost(workbook: Workbook): LiveMemoryHost {
  const memory = createMemoryHost(workbook);
  const listeners = new Set<(event: HostEvent) => void>();
  const shown: Place[] = [];
  const hiddenOrShown: { readonly marks: readonly string[]; readonly shown: boolean }[] = [];
  return {
    ...memory,
    shown,
    hiddenOrShown,
    happen: (event) => {
      for (const listener of listeners) listener(event);
    },
    show: (place) => {
      shown.push(place);
      return Promise.resolve();
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
