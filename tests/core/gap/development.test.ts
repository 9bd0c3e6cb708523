import { developmentOf, separationOf, type Development, type DevelopmentCell } from "../../../src/core/gap/development";
import { findGaps } from "../../../src/core/gap/find-gaps";
import type { Gap } from "../../../src/core/gap/gap";
import { measure } from "../../../src/core/metric/measure";
import type { Group } from "../../../src/core/metric/metric";
import { districtFrom, type Literal } from "../metric/tagged-of";
import { ratedDistrict, type RatedLeader } from "./rated-leaders";

function matrixOf(literal: Literal): Development {
  const district = districtFrom(literal);
  const year = district.years.at(-1);
  if (year === undefined) throw new Error("no year");
  return developmentOf(year, district);
}

function cell({ cells }: Development, responsibility: string, group: Group = {}): DevelopmentCell {
  const found = cells.filter(
    (one) => one.responsibility === responsibility && JSON.stringify(one.group) === JSON.stringify(group),
  );
  const [only] = found;
  if (only === undefined || found.length !== 1) throw new Error(`${found.length} cells`);
  return only;
}

const gapsOf = (literal: Literal): readonly Gap[] => {
  const district = districtFrom(literal);
  const { gaps } = findGaps({ district, metrics: measure(district).metrics, problems: [] });
  return gaps.filter(({ gap }) => gap === "development");
};

/** Ten leaders in Southfork, weak on their team; twenty in North and South. */
const LEADERS: readonly RatedLeader[] = [
  ...Array.from({ length: 10 }, (_, n): RatedLeader => ({
    name: `f${n}`,
    cluster: "Southfork",
    scores: [n % 2 === 0 ? 2.4 : 2.7, 3.9, 3.9],
  })),
  ...Array.from({ length: 20 }, (_, n): RatedLeader => ({
    name: `e${n}`,
    cluster: n < 10 ? "North" : "South",
    // A leader whom everybody rates high is no better at any one thing.
    scores: n % 2 === 0 ? [4.7, 4.8, 4.6] : [3.1, 2.9, 3.0],
  })),
];

describe("the matrix", () => {
  const matrix = matrixOf(ratedDistrict(LEADERS));

  it("subtracts each leader's own mean", () => {
    // 2.4, 3.9, 3.9: mean 3.4, so -1.0; 2.7, 3.9, 3.9: mean 3.5, so -0.8; five of each: -0.9.
    const { value, known, of, status, low, high } = cell(matrix, "develop-team", { cluster: "Southfork" });
    expect(value).toBeCloseTo(-0.9, 12);
    expect([known, of, status]).toEqual([10, 10, "value"]);
    // SD of ±0.1: sqrt(10 · 0.01 / 9); t(9) = 2.2621571628 (Student's tables); half = t · SD / sqrt(10).
    const half = (2.2621571628 * Math.sqrt(0.1 / 9)) / Math.sqrt(10);
    expect(low).toBeCloseTo(-0.9 - half, 8);
    expect(high).toBeCloseTo(-0.9 + half, 8);
    // North: 4.7 against 4.7 is 0; 3.1 against 3.0 is 0.1; the mean is 0.05.
    expect(cell(matrix, "develop-team", { cluster: "North" }).value).toBeCloseTo(0.05, 12);
    // All: (10 · -0.9 + 20 · 0.05) / 30.
    expect(cell(matrix, "develop-team").value).toBeCloseTo(-8 / 30, 12);
  });

  it("has every responsibility for the district and each group, and deviations of one group add up to nothing", () => {
    expect(matrix.cells).toHaveLength(3 * 4);
    const sum = ["develop-team", "culture-of-belonging", "build-partnerships"].reduce(
      (total, id) => total + (cell(matrix, id, { cluster: "South" }).value ?? NaN),
      0,
    );
    expect(sum).toBeCloseTo(0, 12);
  });

  it("shows no figure of fewer than ten leaders, and none where nobody is rated", () => {
    const few = matrixOf(ratedDistrict(LEADERS.slice(0, 9)));
    expect(cell(few, "develop-team")).toMatchObject({ value: null, known: 9, of: 9, status: "suppressed" });
    const none = matrixOf({ leader: [{ school: "1", name: "a" }] });
    expect(cell(none, "develop-team")).toMatchObject({ value: null, known: 0, of: 1, status: "unknown" });
  });

  it("counts a leader who lacks a score on one responsibility as not known", () => {
    const [first, ...rest] = LEADERS;
    if (first === undefined) throw new Error("no leader");
    const lacking = matrixOf(ratedDistrict([{ ...first, scores: [2.4, null, 3.9] }, ...rest]));
    expect(cell(lacking, "develop-team", { cluster: "Southfork" })).toMatchObject({ known: 9, of: 10 });
  });

  it("compares leaders within an instrument only", () => {
    // A second instrument rates everybody a point lower on two responsibilities alone; nobody's own profile changes by it.
    const literal = ratedDistrict(LEADERS);
    const extra = LEADERS.flatMap(({ name }) =>
      ["I1", "I2"].map((indicator) => ({ person: name, instrument: "Form", indicator, score: 2, round: "Fall" })),
    );
    const evidence = ["I1", "I2"].map((text, at) => ({
      instrument: "Form",
      text,
      tags: [{ id: at === 0 ? "culture-of-belonging" : "build-partnerships", score: 1, because: [] }],
    }));
    const both = matrixOf({
      ...literal,
      rating: [...(literal.rating ?? []), ...extra],
      evidence: [...(literal.evidence ?? []), ...evidence],
    });
    expect(cell(both, "develop-team").value).toBeCloseTo(-8 / 30, 12);
    // Half of what TEAM says (0.45) and half of the form's 0.
    expect(cell(both, "culture-of-belonging", { cluster: "Southfork" }).value).toBeCloseTo(0.225, 12);
  });
});

