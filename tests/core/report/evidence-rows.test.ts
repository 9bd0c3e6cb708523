import { crosswalkRows } from "../../../src/core/report/evidence-rows";
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
