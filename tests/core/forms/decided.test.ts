/** What a person decided on Returned Forms counts in a form that is made again, as it does when forms are collected again. */
import type { Workbook } from "../../../src/core/sheet";
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
