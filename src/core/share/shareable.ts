/** The sheets of a shareable copy: a new workbook's, made of what may leave the district and of nothing else. */
import type { OwnSheet } from "../own-sheet";
import { definitionsSheet } from "../report/definitions-sheet";
import type { Settings } from "../state/decisions";
import { plainWords } from "../state/plain-words";
import { aboutCopy } from "./about-copy";
import type { Shared } from "./share";
import { asPage, NOTHING_BEFORE } from "./shareable-pages";
import { shareableSummary } from "./shareable-summary";
import { shareableGaps, shareableMetrics } from "./shareable-tables";

/** How many figures are hidden, wholly or but for a range. */
export const hiddenIn = ({ figures }: Shared): number => figures.filter(({ status }) => status === "suppressed").length;

/** The copy's sheets in their order; `counted` are the month and day on which people are counted. */
export function shareable(
  shared: Shared,
  counted: Pick<Settings, "snapshotMonth" | "snapshotDay">,
): readonly OwnSheet[] {
  const definitions = definitionsSheet(shared.definitions, { ...plainWords, fields: new Map() }, NOTHING_BEFORE);
  return [
    shareableSummary(shared, counted, hiddenIn(shared)),
    shareableGaps(shared),
    shareableMetrics(shared),
    aboutCopy(shared),
    asPage(definitions),
  ];
}
