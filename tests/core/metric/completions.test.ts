/**
 * Small tables as publishers suppress them, read from the cells: the range of each share of students against brute force over every number
 * of whole students that the cells allow. The rules are those of the domain, written anew: "< 10" is 0 to 9, "< 5%" at least 10 and below
 * 5 %, "> 95%" above 95 %, a whole percentage k is k - 0.5 to k + 0.5 percent, "*" and nothing at all are anybody's guess.
 */
import fc from "fast-check";
import { dayOfIso } from "../../../src/core/day";
import type { Metric, MetricId } from "../../../src/core/metric/metric";
import { refresh, runToEnd } from "../../../src/core/refresh";
import { reference } from "../../../src/framework/reference";
import { workbookOf, type LiteralCell } from "../../../src/hosts/memory";

const HEADINGS = [
  ...["School Year", "School ID", "School Name", "Cluster", "Enrollment", "Number Economically Disadvantaged"],
  ...[
    "Number of White Students",
    "Number of Black Students",
    "Number of Students of Unknown Race",
    "Principal",
    "Principal Race/Ethnicity",
  ],
];
const NAMES = [
  "Alder Elementary School",
  "Birch Middle School",
  "Cedar High School",
  "Dogwood High School",
  "Elm Middle School",
  "Fir High School",
];
const HEADS = ["Ada Bell", "Ben Cole", "Cora Dunn", "Dev Ellis", "Ella Frost", "Finn Grant"];
type Code = "plain" | "few" | "low" | "high" | "percent" | "hidden" | "blank";
const CODES: readonly Code[] = ["plain", "plain", "few", "low", "high", "percent", "percent", "hidden", "blank"];

/** The cell that a publisher may write for so many of so many students, and which other numbers it could stand for. */
function published(students: number, of: number, code: Code): { cell: LiteralCell; could: (n: number) => boolean } {
  const percent = Math.round((100 * students) / of);
  if (code === "few" && students < 10) return { cell: "< 10", could: (n) => n < 10 };
  if (code === "low" && students >= 10 && 20 * students < of)
    return { cell: "< 5%", could: (n) => n >= 10 && 20 * n < of };
  if (code === "high" && 20 * students > 19 * of) return { cell: "> 95%", could: (n) => 20 * n > 19 * of };
  if (code === "percent" && percent > 0)
    return {
      cell: `${percent}%`,
      could: (n) => 200 * n >= (2 * percent - 1) * of && 200 * n <= (2 * percent + 1) * of,
    };
  if (code === "hidden") return { cell: "*", could: () => true };
  if (code === "blank") return { cell: null, could: () => true };
  return { cell: students, could: (n) => n === students };
}

interface School {
  readonly enrollment: number;
  readonly poor: readonly [share: number, code: Code];
  readonly white: readonly [share: number, code: Code];
  readonly black: readonly [share: number, code: Code];
  readonly unknown: number;
  readonly head: "White" | "Black" | null;
}

/** Large schools with plain numbers show, as in any real table, that the columns are numbers of students and not percentages. */
const LARGE: readonly School[] = [
  { enrollment: 900, poor: [0.5, "plain"], white: [0.4, "plain"], black: [0.5, "plain"], unknown: 120, head: "White" },
  { enrollment: 1100, poor: [0.3, "plain"], white: [0.4, "plain"], black: [0.5, "plain"], unknown: 130, head: "Black" },
  { enrollment: 800, poor: [0.6, "plain"], white: [0.3, "plain"], black: [0.5, "plain"], unknown: 110, head: null },
];

const share = fc.oneof(fc.constantFrom(0, 0.02, 0.04, 0.97, 1), fc.double({ min: 0, max: 1, noNaN: true }));
const cell = fc.tuple(share, fc.constantFrom(...CODES));
const school: fc.Arbitrary<School> = fc.record({
  enrollment: fc.oneof(fc.integer({ min: 11, max: 60 }), fc.integer({ min: 210, max: 260 })),
  poor: cell,
  white: cell,
  black: cell,
  unknown: fc.nat(2),
  head: fc.constantFrom("White", "Black", null),
});

interface Parts {
  readonly inside: number;
  readonly whole: number;
}

/** A table's row, and all that its cells allow: (economically disadvantaged, of), (of color, of known race). */
function made({ enrollment, poor, white, black, unknown, head }: School, at: number) {
  const known = enrollment - unknown;
  const whites = Math.round(white[0] * known);
  const blacks = Math.round(black[0] * (known - whites));
  const cells = {
    poor: published(Math.round(poor[0] * enrollment), enrollment, poor[1]),
    white: published(whites, enrollment, white[1]),
    black: published(blacks, enrollment, black[1]),
  };
  const upTo = (most: number): number[] => Array.from({ length: most + 1 }, (_, n) => n);
  const poverty = upTo(enrollment)
    .filter(cells.poor.could)
    .map((inside): Parts => ({ inside, whole: enrollment }));
  const color = upTo(known)
    .filter((w) => cells.white.could(w) && upTo(known - w).some(cells.black.could))
    .map((w): Parts => ({ inside: known - w, whole: known }));
  const row: LiteralCell[] = [
    ...["2025-26", `'0010${at}`, NAMES[at] ?? "", at >= 2 ? "West" : "East", enrollment],
    ...[cells.poor.cell, cells.white.cell, cells.black.cell, unknown, HEADS[at] ?? "", head],
  ];
  return { row, poverty, color, head };
}

