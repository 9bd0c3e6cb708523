/** How often labels come out right, against answers that people or other sources gave. */
import { grouped } from "./grouped";
import { labelLines, type LabelLine } from "../../src/core/label/label-lines";
import type { VocabularyId } from "../../src/framework/vocabulary";

export interface LabelQuality {
  readonly labels: number;
  /** Applied without a person, and right. */
  readonly right: number;
  /** Applied without a person, and wrong. */
  readonly wrong: number;
  /** The right answer is applied or among the candidates, of the labels that share a word with it. */
  readonly reachable: number;
  readonly sharing: number;
  readonly mistakes: readonly string[];
}

export interface Answered {
  readonly label: string;
  /** Every right answer, the first of them best; empty: none is right. */
  readonly answers: readonly string[];
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[a-z0-9]+/g) ?? []);

function sharesWord(label: string, answer: string): boolean {
  const words = wordsOf(label);
  return [...wordsOf(answer)].some((word) => words.has(word));
}

/** Judges one run of labels. */
export function judge(asked: readonly Answered[], lines: readonly LabelLine[]): LabelQuality {
  let [right, wrong, reachable, sharing] = [0, 0, 0, 0];
  const mistakes: string[] = [];
  lines.forEach((line, index) => {
    const { label, answers } = asked[index] ?? { label: "", answers: [] };
    const isRight = line.standard !== null && answers.includes(line.standard);
    if (line.status === "applied") {
      if (isRight) right += 1;
      else {
        wrong += 1;
        mistakes.push(`${label} → ${line.standard ?? "none"}, not ${answers[0] ?? "any"}`);
      }
    }
    const [best] = answers;
    if (best === undefined || !sharesWord(label, best)) return;
    sharing += 1;
    const offered = [line.standard, ...(line.candidates ?? []).map(({ standard }) => standard)];
    if (offered.some((standard) => standard !== null && answers.includes(standard))) reachable += 1;
  });
  return { labels: asked.length, right, wrong, reachable, sharing, mistakes };
}

export interface Spelled {
  readonly list: string;
  readonly label: string;
  readonly canonical: string;
}

/** Each list's labels against that list's canonical names. `keep` says which canonical names stay on the list. */
export function againstLists(
  rows: readonly Spelled[],
  keep: (canonical: string) => boolean = () => true,
): LabelQuality {
  const lists = grouped(rows, ({ list }) => list);
  const parts = [...lists.values()].map((list) => {
    const standards = [...new Set(list.map(({ canonical }) => canonical))].filter(keep);
    const asked = list
      .filter(({ label }) => label.trim() !== "")
      .map(({ label, canonical }) => ({ label, answers: keep(canonical) ? [canonical] : [] }));
    return judge(
      asked,
      labelLines(
        asked.map(({ label }) => label),
        { referenceLines: standards },
      ),
    );
  });
  return parts.reduce(sum);
}

/** Labels whose true name is gone from the list, and how many of them were applied all the same. */
export function withNamesGone(
  rows: readonly Spelled[],
  isGone: (canonical: string) => boolean,
): { readonly gone: number; readonly applied: number; readonly mistakes: readonly string[] } {
  const lists = grouped(rows, ({ list }) => list);
  let [gone, applied] = [0, 0];
  const mistakes: string[] = [];
  for (const list of lists.values()) {
    const standards = [...new Set(list.map(({ canonical }) => canonical))].filter((name) => !isGone(name));
    const asked = list.filter(({ label, canonical }) => label.trim() !== "" && isGone(canonical));
    for (const line of labelLines(
      asked.map(({ label }) => label),
      { referenceLines: standards },
    )) {
      gone += 1;
      if (line.status !== "applied") continue;
      applied += 1;
      mistakes.push(`${line.label} → ${line.standard ?? ""}`);
    }
  }
  return { gone, applied, mistakes };
}

/** Labels against a vocabulary; an answer may be several ids. */
export const againstVocabulary = (asked: readonly Answered[], vocabulary: VocabularyId): LabelQuality =>
  judge(
    asked,
    labelLines(
      asked.map(({ label }) => label),
      { vocabulary },
    ),
  );

function sum(a: LabelQuality, b: LabelQuality): LabelQuality {
  return {
    labels: a.labels + b.labels,
    right: a.right + b.right,
    wrong: a.wrong + b.wrong,
    reachable: a.reachable + b.reachable,
    sharing: a.sharing + b.sharing,
    mistakes: [...a.mistakes, ...b.mistakes],
  };
}
