/** A headline figure worked out from its cases is the metric's own figure, in every school year. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { figureOf } from "../../../src/core/metric/series";
import { districtOf } from "../../../src/core/metric/district";
import { HEADLINE_FIGURES } from "../../../src/core/move/headline-figures";
import { factsOf, stockOf } from "../../../src/core/move/stock";
import type { Refreshed } from "../../../src/core/refresh";
import { smallDistrict } from "../../golden/small-district";
import { analyzeFile } from "../../golden/refreshed";
import { describeReal, realBytes } from "../../real-data";

function checkAll({ analysis }: Refreshed, atLeast: number): void {
  const { tagged, decisions, framework, asOf, metrics, readings } = analysis;
  const district = districtOf(tagged, decisions.settings, framework, asOf);
  const found = { district, metrics, readings, decisions, leftOut: [], shown: () => "" };
  let checked = 0;
  for (const { name } of district.years)
    for (const { metric, figure, cases } of stockOf(found, name)) {
      const value = figureOf(metrics, metric, name)?.value ?? null;
      const again = cases.size === 0 && value === null ? null : figure(factsOf(cases));
      expect([metric, name, again === null]).toEqual([metric, name, value === null]);
      if (value === null || again === null) continue;
      expect(Math.abs(again - value)).toBeLessThan(1e-9);
      checked++;
    }
  expect(checked).toBeGreaterThanOrEqual(atLeast);
}

it("is so in the sample district", async () => {
  checkAll(await analyzeFile(readFileSync(join(__dirname, "../../../assets/sample-district.xlsx"))), 40);
}, 60_000);

it("is so in a small district", async () => {
  checkAll(await analyzeFile(smallDistrict()), 7);
}, 60_000);

describeReal("Chicago", () => {
  it("is so too", async () => {
    checkAll(await analyzeFile(realBytes("chicago/chicago-2016-2019.xlsx")), 15);
  }, 120_000);
});

it("speaks of each figure once", () => {
  const ids = HEADLINE_FIGURES.map(({ metric }) => metric);
  expect(new Set(ids).size).toBe(ids.length);
});
