import { expansionsOf, readingsOf } from "../../../src/core/match/readings";
import { vocabularies } from "../../../src/framework/vocabulary";

const school = expansionsOf(vocabularies.abbreviations.school);
const title = expansionsOf(vocabularies.abbreviations.title);
const texts = (text: string, expansions = school): string[] =>
  readingsOf(text.split(" "), expansions).map((words) => words.join(" "));

it.each([
  ["cayuga h s", "cayuga high school"],
  ["hs cayuga", "high school cayuga"],
  ["h s thompson el", "h s thompson elementary school"],
  ["el dorado el", "el dorado elementary school"],
  ["cayuga el 2", "cayuga elementary school 2"],
  ["carter j h", "carter junior high school"],
  ["beverly hills int", "beverly hills intermediate school"],
  ["dobie pri", "dobie primary school"],
  ["st mary elem", "saint mary elementary school"],
  ["mt vernon ms", "mount vernon middle school"],
  ["kooken ed ctr", "kooken education center"],
])("%j is first read as %j", (text, first) => expect(texts(text)[0]).toBe(first));

it("keeps both readings where an abbreviation can mean two things", () => {
  expect(texts("s garland h s")).toEqual(
    expect.arrayContaining(["s garland high school", "south garland high school"]),
  );
  expect(texts("carver tech")).toEqual(
    expect.arrayContaining(["carver tech", "carver technology", "carver technical"]),
  );
});

it.each([
  ["asst prin", "assistant principal"],
  ["ap", "assistant principal"],
  ["supt", "superintendent"],
  ["exec dir", "executive director"],
  ["ms principal", "ms principal"],
])("as a title, %j is first read as %j", (text, first) => expect(texts(text, title)[0]).toBe(first));

it("never gives more readings than can be looked at", () => {
  expect(texts("n s e w n s e w n s e w n s e w").length).toBeLessThanOrEqual(12);
});
