/** What a person sees and does at the same time. */
import { HostError, type HostEvent } from "../../../src/hosts/host";
import { startExcel } from "../../../src/hosts/excel/start-excel";
import { select } from "../../../src/preview/workbook/sheets";
import { setRowsHidden } from "../../../src/preview/workbook/hidden";
import { typeInto } from "../../../src/preview/workbook/edit";
import { sortTable } from "../../../src/preview/workbook/table-rows";
import { gaps, roster, type ContractSheet } from "../contract";
import { bookOf, closeStages, excelStage } from "./excel-stage";

afterEach(closeStages);

const settled = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 150));

it("goes to a cell of another sheet, and shows a hidden sheet first", async () => {
  const stage = excelStage(
    bookOf([roster, { ...roster, name: "Ratings" }, { ...roster, name: "Old", visibility: "hidden" }]),
  );
  await stage.host.show({ sheet: "Ratings", row: 3, column: 2 });
  expect(stage.book.activeSheet).toBe(stage.sheet("Ratings").id);
  expect(stage.sheet("Ratings").selection).toEqual({ firstRow: 3, lastRow: 3, firstColumn: 2, lastColumn: 2 });
  await stage.host.show({ sheet: "Old" });
  expect([stage.book.activeSheet, stage.sheet("Old").visibility]).toEqual([stage.sheet("Old").id, "Visible"]);
  await expect(stage.host.show({ sheet: "Gone" })).rejects.toThrow("The sheet Gone is not in the workbook any more.");
});

describe("the rows of a figure", () => {
  const long: ContractSheet = { name: "Long", rows: Array.from({ length: 2100 }, (_, row) => [row + 1]) };
  const today = { office: { excelApi: "1.18" } };
  const rows = (firstRow: number, lastRow: number) => ({ firstRow, lastRow, firstColumn: 1, lastColumn: 16384 });

  it("are selected in all their areas, on a sheet that is brought to the front", async () => {
    const stage = excelStage(bookOf([roster, long]), today);
    const said = await stage.host.selectRows({ sheet: "Long", rows: "5-162,170" });
    expect(said).toEqual({ rows: 159, hidden: 0, rest: "", sheetShown: false });
    const sheet = stage.sheet("Long");
    expect(stage.book.activeSheet).toBe(sheet.id);
    expect([sheet.selection, ...sheet.alsoSelected]).toEqual([rows(5, 162), rows(170, 170)]);
  });

  it("are counted where a filter or a person hides them", async () => {
    const stage = excelStage(bookOf([roster, long]), today);
    for (const [first, last] of [
      [100, 164],
      [169, 300],
    ] as const) {
      setRowsHidden(stage.book, stage.sheet("Long"), rows(first, last), true);
    }
    const said = await stage.host.selectRows({ sheet: "Long", rows: "5-162,165-170" });
    expect(said).toEqual({ rows: 164, hidden: 65, rest: "", sheetShown: false });
    const allHidden = await stage.host.selectRows({ sheet: "Long", rows: "170-180" });
    expect(allHidden).toMatchObject({ rows: 11, hidden: 11 });
  });

  it("show a hidden sheet, and say so", async () => {
    const stage = excelStage(bookOf([roster, { ...long, visibility: "hidden" }]), today);
    expect(await stage.host.selectRows({ sheet: "Long", rows: "2-3" })).toMatchObject({ sheetShown: true });
    expect(stage.sheet("Long").visibility).toBe("Visible");
  });

  it("are as many as one address holds; the rest is told", async () => {
    const stage = excelStage(bookOf([roster, long]), today);
    const list = Array.from({ length: 900 }, (_, index) => String(2 * index + 1));
    const said = await stage.host.selectRows({ sheet: "Long", rows: list.join(",") });
    expect(said.rows).toBe(500);
    expect(said.rest.split(",")).toEqual(list.slice(500));
    expect(stage.sheet("Long").alsoSelected).toHaveLength(499);
  });

  it("are one run at a time where this Excel cannot do more", async () => {
    const stage = excelStage(bookOf([roster, long]));
    const said = await stage.host.selectRows({ sheet: "Long", rows: "5-162,170,180-181" });
    expect(said).toEqual({ rows: 158, hidden: 0, rest: "170,180-181", sheetShown: false });
    expect(stage.sheet("Long").selection).toEqual(rows(5, 162));
  });

  it("of a sheet that is gone: a sentence, and nothing happens", async () => {
    const stage = excelStage(bookOf([roster]), today);
    await expect(stage.host.selectRows({ sheet: "Long", rows: "5" })).rejects.toThrow(
      "The sheet Long is not in the workbook any more.",
    );
  });
});

