/** What holds for the figures of any district, however odd its numbers are. */
import fc from "fast-check";
import { dayOfIso } from "../../../src/core/day";
import type { Metric } from "../../../src/core/metric/metric";
import { groupKey } from "../../../src/core/metric/recipe";
import type { Bounds } from "../../../src/core/record/record";
import { refresh, runToEnd } from "../../../src/core/refresh";
import { reference } from "../../../src/framework/reference";
import { workbookOf, type LiteralCell, type LiteralSheet } from "../../../src/hosts/memory";
import { metricsOf, type Literal } from "./tagged-of";

const YEARS = ["2023-24", "2024-25", "2025-26"] as const;
const CLUSTERS = ["East", "North", "West"] as const;
const LEVELS = ["elementary", "middle", "high"] as const;
const RATERS = ["Ada Birch", "Cyd Dell"] as const;

const maybe = <T>(some: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(some, { freq: 4 });
const range = (most: number): fc.Arbitrary<Bounds> =>
  fc
    .tuple(fc.nat(most), fc.nat(most))
    .map(([a, b]) => (a % 3 === 0 ? { low: Math.min(a, b), high: Math.max(a, b) } : { low: a, high: a }));

/** One school in one year: its students, its head, the head's scores by round and indicator, its survey. */
const schoolYear = fc.record({
  enrollment: maybe(fc.nat(60)),
  poor: maybe(range(60)),
  white: maybe(range(20)),
  black: maybe(range(20)),
  unknown: maybe(range(5)),
  head: fc.constantFrom("stays", "stays", "stays", "new", "new", "vacant"),
  race: fc.constantFrom("white", "black", "asian", "unknown", null),
  interim: fc.boolean(),
  years: maybe(fc.integer({ min: 0, max: 4 })),
  fall: fc.array(maybe(fc.integer({ min: 1, max: 5 })), { minLength: 3, maxLength: 3 }),
  spring: maybe(fc.integer({ min: 1, max: 5 })),
  rater: fc.constantFrom(...RATERS),
  favorable: maybe(fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100)),
  respondents: maybe(fc.nat(30)),
});
type SchoolYear = typeof schoolYear extends fc.Arbitrary<infer One> ? One : never;
const school = fc.record({
  cluster: fc.constantFrom(...CLUSTERS),
  level: fc.constantFrom(...LEVELS),
  charter: fc.boolean(),
  years: fc.array(schoolYear, { minLength: 3, maxLength: 3 }),
});
type School = typeof school extends fc.Arbitrary<infer One> ? One : never;
const schools = fc.array(school, { minLength: 1, maxLength: 14 });
const severities = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 6, maxLength: 6 });

/** Each school's head in each year: one person a school. */
const heads = ({ years }: School, at: number): readonly string[] => {
  let person = `p${at}`;
  return years.map(({ head }, year) => {
    if (head === "new") person = `p${at}-${year}`;
    return person;
  });
};

function literalOf(all: readonly School[], cases: readonly number[] | null): Literal {
  const each = <T>(
    make: (one: SchoolYear, school: string, at: number, schoolYear: string, head: string) => readonly T[],
  ): T[] =>
    all.flatMap((of, at) =>
      of.years.flatMap((one, year) => make(one, `S${at}`, at, YEARS[year] ?? "", heads(of, at)[year] ?? "")),
    );
  return {
    school: each(({ enrollment, poor, white, black, unknown }, key, at, year) => [
      {
        schoolYear: year,
        school: key,
        cluster: all[at]?.cluster ?? null,
        level: all[at]?.level ?? null,
        type: all[at]?.charter === true ? "charter" : null,
        enrollment,
        economicallyDisadvantaged: poor,
        students: { ...(white && { white }), ...(black && { black }), ...(unknown && { unknown }) },
      },
    ]),
    leader: each(({ head, race, interim, years }, key, at, year, person) => [
      {
        schoolYear: year,
        school: key,
        cluster: all[at]?.cluster ?? null,
        ...(head === "vacant"
          ? { name: null, vacant: true }
          : { name: person, raceEthnicity: race, yearsAsPrincipal: years }),
        ...(interim ? { position: "interim-principal" } : {}),
      },
    ]),
    rating: [
      ...each(({ fall, spring, rater, head }, key, _, year, person) =>
        head === "vacant"
          ? []
          : [
              ...fall.map((score, n) => ({
                schoolYear: year,
                person,
                school: key,
                round: "Fall",
                indicator: `A${n}`,
                rater,
                score,
              })),
              { schoolYear: year, person, school: key, round: "Spring", rater, score: spring },
            ],
      ),
      ...(cases ?? []).map((score, n) => ({ name: `Case ${Math.floor(n / 2)}`, rater: RATERS[n % 2] ?? "", score })),
    ],
    survey: each(({ favorable, respondents }, key, _, year) =>
      favorable === null ? [] : [{ schoolYear: year, school: key, topic: "School Leadership", favorable, respondents }],
    ),
  };
}

