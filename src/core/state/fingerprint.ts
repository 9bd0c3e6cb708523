/** One short text that changes when a cell of a source table changes, and not when its rows are only sorted. */
import { CELL_KINDS, cellKey, visitColumn, type Sheet } from "../sheet";

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

const known = new WeakMap<readonly string[], Int32Array>();

/** The hashes of a pool's texts, each worked out when it is first asked for: 0 until then. */
function hashesOf(texts: readonly string[]): Int32Array {
  let hashes = known.get(texts);
  if (hashes === undefined || hashes.length < texts.length) known.set(texts, (hashes = new Int32Array(texts.length)));
  return hashes;
}

const numberParts = new Float64Array(1);
const numberHalves = new Uint32Array(numberParts.buffer);

/**
 * Mixes what the cells of a column store, whatever their look, into the hashes of their rows; `rows` are Excel's numbers in ascending
 * order. Blank cells, and those that `without` names by `cellKey`, mix nothing in.
 */
export function mixColumn(
  {
    sheet,
    rows,
    without,
  }: { readonly sheet: Sheet; readonly rows: Int32Array; readonly without: ReadonlySet<number> | undefined },
  column: number,
  columnHash: number,
  into: Int32Array,
): void {
  const { texts } = sheet.pool;
  const hashes = hashesOf(texts);
  let index = 0;
  visitColumn(sheet, column, rows[0] ?? 1, rows[rows.length - 1] ?? 0, (row, kind, stored) => {
    while ((rows[index] ?? row) < row) index++;
    if (rows[index] !== row || kind === "empty" || without?.has(cellKey(row, column)) === true) return;
    let hash = mixed(columnHash, CELL_KINDS.indexOf(kind));
    if (kind === "text" || kind === "error") {
      let text = hashes[stored] ?? 0;
      if (text === 0) hashes[stored] = text = textHash(texts[stored] ?? "");
      hash = mixed(hash, text);
    } else {
      numberParts[0] = stored;
      hash = mixed(mixed(hash, numberHalves[0] ?? 0), numberHalves[1] ?? 0);
    }
    into[index] = mixed(into[index] ?? 0, hash);
  });
}

/** 16 hexadecimal digits over sheet names, headings and stored values, and over what else counts, one text each in any order. */
export function sourcesFingerprint(tables: readonly SourceTable[], more: readonly string[] = []): string {
  let sum = 0;
  let scattered = 0;
  const add = (hash: number): void => {
    sum = (sum + hash) | 0;
    scattered = (scattered + Math.imul(hash ^ (hash >>> 15), SECOND_PRIME)) | 0;
  };

  for (const { sheet, rows, columns, notEvidence } of tables) {
    const tableHash = textHash(sheet.name);
    const rowHashes = new Int32Array(rows.length).fill(tableHash);
    for (const { column, heading } of columns) {
      const columnHash = mixed(tableHash, textHash(heading));
      add(columnHash);
      mixColumn({ sheet, rows, without: notEvidence }, column, columnHash, rowHashes);
    }
    for (const hash of rowHashes) add(hash);
  }
  for (const text of more) add(mixed(textHash(text), SECOND_PRIME));
  return hex(sum) + hex(scattered);
}

const hex = (value: number): string => (value >>> 0).toString(16).padStart(8, "0");
