import { textsAnswer, type EvidenceText, type TextsAsked } from "../../../src/taskpane/view/evidence-texts";
import type { Analysis } from "../../../src/core/report/analysis";
import { workbookOf } from "../../../src/hosts/memory";
import type { Evidence } from "../../../src/core/tag/tagged";
import { refreshed } from "./invented-district";

const base = refreshed(
  workbookOf([
    {
      name: "Roster 2025-26",
      rows: [
        ["School", "Principal", "Strengths"],
        ["Alder Elementary", "Ann Bell", "Reads widely"],
      ],
    },
  ]),
).analysis;
const [origin] = base.tagged.leader;

/** An analysis with this evidence alone. */
function analysisOf(
  evidence: readonly (Pick<Evidence, "text" | "how" | "tags"> & Partial<Evidence>)[],
  decisions: Partial<Analysis["decisions"]> = {},
): Analysis {
  if (origin === undefined) throw new Error("There is no leader.");
  const { segment, row } = origin;
  const rest = {
    segment,
    row,
    column: 3,
    source: "strengths",
    instrument: null,
    schoolYear: "2025-26",
    school: null,
    person: null,
  } as const;
  return {
    ...base,
    decisions: { ...base.decisions, ...decisions },
    tagged: { ...base.tagged, evidence: evidence.map((one) => ({ ...rest, ...one })) },
  };
}

const ask = (analysis: Analysis, asked: Partial<TextsAsked>): readonly EvidenceText[] =>
  textsAnswer({ state: "clear", responsibility: null, source: null, search: "", from: 0, size: 50, ...asked }, analysis)
    .texts;

const tag = (id: string, score: number, ...because: string[]) => ({ id, score, because });

describe("what is doubtful", () => {
  it.each([
    ["one phrase alone decided", [tag("inspire-vision", 0.75, "vision")], "One phrase alone decided."],
    [
      "words that say little decided",
      [tag("develop-team", 0.6, "teachers", "support")],
      "Only words that say little decided.",
    ],
    [
      "a second tag rests on one phrase",
      [tag("develop-team", 0.95, "mentor", "new teachers"), tag("orient-results", 0.75, "data")],
      "One phrase alone decided.",
    ],
  ])("finds a text of which %s", (_, tags, doubt) => {
    const analysis = analysisOf([{ text: "Some text", how: "text", tags }]);
    expect(ask(analysis, { state: "doubtful" })).toMatchObject([{ text: "Some text", doubt }]);
    expect(ask(analysis, { state: "clear" })).toEqual([]);
  });

  it("finds an indicator whose code belongs to another name", () => {
    const analysis = analysisOf([
      {
        text: "B1 Leveraging Educator Strengths",
        source: "rating",
        instrument: "TEAM",
        how: "crosswalk",
        tags: [tag("orient-results", 1, "TEAM: High Expectations for All Students")],
      },
    ]);
    expect(ask(analysis, { state: "doubtful" })).toMatchObject([
      { doubt: "The code of this indicator belongs to “High Expectations for All Students”." },
    ]);
  });

  it.each([
    ["several phrases", { how: "text", tags: [tag("develop-team", 0.94, "mentor", "new teachers")] }],
    ["a person", { how: "decision", tags: [tag("develop-team", 1, "your tag")] }],
    ["a person who said none", { how: "decision", tags: [] }],
    [
      "a code without a name",
      {
        text: "B1",
        source: "rating",
        how: "crosswalk",
        tags: [tag("orient-results", 1, "TEAM: High Expectations for All Students")],
      },
    ],
    [
      "code and name alike",
      {
        text: "B2 Environment",
        source: "rating",
        how: "crosswalk",
        tags: [tag("culture-of-belonging", 1, "TEAM: Environment")],
      },
    ],
    [
      "code and another spelling",
      {
        text: "B2 School Environment",
        source: "rating",
        how: "crosswalk",
        tags: [tag("culture-of-belonging", 1, "TEAM: Environment")],
      },
    ],
  ] as const)("leaves alone what %s decided", (_, evidence) => {
    const analysis = analysisOf([{ text: "Some text", ...evidence }]);
    expect(ask(analysis, { state: "doubtful" })).toEqual([]);
    expect(ask(analysis, { state: "clear" })).toHaveLength(1);
  });
});

it("asks for a text without a tag apart", () => {
  const analysis = analysisOf([{ text: "Parking lot", how: "none", tags: [] }]);
  expect(ask(analysis, { state: "untagged" })).toMatchObject([
    { text: "Parking lot", tags: [], keptAs: "tag", decidedFor: null },
  ]);
});

it("is one line a text and source, with its rows and its first cell, the most frequent first", () => {
  const clear = { how: "text", tags: [tag("develop-team", 0.94, "mentor", "new teachers")] } as const;
  const analysis = analysisOf([
    { text: "Once", ...clear },
    { text: "Twice", ...clear, row: 7 },
    { text: "Twice", ...clear, row: 9 },
    { text: "Twice", ...clear, source: "survey" },
  ]);
  expect(ask(analysis, {}).map(({ text, source, rows, cell }) => [text, source, rows, cell.text])).toEqual([
    ["Twice", "Strengths", 2, "Roster 2025-26, C7"],
    ["Once", "Strengths", 1, "Roster 2025-26, C2"],
    ["Twice", "Survey", 1, "Roster 2025-26, C2"],
  ]);
});

it("says where a decision is kept and for which instrument", () => {
  const decided = { instrument: "", indicator: "Involved families", responsibilities: ["build-partnerships"] };
  const analysis = analysisOf(
    [
      {
        text: "Involved Families",
        source: "survey",
        instrument: "Panorama",
        how: "crosswalk",
        tags: [tag("build-partnerships", 1, "your crosswalk")],
      },
      { text: "Calm", how: "decision", tags: [] },
    ],
    { crosswalk: [decided] },
  );
  expect(ask(analysis, {}).map(({ text, keptAs, decidedFor }) => [text, keptAs, decidedFor])).toEqual([
    ["Calm", "tag", ""],
    ["Involved Families", "crosswalk", ""],
  ]);
});

it("is asked by page, responsibility, source and words", () => {
  const analysis = analysisOf(
    Array.from({ length: 120 }, (_, index) => ({
      text: `Text ${String(index).padStart(3, "0")} élan`,
      how: "text",
      source: index % 2 === 0 ? "strengths" : "survey",
      tags: [tag(index % 3 === 0 ? "develop-team" : "inspire-vision", 0.94, "two", "phrases")],
    })),
  );
  const all: TextsAsked = { state: "clear", responsibility: null, source: null, search: "", from: 100, size: 50 };
  const page = textsAnswer(all, analysis);
  expect(page.total).toBe(120);
  expect(page.texts).toHaveLength(20);
  expect(page.texts[0]?.text).toBe("Text 100 élan");
  expect(textsAnswer({ ...all, responsibility: "develop-team" }, analysis).total).toBe(40);
  expect(textsAnswer({ ...all, source: "Survey" }, analysis).total).toBe(60);
  // 011 and 110 to 119.
  expect(textsAnswer({ ...all, search: "ELAN 11" }, analysis).total).toBe(11);
});
