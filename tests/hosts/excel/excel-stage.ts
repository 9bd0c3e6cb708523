/** The Excel host on a workbook of the stand-in, through the real Office.js client. */
import { createExcelHost, type ExcelHostOptions } from "../../../src/hosts/excel/create-excel-host";
import type { LiveHost } from "../../../src/hosts/host";
import { bookOfXlsx } from "../../../src/preview/files/open-xlsx";
import { withFaults, type Faults } from "../../../src/preview/office/faults";
import type { OfficeOptions } from "../../../src/preview/office/office-context";
import { createOfficeStandIn, type StandIn } from "../../../src/preview/office/stand-in";
import type { Book, BookSheet } from "../../../src/preview/workbook/book";
import { clientOf, type Client } from "../../preview/office/client-in-node";
import type { ContractSheet } from "../contract";
import { fileOf } from "../file/contract-file";

export interface ExcelStage {
  readonly book: Book;
  readonly standIn: StandIn;
  readonly faults: Faults;
  readonly client: Client;
  readonly host: LiveHost;
  readonly sheet: (name: string) => BookSheet;
}

export interface ExcelStageOptions extends Partial<ExcelHostOptions> {
  readonly office?: OfficeOptions;
}

const open: { client: Client; standIn: StandIn }[] = [];

export function excelStage(book: Book, { office = {}, ...options }: ExcelStageOptions = {}): ExcelStage {
  const standIn = createOfficeStandIn(book);
  const faults = withFaults(standIn);
  const client = clientOf(standIn, office, faults);
  open.push({ client, standIn });
  const host = createExcelHost({ Excel: client.Excel, Office: client.Office, ...options });
  const sheet = (name: string): BookSheet => {
    const found = book.sheets.find((one) => one.name === name);
    if (found === undefined) throw new Error(`No sheet ${name}`);
    return found;
  };
  return { book, standIn, faults, client, host, sheet };
}

export const bookOf = (sheets: readonly ContractSheet[]): Book => bookOfXlsx(fileOf(sheets)).book;

/** After each test: the client listens no more, and asked for nothing that the stand-in does not know. */
export function closeStages(): void {
  for (const { client, standIn } of open.splice(0)) {
    client.close();
    standIn.close();
    expect(standIn.troubles).toEqual([]);
  }
}
