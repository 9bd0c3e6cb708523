/** Where a figure or gap is, as people read it. */
import type { Group } from "../metric/metric";
import type { Wording } from "../state/wording";

export const QUARTER_WORDS = ["Lowest", "Second", "Third", "Highest"] as const;

const QUARTERS = [
  "Lowest-poverty quarter",
  "Second-lowest poverty quarter",
  "Second-highest poverty quarter",
  "Highest-poverty quarter",
] as const;

export const quarterWords = (quartile: 1 | 2 | 3 | 4): string => QUARTERS[quartile - 1] ?? "";

export const DISTRICT = "District";

/** `Highest-poverty quarter`, `Lakeshore cluster, High school`; the whole district when there is no group. */
export function whereWords(group: Group, wording: Wording, schoolNames: ReadonlyMap<string, string>): string {
  const vocabulary = (id: string, value: string): string => wording.vocabularies.get(id)?.get(value) ?? value;
  const parts = [
    group.quartile === undefined ? null : quarterWords(group.quartile),
    group.cluster === undefined ? null : `${group.cluster}${/cluster$/i.test(group.cluster) ? "" : " cluster"}`,
    group.level === undefined ? null : vocabulary("school-level", group.level),
    group.school === undefined ? null : (schoolNames.get(group.school) ?? group.school),
    group.responsibility === undefined
      ? null
      : (wording.responsibilities.get(group.responsibility) ?? group.responsibility),
    group.topic ?? null,
    group.source ?? null,
    group.raceEthnicity === undefined ? null : vocabulary("race-ethnicity", group.raceEthnicity),
    group.rater ?? null,
  ].filter((part): part is string => part !== null);
  return parts.length === 0 ? DISTRICT : parts.join(", ");
}
