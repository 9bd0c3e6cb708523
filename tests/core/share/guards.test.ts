/** For each guard of the shareable copy a small invented district in which that guard alone hides a number. */
import { measure } from "../../../src/core/metric/measure";
import type { Group, MetricId } from "../../../src/core/metric/metric";
import { leaderSums } from "../../../src/core/share/leader-sums";
import { polytope, type Sum } from "../../../src/core/share/polytope";
import { racesOfFew } from "../../../src/core/share/races";
import { safeFigures } from "../../../src/core/share/safe-figures";
import { metricOf } from "../report/larkmoor";
import { attacker, type Row } from "./attacker";
import { headName, smallDistrict, type Small, type SmallSchool } from "./small-district";

const YEAR = "2025-26";
const rating = (index: number): number => 3 + (index % 4) * 0.5;
const many = (count: number, make: (index: number) => SmallSchool): readonly SmallSchool[] =>
  Array.from({ length: count }, (_, index) => make(index));

const isShown = ({ told }: Small, metric: MetricId, ...groups: readonly Group[]): boolean =>
  groups.every((group) => told(metric, group).status === "value");

/** What somebody outside knows of a sum over some schools, from all shown figures of a metric; each school counts up to `most`. */
function room(
  { told }: Small,
  metric: MetricId,
  groups: readonly (readonly [Group, readonly number[]])[],
  most: readonly number[],
  wanted: readonly number[],
): number {
  const known = groups.flatMap(([group, schools]): Row[] => {
    const { status, value, unit } = told(metric, group);
    if (status !== "value" || value === null) return [];
    const share = unit === "rating" ? (value - 1) / 4 : value;
    const sum = share * schools.reduce((total, school) => total + most[school]!, 0);
    return [{ terms: schools.map((school) => [school, 1]), low: sum, high: sum }];
  });
  const { low, high } = attacker(most, known)!.range(wanted.map((school) => [school, 1]));
  return high - low;
}

const which = (schools: readonly SmallSchool[], is: (one: SmallSchool, index: number) => boolean): readonly number[] =>
  schools.flatMap((one, index) => (is(one, index) ? [index] : []));

describe("sets that no figure names", () => {
  // 15 schools in the north, 15 in the south, and one of each level in no cluster.
  const schools = many(33, (index) => ({
    ...(index < 30 ? { cluster: index % 2 === 0 ? "North" : "South" } : {}),
    level: (["Elementary", "Middle", "High"] as const)[index % 3]!,
    rating: index < 30 ? rating(index) : [2, 3, 4][index - 30]!,
    favorable: 0.5 + (index % 7) * 0.05,
  }));
  const small = smallDistrict({ [YEAR]: schools });

  it("the few in no cluster: the whole less the clusters would give their ratings and results", () => {
    for (const metric of ["team-average", "effective-share", "survey-favorable"] as const)
      expect({ metric, all: isShown(small, metric, {}, { cluster: "North" }, { cluster: "South" }) }).toEqual({
        metric,
        all: false,
      });
  });

  it("those of a level outside a cluster that lies within the level", () => {
    const within = many(39, (index) => ({
      cluster: index < 12 ? "West" : index % 2 === 0 ? "North" : "South",
      level: index < 15 ? "Elementary" : index % 3 === 0 ? "Middle" : "High",
      rating: rating(index),
      enrollment: 400,
      white: index >= 12 && index < 15 ? 397 : 150 + index,
    }));
    const found = smallDistrict({ [YEAR]: within });
    for (const metric of ["team-average", "effective-share", "students-of-color"] as const)
      expect({ metric, both: isShown(found, metric, { level: "elementary" }, { cluster: "West" }) }).toEqual({
        metric,
        both: false,
      });
  });

  it("students at a school in no cluster, of whom 9 are of color", () => {
    const alone = many(31, (index) => ({
      ...(index < 30 ? { cluster: index % 2 === 0 ? "North" : "South" } : {}),
      enrollment: index < 30 ? 400 : 90,
      white: index < 30 ? 150 + index : 81,
    }));
    const found = smallDistrict({ [YEAR]: alone });
    expect(isShown(found, "students-of-color", {}, { cluster: "North" }, { cluster: "South" })).toBe(false);
  });
});

