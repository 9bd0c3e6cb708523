import { responsibilitiesView } from "../../../src/taskpane/view/responsibilities-view";
import type { LiteralSheet } from "../../../src/hosts/memory";
import { workbookOf } from "../../../src/hosts/memory";
import { inventedDistrict, refreshed } from "./invented-district";

const coverage = (view: ReturnType<typeof responsibilitiesView>): Record<string, readonly number[]> =>
  Object.fromEntries(
    view.roles.flatMap(({ responsibilities }) => responsibilities.map(({ id, covered }) => [id, covered])),
  );

const withoutFamilies = (sheets: readonly LiteralSheet[]): readonly LiteralSheet[] =>
  sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows
      .filter((row) => !row.includes("B3 Family Involvement"))
      .map((row) =>
        row.map((cell) => (cell === "Coaching teachers, master schedule, family engagement" ? null : cell)),
      ),
  }));

it("counts the heads of school that each source covers, of those in post", () => {
  const view = responsibilitiesView(refreshed(inventedDistrict()));
  expect(view.schoolYear).toBe("2025-26");
  // Four schools have a principal, one is vacant.
  expect(view.leaders).toBe(4);
  // Four principals have ratings, three are at schools with a survey, one has strengths on the roster.
  expect(view.sources).toEqual(["TEAM", "Survey", "Strengths"]);
  const covered = coverage(view);
  expect(covered["orient-results"]).toEqual([4, 0, 0]); // A2 of all four
  expect(covered["culture-of-belonging"]).toEqual([3, 0, 0]); // B2 of all but Cy Dunn
  expect(covered["inspire-vision"]).toEqual([0, 3, 0]); // School Leadership at Cedar Hill, Harbor and Dogwood
  expect(covered["continuous-improvement"]).toEqual([0, 0, 0]);
  expect(covered["build-partnerships"]).toEqual([3, 0, 1]); // B3, and family engagement as a strength
  expect(view.unmeasured.map(({ id, standIns }) => [id, standIns])).toEqual([["continuous-improvement", []]]);
});

it("offers a survey topic that could measure what nothing measures, and does not count it", () => {
  const view = responsibilitiesView(refreshed(inventedDistrict(withoutFamilies)));
  expect(coverage(view)["build-partnerships"]).toEqual([0, 0]);
  expect(view.unmeasured.find(({ id }) => id === "build-partnerships")).toEqual({
    id: "build-partnerships",
    name: "Build partnerships",
    standIns: [{ instrument: "", indicator: "Involved Families", responsibilities: ["build-partnerships"] }],
  });
});

it("shows supports beside what measures, and calls what supports alone work on unmeasured", () => {
  const withSupports = (sheets: readonly LiteralSheet[]): readonly LiteralSheet[] => [
    ...withoutFamilies(sheets),
    {
      name: "Leader supports 2025-26",
      rows: [
        ["Leader", "School", "Support", "Support Notes", "Responsibility"],
        ["Odalys Fenwright", "Cedar Hill Middle School", "Coaching", "Weekly visits", "Build partnerships"],
        ["Ann Bell", "Alder Elementary School", "Coaching", "Weekly visits", "Develop your team"],
      ],
    },
  ];
  const view = responsibilitiesView(refreshed(inventedDistrict(withSupports)));
  expect(view.sources).toEqual(["TEAM", "Survey", "Supports"]);
  expect(coverage(view)["build-partnerships"]).toEqual([0, 0, 1]);
  expect(view.unmeasured.map(({ id }) => id)).toContain("build-partnerships");
});

it("counts nothing and offers nothing where no sheet has evidence", () => {
  const view = responsibilitiesView(
    refreshed(
      workbookOf([
        {
          name: "Roster 2025-26",
          rows: [
            ["School", "Principal"],
            ["Alder Elementary", "Ann Bell"],
          ],
        },
      ]),
    ),
  );
  expect(view.sources).toEqual([]);
  expect(view.unmeasured).toEqual([]);
  expect(view.texts.clear.texts + view.texts.doubtful.texts + view.texts.untagged.texts).toBe(0);
});
