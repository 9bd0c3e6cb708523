import { packageFromSheet } from "../../../src/hosts/file/new-workbook";
import { sheetOf, type LiteralCell } from "../../../src/hosts/memory";
import { metricOf, refreshFile, type RefreshedFile } from "../../golden/refreshed";

const HEADINGS = "School Year|School Name|Principal|Rater|Round|Instrument|Indicator|Score".split("|");
const INDICATORS = ["A1. Capacity Building", "A2. Data Analysis & Use", "B1. Leveraging Educator Strengths"];
const FIRST = "Ada Ben Cora Dev Ella Finn Gina Hugo Iris Jon Kira Leo".split(" ");
const LAST = "Abel Bright Cole Dunn Ellis Frost Grant Hale Irwin Jewell Knapp Lowe".split(" ");
const DIRECTORS = ["Vera Wolf", "Walt York", "Xena Zell"];

/** Each director gives 12 principals 3, 3.5 and 4, and the cases half a point more than the director before. */
const principals = DIRECTORS.flatMap((director, of) =>
  FIRST.flatMap((first, at) =>
    INDICATORS.map((indicator): LiteralCell[] => [
      "2025-26",
      `${LAST[at] ?? ""} ${["Elementary", "Middle", "High"][of] ?? ""} School`,
      `${first} ${LAST[(at + 4 * of) % 12] ?? ""}`,
      director,
      "Fall",
      "TEAM",
      indicator,
      3 + of / 2,
    ]),
  ),
);
const cases = [1, 2, 3, 4].flatMap((number) =>
  DIRECTORS.flatMap((director, of) =>
    INDICATORS.map((indicator): LiteralCell[] => [
      "2025-26",
      null,
      `Case ${number}`,
      director,
      "Fall",
      "TEAM",
      indicator,
      2 + (number % 2) + of / 2,
    ]),
  ),
);

describe("a sheet of ratings with common cases", () => {
  let once: RefreshedFile;
  let twice: RefreshedFile;
  beforeAll(async () => {
    once = await refreshFile(packageFromSheet(sheetOf([HEADINGS, ...principals, ...cases], "TEAM")).save());
    twice = await refreshFile(once.file);
  });

  it("tells apart who is strict: all differences between directors go, because the cases show the same", () => {
    expect(metricOf(once, "team-average", "2025-26")).toMatchObject({ value: 3.5, known: 36, of: 36 });
    for (const rater of DIRECTORS) {
      const { value } = metricOf(once, "team-average-calibrated", "2025-26", { rater });
      expect(value).toBeCloseTo(3.5, 9);
    }
    expect(metricOf(once, "director-spread", "2025-26", { rater: "Xena Zell" }).value).toBeCloseTo(0.5, 9);
  });

  it("counts no case as a principal or as evidence", () => {
    expect(metricOf(once, "evidence-coverage", "2025-26").value).toBe(principals.length);
    expect(once.analysis.tagged.proposals).toEqual([]);
  });

  it("says the same when refreshed again", () => {
    expect(twice.analysis.metrics).toEqual(once.analysis.metrics);
    expect(twice.sheets).toEqual(once.sheets);
  });
});
