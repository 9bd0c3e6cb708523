/**
 * Single cells of a worksheet part changed in its text: every other byte stays. The part is read and made in pieces, because a sheet can
 * be as large as Excel allows.
 */
import { cellName, columnNumber, type Area } from "../../../core/sheet";
import { areaName, including, parseArea } from "../../host-areas";
import { malformed } from "../xml";
import { attributeOf } from "./kept-cells";
import { cellText, inlineString, xmlText } from "./text";

export type EditedValue = string | number | boolean | null | { readonly error: string };

export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly value: EditedValue;
  /** With its equals sign. `value` is then what it gave; null: not calculated. */
  readonly formula?: string;
  /** The cell's style, from the one that stands there: its own, else its row's or column's. */
  readonly restyle: (style: number) => number;
}

type RowEdits = ReadonlyMap<number, CellEdit>;

const SHEET_DATA = /<((?:[\w.-]+:)?)sheetData\b[^>]*?(\/?)>/;

/** The part with these cells changed; rows and cells that are not there are put in their order. Can be gone through again and again. */
export function editCells(pieces: () => Iterable<string>, edits: readonly CellEdit[], part: string): Iterable<string> {
  return { [Symbol.iterator]: () => editedPieces(pieces(), edits, part) };
}

/** Where a piece of text must be cut so that no tag or row is parted; what is left waits for the next piece. */
function* editedPieces(pieces: Iterable<string>, edits: readonly CellEdit[], part: string): Generator<string> {
  const rows = byRow(edits);
  const pending = [...rows.keys()].sort((a, b) => a - b);
  let state: "head" | "rows" | "tail" = "head";
  let text = "";
  let prefix = "";
  let lastRow = 0;
  let columnStyle: (column: number) => number = () => 0;

  const newRowsBefore = (row: number): string => {
    let xml = "";
    while (pending[0] !== undefined && pending[0] < row) {
      const next = pending.shift() ?? 0;
      xml += newRow(next, rows.get(next) ?? new Map<number, CellEdit>(), prefix, columnStyle);
    }
    return xml;
  };

  for (const piece of pieces) {
    text += piece;
    let ready = "";
    if (state === "head") {
      const match = SHEET_DATA.exec(text);
      if (match === null) continue;
      prefix = match[1] ?? "";
      const head = text.slice(0, match.index);
      columnStyle = columnStyles(head);
      ready += withDimension(head, edits);
      text = text.slice(match.index + match[0].length);
      if (match[2] === "/") {
        const added = newRowsBefore(Number.POSITIVE_INFINITY);
        ready += added === "" ? match[0] : `<${prefix}sheetData>${added}</${prefix}sheetData>`;
        state = "tail";
      } else {
        ready += match[0];
        state = "rows";
      }
    }
    if (state === "rows") {
      const closing = `</${prefix}row>`;
      let at = 0;
      for (;;) {
        const start = text.indexOf("<", at);
        const tagEnd = start < 0 ? 0 : text.indexOf(">", start) + 1;
        if (tagEnd === 0) break;
        const tag = text.slice(start, tagEnd);
        if (tag.startsWith(`</${prefix}sheetData`)) {
          ready += text.slice(at, start) + newRowsBefore(Number.POSITIVE_INFINITY) + tag;
          at = tagEnd;
          state = "tail";
          break;
        }
        if (!isTag(tag, `${prefix}row`)) {
          ready += text.slice(at, tagEnd);
          at = tagEnd;
          continue;
        }
        const isEmpty = tag.endsWith("/>");
        const end = isEmpty ? tagEnd : text.indexOf(closing, tagEnd);
        if (end < 0) break;
        const row = Number(attributeOf(tag, "r") ?? lastRow + 1);
        lastRow = row;
        ready += text.slice(at, start) + newRowsBefore(row);
        at = isEmpty ? tagEnd : end + closing.length;
        const own = rows.get(row);
        if (own === undefined) ready += text.slice(start, at);
        else {
          pending.shift();
          ready += editedRow(tag, isEmpty ? "" : text.slice(tagEnd, end), own, prefix, columnStyle);
        }
      }
      text = text.slice(at);
    }
    if (state === "tail") {
      ready += text;
      text = "";
    }
    if (ready !== "") yield ready;
  }
  if (state !== "tail") throw malformed(part);
}

const isTag = (tag: string, name: string): boolean =>
  tag.startsWith(`<${name}`) && /^[\s/>]/.test(tag.slice(name.length + 1));

function byRow(edits: readonly CellEdit[]): ReadonlyMap<number, RowEdits> {
  const rows = new Map<number, Map<number, CellEdit>>();
  for (const edit of edits) {
    const row = rows.get(edit.row) ?? new Map<number, CellEdit>();
    rows.set(edit.row, row.set(edit.column, edit));
  }
  return rows;
}

/** What a cell looks like in a column where the file says nothing of the cell or its row. */
function columnStyles(head: string): (column: number) => number {
  const columns = [...head.matchAll(/<(?:[\w.-]+:)?col\s[^>]*>/g)].map(([tag]) => ({
    min: Number(attributeOf(tag, "min")),
    max: Number(attributeOf(tag, "max")),
    style: Number(attributeOf(tag, "style") ?? 0),
  }));
  return (column) => columns.find(({ min, max }) => column >= min && column <= max)?.style ?? 0;
}

const DIMENSION = /(<(?:[\w.-]+:)?dimension\b[^>]*?\bref\s*=\s*["'])([^"']*)(["'])/;

