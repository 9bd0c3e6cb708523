/** All the data that the product is delivered with, read and checked once. Each file beside this one says what its part must hold. */
import { fields, type Fields } from "./fields";
import { vocabularies, type Vocabularies } from "./vocabulary";

export interface Reference {
  readonly fields: Fields;
  readonly vocabularies: Vocabularies;
}

/** The reference data that comes with the product. */
export const reference: Reference = { fields, vocabularies };
