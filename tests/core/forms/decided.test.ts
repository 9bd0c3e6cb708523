/** What a person decided on Returned Forms counts in a form that is made again, as it does when forms are collected again. */
import { cellAt, type Workbook } from "../../../src/core/sheet";
import {
  after,
  collect,
  decide,
  district,
  fileOf,
  formsOf,
  ON,
  pageIn,
  PEOPLE,
  put,
  returned,
  scoresOf,
  typeOn,
  type Row,
} from "./small-forms";

const DANA = "Dana Frost";

/** Ann's first responsibility in round 1: its score, evidence and comment. */
const given = (file: string, [score, evidence, comment]: readonly [number | null, string, string], book: Workbook) =>
  fileOf(formsOf(book), DANA).then((pages) => {
    const ratings = pageIn(pages, "Ratings");
    put(ratings, "D2", score);
    put(ratings, "E2", evidence);
    put(ratings, "F2", comment);
    return returned(file, pages);
  });

/** The workbook after the first form said 4 and a second, made from the same, said 2. */
async function disputed(people: readonly Row[] = PEOPLE): Promise<Workbook> {
  const book = district(people);
  const files = [
    await given("a.xlsx", [4, "seen in May", ""], book),
    await given("b.xlsx", [2, "seen in June", "again"], book),
  ];
  const [first, second] = files.map((file) => [file]);
  const one = await after(book, collect(book, first ?? [], ON));
  const two = collect(one, second ?? [], ON + 1);
  expect(two.open).toBe(1);
  return after(one, two);
}

const inForm = async (book: Workbook) => pageIn(await fileOf(formsOf(book), DANA), "Ratings").rows[1]?.slice(3, 6);

describe("a form that is made again", () => {
  it("holds what was taken, with its evidence and comment", async () => {
    expect(await inForm(decide(await disputed(), "Take 2"))).toEqual([2, "seen in June", "again"]);
  });

  it("holds what was collected where that is kept, and while nobody has decided", async () => {
    const book = await disputed();
    expect(await inForm(decide(book, "Keep 4"))).toEqual([4, "seen in May", null]);
    expect(await inForm(book)).toEqual([4, "seen in May", null]);
  });

  it("holds the same before and after forms are collected again", async () => {
    const book = decide(await disputed(), "Take 2");
    expect(await inForm(await after(book, collect(book, [])))).toEqual(await inForm(book));
  });
});

describe("a decision is asked for once", () => {
  const file = (name: string, score: number) => given(name, [score, "", ""], district());
  const chosen = async (words: string, names: readonly [string, string] = ["a.xlsx", "b.xlsx"]) => {
    const one = await after(district(), collect(district(), [await file(names[0], 4)]));
    return decide(await after(one, collect(one, [await file(names[1], 2)], ON + 1)), words);
  };
  const questions = (rows: ReturnType<typeof collect>["rows"]) =>
    rows.filter(({ settled }) => !settled).map(({ collected, returned: given }) => [collected, given]);

  it.each(["Take 2", "Keep 4"])("%s: the same files again ask nothing and change nothing", async (words) => {
    const book = await chosen(words);
    const files = [await file("a.xlsx", 4), await file("b.xlsx", 2)];
    const first = collect(book, files, ON + 2);
    expect(Object.values(scoresOf(first))).toEqual([Number(words.slice(-1))]);
    const second = collect(await after(book, first), files.toReversed(), ON + 3);
    expect([first.open, second.open]).toEqual([0, 0]);
    expect(scoresOf(second)).toEqual(scoresOf(first));
  });

  it("a score that nobody has seen yet is asked, beside the one that was taken", async () => {
    const whole = collect(await chosen("Take 2"), [await file("a.xlsx", 4), await file("c.xlsx", 5)], ON + 2);
    expect(questions(whole.rows)).toEqual([["2", "5"]]);
  });

  it("of two questions on one line, the open one is asked beside what was taken in the other", async () => {
    const one = await after(district(), collect(district(), [await file("a.xlsx", 4)]));
    const both = collect(one, [await file("b.xlsx", 2), await file("c.xlsx", 5)], ON + 1);
    expect(questions(both.rows)).toEqual([
      ["4", "2"],
      ["4", "5"],
    ]);
    const whole = collect(decide(await after(one, both), "Take 2"), []);
    expect(questions(whole.rows)).toEqual([["2", "5"]]);
  });

  it("what is taken keeps its whole file name and its cell", async () => {
    const whole = collect(await chosen("Take 2", ["a.xlsx", "Frost, Dana, done in May.xlsx"]), []);
    expect(whole.ratings.map(({ file: from, cell }) => [from, cell])).toEqual([
      ["Frost, Dana, done in May.xlsx", "Ratings, D2"],
    ]);
  });
});

it("a word that a person typed over a collected score stays, and is asked beside the form; a score that agrees is none", async () => {
  const file = await given("a.xlsx", [4, "", ""], district());
  const book = await after(district(), collect(district(), [file]));
  const typed = typeOn(book, "Collected Ratings", "Ann Ash", "Score", "left out");
  const whole = collect(typed, [file], ON + 1);
  expect(whole.rows.map(({ collected, returned: given, settled }) => [collected, given, settled])).toEqual([
    ["", "4", false],
  ]);
  const sheet = (await after(typed, whole)).sheets.find(({ name }) => name === "Collected Ratings");
  expect(sheet && cellAt(sheet, 2, 8).value).toBe("left out");
  expect(collect(typeOn(book, "Collected Ratings", "Ann Ash", "Score", 4), [file], ON + 1).open).toBe(0);
});

it("a decision on a leader who got an id since is carried out", async () => {
  const nameless = PEOPLE.map((row) => row.with(0, null));
  const before = decide(await disputed(nameless), "Take 2");
  const now: Workbook = { ...before, sheets: [...district().sheets, ...before.sheets.slice(1)] };
  expect(await inForm(now)).toEqual([2, "seen in June", "again"]);
  const collected = collect(now, []);
  expect(Object.values(scoresOf(collected))).toEqual([2]);
  expect(collected.open).toBe(0);
  const undecided = await disputed(nameless);
  const open: Workbook = { ...undecided, sheets: [...district().sheets, ...undecided.sheets.slice(1)] };
  const still = collect(open, []);
  expect(Object.values(scoresOf(still))).toEqual([4]);
  expect(still.open).toBe(1);
});
