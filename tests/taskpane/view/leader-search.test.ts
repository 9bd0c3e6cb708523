import { leaderSearch, MOST_HITS, searchIn, searchWords } from "../../../src/taskpane/view/leader-search";
import type { LeaderBook, Person } from "../../../src/taskpane/view/leader/leader-book";
import { inventedDistrict, refreshed } from "./invented-district";

const { analysis } = refreshed(inventedDistrict());
const search = leaderSearch(analysis);
const names = (text: string): readonly string[] => search(text).hits.map(({ name }) => name);

it.each([
  ["any word of a name", "fenwright", "Odalys Fenwright"],
  ["the beginning of a word", "odal", "Odalys Fenwright"],
  ["words in any order", "odalys fenw", "Odalys Fenwright"],
  ["family name first, with a comma", "Fenwright, Odalys", "Odalys Fenwright"],
  ["capitals", "FENWRIGHT", "Odalys Fenwright"],
  ["no accents", "zoe nunez", "Zoë Núñez-O'Hara"],
  ["accents and apostrophes", "Núñez-O’Hara", "Zoë Núñez-O'Hara"],
  ["an employee number", "1004", "Cy Dunn"],
  ["a school", "cedar hill", "Cedar Hill Middle School"],
])("finds by %s", (_, text, name) => {
  expect(names(text)).toEqual([name]);
});

it.each([["xyz"], ["fenwright bell"], ["right"]])("does not find %s", (text) => {
  expect(names(text)).toEqual([]);
});

it("lists both people of one name, told apart by their schools", () => {
  expect(search("sam cole").hits.map(({ name, about }) => [name, about])).toEqual([
    ["Sam Cole", "Assistant principal, Harbor Middle School"],
    ["Sam Cole", "Assistant principal, Alder Elementary School"],
  ]);
});

it("puts who leads today before who is on the newest roster no more", () => {
  // Schools are called Elementary; Ed Frost and Di Ehrle are not on the roster of 2025-26.
  expect(names("e")).toEqual([
    "Alder Elementary School",
    "Birch Elementary School",
    "Dogwood Elementary School",
    "Di Ehrle",
    "Ed Frost",
  ]);
});

it.each([
  ["Fenright", "Odalys Fenwright"],
  ["odalis", "Odalys Fenwright"],
  ["Odalys Fenwrigth", "Odalys Fenwright"],
])("asks whether %s was meant as %s", (text, name) => {
  const { hits, near } = search(text);
  expect(hits).toEqual([]);
  expect(near.map((hit) => hit.name)).toEqual([name]);
});

it("guesses nothing from letters that fit nobody", () => {
  expect(search("qqqqqq")).toMatchObject({ hits: [], near: [] });
});

it("counts who can be searched, and finds nothing for nothing", () => {
  // Twelve people on three rosters, five schools.
  expect(search("  ")).toEqual({ leaders: 12, schools: 5, hits: [], more: 0, near: [] });
});

it("reads a text as words without case, accents and punctuation", () => {
  expect(searchWords("  Núñez-O’Hara, Zoë J.R. ")).toEqual(["nunez", "ohara", "zoe", "jr"]);
});

it("shows the best of many and says how many more there are", () => {
  const people = new Map<string, Person>();
  for (let index = 0; index < 100_000; index++) {
    const name = `${"abcdefghij".charAt(index % 10)}nn Person${index}`;
    const key = `id:${index}`;
    people.set(key, { key, name, names: new Set([name]), ids: new Set(), posts: [], candidacies: [], ratings: [] });
  }
  const book: LeaderBook = { people, schools: new Map(), rosterYear: null, at: () => null };
  const find = searchIn(book);
  const many = find("ann");
  expect(many.hits).toHaveLength(MOST_HITS);
  expect(many.more).toBe(10_000 - MOST_HITS);
  expect(find("person77777").hits.map(({ key }) => key)).toEqual(["id:77777"]);
  expect(find("hnn person77777").hits.map(({ key }) => key)).toEqual(["id:77777"]);
  expect(find("ann person77777").hits).toEqual([]);
});
