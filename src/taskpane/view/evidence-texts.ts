/** The distinct texts that carry evidence, with their tags and what is to be decided about them. */
import { crosswalks } from "../../framework/crosswalks";
import { keyOf } from "../../core/metric/district";
import { sourceOf } from "../../core/metric/evidence-coverage";
import type { Analysis } from "../../core/report/analysis";
import type { CrosswalkDecision } from "../../core/state/decisions";
import type { Evidence, Tag } from "../../core/tag/tagged";
import { linkToCell, type CellLink } from "./cell-link";
import { oncePerAnalysis } from "./measured";

/**
 * Doubtful: the words of the text gave a tag by one phrase alone or by weak words only, or the crosswalk knows an indicator's code under
 * another name; and no person has decided. Untagged: nothing told. Clear: all others.
 */
export type TextState = (typeof TEXT_STATES)[number];
export const TEXT_STATES = ["doubtful", "untagged", "clear"] as const;

/** One text of one source; a decision about it holds for all its rows. */
export interface EvidenceText {
  readonly id: string;
  readonly text: string;
  readonly instrument: string;
  /** As the coverage names it. */
  readonly source: string;
  readonly state: TextState;
  readonly tags: readonly GivenTag[];
  /** Why it is doubtful; null when it is not. */
  readonly doubt: string | null;
  /** Speaks of the school, not of its leader: counted for no leader unless a person says so. */
  readonly standsIn: boolean;
  readonly rows: number;
  /** The first cell that holds it. */
  readonly cell: CellLink;
  /** Where a decision about it is kept. */
  readonly keptAs: "tag" | "crosswalk";
  /** The instrument under which a person decided; null when none has. */
  readonly decidedFor: string | null;
}

export interface GivenTag {
  readonly id: string;
  readonly name: string;
  /** The words or the crosswalk's line that decided. */
  readonly because: readonly string[];
}

export interface TextCount {
  readonly texts: number;
  readonly rows: number;
}
export type TextCounts = Readonly<Record<TextState, TextCount>>;

/** A tag that is less likely than this rests on words that say little. */
const LIKELY = 0.75;

export const evidenceTexts: (analysis: Analysis) => readonly EvidenceText[] = oncePerAnalysis((analysis) => {
  const found = new Map<string, { readonly first: Evidence; rows: number }>();
  for (const one of analysis.tagged.evidence) {
    const key = [one.source, one.instrument ?? "", one.text].join("\n");
    const known = found.get(key);
    if (known === undefined) found.set(key, { first: one, rows: 1 });
    else known.rows++;
  }
  const names = new Map(
    analysis.framework.roles.flatMap(({ responsibilities }) =>
      responsibilities.map(({ id, name }): [string, string] => [id, name]),
    ),
  );
  const decided = crosswalkDecisions(analysis.decisions.crosswalk);
  return [...found].map(([id, { first, rows }]) => textOf(id, first, rows, names, decided)).sort(decidedThenFrequent);
});

/** What people decided stands first, so that they find it again. */
function decidedThenFrequent(one: EvidenceText, other: EvidenceText): number {
  const decided = Number(other.decidedFor !== null) - Number(one.decidedFor !== null);
  if (decided !== 0) return decided;
  return other.rows - one.rows || (one.text < other.text ? -1 : one.text > other.text ? 1 : 0);
}

/** How many texts and rows are in each state. */
export function countsOf(analysis: Analysis): TextCounts {
  const counts = { doubtful: { texts: 0, rows: 0 }, untagged: { texts: 0, rows: 0 }, clear: { texts: 0, rows: 0 } };
  for (const { state, rows } of evidenceTexts(analysis)) {
    counts[state].texts++;
    counts[state].rows += rows;
  }
  return counts;
}

type DecidedCrosswalk = (instrument: string, text: string) => CrosswalkDecision | undefined;

