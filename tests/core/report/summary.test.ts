import { format } from "numfmt";
import { report } from "../../../src/core/report/report";
import type { Analysis } from "../../../src/core/report/analysis";
import type { OwnSheet } from "../../../src/core/own-sheet";
import { cellAt, type Sheet, type Workbook } from "../../../src/core/sheet";
import { sourcesFingerprint } from "../../../src/core/state/fingerprint";
import { NO_DECISIONS } from "../../../src/core/state/decisions";
import { sheetOf, sheetOfOwn } from "../../../src/hosts/memory";
import { dayOf } from "../../../src/core/day";
import type { Gap } from "../../../src/core/gap/gap";
import type { Metric } from "../../../src/core/metric/metric";
import type { TableReading } from "../../../src/core/record/record";
import { sourcesSentence } from "../../../src/core/report/summary-status";
import { EMPTY, GAPS, LARKMOOR, metricOf } from "./larkmoor";

const NO_WORKBOOK: Workbook = { dateSystem: 1900, sheets: [] };

function summaryOf(analysis: Analysis, workbook = NO_WORKBOOK): OwnSheet {
  const [summary] = report(analysis, workbook).sheets;
  if (!summary) throw new Error("no Summary");
  return summary;
}

/** What a person reads in a cell. */
function reader(own: OwnSheet): (address: string) => string {
  const sheet: Sheet = sheetOfOwn(own);
  return (address) => {
    const [, letters = "", row = ""] = /^([A-Z])(\d+)$/.exec(address) ?? [];
    return cellAt(sheet, Number(row), letters.charCodeAt(0) - 64).shown;
  };
}

/** All texts and numbers on the sheet, as shown. */
function allShown(own: OwnSheet): string {
  const sheet = sheetOfOwn(own);
  const shown: string[] = [];
  for (let row = 1; row <= sheet.lastRow; row++) {
    for (let column = 1; column <= sheet.lastColumn; column++) shown.push(cellAt(sheet, row, column).shown);
  }
  return shown.join("\n");
}

