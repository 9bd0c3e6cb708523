/** What the figures about the same people or students sum, so that what they give away together can be worked out. */
import { thresholds } from "../../framework/thresholds";
import type { District, SchoolYear } from "../metric/district";
import type { MetricId } from "../metric/metric";
import { SOURCES } from "./contributions";
import { ONE_PERSON, unnamedOf, type FamilySums, type FigureSum } from "./figure-sum";
import { judged } from "./judged";
import { leaderSums } from "./leader-sums";
import type { Guarded } from "./suppress";

const { minimum, width } = thresholds.share;

/** Figures about the same people; unless given, each stands for itself. */
export function familySums(family: readonly MetricId[], year: SchoolYear, district: District): FamilySums {
  return family.includes("team-average") ? leaderSums(year, district) : plainSums(family, year, district);
}

/** Contributions to one metric that stand in the same groups, together. */
interface Bundle {
  readonly groups: readonly string[];
  readonly part: number;
  count: number;
}

function plainSums(family: readonly MetricId[], year: SchoolYear, district: District): FamilySums {
  const parts: { value: number; most: number }[] = [];
  const guarded: Guarded[] = [];
  const bundles = new Map<MetricId, readonly Bundle[]>();
  for (const metric of family) {
    const source = SOURCES[metric];
    if (source === undefined) continue;
    const byGroups = new Map<string, Bundle>();
    for (const { groups, value, most } of source.of(year, district)) {
      const key = groups.join("\n");
      let bundle = byGroups.get(key);
      if (bundle === undefined) {
        byGroups.set(key, (bundle = { groups, part: parts.length, count: 0 }));
        parts.push({ value: 0, most: 0 });
      }
      const part = parts[bundle.part];
      if (part === undefined) continue;
      part.value += value;
      part.most += most;
      bundle.count++;
    }
    bundles.set(metric, [...byGroups.values()]);
    for (const { part } of byGroups.values()) {
      const { value, most } = parts[part] ?? { value: 0, most: 0 };
      if (source.subject === "students") {
        if (judged(metric, value, most).sensitive) guarded.push({ parts: [part], width });
      } else if (most < minimum) guarded.push({ parts: [part], width: ONE_PERSON });
    }
  }
  const sumOf = (own: readonly Bundle[]): FigureSum => ({
    parts: own.map(({ part }) => part),
    value: own.reduce((sum, { part }) => sum + (parts[part]?.value ?? 0), 0),
    most: own.reduce((sum, { part }) => sum + (parts[part]?.most ?? 0), 0),
    count: own.reduce((sum, { count }) => sum + count, 0),
  });
  const of = (metric: MetricId): readonly Bundle[] => bundles.get(metric) ?? [];
  return {
    parts,
    relations: [],
    of: (metric, group) => sumOf(of(metric).filter(({ groups }) => groups.includes(group))),
    unnamed: (metric) => unnamedOf(of(metric)).map(sumOf),
    guarded,
  };
}
