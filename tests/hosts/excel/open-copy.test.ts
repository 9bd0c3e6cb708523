import { openCopy } from "../../../src/hosts/excel/open-copy";
import { pageClock, type OfficeGlobals } from "../../../src/hosts/excel/office";
import { HostError } from "../../../src/hosts/host";
import { createOfficeStandIn } from "../../../src/preview/office/stand-in";
import { createBook } from "../../../src/preview/workbook/new-book";
import { createExcelHost } from "../../../src/hosts/excel/create-excel-host";
import { clientOf } from "../../preview/office/client-in-node";

/** Long enough that base64 is made in several pieces. */
const FILE = Uint8Array.from({ length: 40_000 }, (_, index) => (index === 0 ? 0x50 : index === 1 ? 0x4b : index % 256));

it("opens a new workbook with the very bytes, through the real client, and leaves this one alone", async () => {
  const opened: Uint8Array[] = [];
  const book = createBook({ sheets: ["Roster"] });
  const standIn = createOfficeStandIn(book, { onNewWorkbook: (file) => opened.push(file) });
  const client = clientOf(standIn);
  const before = JSON.stringify(book.sheets.map(({ name }) => name));
  await createExcelHost({ Excel: client.Excel, Office: client.Office }).openCopy(FILE);
  expect(opened).toEqual([FILE]);
  expect(JSON.stringify(book.sheets.map(({ name }) => name))).toBe(before);
  expect(standIn.troubles).toEqual([]);
  client.close();
  standIn.close();
});

/** An Excel whose `createWorkbook` ends so. */
const excelThat = (createWorkbook: () => Promise<void>) => ({
  Excel: { createWorkbook } as unknown as OfficeGlobals["Excel"],
  Office: {} as OfficeGlobals["Office"],
  clock: pageClock,
  watchdog: 50,
});
const failing = (code: string) =>
  excelThat(() => Promise.reject(Object.assign(new Error("told in any language"), { code })));

it.each([
  [
    "ApiNotFound",
    /^This Excel cannot open a new workbook for an add-in.* Nothing was changed\. Save the copy as a file/,
  ],
  ["NotImplemented", /^This Excel cannot open/],
  ["InvalidArgument", /^Excel did not allow a new workbook\. Nothing was changed\. Save the copy as a file instead\.$/],
])("says what to do where Excel answers %s", async (code, words) => {
  const error = await openCopy(failing(code), FILE).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(HostError);
  expect((error as HostError).message).toMatch(words);
});

it("does not wait for ever, and does not send what Excel on the web would not take", async () => {
  await expect(
    openCopy(
      excelThat(() => new Promise(() => undefined)),
      FILE,
    ),
  ).rejects.toThrow(/did not answer/);
  const asked = jest.fn(() => Promise.resolve());
  await expect(openCopy(excelThat(asked), new Uint8Array(4_000_000))).rejects.toThrow(/too large/);
  expect(asked).not.toHaveBeenCalled();
});
