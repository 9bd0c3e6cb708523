import fc from "fast-check";
import { breakLines, sentencesInLines } from "../../../src/core/state/break-lines";

describe("breakLines", () => {
  it.each([
    ["", 10, []],
    ["one", 10, ["one"]],
    ["one two three", 7, ["one two", "three"]],
    ["one two three", 13, ["one two three"]],
    ["  spaces   fold ", 20, ["spaces fold"]],
    ["a longword b", 4, ["a", "long", "word", "b"]],
    ["line\nbreak", 20, ["line break"]],
  ])("breaks %j at %i", (text, width, lines) => {
    expect(breakLines(text, width)).toEqual(lines);
  });

  it("loses nothing, exceeds nothing, and breaks its own lines the same way", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 40 }), (text, width) => {
        const lines = breakLines(text, width);
        expect(lines.every((line) => line.length <= width && line.length > 0)).toBe(true);
        expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      }),
    );
  });

  it("breaks a joined text again as it was, when no word was cut", () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1 });
    fc.assert(
      fc.property(words, fc.integer({ min: 8, max: 40 }), (list, width) => {
        const lines = breakLines(list.join(" "), width);
        expect(breakLines(lines.join(" "), width)).toEqual(lines);
      }),
    );
  });
});

it("takes whole sentences as far as they fit, passes over a long one, and takes the first one always", () => {
  const linesOfTen = (text: string) => Math.ceil(text.length / 10);
  expect(sentencesInLines(["One.", "Two.", "Three is longer."], 1, linesOfTen)).toBe("One. Two.");
  expect(sentencesInLines(["One.", "Three is longer.", "Two."], 1, linesOfTen)).toBe("One. Two.");
  expect(sentencesInLines(["Much longer than ten.", "Two."], 1, linesOfTen)).toBe("Much longer than ten.");
  expect(sentencesInLines(["", "One."], 1, linesOfTen)).toBe("One.");
});
