/** All the data that the product is delivered with, read and checked once. Each file beside this one says what its part must hold. */
import { vocabularies, type Vocabularies } from "./vocabulary";

export interface Reference {
  readonly vocabularies: Vocabularies;
}

/** The reference data that comes with the product. */
export const reference: Reference = { vocabularies };
