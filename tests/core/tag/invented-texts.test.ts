/** Invented texts as districts write them (strengths, survey items, rubric lines, goals, notes), each with what a person reads in it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { textTagger } from "../../../src/core/tag/text-tagger";
import { lexicon } from "../../../src/framework/lexicon";

const texts = readFileSync(join(__dirname, "../../fixtures/invented-texts.tsv"), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => {
    const [responsibility = "", text = ""] = line.split("\t");
    return { responsibility, text };
  });
const tag = textTagger(lexicon);

it("tags nearly all of them as a person does", () => {
  const wrong = texts.filter(({ responsibility, text }) => (tag(text)[0]?.id ?? "none") !== responsibility);
  expect(texts.length).toBeGreaterThan(250);
  expect(wrong.length / texts.length).toBeLessThan(0.03);
});

it.each(texts.filter(({ responsibility }) => responsibility === "none").map(({ text }) => text))(
  "leaves alone: %s",
  (text) => {
    expect(tag(text)).toEqual([]);
  },
);
