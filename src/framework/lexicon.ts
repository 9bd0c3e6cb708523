/** The words by which a text speaks of a responsibility. */
import * as z from "zod";
import data from "./lexicon.json";
import { READ_ONCE } from "./read-once";

const Phrases = z.array(z.string().regex(/^[a-z0-9' +]+$/));

const Lexicon = z.object({
  /** Written out before matching. */
  abbreviations: z.record(z.string(), z.string()),
  /**
   * By responsibility id. A strong or medium phrase decides by itself, a strong one against a medium one; weak ones must come together. Words joined by ` + ` may stand anywhere in
   * the text; other phrases stand as they are, small words aside.
   */
  phrases: z.record(z.string(), z.object({ strong: Phrases, medium: Phrases, weak: Phrases })),
});

export type Lexicon = z.infer<typeof Lexicon>;

export const lexicon: Lexicon = Lexicon.parse(data, READ_ONCE);
