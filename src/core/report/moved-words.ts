/** What moved and why, in words: `TEAM practice rating 3.88 → 3.90. Six new ratings: +0.03. Two titles decided: −0.01.` */
import type { Day } from "../day";
import { BILLION, changeOf, type Move, type Moves, type Part } from "../move/move";
import { shownChange, shownParts } from "../move/shown-parts";
import type { MovedLine } from "../state/moved-lines";
import { numberWord, type Unit } from "./figure-format";

type Words = readonly [one: string, many: string];

const DATASET_WORDS: Readonly<Record<string, Words>> = {
  leader: ["leader", "leaders"],
  school: ["school", "schools"],
  rating: ["rating", "ratings"],
  survey: ["survey result", "survey results"],
};
const ROWS: Words = ["row", "rows"];

const DECISION_WORDS: Readonly<Record<string, Words>> = {
  "label:position": ["title", "titles"],
  "label:school": ["school name", "school names"],
  "label:cluster": ["cluster name", "cluster names"],
  people: ["pair of names", "pairs of names"],
  column: ["column", "columns"],
  sheet: ["sheet", "sheets"],
  setting: ["setting", "settings"],
};
const LABELS: Words = ["label", "labels"];

const grouped = new Intl.NumberFormat("en-US");

const counted = (count: number, [one, many]: Words, before = ""): string =>
  `${count <= 10 ? numberWord(count) : grouped.format(count)} ${before}${count === 1 ? one : many}`;

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}`;

/** Counts of the same words together. */
function countsIn(
  counts: readonly (readonly [string, number])[],
  words: Readonly<Record<string, Words>>,
  otherwise: Words,
  before = "",
): string {
  const sums = new Map<Words, number>();
  for (const [key, count] of counts) {
    const of = words[key] ?? otherwise;
    sums.set(of, (sums.get(of) ?? 0) + count);
  }
  return listed([...sums].map(([of, count]) => counted(count, of, before)));
}

/** `Six new ratings`: what the cause was. */
export function causeWords({ cause, rows, decisions }: Part, definition: string): string {
  switch (cause) {
    case "rows-gone":
      return rows.length === 0 ? "Rows gone elsewhere" : `${rowsWords(rows)} gone`;
    case "rows-added":
      return rows.length === 0 ? "New rows elsewhere" : rowsWords(rows, "new ");
    case "cells-edited":
      return rows.length === 0 ? "Cells edited elsewhere" : `${rowsWords(rows)} edited`;
    case "decision":
      return `${capitalized(countsIn(decisions, DECISION_WORDS, LABELS))} decided`;
    case "definition":
      return `Another definition (${definition})`;
    case "other":
      return "Same cells, other order, day or version of Leader Tracker";
  }
}

const rowsWords = (rows: Part["rows"], before = ""): string => capitalized(countsIn(rows, DATASET_WORDS, ROWS, before));

/** `+0.03`, `−1 point`, `+2`; a part that rounds to nothing is under the smallest step. */
function stepsWords(steps: number, billionths: number, unit: Unit): string {
  const sign = steps > 0 ? "+" : "−";
  const size = Math.abs(steps);
  if (steps === 0) return billionths === 0 ? "no change" : `under ${unit === "rating" ? "0.01" : "1 point"}`;
  if (unit === "rating") return `${sign}${(size / 100).toFixed(2)}`;
  if (unit === "count" || unit === "rows") return `${sign}${size}`;
  return `${sign}${size} ${size === 1 ? "point" : "points"}`;
}

const UNTOLD = {
  none: "What moved it cannot be told: the last refresh kept no record of what its figures rested on.",
  unreadable: "What moved it cannot be told: the sheet Figure Ledger was changed. From the next refresh on it can.",
} as const;

/** `Six new ratings: +0.03. Two titles decided: −0.01.` */
export function movedBecause(move: Move): string {
  if (move.untold !== null) return UNTOLD[move.untold];
  const steps = shownParts(move);
  return move.parts
    .map((part, index) => {
      const what = causeWords(part, move.definition);
      return part.billionths === null
        ? `${what}.`
        : `${what}: ${stepsWords(steps[index] ?? 0, part.billionths, move.unit)}.`;
    })
    .join(" ");
}

/** A change that people see in the figure itself. */
export const isSeen = (move: Move): boolean => move.from.shown !== move.to.shown || shownChange(move) !== 0;

/** The whole sentence of one figure. */
export const movedSentence = (move: Move, name: string): string =>
  [
    `${name} ${move.from.shown} → ${move.to.shown}${isSeen(move) ? "." : ", a change too small to show."}`,
    movedBecause(move),
  ]
    .filter((part) => part !== "")
    .join(" ");

export const beginsSentence = (year: string): string =>
  `${year} is the newest school year from here on: its figures begin.`;

export const NO_OTHER = "No other metric moved.";

/** The lines that What Moved gets from one refresh. */
export function movedLines({ moved, begins }: Moves, asOf: Day, nameOf: (metric: Move["metric"]) => string) {
  const lines = moved.map((move): MovedLine => {
    const change = changeOf(move);
    const asRead = (billionths: number | null): number | null =>
      billionths === null ? null : readable(billionths, move.unit);
    return {
      asOf,
      metric: nameOf(move.metric),
      schoolYear: move.schoolYear ?? "",
      from: move.from.shown,
      to: move.to.shown,
      change: asRead(change),
      parts: Object.fromEntries(move.parts.map(({ cause, billionths }) => [cause, asRead(billionths)])),
      sentence: movedSentence(move, nameOf(move.metric)),
      definition: move.definition,
    };
  });
  if (begins === null) return lines;
  const start: MovedLine = {
    asOf,
    metric: "All headline figures",
    schoolYear: begins,
    from: "",
    to: "",
    change: null,
    parts: {},
    sentence: beginsSentence(begins),
    definition: "",
  };
  return [...lines, start];
}

/** Shares and their differences in percentage points, without dust. */
const readable = (billionths: number, unit: Unit): number =>
  (unit === "share" || unit === "points" ? billionths * 100 : billionths) / BILLION;