describe("whether raters tell responsibilities apart", () => {
  const instrument = (rows: readonly (readonly number[])[]) => ({
    instruments: [
      {
        name: "team",
        responsibilities: ["a", "b"],
        profiles: rows.map((row, at) => ({
          person: `${at}`,
          scores: new Map([
            ["a", row[0] ?? 0],
            ["b", row[1] ?? 0],
          ]),
        })),
      },
    ],
  });

  it("is the share of the variance within leaders", () => {
    // Leaders 2, 3, 4 on average; columns 3 and 3. SS of leaders: 2 · (1 + 0 + 1) = 4, mean square 2.
    // Left: (1.5, 2.5), (3, 3), (4.5, 3.5) minus leader and column means: ±0.5, 0, ±0.5: SS 1, mean square 0.5 (2 · 1 degrees).
    // Of leaders (2 - 0.5) / 2 = 0.75, within 0.5: 0.5 / 1.25 = 40 %.
    const { within, enough, sentence } = separationOf(
      instrument([
        [1.5, 2.5],
        [3, 3],
        [4.5, 3.5],
      ]),
    );
    expect(within).toBeCloseTo(0.4, 12);
    expect([enough, sentence]).toEqual([true, null]);
  });

  it("says so where nearly all differences are between leaders", () => {
    const { enough, same, sentence } = separationOf(
      instrument([
        [2, 2],
        [3, 3],
        [4, 4.1],
      ]),
    );
    expect([enough, same]).toEqual([false, 2]);
    expect(sentence).toBe(
      "Raters barely separate the responsibilities: 0% of the differences between scores lie within leaders. 2 leaders have the same score on all, of 3.",
    );
  });

  it("cannot be told of one leader", () => {
    expect(separationOf(instrument([[2, 3]])).within).toBeNull();
  });
});

describe("development gaps", () => {
  it("name the cluster that scores lowest on a responsibility, compared with their own average", () => {
    const found = gapsOf(ratedDistrict(LEADERS)).find(({ where }) => where.cluster === "Southfork");
    expect(found).toMatchObject({
      decision: "development",
      unit: "rating",
      where: { cluster: "Southfork", responsibility: "develop-team" },
      known: 10,
      of: 10,
      sentence:
        "Principals in Southfork score lowest on Develop your team, compared with their own average: −0.90, 10 of 10 rated. Elsewhere 0.05.",
    });
    expect(found?.value).toBeCloseTo(0.9, 12);
    // Without a school at -1.0 the other nine are at -8/9 = -0.889. Nine points would have to rise: 9 / (2/3) = 13.5, so it is not few.
    expect(found?.holds).toBe("Stays at 0.89 or more with any one school left out.");
    expect(found?.stands).toBe("holds");
  });

  it("leave alone leaders who differ only in their averages", () => {
    const even = LEADERS.map((one): RatedLeader => ({ ...one, scores: [3, 3, 3] }));
    const apart = even.map((one, at): RatedLeader => ({ ...one, scores: at % 2 === 0 ? [4.5, 4.5, 4.5] : [2, 2, 2] }));
    expect(gapsOf(ratedDistrict(apart))).toEqual([]);
  });

  it("leave alone a cluster that is as low as all others", () => {
    const same = LEADERS.map((one, at): RatedLeader => ({ ...one, scores: [at % 2 === 0 ? 2.4 : 2.7, 3.9, 3.9] }));
    expect(gapsOf(ratedDistrict(same)).map(({ where }) => where)).toEqual([{ responsibility: "develop-team" }]);
  });

  it("carry the change from the year before with the same instrument", () => {
    const before = ratedDistrict(
      LEADERS.map((one, at): RatedLeader => (at < 10 ? { ...one, scores: [3.3, 3.9, 3.9] } : one)),
      "2024-25",
    );
    const now = ratedDistrict(LEADERS);
    const found = gapsOf({
      school: [...(before.school ?? []), ...(now.school ?? [])],
      leader: [...(before.leader ?? []), ...(now.leader ?? [])],
      rating: [...(before.rating ?? []), ...(now.rating ?? [])],
      evidence: [...(before.evidence ?? []), ...(now.evidence ?? [])],
    }).find(({ where }) => where.cluster === "Southfork");
    // 3.3 against 3.7 was -0.4; now -0.9.
    expect(found?.change).toBeCloseTo(0.5, 12);
  });

  it("are doubtful where raters barely separate responsibilities", () => {
    const halo = LEADERS.map((one, at): RatedLeader => {
      const level = 1.5 + (at % 10) * 0.3;
      return { ...one, scores: [level - 0.24, level, level] };
    });
    const [found] = gapsOf(ratedDistrict(halo));
    expect(found?.stands).toBe("fragile");
    expect(found?.holds).toContain("Raters barely separate the responsibilities");
  });
});
