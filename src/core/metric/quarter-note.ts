/** What limits the poverty quarters, in words. */
import type { SchoolKey } from "../label/standardized";
import type { SchoolYear } from "./district";
import { count, sentences } from "./figure";

type Placed = readonly { readonly school: SchoolKey | null }[];

/** A school counts once, however many rounds or sides of a comparison it stands in. */
const schoolsAmong = (cases: Placed): readonly (SchoolKey | null)[] => [...new Set(cases.map(({ school }) => school))];

const uncertainAmong = (cases: Placed, year: SchoolYear): number => {
  const { uncertain } = year.quarters();
  return schoolsAmong(cases).filter((school) => school !== null && uncertain.has(school)).length;
};

const uncertainSentence = (schools: number): string | false =>
  schools > 0 &&
  `${count(schools, "school is", "schools are")} in no quarter: the poverty share is a range that reaches into another quarter.`;

/** The school year of the poverty shares, and how many of the cases' schools are in no quarter and why. */
export function quarterNote(cases: Placed, year: SchoolYear): string | null {
  const { from, uncertain, quarter } = year.quarters();
  if (from === undefined) return null;
  const shareless = schoolsAmong(cases).filter(
    (school) => school === null || (!quarter.has(school) && !uncertain.has(school)),
  ).length;
  return sentences(
    from === null ? year.name !== null && "The poverty shares have no school year." : `Poverty shares of ${from}.`,
    uncertainSentence(uncertainAmong(cases, year)),
    shareless > 0 && `${count(shareless, "school is", "schools are")} in no quarter: no poverty share is known.`,
  );
}

/** The same for one quarter's figure, said only where there is something to know. */
export function shortQuarterNote(cases: Placed, year: SchoolYear): string | null {
  const { from } = year.quarters();
  return sentences(
    typeof from === "string" && from !== year.name && `Poverty shares of ${from}.`,
    uncertainSentence(uncertainAmong(cases, year)),
  );
}