const nameOf = ({ metric, schoolYear, group }: Metric): string => `${metric} ${schoolYear ?? ""} ${groupKey(group)}`;
const DUST = 1e-9;

function expectPossible(metrics: readonly Metric[]): void {
  for (const one of metrics) {
    const { metric, value, low, high, known, of, unit, status } = one;
    const ends = [value, low, high].flatMap((end) => end ?? []);
    const isOrdered =
      value === null
        ? low === null && high === null
        : (low ?? value) <= value + DUST && value <= (high ?? value) + DUST;
    // The index of parity is a ratio: 1 is parity, and more is possible.
    const isShare =
      unit !== "share" || metric === "parity-index" || ends.every((end) => end >= -DUST && end <= 1 + DUST);
    const isPoints = unit !== "points" || ends.every((end) => end >= -1 - DUST && end <= 1 + DUST);
    const isCount = (unit !== "count" && unit !== "rows") || ends.every((end) => end >= 0);
    const isKnown = known >= 0 && known <= of && (value === null || known > 0 || unit === "count" || unit === "rows");
    if (!isOrdered || !isShare || !isPoints || !isCount || !isKnown || ends.some((end) => !Number.isFinite(end)))
      throw new Error(`an impossible figure: ${JSON.stringify(one)}`);
    if ((value !== null) !== (status === "value")) throw new Error(`a status that is not so: ${JSON.stringify(one)}`);
    if (status !== "value" && one.reason === null) throw new Error(`no reason: ${JSON.stringify(one)}`);
  }
}

it("a figure lies in its range, shares in 0 to 1, and no more is known than there is", () => {
  fc.assert(
    fc.property(schools, fc.option(severities), fc.boolean(), (all, cases, districtRun) => {
      expectPossible(
        metricsOf(literalOf(all, cases), {
          parityShown: true,
          ...(districtRun ? { scope: "district-run" as const } : {}),
        }),
      );
    }),
    { numRuns: 80 },
  );
});

it("what is known in clusters and in levels adds up to what the district knows, each school being in one", () => {
  // Where a leader's rounds, or what is compared, cut across schools, groups may hide or share what the district shows.
  const across: ReadonlySet<string> = new Set(["team-average-calibrated", "director-spread"]);
  fc.assert(
    fc.property(schools, (all) => {
      const metrics = metricsOf(literalOf(all, null), { parityShown: true });
      for (const facet of ["cluster", "level"] as const) {
        const sums = new Map<string, { known: number; of: number; silent: boolean }>();
        for (const one of metrics) {
          if (Object.keys(one.group).join() !== facet) continue;
          const key = `${one.metric} ${one.schoolYear ?? ""}`;
          const before = sums.get(key) ?? { known: 0, of: 0, silent: false };
          sums.set(key, {
            known: before.known + one.known,
            of: before.of + one.of,
            silent: before.silent || one.status !== "value",
          });
        }
        for (const one of metrics) {
          if (groupKey(one.group) !== "" || one.status !== "value" || across.has(one.metric)) continue;
          const sum = sums.get(`${one.metric} ${one.schoolYear ?? ""}`);
          if (sum === undefined) continue;
          if (sum.of !== one.of || (sum.known !== one.known && !sum.silent) || sum.known > one.known)
            throw new Error(`${nameOf(one)}: ${sum.known} of ${sum.of} by ${facet}, ${one.known} of ${one.of} in all`);
        }
      }
    }),
    { numRuns: 60 },
  );
});

/** Sums in another order differ in their last digits; directors compared by REML in more of them. */
const CLOSE = 1e-5;

/** The same figures, whatever the order of their sentences' lists. */
function expectSame(some: readonly Metric[], others: readonly Metric[]): void {
  const byName = new Map(others.map((one) => [nameOf(one), one]));
  expect(new Set(byName.keys())).toEqual(new Set(some.map(nameOf)));
  for (const one of some) {
    const other = byName.get(nameOf(one));
    const isNear = (["value", "low", "high"] as const).every((end) => {
      const [a, b] = [one[end], other?.[end] ?? null];
      return a === null || b === null ? a === b : Math.abs(a - b) < CLOSE;
    });
    if (!isNear || one.status !== other?.status || one.known !== other.known || one.of !== other.of)
      throw new Error(`another order, another figure: ${JSON.stringify([one, other])}`);
  }
}

const shuffled = <T>(rows: readonly T[], keys: readonly number[]): T[] =>
  rows
    .map((row, at) => ({ row, key: (keys[at % keys.length] ?? 0) * ((at % 7) + 1) + ((at * 31) % 17) }))
    .sort((a, b) => a.key - b.key)
    .map(({ row }) => row);
