/** Rows of evidence, and the crosswalk's indicators found among them. */
import type { Evidence, Tagged } from "../tag/tagged";
import { withoutCases } from "../metric/district";
import { isOfAnyText, type CrosswalkRow } from "../state/crosswalk";
import type { CrosswalkDecision } from "../state/decisions";
import { keyOf } from "../state/decision-rows";
import type { EvidenceRow } from "../state/tags";

/** Up to here each row of evidence is a line; beyond, each distinct text is, so that the sheet stays readable and writable. */
export const MOST_ROWS = 20_000;

const SOURCES: Readonly<Record<Evidence["source"], string>> = {
  rating: "Rating",
  survey: "Survey",
  strengths: "Strengths",
  support: "Support",
};

const HOW: Readonly<Record<Evidence["how"], string>> = {
  decision: "Your decision",
  row: "Named in the row",
  crosswalk: "Crosswalk",
  text: "Words of the text",
  none: "No tag",
};

function rowOf(evidence: Evidence, count: number, one: boolean, schoolNames: Tagged["schoolNames"]): EvidenceRow {
  const { source, instrument, text, schoolYear, school, tags, how, segment, row, column } = evidence;
  return {
    source: SOURCES[source],
    instrument: instrument ?? "",
    text,
    schoolYear: one ? (schoolYear ?? "") : "",
    school: one && school !== null ? (schoolNames.get(school) ?? school) : "",
    responsibilities: tags.map(({ id }) => id),
    score: tags[0]?.score ?? null,
    because: [...new Set(tags.flatMap(({ because }) => because))].join(", "),
    how: HOW[how],
    count,
    first: { sheet: segment.table.sheet.name, row, column },
  };
}

/** One line a row of evidence, common cases aside, or one a distinct text where there are more than 20,000 rows. */
export function evidenceRows(tagged: Tagged): readonly EvidenceRow[] {
  const { schoolNames } = tagged;
  const evidence = withoutCases(tagged);
  if (evidence.length <= MOST_ROWS) return evidence.map((one) => rowOf(one, 1, true, schoolNames));
  return distinct(evidence, ({ source, instrument, text }) => keyOf(source, instrument ?? "", text)).map(
    ([first, count]) => rowOf(first, count, false, schoolNames),
  );
}

/** The indicators and topics in the data with what they are evidence of, then the district's own words. */
export function crosswalkRows(
  { evidence }: Tagged,
  decisions: readonly CrosswalkDecision[] = [],
): readonly CrosswalkRow[] {
  const coded = evidence.filter(({ source }) => source === "rating" || source === "survey");
  const found = distinct(coded, ({ instrument, text }) => keyOf(instrument ?? "", text)).map(
    ([{ instrument, text, tags, how }, count]) => ({
      instrument: instrument ?? "",
      indicator: text,
      responsibilities: tags.map(({ id }) => id),
      from: HOW[how],
      count,
    }),
  );
  return [...found, ...decisions.filter(isOfAnyText).map((words) => rowOfWords(words, evidence))];
}

function rowOfWords(
  { instrument, indicator, responsibilities }: CrosswalkDecision,
  evidence: readonly Evidence[],
): CrosswalkRow {
  const because = `your words: ${indicator.trim()}`;
  const count = evidence.filter(({ tags }) => tags.some((tag) => tag.because.includes(because))).length;
  return { instrument, indicator, responsibilities, from: "Your words", count };
}

function distinct(
  evidence: readonly Evidence[],
  keyOfOne: (one: Evidence) => string,
): readonly (readonly [Evidence, number])[] {
  const found = new Map<string, { readonly first: Evidence; count: number }>();
  for (const one of evidence) {
    const key = keyOfOne(one);
    const known = found.get(key);
    if (known) known.count++;
    else found.set(key, { first: one, count: 1 });
  }
  return [...found.values()].map(({ first, count }) => [first, count]);
}
