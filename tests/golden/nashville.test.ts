/** MNPS enrollment of 2022-23, with its suppressed cells: shares as bounds, every school, every id as typed. */
import { cellAt, columnNumber } from "../../src/core/sheet";
import { describeReal, realBytes } from "../real-data";
import { analyzeFile, metricOf, sheetNamed } from "./refreshed";

const YEAR = "2022-23";

describeReal("MNPS, 2022-23", () => {
  let mnps: Awaited<ReturnType<typeof analyzeFile>>;
  beforeAll(async () => {
    mnps = await analyzeFile(realBytes("nashville/mnps-enrollment-2022-23.xlsx"));
  });

  test("its one sheet is understood with no help", () => {
    const [reading, ...others] = mnps.analysis.readings;
    expect(others).toEqual([]);
    expect(reading).toMatchObject({
      schoolYear: YEAR,
      datasets: ["school"],
      table: { headingRows: [1, 1], firstRow: 2, lastRow: 162 },
    });
    const grade = (name: string): readonly [string, null] => [`Grade ${name}`, null];
    expect(reading?.columns.map(({ heading, field }) => [heading, field])).toEqual([
      ["School Year", "schoolYear"],
      ["School Level", "level"],
      ["School ID", "schoolId"],
      ["School Name", "schoolName"],
      ["State School ID", "stateSchoolId"],
      ["Zip Code", null],
      ["Total Enrollment", "enrollment"],
      ...["PreK 3yrs", "PreK 4yrs", "K", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"].map(grade),
      ["American Indian or Alaska Native", "students:american-indian"],
      ["Asian", "students:asian"],
      ["Black or African American", "students:black"],
      ["Hispanic/Latino", "students:hispanic"],
      ["Native Hawaiian or Other Pacific Islander", "students:pacific-islander"],
      ["White", "students:white"],
      ["Male", null],
      ["Female", null],
      ["Economically Disadvantaged", "economicallyDisadvantaged"],
      ["Students with Disabilities", "studentsWithDisabilities"],
      ["Limited English Proficiency", "englishLearners"],
      ["DataAsOf", null],
    ]);
  });

  it.each([
    ["students-of-color", "0.7530", "0.7635"],
    ["students-economically-disadvantaged", "0.3528", "0.3613"],
  ] as const)("%s lies between %s and %s", (metric, low, high) => {
    const figure = metricOf(mnps, metric, YEAR);
    expect([figure.low?.toFixed(4), figure.high?.toFixed(4)]).toEqual([low, high]);
    expect(figure).toMatchObject({ interval: "bounds", known: 161, of: 161, status: "value" });
    expect(figure.value).toBeGreaterThan(figure.low ?? 1);
    expect(figure.value).toBeLessThan(figure.high ?? 0);
  });

  test("no school is dropped, and no student", () => {
    const { school } = mnps.analysis.tagged;
    expect(school).toHaveLength(161);
    expect(new Set(school.map((record) => record.school)).size).toBe(161);
    expect(school.reduce((sum, { enrollment }) => sum + (enrollment ?? 0), 0)).toBe(81_552);
  });

  test("ids are text as typed, with their zeros", () => {
    const sheet = sheetNamed(mnps.workbook, "Grid Results");
    const typed = (letter: string): unknown[] =>
      Array.from({ length: 161 }, (_, index) => cellAt(sheet, index + 2, columnNumber(letter)).value);
    const { school } = mnps.analysis.tagged;
    expect(school.map(({ schoolId }) => schoolId)).toEqual(typed("C"));
    expect(school.map(({ stateSchoolId }) => stateSchoolId)).toEqual(typed("E"));
    // Counted with openpyxl.
    expect(school.filter(({ stateSchoolId }) => stateSchoolId?.startsWith("0"))).toHaveLength(129);
  });

  test("what is not in the file is said to be missing, with what would give it", () => {
    for (const metric of ["team-average", "principals-of-color", "principal-turnover", "vacancies"] as const) {
      const figure = metricOf(mnps, metric, YEAR);
      expect(figure).toMatchObject({ value: null, status: "unknown" });
      expect(figure.reason).toMatch(/would give it/);
    }
  });
});