describe("the page of Larkmoor", () => {
  const summary = summaryOf(LARKMOOR);
  const at = reader(summary);

  it("begins with title, status, date, headline and the decision asked for", () => {
    expect([at("A1"), at("F1")]).toEqual(["Leadership Summary, 2025-26", "Larkmoor County Schools"]);
    expect([at("A2"), at("B2")]).toEqual(["DRAFT", "Not confirmed yet: 1 label is undecided."]);
    expect(at("B3")).toBe("May 29, 2026. People are counted as of October 1, 2025.");
    expect(at("A6")).toBe("Practice is rising, but fewer are effective where poverty is highest");
    expect(at("A6").length).toBeLessThanOrEqual(70);
    expect([at("A7"), at("B7")]).toEqual(["Decision asked for", "Type here what you ask for. It stays."]);
  });

  it("shows the four metrics of success in order, each with figure, n of m, start, change and a sentence", () => {
    const row = (number: number) => ["A", "B", "C", "D", "E", "F"].map((column) => at(`${column}${number}`));
    expect(row(10)).toEqual(["Metric of success", "2025-26", "Known", "Since 2021-22", "In a year", "In one sentence"]);
    expect(row(11)).toEqual([
      "TEAM practice rating",
      "3.90",
      "141 of 158",
      "3.74",
      "up 0.04",
      "Rising every year. Not calibrated across executive directors.",
    ]);
    expect(row(12)).toEqual([
      "Leadership survey, favorable",
      "71%",
      "149 of 160",
      "66%",
      "up 2 points",
      "The highest in five years.",
    ]);
    expect(row(13)).toEqual([
      "Effective leaders by poverty",
      "29 points",
      "141 of 158",
      "12 points",
      "wider by 8",
      "Effective principals lead 10 of 34 rated highest-poverty schools, 21 of 36 lowest.",
    ]);
    expect(row(14)).toEqual([
      "Principals of color",
      "41%",
      "154 of 158",
      "35%",
      "up 2 points",
      "64% of students are of color, 23 points more. One principal is 0.6 points.",
    ]);
  });

  it("keeps cells numbers and words in formats", () => {
    const [metrics] = summary.tables;
    const figures = metrics?.columns[1]?.values ?? [];
    expect(figures).toEqual([3.9, 0.71, 28.999999999999996, 0.41]);
    expect(format(metrics?.columns[1]?.styles?.get(2)?.numberFormat ?? "", 29)).toBe("29 points");
  });

  it("leads from each name to its row", () => {
    const links = summary.tables[0]?.columns[0]?.values ?? [];
    expect(links[0]).toEqual({
      formula: `=HYPERLINK("#'Leadership Metrics'!A2","TEAM practice rating")`,
      value: "TEAM practice rating",
    });
  });

  it("draws four lines, two columns and a bar, each with all values in its description", () => {
    expect(summary.charts.map(({ name, kind }) => [name, kind])).toEqual([
      ["LT_Trend1", "line"],
      ["LT_Trend2", "line"],
      ["LT_Trend3", "line"],
      ["LT_Trend4", "line"],
      ["LT_PracticeByPoverty", "column"],
      ["LT_NewcomersByPoverty", "column"],
      ["LT_ByCluster", "bar"],
    ]);
    expect(summary.charts[0]?.altText).toBe(
      "TEAM practice rating: 2021-22 3.74, 2022-23 3.79, 2023-24 3.83, 2024-25 3.86, 2025-26 3.90.",
    );
  });

  it("breaks the line by poverty where poverty was defined anew", () => {
    const [, , gap] = summary.charts;
    expect(
      gap?.series.map(({ numbers }) => numbers.map((number) => (number === null ? null : Math.round(number)))),
    ).toEqual([
      [12, 14, null, null, null],
      [null, null, 18, 21, 29],
    ]);
  });

  it("puts the figures behind each chart where the chart says", () => {
    const sheet = sheetOfOwn(summary);
    for (const { series, categories, categoryLabels } of summary.charts) {
      for (const { values, numbers } of series) {
        const cells: (string | number | boolean | null)[] = [];
        for (let row = values.firstRow; row <= values.lastRow; row++) {
          for (let column = values.firstColumn; column <= values.lastColumn; column++)
            cells.push(cellAt(sheet, row, column).value);
        }
        expect(cells).toEqual(numbers);
      }
      expect(cellAt(sheet, categories.firstRow, categories.firstColumn).value).toBe(categoryLabels[0]);
    }
  });

  it("shares a scale between the columns, and starts bars at 0", () => {
    const [first, second, bar] = summary.charts.slice(4);
    expect([first?.minimum, second?.minimum, bar?.minimum]).toEqual([0, 0, 0]);
    expect(first?.maximum).toBe(second?.maximum);
  });

  it("names three gaps by weight, three bright spots, and what it cannot say", () => {
    expect(
      summary.tables[1]?.columns[0]?.values.map((value) => (typeof value === "object" ? value?.value : value)),
    ).toEqual(["Effective leaders by poverty", "First-year principals by poverty", "Evidence of Build partnerships"]);
    expect(summary.tables[1]?.columns[0]?.heading).toBe("Three gaps");
    expect(summary.tables[2]?.columns[0]?.values).toEqual([
      "Leadership survey",
      "Principals of color",
      "Lakeshore cluster",
    ]);
    const shown = allShown(summary);
    expect(shown).toContain("How 17 of 158 leaders practice: they have no rating that counts.");
    expect(shown).toContain("Whether poverty changed in 2023-24: its definition did, so 75% and 36% do not compare.");
  });

  it("fits on one page at 90% or larger, prints A to F, and freezes two rows", () => {
    const height = summary.rowHeights.reduce((sum, row) => sum + row.height, 0);
    expect(727.2 / height).toBeGreaterThanOrEqual(0.9);
    expect(summary.print).toMatchObject({
      area: { firstRow: 1, lastRow: summary.rowHeights.length, firstColumn: 1, lastColumn: 6 },
      fitToHeight: 1,
      footer: { center: "DRAFT, as of May 29, 2026" },
    });
    expect([summary.frozen.rows, summary.gridlines]).toEqual([2, false]);
  });

  it("has no text below 8.5 points and breaks every line", () => {
    for (const { style, value, column } of summary.cells) {
      expect(style.size ?? 11).toBeGreaterThanOrEqual(8.5);
      if (typeof value !== "string" || column > 6) continue;
      expect(value.length).toBeLessThanOrEqual(style.size === 8.5 ? 136 : 116);
    }
  });

  it("covers all its cells, tables and charts with its mark", () => {
    const { lastRow, lastColumn } = summary.markArea;
    for (const { row, column } of summary.cells) expect(row <= lastRow && column <= lastColumn).toBe(true);
    for (const { area } of summary.charts) expect(area.lastRow <= lastRow).toBe(true);
  });
});

