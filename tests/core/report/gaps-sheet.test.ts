import { format } from "numfmt";
import { gapsSheet } from "../../../src/core/report/gaps-sheet";
import { gapWordsKey, readGapWords } from "../../../src/core/state/gap-words";
import type { OwnSheet } from "../../../src/core/own-sheet";
import type { Workbook } from "../../../src/core/sheet";
import { HEAT } from "../../../src/core/state/look";
import { textWidth } from "../../../src/core/state/text-width";
import { sheetOfOwn } from "../../../src/hosts/memory";
import { AS_OF, GAPS } from "./larkmoor";

const NO_WORKBOOK: Workbook = { dateSystem: 1900, sheets: [] };
const sheetOf = (gaps = GAPS, workbook = NO_WORKBOOK) => gapsSheet(gaps, () => "District", AS_OF, workbook);
const column = (own: OwnSheet, heading: string) => {
  const found = own.tables[0]?.columns.find((one) => one.heading === heading);
  if (!found) throw new Error(heading);
  return found;
};

it("ranks gaps by weight with size, n of m, change, sentence, whether it holds and the decision it informs", () => {
  const own = sheetOf();
  const shown = own.tables[0]?.columns.map(({ heading, values, style, styles }) => {
    const value = values[0] ?? null;
    const code = (styles?.get(0) ?? style).numberFormat ?? "General";
    return [heading, typeof value === "number" ? format(code, value) : value];
  });
  expect(shown).toEqual([
    ["Gap", "Effective leaders by poverty"],
    ["Where", "District"],
    ["Size", "29 points"],
    ["Known", "141 of 158"],
    ["Change", "wider by 8"],
    ["Holds or fragile", null],
    ["In one sentence", "Effective principals lead 10 of 34 rated highest-poverty schools, 21 of 36 lowest."],
    ["Decision it informs", "Selection"],
    ["Response", null],
    ["Owner", null],
    ["Due", null],
    ["Status", null],
    ["Does it hold", "Stays at 20 points or more with any one cluster left out, or with the cut at 3.5."],
  ]);
  expect(column(own, "Gap").values).toEqual([
    "Effective leaders by poverty",
    "First-year principals by poverty",
    "Evidence of Build partnerships",
  ]);
});

it("offers statuses without forbidding others", () => {
  expect(sheetOf().validations).toEqual([
    expect.objectContaining({
      area: { firstRow: 2, lastRow: 4, firstColumn: 12, lastColumn: 12 },
      list: ["Open", "Planned", "In progress", "Done", "Accepted as it is"],
      strict: false,
    }),
  ]);
});

it("keeps what people wrote on a gap when it moves, and when it is gone", () => {
  const own = sheetOf();
  const tables = own.tables.map((table) => ({
    ...table,
    columns: table.columns.map((one) =>
      one.heading === "Owner"
        ? { ...one, values: ["Chief of schools", "Human resources", null] }
        : one.heading === "Due"
          ? { ...one, values: [46249, "when we can", null] }
          : one,
    ),
  }));
  const workbook: Workbook = { dateSystem: 1900, sheets: [sheetOfOwn({ ...own, tables })] };
  const words = readGapWords(workbook);
  expect(words.get(gapWordsKey("Effective leaders by poverty", "District"))).toEqual({
    response: "",
    owner: "Chief of schools",
    due: 46249,
    status: "",
  });
  expect(words.get(gapWordsKey("First-year principals by poverty", "District"))?.due).toBe("when we can");
  expect(words.size).toBe(2);

  const [evidence, effective] = GAPS;
  if (!evidence || !effective) throw new Error("gaps");
  const again = sheetOf([{ ...evidence, weight: 1 }, effective], workbook);
  expect(column(again, "Gap").values).toEqual([
    "Evidence of Build partnerships",
    "Effective leaders by poverty",
    "First-year principals by poverty",
  ]);
  expect(column(again, "Owner").values).toEqual([null, "Chief of schools", "Human resources"]);
  expect(column(again, "In one sentence").values[2]).toBe(
    "Not a gap any more, or no longer found. Your words are kept.",
  );
});

it("shows a gap without data in words and never as 0", () => {
  const [gap] = GAPS;
  if (!gap) throw new Error("gap");
  const own = sheetOf([{ ...gap, value: null }]);
  expect([column(own, "Size").values[0], column(own, "Change").values[0]]).toEqual(["no data", null]);
});

it("says in a word whether a gap holds, and leaves it open where that cannot be asked", () => {
  const own = sheetOf(
    GAPS.map((gap, index) => ({ ...gap, stands: (["holds", "fragile", null] as const)[index] ?? null })),
  );
  // By weight: the second, the third, the first.
  expect(column(own, "Holds or fragile").values).toEqual(["Fragile", null, "Holds"]);
});

it("shades sizes by weight, so that color tells what the order tells", () => {
  const own = sheetOf(GAPS.map((gap, index) => ({ ...gap, weight: [0.05, 0.8, 0.3][index] ?? 0 })));
  const { styles, values } = column(own, "Size");
  expect(values.map((_, index) => HEAT.findIndex((fill) => fill === styles?.get(index)?.fill) + 1)).toEqual([4, 2, 0]);
});

it("shows figures and dates whole: no column is narrower than what stands in it", () => {
  const own = sheetOf([{ ...(GAPS[1] as (typeof GAPS)[number]), change: -0.2, value: -1 }]);
  const widths = new Map(own.tables[0]?.columns.map(({ heading }, at) => [heading, own.columnWidths[at] ?? 0]));
  const fits = (heading: string, text: string, bold = false) =>
    expect(textWidth(text, { size: 10, bold }) + 5).toBeLessThanOrEqual(widths.get(heading) ?? 0);
  fits("Size", "−100 points", true);
  fits("Known", "1234 of 1234");
  // One step of indentation is 9 pixels.
  expect(textWidth("narrower by 100", { size: 10 }) + 5 + 9).toBeLessThanOrEqual(widths.get("Change") ?? 0);
  fits("Due", "Sep 30, 2026");
  fits("Due", "Sep 30 overdue", true);
  const due = own.conditionalFormats.find(({ style }) => style.numberFormat?.includes("overdue"));
  expect(format(due?.style.numberFormat ?? "", 46295)).toBe("Sep 30 overdue");
});
