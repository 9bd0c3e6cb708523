import { HostError, type HostEvent } from "../../../src/hosts/host";
import { gaps, roster } from "../contract";
import { bookOf, closeStages, excelStage, type ExcelStage } from "./excel-stage";

afterEach(closeStages);

const sentence = async (work: Promise<unknown>): Promise<string> => {
  const error: unknown = await work.catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(HostError);
  return (error as HostError).message;
};

const stageWith = (watchdog = 300): ExcelStage => excelStage(bookOf([roster]), { watchdog });

it("waits for the end of a cell edit and says so, then goes on", async () => {
  const stage = excelStage(bookOf([roster]));
  const events: HostEvent[] = [];
  const stop = await stage.host.watch((event) => events.push(event));
  stage.faults.clear();
  stage.faults.at(1, { kind: "cell-edit", finished: new Promise((resolve) => void setTimeout(resolve, 1300)) });
  const workbook = await stage.host.read();
  expect(workbook.sheets.map(({ name }) => name)).toEqual(["Roster"]);
  expect(events.filter(({ kind }) => kind === "waiting")).toEqual([
    { kind: "waiting", sentence: "Finish editing the cell: press Enter or Esc. It goes on by itself." },
    { kind: "waiting", sentence: null },
  ]);
  await stop();
});

it.each(["InvalidOperationInCellEditMode", "ServiceNotAvailable", "RequestAborted", "GeneralException"] as const)(
  "reads again after %s, three times in all",
  async (code) => {
    const twice = stageWith();
    twice.faults.at(1, { kind: "refused", code });
    twice.faults.at(2, { kind: "refused", code });
    expect((await twice.host.read()).sheets).toHaveLength(1);
    const thrice = stageWith();
    for (const n of [1, 2, 3]) thrice.faults.at(n, { kind: "refused", code });
    expect(await sentence(thrice.host.read())).toMatch(/Nothing was changed/);
    expect(thrice.faults.passed).toBe(3);
  },
);

it("does not read again when Excel does not allow it, and never shows Excel's own words", async () => {
  const stage = stageWith();
  stage.faults.at(1, { kind: "refused", code: "AccessDenied" });
  expect(await sentence(stage.host.read())).toMatch(/^Excel did not allow the change\. Nothing was changed\./);
  expect(stage.faults.passed).toBe(1);
});

it("gives up a request without an answer, and does the next one", async () => {
  const stage = stageWith();
  stage.faults.at(2, { kind: "hang" });
  expect(await sentence(stage.host.read())).toMatch(/^Excel did not answer\. Nothing was changed\./);
  expect((await stage.host.read()).sheets).toHaveLength(1);
});

it("writes again only where nothing was carried out", async () => {
  const stage = stageWith();
  stage.faults.at(3, { kind: "refused", code: "InvalidOperationInCellEditMode" });
  await stage.host.write([gaps]);
  expect(stage.book.sheets.map(({ name }) => name)).toEqual(["Roster", "Leadership Gaps"]);
  const other = stageWith();
  other.faults.at(3, { kind: "refused", code: "RequestAborted" });
  expect(await sentence(other.host.write([gaps]))).toMatch(/Refresh again/);
  expect(other.faults.passed - other.standIn.counts.cleanups).toBe(3);
});

it("does one thing after the other", async () => {
  const stage = stageWith(5000);
  const open: number[] = [];
  let most = 0;
  const { answer } = stage.faults;
  stage.faults.answer = async (...request) => {
    open.push(1);
    most = Math.max(most, open.length);
    const answered = await answer(...request);
    open.pop();
    return answered;
  };
  await Promise.all([stage.host.read(), stage.host.write([gaps]), stage.host.read()]);
  // The client itself lets go of what it kept while the next work begins.
  expect(most).toBeLessThanOrEqual(2);
});

it("refuses a workbook that is open for reading only, and one whose structure is protected", async () => {
  const stage = stageWith();
  stage.book.readOnly = true;
  expect(await sentence(stage.host.write([gaps]))).toMatch(/reading only/);
  stage.book.readOnly = false;
  stage.book.structureProtected = true;
  expect(await sentence(stage.host.write([gaps]))).toMatch(/structure is protected/);
  expect(stage.book.sheets).toHaveLength(1);
});

it("says that a sheet was renamed or deleted meanwhile", async () => {
  const stage = stageWith();
  await stage.host.write([gaps]);
  stage.faults.clear();
  stage.faults.before(4, (book) => void book.sheets.splice(1, 1));
  expect(await sentence(stage.host.write([gaps]))).toMatch(/renamed or deleted/);
});
