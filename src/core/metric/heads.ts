/** Heads of school as cases. */
import { thresholds } from "../../framework/thresholds";
import type { PersonKey } from "../person/people";
import { isInterim, type SchoolYear } from "./district";
import { inYear } from "./figure";
import { personOf } from "./posts";
import type { Case } from "./recipe";

export interface HeadCase extends Case {
  readonly person: PersonKey;
  readonly interim: boolean;
  /** Race/ethnicity id; null when it is not known. */
  readonly race: string | null;
}

const isUnknownRace = new Set(thresholds.unknownRace);
const isNotOfColor = new Set(thresholds.notOfColor);

export const isOfColor = (race: string | null): boolean => race !== null && !isNotOfColor.has(race);

/** Each school's named head; a person who leads two schools stands twice. */
export function headCases(year: SchoolYear): readonly HeadCase[] {
  const cases: HeadCase[] = [];
  for (const { school, head } of year.roster().posts.values()) {
    if (head === null) continue;
    const race = head.raceEthnicity === null || isUnknownRace.has(head.raceEthnicity) ? null : head.raceEthnicity;
    cases.push({ school, person: personOf(head), interim: isInterim(head), race, origins: () => [head] });
  }
  return cases;
}

/** Why nothing can be said about the heads of some schools, or of all. */
export const noHeads = (year: SchoolYear): string =>
  [...year.roster().posts.values()].some(({ head }) => head !== null)
    ? "No head of school is named here."
    : `No head of school is named${inYear(year.name)}: a roster with school, name and position would give it.`;
