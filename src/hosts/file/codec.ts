/** Deflate and inflate in pieces, the one thing about zip that may be done by other means where a program runs. */
import { Deflate, Inflate } from "fflate";

export interface Codec {
  /** The inflated bytes, `size` of them as the file says, piece by piece; throws when the data is damaged or ends early. */
  inflate(deflated: Uint8Array, size: number): Iterable<Uint8Array>;
  /** Raw deflate; the same pieces always give the same bytes. */
  deflate(pieces: Iterable<Uint8Array>): Iterable<Uint8Array>;
  /** CRC-32, continued from `before`. */
  readonly crc32: (bytes: Uint8Array, before?: number) => number;
}

/** Small enough that a piece inflated at deflate's limit (1032:1) stays far below what a browser can hold. */
const PIECE = 1 << 16;

export const fflateCodec: Codec = {
  *inflate(deflated) {
    let ready: Uint8Array[] = [];
    const stream = new Inflate((piece) => {
      if (piece.length > 0) ready.push(piece);
    });
    for (let at = 0; at === 0 || at < deflated.length; at += PIECE) {
      stream.push(deflated.subarray(at, at + PIECE), at + PIECE >= deflated.length);
      yield* ready;
      ready = [];
    }
  },

  *deflate(pieces) {
    let ready: Uint8Array[] = [];
    const stream = new Deflate({ level: 6 }, (piece) => {
      if (piece.length > 0) ready.push(piece);
    });
    for (const piece of pieces) {
      stream.push(piece);
      yield* ready;
      ready = [];
    }
    stream.push(new Uint8Array(0), true);
    yield* ready;
  },

  crc32: (bytes, before = 0) => {
    const [t0, t1, t2, t3] = crcTables;
    let crc = ~before;
    let at = 0;
    // Four bytes a step: a sheet of a million rows is 730 MB.
    for (const end = bytes.length - 3; at < end; at += 4) {
      crc ^=
        (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
      crc = (t3[crc & 255] ?? 0) ^ (t2[(crc >>> 8) & 255] ?? 0) ^ (t1[(crc >>> 16) & 255] ?? 0) ^ (t0[crc >>> 24] ?? 0);
    }
    for (; at < bytes.length; at++) crc = (t0[(crc ^ (bytes[at] ?? 0)) & 255] ?? 0) ^ (crc >>> 8);
    return ~crc >>> 0;
  },
};

type CrcTables = readonly [Int32Array, Int32Array, Int32Array, Int32Array];

const crcTables: CrcTables = makeCrcTables();

function makeCrcTables(): CrcTables {
  const first = Int32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    return crc;
  });
  const after = (table: Int32Array): Int32Array => table.map((crc) => (first[crc & 255] ?? 0) ^ (crc >>> 8));
  const second = after(first);
  const third = after(second);
  return [first, second, third, after(third)];
}