describe("the few who stand in the very same groups", () => {
  // Three schools X in the north, elementary, lowest poverty: north + lowest quarter − high schools is twice their sum.
  const schools = many(60, (index) => {
    const isX = index < 3;
    const isW = index >= 3 && index < 15;
    const isY = index >= 15 && index < 27;
    return {
      cluster: isX || isY ? "North" : "South",
      level: isY || isW ? "High" : "Elementary",
      rating: rating(index),
      favorable: 0.5 + (index % 7) * 0.05,
      enrollment: 400,
      poor: 20 + 5 * index,
      white: isX ? 398 : 150 + index,
    };
  });
  const small = smallDistrict({ [YEAR]: schools });
  const groups = [
    [{}, which(schools, () => true)],
    ...["North", "South"].map((cluster) => [{ cluster }, which(schools, (one) => one.cluster === cluster)] as const),
    [{ level: "elementary" }, which(schools, (one) => one.level === "Elementary")],
    [{ level: "high" }, which(schools, (one) => one.level === "High")],
    ...([1, 2, 3, 4] as const).map(
      (quartile) => [{ quartile }, which(schools, (_, index) => Math.floor(index / 15) + 1 === quartile)] as const,
    ),
  ] as const satisfies readonly (readonly [Group, readonly number[]])[];
  const X = [0, 1, 2];
  const once = schools.map(() => 1);

  it.each(["team-average", "effective-share", "survey-favorable"] as const)(
    "%s: nobody learns the sum of three",
    (metric) => {
      expect(room(small, metric, groups, once, X)).toBeGreaterThanOrEqual(1 - 1e-6);
    },
  );

  it("students: 6 of 1,200 are not found by adding and subtracting groups", () => {
    const students = schools.map(({ enrollment }) => enrollment!);
    expect(room(small, "students-of-color", groups, students, X)).toBeGreaterThanOrEqual(5 - 1e-6);
  });

  it("guards averages and effective heads each by themselves", () => {
    const { parts, guarded } = leaderSums(small.district.years[0]!, small.district);
    const sums = guarded.map(({ parts: own, weights, width }) => ({
      width,
      sum: own.reduce((total, part, index) => total + (weights?.[index] ?? 1) * parts[part]!.value, 0),
    }));
    // 3, 3.5 and 4 along the scale from 1 to 5; one of the three is effective.
    const average = (2 + 2.5 + 3) / 4;
    expect(sums).toContainEqual({ width: 1, sum: expect.closeTo(average, 9) as number });
    expect(sums).toContainEqual({ width: 1, sum: expect.closeTo(1, 9) as number });
  });
});

it("hides the average where it hides that everybody is effective", () => {
  const schools = many(24, (index) => ({
    cluster: index < 12 ? "North" : "South",
    rating: index < 12 ? 4.25 + (index % 3) * 0.25 : rating(index),
  }));
  const small = smallDistrict({ [YEAR]: schools });
  expect(small.told("effective-share", { cluster: "North" }).status).toBe("suppressed");
  expect(small.told("team-average", { cluster: "North" }).status).toBe("suppressed");
});

