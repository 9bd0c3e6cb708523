/** Addresses as code gives them. */
import type { Area } from "../../core/sheet";
import { parseArea } from "../workbook/area-names";
import type { Book, BookSheet } from "../workbook/book";
import { findName, sameName } from "../workbook/find-object";
import { resolveName } from "../workbook/names";
import { invalidArgument } from "../workbook/refusals";
import { itemNotFound } from "./arguments";
import type { RangeTarget } from "./targets";

/** Longer addresses are refused. */
const LONGEST_ADDRESS = 8192;

/** The cells of an address or a name on a sheet; an address of another sheet is refused. */
export function areaOfText(text: string, sheet: BookSheet, book: Book): RangeTarget {
  if (text.length > LONGEST_ADDRESS) throw invalidArgument();
  const parsed = parseArea(text);
  if (parsed !== null) {
    if (parsed.sheet !== null && !sameName(parsed.sheet, sheet.name)) throw invalidArgument();
    return { sheet, area: parsed.area };
  }
  const name = findName(book, sheet, text) ?? findName(book, null, text);
  const place = name === null ? null : resolveName(book, name, sheet);
  if (place === null) throw invalidArgument();
  return place;
}

/** The areas of an address with commas between them; its length as a whole is what is limited. */
export function areasOfText(text: string, sheet: BookSheet, book: Book): readonly Area[] {
  if (text.length > LONGEST_ADDRESS) throw invalidArgument();
  return text.split(",").map((part) => areaOfText(part, sheet, book).area);
}

/** The cells of an address that may name its sheet; without one they are on `otherwise`. */
export function placeOfText(text: string, otherwise: BookSheet, book: Book): RangeTarget {
  const parsed = parseArea(text);
  const named = parsed?.sheet ?? null;
  const sheet = named === null ? otherwise : book.sheets.find(({ name }) => sameName(name, named));
  if (sheet === undefined) throw itemNotFound();
  return areaOfText(text, sheet, book);
}
