import { identify } from "../../../src/core/person/identify";
import type { StandardRating, StandardSurvey } from "../../../src/core/label/standardized";
import { DEFAULT_SETTINGS } from "../../../src/core/state/decisions";
import { tag, type TagKnowledge } from "../../../src/core/tag/tag";
import { crosswalks } from "../../../src/framework/crosswalks";
import { framework, responsibilitiesOf } from "../../../src/framework/framework";
import { headship } from "../../../src/framework/headship";
import { lexicon } from "../../../src/framework/lexicon";
import { nameWords } from "../../../src/framework/names";
import { BLANK_RATING, BLANK_SURVEY } from "../blank-records";
import { standardizedOf } from "../person/leaders-of";
import { tableOn } from "../person/table-of";

const segment = {
  table: tableOn("TEAM"),
  dataset: "rating",
  group: 1,
  columns: new Map([["indicator", 2]]),
  schoolYear: null,
} as const;
const rating = (values: Partial<StandardRating>): StandardRating => ({
  ...BLANK_RATING,
  segment,
  row: 2,
  school: null,
  leaderId: "7",
  instrument: "TEAM",
  indicator: "A1",
  score: 3,
  ...values,
});
const survey = (values: Partial<StandardSurvey>): StandardSurvey => ({
  ...BLANK_SURVEY,
  segment: { ...segment, dataset: "survey", columns: new Map([["topic", 3]]) },
  row: 2,
  school: null,
  favorable: 0.5,
  ...values,
});

function tagsOf(
  ratings: readonly StandardRating[],
  surveys: readonly StandardSurvey[] = [],
  decided: Partial<TagKnowledge> = {},
) {
  const standardized = { ...standardizedOf([]), rating: ratings, survey: surveys };
  const { people } = identify(standardized, { people: [], settings: DEFAULT_SETTINGS, names: nameWords, headship });
  const { tagged } = tag(people, { tags: [], crosswalk: [], crosswalks, lexicon, ...decided });
  return tagged.evidence.map(({ how, tags, column }) => ({ how, ids: tags.map(({ id }) => id), column }));
}

it.each([
  ["A2", "orient-results"],
  ["A2 Data Analysis & Use", "orient-results"],
  ["A2. Data Analysis and Use", "orient-results"],
  ["Data Analysis and Use", "orient-results"],
  ["C5 - Self-Practice", "continuous-improvement"],
  ["Indicator D1", "build-partnerships"],
])("the TEAM indicator %s is evidence of %s", (indicator, id) => {
  expect(tagsOf([rating({ indicator })])).toEqual([{ how: "crosswalk", ids: [id], column: 2 }]);
});

it("takes a survey's topic through its crosswalk, and marks what speaks of the school as a stand-in", () => {
  expect(tagsOf([], [survey({ instrument: "5Essentials", topic: "Involved Families" })])).toEqual([
    { how: "crosswalk", ids: ["build-partnerships"], column: 3 },
  ]);
});

it("leaves out ratings without an indicator or a score, and answers without a result", () => {
  expect(
    tagsOf([rating({ indicator: null }), rating({ score: null })], [survey({ topic: "Safety", favorable: null })]),
  ).toEqual([]);
});

it("lets a person's tag win over the district's crosswalk, and that over ours", () => {
  const crosswalk = [{ instrument: "TEAM", indicator: "A1", responsibilities: ["inspire-vision"] }];
  expect(tagsOf([rating({})], [], { crosswalk })).toEqual([{ how: "crosswalk", ids: ["inspire-vision"], column: 2 }]);
  const tags = [{ instrument: "TEAM", text: "A1", responsibilities: [] }];
  expect(tagsOf([rating({})], [], { crosswalk, tags })).toEqual([{ how: "decision", ids: [], column: 2 }]);
});

