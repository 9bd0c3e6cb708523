import { deleteSheet, renameSheet } from "../../../src/preview/workbook/sheets";
import { setValues } from "../../../src/preview/workbook/edit";
import { codeOf, look, put, stage } from "./stage";

const CELL = { firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 1 };

describe("faults", () => {
  it("come at the request that was chosen, once", async () => {
    const s = stage();
    s.faults.at(2, { kind: "refused", code: "ServiceNotAvailable" });
    await s.run(async (context) => {
      const range = context.workbook.worksheets.getItem("S").getRange("A1");
      range.values = [[1]];
      await context.sync();
      range.values = [[2]];
      expect(await codeOf(context.sync())).toBe("ServiceNotAvailable");
      range.values = [[3]];
      await context.sync();
    });
    expect((await look(s, "S", "A1")).values).toEqual([[3]]);
  });

  it("a batch fails half-way: what came before stays", async () => {
    const s = stage();
    // Each range is asked for, kept, asked for again, and then written.
    s.faults.at(1, { kind: "half-way", after: 8, code: "GeneralException" });
    const write = s.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("S");
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("A2").values = [[2]];
      await context.sync();
    });
    expect(await codeOf(write)).toBe("GeneralException");
    expect((await look(s, "S", "A1:A2")).values).toEqual([[1], [""]]);
  });

  it("an answer is lost: everything was carried out", async () => {
    const s = stage();
    s.faults.at(1, { kind: "lost-answer", code: "RequestAborted" });
    expect(await codeOf(put(s, "S", "A1", [[1]]))).toBe("RequestAborted");
    expect((await look(s, "S", "A1")).values).toEqual([[1]]);
  });

  it("an answer never comes, though everything was carried out", async () => {
    const s = stage();
    s.faults.at(1, { kind: "lost-answer", code: null });
    let settled = false;
    void put(s, "S", "A1", [[1]]).finally(() => (settled = true));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(settled).toBe(false);
    expect((await look(s, "S", "A1")).values).toEqual([[1]]);
  });

  it("a person types in a cell: at once refused, or waited for", async () => {
    const s = stage();
    s.faults.at(1, { kind: "cell-edit", finished: null });
    expect(await codeOf(put(s, "S", "A1", [[1]]))).toBe("InvalidOperationInCellEditMode");
    let finish: () => void = () => undefined;
    s.faults.at(1, { kind: "cell-edit", finished: new Promise((resolve) => (finish = resolve)) });
    let done = false;
    const waiting = s.client.Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem("S").getRange("A1").values = [[2]];
      await context.sync();
      done = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(done).toBe(false);
    finish();
    await waiting;
    expect((await look(s, "S", "A1")).values).toEqual([[2]]);
  });

  it("another person edits, renames or deletes between two requests", async () => {
    const s = stage();
    await s.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("S");
      const cell = sheet.getRange("A1").load("values");
      s.faults.before(2, (book) => setValues(book, s.sheet("S"), CELL, [["theirs"]], "values"));
      s.faults.before(3, (book) => renameSheet(book, s.sheet("S"), "Theirs"));
      s.faults.before(4, (book) => deleteSheet(book, s.sheet("Theirs")));
      await context.sync();
      expect(cell.values).toEqual([[""]]);
      cell.load("values");
      await context.sync();
      expect(cell.values).toEqual([["theirs"]]);
      sheet.load("name");
      await context.sync();
      expect(sheet.name).toBe("Theirs");
      cell.load("values");
      expect(await codeOf(context.sync())).toBe("ItemNotFound");
    });
  });

  it("requests, actions and bytes are counted", async () => {
    const s = stage();
    await put(s, "S", "A1", [["é"]]);
    const { requests, actions, requestBytes, responseBytes, cleanups } = s.standIn.counts;
    // The write, and letting go of the range.
    expect([requests, cleanups]).toEqual([2, 1]);
    expect(actions).toBeGreaterThan(4);
    expect(requestBytes).toBeGreaterThan(200);
    expect(responseBytes).toBeGreaterThan(20);
    expect(s.faults.passed).toBe(2);
    s.faults.clear();
    expect(s.faults.passed).toBe(0);
  });
});
