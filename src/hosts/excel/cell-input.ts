/** What is handed to Excel for one cell, so that text stays text whatever it looks like. */
import { isDateFormat } from "../../core/date-format";
import type { CellStyle, OwnValue } from "../../core/own-sheet";
import { cutText, looksLikeInput } from "../host-text";

export type CellInput = string | number | boolean;

const DAYS_FROM_1900_TO_1904 = 1462;
const MOST_CHARACTERS = 32767;

/** A text as Excel keeps it: with an apostrophe before it where Excel would make something else of it. */
export function textInput(text: string): string {
  const cut = cutText(text);
  return looksLikeInput(cut) ? `'${cutText(cut, MOST_CHARACTERS - 1)}` : cut;
}

/** The input for a value of ours; "" empties the cell. */
export function cellInput(value: OwnValue, style: CellStyle, from1904: boolean): CellInput {
  switch (typeof value) {
    case "string":
      return value === "" ? "" : textInput(value);
    case "number":
      // Excel takes the error's name for the error.
      if (!Number.isFinite(value)) return "#NUM!";
      return from1904 && isDate(style) ? value - DAYS_FROM_1900_TO_1904 : value;
    case "boolean":
      return value;
    default:
      return value === null ? "" : value.formula;
  }
}

const isDate = ({ numberFormat }: CellStyle): boolean => numberFormat !== undefined && isDateFormat(numberFormat);