describe("figures that the records do not explain", () => {
  const schools = many(24, (index) => ({ cluster: index < 12 ? "North" : "South", rating: rating(index) }));
  const { analysis, district } = smallDistrict({ [YEAR]: schools });
  const practice = (figures: ReturnType<typeof safeFigures>): readonly string[] =>
    figures.filter(({ metric }) => metric === "team-average").map(({ status }) => status);

  it("are hidden with those beside them, and shown where they are explained", () => {
    expect(practice(safeFigures(analysis.metrics, district))).toEqual(["value", "value", "value"]);
    const altered = analysis.metrics.map((one) =>
      one.metric === "team-average" && one.value !== null && one.group.cluster === undefined
        ? { ...one, value: one.value + 0.001 }
        : one,
    );
    expect(practice(safeFigures(altered, district))).toEqual(["suppressed", "suppressed", "suppressed"]);
  });

  it("are hidden where somebody's rating is beyond the scale", () => {
    const [year] = district.years;
    const beyond = {
      ...district,
      years: [{ ...year!, ratings: year!.ratings.map((one, index) => (index === 3 ? { ...one, score: 40 } : one)) }],
    };
    const { metrics } = measure(beyond);
    expect(metrics.filter(({ metric }) => metric === "team-average").map(({ status }) => status)).toContain("value");
    expect(new Set(practice(safeFigures(metrics, beyond)))).toEqual(new Set(["suppressed"]));
  });
});

describe("figures of people that are no sums", () => {
  // In the south 9 are rated: hidden, and the north, of 15, with them.
  const schools = many(24, (index) => ({ cluster: index < 15 ? "North" : "South", rating: rating(index) }));
  const small = smallDistrict({ [YEAR]: schools });
  const { analysis, district } = small;
  it("are hidden where they are of fewer than 10", () => {
    const alone = (known: number) =>
      safeFigures([metricOf("effective-gap", YEAR, 0.2, { known })], district)[0]!.status;
    expect([alone(9), alone(10)]).toEqual(["suppressed", "value"]);
  });

  it("adjusted ratings are shown beside raw ones of the very same people alone", () => {
    const adjusted = (known: number, group: Group = {}): string => {
      const figures = safeFigures(
        [
          ...analysis.metrics.filter(({ metric }) => metric !== "team-average-calibrated"),
          metricOf("team-average-calibrated", YEAR, 3.8, { known, group, unit: "rating" }),
        ],
        district,
      );
      return figures.find(({ metric }) => metric === "team-average-calibrated")!.status;
    };
    expect(small.told("team-average").status).toBe("value");
    expect([adjusted(24), adjusted(23)]).toEqual(["value", "suppressed"]);
    expect(small.told("team-average", { cluster: "North" }).status).toBe("suppressed");
    expect(adjusted(15, { cluster: "North" })).toBe("suppressed");
  });

  it("the spread between directors is shown where at least 5 rated", () => {
    const spread = (directors: number): string => {
      const heads = many(20, () => ({}));
      const rounds = heads.map((_, school) => ({
        school,
        round: "Round 1",
        rater: headName(60 + (school % directors)),
        average: rating(school * 3),
      }));
      return smallDistrict({ [YEAR]: heads }, rounds).told("director-spread").status;
    };
    expect([spread(4), spread(5)]).toEqual(["suppressed", "value"]);
  });
});