it("lets the district's own words win over ours, but not over a person's tag or a crosswalk", () => {
  const crosswalk = [
    { instrument: "Any text with", indicator: "new teachers", responsibilities: ["continuous-improvement"] },
    { instrument: "Any text with", indicator: "A1", responsibilities: ["continuous-improvement"] },
  ];
  const local = rating({ indicator: "Supports new teachers", instrument: "Local" });
  expect(tagsOf([local, rating({})], [], { crosswalk }).map(({ ids }) => ids)).toEqual([
    ["continuous-improvement"],
    ["rigorous-instruction", "develop-team"],
  ]);
  const tags = [{ instrument: "Local", text: "Supports new teachers", responsibilities: ["develop-team"] }];
  expect(tagsOf([local], [], { crosswalk, tags })).toEqual([{ how: "decision", ids: ["develop-team"], column: 2 }]);
});

it("reads an unknown indicator's words, and says none where they do not tell", () => {
  expect(
    tagsOf([
      rating({ indicator: "Supports new teachers", instrument: "Local" }),
      rating({ indicator: "Z9", instrument: "Local" }),
    ]),
  ).toEqual([
    { how: "text", ids: ["develop-team"], column: 2 },
    { how: "none", ids: [], column: 2 },
  ]);
});

it("crosswalks name only responsibilities of the framework", () => {
  const ids = new Set(responsibilitiesOf(framework).map(({ id }) => id));
  const used = crosswalks.flatMap(({ entries }) => entries.flatMap(({ responsibilities }) => responsibilities));
  expect(used.filter((id) => !ids.has(id))).toEqual([]);
});

describe("a support", () => {
  const support = {
    segment: { ...segment, dataset: "support", columns: new Map([["supportText", 5]]) },
    row: 4,
    schoolYear: "2025-26",
    leaderId: "7",
    name: null,
    schoolId: null,
    schoolName: null,
    school: null,
    what: "Coaching",
    text: "Partnerships with families",
    start: null,
    end: null,
    status: null,
    responsibility: null,
  } as const;
  const evidenceOf = (responsibility: string | null, decided: Partial<TagKnowledge> = {}) => {
    const standardized = { ...standardizedOf([]), support: [{ ...support, responsibility }] };
    const { people } = identify(standardized, { people: [], settings: DEFAULT_SETTINGS, names: nameWords, headship });
    const { tagged } = tag(people, { tags: [], crosswalk: [], crosswalks, lexicon, ...decided });
    const [one, ...more] = tagged.evidence;
    if (one === undefined || more.length > 0) throw new Error("not one row of evidence");
    expect(tagged.support.map(({ tags }) => tags)).toEqual([one.tags]);
    return { how: one.how, ids: one.tags.map(({ id }) => id), source: one.source, text: one.text, column: one.column };
  };
  const OWN = {
    tags: [{ instrument: "", text: "Coaching: Partnerships with families", responsibilities: ["inspire-vision"] }],
  };
  const LINE = {
    crosswalk: [
      { instrument: "Any text with", indicator: "partnerships families", responsibilities: ["orient-results"] },
    ],
  };

  it("is evidence of what its row names, one or several", () => {
    expect(evidenceOf("Develop your team")).toEqual({
      how: "row",
      ids: ["develop-team"],
      source: "support",
      text: "Coaching: Partnerships with families",
      column: 5,
    });
    expect(evidenceOf("develop your team; Build partnerships").ids).toEqual(["develop-team", "build-partnerships"]);
  });

  it("is evidence of what a person says instead, whatever the row names", () => {
    expect(evidenceOf("Develop your team", OWN)).toMatchObject({ how: "decision", ids: ["inspire-vision"] });
    expect(evidenceOf(null, OWN)).toMatchObject({ how: "decision", ids: ["inspire-vision"] });
  });

  it("without a name in the row goes by the district's own words, then by those of the text", () => {
    expect(evidenceOf(null, LINE)).toMatchObject({ how: "crosswalk", ids: ["orient-results"] });
    expect(evidenceOf("Develop your team", LINE)).toMatchObject({ how: "row", ids: ["develop-team"] });
    expect(evidenceOf(null)).toMatchObject({ how: "text", ids: ["build-partnerships"] });
    expect(evidenceOf("Another frame")).toMatchObject({ how: "text" });
  });
});