function withDimension(head: string, edits: readonly CellEdit[]): string {
  return head.replace(DIMENSION, (all: string, before: string, ref: string, after: string) => {
    const area = parseArea(ref);
    if (area === null) return all;
    const filled = edits.filter(({ value, formula }) => value !== null || formula !== undefined);
    const grown = filled.reduce<Area>((sum, { row, column }) => including(sum, row, column), area);
    return areaName(grown) === areaName(area) ? all : `${before}${areaName(grown)}${after}`;
  });
}

function newRow(row: number, edits: RowEdits, prefix: string, columnStyle: (column: number) => number): string {
  const cells = inOrder(edits)
    .map((edit) => newCell(edit, columnStyle(edit.column), prefix))
    .join("");
  return cells === "" ? "" : `<${prefix}row r="${row}">${cells}</${prefix}row>`;
}

const inOrder = (edits: RowEdits): readonly CellEdit[] => [...edits.values()].sort((a, b) => a.column - b.column);

function editedRow(
  tag: string,
  inner: string,
  edits: RowEdits,
  prefix: string,
  columnStyle: (column: number) => number,
): string {
  const waiting = [...inOrder(edits)];
  const ownStyle = /\scustomFormat\s*=\s*["'](?:1|true)["']/.test(tag) ? Number(attributeOf(tag, "s") ?? 0) : null;
  const newCells = (before: number): string => {
    let xml = "";
    while (waiting[0] !== undefined && waiting[0].column < before) {
      const edit = waiting.shift();
      if (edit !== undefined) xml += newCell(edit, ownStyle ?? columnStyle(edit.column), prefix);
    }
    return xml;
  };
  let cells = "";
  let at = 0;
  let column = 0;
  for (;;) {
    const start = inner.indexOf("<", at);
    if (start < 0) break;
    const tagEnd = inner.indexOf(">", start) + 1;
    const open = inner.slice(start, tagEnd);
    if (!isTag(open, `${prefix}c`)) {
      // Whatever else a row holds (`extLst`) stands after its cells.
      break;
    }
    const closing = `</${prefix}c>`;
    const end = open.endsWith("/>") ? tagEnd : inner.indexOf(closing, tagEnd) + closing.length;
    const name = attributeOf(open, "r");
    column = name === null ? column + 1 : columnNumber(name.replace(/\d+$/, ""));
    cells += newCells(column) + inner.slice(at, start);
    const edit = edits.get(column);
    if (edit === undefined) cells += inner.slice(start, end);
    else {
      waiting.shift();
      cells += changedCell(open, edit, prefix);
    }
    at = end;
  }
  cells += newCells(Number.POSITIVE_INFINITY) + inner.slice(at);
  const opening = withSpans(tag.replace(/\s*\/>$/, ">"), edits);
  if (cells === "" && tag.endsWith("/>")) return tag;
  return `${opening}${cells}</${prefix}row>`;
}

/** Spans are a hint to readers; one that leaves out a cell is worse than none. */
function withSpans(tag: string, edits: RowEdits): string {
  return tag.replace(
    /(\sspans\s*=\s*["'])(\d+):(\d+)(["'])/,
    (_, before: string, first: string, last: string, after: string) => {
      const columns = [...edits.keys()];
      return `${before}${Math.min(Number(first), ...columns)}:${Math.max(Number(last), ...columns)}${after}`;
    },
  );
}

function newCell(edit: CellEdit, style: number, prefix: string): string {
  const wanted = edit.restyle(style);
  if (edit.value === null && edit.formula === undefined && wanted === 0) return "";
  return cellXml(edit, wanted === 0 ? "" : ` s="${wanted}"`, "", prefix);
}

/** What a cell says about its old value goes with it: its type and the metadata of rich values. */
const REPLACED = new Set(["r", "s", "t", "cm", "vm"]);

function changedCell(open: string, edit: CellEdit, prefix: string): string {
  const before = attributeOf(open, "s");
  const style = edit.restyle(Number(before ?? 0));
  const others = [...open.matchAll(/\s([\w:.-]+)\s*=\s*(?:"[^"]*"|'[^']*')/g)]
    .filter(([, name = ""]) => !REPLACED.has(name))
    .map(([all]) => all)
    .join("");
  const says = style !== 0 || before !== null ? ` s="${style}"` : "";
  if (edit.value === null && edit.formula === undefined && says === "" && others === "") return "";
  return cellXml(edit, says, others, prefix);
}

function cellXml(edit: CellEdit, style: string, others: string, prefix: string): string {
  const { row, column, value, formula } = edit;
  const open = `<${prefix}c r="${cellName(row, column)}"${style}${others}`;
  const close = `</${prefix}c>`;
  const v = (content: string): string => `<${prefix}v>${content}</${prefix}v>`;
  const f = formula === undefined ? "" : `<${prefix}f>${xmlText(formula.replace(/^=/, ""))}</${prefix}f>`;
  if (value === null) return f === "" ? `${open}/>` : `${open}>${f}${close}`;
  switch (typeof value) {
    case "number":
      return `${open}>${f}${v(String(value))}${close}`;
    case "boolean":
      return `${open} t="b">${f}${v(value ? "1" : "0")}${close}`;
    case "string":
      return f === ""
        ? `${open} t="inlineStr">${inlineString(value, prefix)}${close}`
        : `${open} t="str">${f}${v(cellText(value))}${close}`;
    default:
      return `${open} t="e">${f}${v(xmlText(value.error))}${close}`;
  }
}

/** The text of a part in pieces, its byte order mark and all. */
export function* textPieces(pieces: Iterable<Uint8Array>): Generator<string> {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  for (const piece of pieces) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}
