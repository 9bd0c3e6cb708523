/**
 * What stays of a sheet that is written again: the rows and cells that are not ours, as they stand in the file. The sheet is read in
 * pieces, because it can be as large as Excel allows, and only what stays is held.
 */
import { columnLetters, columnNumber, type Area } from "../../../core/sheet";
import { movable } from "../shared-formula";
import { malformed } from "../xml";
import { contains } from "../../host-areas";
import { xmlText } from "./text";

export interface KeptCell {
  readonly row: number;
  readonly column: number;
  readonly xml: string;
  /** Holds a value or a formula, not just a format. */
  readonly filled: boolean;
}

export interface KeptRow {
  /** Without `r` and `spans`, with a space before each. */
  readonly attributes: string;
  readonly cells: readonly KeptCell[];
}

export interface OldSheet {
  /** The part's text before and after its cells. */
  readonly head: string;
  readonly tail: string;
  /** `x:` where the part writes `<x:row>`. */
  readonly prefix: string;
  readonly rows: ReadonlyMap<number, KeptRow>;
  /** Cells of the totals rows asked for, by row. */
  readonly totals: ReadonlyMap<number, readonly KeptCell[]>;
  /** How often each style occurs in the columns asked for, by column. */
  readonly styles: ReadonlyMap<number, ReadonlyMap<number, number>>;
  /** The heading cells' styles in the columns asked for, by column. */
  readonly headingStyles: ReadonlyMap<number, number>;
}

export interface ScanRequest {
  /** What was ours: left out. */
  readonly owned: readonly Area[];
  /** Totals rows that people added to our tables. */
  readonly totals: readonly Area[];
  /** Columns of our tables whose look is a person's: one column wide, from the heading down. */
  readonly looks: readonly Area[];
}

const SHEET_DATA = /<((?:[\w.-]+:)?)sheetData\b[^>]*?(\/?)>/;

/** Reads a sheet's part and keeps what is not ours. */
export function scanSheet(pieces: Iterable<Uint8Array>, part: string, request: ScanRequest): OldSheet {
  const decoder = new TextDecoder("utf-8");
  const collector = collectRows(request);
  const reading: { state: "head" | "rows" | "tail" } = { state: "head" };
  let text = "";
  let head = "";
  let prefix = "";
  const tail: string[] = [];

  const step = (): void => {
    if (reading.state === "head") {
      const match = SHEET_DATA.exec(text);
      if (match === null) return;
      head = text.slice(0, match.index);
      prefix = match[1] ?? "";
      text = text.slice(match.index + match[0].length);
      reading.state = match[2] === "/" ? "tail" : "rows";
    }
    if (reading.state === "rows") {
      const read = collector.readRows(text, prefix);
      text = text.slice(read.end);
      if (read.done) reading.state = "tail";
    }
    if (reading.state === "tail") {
      tail.push(text);
      text = "";
    }
  };

  for (const piece of pieces) {
    text += decoder.decode(piece, { stream: true });
    step();
  }
  text += decoder.decode();
  step();
  if (reading.state !== "tail") throw malformed(part);
  return { head, tail: tail.join(""), prefix, ...collector.result };
}

interface RowCollector {
  readRows(text: string, prefix: string): { readonly end: number; readonly done: boolean };
  readonly result: Pick<OldSheet, "rows" | "totals" | "styles" | "headingStyles">;
}

