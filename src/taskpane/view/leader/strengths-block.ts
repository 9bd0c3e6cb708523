/** What is on record about a leader in words: strengths, and the aspiring-leader pool. */
import type { Analysis } from "../../../core/report/analysis";
import type { Tag } from "../../../core/tag/tagged";
import { plainWords } from "../../../core/state/plain-words";
import { linkToRecord, type CellLink } from "../cell-link";
import { oncePerAnalysis } from "../measured";
import type { Person } from "./leader-book";

export interface Strength {
  /** As typed. */
  readonly text: string;
  readonly year: string | null;
  /** Names of the responsibilities that it is evidence of. */
  readonly responsibilities: readonly string[];
  readonly cell: CellLink;
}

export interface PoolEntry {
  /** Program, readiness, levels and clusters, as far as given. */
  readonly sentence: string;
  readonly cell: CellLink;
}

const tagsOfStrengths = oncePerAnalysis(({ tagged }: Analysis) => {
  const known = new Map<string, readonly Tag[]>();
  for (const { source, text, tags } of tagged.evidence) if (source === "strengths") known.set(text, tags);
  return known;
});

/** Each text once, newest first. */
export function strengthsOf({ posts, candidacies }: Person, analysis: Analysis): readonly Strength[] {
  const tags = tagsOfStrengths(analysis);
  const found = new Map<string, Strength>();
  for (const record of [...posts, ...candidacies]) {
    const { strengths: text, schoolYear: year } = record;
    if (text === null || found.has(text)) continue;
    const responsibilities = (tags.get(text) ?? []).map(({ id }) => plainWords.responsibilities.get(id) ?? id);
    found.set(text, { text, year, responsibilities, cell: linkToRecord(record, "strengths") });
  }
  return [...found.values()];
}

const readiness = plainWords.vocabularies.get("readiness");

export const poolEntries = ({ candidacies }: Person): readonly PoolEntry[] =>
  candidacies.map((candidate) => {
    const { program, readiness: ready, levels, clusters, schoolYear } = candidate;
    const said = [
      program,
      ready === null ? null : (readiness?.get(ready) ?? ready),
      levels === null ? null : `Levels: ${levels}`,
      clusters === null ? null : `Clusters: ${clusters}`,
      schoolYear,
    ].filter((part) => part !== null);
    return {
      sentence: said.length === 0 ? "In the pool." : `${said.join(". ")}.`,
      cell: linkToRecord(candidate, "name", "leaderId"),
    };
  });
