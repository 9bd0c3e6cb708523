/** A gap in a line: name, place, size, and who cares for it. */
import { longDate, type Day } from "../../../core/day";
import type { Gap } from "../../../core/gap/gap";
import type { Refreshed } from "../../../core/refresh";
import { sizeOf } from "../../../core/report/gap-size";
import { whereWords } from "../../../core/report/group-words";
import type { Workbook } from "../../../core/sheet";
import { gapWordsKey, readGapWords, type GapWords } from "../../../core/state/gap-words";
import { plainWords } from "../../../core/state/plain-words";
import type { GapAsked } from "./figure-asked";

export interface GapLine {
  readonly asked: GapAsked;
  readonly name: string;
  /** `District`, `Ivyridge cluster`. */
  readonly where: string;
  /** `23 points`, `no data`. */
  readonly size: string;
  readonly isStatus: boolean;
  /** `Owner: Dana Reed. Due June 30, 2026.` */
  readonly cared: string;
}

/** Makes lines of gaps, with what people wrote about them in the workbook. */
export function lineFinder({ asOf, tagged }: Refreshed["analysis"], workbook: Workbook): (gap: Gap) => GapLine {
  const words = readGapWords(workbook);
  return (gap) => {
    const where = whereWords(gap.where, plainWords, tagged.schoolNames);
    return {
      asked: { gap: gap.gap, where: gap.where },
      name: gap.name,
      where,
      size: sizeOf(gap).text,
      isStatus: gap.value === null,
      cared: caredWords(words.get(gapWordsKey(gap.name, where)), asOf),
    };
  };
}

function caredWords(words: GapWords | undefined, asOf: Day): string {
  const owner = words?.owner ?? "";
  const due = words?.due ?? null;
  const day = typeof due === "number" ? longDate(due) : typeof due === "string" ? due : "";
  const late = typeof due === "number" && due < asOf && words?.status !== "Done" ? ", overdue" : "";
  return `${owner === "" ? "No owner yet." : `Owner: ${owner}.`}${day === "" ? "" : ` Due ${day}${late}.`}`;
}