function collectRows(request: ScanRequest): RowCollector {
  const rows = new Map<number, KeptRow>();
  const totals = new Map<number, KeptCell[]>();
  const styles = new Map<number, Map<number, number>>();
  const headingStyles = new Map<number, number>();
  const masters = sharedMasters();
  let lastRow = 0;

  const onOwnCell = (row: number, column: number, tag: string, rest: string): void => {
    masters.note(row, column, rest);
    const look = request.looks.find((area) => contains(area, row, column));
    if (look === undefined) return;
    const style = Number(attributeOf(tag, "s") ?? 0);
    if (row === look.firstRow) headingStyles.set(column, style);
    else {
      const counts = styles.get(column) ?? new Map<number, number>();
      styles.set(column, counts.set(style, (counts.get(style) ?? 0) + 1));
    }
  };

  const onRow = (tag: string, text: string, from: number, to: number, prefix: string): void => {
    const row = Number(attributeOf(tag, "r") ?? lastRow + 1);
    lastRow = row;
    const owned = request.owned.filter(({ firstRow, lastRow: last }) => row >= firstRow && row <= last);
    const inTotals = request.totals.filter(({ firstRow, lastRow: last }) => row >= firstRow && row <= last);
    const cells: KeptCell[] = [];
    let column = 0;
    for (let at = text.indexOf("<", from); at >= 0 && at < to;) {
      const tagEnd = text.indexOf(">", at) + 1;
      if (!text.startsWith(`<${prefix}c`, at)) {
        at = text.indexOf("<", tagEnd);
        continue;
      }
      const open = text.slice(at, tagEnd);
      const closing = `</${prefix}c>`;
      const end = open.endsWith("/>") ? tagEnd : text.indexOf(closing, tagEnd) + closing.length;
      const name = attributeOf(open, "r");
      column = name === null ? column + 1 : columnNumber(name.replace(/\d+$/, ""));
      const isTotal = inTotals.some((area) => contains(area, row, column));
      if (!isTotal && owned.some((area) => contains(area, row, column))) {
        onOwnCell(row, column, open, text.slice(tagEnd, end));
      } else {
        const raw = masters.expanded(row, column, text.slice(at, end));
        const cell: KeptCell = {
          row,
          column,
          xml: name === null ? raw.replace(/^(<\S*?c)\b/, `$1 r="${columnLetters(column)}${row}"`) : raw,
          filled: isFilled(raw, prefix),
        };
        if (isTotal) totals.set(row, [...(totals.get(row) ?? []), cell]);
        else cells.push(cell);
      }
      at = text.indexOf("<", end);
    }
    const attributes = rowAttributes(tag);
    if (attributes !== "" || cells.length > 0) rows.set(row, { attributes, cells });
  };

  return {
    readRows(text, prefix) {
      const closing = `</${prefix}row>`;
      let at = 0;
      for (;;) {
        const start = text.indexOf("<", at);
        if (start < 0) return { end: at, done: false };
        const tagEnd = text.indexOf(">", start) + 1;
        if (tagEnd === 0) return { end: at, done: false };
        if (text.startsWith(`</${prefix}sheetData`, start)) return { end: tagEnd, done: true };
        const tag = text.slice(start, tagEnd);
        if (!tag.startsWith(`<${prefix}row`) || tag.endsWith("/>")) {
          if (tag.startsWith(`<${prefix}row`)) onRow(tag, text, tagEnd, tagEnd, prefix);
          at = tagEnd;
          continue;
        }
        const end = text.indexOf(closing, tagEnd);
        if (end < 0) return { end: at, done: false };
        onRow(tag, text, tagEnd, end, prefix);
        at = end + closing.length;
      }
    },
    result: { rows, totals, styles, headingStyles },
  };
}

const SHARED = /<((?:[\w.-]+:)?)f\b([^>]*?)(?:\/>|>([^<]*)<\/(?:[\w.-]+:)?f>)/;

interface SharedMasters {
  /** Remembers a formula of ours that other cells share. */
  note(row: number, column: number, xml: string): void;
  /** The cell's XML, with a formula of its own where it shared one of ours. */
  expanded(row: number, column: number, xml: string): string;
}

function sharedMasters(): SharedMasters {
  const masters = new Map<string, { readonly row: number; readonly column: number; readonly formula: string }>();
  return {
    note(row, column, xml) {
      if (!xml.includes("shared")) return;
      const [, , attributes = "", formula = ""] = SHARED.exec(xml) ?? [];
      const group = attributeOf(attributes, "si");
      if (group !== null && formula !== "") masters.set(group, { row, column, formula: plainText(formula) });
    },
    expanded(row, column, xml) {
      if (masters.size === 0 || !xml.includes("shared")) return xml;
      const [all = "", prefix = "", attributes = "", formula = ""] = SHARED.exec(xml) ?? [];
      const master = masters.get(attributeOf(attributes, "si") ?? "");
      if (master === undefined || formula !== "" || attributeOf(attributes, "t") !== "shared") return xml;
      const own = movable(master.formula)(row - master.row, column - master.column);
      return xml.replace(all, () => `<${prefix}f>${xmlText(own)}</${prefix}f>`);
    },
  };
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

const plainText = (xml: string): string => xml.replace(/&(\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity);

const isFilled = (xml: string, prefix: string): boolean =>
  new RegExp(`<${prefix}(?:f\\b|(?:v|t)\\b[^>/]*>[^<])`).test(xml);

/** An attribute of a start tag, or null. */
export function attributeOf(tag: string, name: string): string | null {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return match === null ? null : (match[1] ?? match[2] ?? null);
}

/** A row's own facts. A height that Excel found by itself goes: the texts that it fitted may be others now. */
function rowAttributes(tag: string): string {
  const fitted = !/\scustomHeight\s*=\s*["'](?:1|true)["']/.test(tag);
  return [...tag.matchAll(/\s([\w:.-]+)\s*=\s*(?:"[^"]*"|'[^']*')/g)]
    .filter(([, name = ""]) => name !== "r" && name !== "spans" && !name.endsWith(":dyDescent"))
    .filter(([, name = ""]) => !(fitted && (name === "ht" || name === "customHeight")))
    .map(([all]) => ` ${all.trim()}`)
    .join("");
}