/** As the crosswalk looks up: for the instrument first, then for any. */
function crosswalkDecisions(decisions: readonly CrosswalkDecision[]): DecidedCrosswalk {
  const byKey = new Map(
    decisions.map((decision) => [`${keyOf(decision.instrument)}|${keyOf(decision.indicator)}`, decision]),
  );
  return (instrument, text) => byKey.get(`${keyOf(instrument)}|${keyOf(text)}`) ?? byKey.get(`|${keyOf(text)}`);
}

function textOf(
  id: string,
  first: Evidence,
  rows: number,
  names: ReadonlyMap<string, string>,
  decisionOn: DecidedCrosswalk,
): EvidenceText {
  const { how, tags, text, segment, row, column } = first;
  const instrument = first.instrument ?? "";
  const crossed = how === "crosswalk" ? decisionOn(instrument, text) : undefined;
  const decidedFor = how === "decision" ? instrument : (crossed?.instrument ?? null);
  const doubt = decidedFor === null ? doubtOf(first) : null;
  return {
    id,
    text,
    instrument,
    source: sourceOf(first),
    state: doubt !== null ? "doubtful" : how === "none" ? "untagged" : "clear",
    tags: tags.map((tag) => ({ id: tag.id, name: names.get(tag.id) ?? tag.id, because: tag.because })),
    doubt,
    standsIn: tags.some(({ standIn }) => standIn === true),
    rows,
    cell: linkToCell({ sheet: segment.table.sheet.name, row, column }),
    keptAs: how === "decision" || first.source === "strengths" || first.source === "support" ? "tag" : "crosswalk",
    decidedFor,
  };
}

function doubtOf({ how, tags, text }: Evidence): string | null {
  if (how === "text") {
    if (tags.some(({ because }) => because.length === 1)) return "One phrase alone decided.";
    return tags.some(({ score }) => score < LIKELY) ? "Only words that say little decided." : null;
  }
  const other = how === "crosswalk" ? nameOfCode(text, tags) : null;
  return other === null ? null : `The code of this indicator belongs to “${other}”.`;
}

const CODE = /^(?:indicator )?[a-z] ?\d+\b[\s.:)–-]*/i;

/** The crosswalk's name of an indicator that was found by its code though the row calls it something else; null otherwise. */
function nameOfCode(text: string, tags: readonly Tag[]): string | null {
  const [because] = tags[0]?.because ?? [];
  if (because === undefined || !CODE.test(text)) return null;
  const named = keyOf(text.replace(CODE, ""));
  if (named === "") return null;
  for (const { instrument, entries } of crosswalks) {
    const entry = entries.find((one) => because === `${instrument}: ${one.text}`);
    if (entry !== undefined)
      return [entry.text, ...entry.also].some((name) => keyOf(name) === named) ? null : entry.text;
  }
  return null;
}

export interface TextsAsked {
  readonly state: TextState;
  /** A responsibility's id; null: any. */
  readonly responsibility: string | null;
  /** A source as the coverage names it; null: any. */
  readonly source: string | null;
  /** Words that the text holds, in any order; "": any. */
  readonly search: string;
  readonly from: number;
  readonly size: number;
}

export interface TextsAnswer {
  /** How many texts there are, of which these are a page. */
  readonly total: number;
  readonly texts: readonly EvidenceText[];
}

const folded = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** One page of the texts that are asked for, what people decided first, then those with the most rows. */
export function textsAnswer(
  { state, responsibility, source, search, from, size }: TextsAsked,
  analysis: Analysis,
): TextsAnswer {
  const words = folded(search)
    .split(/\s+/)
    .filter((word) => word !== "");
  const found = evidenceTexts(analysis).filter(
    (one) =>
      one.state === state &&
      (responsibility === null || one.tags.some(({ id }) => id === responsibility)) &&
      (source === null || one.source === source) &&
      (words.length === 0 || words.every((word) => folded(one.text).includes(word))),
  );
  return { total: found.length, texts: found.slice(from, from + size) };
}