describe("people's words on the page", () => {
  const after = (own: OwnSheet, change: (address: string, value: unknown) => unknown): Workbook => ({
    dateSystem: 1900,
    sheets: [
      sheetOfOwn({
        ...own,
        cells: own.cells.map((cell) => {
          const value = change(`${String.fromCharCode(64 + cell.column)}${cell.row}`, cell.value);
          return { ...cell, value: value as typeof cell.value };
        }),
      }),
    ],
  });
  const ASKED =
    "Which experienced principals to ask to lead highest-poverty schools, and who mentors the 11 first-year principals there. By August 15, for the start of 2026-27.";

  it("keeps the decision asked for, broken at 92 characters", () => {
    const workbook = after(summaryOf(LARKMOOR), (address, value) => (address === "B7" ? ASKED : value));
    const again = summaryOf(LARKMOOR, workbook);
    const at = reader(again);
    expect([at("B7"), at("B8")]).toEqual([
      "Which experienced principals to ask to lead highest-poverty schools, and who mentors the 11",
      "first-year principals there. By August 15, for the start of 2026-27.",
    ]);
    expect(summaryOf(LARKMOOR, { dateSystem: 1900, sheets: [sheetOfOwn(again)] })).toEqual(again);
  });

  it("shows owner and due from Leadership Gaps, and marks what is overdue in words", () => {
    const gaps = report(LARKMOOR, NO_WORKBOOK).sheets[1];
    if (!gaps) throw new Error("no gaps");
    const filled = (heading: string, value: string | number) => (column: (typeof gaps.tables)[0]["columns"][0]) =>
      column.heading === heading ? { ...column, values: [value, ...column.values.slice(1)] } : column;
    const tables = gaps.tables.map((table) => ({
      ...table,
      columns: table.columns.map(filled("Owner", "Chief of schools")).map(filled("Due", 46249)),
    }));
    const summary = summaryOf(LARKMOOR, { dateSystem: 1900, sheets: [sheetOfOwn({ ...gaps, tables })] });
    const table = summary.tables[1];
    expect(table?.columns[3]?.values).toEqual(["Chief of schools", null, null]);
    expect(format(table?.columns[4]?.style.numberFormat ?? "", table?.columns[4]?.values[0] as number)).toBe("Aug 15");
    const overdue = summary.conditionalFormats[1];
    expect(overdue?.formula).toMatch(/^=AND\(ISNUMBER\(\$E\d+\),\$E\d+<DATE\(2026,5,29\)\)$/);
    expect(overdue?.style).toEqual({ bold: true, numberFormat: 'mmm d" overdue"' });
  });
});

