/** A cluster or a level whose schools are led by effective heads far less often than others. */
import { thresholds } from "../../framework/thresholds";
import { plainWords } from "../state/plain-words";
import { countEffective, ratedCases, type Effective, type RatedCase } from "../metric/effective-share";
import type { Group } from "../metric/metric";
import type { Facet } from "../metric/recipe";
import { rowsOnSheets } from "../metric/rows-on-sheet";
import { fisherExact } from "../statistics/fisher";
import { holm } from "../statistics/holm";
import type { FoundGap, Gap } from "./gap";
import type { Ground } from "./ground";
import { alone, standingOf, type Trial } from "./standing";
import { points, weightOf } from "./weight";

interface Parted {
  readonly inside: readonly RatedCase[];
  readonly outside: readonly RatedCase[];
}

/** Others' share minus the place's; null where one of them has nobody rated. */
function differenceOf({ inside, outside }: Parted, cut: number): number | null {
  const [here, there] = [countEffective(inside, cut), countEffective(outside, cut)];
  return here.rated === 0 || there.rated === 0 ? null : there.effective / there.rated - here.effective / here.rated;
}

const parted = (cases: readonly RatedCase[], facet: Facet, value: string, { year }: Ground): Parted => ({
  inside: cases.filter(({ school }) => year.place(school)[facet] === value),
  outside: cases.filter(({ school }) => (year.place(school)[facet] ?? value) !== value),
});

/** A cluster or level with enough rated heads on both sides. */
interface PlaceFound {
  readonly facet: "cluster" | "level";
  readonly value: string;
  readonly of: Parted;
  readonly size: number;
  /** Fisher's exact test: the chance of so large a difference, either way, where there is none. */
  readonly chance: number;
}

/** At most one cluster and one level: the one furthest behind, where chance does not make the difference with so many places looked at. */
export function effectiveByPlace(ground: Ground): readonly FoundGap[] {
  const { points: further } = thresholds.gaps.standsOut;
  const places = placesIn(ground);
  const chances = holm(places.map(({ chance }) => chance));
  const found = places.filter(({ size }, at) => size >= further && (chances[at] ?? 1) <= thresholds.gaps.chance);
  return (["cluster", "level"] as const).flatMap((facet) =>
    found
      .filter((one) => one.facet === facet)
      .sort((one, other) => other.size - one.size)
      .slice(0, 1)
      .map(({ value, of, size }) => gapOf({ [facet]: value }, of, size, ground)),
  );
}

function placesIn(ground: Ground): readonly PlaceFound[] {
  const { year, district } = ground;
  const cases = ratedCases(year, district);
  const { effectiveCut } = district.settings;
  const { leastLeaders } = thresholds.gaps.standsOut;
  return (["cluster", "level"] as const).flatMap((facet) => {
    const values = new Set(cases.flatMap(({ school }) => year.place(school)[facet] ?? []));
    return [...values].sort().flatMap((value): readonly PlaceFound[] => {
      const of = parted(cases, facet, value, ground);
      const size = differenceOf(of, effectiveCut);
      const [here, there] = [countEffective(of.inside, effectiveCut), countEffective(of.outside, effectiveCut)];
      if (size === null || here.rated < leastLeaders || there.rated < leastLeaders) return [];
      const table = [here, there].map(({ effective, rated }) => [effective, rated - effective] as const);
      const [inside = [0, 0], outside = [0, 0]] = table;
      return [{ facet, value, of, size, chance: fisherExact(inside, outside) }];
    });
  });
}

const wordsOf = ({ cluster, level }: Group): string =>
  cluster !== undefined
    ? `schools in ${cluster}`
    : `${(plainWords.vocabularies.get("school-level")?.get(level ?? "") ?? level ?? "").toLowerCase().replace(/ school$/, "")} schools`;

