/** Small and ugly districts for the attacker: uneven clusters, schools in no group, ties, extremes, missing ratings, two posts for one. */
import { workbookOf } from "../../../src/hosts/memory";
import type { Workbook } from "../../../src/core/sheet";

/** A generator of its own, so that the districts are the same on every machine. */
export function generator(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

export interface RandomSchool {
  readonly name: string;
  readonly cluster: string | null;
  readonly level: string | null;
  readonly head: string;
  readonly rating: number | null;
  readonly enrollment: number;
  readonly poor: number | null;
  readonly white: number;
  /** Favorable answers, 0 to 1; null without a result. */
  readonly favorable: number | null;
}

const TREES =
  "Alder Aspen Beech Birch Cedar Cherry Cypress Elm Fir Hazel Hickory Holly Larch Linden Maple Oak Pine Poplar Rowan Willow Yew Ash Box Plum Pear Quince Walnut Almond Olive Laurel Juniper Spruce Hemlock Sequoia Sycamore Mulberry".split(
    " ",
  );
const FIRST = "Ada Ben Cora Dev Ella Finn Gina Hugo Iris Jon Kira Liam".split(" ");
const LAST = "Abelard Brightman Colewood".split(" ");

export function randomSchools(random: (below: number) => number): readonly RandomSchool[] {
  const size = 6 + random(28);
  const clusters = ["North", "East", "South", "West"].slice(0, 1 + random(4));
  const levels = ["Elementary", "Middle", "High"].slice(0, 1 + random(3));
  // Now and then everybody is rated alike, or close to an end of the scale.
  const [lowest, steps] = (
    [
      [1, 17],
      [3, 9],
      [4, 5],
      [4.5, 3],
      [1, 4],
      [5, 1],
    ] as const
  )[random(6)]!;
  const schools: RandomSchool[] = [];
  for (let index = 0; index < size; index++) {
    const before = schools.at(-1);
    const twice = before !== undefined && before.rating !== null && random(14) === 0;
    // The first school's numbers are no percentages, so the columns hold counts.
    const enrollment = index === 0 ? 600 : 20 + random(random(3) === 0 ? 20 : 500);
    const near = random(3);
    schools.push({
      name: `${TREES[index]!} School`,
      cluster: random(12) === 0 ? null : clusters[Math.min(random(clusters.length), random(clusters.length))]!,
      level: random(15) === 0 ? null : levels[Math.min(random(levels.length), random(levels.length))]!,
      head: twice ? before.head : `${FIRST[index % 12]!} ${LAST[Math.floor(index / 12)]!}`,
      rating: twice ? before.rating : random(8) === 0 ? null : lowest + random(steps) * 0.25,
      enrollment,
      poor:
        index === 0
          ? 150 + random(300)
          : random(10) === 0
            ? null
            : random(6) === 0
              ? Math.floor(enrollment / 2)
              : random(enrollment + 1),
      white:
        index === 0
          ? 150 + random(300)
          : near === 0
            ? random(4)
            : near === 1
              ? enrollment - random(4)
              : random(enrollment + 1),
      favorable: random(7) === 0 ? null : random(101) / 100,
    });
  }
  return schools;
}

export const YEAR = "2025-26";

export function districtWorkbook(schools: readonly RandomSchool[]): Workbook {
  return workbookOf([
    {
      name: `Roster ${YEAR}`,
      rows: [
        [
          "School",
          "Cluster",
          "Level",
          "Principal",
          "TEAM Average",
          "Enrollment",
          "Number Economically Disadvantaged",
          "White",
        ],
        ...schools.map(({ name, cluster, level, head, rating, enrollment, poor, white }) => [
          name,
          cluster,
          level,
          head,
          rating,
          enrollment,
          poor,
          white,
        ]),
      ],
    },
    {
      name: `Staff survey ${YEAR}`,
      rows: [
        ["School", "Topic", "Percent Favorable", "Respondents"],
        ...schools.flatMap(({ name, favorable }) =>
          favorable === null ? [] : [[name, "School Leadership", favorable, 40]],
        ),
      ],
    },
  ]);
}
