import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const LIST = "/work/shared/excel/behaviors.tsv";
const TESTS = join(process.cwd(), "tests/preview/office/behaviors");

/** Rows without a test, each with the reason. */
const NOT_TESTED: Readonly<Record<string, string>> = {
  H01: "The workbook keeps links as formulas only; setting Range.hyperlink is refused, as unknown.test.ts shows.",
  O05: "Picking from a list is a person's act in the page; the stand-in tells every change, and nothing may rest on events.",
};

const titles = readdirSync(TESTS)
  .map((file) => readFileSync(join(TESTS, file), "utf8"))
  .join("\n");

/** A row's id comes first in the title of its test. */
const tested = new Set([...titles.matchAll(/["'`]([A-Z]\d\d) /g)].map(([, id = ""]) => id));

const listed = existsSync(LIST)
  ? readFileSync(LIST, "utf8")
      .split("\n")
      .slice(1)
      .filter((line) => line !== "")
      .map((line) => line.split("\t")[0] ?? "")
  : null;

(listed === null ? describe.skip : describe)("the list of Excel's behaviors", () => {
  it("has a test for every row, or a reason why not", () => {
    expect((listed ?? []).filter((id) => !tested.has(id) && !(id in NOT_TESTED))).toEqual([]);
  });

  it("gives reasons only for rows that are there and have no test", () => {
    expect(Object.keys(NOT_TESTED).filter((id) => tested.has(id) || !(listed ?? []).includes(id))).toEqual([]);
  });

  it("is not gone beyond: every test names a row of it", () => {
    expect([...tested].filter((id) => !(listed ?? []).includes(id))).toEqual([]);
  });
});
