import type { Settings } from "../../../src/core/state/decisions";
import { figure, metricsOf, type Literal } from "./tagged-of";

const INDICATORS = ["A1", "A2", "A3", "A4", "A5"];

/** One round of one leader by indicator; null is not scored. */
const round = (person: string, name: string | null, scores: (number | null)[], more: object = {}) =>
  scores.map((score, index) => ({
    person,
    round: name,
    indicator: INDICATORS[index] ?? "",
    score,
    rater: "R",
    ...more,
  }));

const average = (rating: Literal["rating"], settings: Partial<Settings> = {}, leader: Literal["leader"] = []) =>
  figure(metricsOf({ rating: rating ?? [], leader }, settings), "team-average");

describe("the practice rating", () => {
  it("is the mean of leaders, each the mean of its rounds", () => {
    // Ada: round 1 = 3, round 2 = 4 → 3.5. Cyd: 4.6. District 4.05.
    expect(
      average([
        ...round("ada", "Fall", [3, 3, 3, 3, 3]),
        ...round("ada", "Spring", [4, 4, 4, 4, 4]),
        ...round("cyd", "Fall", [5, 5, 5, 4, 4]),
      ]).value,
    ).toBeCloseTo((3.5 + 4.6) / 2, 12);
  });

  it("weighs rounds as Settings says, by name whatever its case", () => {
    expect(
      average([...round("ada", "Fall", [3, 3, 3, 3, 3]), ...round("ada", "Spring", [4, 4, 4, 4, 4])], {
        roundWeights: { SPRING: 3 },
      }).value,
    ).toBeCloseTo((3 + 3 * 4) / 4, 12);
  });

  it.each([
    [[4, 4, 4, 4, null], 4],
    [[4, 4, 4, null, null], null],
    [[null, null, null, null, null], null],
  ])("a round scored %j counts as %s: at least 80 percent of its indicators", (scores, value) => {
    // Another leader's round shows that the instrument has five indicators.
    const metric = figure(
      metricsOf({
        rating: [...round("ada", "Fall", scores), ...round("gus", "Fall", [1, 1, 1, 1, 1])],
        school: [{ school: "1", cluster: "East" }],
        leader: [
          { school: "1", name: "ada" },
          { school: "2", name: "gus" },
        ],
      }),
      "team-average",
      { cluster: "East" },
    );
    expect(metric.value).toBe(value);
    expect(metric.status).toBe(value === null ? "unknown" : "value");
  });

  it("takes an average-only row as it is", () => {
    expect(average([{ person: "ada", round: "Fall", score: 3.7 }]).value).toBe(3.7);
  });

  it("does not count a year's average again beside its rounds", () => {
    expect(average([...round("ada", "Fall", [4, 4, 4, 4, 4]), { person: "ada", score: 2 }]).value).toBe(4);
  });

  it("counts a repeated row once, and two raters of one indicator as their mean", () => {
    const once = round("ada", "Fall", [4, 4, 4, 4, 4]);
    expect(average([...once, ...round("ada", "Fall", [2, 4, 4, 4, 4])]).value).toBe(4);
    expect(average([...once, ...round("ada", "Fall", [2, 2, 2, 2, 2], { rater: "Q" })]).value).toBe(3);
  });

  it("takes each day for a round where observations name none, by indicator or as averages", () => {
    const fall = { date: 46_000 };
    const spring = { date: 46_150 };
    const days = [...round("ada", null, [3, 3, 3, 3, 3], fall), ...round("ada", null, [4, 4, 4, 4, 5], spring)];
    expect(average(days).value).toBeCloseTo((3 + 4.2) / 2, 12);
    expect(
      average([
        { person: "ada", score: 3, ...fall },
        { person: "ada", score: 4.2, ...spring },
      ]).value,
    ).toBe(3.6);
    // The second day has 2 of 5 indicators: it does not count.
    expect(average([...days.slice(0, 5), ...days.slice(5, 7)]).value).toBe(3);
    // An average beside named rounds is the year's, whatever its day.
    expect(
      average([
        ...round("ada", "Fall", [4, 4, 4, 4, 4]),
        { person: "ada", score: 2, ...fall },
        { person: "ada", score: 1, ...spring },
      ]).value,
    ).toBe(4);
  });

  it("leaves one round whole whose indicators were scored on different days", () => {
    const scores = round("ada", null, [3, 3, 3, 4, 4]).map((one, at) => ({ ...one, date: 46_000 + at }));
    expect(average(scores).value).toBeCloseTo(3.4, 12);
  });

  it("takes the mean of two raters' averages, and a rater's first", () => {
    const by = (rater: string, score: number) => ({ person: "ada", round: "Fall", rater, score });
    expect(average([by("Q", 3), by("R", 4), by("R", 1)]).value).toBe(3.5);
  });

  it.each([
    ["TEAM Administrator Evaluation", true],
    ["Tennessee Educator Acceleration Model", true],
    [null, true],
    ["Teamwork inventory", false],
    ["VAL-ED", false],
  ])("an instrument named %s is the practice rating: %s", (instrument, counts) => {
    expect(average(round("ada", "Fall", [4, 4, 4, 4, 4], { instrument })).status).toBe(counts ? "value" : "unknown");
  });

  it.each(["Level of Overall Effectiveness", "Build partnerships", "Growth Score"])("leaves %s out", (indicator) => {
    expect(average([{ person: "ada", indicator, score: 5 }, ...round("ada", null, [3, 3, 3, 3, 3])]).value).toBe(3);
  });

  it("is of the heads of school, where a roster names them", () => {
    const metric = average(
      [
        ...round("ada", "Fall", [4, 4, 4, 4, 4]),
        ...round("gus", "Fall", [1, 1, 1, 1, 1]),
        ...round("eli", "Fall", [2, 2, 2, 2, 2]),
      ],
      {},
      [
        { school: "1", name: "ada" },
        { school: "2", name: "cyd" },
        { school: "1", name: "gus", position: "assistant-principal", head: false },
      ],
    );
    // cyd has no rating; gus is an assistant principal, eli is on no roster.
    expect(metric).toMatchObject({
      value: 4,
      known: 1,
      of: 2,
      reason: "1 leader has no rating. 2 rated people head no school on the snapshot date and are not counted.",
    });
  });

  it("says that rounds are incomplete, apart from leaders without any", () => {
    const metric = average(
      [...round("ada", "Fall", [4, 4, 4, 4, 4]), ...round("cyd", "Fall", [4, null, null, null, null])],
      {},
      [
        { school: "1", name: "ada" },
        { school: "2", name: "cyd" },
      ],
    );
    expect(metric.reason).toBe("1 leader has only rounds with too few scores.");
  });

  it("keeps each round at the school where it was rated", () => {
    const metrics = metricsOf({
      school: [
        { school: "1", cluster: "East" },
        { school: "2", cluster: "West" },
      ],
      leader: [{ school: "2", name: "ada" }],
      rating: [
        ...round("ada", "Fall", [2, 2, 2, 2, 2], { school: "1" }),
        ...round("ada", "Spring", [4, 4, 4, 4, 4], { school: "2" }),
      ],
    });
    expect(figure(metrics, "team-average").value).toBe(3);
    expect(figure(metrics, "team-average", { cluster: "East" }).value).toBe(2);
    expect(figure(metrics, "team-average", { cluster: "West" }).value).toBe(4);
  });

  it("is no data, not zero, without ratings, and says what would give it", () => {
    expect(average([], {}, [{ school: "1", name: "ada" }])).toMatchObject({
      value: null,
      status: "unknown",
      known: 0,
      of: 1,
      reason: "No ratings: a TEAM export with leader, indicator and score would give it.",
    });
  });
});
