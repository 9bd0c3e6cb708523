/** Small invented districts for sharing: what a test leaves out stands on no sheet. */
import { dayOf } from "../../../src/core/day";
import { districtOf, type District } from "../../../src/core/metric/district";
import type { Group, Metric, MetricId } from "../../../src/core/metric/metric";
import { refresh, runToEnd } from "../../../src/core/refresh";
import type { Analysis } from "../../../src/core/report/analysis";
import { shareOf } from "../../../src/core/share/share";
import { reference } from "../../../src/framework/reference";
import { workbookOf } from "../../../src/hosts/memory";

export interface SmallSchool {
  readonly cluster?: string;
  readonly level?: "Elementary" | "Middle" | "High";
  readonly head?: string;
  readonly race?: string;
  readonly rating?: number;
  readonly enrollment?: number;
  readonly poor?: number;
  readonly white?: number;
  readonly favorable?: number;
}

/** A round that a director rated at a school, by the school's number. */
export interface SmallRound {
  readonly school: number;
  readonly round: string;
  readonly rater: string;
  readonly average: number;
}

const TREES =
  "Alder Aspen Beech Birch Cedar Cherry Cypress Elm Fir Hazel Hickory Holly Larch Linden Maple Oak Pine Poplar Rowan Willow Yew Ash Box Plum Pear Quince Walnut Almond Olive Laurel".split(
    " ",
  );
const FIRST = "Ada Ben Cora Dev Ella Finn Gina Hugo Iris Jon Kira Liam".split(" ");
const LAST = "Abelard Brightman Colewood Dunmore Eastlake Farrow".split(" ");

export const schoolName = (index: number): string => `${TREES[index % 30]!} ${index < 30 ? "" : "Park "}School`;
export const headName = (index: number): string => `${FIRST[index % 12]!} ${LAST[Math.floor(index / 12)]!}`;

const COLUMNS = {
  Cluster: "cluster",
  Level: "level",
  "Race/Ethnicity": "race",
  "TEAM Average": "rating",
  Enrollment: "enrollment",
  "Number Economically Disadvantaged": "poor",
  White: "white",
} as const satisfies Record<string, keyof SmallSchool>;

export interface Small {
  readonly analysis: Analysis;
  readonly district: District;
  /** What the copy says of the newest year, or of another. */
  readonly told: (metric: MetricId, group?: Group, year?: string) => Metric;
}

/** One roster for each year, with a column for whatever some school has; heads are named after the school's number unless given. */
export function smallDistrict(
  years: Readonly<Record<string, readonly SmallSchool[]>>,
  rounds: readonly SmallRound[] = [],
): Small {
  const newest = Object.keys(years).sort().at(-1)!;
  const sheets = Object.entries(years).flatMap(([year, schools]) => {
    const columns = Object.entries(COLUMNS).filter(([, field]) => schools.some((one) => one[field] !== undefined));
    const results = schools.flatMap(({ favorable }, index) =>
      favorable === undefined ? [] : [[schoolName(index), "School Leadership", favorable, 40]],
    );
    return [
      {
        name: `Roster ${year}`,
        rows: [
          ["School", "Principal", ...columns.map(([heading]) => heading)],
          ...schools.map((one, index) => [
            schoolName(index),
            one.head ?? headName(index),
            ...columns.map(([, field]) => one[field] ?? null),
          ]),
        ],
      },
      ...(results.length === 0
        ? []
        : [
            {
              name: `Staff survey ${year}`,
              rows: [["School", "Topic", "Percent Favorable", "Respondents"], ...results],
            },
          ]),
    ];
  });
  const heads = years[newest]!;
  const rated = rounds.map(({ school, round, rater, average }) => [
    schoolName(school),
    heads[school]!.head ?? headName(school),
    round,
    rater,
    average,
  ]);
  const workbook = workbookOf([
    ...sheets,
    ...(rated.length === 0
      ? []
      : [
          {
            name: `TEAM ratings ${newest}`,
            rows: [["School", "Principal", "Round", "Rater", "TEAM Average"], ...rated],
          },
        ]),
  ]);
  const asOf = dayOf({ year: 2026, month: 5, day: 29 });
  const { analysis } = runToEnd(refresh(workbook, { asOf, reference }));
  const { figures } = shareOf(analysis);
  return {
    analysis,
    district: districtOf(analysis.tagged, analysis.decisions.settings, analysis.framework, asOf),
    told: (metric, group = {}, year = newest) => {
      const found = figures.find(
        (one) =>
          one.metric === metric && one.schoolYear === year && JSON.stringify(one.group) === JSON.stringify(group),
      );
      if (found === undefined) throw new Error(`No ${metric} of ${JSON.stringify(group)} in ${year}`);
      return found;
    },
  };
}
