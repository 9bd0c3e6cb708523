/** Standardized records with one identity for each person across sheets and years. */
import type {
  Standardized,
  StandardCandidate,
  StandardLeader,
  StandardRating,
  StandardSupport,
} from "../label/standardized";

/** The id where there is one, else first given name and last family name. */
export type PersonKey = string;

export interface Identified {
  readonly person: PersonKey | null;
}

export type Leader = StandardLeader &
  Identified & {
    /** This record is the head of its school in its school year on the snapshot date. A vacant head's post is `head` and `vacant`, with no person. */
    readonly head: boolean;
    /** The same person, school and year stand in an earlier record: counted once. */
    readonly repeated: boolean;
  };
export type Rating = StandardRating & Identified;
export type Candidate = StandardCandidate & Identified;
/** Of a person, or of whoever leads the school where no person is named. */
export type Support = StandardSupport & Identified;

export interface People extends Omit<Standardized, "leader" | "rating" | "candidate" | "support"> {
  readonly leader: readonly Leader[];
  readonly rating: readonly Rating[];
  readonly candidate: readonly Candidate[];
  readonly support: readonly Support[];
  readonly proposals: readonly PersonProposal[];
}

/** Two keys that may be one person; a line on the People sheet. */
export interface PersonProposal {
  readonly keys: readonly [PersonKey, PersonKey];
  readonly names: readonly [string, string];
  readonly at: readonly [PersonPlace, PersonPlace];
  readonly why: string;
  /** null: no person has decided yet. */
  readonly decided: "same" | "different" | null;
}

export interface PersonPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}
