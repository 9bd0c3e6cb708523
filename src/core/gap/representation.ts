/** Where the share of students of color is higher than that of principals: the district, and a cluster or level that stands out. */
import { thresholds } from "../../framework/thresholds";
import { yearBefore } from "../metric/district";
import { percent, sentences, lowOf, highOf } from "../metric/figure";
import { headCases, type HeadCase } from "../metric/heads";
import type { Group, Metric } from "../metric/metric";
import { headsFigure, onePrincipal } from "../metric/principals-of-color";
import { rowsOnSheets } from "../metric/rows-on-sheet";
import { figureOf, figuresBy } from "../metric/series";
import { schoolCases, type SchoolCase } from "../metric/students";
import { studentsFigure } from "../metric/students-of-color";
import { clustersOf } from "./between-quarters";
import type { FoundGap, Gap } from "./gap";
import type { Ground } from "./ground";
import { alone, standingOf, type Trial } from "./standing";
import { points, weightOf } from "./weight";

interface Sides {
  readonly heads: readonly HeadCase[];
  readonly schools: readonly SchoolCase[];
}

const within = ({ heads, schools }: Sides, is: (school: string | null) => boolean): Sides => ({
  heads: heads.filter(({ school }) => is(school)),
  schools: schools.filter(({ school }) => is(school)),
});

/** Students' share minus principals'; null where one of them is not known. */
function sizeOf({ heads, schools }: Sides, { district, year }: Ground): number | null {
  const about = { group: {}, year, district };
  const students = studentsFigure(schools, about).value;
  const principals = headsFigure(heads, about).value;
  return students === null || principals === null ? null : students - principals;
}

/** Leaves out each cluster; within a cluster each school. */
function withoutEach(sides: Sides, ground: Ground, where: Group): readonly Trial[] {
  const { year, district } = ground;
  if (where.cluster === undefined)
    return clustersOf(year)
      .filter((cluster) => sides.heads.some(({ school }) => year.place(school).cluster === cluster))
      .map((cluster) => ({
        what: `without the ${cluster} cluster`,
        size: sizeOf(
          within(sides, (school) => year.place(school).cluster !== cluster),
          ground,
        ),
      }));
  return [...new Set(sides.heads.map(({ school }) => school))].map((left) => ({
    what: `without ${left === null ? "one school" : (district.tagged.schoolNames.get(left) ?? left)}`,
    size: sizeOf(
      within(sides, (school) => school !== left),
      ground,
    ),
  }));
}

function standing(sides: Sides, figure: Metric, ground: Ground, where: Group): Pick<Gap, "holds" | "stands"> {
  const value = figure.value ?? 0;
  const without = withoutEach(sides, ground, where);
  const withInterims = sides.heads.some(({ interim }) => interim)
    ? [
        {
          what: "with interim principals counted",
          size: sizeOf({ ...sides, heads: sides.heads.map((one) => ({ ...one, interim: false })) }, ground),
        },
      ]
    : [];
  const isRange = figure.interval === "bounds";
  const [low, high] = [lowOf(figure), highOf(figure)];
  const said = standingOf({
    ways: [
      { said: `with any one ${where.cluster === undefined ? "cluster" : "school"} left out`, trials: without },
      ...withInterims.map(alone),
    ],
    // Principals are all there are, so the difference closes when as many of them are others as one principal's points fit into it. The number would read as a quota.
    changes: {
      needed: Math.ceil(value * figure.known - 1e-9),
      sentence: "A few principals more or fewer would close it.",
    },
    sizeInWords: points,
  });
  if (!isRange) return said;
  const range =
    low > 0 ? `From ${points(low)} to ${points(high)}, whatever the unknown are.` : "The unknown could close it.";
  return { holds: sentences(range, said.holds), stands: low > 0 ? said.stands : "fragile" };
}

function gapAt(figure: Metric, where: Group, ground: Ground): FoundGap | null {
  const { metrics, year } = ground;
  const students = figureOf(metrics, "students-of-color", year.name, where)?.value ?? null;
  const heads = figureOf(metrics, "principals-of-color", year.name, where);
  if (students === null || heads === null || heads.value === null || figure.value === null) return null;
  const before = figureOf(metrics, "representation-gap", yearBefore(year.name), where)?.value ?? null;
  const low = lowOf(figure);
  const all: Sides = { heads: headCases(year), schools: schoolCases(year) };
  const sides = within(all, (school) => {
    const { cluster, level } = year.place(school);
    return (where.cluster ?? cluster) === cluster && (where.level ?? level) === level;
  });
  const isDistrict = Object.keys(where).length === 0;
  return {
    gap: isDistrict ? "representation" : "representation-by-place",
    name: "Principals and students of color",
    decision: "recruitment",
    schoolYear: year.name,
    where,
    value: figure.value,
    unit: "points",
    expectation: "the same share of color among principals as among students",
    known: figure.known,
    of: figure.of,
    weight:
      (isDistrict ? 1 : thresholds.gaps.standsOut.weight) *
      weightOf(
        figure.value,
        thresholds.gaps.whole.points,
        (figure.of === 0 ? 0 : figure.known / figure.of) * (low <= 0 ? thresholds.gaps.uncertain : 1),
      ),
    change: before === null ? null : figure.value - before,
    sentence:
      sentences(
        `${percent(students)} of students are of color, ${points(figure.value)} more than of principals.`,
        onePrincipal(heads.known),
      ) ?? "",
    ...standing(sides, figure, ground, where),
    rows: () => rowsOnSheets([...sides.schools, ...sides.heads].flatMap(({ origins }) => origins())),
  };
}

/**
 * The cluster and the level whose gap is largest, where it is far larger than the district's and the unknown cannot close it. Principals
 * in post are all there are, not a sample, so no probability of chance is asked; one principal's weight is said instead.
 */
function standingOut({ metrics, year }: Ground, district: number): readonly Metric[] {
  const { leastLeaders, points: further } = thresholds.gaps.standsOut;
  return (["cluster", "level"] as const).flatMap((facet) => {
    const far = figuresBy(metrics, "representation-gap", year.name, facet).filter(
      ({ value, known, low }) =>
        value !== null && known >= leastLeaders && (low ?? value) > 0 && value - Math.max(0, district) >= further,
    );
    return far.sort((one, other) => (other.value ?? 0) - (one.value ?? 0)).slice(0, 1);
  });
}

export function representationGaps(ground: Ground): readonly FoundGap[] {
  const { metrics, year } = ground;
  const district = figureOf(metrics, "representation-gap", year.name);
  if (district === null || district.value === null) return [];
  const figures = [
    ...(district.value < thresholds.gaps.least.points ? [] : [district]),
    ...standingOut(ground, district.value),
  ];
  return figures.flatMap((figure) => gapAt(figure, figure.group, ground) ?? []);
}
