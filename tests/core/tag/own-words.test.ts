import { ownWords } from "../../../src/core/tag/own-words";
import { lexicon } from "../../../src/framework/lexicon";

const line = (indicator: string, ...responsibilities: readonly string[]) => ({
  instrument: "Any text with",
  indicator,
  responsibilities,
});
const tagsOf = (text: string, ...lines: readonly ReturnType<typeof line>[]) =>
  ownWords(lines, lexicon)(text)?.map(({ id }) => id) ?? null;

it.each([
  ["Leads the Passport Team", "passport team"],
  ["The team keeps its passports", "Passport Team"],
  ["our PLCs", "professional learning community"],
])("finds %s by %s", (text, words) => {
  expect(tagsOf(text, line(words, "build-partnerships"))).toEqual(["build-partnerships"]);
});

it.each([
  ["Leads the team", "passport team"],
  ["Passport", "passport team"],
  ["", "passport"],
  ["the team", "the"],
  ["Pass port", "passport"],
])("leaves %j alone for %s", (text, words) => {
  expect(tagsOf(text, line(words, "build-partnerships"))).toBeNull();
});

it("lets the line with the most words win, and gives all of lines as long as each other", () => {
  const short = line("passport", "build-partnerships");
  expect(tagsOf("Passport team", short, line("passport team", "develop-team"))).toEqual(["develop-team"]);
  expect(tagsOf("Passport team", short, line("team", "develop-team"))).toEqual(["build-partnerships", "develop-team"]);
});

it("says that a text is evidence of none, and which words decided", () => {
  expect(tagsOf("Family passport night", line("passport"))).toEqual([]);
  expect(ownWords([line(" passport ", "develop-team")], lexicon)("Passports")).toEqual([
    { id: "develop-team", score: 1, because: ["your words: passport"] },
  ]);
});

it("takes only lines for any text, however it is written", () => {
  const of = (instrument: string) =>
    ownWords([{ ...line("passport", "develop-team"), instrument }], lexicon)("passport");
  expect(of(" any text WITH ")).not.toBeNull();
  expect([of("TEAM"), of("")]).toEqual([null, null]);
});
