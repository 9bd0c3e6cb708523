/** Heads of school by whether they are in their first year as a principal. */
import { dateOf, dayOf } from "../day";
import type { Leader, PersonKey } from "../person/people";
import { isInterim, type SchoolYear } from "./district";
import { personOf } from "./posts";
import type { Case } from "./recipe";

export interface FirstYearCase extends Case {
  readonly person: PersonKey;
  readonly interim: boolean;
  /** Fewer than one completed year as a principal on the snapshot date; null when the roster cannot tell. */
  readonly first: boolean | null;
  readonly head: Leader;
}

function isFirstYear({ yearsAsPrincipal, positionStart }: Leader, yearAgo: number | null): boolean | null {
  if (yearsAsPrincipal !== null) return yearsAsPrincipal < 1;
  if (positionStart !== null && yearAgo !== null) return positionStart > yearAgo;
  return null;
}

/** Each school with a named head. */
export function firstYearCases(year: SchoolYear): readonly FirstYearCase[] {
  const { snapshot } = year;
  const date = snapshot === null ? null : dateOf(snapshot);
  const yearAgo = date && dayOf({ ...date, year: date.year - 1 });
  const cases: FirstYearCase[] = [];
  for (const { school, head } of year.roster().posts.values()) {
    if (head === null) continue;
    cases.push({
      school,
      person: personOf(head),
      interim: isInterim(head),
      first: isFirstYear(head, yearAgo),
      head,
      origins: () => [head],
    });
  }
  return cases;
}
