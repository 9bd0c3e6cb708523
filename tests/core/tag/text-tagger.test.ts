import fc from "fast-check";
import { NONE, textTagger } from "../../../src/core/tag/text-tagger";
import { framework, responsibilitiesOf } from "../../../src/framework/framework";
import { lexicon } from "../../../src/framework/lexicon";

const tag = textTagger(lexicon);
const first = (text: string) => tag(text)[0]?.id ?? "none";

describe("texts that speak of one responsibility", () => {
  it.each([
    ["Mentors new teachers through a weekly induction meeting", "develop-team"],
    ["family engagement nights with community partners", "build-partnerships"],
    ["fam engmt", "build-partnerships"],
    ["Builds the master schedule and the budget early", "plan-and-manage"],
    ["Walkthroughs focus on rigorous grade-level standards", "rigorous-instruction"],
    ["Staff share one vision for the school", "inspire-vision"],
    ["Reflective; open to feedback on own practice", "continuous-improvement"],
    ["Students and staff feel they belong", "culture-of-belonging"],
    ["Celebrates student success and keeps a high bar", "orient-results"],
    ["Mentorhsip", "develop-team"],
    ["family egnagement", "build-partnerships"],
    ["Mentorshipp for novices", "develop-team"],
  ])("%s: %s", (text, expected) => expect(first(text)).toBe(expected));
});

describe("texts that speak of none", () => {
  it.each([
    ["N/A"],
    ["parking lot repaving"],
    ["615-555-0100"],
    ["See attached"],
    ["asdf"],
    [""],
    ["Room 114, 2 pm"],
    ["Badge photo"],
  ])("%j", (text) => expect(tag(text)).toEqual([]));
});

it("gives both where a text speaks of two, with the words that decided", () => {
  const tags = tag("Mentors new teachers; strong with parents and community partners");
  expect(tags.map(({ id }) => id).sort()).toEqual(["build-partnerships", "develop-team"]);
  expect(tags.find(({ id }) => id === "develop-team")?.because).toContain("new teachers");
});

it("finds words of a phrase in one sentence only", () => {
  const own = textTagger({
    abbreviations: {},
    groups: { staff: ["teacher"] },
    phrases: { "develop-team": { strong: ["thank + <staff>"], medium: [], weak: [] } },
  });
  expect(own("Thanks every teacher")).toEqual([{ id: "develop-team", score: 0.79, because: ["thanks … teacher"] }]);
  expect(own("Thanks. Every teacher")).toEqual([]);
});

it("takes a word within a longer phrase as part of that phrase only", () => {
  const own = textTagger({
    abbreviations: {},
    groups: {},
    phrases: {
      "orient-results": { strong: ["student growth"], medium: [], weak: [] },
      "continuous-improvement": { strong: ["growth"], medium: [], weak: [] },
      none: { strong: ["growth chart"], medium: [], weak: [] },
    },
  });
  expect(own("student growth").map(({ id }) => id)).toEqual(["orient-results"]);
  expect(own("growth").map(({ id }) => id)).toEqual(["continuous-improvement"]);
  expect(own("growth chart")).toEqual([]);
});

it("knows only responsibilities of the framework", () => {
  const ids = responsibilitiesOf(framework).map(({ id }) => id);
  expect(Object.keys(lexicon.phrases).sort()).toEqual([...ids, "none"].sort());
  expect(Object.keys(lexicon.phrases)).toContain(NONE);
});

it("never fails, and scores stay between 0 and 1, best first", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("vision", "parents", "data", "coach", "budget", "trust", "x", "7"), { maxLength: 12 }),
      (words) => {
        const scores = tag(words.join(" ")).map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
        expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
      },
    ),
  );
});
