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

const mixed = (hash: number, value: number): number => Math.imul(hash ^ value, FNV_PRIME);

function textHash(text: string): number {
  let hash = FNV_OFFSET;
  for (let index = 0; index < text.length; index++) hash = mixed(hash, text.charCodeAt(index));
  return hash;
}

/** 16 hexadecimal digits over sheet names, headings and stored values. */
export function sourcesFingerprint(tables: readonly SourceTable[]): string {
  let sum = 0;
  let scattered = 0;
  const add = (hash: number): void => {
    sum = (sum + hash) | 0;
    scattered = (scattered + Math.imul(hash ^ (hash >>> 15), SECOND_PRIME)) | 0;
  };
  const parts = new Float64Array(1);
  const halves = new Uint32Array(parts.buffer);
  const poolHashes = new Map<readonly string[], Int32Array>();

  for (const { sheet, rows, columns, notEvidence } of tables) {
    const tableHash = textHash(sheet.name);
    const { texts } = sheet.pool;
    const known = poolHashes.get(texts) ?? new Int32Array(texts.length);
    poolHashes.set(texts, known);
    const rowHashes = new Int32Array(rows.length).fill(tableHash);
    for (const { column, heading } of columns) {
      const columnHash = mixed(tableHash, textHash(heading));
      add(columnHash);
      for (let index = 0; index < rows.length; index++) {
        const row = rows[index] ?? 0;
        const kind = kindAt(sheet, row, column);
        if (kind === "empty" || notEvidence?.has(cellKey(row, column)) === true) continue;
        const stored = storedAt(sheet, row, column);
        let hash = mixed(columnHash, CELL_KINDS.indexOf(kind));
        if (kind === "text" || kind === "error") {
          if (known[stored] === 0) known[stored] = textHash(texts[stored] ?? "");
          hash = mixed(hash, known[stored] ?? 0);
        } else {
          parts[0] = stored;
          hash = mixed(mixed(hash, halves[0] ?? 0), halves[1] ?? 0);
        }
        rowHashes[index] = mixed(rowHashes[index] ?? 0, hash);
      }
    }
    for (const hash of rowHashes) add(hash);
  }
  return hex(sum) + hex(scattered);
}

const hex = (value: number): string => (value >>> 0).toString(16).padStart(8, "0");
