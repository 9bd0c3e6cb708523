import type { FigureAsked } from "../../../../src/taskpane/view/figure/figure-asked";
import { figureList } from "../../../../src/taskpane/view/figure/figure-list";
import { figurePage, type FigurePage } from "../../../../src/taskpane/view/figure/figure-page";
import { workbookOf } from "../../../../src/hosts/memory";
import { district, refreshed } from "../../district";

const EFFECTIVE: FigureAsked = { metric: "effective-share", schoolYear: "2025-26", group: {} };

function pageOf(asked: FigureAsked, workbook = district()): FigurePage {
  const page = figurePage(asked, refreshed(workbook), workbook);
  if (page === null) throw new Error("There is no such figure.");
  return page;
}

/** Twelve schools in two clusters, eleven in North: ratings 3, 3.2 … 5.2 are cut at 5. */
const clusters = () =>
  workbookOf([
    {
      name: "Roster 2025-26",
      rows: [
        ["School", "Cluster", "Principal", "Position", "TEAM Average"],
        ...Array.from({ length: 22 }, (_, index) => [
          `School ${String.fromCharCode(65 + index)}`,
          index < 11 ? "North" : index < 21 ? "South" : "West",
          `Person ${String.fromCharCode(65 + index)} Last${String.fromCharCode(65 + index)}`,
          "Principal",
          index % 2 === 0 ? 3 : 4,
        ]),
      ],
    },
  ]);

it("says the figure, how much is known, and the definition with its version", () => {
  // Ratings 2.5, 2.75 … 4.25: 4 and 4.25 are effective, 2 of 8.
  const page = pageOf(EFFECTIVE);
  expect(page).toMatchObject({ name: "Effective leaders", where: "District", year: "2025-26", figure: "25%" });
  expect(page.known).toMatch(/^8 of 8 schools/);
  expect(page.definition?.version).toMatch(/^effective-share\/\d+$/);
  expect(page.definition?.text).toContain("average TEAM practice rating of 4 or higher");
  expect(page.sentence).toContain("It rests on 8 cases");
});

it("leads to the rows of its year, and counts them", () => {
  // The eight leaders of the newer roster stand below one heading.
  const [roster] = pageOf(EFFECTIVE).rows;
  expect(roster).toEqual({ sheet: "Roster 2025-26", rows: "2-9", count: 8 });
  const before = pageOf({ ...EFFECTIVE, schoolYear: "2024-25" });
  expect(before.rows.map(({ sheet }) => sheet)).toContain("Roster 2024-25");
});

it("shows the years with their figures, each leading to its own page", () => {
  // A year before, all were a quarter lower: only 4 is effective, 1 of 8.
  const { trend } = pageOf({ metric: "team-average", schoolYear: "2025-26", group: {} });
  // Means of 2.25 … 4 and of 2.5 … 4.25.
  expect(trend?.years.map(({ year, figure }) => [year, figure])).toEqual([
    ["2024-25", "3.13"],
    ["2025-26", "3.38"],
  ]);
  expect(trend?.label).toBe("TEAM practice rating: 2024-25 3.13, 2025-26 3.38.");
  expect(trend?.years[0]?.asked).toEqual({ metric: "team-average", schoolYear: "2024-25", group: {} });
  expect(trend?.note).toBe("");
});

it("ranks clusters with all of them among them, and draws no bar for fewer than 10", () => {
  const page = pageOf(EFFECTIVE, clusters());
  const chart = page.charts.find(({ title }) => title === "By cluster");
  // North has A, C … K at 3 and B, D … J at 4: 5 of 11. South has L … U, L at 4: 5 of 10. West has one. All: 5 + 5 + 1 of 22.
  expect(chart?.bars.map(({ name, count, figure, emphasized }) => [name, count, figure, emphasized])).toEqual([
    ["South", "5 of 10", "50%", false],
    ["All clusters", "11 of 22", "50%", true],
    ["North", "5 of 11", "45%", false],
    ["West", "", "hidden", false],
  ]);
  expect(chart?.bars.find(({ name }) => name === "West")?.value).toBeNull();
  expect(chart?.note).toContain("Fewer than 10 are not drawn");
});

it("leads from a cluster to the rows of its schools alone, and back to the whole", () => {
  const page = pageOf({ ...EFFECTIVE, group: { cluster: "South" } }, clusters());
  expect(page).toMatchObject({ where: "South cluster", figure: "50%", whole: EFFECTIVE });
  // Heading in row 1, North in rows 2 to 12, South in 13 to 22.
  expect(page.rows).toEqual([{ sheet: "Roster 2025-26", rows: "13-22", count: 10 }]);
});

it("shows a figure of few on its own page, and says how far one case moves it", () => {
  const page = pageOf({ ...EFFECTIVE, group: { cluster: "West" } }, clusters());
  expect(page).toMatchObject({ figure: "100%", isStatus: false });
  expect(page.sentence).toContain("It rests on one case alone.");
});

it("breaks the gap by poverty down by the shares that it is made of", () => {
  const page = pageOf({ metric: "effective-gap", schoolYear: "2025-26", group: {} });
  const quarters = page.charts.find(({ title }) => title === "By poverty quarter");
  expect(quarters?.bars.map(({ name }) => name)).toEqual([
    "Lowest poverty",
    "Second lowest",
    "Second highest",
    "Highest poverty",
  ]);
  expect(quarters?.bars[3]).toMatchObject({ emphasized: true, asked: { ...EFFECTIVE, group: { quartile: 4 } } });
});

it("puts a status in the figure's place, with the reason", () => {
  const page = pageOf({ metric: "survey-favorable", schoolYear: "2025-26", group: {} });
  expect(page).toMatchObject({ figure: "no data", isStatus: true, range: "", trend: null });
  expect(page.sentence).not.toBe("");
});

it("is null for a figure that is not there any more", () => {
  const workbook = district();
  expect(figurePage({ ...EFFECTIVE, schoolYear: "1999-00" }, refreshed(workbook), workbook)).toBeNull();
});

it("lists every figure of the whole district that may apply, the newest year's", () => {
  const lines = figureList(refreshed(district()).analysis);
  expect(lines.find(({ name }) => name === "Effective leaders")).toMatchObject({ figure: "25%", asked: EFFECTIVE });
  expect(lines.every(({ asked }) => asked.schoolYear === "2025-26" && Object.keys(asked.group).length === 0)).toBe(
    true,
  );
});
