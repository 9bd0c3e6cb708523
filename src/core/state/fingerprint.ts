/** One short text that changes when a cell of a source table changes, and not when its rows are only sorted. */
import { CELL_KINDS, cellKey, kindAt, storedAt, type Sheet } from "../sheet";

interface SourceTable {
  readonly sheet: Sheet;
  readonly rows: Int32Array;
  readonly columns: readonly { readonly column: number; readonly heading: string }[];
  /** Cells, by `cellKey`, that take their value from our own sheets: no part of the sources. */
  readonly notEvidence?: ReadonlySet<number>;
}

// FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const SECOND_PRIME = 0x85ebca6b;

/** A 32-bit hash with one more number in it. */
export const mixed = (hash: number, value: number): number => Math.imul(hash ^ value, FNV_PRIME);

/** 32 bits over the characters of a text. */
export function textHash(text: string): number {
  let hash = FNV_OFFSET;
  for (let index = 0; index < text.length; index++) hash = mixed(hash, text.charCodeAt(index));
  return hash;
}

/** Mixes what a cell stores into a hash, whatever its look; null where the cell is empty. Each text is read once. */
export function cellMixer(): (sheet: Sheet, row: number, column: number, hash: number) => number | null {
  const parts = new Float64Array(1);
  const halves = new Uint32Array(parts.buffer);
  const poolHashes = new Map<readonly string[], Int32Array>();
  let lastTexts: readonly string[] | undefined;
  let known: Int32Array = new Int32Array(0);
  return (sheet, row, column, hash) => {
    const kind = kindAt(sheet, row, column);
    if (kind === "empty") return null;
    const stored = storedAt(sheet, row, column);
    const withKind = mixed(hash, CELL_KINDS.indexOf(kind));
    if (kind === "text" || kind === "error") {
      const { texts } = sheet.pool;
      if (texts !== lastTexts) {
        lastTexts = texts;
        known = poolHashes.get(texts) ?? new Int32Array(texts.length);
        poolHashes.set(texts, known);
      }
      if (known[stored] === 0) known[stored] = textHash(texts[stored] ?? "");
      return mixed(withKind, known[stored] ?? 0);
    }
    parts[0] = stored;
    return mixed(mixed(withKind, halves[0] ?? 0), halves[1] ?? 0);
  };
}

/** 16 hexadecimal digits over sheet names, headings and stored values. */
export function sourcesFingerprint(tables: readonly SourceTable[]): string {
  let sum = 0;
  let scattered = 0;
  const add = (hash: number): void => {
    sum = (sum + hash) | 0;
    scattered = (scattered + Math.imul(hash ^ (hash >>> 15), SECOND_PRIME)) | 0;
  };
  const mix = cellMixer();

  for (const { sheet, rows, columns, notEvidence } of tables) {
    const tableHash = textHash(sheet.name);
    const rowHashes = new Int32Array(rows.length).fill(tableHash);
    for (const { column, heading } of columns) {
      const columnHash = mixed(tableHash, textHash(heading));
      add(columnHash);
      for (let index = 0; index < rows.length; index++) {
        const row = rows[index] ?? 0;
        if (notEvidence?.has(cellKey(row, column)) === true) continue;
        const hash = mix(sheet, row, column, columnHash);
        if (hash === null) continue;
        rowHashes[index] = mixed(rowHashes[index] ?? 0, hash);
      }
    }
    for (const hash of rowHashes) add(hash);
  }
  return hex(sum) + hex(scattered);
}

const hex = (value: number): string => (value >>> 0).toString(16).padStart(8, "0");