describe("a page with little to say", () => {
  it("says what is missing, with no chart and no empty table", () => {
    const summary = summaryOf(EMPTY);
    expect(summary.charts).toEqual([]);
    expect(summary.tables.map(({ name, rowCount }) => [name, rowCount])).toEqual([
      ["LT_SummaryMetrics", 4],
      ["LT_SummaryGaps", 1],
      ["LT_SummaryBrightSpots", 1],
    ]);
    const at = reader(summary);
    expect([at("A1"), at("B4"), at("B10"), at("B11")]).toEqual([
      "Leadership Summary",
      "No sheet was understood.",
      "Figure",
      "no data",
    ]);
    expect(allShown(summary)).toContain("No chart by cluster");
  });

  it("gives the reason and what students say where leaders' race is not kept", () => {
    const metrics = [
      metricOf("principals-of-color", "2018-19", null, {
        known: 0,
        of: 657,
        reason: "No column gives the race/ethnicity of principals.",
      }),
      metricOf("students-of-color", "2018-19", 0.8905),
    ];
    const at = reader(summaryOf({ ...EMPTY, metrics }));
    expect([at("B14"), at("C14"), at("F14")]).toEqual([
      "no data",
      "0 of 657",
      "No column gives the race/ethnicity of principals. 89% of students are of color.",
    ]);
  });

  it("shows one year without a trend, a change or a line", () => {
    const metrics = [metricOf("team-average", "2025-26", 3.9, { unit: "rating" })];
    const summary = summaryOf({ ...EMPTY, metrics });
    const at = reader(summary);
    expect([at("D10"), at("D11"), at("E11")]).toEqual(["Trend", "one year only", ""]);
    expect(summary.charts).toEqual([]);
  });

  it("takes the share of strong surveys where the survey gives levels", () => {
    const metrics = [
      metricOf("survey-favorable", "2018-19", null, { status: "not-applicable" }),
      metricOf("survey-strong", "2018-19", 259 / 628, { known: 628, of: 657, reason: "259 of 628 schools." }),
    ];
    const at = reader(summaryOf({ ...EMPTY, metrics }));
    expect([at("A12"), at("B12"), at("C12"), at("F12")]).toEqual([
      "Leadership survey, strong",
      "41%",
      "628 of 657",
      "259 of 628 schools.",
    ]);
  });
});

describe("a status in a figure's place", () => {
  const REASON = "The second round is not over.";
  const metricsWith = (status: Metric["status"]) => [
    ...LARKMOOR.metrics.filter(
      ({ metric, schoolYear, group }) =>
        !(metric === "team-average" && schoolYear === "2025-26" && Object.keys(group).length === 0),
    ),
    metricOf("team-average", "2025-26", null, { unit: "rating", status, reason: REASON }),
  ];

  it.each([
    ["unknown", "no data"],
    ["suppressed", "hidden"],
    ["not-yet", "not yet"],
    ["not-applicable", "does not apply"],
  ] as const)(
    "%s is %s in regular print, without a start, a change or a line, the reason in the sentence",
    (status, words) => {
      const summary = summaryOf({ ...LARKMOOR, metrics: metricsWith(status) });
      const at = reader(summary);
      expect(["B11", "D11", "E11", "F11"].map(at)).toEqual([words, "", "", REASON]);
      const style = summary.tables[0]?.columns[1]?.styles?.get(0);
      expect([style?.size, style?.bold ?? false]).toEqual([10, false]);
      expect(summary.charts.filter(({ kind }) => kind === "line").map(({ name }) => name)).toEqual([
        "LT_Trend2",
        "LT_Trend3",
        "LT_Trend4",
      ]);
    },
  );
});

it("says a reason once where several figures wait for the same", () => {
  const reason = "No ratings: a TEAM export with leader, indicator and score would give it.";
  const metrics = [
    metricOf("team-average", "2018-19", null, { unit: "rating", reason }),
    metricOf("effective-gap", "2018-19", null, { unit: "points", reason }),
    metricOf("survey-strong", "2018-19", 0.41),
  ];
  const at = reader(summaryOf({ ...EMPTY, metrics }));
  expect([at("F11"), at("F13")]).toEqual([reason, "For the same reason as TEAM practice rating."]);
});

