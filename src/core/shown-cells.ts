/** Cells as people read them, by their number formats. The pane's own thread does without it. */
import { format as formatNumber } from "numfmt";
import { isDateFormat } from "./date-format";
import {
  cellKey,
  DAYS_FROM_1900_TO_1904,
  formatAt,
  isNotCalculatedAt,
  isQuotedAt,
  kindAt,
  storedAt,
  type CellKind,
  type DateSystem,
  type Sheet,
} from "./stored-cells";

/** One cell, made on demand for people to read and for tests; hot loops use `kindAt`, `textAt` and `numberAt`. */
export interface Cell {
  readonly kind: CellKind;
  /** null when empty or not calculated. A date is its serial in the workbook's date system. */
  readonly value: string | number | boolean | null;
  /** The text that Excel shows, by the cell's number format. */
  readonly shown: string;
  /** With its equals sign. */
  readonly formula?: string;
  /** Typed with a leading apostrophe. */
  readonly quoted?: boolean;
  /** A formula that no program has calculated yet: neither missing nor a value. */
  readonly notCalculated?: boolean;
}

/** The text that Excel shows in a cell, "" when empty. */
export function shownAt(sheet: Sheet, row: number, column: number): string {
  const kind = kindAt(sheet, row, column);
  const stored = storedAt(sheet, row, column);
  switch (kind) {
    case "empty":
      return "";
    case "text":
    case "error":
      return sheet.pool.texts[stored] ?? "";
    case "boolean":
      return stored === 1 ? "TRUE" : "FALSE";
    case "number":
    case "date":
      return showNumber(stored, formatAt(sheet, row, column), sheet.dateSystem);
  }
}

function showNumber(value: number, code: string, dateSystem: DateSystem): string {
  if (code === "General") return String(Number(value.toPrecision(15)));
  const serial = dateSystem === 1904 && isDateFormat(code) ? value + DAYS_FROM_1900_TO_1904 : value;
  return formatNumber(code, serial, { throws: false });
}

export function cellAt(sheet: Sheet, row: number, column: number): Cell {
  const kind = kindAt(sheet, row, column);
  const stored = storedAt(sheet, row, column);
  const formula = sheet.formulas.get(cellKey(row, column));
  const value =
    kind === "empty"
      ? null
      : kind === "text" || kind === "error"
        ? (sheet.pool.texts[stored] ?? "")
        : kind === "boolean"
          ? stored === 1
          : stored;
  return {
    kind,
    value,
    shown: shownAt(sheet, row, column),
    ...(formula === undefined ? {} : { formula }),
    ...(isQuotedAt(sheet, row, column) ? { quoted: true } : {}),
    ...(isNotCalculatedAt(sheet, row, column) ? { notCalculated: true } : {}),
  };
}
