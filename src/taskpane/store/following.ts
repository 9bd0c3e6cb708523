/** Follows what happens in the workbook. An event only marks figures as out of date; nothing is computed for it. */
import { OWN_SHEETS } from "../../core/own-sheets";
import type { HostEvent } from "../../hosts/host";
import { timeOf } from "../clock";
import type { PaneShowing } from "./pane-showing";
import type { Turn } from "./turn";

/** Sheets of ours on which people write only words; no figure rests on them. */
const ONLY_WORDS: readonly string[] = [OWN_SHEETS.summary, OWN_SHEETS.gaps, OWN_SHEETS.changeLog];

export function followingEvents(
  { snapshot, set, setReady, announce }: PaneShowing,
  turn: Turn,
  now: () => Date,
): (event: HostEvent) => void {
  return (event) => {
    switch (event.kind) {
      case "selected":
        set({ selected: event.at });
        return;
      case "waiting": {
        const { state } = snapshot();
        if (state.kind !== "refreshing") return;
        set({ state: { ...state, waiting: event.sentence } });
        if (event.sentence !== null) announce(event.sentence);
        return;
      }
      case "changed":
        if (event.inOneCell !== true) {
          turn.moved(event.sheet);
          set({ movedSheets: new Set([...snapshot().movedSheets, event.sheet]) });
        }
        if (ONLY_WORDS.includes(event.sheet)) return;
        turn.changed(event.sheet);
        setReady({ outOfDate: { sheet: event.sheet, at: timeOf(now()) } });
    }
  };
}