it("begins the trend where a figure does, and says of a later one from when it is", () => {
  const metrics = [
    metricOf("vacancies", "2021-22", 3, { unit: "count" }),
    metricOf("team-average", "2021-22", null, { unit: "rating" }),
    ...["2022-23", "2023-24", "2024-25", "2025-26"].map((year) => metricOf("principals-of-color", year, 0.5)),
    metricOf("team-average", "2023-24", 3.8, { unit: "rating" }),
    metricOf("team-average", "2025-26", 3.9, { unit: "rating" }),
  ];
  const summary = summaryOf({ ...EMPTY, metrics });
  const at = reader(summary);
  expect([at("D10"), at("D11"), at("D14")]).toEqual(["Since 2022-23", "3.80 in 23-24", "50%"]);
  expect(summary.charts[0]?.categoryLabels).toEqual(["2022-23", "2023-24", "2024-25", "2025-26"]);
  expect(summary.charts[0]?.series[0]?.numbers).toEqual([null, 3.8, null, 3.9]);
});

it("says how far directors' averages lie apart, of ten leaders or more, and names nobody", () => {
  const average = (rater: string, value: number, known: number) =>
    metricOf("team-average", "2025-26", value, { unit: "rating", group: { rater }, known });
  const all = [
    ...LARKMOOR.metrics,
    average("Bo Lind", 3.62, 20),
    average("Cy Moss", 4.18, 10),
    average("Di Ash", 2, 9),
  ];
  const summary = summaryOf({ ...LARKMOOR, metrics: all });
  expect(reader(summary)("F11")).toBe("Rising every year. Not calibrated: directors’ averages run from 3.6 to 4.2.");
  expect(allShown(summary)).not.toMatch(/Bo Lind|Cy Moss|Di Ash/);
});

describe("what the page says of a gap", () => {
  const sentencesOf = (gaps: readonly Gap[], metrics = LARKMOOR.metrics) =>
    summaryOf({ ...LARKMOOR, gaps, metrics }).tables[1]?.columns[5]?.values;
  const gap = (facts: Partial<Gap>): Gap => ({ ...(GAPS[1] as Gap), ...facts });

  it("is what it was and whether it holds, when its sentence stands above", () => {
    expect(sentencesOf([gap({})])).toEqual([
      "Was 21. Stays at 20 points or more with any one cluster left out, or with the cut at 3.5.",
    ]);
  });

  it("names its place, and counts schools without naming them", () => {
    const vacancies = gap({
      gap: "vacancies",
      name: "Schools without a head",
      value: 10,
      unit: "count",
      change: 1,
      holds: null,
      sentence: "10 schools have no head named: Ash Elementary School, Birch Middle School and 8 more.",
    });
    const there = metricOf("vacancies", "2025-26", 5, { unit: "count", group: { quartile: 4 } });
    expect(sentencesOf([vacancies])).toEqual(["10 schools have no head named. Was 9."]);
    expect(sentencesOf([vacancies], [...LARKMOOR.metrics, there])).toEqual([
      "10 schools have no head named, 5 of them where poverty is highest. Was 9.",
    ]);
    const placed = gap({
      where: { cluster: "Union" },
      sentence: "Two of nine are effective.",
      change: null,
      holds: null,
    });
    expect(sentencesOf([placed])).toEqual(["Union cluster: Two of nine are effective."]);
  });

  it("takes three lines at most, in a row as high as they are", () => {
    const long = gap({
      sentence: "A first sentence that tells what the gap is.",
      holds:
        "Stays at 7 points or more with any one cluster left out, with the cut at 3.5, or with thirds or fifths of schools. It stands whatever the 3 unknown are.",
    });
    const summary = summaryOf({ ...LARKMOOR, gaps: [long] });
    expect(summary.tables[1]?.columns[5]?.values).toEqual([
      "A first sentence that tells what the gap is. Was 21. Stays at 7 points or more in every check.",
    ]);
    const row = summary.tables[1]?.row ?? 0;
    expect(summary.rowHeights.find((one) => one.row === row + 1)?.height).toBe(36);
  });
});