const shuffle = fc.array(fc.nat(1000), { minLength: 23, maxLength: 23 });

it("figures do not depend on the order of rows", () => {
  fc.assert(
    fc.property(schools, fc.option(severities), shuffle, (all, cases, keys) => {
      const literal = literalOf(all, cases);
      const other: Literal = {
        school: shuffled(literal.school ?? [], keys),
        leader: shuffled(literal.leader ?? [], keys),
        rating: shuffled(literal.rating ?? [], keys),
        survey: shuffled(literal.survey ?? [], keys),
      };
      expectSame(metricsOf(literal, { parityShown: true }), metricsOf(other, { parityShown: true }));
    }),
    { numRuns: 60 },
  );
});

const FIRST = "Ada Ben Cora Dev Ella Finn Gina Hugo Iris Jon Kira Leo Mona Ned".split(" ");
const LAST = "Abel Bright Cole Dunn Ellis Frost Grant Hale Irwin Jewell Knapp Lowe Marsh Nolan".split(" ");
const TREES = "Alder Beech Cedar Dogwood Elm Fir Ginkgo Hazel Ironwood Juniper Katsura Larch Maple Nutmeg".split(" ");

/** A roster and a list of schools for each of two years, ratings, and a survey, as a district keeps them. */
function sheetsOf(all: readonly School[]): readonly LiteralSheet[] {
  const name = (at: number): string =>
    `${TREES[at] ?? ""} ${LEVELS[at % 3] ?? ""} School`.replace(/ (\w)/g, (word) => word.toUpperCase());
  const person = (at: number, moved: boolean): string =>
    `${FIRST[at] ?? ""} ${LAST[(at + (moved ? 5 : 0)) % 14] ?? ""}`;
  const rows = (make: (one: SchoolYear, at: number) => LiteralCell[], year: number): LiteralCell[][] =>
    all.map((of, at) => make(of.years[year] ?? (of.years[0] as SchoolYear), at));
  const isNew = (at: number, year: number): boolean => year === 2 && all[at]?.years[2]?.head === "new";
  return [1, 2].flatMap((year): LiteralSheet[] => [
    {
      name: `Roster ${year === 1 ? "24-25" : "25-26"}`,
      rows: [
        ["School Year", "School Name", "Cluster", "Principal", "Race/Ethnicity", "Years as Principal"],
        ...rows(
          ({ head, race, years }, at) => [
            ...[YEARS[year] ?? "", name(at), all[at]?.cluster ?? ""],
            ...(head === "vacant"
              ? ["Vacant", null, null]
              : [person(at, isNew(at, year)), race === "asian" ? "Asian" : race, years]),
          ],
          year,
        ),
      ],
    },
    {
      name: `Enrollment ${year === 1 ? "24-25" : "25-26"}`,
      rows: [
        ["School Year", "School Name", "Enrollment", "Number Economically Disadvantaged", "Number of White Students"],
        ...rows(
          ({ poor, white }, at) => [
            YEARS[year] ?? "",
            name(at),
            150 + 40 * at,
            100 + (poor?.low ?? 0),
            white?.low ?? "< 10",
          ],
          year,
        ),
      ],
    },
    {
      name: `TEAM ${year === 1 ? "24-25" : "25-26"}`,
      rows: [
        ["School Year", "School Name", "Principal", "Rater", "Round", "Indicator", "Score"],
        ...rows(({ fall }) => fall, year).flatMap((scores, at) =>
          all[at]?.years[year]?.head === "vacant"
            ? []
            : scores.map((score, n): LiteralCell[] => [
                ...[YEARS[year] ?? "", name(at), person(at, isNew(at, year)), all[at]?.years[year]?.rater ?? ""],
                ...["Fall", ["A1. Capacity Building", "A2. Data Analysis", "B1. Strengths"][n] ?? "", score],
              ]),
        ),
      ],
    },
  ]);
}

it("figures do not depend on the order of sheets and of their rows", () => {
  const asOf = dayOfIso("2026-05-29") ?? 0;
  const figuresOf = (sheets: readonly LiteralSheet[]) =>
    runToEnd(refresh(workbookOf(sheets), { asOf, reference })).analysis.metrics;
  fc.assert(
    fc.property(fc.array(school, { minLength: 8, maxLength: 14 }), shuffle, (all, keys) => {
      const sheets = sheetsOf(all);
      const other = shuffled(sheets, keys).map(({ name, rows: [headings = [], ...rows] }) => ({
        name,
        rows: [headings, ...shuffled(rows, keys)],
      }));
      const figures = figuresOf(sheets);
      expect(figures.filter(({ status }) => status === "value").length).toBeGreaterThan(60);
      expectSame(figures, figuresOf(other));
    }),
    { numRuns: 6 },
  );
});
