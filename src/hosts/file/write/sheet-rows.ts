/** The cells of one of our sheets as XML, row by row, ours and those that stay merged; made in pieces, because there can be a million rows. */
import type { CellStyle, OwnCell, OwnTable, OwnValue, RowHeight } from "../../../core/own-sheet";
import { columnLetters } from "../../../core/sheet";
import { bodyRows, headingsOf, headingStyle } from "../../host-tables";
import { looksLikeInput } from "../../host-text";
import type { KeptCell, KeptRow } from "./kept-cells";
import { isDateStyle, type Styles } from "./styles";
import { cellText, inlineString, xmlText } from "./text";

const DAYS_FROM_1900_TO_1904 = 1462;
const PIECE_CHARACTERS = 1 << 18;

interface RowSources {
  readonly prefix: string;
  readonly cells: readonly OwnCell[];
  readonly tables: readonly RowTable[];
  readonly heights: ReadonlyMap<number, RowHeight>;
  readonly kept: ReadonlyMap<number, KeptRow>;
  /** Rows that must not stay hidden, because a filter hid them or others stand there now. */
  readonly shown: (row: number) => boolean;
}

export interface RowTable {
  readonly table: OwnTable;
  /** Styles that a person gave to columns of theirs, by column index. */
  readonly looks: ReadonlyMap<number, { readonly heading: number; readonly body: number }>;
}

interface StyleNumbers {
  readonly plain: number;
  readonly quoted: number;
  readonly isDate: boolean;
}

interface ReadyColumn {
  readonly letters: string;
  readonly values: readonly OwnValue[];
  readonly style: StyleNumbers;
  readonly styles: ReadonlyMap<number, StyleNumbers>;
}

interface ReadyTable {
  readonly column: number;
  readonly headingRow: number;
  readonly lastRow: number;
  readonly headings: readonly string[];
  readonly columns: readonly ReadyColumn[];
}

/** Finds the styles' numbers now, so that the styles part is whole before the first row is made. */
export function prepareRows(sources: RowSources, styles: Styles, date1904: boolean): () => Generator<string> {
  const numbersOf = (style: CellStyle, hasQuoted: boolean): StyleNumbers => {
    const plain = styles.cell(style);
    return { plain, quoted: hasQuoted ? styles.cell(style, true) : plain, isDate: date1904 && isDateStyle(style) };
  };
  const tables = sources.tables.map((source) => readyTable(source, numbersOf, styles, date1904, sources.prefix));
  const cells = new Map<number, KeptCell[]>();
  for (const { row, column, value, style } of sources.cells) {
    const numbers = numbersOf(style, isQuoted(value));
    const xml = cellXml(columnLetters(column), row, value, numbers, sources.prefix);
    if (xml === "") continue;
    const list = cells.get(row) ?? [];
    list.push({ row, column, xml, filled: true });
    cells.set(row, list);
  }
  const rowsWithCells = [...cells.keys(), ...sources.kept.keys(), ...sources.heights.keys()];
  const lastRow = [...rowsWithCells, ...tables.map((table) => table.lastRow)].reduce((a, b) => Math.max(a, b), 0);
  return () => rowsInPieces(sources, tables, cells, lastRow);
}

function readyTable(
  { table, looks }: RowTable,
  numbersOf: (style: CellStyle, hasQuoted: boolean) => StyleNumbers,
  styles: Styles,
  date1904: boolean,
  prefix: string,
): ReadyTable {
  const headings = headingsOf(table).map((heading, index) => {
    const look = looks.get(index);
    const numbers =
      look === undefined
        ? numbersOf(headingStyle(table, table.columns[index]), isQuoted(heading))
        : { plain: look.heading, quoted: look.heading, isDate: false };
    return cellXml(columnLetters(table.column + index), table.row, heading, numbers, prefix);
  });
  const columns = table.columns.map((column, index): ReadyColumn => {
    const look = looks.get(index);
    const find = (style: CellStyle, hasQuoted: boolean): StyleNumbers => {
      if (look === undefined) return numbersOf(style, hasQuoted);
      const plain = styles.withFormat(look.body, style.numberFormat ?? "General");
      return { plain, quoted: plain, isDate: date1904 && isDateStyle(style) };
    };
    return {
      letters: columnLetters(table.column + index),
      values: column.values,
      style: find(column.style, column.values.some(isQuoted)),
      styles: new Map(
        [...(column.styles ?? [])].map(([row, own]) => [row, find(own, isQuoted(column.values[row] ?? null))]),
      ),
    };
  });
  return { column: table.column, headingRow: table.row, lastRow: table.row + bodyRows(table), headings, columns };
}