it("shows and hides sheets by their marks, and passes over those that are not there", async () => {
  const stage = excelStage(bookOf([roster]));
  await stage.host.write([gaps]);
  await stage.host.setShown([gaps.mark, "LT_Settings"], false);
  expect(stage.sheet("Leadership Gaps").visibility).toBe("Hidden");
  await stage.host.setShown([gaps.mark], true);
  expect(stage.sheet("Leadership Gaps").visibility).toBe("Visible");
  stage.sheet("Roster").visibility = "Hidden";
  await stage.host.setShown([gaps.mark], false);
  expect(stage.sheet("Leadership Gaps").visibility).toBe("Visible");
});

it("tells what people change and select, and nothing of its own", async () => {
  const stage = excelStage(bookOf([roster]));
  const events: HostEvent[] = [];
  const stop = await stage.host.watch((event) => events.push(event));
  await stage.host.write([gaps]);
  await settled();
  expect(events).toEqual([]);
  typeInto(stage.book, stage.sheet("Roster"), 3, 2, "Elm");
  await settled();
  select(stage.book, stage.sheet("Roster"), { firstRow: 2, lastRow: 3, firstColumn: 4, lastColumn: 4 });
  await settled();
  expect(events).toEqual([
    { kind: "changed", sheet: "Roster", inOneCell: true },
    { kind: "selected", at: { sheet: "Roster", row: 2, column: 4 } },
  ]);
  await stop();
  typeInto(stage.book, stage.sheet("Roster"), 3, 2, "Oak");
  await settled();
  expect(events).toHaveLength(2);
});

it("tells of sorted rows that they may stand elsewhere", async () => {
  const stage = excelStage(bookOf([roster]));
  await stage.host.write([gaps]);
  const events: HostEvent[] = [];
  const stop = await stage.host.watch((event) => events.push(event));
  const sheet = stage.sheet("Leadership Gaps");
  const [table] = sheet.tables;
  if (table === undefined) throw new Error("There is no table.");
  sortTable(stage.book, sheet, table, [{ column: 0, ascending: false }]);
  await settled();
  // Once as changed cells, once as sorted rows.
  expect(events).toEqual([
    { kind: "changed", sheet: "Leadership Gaps" },
    { kind: "changed", sheet: "Leadership Gaps" },
  ]);
  await stop();
});

it("tests itself in a sheet that is gone afterwards", async () => {
  const stage = excelStage(bookOf([roster]));
  const lines = await stage.host.selfTest();
  expect(lines.filter(({ passed }) => !passed)).toEqual([]);
  expect(lines.length).toBeGreaterThan(25);
  expect(stage.book.sheets.map(({ name }) => name)).toEqual(["Roster"]);
});

describe("the start", () => {
  const said = async (start: Promise<unknown>): Promise<string> => {
    const error: unknown = await start.catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(HostError);
    return (error as HostError).message;
  };

  it("gives the host on the open workbook", async () => {
    const { client } = excelStage(bookOf([roster]));
    const host = await startExcel({ office: () => client });
    expect((await host.read()).sheets.map(({ name }) => name)).toEqual(["Roster"]);
  });

  it("says that Office is not there", async () => {
    expect(await said(startExcel({ office: () => null, patience: 250 }))).toMatch(/could not reach Office/);
  });

  it("says that this Excel is too old", async () => {
    const { client } = excelStage(bookOf([roster]));
    const globals = {
      Excel: client.Excel,
      Office: {
        onReady: () => Promise.resolve({ host: "Excel" }),
        context: {
          requirements: { isSetSupported: (_: string, version: string) => Number(version.split(".")[1]) <= 13 },
        },
      } as unknown as typeof Office,
    };
    expect(await said(startExcel({ office: () => globals }))).toMatch(/too old/);
  });
});
