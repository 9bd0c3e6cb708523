/** Gaps as the pane shows them: size, whether it holds, who cares for it until when, and the rows it rests on. */
import { gapKey, type Gap } from "../../../core/gap/gap";
import { figureOf } from "../../../core/metric/series";
import type { Refreshed } from "../../../core/refresh";
import { shownKnown } from "../../../core/report/figure-format";
import { changeOf } from "../../../core/report/gap-size";
import { DECISION_WORDS } from "../../../core/report/gaps-sheet";
import { leadingGaps } from "../../../core/report/leading-gaps";
import type { Workbook } from "../../../core/sheet";
import { GAP_HEADINGS, gapWordsKey, readGapWords } from "../../../core/state/gap-words";
import { standingSheet } from "../../../core/state/own-table";
import type { Place } from "../../../hosts/host";
import { ownRows } from "../today/own-rows";
import type { GapAsked } from "./figure-asked";
import { lineOfFigure, type FigureLine } from "./figure-list";
import { figureBehind } from "./gap-figure";
import { lineFinder, type GapLine } from "./gap-line";
import { rowsBehind, type RowsLink } from "./rows-behind";

export interface GapList {
  readonly year: string;
  /** Those of the Summary. */
  readonly leading: readonly GapLine[];
  /** All, the weightiest first. */
  readonly all: readonly GapLine[];
}

export interface GapPage extends GapLine {
  readonly year: string;
  /** `147 of 150 known`; "" where nothing was to be known. */
  readonly known: string;
  /** `Wider by 3 than a year ago.` */
  readonly change: string;
  readonly sentence: string;
  readonly expectation: string;
  /** `Holds`, `Fragile`; "" where it cannot be asked. */
  readonly stands: string;
  readonly holds: string;
  readonly decision: string;
  readonly response: string;
  readonly status: string;
  /** The figure that tells how large it is; null where none does. */
  readonly figure: FigureLine | null;
  readonly rows: readonly RowsLink[];
  /** Where its owner is typed on Leadership Gaps. */
  readonly place: Place | null;
}

/** As many as stand on the Summary. */
const LEADING = 3;

const STANDS: Readonly<Record<"holds" | "fragile", string>> = { holds: "Holds", fragile: "Fragile" };

export function gapList({ analysis }: Pick<Refreshed, "analysis">, workbook: Workbook): GapList {
  const ranked = analysis.gaps.toSorted((a, b) => b.weight - a.weight);
  const lineOf = lineFinder(analysis, workbook);
  return {
    year: ranked.find(({ schoolYear }) => schoolYear !== null)?.schoolYear ?? "",
    leading: leadingGaps(ranked, LEADING).map(lineOf),
    all: ranked.map(lineOf),
  };
}

/** null: that gap is not there any more. */
export function gapPage(asked: GapAsked, refreshed: Refreshed, workbook: Workbook): GapPage | null {
  const { analysis } = refreshed;
  const gap = analysis.gaps.find((one) => gapKey(one) === gapKey(asked));
  if (gap === undefined) return null;
  const line = lineFinder(analysis, workbook)(gap);
  const words = readGapWords(workbook).get(gapWordsKey(gap.name, line.where));
  const change = changeOf(gap).text;
  return {
    ...line,
    year: gap.schoolYear ?? "",
    known: gap.of === 0 ? "" : `${shownKnown(gap.known, gap.of).text} known`,
    change:
      change === ""
        ? ""
        : change === "no change"
          ? "No change from a year ago."
          : `${capital(change)} than a year ago.`,
    sentence: gap.sentence,
    expectation: gap.expectation,
    stands: gap.stands === null ? "" : STANDS[gap.stands],
    holds: gap.holds ?? "",
    decision: DECISION_WORDS[gap.decision],
    response: words?.response ?? "",
    status: words?.status ?? "",
    figure: figureLine(gap, analysis),
    rows: rowsBehind(analysis.gapRows(gap)),
    place: ownerPlace(refreshed, workbook, line),
  };
}

function figureLine(gap: Gap, { metrics, definitions }: Refreshed["analysis"]): FigureLine | null {
  const asked = figureBehind(gap, metrics);
  const metric = asked && figureOf(metrics, asked.metric, asked.schoolYear, asked.group);
  return metric && lineOfFigure(metric, definitions);
}

function ownerPlace({ sheets }: Refreshed, workbook: Workbook, { name, where }: GapLine): Place | null {
  const written = ownRows(sheets, "gaps");
  const line = written.rows.find(({ text }) => text(GAP_HEADINGS.gap) === name && text(GAP_HEADINGS.where) === where);
  const standing = standingSheet(workbook, "gaps");
  const column = written.column(GAP_HEADINGS.owner);
  return line === undefined || standing === null || column === null
    ? null
    : { sheet: standing.name, row: line.row, column };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