/** The smallest and the largest share over one completion of each school: every sum there is. */
function extremes(schools: readonly (readonly Parts[])[]): readonly [number, number] {
  const whole = schools.reduce((sum, [first]) => sum + (first?.whole ?? 0), 0);
  let sums = new Set([0]);
  for (const parts of schools) sums = new Set([...sums].flatMap((sum) => parts.map(({ inside }) => sum + inside)));
  return [Math.min(...sums) / whole, Math.max(...sums) / whole];
}

const lowOf = ({ low, value }: Metric): number => low ?? value ?? NaN;
const highOf = ({ high, value }: Metric): number => high ?? value ?? NaN;
const asOf = dayOfIso("2026-05-29") ?? 0;

test("the ranges are those of every completion, of the district and of each cluster", () => {
  let ranges = 0;
  fc.assert(
    fc.property(fc.array(school, { minLength: 3, maxLength: 3 }), (schools) => {
      const all = [...schools, ...LARGE].map(made);
      const book = workbookOf([{ name: "Schools 25-26", rows: [HEADINGS, ...all.map(({ row }) => row)] }]);
      const { metrics } = runToEnd(refresh(book, { asOf, reference })).analysis;
      const figureOf = (id: MetricId, cluster: string | null): Metric | undefined =>
        metrics.find(
          ({ metric, group }) =>
            metric === id &&
            Object.keys(group).length === (cluster === null ? 0 : 1) &&
            (group.cluster ?? null) === cluster,
        );
      for (const cluster of [null, "East", "West"]) {
        const here = all.filter((_, at) => cluster === null || at >= 2 === (cluster === "West"));
        const poverty = figureOf("students-economically-disadvantaged", cluster);
        const color = figureOf("students-of-color", cluster);
        for (const [figure, parts] of [
          [poverty, here.map((one) => one.poverty)],
          [color, here.map((one) => one.color)],
        ] as const) {
          if (figure === undefined || figure.value === null) continue;
          const [low, high] = extremes(parts);
          const said = JSON.stringify([figure.metric, cluster, low, high, figure, all.map(({ row }) => row)]);
          if (!(lowOf(figure) <= low + 1e-12 && highOf(figure) >= high - 1e-12)) throw new Error(`too narrow: ${said}`);
          // Poverty rests on one cell a school, so the range is reached; race may rest on several, and then it may be wider.
          const isReached = figure === poverty || here.every((one) => one.row[7] === null);
          if (isReached && (low - lowOf(figure) > 1e-9 || highOf(figure) - high > 1e-9))
            throw new Error(`too wide: ${said}`);
          if (!(figure.value >= lowOf(figure) && figure.value <= highOf(figure))) throw new Error(`outside: ${said}`);
          if (high > low) ranges++;
        }
        const gap = figureOf("representation-gap", cluster);
        if (gap === undefined || gap.value === null) continue;
        const [low, high] = extremes(here.map((one) => one.color));
        const of = here.length;
        const given = here.filter(({ head }) => head === "Black").length;
        const open = here.filter(({ head }) => head === null).length;
        expect(lowOf(gap)).toBeLessThanOrEqual(low - (given + open) / of + 1e-12);
        expect(highOf(gap)).toBeGreaterThanOrEqual(high - given / of - 1e-12);
      }
    }),
    { numRuns: 50 },
  );
  // Most tables have cells that are not plain.
  expect(ranges).toBeGreaterThan(40);
});

test("a figure stays in its range where a school tells of other groups only", () => {
  // Alder gives no White students, but 125 Black ones of 208 known: at least 125 / 208 are of color, more than the 0.6 of the others.
  const rows: LiteralCell[][] = [
    ["2025-26", "'00100", NAMES[0] ?? "", "East", 210, 0, null, 125, 2, HEADS[0] ?? "", "White"],
    ["2025-26", "'00101", NAMES[1] ?? "", "East", 900, 450, 312, 234, 120, HEADS[1] ?? "", "White"],
  ];
  const book = workbookOf([{ name: "Schools 25-26", rows: [HEADINGS, ...rows] }]);
  const { metrics } = runToEnd(refresh(book, { asOf, reference })).analysis;
  const figure = metrics.find(({ metric, group }) => metric === "students-of-color" && Object.keys(group).length === 0);
  expect(figure?.low).toBeCloseTo((125 + 468) / (208 + 780), 12);
  expect(figure?.high).toBeCloseTo((208 + 468) / (208 + 780), 12);
  expect(figure?.value).toBe(figure?.low);
});
