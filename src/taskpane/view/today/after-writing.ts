/** Today's view once the refresh it came from has written our sheets. */
import { longDate, type Day } from "../../../core/day";
import type { TodayView } from "../today-view";

/** Our sheets stand, say what the sources say, and their figures are of this day. */
export const afterWriting = (today: TodayView, day: Day): TodayView => ({
  ...today,
  written: true,
  current: true,
  changedSheet: null,
  unfinished: null,
  standing: { asOf: longDate(day), metrics: today.metrics },
});

/** A view that was computed again without writing: what stands, and what moved when it was written, stay as they were. */
export const keepingWritten = (fresh: TodayView, before: TodayView): TodayView => ({ ...fresh, moves: before.moves });
