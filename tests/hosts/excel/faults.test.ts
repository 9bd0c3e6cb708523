/**
 * Whatever goes wrong at whichever request of a refresh: no cell of the district changes, the Summary says what is unfinished or
 * nothing of it was written, a person reads a sentence, and trying again ends in the same sheets as if nothing had happened.
 */
import { refresh, runToEnd } from "../../../src/core/refresh";
import type { OwnSheet } from "../../../src/core/own-sheet";
import { reference } from "../../../src/framework/reference";
import { HostError } from "../../../src/hosts/host";
import { bookOfXlsx } from "../../../src/preview/files/open-xlsx";
import { markOn, ownSheetOf } from "../../../src/preview/files/own-sheet-of";
import type { Fault } from "../../../src/preview/office/faults";
import type { Book } from "../../../src/preview/workbook/book";
import { AS_OF, dayOf } from "../../golden/refreshed";
import { smallDistrict } from "../../golden/small-district";
import { closeStages, excelStage, type ExcelStage } from "./excel-stage";

afterEach(closeStages);

const asOf = dayOf(AS_OF);
const UNFINISHED = "Unfinished since 9:40 AM";
const bytes = smallDistrict();

const withUnfinished = (sheets: readonly OwnSheet[]): readonly OwnSheet[] =>
  sheets.map((sheet) =>
    sheet.mark === "LT_LeadershipSummary"
      ? { ...sheet, unfinished: [{ row: 2, column: 1, value: UNFINISHED, style: { bold: true } }] }
      : sheet,
  );

/** Computed once for each workbook as it stands: the same workbook always gives the same sheets. */
const computed = new Map<string, readonly OwnSheet[]>();

async function refreshIn({ book, host }: ExcelStage): Promise<void> {
  const workbook = await host.read();
  const standing = JSON.stringify([ownSheets(book), book.sheets.map(({ name }) => name)]);
  const sheets = computed.get(standing) ?? runToEnd(refresh(workbook, { asOf, reference })).sheets;
  computed.set(standing, sheets);
  await host.write(withUnfinished(sheets));
}

/** Everything on the sheets that are not ours. */
const theirs = (book: Book): unknown =>
  book.sheets
    .filter((sheet) => markOn(book, sheet) === null && sheet.name === "Roster")
    .map((sheet) => structuredClone(sheet));

const ownSheets = (book: Book): unknown =>
  book.sheets.filter((sheet) => markOn(book, sheet) !== null).map((sheet) => ownSheetOf(book, sheet));

const saysUnfinished = (book: Book): boolean =>
  book.sheets.some((sheet) => sheet.cells.get(2)?.[0]?.value === UNFINISHED);

const stageOf = (): ExcelStage => excelStage(bookOfXlsx(bytes).book, { watchdog: 400 });

/** Plain sentences: no codes, no program's words. */
const PLAIN = /^[A-Z][^{}<>_]*\.$/;

interface Undisturbed {
  readonly own: unknown;
  readonly requests: number;
}

async function undisturbed(): Promise<Undisturbed> {
  const stage = stageOf();
  await refreshIn(stage);
  return { own: ownSheets(stage.book), requests: stage.faults.passed - stage.standIn.counts.cleanups };
}

let calm: Undisturbed;
beforeAll(async () => {
  calm = await undisturbed();
});

const FAULTS: readonly (readonly [string, Fault])[] = [
  ["a request that is refused", { kind: "refused", code: "ServiceNotAvailable" }],
  ["a request that nothing answers", { kind: "hang" }],
  ["a request that stops half way", { kind: "half-way", after: 7, code: "GeneralException" }],
  ["a request that stops after many steps", { kind: "half-way", after: 60, code: "AccessDenied" }],
  ["an answer that is lost", { kind: "lost-answer", code: "RequestAborted" }],
  ["an answer that never comes", { kind: "lost-answer", code: null }],
  ["a person who edits a cell and never ends", { kind: "refused", code: "InvalidOperationInCellEditMode" }],
];

describe.each(FAULTS)("%s", (_, fault) => {
  it("harms nothing at any request of a refresh, and the next refresh mends it", async () => {
    for (let n = 1; n <= calm.requests + 2; n++) {
      const stage = stageOf();
      const before = theirs(stage.book);
      // Readings are tried three times.
      for (let again = 0; again < 3; again++) stage.faults.at(n + again, fault);
      const error: unknown = await refreshIn(stage).catch((caught: unknown) => caught);
      expect(theirs(stage.book)).toEqual(before);
      if (error !== undefined) {
        expect(error).toBeInstanceOf(HostError);
        expect((error as HostError).message).toMatch(PLAIN);
        const isWritten = stage.book.sheets.some((sheet) => sheet.tables.some(({ name }) => name.startsWith("LT_")));
        expect([n, saysUnfinished(stage.book) || !isWritten || isSame(ownSheets(stage.book), calm.own)]).toEqual([
          n,
          true,
        ]);
      }
      stage.faults.clear();
      await refreshIn(stage);
      expect([n, ownSheets(stage.book)]).toEqual([n, calm.own]);
      expect(theirs(stage.book)).toEqual(before);
      closeStages();
    }
  }, 600_000);
});

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