describe("race/ethnicity of principals", () => {
  const roster = (count: number, ofColor: (index: number) => boolean, first = 0): readonly SmallSchool[] =>
    many(count, (index) => ({
      head: headName(first + index),
      race: ofColor(index) ? "Black or African American" : "White",
      enrollment: 400,
      white: 200 + index,
    }));
  const shown = (small: Small, year?: string): readonly string[] =>
    (["principals-of-color", "representation-gap"] as const).map((metric) => small.told(metric, {}, year).status);

  it("is hidden where everybody or nobody is of color, and shown between", () => {
    expect(shown(smallDistrict({ [YEAR]: roster(12, () => true) }))).toEqual(["suppressed", "suppressed"]);
    expect(shown(smallDistrict({ [YEAR]: roster(12, () => false) }))).toEqual(["suppressed", "suppressed"]);
    expect(shown(smallDistrict({ [YEAR]: roster(12, (index) => index < 5) }))).toEqual(["value", "value"]);
    expect(shown(smallDistrict({ [YEAR]: roster(9, (index) => index < 5) }))).toEqual(["suppressed", "suppressed"]);
  });

  it("is hidden where fewer than 10 are known, also as one side of a comparison", () => {
    const { analysis, district } = smallDistrict({ [YEAR]: roster(9, (index) => index < 5) });
    const hidden = racesOfFew(analysis.metrics, district);
    expect(hidden.map(({ metric, known }) => [metric, known])).toEqual([["principals-of-color", 9]]);
  });

  it("is hidden in the older of two years between which few came and left", () => {
    const before = roster(24, (index) => index % 2 === 0);
    // One head is followed by one who is of color.
    const after = before.map((one, index) =>
      index === 3 ? { ...one, head: headName(40), race: "Black or African American" } : one,
    );
    const small = smallDistrict({ "2024-25": before, [YEAR]: after });
    expect([shown(small), shown(small, "2024-25")]).toEqual([
      ["value", "value"],
      ["suppressed", "suppressed"],
    ]);
  });

  it("is shown in both where many did, or nobody", () => {
    const before = roster(24, (index) => index % 2 === 0);
    const many12 = before.map((one, index) => (index < 12 ? { ...one, head: headName(40 + index) } : one));
    for (const after of [before, many12]) {
      const small = smallDistrict({ "2024-25": before, [YEAR]: after });
      expect([shown(small), shown(small, "2024-25")]).toEqual([
        ["value", "value"],
        ["value", "value"],
      ]);
    }
  });
});

it("the gap between students and principals is hidden where the students' share is", () => {
  // 12 of 4,800 students are White.
  const schools = many(12, (index) => ({
    race: index < 5 ? "White" : "Black or African American",
    enrollment: 400,
    white: 1,
  }));
  const small = smallDistrict({ [YEAR]: schools });
  expect(small.told("students-of-color")).toMatchObject({ status: "suppressed", low: 0.95, high: 1 });
  expect(small.told("principals-of-color").status).toBe("value");
  expect(small.told("representation-gap")).toMatchObject({ status: "suppressed", value: null, low: null, high: null });
});

it("a figure that was hidden before says of nobody how many are known, nor anything else of the district's words", () => {
  const { district } = smallDistrict({ [YEAR]: many(12, (index) => ({ rating: rating(index) })) });
  const figure = metricOf("survey-favorable", YEAR, null, {
    status: "suppressed",
    known: 3,
    reason: "Ask Ada Abelard.",
  });
  expect(safeFigures([figure], district)).toMatchObject([
    { status: "suppressed", value: null, known: 0, reason: expect.stringMatching(/^Hidden: /) as string },
  ]);
});

it("a leader's average is known to be made up of those at the leader's schools", () => {
  // Two lead a school in the north and one in the south, and are rated at both.
  const schools = many(21, (index) => ({
    cluster: index < 16 ? "South" : "North",
    ...(index >= 19 ? { head: headName(index - 19) } : {}),
  }));
  const rounds = schools.map((_, school) => ({
    school,
    round: school >= 19 ? "Round 2" : "Round 1",
    rater: headName(60),
    average: school < 2 ? 3 : school >= 19 ? 4.5 : rating(school),
  }));
  const { district } = smallDistrict({ [YEAR]: schools }, rounds);
  const sums = leaderSums(district.years[0]!, district);
  const whole = sums.of("team-average", "");
  const south = sums.of("team-average", "cluster=South");
  const north = sums.of("team-average", "cluster=North");
  expect([whole.most, south.most, north.most]).toEqual([19, 16, 5]);
  const exactly = (sum: Sum & { readonly value: number }) => ({ ...sum, low: sum.value, high: sum.value });
  const region = polytope(
    sums.parts.map(({ most }) => most),
    [exactly(whole), exactly(south), ...sums.relations],
  )!;
  // North = whole − south + half of what the two have at both places: at most 2 wide, and not 5.
  const width = region.extreme(north, 1).value - region.extreme(north, -1).value;
  expect(width).toBeGreaterThan(0.5);
  expect(width).toBeLessThanOrEqual(2 + 1e-6);
});