function gapOf(where: Group, of: Parted, size: number, ground: Ground): FoundGap {
  const { year, district } = ground;
  const { effectiveCut } = district.settings;
  const here = countEffective(of.inside, effectiveCut);
  const there = countEffective(of.outside, effectiveCut);
  return {
    gap: "effective-by-place",
    name: "Effective leaders",
    decision: "selection",
    schoolYear: year.name,
    where,
    value: size,
    unit: "points",
    expectation: "as often as elsewhere in the district",
    known: here.rated,
    of: here.of,
    weight: thresholds.gaps.standsOut.weight * weightOf(size, thresholds.gaps.whole.points, here.rated / here.of),
    change: changeFrom(size, where, ground),
    sentence: `Effective principals lead ${here.effective} of ${here.rated} rated ${wordsOf(where)}, ${there.effective} of ${there.rated} elsewhere.`,
    ...standing(where, of, here, ground),
    rows: () => rowsOnSheets(of.inside.flatMap(({ origins }) => origins())),
  };
}

function standing(where: Group, of: Parted, here: Effective, ground: Ground): Pick<Gap, "holds" | "stands"> {
  const { year, district } = ground;
  const { effectiveCut } = district.settings;
  const { cuts } = thresholds.practice;
  const neighbors = [
    ...cuts.filter((cut) => cut < effectiveCut).slice(-1),
    ...cuts.filter((cut) => cut > effectiveCut).slice(0, 1),
  ];
  const isCluster = where.cluster !== undefined;
  const left: readonly Trial[] = isCluster
    ? of.inside.map(({ school }) => ({
        what: `without ${district.tagged.schoolNames.get(school) ?? school}`,
        size: differenceOf({ ...of, inside: of.inside.filter((one) => one.school !== school) }, effectiveCut),
      }))
    : [...new Set(of.inside.flatMap(({ school }) => year.place(school).cluster ?? []))].sort().map((cluster) => ({
        what: `without the ${cluster} cluster`,
        size: differenceOf(
          {
            inside: of.inside.filter(({ school }) => year.place(school).cluster !== cluster),
            outside: of.outside.filter(({ school }) => year.place(school).cluster !== cluster),
          },
          effectiveCut,
        ),
      }));
  const otherCuts = neighbors.map((cut) => ({ what: `with the cut at ${cut}`, size: differenceOf(of, cut) }));
  const there = countEffective(of.outside, effectiveCut);
  const [unratedHere, unratedThere] = [here.of - here.rated, there.of - there.rated];
  return standingOf({
    ways: [
      { said: `with any one ${isCluster ? "school" : "cluster"} left out`, trials: left },
      ...otherCuts.map(alone),
    ],
    unknown: {
      count: unratedHere + unratedThere,
      worst: there.effective / (there.rated + unratedThere) - (here.effective + unratedHere) / here.of,
    },
    changes: { needed: changesToClose(here, there), one: "rating", many: "ratings" },
    sizeInWords: points,
  });
}

/** How many ratings must change until the place is no longer behind, each where it moves most. */
function changesToClose(here: Effective, there: Effective): number {
  let [low, high] = [here.effective, there.effective];
  for (let changes = 0; changes <= thresholds.gaps.fewChanges; changes++) {
    if (high / there.rated - low / here.rated <= 1e-12) return changes;
    if (here.rated <= there.rated && low < here.rated) low++;
    else if (high > 0) high--;
    else low++;
  }
  return thresholds.gaps.fewChanges + 1;
}

function changeFrom(size: number, where: Group, ground: Ground): number | null {
  const earlier = ground.year.before();
  if (earlier === null) return null;
  const { district } = ground;
  const facet = where.cluster === undefined ? "level" : "cluster";
  const value = where.cluster ?? where.level ?? "";
  const of = parted(ratedCases(earlier, district), facet, value, { ...ground, year: earlier });
  const before = differenceOf(of, district.settings.effectiveCut);
  return before === null ||
    countEffective(of.inside, district.settings.effectiveCut).rated < thresholds.gaps.standsOut.leastLeaders
    ? null
    : size - before;
}
