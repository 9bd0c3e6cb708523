/** Chicago's published school profiles and progress reports of three years: understood with no help, every known figure reproduced. */
import type { Metric } from "../../src/core/metric/metric";
import { describe as say } from "../../src/core/problem";
import type { Dataset } from "../../src/core/record/record";
import { cellAt, columnNumber } from "../../src/core/sheet";
import { describeReal, realBytes } from "../real-data";
import { LATER_PROFILE, PROFILE, PROGRESS, type Meaning } from "./chicago-columns";
import { analyzeFile, metricOf, sheetNamed } from "./refreshed";
import { rowsOf as numbersOf } from "./sample-truth";

const QUARTERS = [1, 2, 3, 4] as const;
const YEARS = ["2016-17", "2017-18", "2018-19"] as const;

describeReal("Chicago, 2016-17 to 2018-19", () => {
  let chicago: Awaited<ReturnType<typeof analyzeFile>>;
  beforeAll(async () => {
    chicago = await analyzeFile(realBytes("chicago/chicago-2016-2019.xlsx"));
  });

  const PROFILES: readonly Dataset[] = ["leader", "school"];
  const REPORTS: readonly Dataset[] = ["school", "survey"];
  it.each<readonly [string, string, readonly Dataset[], number, readonly Meaning[]]>([
    ["Profile SY1617", "2016-17", PROFILES, 662, PROFILE],
    ["Progress SY1617", "2016-17", REPORTS, 662, PROGRESS],
    ["Profile SY1718", "2017-18", PROFILES, 662, LATER_PROFILE],
    ["Progress SY1718", "2017-18", REPORTS, 662, PROGRESS],
    ["Profile SY1819", "2018-19", PROFILES, 655, LATER_PROFILE],
    ["Progress SY1819", "2018-19", REPORTS, 655, PROGRESS],
  ])("%s is understood with no help", (sheet, schoolYear, datasets, lastRow, meanings) => {
    const readings = chicago.analysis.readings.filter(({ table }) => table.sheet.name === sheet);
    expect(readings).toHaveLength(1);
    const [reading] = readings;
    expect(reading).toMatchObject({ schoolYear, table: { firstRow: 2, lastRow, headingRows: [1, 1] } });
    expect(reading?.table.rows).toHaveLength(lastRow - 1);
    expect([...(reading?.datasets ?? [])].sort()).toEqual(datasets);
    const isContact = (field: string | null): boolean => field === "name" || field === "position";
    expect(
      reading?.columns.map(({ heading, field, group }) =>
        isContact(field) ? [heading, field, group] : [heading, field],
      ),
    ).toEqual(meanings);
    expect(reading?.columns.filter(({ how }) => how === "ambiguous")).toEqual([]);
  });

  test("the wrong year in Profile SY1819 is noticed and not followed", () => {
    const conflicts = chicago.analysis.problems.filter(({ code }) => code === "school-year-conflict");
    expect(conflicts.map((problem) => [problem.at, say(problem)])).toEqual([
      [
        { sheet: "Profile SY1819", row: 2, column: columnNumber("AK") },
        "This sheet says 2019-20, but it is read as 2018-19: Progress SY1819 has the same schools and is of that year.",
      ],
    ]);
    expect([...new Set(chicago.analysis.metrics.map(({ schoolYear }) => schoolYear))]).toEqual(YEARS);
  });

  /**
   * Counted with openpyxl in the 14 contact columns, contacts with a name. Principal: the title has the word principal, and no
   * assistant, associate, resident, interim or fellow; in 2018-19 one "Managing Principal" is not among them, it waits for a
   * decision. Assistant principal: any spelling of assistant or associate principal, "AP of …", "Assistant High School Director".
   */
  it.each([
    ["2016-17", { principal: 570, "assistant-principal": 501, "resident-principal": 9, "interim-principal": 1 }],
    ["2017-18", { principal: 580, "assistant-principal": 538, "resident-principal": 7 }],
    ["2018-19", { principal: 597, "assistant-principal": 536, "resident-principal": 7, "interim-principal": 3 }],
  ])("%s: principals and assistant principals are leaders of their own", (year, counts) => {
    const found: Record<string, number> = {};
    for (const { schoolYear, position, name } of chicago.analysis.tagged.leader) {
      if (schoolYear !== year || name === null || !/principal/.test(position ?? "")) continue;
      found[position ?? ""] = (found[position ?? ""] ?? 0) + 1;
    }
    expect(found).toEqual(counts);
  });

  it.each([
    ["students-of-color", [0.8973, 0.8944, 0.8905]],
    ["students-economically-disadvantaged", [0.7785, 0.6563, 0.7888]],
  ] as const)("%s by year", (metric, shares) => {
    const figures = YEARS.map((year) => metricOf(chicago, metric, year));
    expect(figures.map(({ value }) => value?.toFixed(4))).toEqual(shares.map((share) => share.toFixed(4)));
    // The cells are plain counts: there is nothing to bound.
    for (const { low, high, status } of figures) expect([low, high, status]).toEqual([null, null, "value"]);
  });

  /** A share as the two counts that it is made of. */
  const counts = ({ value, known }: Metric): string => {
    const part = (value ?? NaN) * known;
    expect(part).toBeCloseTo(Math.round(part), 9);
    return `${Math.round(part)}/${known}`;
  };

  test("Effective Leaders Strong or Very Strong, of schools with a result", () => {
    expect(YEARS.map((year) => counts(metricOf(chicago, "survey-strong", year)))).toEqual([
      "284/640",
      "246/635",
      "259/628",
    ]);
  });

  it.each([
    ["2016-17", ["81/163", "78/162", "58/159", "67/156"]],
    ["2017-18", ["61/152", "63/160", "57/164", "65/159"]],
    ["2018-19", ["70/156", "62/155", "66/160", "60/156"]],
  ])("%s: the same by quarter of low income", (year, shares) => {
    expect(QUARTERS.map((quartile) => counts(metricOf(chicago, "survey-strong", year, { quartile })))).toEqual(shares);
  });

  test("heads of school who differ from the year before", () => {
    expect(metricOf(chicago, "principal-turnover", "2016-17").status).toBe("unknown");
    expect(counts(metricOf(chicago, "principal-turnover", "2017-18"))).toBe("114/657");
    expect(counts(metricOf(chicago, "principal-turnover", "2018-19"))).toBe("115/649");
  });

  /** Schools whose Administrator cell is blank, as counted with openpyxl. */
  test("posts without a head", () => {
    expect(YEARS.map((year) => metricOf(chicago, "vacancies", year).value)).toEqual([0, 2, 4]);
    const cells = chicago.analysis.problems.filter(({ code }) => code === "vacancy").map(({ at }) => at);
    const column = columnNumber("F");
    expect(cells).toEqual([
      { sheet: "Profile SY1718", row: 402, column },
      { sheet: "Profile SY1718", row: 635, column },
      { sheet: "Profile SY1819", row: 286, column },
      { sheet: "Profile SY1819", row: 359, column },
      { sheet: "Profile SY1819", row: 480, column },
      { sheet: "Profile SY1819", row: 568, column },
    ]);
  });

  it.each([
    ["team-average", /leader, indicator and score/],
    ["effective-share", /leader, indicator and score/],
    ["principals-of-color", /column with each principal's race\/ethnicity/],
    ["representation-gap", /race\/ethnicity/],
    ["first-year-principal-share", /years as principal.*start date/],
  ] as const)("%s has no figure, and says which columns would give it", (metric, columns) => {
    for (const year of YEARS) {
      const figure = metricOf(chicago, metric, year);
      expect(figure).toMatchObject({ value: null, low: null, high: null, known: 0, status: "unknown" });
      expect(figure.reason).toMatch(columns);
    }
  });

  /** Network "Contract" has three schools in 2018-19, small enough to add up by hand. */
  describe("a figure can be followed to its cells: the three contract schools of 2018-19", () => {
    const CONTRACT = { cluster: "Contract" };
    const rows = (metric: Metric["metric"]): unknown =>
      chicago.analysis.rowsOf(metricOf(chicago, metric, "2018-19", CONTRACT));
    const shown = (sheet: string, column: string, runs: string): unknown[] =>
      numbersOf(runs).map((row) => cellAt(sheetNamed(chicago.workbook, sheet), row, columnNumber(column)).value);

    test("students of color: (1,124 − 43 unknown − 118 White) of 1,081", () => {
      expect(rows("students-of-color")).toEqual([{ sheet: "Profile SY1819", rows: "15,188,479" }]);
      expect(shown("Profile SY1819", "AL", "15,188,479")).toEqual(["Contract", "Contract", "Contract"]);
      expect(shown("Profile SY1819", "T", "15,188,479")).toEqual([227, 616, 281]);
      expect(shown("Profile SY1819", "AG", "15,188,479")).toEqual([0, 40, 3]);
      expect(shown("Profile SY1819", "Z", "15,188,479")).toEqual([0, 115, 3]);
      const figure = metricOf(chicago, "students-of-color", "2018-19", CONTRACT);
      expect(figure).toMatchObject({ known: 3, of: 3 });
      expect(figure.value).toBeCloseTo(963 / 1081, 12);
    });

    test("Effective Leaders: one of three strong", () => {
      expect(rows("survey-strong")).toEqual([{ sheet: "Progress SY1819", rows: "64,275,463" }]);
      expect(shown("Progress SY1819", "O", "64,275,463")).toEqual(["VERY STRONG", "WEAK", "NEUTRAL"]);
      expect(counts(metricOf(chicago, "survey-strong", "2018-19", CONTRACT))).toBe("1/3");
    });

    test("turnover: the same three heads, once with and once without Mr.", () => {
      expect(rows("principal-turnover")).toEqual([
        { sheet: "Profile SY1718", rows: "28,517,607" },
        { sheet: "Profile SY1819", rows: "15,188,479" },
      ]);
      const heads = (sheet: string, runs: string): unknown[] =>
        shown(sheet, "F", runs).map((name) => String(name).replace("Mr. ", ""));
      expect(heads("Profile SY1718", "28,517,607").sort()).toEqual(heads("Profile SY1819", "15,188,479").sort());
      expect(counts(metricOf(chicago, "principal-turnover", "2018-19", CONTRACT))).toBe("0/3");
    });
  });
});
