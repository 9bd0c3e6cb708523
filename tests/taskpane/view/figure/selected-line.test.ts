import type { Workbook } from "../../../../src/core/sheet";
import { markOf } from "../../../../src/core/own-sheets";
import { createMemoryHost } from "../../../../src/hosts/memory";
import { selectedLine } from "../../../../src/taskpane/view/figure/selected-line";
import { district, refreshed } from "../../district";
import { rowWith, upsideDown } from "./standing-rows";

const { analysis, sheets } = refreshed(district());

async function written(owns = sheets): Promise<Workbook> {
  const host = createMemoryHost(district());
  await host.write(owns);
  return host.read();
}

const QUARTER = { Metric: "Effective leaders", "School year": "2025-26", Where: "Highest-poverty quarter" };
const QUARTERS_PAGE = {
  place: "figure",
  figure: { metric: "effective-share", schoolYear: "2025-26", group: { quartile: 4 } },
};
const GAP = { Gap: "Principals and students of color", Where: "District" };
const metricsAt = (row: number, column = 1) => ({ sheet: "Leadership Metrics", row, column });

describe("a row of Leadership Metrics", () => {
  it("leads to its figure, from any of its cells", async () => {
    const workbook = await written();
    const row = rowWith(workbook, "metrics", QUARTER);
    const line = { words: "Effective leaders, Highest-poverty quarter, 2025-26", to: QUARTERS_PAGE };
    expect(selectedLine(metricsAt(row), analysis, workbook)).toEqual(line);
    expect(selectedLine(metricsAt(row, 4), analysis, workbook)).toEqual(line);
  });

  it("is known by its words, wherever people sorted it to", async () => {
    const workbook = await written(sheets.map(upsideDown));
    const row = rowWith(workbook, "metrics", QUARTER);
    expect(row).not.toBe(rowWith(await written(), "metrics", QUARTER));
    expect(selectedLine(metricsAt(row), analysis, workbook)?.to).toEqual(QUARTERS_PAGE);
  });

  it("is known on a sheet that people renamed", async () => {
    const before = await written();
    const workbook = {
      ...before,
      sheets: before.sheets.map((sheet) => (sheet.mark === markOf("metrics") ? { ...sheet, name: "Figures" } : sheet)),
    };
    const at = { ...metricsAt(rowWith(workbook, "metrics", QUARTER)), sheet: "Figures" };
    expect(selectedLine(at, analysis, workbook)?.to).toEqual(QUARTERS_PAGE);
  });

  it("leads nowhere when another figure reads like it", async () => {
    const workbook = await written();
    const row = rowWith(workbook, "metrics", QUARTER);
    const [same] = analysis.metrics.filter(({ metric, group }) => metric === "effective-share" && group.quartile === 4);
    if (same === undefined) throw new Error("There is no such figure.");
    const twice = { ...analysis, metrics: [...analysis.metrics, same] };
    expect(selectedLine(metricsAt(row), twice, workbook)).toBeNull();
  });
});

it("leads from a row of Leadership Gaps to its gap", async () => {
  const workbook = await written(sheets.map(upsideDown));
  const at = { sheet: "Leadership Gaps", row: rowWith(workbook, "gaps", GAP), column: 2 };
  expect(selectedLine(at, analysis, workbook)).toEqual({
    words: "Principals and students of color, District",
    to: { place: "gap", gap: { gap: "representation", where: {} } },
  });
});

it("leaves alone headings, cells beside and below the table, and other sheets", async () => {
  const workbook = await written();
  const row = rowWith(workbook, "metrics", QUARTER);
  for (const at of [
    metricsAt(1),
    metricsAt(row, 90),
    metricsAt(9000),
    { sheet: "Roster 2025-26", row: 3, column: 1 },
    { sheet: "Data Issues", row: 2, column: 1 },
  ])
    expect(selectedLine(at, analysis, workbook)).toBeNull();
});
