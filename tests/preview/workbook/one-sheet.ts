/** A workbook with one sheet, written and read by addresses. Its day is November 22, 2026. */
import { parseArea } from "../../../src/preview/workbook/area-names";
import type { Book, BookCell, BookSheet, BookValue } from "../../../src/preview/workbook/book";
import { BookError } from "../../../src/preview/workbook/book";
import { changeFormat } from "../../../src/preview/workbook/cell-formats";
import { cellAt } from "../../../src/preview/workbook/cells";
import { setNumberFormats, setValues } from "../../../src/preview/workbook/edit";
import { actAs } from "../../../src/preview/workbook/events";
import { createBook } from "../../../src/preview/workbook/new-book";
import { shown } from "../../../src/preview/workbook/shown";
import type { Area } from "../../../src/core/sheet";

export const TODAY = 46_348;

export interface OneSheet {
  readonly book: Book;
  readonly sheet: BookSheet;
  /** Writes as code does. */
  readonly put: (address: string, input: unknown, kind?: "values" | "formulas") => void;
  readonly numberFormat: (address: string, input: unknown) => void;
  readonly cell: (address: string) => BookCell | undefined;
  readonly value: (address: string) => BookValue;
  readonly values: (address: string) => readonly (readonly BookValue[])[];
  readonly formatted: (address: string) => string;
  readonly shown: (address: string) => string;
  readonly unlock: (address: string) => void;
}

export function area(address: string): Area {
  const found = parseArea(address);
  if (found === null) throw new Error(`no address: ${address}`);
  return found.area;
}

export function oneSheet(sheets: readonly string[] = ["Sheet1"], index = 0, book?: Book): OneSheet {
  const made = book ?? createBook({ sheets, today: TODAY });
  const sheet = made.sheets[index]!;
  const at = (address: string): BookCell | undefined =>
    cellAt(sheet, area(address).firstRow, area(address).firstColumn);
  return {
    book: made,
    sheet,
    put: (address, input, kind = "values") =>
      actAs(made, "client", () => setValues(made, sheet, area(address), input, kind)),
    numberFormat: (address, input) => setNumberFormats(made, sheet, area(address), input),
    cell: at,
    value: (address) => at(address)?.value ?? null,
    values: (address) => {
      const { firstRow, lastRow, firstColumn, lastColumn } = area(address);
      return Array.from({ length: lastRow - firstRow + 1 }, (_, down) =>
        Array.from(
          { length: lastColumn - firstColumn + 1 },
          (__, right) => cellAt(sheet, firstRow + down, firstColumn + right)?.value ?? null,
        ),
      );
    },
    formatted: (address) => made.formats[at(address)?.format ?? 0]!.numberFormat,
    shown: (address) => shown(made, sheet, area(address).firstRow, area(address).firstColumn),
    unlock: (address) => changeFormat(made, sheet, area(address), { locked: false }),
  };
}

/** The code with which something is refused; null when it is not. */
export function refusal(act: () => void): string | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof BookError) return error.code;
    throw error;
  }
}
