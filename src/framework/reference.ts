/** All the data that the product is delivered with, read and checked once. Each file beside this one says what its part must hold. */
import { crosswalks, type Crosswalk } from "./crosswalks";
import { definitions, type Definition } from "./definitions";
import { fields, type Fields } from "./fields";
import { framework, type Framework } from "./framework";
import { headship, type Headship } from "./headship";
import { lexicon, type Lexicon } from "./lexicon";
import { nameWords, type NameWords } from "./names";
import { vocabularies, type Vocabularies } from "./vocabulary";

export interface Reference {
  readonly framework: Framework;
  readonly fields: Fields;
  readonly vocabularies: Vocabularies;
  readonly names: NameWords;
  readonly headship: Headship;
  readonly crosswalks: readonly Crosswalk[];
  readonly lexicon: Lexicon;
  readonly definitions: readonly Definition[];
}

/** The reference data that comes with the product. */
export const reference: Reference = {
  framework,
  fields,
  vocabularies,
  names: nameWords,
  headship,
  crosswalks,
  lexicon,
  definitions,
};
