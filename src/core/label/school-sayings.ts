/** What rows say about their school: few distinct sayings, however many rows there are. */
import { fold } from "../match/words";
import type { Records } from "../record/record";
import { schoolIdOf } from "./school-list";

export const PLACED = ["leader", "rating", "survey", "candidate", "support"] as const;
/** A dataset whose records are about a school that a list tells. */
export type PlacedDataset = (typeof PLACED)[number];

/** One school year with one id and one name; white space folded, the id without its zeros; null when not said. */
export interface SchoolSaying {
  readonly schoolYear: string | null;
  readonly id: string | null;
  /** As typed. */
  readonly typedId: string | null;
  readonly name: string | null;
}

export interface SchoolSayings {
  readonly sayings: readonly SchoolSaying[];
  /** The saying of each record, by dataset, in the records' order. */
  readonly of: Readonly<Record<PlacedDataset, Int32Array>>;
}

interface Placed {
  readonly schoolYear: string | null;
  readonly schoolId: string | null;
  readonly schoolName: string | null;
}

/** Numbers the distinct sayings in the order in which they first stand. */
export function schoolSayings(records: Records): SchoolSayings {
  const sayings: SchoolSaying[] = [];
  const known = new Map<string | null, Map<string | null, Map<string | null, number>>>();
  const numberOf = (schoolYear: string | null, typedId: string | null, typedName: string | null): number => {
    let ids = known.get(schoolYear);
    if (!ids) known.set(schoolYear, (ids = new Map<string | null, Map<string | null, number>>()));
    let names = ids.get(typedId);
    if (!names) ids.set(typedId, (names = new Map<string | null, number>()));
    let number = names.get(typedName);
    if (number === undefined) {
      names.set(typedName, (number = sayings.length));
      const id = typedId === null ? "" : schoolIdOf(typedId);
      const name = typedName === null ? "" : fold(typedName);
      sayings.push({ schoolYear, id: id === "" ? null : id, typedId, name: name === "" ? null : name });
    }
    return number;
  };
  const numbers = (placed: readonly Placed[]): Int32Array => {
    const of = new Int32Array(placed.length);
    placed.forEach(({ schoolYear, schoolId, schoolName }, place) => {
      of[place] = numberOf(schoolYear, schoolId, schoolName);
    });
    return of;
  };
  return {
    of: {
      leader: numbers(records.leader),
      rating: numbers(records.rating),
      survey: numbers(records.survey),
      candidate: numbers(records.candidate),
      support: numbers(records.support),
    },
    sayings,
  };
}
