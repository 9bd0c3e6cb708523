/** What a person sees and does at the same time. */
import { HostError, type HostEvent } from "../../../src/hosts/host";
import { startExcel } from "../../../src/hosts/excel/start-excel";
import { select } from "../../../src/preview/workbook/sheets";
import { typeInto } from "../../../src/preview/workbook/edit";
import { gaps, roster } from "../contract";
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
    { kind: "changed", sheet: "Roster" },
    { kind: "selected", at: { sheet: "Roster", row: 2, column: 4 } },
  ]);
  await stop();
  typeInto(stage.book, stage.sheet("Roster"), 3, 2, "Oak");
  await settled();
  expect(events).toHaveLength(2);
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
