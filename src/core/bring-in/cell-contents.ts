/** What a cell of a file becomes on a sheet: texts stay texts, and a column keeps the kind that it has. */
import { isAmbiguous, writtenDay } from "../record/date";
import { numberOf, percentOf } from "../record/value";
import {
  cellAt,
  dateSerialAt,
  formatAt,
  isEmptyAt,
  kindAt,
  shownAt,
  storedAt,
  textAt,
  type CellKind,
  type DateSystem,
  type Sheet,
} from "../sheet";
import type { CellContent } from "../state/cell-change";
import type { Settings } from "../state/decisions";
import type { Table } from "../table/table";

/** What most cells of a column are. */
export interface ColumnKind {
  readonly kind: Exclude<CellKind, "empty" | "error">;
  /** Of a date or number of the column. */
  readonly numberFormat: string;
  /** The length of ids that begin with zeros; null where there are none. */
  readonly idLength: number | null;
}

export interface Content {
  readonly value: CellContent;
  /** As the file shows it. */
  readonly shown: string;
  readonly numberFormat?: string;
}

const SAMPLE = 500;
const PLAIN: ColumnKind = { kind: "text", numberFormat: "General", idLength: null };
const DAYS_FROM_1900_TO_1904 = 1462;

export function kindOfColumn({ sheet, rows }: Table, column: number): ColumnKind {
  const counts = new Map<CellKind, number>();
  const formats = new Map<CellKind, string>();
  const lengths = new Set<number>();
  let zeros = false;
  const step = Math.max(1, Math.floor(rows.length / SAMPLE));
  for (let index = 0; index < rows.length; index += step) {
    const row = rows[index] ?? 0;
    const kind = kindAt(sheet, row, column);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    if (!formats.has(kind)) formats.set(kind, formatAt(sheet, row, column));
    const text = textAt(sheet, row, column)?.trim();
    if (text === undefined) continue;
    lengths.add(/^\d+$/.test(text) ? text.length : -1);
    zeros ||= text.startsWith("0");
  }
  let best: ColumnKind = PLAIN;
  let most = 0;
  for (const kind of ["text", "number", "date", "boolean"] as const) {
    const count = counts.get(kind) ?? 0;
    if (count <= most) continue;
    most = count;
    best = { kind, numberFormat: formats.get(kind) ?? "General", idLength: null };
  }
  const [length] = lengths;
  const areIds = best.kind === "text" && zeros && lengths.size === 1 && length !== undefined && length > 0;
  return areIds ? { ...best, idLength: length } : best;
}

/** The content of a file's cell as a column of this kind holds it; null for a blank cell. */
export function contentFor(
  sheet: Sheet,
  row: number,
  column: number,
  target: ColumnKind,
  { dateOrder }: Pick<Settings, "dateOrder">,
  dateSystem: DateSystem,
): Content | null {
  const kind = kindAt(sheet, row, column);
  const shown = shownAt(sheet, row, column);
  if (kind === "empty" || shown.trim() === "") return null;
  const asDate = (day: number, format: string): Content => ({
    shown,
    value: dateSystem === 1904 ? day - DAYS_FROM_1900_TO_1904 : day,
    numberFormat: format,
  });
  switch (kind) {
    case "text":
    case "error":
      return fromText(shown, target, dateOrder, asDate);
    case "boolean":
      return { shown, value: target.kind === "text" ? shown : storedAt(sheet, row, column) === 1 };
    case "number":
      if (target.kind === "text") return { shown, value: padded(shown, target) };
      return { shown, value: storedAt(sheet, row, column) };
    case "date":
      if (target.kind === "text") return { shown, value: shown };
      return asDate(
        dateSerialAt(sheet, row, column) ?? 0,
        target.kind === "date" ? target.numberFormat : formatAt(sheet, row, column),
      );
  }
}

function fromText(
  shown: string,
  target: ColumnKind,
  dateOrder: Settings["dateOrder"],
  asDate: (day: number, format: string) => Content,
): Content {
  if (target.kind === "date") {
    const day = dayOfText(shown, dateOrder);
    if (day !== null) return asDate(day, target.numberFormat);
  }
  if (target.kind === "number") {
    const number = target.numberFormat.includes("%") ? (shareOf(shown) ?? plainNumber(shown)) : plainNumber(shown);
    if (number !== null) return { shown, value: number };
  }
  return { shown, value: target.kind === "text" ? padded(shown, target) : shown };
}

const padded = (text: string, { idLength }: ColumnKind): string =>
  idLength !== null && /^\d+$/.test(text.trim()) ? text.trim().padStart(idLength, "0") : text;

function dayOfText(text: string, dateOrder: Settings["dateOrder"]): number | null {
  const day = writtenDay(text.trim());
  if (day === null) return null;
  if (isAmbiguous(day)) return dateOrder === "month-first" ? day.monthFirst : day.dayFirst;
  return day.monthFirst ?? day.dayFirst;
}

/** True when a sheet's cell already says this; how it is typed does not matter. */
export function saysAlready(
  sheet: Sheet,
  row: number,
  column: number,
  { value, shown: typed }: Content,
  { dateOrder }: Pick<Settings, "dateOrder">,
): boolean {
  if (isEmptyAt(sheet, row, column)) return false;
  const { kind, value: there, shown } = cellAt(sheet, row, column);
  if (there === value) return true;
  if (folded(shown) === folded(typed) || folded(shown) === folded(String(value))) return true;
  if (kind === "date") return typeof value === "number" && there === value;
  if (kind === "text" && typeof value === "number") return sameNumber(shown, value) || sameDay(shown, value, dateOrder);
  if (kind === "number" && typeof value === "string") return typeof there === "number" && sameNumber(value, there);
  return kind === "text" && sameDigits(shown, typed.trim());
}

const folded = (text: string): string => text.replace(/\s+/g, " ").trim();

const sameNumber = (text: string, number: number): boolean => plainNumber(text) === number || shareOf(text) === number;

const plainNumber = (text: string): number | null => numberOf(text.trim());

/** `35.2%` → 0.352. */
function shareOf(text: string): number | null {
  const percent = percentOf(text.trim());
  return percent === null ? null : Number((percent.percent / 100).toPrecision(12));
}

const sameDay = (text: string, serial: number, dateOrder: Settings["dateOrder"]): boolean =>
  dayOfText(text, dateOrder) === serial;

const sameDigits = (one: string, other: string): boolean =>
  /^\d+$/.test(one.trim()) && /^\d+$/.test(other) && Number(one) === Number(other);
