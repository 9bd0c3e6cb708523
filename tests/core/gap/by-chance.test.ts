/** Many cells are looked at, and some are far off by chance: none may be named for that. */
import { developmentGaps } from "../../../src/core/gap/development-gaps";
import { developmentOf } from "../../../src/core/gap/development";
import { effectiveByPlace } from "../../../src/core/gap/effective-by-place";
import type { Ground } from "../../../src/core/gap/ground";
import { districtFrom, type Literal } from "../metric/tagged-of";
import { ratedDistrict, type RatedLeader } from "./rated-leaders";

/** A stream of numbers from 0 to 1, the same for a seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

function groundOf(literal: Literal): Ground {
  const district = districtFrom(literal);
  const year = district.years.at(-1);
  if (year === undefined) throw new Error("no year");
  return {
    district,
    year,
    metrics: [],
    problems: [],
    sheets: [],
    asOf: null,
    development: developmentOf(year, district),
  };
}

const LEVELS = ["elementary", "middle", "high"] as const;

/** 12 clusters of 12 leaders of three levels, with 3 responsibilities each: 3 cells of the district and 45 of its parts. */
function leadersOf(random: () => number, lower: (cluster: string) => number): readonly RatedLeader[] {
  return Array.from({ length: 144 }, (_, n): RatedLeader => {
    const cluster = `c${n % 12}`;
    const level = 3.5 + 0.4 * normal(random);
    const score = (): number => level + 0.35 * normal(random);
    const team = score() - lower(cluster);
    return {
      name: `p${n}`,
      cluster,
      level: LEVELS[Math.floor(n / 12) % 3] ?? "middle",
      scores: [team, score(), score()],
    };
  });
}

const RUNS = 200;
/** 5 % of the runs and three standard errors of so many. */
const MOST = RUNS * 0.05 + 3 * Math.sqrt(RUNS * 0.05 * 0.95);

describe("development, by responsibility and group of schools", () => {
  const runs = (lower: (cluster: string) => number) =>
    Array.from({ length: RUNS }, (_, seed) => {
      const ground = groundOf(ratedDistrict(leadersOf(randomFrom(seed + 1), lower)));
      return { gaps: developmentGaps(ground), cells: ground.development.cells };
    });

  it("names a gap in about 5 of 100 districts at most where there is none", () => {
    const found = runs(() => 0);
    expect(found.filter(({ gaps }) => gaps.length > 0).length).toBeLessThanOrEqual(MOST);
    // What is not beyond chance on the heat map either.
    expect(found.filter(({ cells }) => cells.some(({ byChance }) => !byChance)).length).toBeLessThanOrEqual(MOST);
    // Each cell by itself, at two standard errors: many districts would have one.
    const alone = found.filter(({ cells }) =>
      cells.some(({ value, high }) => value !== null && value <= -0.1 && high !== null && high < 0),
    );
    expect(alone.length).toBeGreaterThan(3 * MOST);
  });

  it("finds a cluster that is half a point lower", () => {
    const found = runs((cluster) => (cluster === "c3" ? 0.75 : 0));
    const right = found.filter(({ gaps }) =>
      gaps.some(({ where }) => where.cluster === "c3" && where.responsibility === "develop-team"),
    );
    expect(right.length).toBeGreaterThan(0.9 * RUNS);
  });
});

describe("effective leaders of a cluster or level", () => {
  const runs = (low: string | null) =>
    Array.from({ length: RUNS }, (_, seed) => {
      const random = randomFrom(seed + 1);
      const schools = Array.from({ length: 144 }, (_, n) => {
        const cluster = `c${n % 12}`;
        const score = random() < (cluster === low ? 0.05 : 0.6) ? 4.5 : 3;
        return { school: `s${n}`, cluster, level: LEVELS[Math.floor(n / 12) % 3] ?? null, enrollment: 10, score };
      });
      return effectiveByPlace(
        groundOf({
          school: schools.map(({ school, cluster, level, enrollment }) => ({ school, cluster, level, enrollment })),
          leader: schools.map(({ school }) => ({ school, name: school })),
          rating: schools.map(({ school, score }) => ({ person: school, school, round: "Year", score })),
        }),
      );
    });

  it("are named in about 5 of 100 districts at most where all are alike", () => {
    expect(runs(null).filter((gaps) => gaps.length > 0).length).toBeLessThanOrEqual(MOST);
  });

  it("are found where hardly any head of a cluster is effective", () => {
    const right = runs("c3").filter((gaps) => gaps.some(({ where }) => where.cluster === "c3"));
    expect(right.length).toBeGreaterThan(0.75 * RUNS);
  });
});

it("with the cells worked out by hand: what is named, what only stands on the map", () => {
  // Ten leaders a cluster; develop-team against culture-of-belonging and build-partnerships, which are equal: deviations d, -d/2, -d/2.
  // North: ten deviations in all of mean -0.2, SD 0.2: t = -0.2 / (0.2 / sqrt(10)) = -3.162, 9 degrees: R pt(-sqrt(10), 9) = 0.00575.
  // South: mean -0.6, SD 0.2: t = -9.487: R pt(-3 * sqrt(10), 9) = 2.794e-06.
  // West: mean 0.5, SD 0.2, so that the others stand out against it. Nine cells of clusters and three of the district: Holm times at most
  // 12, and North's 0.00575 times (12 - the few smaller ones) is over 0.05 while South's times 12 is 3.35e-05.
  const spread = [-1, 1, -1, 1, -1, 1, -1, 1, -1, 1].map((sign) => sign * 0.2 * Math.sqrt(0.9));
  const cluster = (name: string, mean: number): readonly RatedLeader[] =>
    spread.map((off, n): RatedLeader => {
      const deviation = mean + off;
      return {
        name: `${name}${n}`,
        cluster: name,
        scores: [3 + deviation, 3 - deviation / 2, 3 - deviation / 2],
      };
    });
  const ground = groundOf(
    ratedDistrict([...cluster("North", -0.2), ...cluster("South", -0.6), ...cluster("West", 0.5)]),
  );
  const team = ground.development.cells.filter(({ responsibility }) => responsibility === "develop-team");
  expect(team.map(({ group, byChance }) => [group.cluster ?? "all", byChance])).toEqual([
    ["all", true],
    ["North", true],
    ["South", false],
    ["West", true],
  ]);
  expect(team.find(({ group }) => group.cluster === "North")?.high).toBeLessThan(0);
  expect(developmentGaps(ground).map(({ where }) => where.cluster)).toContain("South");
  expect(developmentGaps(ground).map(({ where }) => where.cluster)).not.toContain("North");
});
