import { ratingProblems } from "../../../src/core/metric/rating-problems";
import { describe as say } from "../../../src/core/problem";
import { districtFrom, type Literal } from "./tagged-of";

const found = (literal: Literal) =>
  ratingProblems(districtFrom(literal)).problems.map(({ at, code, count, rows }) => [code, at.row, count, rows]);

const scored = (
  person: string,
  scores: readonly (number | null)[],
  facts: object = {},
): NonNullable<Literal["rating"]> =>
  scores.map((score, at) => ({
    person,
    name: person,
    school: person,
    round: "Fall",
    indicator: `A${at}`,
    score,
    ...facts,
  }));
const heads = (...names: readonly string[]) => names.map((name) => ({ school: name, name }));

describe("the same score throughout", () => {
  it("is found at the round's first scored row", () => {
    const rating = [...scored("Ada", [4, 3, 4]), ...scored("Bea", [4, 4, 4])];
    expect(found({ leader: heads("Ada", "Bea"), rating })).toEqual([["same-score-throughout", 5, 1, undefined]]);
  });

  it("leaves alone two indicators, a round's average, and rounds that do not count", () => {
    expect(found({ leader: heads("Ada"), rating: scored("Ada", [4, 4]) })).toEqual([]);
    expect(
      found({ leader: heads("Ada"), rating: [{ person: "Ada", school: "Ada", round: "Fall", score: 4 }] }),
    ).toEqual([]);
    const mixed = [...scored("Ada", [4, 4, 4, null, null, null]), ...scored("Bea", [1, 2, 3, 4, 5, 3])];
    expect(found({ leader: heads("Ada", "Bea"), rating: mixed })).toEqual([]);
  });

  it("is told once where many rounds have it, with their rows", () => {
    const names = Array.from({ length: 11 }, (_, at) => `Leader ${at}`);
    const [problem, ...more] = ratingProblems(
      districtFrom({ leader: heads(...names), rating: names.flatMap((name) => scored(name, [3, 3, 3])) }),
    ).problems;
    expect(more).toEqual([]);
    // Three rows a leader, from row 2 on: 2, 5, 8 … 32.
    expect(problem).toMatchObject({ count: 11, at: { sheet: "TEAM", row: 2 }, rows: "2,5,8,11,14,17,20,23,26,29,32" });
    expect(problem && say(problem)).toBe(
      "11 rounds have the same score on all of their indicators; the first has 3 on all 3.",
    );
  });
});

describe("a missing round", () => {
  const average = (person: string, round: string) => ({ person, name: person, school: person, round, score: 3.5 });

  it("is found where most leaders have it", () => {
    const rating = [
      ...["Ada", "Bea", "Cal"].flatMap((name) => [average(name, "Fall"), average(name, "Spring")]),
      average("Dov", "Fall"),
    ];
    const { problems } = ratingProblems(districtFrom({ leader: heads("Ada", "Bea", "Cal", "Dov"), rating }));
    expect(problems).toMatchObject([{ code: "round-missing", at: { row: 8 }, rounds: ["Spring"] }]);
    expect(problems.map(say)).toEqual([
      "This leader is rated, but has no counted round Spring, which most leaders have.",
    ]);
  });

  it("leaves alone a round that few have, and a leader without any rating", () => {
    const rating = [average("Ada", "Fall"), average("Bea", "Fall"), average("Cal", "Fall"), average("Cal", "Spring")];
    expect(found({ leader: heads("Ada", "Bea", "Cal", "Dov"), rating })).toEqual([]);
  });
});

describe("a rater of few leaders", () => {
  const rated = (rater: string, leaders: number) =>
    Array.from({ length: leaders }, (_, at) => ({
      person: `${rater} ${at}`,
      name: `${rater} ${at}`,
      school: `${rater} ${at}`,
      round: "Fall",
      rater,
      score: 3 + at / 10,
    }));

  it("is found below five leaders, without the rater's name", () => {
    const rating = [...rated("Ruth Lane", 5), ...rated("Omar Dean", 4)];
    const { problems } = ratingProblems(districtFrom({ rating }));
    expect(problems).toMatchObject([{ code: "few-leaders-rated", at: { row: 7 }, leaders: 4, fewest: 5 }]);
    expect(problems.map(say).join()).not.toContain("Dean");
  });

  it("leaves alone five leaders, and rows without a rater", () => {
    expect(found({ rating: rated("Ruth Lane", 5) })).toEqual([]);
    expect(found({ rating: rated("Omar Dean", 2).map((one) => ({ ...one, rater: null })) })).toEqual([]);
  });
});
