/** The words by which a text speaks of a responsibility. */
import * as z from "zod";
import data from "./lexicon.json";
import { READ_ONCE } from "./read-once";

const Phrases = z.array(z.string().regex(/^[a-z0-9'<>+ ]+$/));

const Lexicon = z.object({
  /** Written out before matching. */
  abbreviations: z.record(z.string(), z.string()),
  /** Words that mean the same kind of thing: `<staff>` in a phrase stands for any of them. */
  groups: z.record(z.string(), z.array(z.string().regex(/^[a-z0-9]+$/))),
  /**
   * By responsibility id; `none` holds words that speak of no responsibility. A strong phrase tells more than a medium one, and a weak one
   * by itself gives a best guess only. Parts joined by ` + ` may stand apart in one sentence, in any order; the words of a part stand side
   * by side, small words aside.
   */
  phrases: z.record(z.string(), z.object({ strong: Phrases, medium: Phrases, weak: Phrases })),
});

export type Lexicon = z.infer<typeof Lexicon>;

export const lexicon: Lexicon = Lexicon.parse(data, READ_ONCE);
