/** Where the share of principals of color would tell of few people. */
import { thresholds } from "../../framework/thresholds";
import type { District, SchoolYear } from "../metric/district";
import { headCases, isOfColor } from "../metric/heads";
import type { Metric } from "../metric/metric";
import { oncePerPerson } from "../metric/recipe";

const { minimum, width } = thresholds.share;

/** By person, heads of school of known race/ethnicity that the share counts: whether they are of color. */
function countedIn(year: SchoolYear): ReadonlyMap<string, boolean> {
  const permanent = oncePerPerson(headCases(year).filter(({ interim }) => !interim));
  return new Map(permanent.flatMap(({ person, race }) => (race === null ? [] : [[person, isOfColor(race)]])));
}

/**
 * The district's shares of principals of color that are hidden: of few people, of everybody or nobody, and those beside which a later
 * year's share would tell too much of the few who came and left between. The newest year's stays longest.
 */
export function racesOfFew(figures: readonly Metric[], { years }: District): readonly Metric[] {
  const hidden: Metric[] = [];
  let later: ReadonlyMap<string, boolean> | null = null;
  for (const year of years.toReversed()) {
    const figure = figures.find(
      ({ metric, schoolYear, status }) =>
        metric === "principals-of-color" && schoolYear === year.name && status === "value",
    );
    if (figure === undefined) continue;
    const people = countedIn(year);
    const inside = countOf(people);
    const isTold = people.size < minimum || inside === 0 || inside === people.size;
    if (isTold || (later !== null && tellsOfFew(people, later))) hidden.push(figure);
    else later = people;
  }
  return hidden;
}

const countOf = (people: ReadonlyMap<string, boolean>): number => [...people.values()].filter(Boolean).length;

/** Whether the two shares leave little room for how many of color came, or left. */
function tellsOfFew(before: ReadonlyMap<string, boolean>, after: ReadonlyMap<string, boolean>): boolean {
  const came = [...after.keys()].filter((person) => !before.has(person)).length;
  const left = [...before.keys()].filter((person) => !after.has(person)).length;
  const more = countOf(after) - countOf(before);
  return (
    isNarrow(Math.max(0, more), Math.min(came, left + more), came) ||
    isNarrow(Math.max(0, -more), Math.min(left, came - more), left)
  );
}

const isNarrow = (low: number, high: number, whole: number): boolean =>
  high - low < width && !(low === 0 && high === whole);
