import { cellAt, type Workbook } from "../../../../src/core/sheet";
import { decide as decideCells } from "../../../../src/core/state/decide";
import { createMemoryHost } from "../../../../src/hosts/memory";
import { formsView } from "../../../../src/taskpane/view/forms/forms-view";
import {
  after,
  analysisOf,
  collect,
  district,
  fileOf,
  formsOf,
  HEADINGS,
  ON,
  pageIn,
  PEOPLE,
  put,
  returned,
} from "../../../core/forms/small-forms";

const viewOf = (workbook: Workbook) => formsView(analysisOf(workbook), workbook, ON);

/** Dana Frost gives Ann's first line a score. */
async function formWith(score: number, file: string) {
  const pages = await fileOf(formsOf(district()), "Dana Frost");
  put(pageIn(pages, "Ratings"), "D2", score);
  return returned(file, pages);
}

it("counts what is rated of what is to rate, by director and round", async () => {
  const workbook = await after(district(), collect(district(), [await formWith(4, "dana.xlsx")]));
  const { directors, isDated, late, schoolYear } = viewOf(workbook);
  expect({ isDated, late, schoolYear }).toEqual({ isDated: false, late: [], schoolYear: "2025-26" });
  // 3 leaders × 8 lines × 2 rounds and 4 cases; 2 leaders × 8 × 2 and 4.
  expect(directors).toMatchObject([
    { director: "Dana Frost", leaders: 3, rated: 1, toRate: 52, state: "returned May 29, 2026" },
    { director: "Lee Moss", leaders: 2, rated: 0, toRate: 36, state: "nothing returned" },
  ]);
  expect(directors[0]?.rounds).toEqual([
    { name: "Round 1", rated: 1, toRate: 24, due: "no due day" },
    { name: "Round 2", rated: 0, toRate: 24, due: "no due day" },
    { name: "Common cases", rated: 0, toRate: 4, due: "no due day" },
  ]);
  expect(directors[1]?.rates[0]).toBe("How strictly this director rates cannot be told.");
});

it("says who stands in no form", () => {
  const alone = [106, "Fay Fir", "2025-26", "Elder High School", "Principal", null, null] as const;
  expect(HEADINGS).toHaveLength(alone.length);
  const { problems } = viewOf(district([...PEOPLE, alone]));
  expect(problems.map(({ says, place }) => `${place}: ${says}`)).toEqual([
    expect.stringMatching(/^Roster 2025-26, [A-Z]7: .*Fay Fir/),
    "Roster 2025-26, F2: Dana Frost is written in 2 ways: Dana Frost and Frost, Dana. Read as one.",
  ]);
  expect(viewOf(district()).problems).toHaveLength(1);
});

it("lays two scores for one line side by side; the choice stands in the Decision cell of its row", async () => {
  const once = await after(district(), collect(district(), [await formWith(4, "dana.xlsx")]));
  const workbook = await after(once, collect(once, [await formWith(2, "dana again.xlsx")]));
  const [row, ...others] = viewOf(workbook).waiting;
  expect(others).toEqual([]);
  expect(row).toMatchObject({
    about: "Ann Ash, Inspire a shared vision, Round 1",
    sides: [
      { score: "4", from: "Ratings, D2 in dana.xlsx" },
      { score: "2", from: "Ratings, D2 in dana again.xlsx" },
    ],
    offers: ["Keep 4", "Take 2"],
  });
  const { changes, missing } = decideCells(workbook, [{ kind: "returned", row: row?.key ?? "", choice: "Take 2" }]);
  expect(missing).toEqual([]);
  expect(changes).toHaveLength(1);
  const host = createMemoryHost(workbook);
  await host.patch(changes);
  const decided = await host.read();
  const sheet = decided.sheets.find(({ name }) => name === "Returned Forms");
  const at = changes[0]?.at ?? { row: 1, column: 1 };
  expect(sheet && cellAt(sheet, 1, at.column).value).toBe("Decision");
  expect(sheet && cellAt(sheet, at.row, at.column).value).toBe("Take 2");
  expect(viewOf(decided).waiting).toEqual([]);
  // Another row's key finds nothing.
  expect(decideCells(workbook, [{ kind: "returned", row: "another", choice: "Keep 4" }]).missing).toHaveLength(1);
});

it("shows what could not be taken with what it holds, and lets it be settled", async () => {
  const pages = await fileOf(formsOf(district()), "Dana Frost");
  put(pageIn(pages, "Ratings"), "D2", "4-5");
  const workbook = await after(district(), collect(district(), [returned("dana.xlsx", pages)]));
  expect(viewOf(workbook).waiting).toMatchObject([
    {
      sides: null,
      holds: "4-5",
      about: "Ann Ash, Inspire a shared vision, Round 1",
      returnedIn: "Ratings, D2 in dana.xlsx",
      offers: ["Settled"],
    },
  ]);
});
