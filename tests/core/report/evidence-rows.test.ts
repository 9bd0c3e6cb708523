import { crosswalkRows, evidenceRows } from "../../../src/core/report/evidence-rows";
import { crosswalkSheet, type CrosswalkRow } from "../../../src/core/state/crosswalk";
import { plainWords } from "../../../src/core/state/plain-words";
import { readDecisions } from "../../../src/core/state/read";
import type { Workbook } from "../../../src/core/sheet";
import { sheetOfOwn } from "../../../src/hosts/memory";
import { taggedOf } from "../metric/tagged-of";

const WORDS = { instrument: "Any text with", indicator: "passport team", responsibilities: ["build-partnerships"] };
const NO_SHEETS: Workbook = { dateSystem: 1900, sheets: [] };
const TYPED: CrosswalkRow = { ...WORDS, responsibilities: [], from: "", count: 0 };

/** The workbook with the Crosswalk sheet, on whose only row a person typed a decision. */
function decided(row: CrosswalkRow, typed: string): Workbook {
  const own = crosswalkSheet([row], plainWords, NO_SHEETS);
  const tables = own.tables.map((table) => ({
    ...table,
    columns: table.columns.map((column) => (column.heading === "Decision" ? { ...column, values: [typed] } : column)),
  }));
  return { dateSystem: 1900, sheets: [sheetOfOwn({ ...own, tables })] };
}

it("lists indicators as found, without strengths", () => {
  const tags = [{ id: "develop-team", score: 1, because: ["TEAM: Evaluation"] }];
  const tagged = taggedOf({
    evidence: [
      { text: "C1", tags },
      { text: "C1", tags },
      { text: "warm", source: "strengths" },
    ],
  });
  expect(crosswalkRows(tagged, [])).toEqual([
    { instrument: "TEAM", indicator: "C1", responsibilities: ["develop-team"], from: "Crosswalk", count: 2 },
  ]);
});

it("keeps the district's own words, with the rows that they tagged", () => {
  const tags = [{ id: "build-partnerships", score: 1, because: ["your words: passport team"] }];
  const tagged = taggedOf({
    evidence: [
      { text: "Leads the passport team", source: "strengths", tags },
      { text: "calm", source: "strengths" },
    ],
  });
  const exact = { instrument: "TEAM", indicator: "C1", responsibilities: [] };
  expect(crosswalkRows(tagged, [WORDS, exact])).toEqual([{ ...WORDS, from: "Your words", count: 1 }]);
});

it("reads the district's words back from the sheet, the same after each refresh", () => {
  const first = decided(TYPED, "Build partnerships");
  expect(readDecisions(first).decisions.crosswalk).toEqual([WORDS]);
  const rows = crosswalkRows(taggedOf({}), readDecisions(first).decisions.crosswalk);
  const again = crosswalkSheet(rows, plainWords, first);
  const second: Workbook = { dateSystem: 1900, sheets: [sheetOfOwn(again)] };
  expect(readDecisions(second).decisions.crosswalk).toEqual([WORDS]);
  expect(again.tables[0]?.columns.find(({ heading }) => heading === "From")?.values).toEqual(["Your words"]);
  expect(crosswalkSheet(rows, plainWords, second)).toEqual(again);
});

it("leaves rows of common cases out of the evidence, and nothing else", () => {
  const tags = [{ id: "develop-team", score: 1, because: ["TEAM: Evaluation"] }];
  const { length } = evidenceRows(
    taggedOf({ rating: [{ name: "Ada Birch", school: "1" }], evidence: [{ row: 2, tags }] }),
  );
  expect(length).toBe(1);
  // Rows 2 and 3 of the rating sheet: a leader, and an invented case at no school.
  const tagged = taggedOf({
    rating: [
      { name: "Ada Birch", school: "1" },
      { name: "Case 1", rater: "Ruth Lane" },
    ],
  });
  const segment = tagged.rating[0]?.segment;
  if (segment === undefined) throw new Error("no rows");
  const { evidence } = taggedOf({
    evidence: [
      { segment, row: 2, text: "A1", tags },
      { segment, row: 3, text: "A1", tags },
      { segment, row: 4, text: "warm", source: "strengths" },
    ],
  });
  expect(evidenceRows({ ...tagged, evidence }).map(({ first }) => first.row)).toEqual([2, 4]);
});

it("lists supports as evidence, to be tagged there, and not among the indicators", () => {
  const tagged = taggedOf({
    evidence: [
      {
        text: "Coaching: weekly visits",
        source: "support",
        instrument: null,
        how: "row",
        tags: [{ id: "develop-team", score: 1, because: ["named in the row"] }],
      },
    ],
  });
  expect(evidenceRows(tagged)).toMatchObject([
    {
      source: "Support",
      text: "Coaching: weekly visits",
      responsibilities: ["develop-team"],
      because: "named in the row",
      how: "Named in the row",
    },
  ]);
  expect(crosswalkRows(tagged, [])).toEqual([]);
});
