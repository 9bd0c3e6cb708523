/**
 * Invented texts as districts write them (strengths, survey items, rubric lines at several levels, goals, notes), each with the
 * responsibilities that a person reads in it, the best first. The lexicon is mended by looking at three in five of them; the others are
 * only counted.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NONE, textTagger } from "../../../src/core/tag/text-tagger";
import { lexicon } from "../../../src/framework/lexicon";

const tag = textTagger(lexicon);
const read = readFileSync(join(__dirname, "../../fixtures/invented-texts.tsv"), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => {
    const [responsibilities = "", text = ""] = line.split("\t");
    return { right: responsibilities.split("|"), text, given: tag(text)[0]?.id ?? NONE };
  });

// FNV-1a.
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

const isLookedAt = ({ text }: { readonly text: string }): boolean => hashOf(text) % 5 < 3;
const isRight = ({ right, given }: (typeof read)[number]): boolean => right.includes(given);
const share = (some: readonly unknown[], of: readonly unknown[]): number => some.length / of.length;

it("holds many texts of each kind", () => {
  expect(read.length).toBeGreaterThan(1200);
  for (const id of Object.keys(lexicon.phrases)) {
    expect(read.filter(({ right }) => right[0] === id).length).toBeGreaterThanOrEqual(100);
  }
});

it.each([
  ["looked at", read.filter(isLookedAt), 0.97],
  ["only counted", read.filter((one) => !isLookedAt(one)), 0.93],
])("tags texts that were %s as a person does", (_, texts, least) => {
  expect(share(texts.filter(isRight), texts)).toBeGreaterThanOrEqual(least);
});

it("leaves hardly anything open that speaks of leading, and tags hardly anything else", () => {
  const open = read.filter(({ given }) => given === NONE);
  const none = read.filter(({ right }) => right.includes(NONE));
  expect(share(open.filter(isRight), open)).toBeGreaterThanOrEqual(0.97);
  expect(share(none.filter(isRight), none)).toBeGreaterThanOrEqual(0.95);
});

it("is surer where it is right than where it is wrong", () => {
  const scores = (texts: typeof read): number => {
    const all = texts.flatMap(({ text }) => tag(text)[0]?.score ?? []);
    return all.reduce((sum, score) => sum + score, 0) / all.length;
  };
  expect(scores(read.filter(isRight))).toBeGreaterThan(scores(read.filter((one) => !isRight(one))));
});
