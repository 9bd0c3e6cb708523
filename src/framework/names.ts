/** How people's names are written: titles before, suffixes behind, short forms. */
import * as z from "zod";
import names from "./vocabulary/names.json";
import { READ_ONCE } from "./read-once";

const Words = z.array(z.string().regex(/^[a-z]+$/));

const NameWords = z.object({
  /** Before a name, with or without a dot. */
  honorifics: Words,
  /** Before a name, only with a dot: "Sr. Agnes". */
  dottedHonorifics: Words,
  /** Behind a name, with or without a comma. */
  suffixes: Words,
  /** Behind a name, only after a comma. */
  credentials: Words,
  /** Sets of first names that may be one person's. */
  nicknames: z.array(Words),
});

export type NameWords = z.infer<typeof NameWords>;

export const nameWords: NameWords = NameWords.parse(names, READ_ONCE);
