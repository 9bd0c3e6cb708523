/** people → tagged: the responsibilities that each row of evidence speaks of. */
import type { Crosswalk } from "../../framework/crosswalks";
import type { Lexicon } from "../../framework/lexicon";
import { framework } from "../../framework/framework";
import type { People, Support } from "../person/people";
import type { Origin } from "../record/record";
import type { CrosswalkDecision, TagDecision } from "../state/decisions";
import { crosswalkLookup } from "./crosswalk-lookup";
import { ownWords } from "./own-words";
import type { Evidence, Tag, Tagged, TaggedSupport } from "./tagged";
import { textTagger } from "./text-tagger";

export interface TagKnowledge {
  readonly tags: readonly TagDecision[];
  readonly crosswalk: readonly CrosswalkDecision[];
  readonly crosswalks: readonly Crosswalk[];
  readonly lexicon: Lexicon;
}

type Judged = Pick<Evidence, "how" | "tags">;

/**
 * Collects the rows that carry evidence (rating indicators, survey topics and items, strengths, supports) and tags each distinct text
 * once: a person's own tag, else what the row itself names, else the crosswalk, else the district's own words, else the words of the
 * text, else none.
 */
export function tag(people: People, { tags, crosswalk, crosswalks, lexicon }: TagKnowledge): { tagged: Tagged } {
  const own = new Map(
    tags.map(({ instrument, text, responsibilities }) => [
      `${instrument}|${text}`,
      responsibilities.map((id): Tag => ({ id, score: 1, because: ["your tag"] })),
    ]),
  );
  const lookUp = crosswalkLookup(crosswalks, crosswalk);
  const lookUpWords = ownWords(crosswalk, lexicon);
  const read = textTagger(lexicon);
  const known = new Map<string, Judged>();

  const judge = (source: Evidence["source"], instrument: string | null, text: string, named = ""): Judged => {
    const key = `${source}|${instrument ?? ""}|${text}|${named}`;
    let judged = known.get(key);
    if (judged === undefined) known.set(key, (judged = judgeOnce(source, instrument, text, named)));
    return judged;
  };
  const judgeOnce = (source: Evidence["source"], instrument: string | null, text: string, named: string): Judged => {
    const decided = own.get(`${instrument ?? ""}|${text}`);
    if (decided !== undefined) return { how: "decision", tags: decided };
    const inRow = namedIn(named);
    if (inRow !== null) return { how: "row", tags: inRow };
    const crossed = source === "strengths" ? null : lookUp(source, instrument, text);
    if (crossed !== null) return { how: "crosswalk", tags: crossed };
    const worded = lookUpWords(text);
    if (worded !== null) return { how: "crosswalk", tags: worded };
    const told = read(named === "" ? text : `${named}. ${text}`);
    return { how: told.length > 0 ? "text" : "none", tags: told };
  };
  const evidenceOf = (
    record: Origin & Pick<Evidence, "schoolYear" | "school">,
    rest: Pick<Evidence, "source" | "instrument" | "text" | "person" | "column">,
    named?: string,
  ): Evidence => {
    const { segment, row, schoolYear, school } = record;
    return { segment, row, schoolYear, school, ...rest, ...judge(rest.source, rest.instrument, rest.text, named) };
  };

  const evidence: Evidence[] = [];
  for (const record of people.rating) {
    const { indicator: text, score, instrument, person } = record;
    if (text === null || score === null) continue;
    const column = columnOf(record, `score:${text}`, "indicator");
    evidence.push(evidenceOf(record, { source: "rating", instrument, text, person, column }));
  }
  for (const record of people.survey) {
    const text = record.item ?? record.topic;
    if (text === null || (record.favorable === null && record.level === null)) continue;
    const column = columnOf(record, `favorable:${text}`, `surveyLevel:${text}`, "item", "topic");
    evidence.push(evidenceOf(record, { source: "survey", instrument: record.instrument, text, person: null, column }));
  }
  for (const record of [...people.leader, ...people.candidate]) {
    if (record.strengths === null) continue;
    const column = columnOf(record, "strengths");
    evidence.push(
      evidenceOf(record, {
        source: "strengths",
        instrument: null,
        text: record.strengths,
        person: record.person,
        column,
      }),
    );
  }
  const support = people.support.map((record): TaggedSupport => {
    const { person, responsibility } = record;
    const text = supportText(record);
    const column = columnOf(record, "supportText", "supportWhat");
    const one = evidenceOf(record, { source: "support", instrument: null, text, person, column }, responsibility ?? "");
    evidence.push(one);
    return { ...record, tags: one.tags };
  });
  return { tagged: { ...people, evidence, support } };
}

/** What is done, in one text: `Coaching: weekly visits`. */
export const supportText = ({ what, text }: Pick<Support, "what" | "text">): string =>
  [what, text].filter((part) => part !== null).join(": ");

const folded = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

const byName = new Map(
  framework.roles.flatMap(({ responsibilities }) =>
    responsibilities.flatMap(({ id, name }) => [[folded(id), id] as const, [folded(name), id] as const]),
  ),
);

/** The responsibilities that a cell names, parted by semicolons or lines; null where it names anything else or nothing. */
function namedIn(cell: string): readonly Tag[] | null {
  const ids = cell
    .split(/[;\n]/)
    .filter((part) => folded(part) !== "")
    .map((part) => byName.get(folded(part)));
  if (ids.length === 0) return null;
  const known = ids.filter((id) => id !== undefined);
  if (known.length < ids.length) return null;
  return [...new Set(known)].map((id) => ({ id, score: 1, because: ["named in the row"] }));
}

const columnOf = ({ segment }: Origin, ...fields: readonly string[]): number => {
  const field = fields.find((id) => segment.columns.has(id));
  return (field === undefined ? undefined : segment.columns.get(field)) ?? segment.table.firstColumn;
};
