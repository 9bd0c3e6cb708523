import { findGaps } from "../../../src/core/gap/find-gaps";
import { measure } from "../../../src/core/metric/measure";
import { districtFrom, exactly, type Literal } from "../metric/tagged-of";

const found = (literal: Literal) => {
  const district = districtFrom(literal);
  return findGaps({ district, metrics: measure(district).metrics, problems: [] });
};

/** Schools of 12 in South and 12 in each of North and West; `good` of each have an effective head. */
function rated(good: { readonly South: number; readonly North: number; readonly West: number }): Literal {
  const schools = (["South", "North", "West"] as const).flatMap((cluster) =>
    Array.from({ length: 12 }, (_, index) => ({
      school: `${cluster}${index}`,
      cluster,
      score: index < good[cluster] ? 4.2 : 2.5,
    })),
  );
  return {
    school: schools.map(({ school, cluster }) => ({ school, cluster, enrollment: 10 })),
    leader: schools.map(({ school }) => ({ school, name: school })),
    rating: schools.map(({ school, score }) => ({ person: school, school, round: "Year", score })),
  };
}

describe("effective leaders of a cluster", () => {
  const ofPlaces = (literal: Literal) => found(literal).gaps.filter(({ gap }) => gap === "effective-by-place");

  it("are a gap where the cluster is far behind the others", () => {
    const [gap, ...more] = ofPlaces(rated({ South: 1, North: 9, West: 9 }));
    expect(more).toEqual([]);
    expect(gap).toMatchObject({
      where: { cluster: "South" },
      known: 12,
      of: 12,
      sentence: "Effective principals lead 1 of 12 rated schools in South, 18 of 24 elsewhere.",
    });
    expect(gap?.value).toBeCloseTo(18 / 24 - 1 / 12, 12);
    // Without a school of the other 11: 1 of 11 there, 66 points; at 3.5 the same heads are effective.
    expect(gap?.holds).toBe("Stays at 66 points or more with any one school left out, or with the cut at 3.5.");
    expect(gap?.stands).toBe("holds");
  });

  it("leave alone a difference that chance makes, or a cluster of few", () => {
    expect(ofPlaces(rated({ South: 6, North: 8, West: 9 }))).toEqual([]);
    const literal = rated({ South: 0, North: 9, West: 9 });
    const few = (literal.rating ?? []).filter(({ school = "" }) => !/^South([0-2])$/.test(school ?? ""));
    expect(ofPlaces({ ...literal, rating: few })).toEqual([]);
  });

  it("rest on the rows of the cluster's leaders and their ratings", () => {
    const { gaps, gapRows } = found(rated({ South: 1, North: 9, West: 9 }));
    const [gap] = gaps.filter(({ gap: kind }) => kind === "effective-by-place");
    expect(gap === undefined ? [] : gapRows(gap)).toEqual([
      { sheet: "Roster", rows: "2-13" },
      { sheet: "TEAM", rows: "2-13" },
    ]);
  });
});

/** 12 schools in each cluster; all students are of color in `share` of each; `heads` of the 12 principals are. */
function represented(clusters: Readonly<Record<string, { readonly share: number; readonly heads: number }>>): Literal {
  const schools = Object.entries(clusters).flatMap(([cluster, { share, heads }]) =>
    Array.from({ length: 12 }, (_, index) => ({
      cluster,
      share,
      school: `${cluster}${index}`,
      race: index < heads ? "black" : "white",
    })),
  );
  return {
    school: schools.map(({ school, cluster, share }) => ({
      school,
      cluster,
      enrollment: 100,
      students: { black: exactly(100 * share), white: exactly(100 - 100 * share) },
    })),
    leader: schools.map(({ school, race }) => ({ school, name: school, raceEthnicity: race })),
  };
}

describe("principals and students of color in a cluster", () => {
  const ofPlaces = (literal: Literal) => found(literal).gaps.filter(({ gap }) => gap.startsWith("representation"));

  it("are a gap of their own where the cluster stands out", () => {
    // South 0.75 of students, 3 of 12 principals: 50 points; North 0.5 and 6 of 12: none. District 0.625 and 9 of 24: 25 points.
    const gaps = ofPlaces(represented({ South: { share: 0.75, heads: 3 }, North: { share: 0.5, heads: 6 } }));
    expect(gaps.map(({ gap, where, value }) => [gap, where, Number(value?.toFixed(9))])).toEqual([
      ["representation", {}, 0.25],
      ["representation-by-place", { cluster: "South" }, 0.5],
    ]);
    expect(gaps[1]?.sentence).toBe(
      "75% of students are of color, 50 points more than of principals. One principal is 8.3 points.",
    );
    // Without a principal of color 2 of 11, without another 3 of 11: 0.75 - 3/11 = 47.7.
    expect(gaps[1]?.holds).toBe("Stays at 48 points or more with any one school left out.");
    expect(gaps[1]?.stands).toBe("holds");
  });

  it("leave alone clusters that are like the district", () => {
    const gaps = ofPlaces(represented({ South: { share: 0.75, heads: 6 }, North: { share: 0.7, heads: 6 } }));
    expect(gaps.map(({ where }) => where)).toEqual([{}]);
  });

  it("are fragile where a few principals would close it, without saying how many", () => {
    // 0.6 of students, 6 of 12 principals: 0.1 · 12 = 1.2, so two.
    const [gap] = ofPlaces(represented({ South: { share: 0.6, heads: 6 } }));
    expect(gap).toMatchObject({ stands: "fragile" });
    expect(gap?.holds).toContain("A few principals more or fewer would close it.");
    expect(gap?.holds).not.toMatch(/\b2\b/);
  });
});
