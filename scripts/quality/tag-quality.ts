/** How often a text gets the right responsibility first. */
import { textTagger } from "../../src/core/tag/text-tagger";
import { grouped } from "./grouped";
import { reference } from "../../src/framework/reference";

export interface Example {
  readonly text: string;
  /** A responsibility id, or `none`. */
  readonly primary: string;
  readonly acceptable: readonly string[];
}

export interface TagQuality {
  readonly texts: number;
  /** The first tag is acceptable; none counts where none is acceptable. */
  readonly right: number;
  /** A first tag that is not acceptable. */
  readonly wrong: number;
  /** No tag where one is wanted. */
  readonly open: number;
  /** Mean of the F1 of the eight responsibilities and none. */
  readonly macroF1: number;
  readonly precisionOfNone: number;
  /** `wanted → given`, with how often, most frequent first. */
  readonly confusions: readonly (readonly [pair: string, count: number])[];
}

const NONE = "none";

/** Judges the tagger that ships. */
export function tagQuality(examples: readonly Example[]): TagQuality {
  const tag = textTagger(reference.lexicon);
  const pairs = examples.map(({ text, primary, acceptable }) => {
    const given = tag(text)[0]?.id ?? NONE;
    return { wanted: acceptable.includes(given) ? given : primary, given };
  });
  const classes = [...new Set([...pairs.map(({ wanted }) => wanted), ...examples.map(({ primary }) => primary)])];
  const f1 = classes.map((one) => {
    const hit = pairs.filter(({ wanted, given }) => wanted === one && given === one).length;
    const missed = pairs.filter(({ wanted, given }) => wanted === one && given !== one).length;
    const false_ = pairs.filter(({ wanted, given }) => wanted !== one && given === one).length;
    return hit === 0 ? 0 : (2 * hit) / (2 * hit + missed + false_);
  });
  const saidNone = pairs.filter(({ given }) => given === NONE);
  const confused = pairs.filter(({ wanted, given }) => wanted !== given);
  const confusions = [...grouped(confused, ({ wanted, given }) => `${wanted} → ${given}`)]
    .map(([pair, found]) => [pair, found.length] as const)
    .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
  return {
    texts: pairs.length,
    right: pairs.length - confused.length,
    wrong: confused.filter(({ given }) => given !== NONE).length,
    open: confused.filter(({ given }) => given === NONE).length,
    macroF1: f1.reduce((total, value) => total + value, 0) / f1.length,
    precisionOfNone:
      saidNone.length === 0 ? 1 : saidNone.filter(({ wanted }) => wanted === NONE).length / saidNone.length,
    confusions,
  };
}
