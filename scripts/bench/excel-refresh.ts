/**
 * Refreshes one workbook in Excel once: the real Office.js client, and the stand-in for Excel behind it. Prints how many requests and
 * bytes passed, as one line of JSON.
 */
import { readFileSync } from "node:fs";
import type { OwnSheet, OwnValue } from "../../src/core/own-sheet";
import { refresh, runToEnd } from "../../src/core/refresh";
import { reference } from "../../src/framework/reference";
import { createExcelHost } from "../../src/hosts/excel/create-excel-host";
import { bookOfXlsx } from "../../src/preview/files/open-xlsx";
import { createOfficeStandIn } from "../../src/preview/office/stand-in";
import { clientOf } from "../../tests/preview/office/client-in-node";

const [input] = process.argv.slice(2);
if (input === undefined) throw new Error("excel-refresh INPUT");

const standIn = createOfficeStandIn(bookOfXlsx(new Uint8Array(readFileSync(input))).book);
const client = clientOf(standIn);
const host = createExcelHost({ Excel: client.Excel, Office: client.Office });
const { counts } = standIn;

const workbook = await host.read();
const sentToRead = counts.requestBytes;
const { sheets } = runToEnd(refresh(workbook, { asOf: 46171, reference, startedAt: "9:40 AM" }));
await host.write(sheets);
client.close();
standIn.close();
if (standIn.troubles.length > 0) throw new Error(standIn.troubles.join("\n"));

process.stdout.write(
  JSON.stringify({
    // A request in which the client only lets go of what it kept is not ours.
    requests: counts.requests - counts.cleanups,
    read: counts.responseBytes,
    sent: counts.requestBytes,
    written: counts.requestBytes - sentToRead,
    values: jsonBytes(sheets),
    largestRequest: counts.largestRequest,
    largestAnswer: counts.largestResponse,
  }),
);

/** All values of our sheets as JSON, cell by cell and row by row, in bytes: the least that can be written. */
function jsonBytes(own: readonly OwnSheet[]): number {
  const plain = (value: OwnValue): unknown => (typeof value === "object" && value !== null ? value.formula : value);
  const values = own.map(({ cells, tables }) => [
    cells.map(({ value }) => plain(value)),
    tables.map(({ columns, rowCount }) => [
      columns.map(({ heading }) => heading),
      Array.from({ length: rowCount }, (_, row) => columns.map((column) => plain(column.values[row] ?? null))),
    ]),
  ]);
  return Buffer.byteLength(JSON.stringify(values));
}
