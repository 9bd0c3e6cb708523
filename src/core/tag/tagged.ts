/** Rows that carry evidence, with the responsibilities they are evidence of. */
import type { People, PersonKey, Support } from "../person/people";
import type { Origin } from "../record/record";
import type { SchoolKey } from "../label/standardized";

export interface Tag {
  /** Responsibility id. */
  readonly id: string;
  /** 0 to 1. */
  readonly score: number;
  /** The words that decided, or the crosswalk's name. */
  readonly because: readonly string[];
  /** The text speaks of the school, not of its leader: offered only where nothing else measures the responsibility. */
  readonly standIn?: true;
}

/** One row's evidence. Work is done per distinct text, so many rows share one `tags`. */
export interface Evidence extends Origin {
  readonly source: "rating" | "survey" | "strengths" | "support";
  readonly instrument: string | null;
  readonly text: string;
  readonly schoolYear: string | null;
  readonly school: SchoolKey | null;
  readonly person: PersonKey | null;
  readonly column: number;
  /** `row`: the row itself names the responsibility. */
  readonly how: "decision" | "row" | "crosswalk" | "text" | "none";
  readonly tags: readonly Tag[];
}

/** A support says what is done about a responsibility, not how well a leader meets it: it is evidence of work on it and measures nothing. */
export const isMeasure = ({ source }: Pick<Evidence, "source">): boolean => source !== "support";

/** A support with the responsibilities that it helps with, as its evidence has them. */
export type TaggedSupport = Support & { readonly tags: readonly Tag[] };

export interface Tagged extends Omit<People, "support"> {
  readonly evidence: readonly Evidence[];
  readonly support: readonly TaggedSupport[];
}
