import { fold, isNumber, plainKey, wordsOf } from "../../../src/core/match/words";

it.each([
  ["CAYUGA H S", "cayuga h s"],
  ["  Peña   Elementary ", "pena elementary"],
  ["O'Connor & Sons", "oconnor and sons"],
  ["O’Connor", "oconnor"],
  ["PS015", "ps 15"],
  ["P.S. 15", "p s 15"],
  ["K-8", "k 8"],
  ["9th Grade", "9th grade"],
  ["Level 1+", "level 1 plus"],
  ["--", ""],
])("%j reads as %j", (text, plain) => expect(plainKey(text)).toBe(plain));

it("folds white space and nothing else", () => expect(fold("  Asst.\t Principal\n")).toBe("Asst. Principal"));

it("knows numbers, ordinals and roman numerals, but no single letters", () => {
  expect(wordsOf("PS 15 II 9th X Iv").filter(isNumber)).toEqual(["15", "ii", "9th", "iv"]);
});
