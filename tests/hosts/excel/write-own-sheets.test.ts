/** Our sheets written again, after we and people changed them. */
import type { OwnSheet, OwnTable } from "../../../src/core/own-sheet";
import { ownSheetOf } from "../../../src/preview/files/own-sheet-of";
import { gaps, roster } from "../contract";
import { bookOf, closeStages, excelStage, type ExcelStage } from "./excel-stage";

afterEach(closeStages);

const [table] = gaps.tables as [OwnTable];

const withRows = (names: readonly string[], row = table.row): OwnSheet => ({
  ...gaps,
  markArea: { ...gaps.markArea, lastRow: row + names.length },
  tables: [
    {
      ...table,
      row,
      rowCount: names.length,
      columns: table.columns.map((column, index) => ({
        ...column,
        values: index === 0 ? names : names.map(() => column.values[0] ?? null),
      })),
    },
  ],
});

/** The sheet as a workbook has it in which nothing of ours stood before. */
async function fresh(sheet: OwnSheet): Promise<OwnSheet> {
  const stage = excelStage(bookOf([roster]));
  await stage.host.write([sheet]);
  return ownSheetOf(stage.book, stage.sheet(sheet.name));
}

const written = ({ book, sheet }: ExcelStage): OwnSheet => ownSheetOf(book, sheet(gaps.name));

it.each([
  ["more rows", ["a", "b", "c", "d"], 4],
  ["fewer rows", ["a"], 4],
  ["a table that moved down", ["a", "b", "c"], 7],
  ["a table that moved up", ["a"], 3],
])("with %s they end as if written for the first time", async (_, names, row) => {
  const stage = excelStage(bookOf([roster]));
  await stage.host.write([gaps]);
  const next = withRows(names, row);
  await stage.host.write([next]);
  expect(written(stage)).toEqual(await fresh(next));
});

it("keep a person's totals row below, and the look of a column that a person added", async () => {
  const stage = excelStage(bookOf([roster]));
  const theirs = { heading: "Owner", values: ["Ada", null], style: {}, theirs: true };
  const wider: OwnSheet = {
    ...gaps,
    markArea: { ...gaps.markArea, lastColumn: 6 },
    tables: [{ ...table, columns: [...table.columns, theirs] }],
  };
  await stage.host.write([wider]);
  await stage.client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(gaps.name);
    sheet.getRange("F5:F6").format.fill.color = "#FFEE00";
    sheet.tables.getItem(table.name).showTotals = true;
    sheet.getRange("B7").formulas = [["=SUM(B5:B6)"]];
    await context.sync();
  });
  await stage.host.write([wider]);
  const ours = stage.sheet(gaps.name).tables[0];
  expect([ours?.hasTotals, ours?.area.lastRow]).toEqual([true, 7]);
  expect(stage.sheet(gaps.name).cells.get(7)?.[1]?.formula).toBe("=SUM(B5:B6)");
  expect(written(stage).tables[0]?.columns[5]?.style.fill).toBe("#FFEE00");
});

it("hold long lists in hidden columns, and let go of them when they are short again", async () => {
  const long = Array.from({ length: 60 }, (_, index) => `A long choice, number ${index + 1}`);
  const area = { firstRow: 5, lastRow: 6, firstColumn: 1, lastColumn: 1 };
  const validation = { area, list: long, strict: true, promptTitle: "Choice", prompt: "Choose one" };
  const stage = excelStage(bookOf([roster]));
  await stage.host.write([{ ...gaps, validations: [validation] }]);
  expect(written(stage).validations).toEqual([validation]);
  expect(stage.sheet(gaps.name).columns.get(101)?.hidden).toBe(true);
  expect(stage.book.names.map(({ name, visible }) => [name, visible])).toEqual([
    ["LT_LeadershipGaps", true],
    ["LTList_LeadershipGaps_1", false],
  ]);
  await stage.host.write([{ ...gaps, validations: [{ ...validation, list: ["a", "b"] }] }]);
  expect(written(stage).validations).toEqual([{ ...validation, list: ["a", "b"] }]);
  expect(stage.book.names.map(({ name }) => name)).toEqual(["LT_LeadershipGaps"]);
  expect(stage.sheet(gaps.name).cells.get(1)?.[100]?.value ?? null).toBeNull();
});

it("refuse a protected sheet of ours, a table name that is taken, and a person's table in the way", async () => {
  const stage = excelStage(bookOf([roster]));
  await stage.host.write([gaps]);
  stage.sheet(gaps.name).protection = { password: null };
  await expect(stage.host.write([gaps])).rejects.toThrow(/Leadership Gaps is protected/);
  stage.sheet(gaps.name).protection = null;
  await stage.client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(gaps.name);
    sheet.getRange("A9:B10").values = [
      ["x", "y"],
      [1, 2],
    ];
    sheet.tables.add("A9:B10", true).name = "Mine";
    await context.sync();
  });
  await expect(stage.host.write([withRows(["a", "b", "c", "d", "e", "f"])])).rejects.toThrow(/table Mine stands/);
  expect(written(stage).tables[0]?.rowCount).toBe(2);
});
