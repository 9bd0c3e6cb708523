/** The Summary's rows above and below its tables. */
import { RULE } from "../state/look";
import { DECISION_ASKED_FOR, NOTHING_ASKED } from "../state/summary-words";
import type { Analysis } from "./analysis";
import { breakLines } from "../state/break-lines";
import { cell, ruled, type PageRow } from "./page";
import { CHARACTERS, HEIGHT, STYLE } from "./summary-look";
import type { SummaryStatus } from "./summary-status";

const LAST_COLUMN = 6;

export const spaceRow: PageRow = { height: HEIGHT.space, cells: [] };

export interface Head {
  readonly title: string;
  readonly district: string;
  readonly status: SummaryStatus;
  readonly asOf: string;
  readonly sources: string;
  readonly headline: string;
  readonly askedFor: string | null;
}

/** Room for what is asked for, so that the page stays where it is when somebody writes it. */
const LINES_ASKED = 2;

const BOX = { style: "medium", color: "#242424" } as const;

/** Stands before the day of the refresh. */
export const AS_OF = "As of";

/** Title, status, date, sources, headline, decision asked for. */
export function headRows({ title, district, status, asOf, sources, headline, askedFor }: Head): readonly PageRow[] {
  const box = status.word === "Confirmed" ? { top: BOX, bottom: BOX, left: BOX, right: BOX } : {};
  const asked =
    askedFor === null
      ? [cell(2, NOTHING_ASKED, STYLE.placeholder)]
      : breakLines(askedFor, CHARACTERS.fromB).map((line) => cell(2, line, STYLE.line));
  return [
    { height: HEIGHT.title, cells: [cell(1, title, STYLE.title), cell(6, district || null, STYLE.district)] },
    {
      height: HEIGHT.status,
      cells: [cell(1, status.word, { ...STYLE.draft, ...box }), cell(2, status.sentence, STYLE.line)],
    },
    { height: HEIGHT.line, cells: [cell(1, AS_OF, STYLE.label), cell(2, asOf, STYLE.line)] },
    { height: HEIGHT.line, cells: [cell(1, "Sources", STYLE.label), cell(2, sources, STYLE.line)] },
    spaceRow,
    { height: HEIGHT.headline, cells: [cell(1, headline, STYLE.headline)] },
    ...Array.from({ length: Math.max(LINES_ASKED, asked.length) }, (_, index): PageRow => {
      const line = asked[index];
      const label = index === 0 ? [cell(1, DECISION_ASKED_FOR, STYLE.strongLabel)] : [];
      return { height: HEIGHT.decision, cells: line ? [...label, line] : label };
    }),
    spaceRow,
  ];
}

/** A heading with a rule across the page. */
export const headingRow = (text: string): PageRow => ({
  height: HEIGHT.heading,
  cells: [cell(1, text, STYLE.heading), ...ruled(2, LAST_COLUMN, STYLE.heading)],
});

/** What we cannot say: each sentence on lines of its own. */
export function unsaidRows(sentences: readonly string[]): readonly PageRow[] {
  const lines = sentences.length === 0 ? ["Nothing is missing for the figures above."] : sentences;
  return [
    headingRow("What we cannot say"),
    ...lines
      .flatMap((sentence) => breakLines(sentence, CHARACTERS.page))
      .map((line): PageRow => ({ height: HEIGHT.cannotSay, cells: [cell(1, line, STYLE.plain)] })),
    { height: HEIGHT.rule, cells: ruled(1, LAST_COLUMN, { ...STYLE.rule, bottom: RULE }) },
  ];
}

/** What the page's words mean, in its smallest print; `schools` are those in poverty quarters, 0 where the page shows none. */
export function definitionRows(
  { metrics, decisions: { settings } }: Analysis,
  year: string | null,
  schools: number,
): readonly PageRow[] {
  const known = (id: string): boolean =>
    metrics.some((metric) => metric.metric === id && metric.schoolYear === year && metric.status === "value");
  const scope = settings.scope === "all" ? "schools" : "district-run schools";
  const sentences = [
    known("effective-share")
      ? `Effective: an average TEAM practice rating of ${settings.effectiveCut} or higher, not rounded.`
      : "",
    known("survey-strong") ? "Strong: a survey result of Strong or Very Strong." : "",
    "Known: how many have data, of how many should. Points: percentage points.",
    schools > 0 ? `Poverty quarters: the ${schools} ${scope} by share of economically disadvantaged students.` : "",
    "Of color: every group except White; unknown is in neither.",
    "Each underlined name leads to its rows. All definitions, with versions: sheet Definitions.",
  ].filter((sentence) => sentence !== "");
  return breakLines(sentences.join(" "), CHARACTERS.definitions).map((line) => ({
    height: HEIGHT.definition,
    cells: [cell(1, line, STYLE.definition)],
  }));
}