it("dates the sources that were seen to change", () => {
  const reading = (name: string) => ({ table: { sheet: { name } }, datasets: ["leader"], schoolYear: "2025-26" });
  const readings = [reading("Roster 25-26"), reading("TEAM export")] as unknown as readonly TableReading[];
  const may26 = dayOf({ year: 2026, month: 5, day: 26 });
  expect(sourcesSentence(readings, "2025-26", new Map([["Roster 25-26", may26]]), 92)).toBe(
    "Roster 25-26 (May 26), TEAM export.",
  );
  expect(sourcesSentence(readings, "2025-26", new Map(), 92)).toBe("Roster 25-26, TEAM export.");
  expect(sourcesSentence(readings, "2025-26", new Map([["TEAM export", may26]]), 30)).toBe(
    "Roster 25-26 and 1 more sheet.",
  );
});

describe("confirmed figures", () => {
  const table = {
    sheet: sheetOf([["School"], ["Ash"]], "Roster 25-26"),
    number: 1,
    titles: [],
    headingRows: [1, 1] as const,
    firstRow: 2,
    lastRow: 2,
    firstColumn: 1,
    lastColumn: 1,
    columns: [{ column: 1, heading: "School", group: "", occurrence: 1 }],
    rows: Int32Array.of(2),
  };
  const confirmedFor = (sources: string): Analysis => ({
    ...LARKMOOR,
    labels: [],
    readings: [{ table, datasets: ["school"], schoolYear: "2025-26", schoolYearFrom: null, columns: [] }],
    decisions: {
      ...NO_DECISIONS,
      settings: { ...NO_DECISIONS.settings, confirmed: { by: "Ana Ruiz", on: "May 29, 2026", sources } },
    },
  });

  it("say by whom and when, in a box, in the footer too", () => {
    const summary = summaryOf(confirmedFor(sourcesFingerprint([table])));
    const at = reader(summary);
    expect([at("A2"), at("B2"), at("B4")]).toEqual(["Confirmed", "By Ana Ruiz, May 29, 2026.", "Roster 25-26."]);
    expect(summary.cells.find(({ row, column }) => row === 2 && column === 1)?.style.top?.style).toBe("medium");
    expect(summary.print.footer.center).toBe("Confirmed, as of May 29, 2026");
  });

  it("are DRAFT again when a source changed", () => {
    const at = reader(summaryOf(confirmedFor("0000000000000000")));
    expect([at("A2"), at("B2")]).toEqual(["DRAFT", "Sources changed after Ana Ruiz confirmed on May 29, 2026."]);
  });
});

it("never shows a rater's name", () => {
  const table = {
    sheet: sheetOf([["Name"], ["Odalys Fenwright"]], "TEAM export"),
    number: 1,
    titles: [],
    headingRows: [1, 1] as const,
    firstRow: 2,
    lastRow: 2,
    firstColumn: 1,
    lastColumn: 1,
    columns: [{ column: 1, heading: "Name", group: "", occurrence: 1 }],
    rows: Int32Array.of(2),
  };
  const segment = {
    dataset: "rating" as const,
    group: 1,
    columns: new Map(),
    schoolYear: "2025-26",
    table,
  };
  const rating = (rater: string) => ({
    segment,
    row: 2,
    schoolYear: "2025-26",
    leaderId: null,
    name: "Odalys Fenwright",
    schoolId: null,
    schoolName: null,
    round: "Fall",
    rater,
    instrument: "TEAM",
    indicator: "A1",
    score: 4,
    date: null,
    school: null,
    person: "odalys fenwright",
  });
  const shown = allShown(
    summaryOf({ ...LARKMOOR, tagged: { ...LARKMOOR.tagged, rating: [rating("Bo Lind"), rating("Cy Moss")] } }),
  );
  expect(shown).toContain("no case was rated by all two");
  expect(shown).not.toMatch(/Bo Lind|Cy Moss|Fenwright/);
});
