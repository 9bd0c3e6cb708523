/** A .csv file as a workbook of one sheet. */
import Papa from "papaparse";
import { OWN_SHEET_NAMES } from "../../core/own-sheets";
import { buildSheet, createPool, interner, type Sheet } from "../../core/sheet";
import { HostError } from "../host";
import { decodeText } from "./decode-text";

/** JavaScript holds no text longer than about 512 million characters. */
const MOST_BYTES = 500 * 1024 ** 2;
const LAST_ROW = 1048576;
const LAST_COLUMN = 16384;
const PLAIN_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const LEADING_ZERO = /^-?0\d+$/;
const DELIMITERS = [",", ";", "\t", "|"];

/**
 * Reads the bytes of a .csv file named `fileName`. Plain numbers become numbers; a column with an id that starts with a zero stays
 * text as a whole. Everything else is text as it stands, dates and percentages too.
 */
export function readCsv(bytes: Uint8Array, fileName: string): Sheet {
  const { text, delimiter } = withoutDelimiterLine(textOfCsv(bytes));
  const idColumns = new Set<number>();
  forEachRow(text, delimiter, (cells) =>
    cells.forEach((cell, index) => {
      if (cell.charCodeAt(0) < 49 && LEADING_ZERO.test(cell.trim())) idColumns.add(index);
    }),
  );
  const pool = createPool();
  const intern = interner(pool.texts);
  const builder = buildSheet(sheetNameOf(fileName), pool, 1900);
  forEachRow(text, delimiter, (cells, row) =>
    cells.forEach((cell, index) => {
      if (cell === "") return;
      const number = idColumns.has(index) ? null : plainNumber(cell.trim());
      if (number === null) builder.set(row, index + 1, "text", intern(cell));
      else builder.set(row, index + 1, "number", number);
    }),
  );
  return builder.build();
}

function plainNumber(text: string): number | null {
  const digits = text.replace(/\D/g, "").length;
  return digits > 0 && digits <= 15 && PLAIN_NUMBER.test(text) ? Number(text) : null;
}

function textOfCsv(bytes: Uint8Array): string {
  if (bytes.length === 0) {
    throw new HostError("The .csv file is empty (0 bytes); nothing was changed; export or download it again.");
  }
  if (bytes.length > MOST_BYTES) {
    throw new HostError(
      "The .csv file is larger than 500 MB, which is too much to read; nothing was changed; split it, for example by school year.",
    );
  }
  const text = decodeText(bytes, "windows-1252");
  if (text.slice(0, 4096).includes("\0")) {
    throw new HostError(
      "The file is not a text file in spite of its .csv name, so it cannot be read; nothing was changed; export it again as CSV.",
    );
  }
  return text;
}

/** Excel itself writes and heeds a first line such as `sep=;`. */
function withoutDelimiterLine(text: string): { text: string; delimiter: string } {
  const match = /^sep=(.)\r?\n/i.exec(text);
  return match === null
    ? { text, delimiter: guessDelimiter(text) }
    : { text: text.slice(match[0].length), delimiter: match[1] ?? "" };
}

function guessDelimiter(text: string): string {
  const guess = Papa.parse(text, { preview: 10, skipEmptyLines: true, delimitersToGuess: DELIMITERS });
  return guess.meta.delimiter;
}

function forEachRow(text: string, delimiter: string, visit: (cells: readonly string[], row: number) => void): void {
  let row = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    step: ({ data, errors }) => {
      row++;
      if (errors.some(({ code }) => code === "MissingQuotes")) {
        throw new HostError(
          `The .csv file has a quotation mark in row ${row} that is never closed, so the rest cannot be read; nothing was changed; correct that row or export the file again.`,
        );
      }
      const isBlank = data.every((cell) => cell === "");
      if (!isBlank && (row > LAST_ROW || data.length > LAST_COLUMN)) {
        throw new HostError(
          "The .csv file has more rows or columns than a sheet can hold (1,048,576 rows, 16,384 columns); nothing was changed; split it, for example by school year.",
        );
      }
      visit(data, row);
    },
  });
}

/** A sheet name that Excel allows, after the file's name, and not one that our own sheets need. */
function sheetNameOf(fileName: string): string {
  const plain = fileName
    .replace(/^.*[/\\]/, "")
    .replace(/\.[^.]+$/, "")
    .replace(/[[\]:*?/\\\p{Cc}]/gu, " ")
    .replace(/^['\s]+|['\s]+$/g, "");
  const taken = [...OWN_SHEET_NAMES, "History"].some((name) => name.toLowerCase() === plain.toLowerCase());
  const name = taken ? `${plain} (csv)` : plain || "Sheet1";
  return name
    .slice(0, 31)
    .replace(/[\ud800-\udbff]$/, "")
    .trimEnd();
}
