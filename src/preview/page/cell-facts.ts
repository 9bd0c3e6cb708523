/** What the formula bar, the drop-down and a click on a link need to know of one cell. */
import { isDateFormat, isPercentFormat, format } from "numfmt";
import type { Book, BookCell, BookSheet, BookValue } from "../workbook/book";
import { parseArea } from "../workbook/area-names";
import { evaluateFormula } from "../workbook/calculate";
import { formatOf } from "../workbook/cell-formats";
import { cellAt } from "../workbook/cells";
import { findName } from "../workbook/find-object";
import { resolveName } from "../workbook/names";
import { shownValue } from "../workbook/shown";
import { listItems, validationAt } from "../workbook/validations";
import type { CellFacts, LinkTarget } from "./page-messages";

export function cellFacts(book: Book, sheet: BookSheet, row: number, column: number): CellFacts {
  const cell = cellAt(sheet, row, column);
  const source = cell?.spillFrom === undefined ? cell : cellAt(sheet, cell.spillFrom.row, cell.spillFrom.column);
  const validation = validationAt(sheet, row, column);
  const prompt = validation?.prompt;
  return {
    input: inputOf(book, source),
    spilled: cell?.spillFrom !== undefined,
    choices: validation?.inCellDropDown === true ? listItems(book, sheet, row, column) : null,
    prompt: prompt?.show === true && (prompt.title !== "" || prompt.message !== "") ? prompt : null,
    link: cell === undefined ? null : linkOf(book, sheet, row, column, cell),
  };
}

const DAYS_FROM_1900_TO_1904 = 1462;

/** What a person edits: the formula, or the value as it would be typed again. */
export function inputOf(book: Book, cell: BookCell | undefined): string {
  if (cell === undefined) return "";
  if (cell.formula !== undefined) return cell.formula;
  const { value } = cell;
  if (value === null) return "";
  if (typeof value === "string") return cell.quoted === true ? `'${value}` : value;
  if (typeof value !== "number") return shownValue(value, "General", book.dateSystem);
  const { numberFormat } = formatOf(book, cell);
  if (isDateFormat(numberFormat)) return dateInput(value, book.dateSystem);
  if (isPercentFormat(numberFormat)) return `${Number((value * 100).toPrecision(15))}%`;
  return String(value);
}

function dateInput(value: number, dateSystem: Book["dateSystem"]): string {
  const serial = dateSystem === 1904 ? value + DAYS_FROM_1900_TO_1904 : value;
  const time = "h:mm:ss AM/PM";
  const code = Number.isInteger(serial) ? "m/d/yyyy" : serial < 1 ? time : `m/d/yyyy ${time}`;
  return format(code, serial, { throws: false });
}

/** Where `=HYPERLINK(…)` leads; null for other cells. */
function linkOf(book: Book, sheet: BookSheet, row: number, column: number, cell: BookCell): LinkTarget | null {
  const inner = /^=\s*HYPERLINK\s*\(([\s\S]*)\)\s*$/i.exec(cell.formula ?? "")?.[1];
  if (inner === undefined) return null;
  const address = valueOf(book, sheet, row, column, firstArgument(inner));
  return typeof address === "string" ? targetOf(book, sheet, address) : null;
}

/** Up to the first comma that stands in no text and no brackets. */
export function firstArgument(text: string): string {
  let depth = 0;
  let quote: string | null = null;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? "";
    if (quote !== null) quote = letter === quote ? null : quote;
    else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === "(" || letter === "{") depth++;
    else if (letter === ")" || letter === "}") depth--;
    else if (letter === "," && depth === 0) return text.slice(0, at);
  }
  return text;
}

function valueOf(book: Book, sheet: BookSheet, row: number, column: number, expression: string): BookValue {
  const literal = /^\s*"((?:[^"]|"")*)"\s*$/.exec(expression)?.[1];
  if (literal !== undefined) return literal.replaceAll('""', '"');
  try {
    return evaluateFormula(book, sheet, row, column, `=${expression}`);
  } catch {
    return null;
  }
}

/** `#'My sheet'!A1`, `#A1`, `#Name`: a place in the workbook. Anything else is outside. */
function targetOf(book: Book, home: BookSheet, address: string): LinkTarget {
  if (!address.startsWith("#")) return { kind: "outside", address };
  const found = findPlace(book, home, address.slice(1));
  return found === null ? { kind: "outside", address } : found;
}

/** The cells that an address or a defined name stands for, as typed into the name box; null when there are none. */
export function findPlace(book: Book, home: BookSheet, text: string): Extract<LinkTarget, { kind: "cells" }> | null {
  const address = parseArea(text);
  if (address !== null) {
    const sheet =
      address.sheet === null
        ? home
        : book.sheets.find(({ name }) => name.toLowerCase() === (address.sheet ?? "").toLowerCase());
    return sheet === undefined ? null : { kind: "cells", sheet: sheet.id, area: address.area };
  }
  for (const sheet of book.sheets) {
    const table = sheet.tables.find(({ name }) => name.toLowerCase() === text.toLowerCase());
    if (table !== undefined) return { kind: "cells", sheet: sheet.id, area: table.area };
  }
  const name = findName(book, home, text) ?? findName(book, null, text);
  const place = name === null ? null : resolveName(book, name, home);
  return place === null ? null : { kind: "cells", sheet: place.sheet.id, area: place.area };
}
