/** A workbook, its stand-in, and the real client joined to it. */
import type { Book, BookSheet } from "../../../src/preview/workbook/book";
import { createBook } from "../../../src/preview/workbook/new-book";
import { typeInto } from "../../../src/preview/workbook/edit";
import { withFaults, type Faults } from "../../../src/preview/office/faults";
import type { OfficeOptions } from "../../../src/preview/office/office-context";
import { createOfficeStandIn, type StandIn, type StandInOptions } from "../../../src/preview/office/stand-in";
import { clientOf, type Client } from "./client-in-node";

export type Context = Excel.RequestContext;

export interface Stage {
  readonly book: Book;
  readonly standIn: StandIn;
  readonly faults: Faults;
  readonly client: Client;
  /** `Excel.run` */
  run<Result>(act: (context: Context) => Promise<Result>): Promise<Result>;
  sheet(name: string): BookSheet;
  /** A person types. */
  type(sheet: string, row: number, column: number, text: string): void;
}

export interface StageOptions extends StandInOptions {
  readonly sheets?: readonly string[];
  readonly office?: OfficeOptions;
}

/** August 1, 2024. */
export const TODAY = 45505;

export function stage({ sheets = ["S", "Other"], office = {}, ...options }: StageOptions = {}): Stage {
  const book = createBook({ sheets, today: TODAY });
  const standIn = createOfficeStandIn(book, options);
  const faults = withFaults(standIn);
  const client = clientOf(standIn, office, faults);
  const sheet = (name: string): BookSheet => {
    const found = book.sheets.find((one) => one.name === name);
    if (found === undefined) throw new Error(`No sheet ${name}`);
    return found;
  };
  return {
    book,
    standIn,
    faults,
    client,
    run: (act) => client.Excel.run(act),
    sheet,
    type: (name, row, column, text) => typeInto(book, sheet(name), row, column, text),
  };
}

/** The error that a promise is rejected with; a failure when it is not. */
export async function refusal(promise: Promise<unknown>): Promise<OfficeExtension.Error> {
  try {
    await promise;
  } catch (error) {
    return error as OfficeExtension.Error;
  }
  throw new Error("It was not refused.");
}

export const codeOf = async (promise: Promise<unknown>): Promise<string> => (await refusal(promise)).code;

/** Writes values from the top left cell on. */
export async function put(stage: Stage, sheet: string, address: string, values: unknown[][]): Promise<void> {
  await stage.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = values;
    await context.sync();
  });
}

export interface Read {
  readonly values: unknown[][];
  readonly formulas: unknown[][];
  readonly text: string[][];
  readonly valueTypes: string[][];
  readonly numberFormat: string[][];
}

/** What a range holds now. */
export const look = (stage: Stage, sheet: string, address: string): Promise<Read> =>
  stage.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load("values,formulas,text,valueTypes,numberFormat");
    await context.sync();
    const { values, formulas, text, valueTypes, numberFormat } = range;
    return { values, formulas, text, valueTypes, numberFormat };
  });

/** Until events that were sent have arrived. */
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 15));

/** For `toThrow`: an error of the client with this code. */
export const withCode = (code: string): Error => expect.objectContaining({ code }) as Error;
