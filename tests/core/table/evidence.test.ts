import { markOf } from "../../../src/core/own-sheets";
import { cellKey } from "../../../src/core/sheet";
import { findTables } from "../../../src/core/table/find-tables";
import { isEvidence } from "../../../src/core/table/table";
import { workbookOf, type LiteralSheet } from "../../../src/hosts/memory";
import { ours } from "./own-gaps";
import { written } from "./tables-in";

describe("formulas that refer to our sheets", () => {
  const roster = (formula: string): LiteralSheet => ({
    name: "Roster",
    rows: [
      ["Name", "School", "Score"],
      ["Ann Ash", "Oak", { formula, value: 3 }],
      ["Ben Birch", "Elm", { formula: "=1+3", value: 4 }],
      ["Cam Cedar", "Fir", 5],
    ],
  });
  const people: LiteralSheet = { name: "People", mark: markOf("people"), rows: [["Name", "Other name"]] };

  it.each([
    ["='Leadership Gaps'!A2"],
    ["=VLOOKUP(A2,'Leadership Gaps'!$A$2:$D$9,2,FALSE)"],
    ["=SUM('Roster:Leadership Gaps'!A2)"],
    ["=People!A2+1"],
    ['=IF(A2="",0,people!$A$2)'],
    ['=INDIRECT("People!A2")'],
    ["=SUM(LT_Gaps[Rank])"],
    ["=ROWS(LT_Gaps)"],
    ["=LT_LeadershipGaps"],
  ])("are no evidence: %s", (formula) => {
    const { tables, problems } = findTables(workbookOf([ours, people, roster(formula)]));
    expect(problems.map(({ code, at }) => [code, at.row, at.column])).toEqual([["refers-to-own-sheet", 2, 3]]);
    const [table] = tables;
    expect(table && [2, 3, 4].map((row) => isEvidence(table, row, 3))).toEqual([false, true, true]);
    expect(table?.notEvidence).toEqual(new Set([cellKey(2, 3)]));
  });

  it.each([
    ["=SUM('My People'!A2)"],
    ["='[Other.xlsx]People'!A2"],
    ["=[1]People!A2"],
    ["=OurPeople!A2"],
    ["=Peoples!A2"],
    ["=LT_GapsOfOurs[Rank]"],
    ['="see People"'],
  ])("leave other formulas alone: %s", (formula) => {
    const { tables, problems } = findTables(workbookOf([ours, people, roster(formula)]));
    expect(problems).toEqual([]);
    expect(tables.map(written)).toEqual(["1, 2-4: A Name, B School, C Score"]);
    expect(tables[0] && isEvidence(tables[0], 2, 3)).toBe(true);
  });

  it("are a district's matter while the sheet of that name is the district's", () => {
    const theirs: LiteralSheet = { name: "People", rows: [["Notes"]] };
    const { problems } = findTables(workbookOf([theirs, roster("=People!A2")]));
    expect(problems.map(({ code }) => code)).toEqual(["no-table"]);
  });

  it("are told once where most of a column is so", () => {
    const rows = [
      ["Name", "Rank"],
      ...["Ann", "Ben", "Cam"].map((name, i) => [name, { formula: `='Leadership Gaps'!A${i + 2}`, value: i }]),
    ];
    const { problems } = findTables(workbookOf([ours, { name: "Ranks", rows }]));
    expect(problems.map(({ code, count, ...rest }) => [code, count, "rows" in rest ? rest.rows : ""])).toEqual([
      ["refers-to-own-sheet", 3, "2-4"],
    ]);
  });
});
