/** A text → the words that phrases are looked for in. */
import stem from "wink-porter2-stemmer";
import type { Lexicon } from "../../framework/lexicon";

/** One word that counts. */
export interface TextWord {
  readonly stem: string;
  /** Which of the text's words it comes from: an abbreviation stands for several. */
  readonly at: number;
  /** Words of different sentences are no company for each other. */
  readonly sentence: number;
}

export interface TextWords {
  /** As typed, in small letters. */
  readonly typed: readonly string[];
  readonly words: readonly TextWord[];
}

/** Words that do not change what a phrase says. */
const SMALL_WORDS = new Set(
  "a an the of to for and or in on with our their its his her is are was be been all that this as by at it they has have s".split(
    " ",
  ),
);

/** A function that parts a text into its words, abbreviations written out and small words left out. */
export function wordReader(
  { abbreviations }: Pick<Lexicon, "abbreviations">,
  spelled: (word: string) => string | null = () => null,
): (text: string) => TextWords {
  const known = new Map<string, readonly string[]>();
  const stemsOf = (typed: string): readonly string[] => {
    let stems = known.get(typed);
    if (stems === undefined) {
      const meant = spelled(typed) ?? typed;
      stems = (abbreviations[meant] ?? meant)
        .split(" ")
        .filter((word) => !SMALL_WORDS.has(word))
        .map((word) => stem(word));
      known.set(typed, stems);
    }
    return stems;
  };

  return (text) => {
    const typed: string[] = [];
    const words: TextWord[] = [];
    text
      .toLowerCase()
      .replace(/[’']s\b/g, "")
      .replace(/[’']/g, "")
      .split(/[.;!?\n]+/)
      .forEach((part, sentence) => {
        for (const word of part.split(/[^a-z0-9]+/)) {
          if (word === "") continue;
          const at = typed.push(word) - 1;
          for (const one of stemsOf(word)) words.push({ stem: one, at, sentence });
        }
      });
    return { typed, words };
  };
}