const isQuoted = (value: OwnValue): boolean => typeof value === "string" && looksLikeInput(value);

function* rowsInPieces(
  sources: RowSources,
  tables: readonly ReadyTable[],
  cells: ReadonlyMap<number, readonly KeptCell[]>,
  lastRow: number,
): Generator<string> {
  const { prefix, kept, heights, shown } = sources;
  let piece = "";
  for (let row = 1; row <= lastRow; row++) {
    const own = cells.get(row);
    const stays = kept.get(row);
    const height = heights.get(row);
    const inRow = tables.filter((table) => row >= table.headingRow && row <= table.lastRow);
    let xml: string;
    if (own === undefined && stays === undefined && inRow.length === 1) {
      xml = tableRow(inRow[0], row, prefix).join("");
    } else {
      const all = new Map<number, string>();
      for (const cell of stays?.cells ?? []) all.set(cell.column, cell.xml);
      for (const cell of own ?? []) all.set(cell.column, cell.xml);
      for (const table of inRow) {
        tableRow(table, row, prefix).forEach((cell, index) => {
          if (cell === "") all.delete(table.column + index);
          else all.set(table.column + index, cell);
        });
      }
      xml = [...all]
        .sort(([a], [b]) => a - b)
        .map(([, cell]) => cell)
        .join("");
    }
    const attributes = rowAttributes(stays?.attributes ?? "", height, shown(row));
    if (xml === "" && attributes === "") continue;
    piece += `<${prefix}row r="${row}"${attributes}>${xml}</${prefix}row>`;
    if (piece.length >= PIECE_CHARACTERS) {
      yield piece;
      piece = "";
    }
  }
  if (piece !== "") yield piece;
}

function rowAttributes(kept: string, height: RowHeight | undefined, shown: boolean): string {
  let attributes = kept;
  if (shown) attributes = attributes.replace(/ hidden\s*=\s*("[^"]*"|'[^']*')/, "");
  if (height === undefined) return attributes;
  const isPersons = / ht\s*=/.test(attributes);
  if (height.fitted && isPersons) return attributes;
  const free = attributes.replace(/ (ht|customHeight)\s*=\s*("[^"]*"|'[^']*')/g, "");
  return `${free} ht="${height.height}"${height.fitted ? "" : ' customHeight="1"'}`;
}

function tableRow(table: ReadyTable | undefined, row: number, prefix: string): readonly string[] {
  if (table === undefined) return [];
  if (row === table.headingRow) return table.headings;
  const index = row - table.headingRow - 1;
  return table.columns.map(({ letters, values, style, styles }) =>
    cellXml(letters, row, values[index] ?? null, styles.size === 0 ? style : (styles.get(index) ?? style), prefix),
  );
}

/** One cell; "" when there is nothing to say about it. */
function cellXml(letters: string, row: number, value: OwnValue, styles: StyleNumbers, prefix: string): string {
  const style =
    typeof value === "string" && styles.quoted !== styles.plain && looksLikeInput(value) ? styles.quoted : styles.plain;
  const open = `<${prefix}c r="${letters}${row}"${style === 0 ? "" : ` s="${style}"`}`;
  const close = `</${prefix}c>`;
  const number = (of: number): string =>
    Number.isFinite(of)
      ? `<${prefix}v>${styles.isDate ? of - DAYS_FROM_1900_TO_1904 : of}</${prefix}v>${close}`
      : `<${prefix}v>#NUM!</${prefix}v>${close}`;
  const kind = (of: number): string => (Number.isFinite(of) ? ">" : ' t="e">');
  switch (typeof value) {
    case "string":
      return value === "" ? empty(open, style) : `${open} t="inlineStr">${inlineString(value, prefix)}${close}`;
    case "number":
      return `${open}${kind(value)}${number(value)}`;
    case "boolean":
      return `${open} t="b"><${prefix}v>${value ? 1 : 0}</${prefix}v>${close}`;
    default: {
      if (value === null) return empty(open, style);
      const formula = `<${prefix}f>${xmlText(value.formula.replace(/^=/, ""))}</${prefix}f>`;
      return typeof value.value === "number"
        ? `${open}${kind(value.value)}${formula}${number(value.value)}`
        : `${open} t="str">${formula}<${prefix}v>${cellText(value.value)}</${prefix}v>${close}`;
    }
  }
}

const empty = (open: string, style: number): string => (style === 0 ? "" : `${open}/>`);
