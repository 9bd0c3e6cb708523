/**
 * A workbook file as a set of named parts. What is not set again is saved byte for byte as it was, compressed bytes, order and
 * header fields included; what is set is written in its old place, or at the end when it is new.
 */
import { HostError } from "../host";
import { fflateCodec, type Codec } from "./codec";
import { decodeText } from "./decode-text";
import { assertZip } from "./file-kind";
import { FLAG_ENCRYPTED, readZipDirectory, type ZipEntry } from "./zip-read";
import { writeZip, type WrittenEntry } from "./zip-write";

export type PartContent = Uint8Array | string | Iterable<Uint8Array | string>;

/** Part names have no leading slash (`xl/workbook.xml`) and are told apart without regard to case. */
export interface Package {
  /** In the file's order; folders are left out. */
  names(): readonly string[];
  has(name: string): boolean;
  /** The whole part, inflated. A `HostError` when it is absent or damaged. */
  bytes(name: string): Uint8Array;
  /** The whole part as text: UTF-8, or UTF-16 when it says so; without a byte order mark. */
  text(name: string): string;
  /** The part, inflated piece by piece, for parts that are too large to hold. */
  pieces(name: string): Iterable<Uint8Array>;
  /** Replaces or adds a part. Pieces are taken and compressed at once. Text is written as UTF-8. What is the same already stays untouched. */
  set(name: string, content: PartContent): void;
  /** Takes a part away; nothing happens when there is none. What leads to it is the caller's matter. */
  remove(name: string): void;
  /** The whole file. */
  save(): Uint8Array;
  /** The whole file piece by piece; the pieces are not copied. */
  saveInPieces(): Iterable<Uint8Array>;
}

const STORED = 0;
const DEFLATED = 8;
const MOST_BYTES = 2 * 1024 ** 3;
const HIGHEST_RATIO = 200;
/** Below this a high ratio is harmless, and small parts of one repeated word do reach it. */
const RATIO_MATTERS_FROM = 1024 ** 2;

const bomb = (): HostError =>
  new HostError(
    "The workbook would unpack to an unreasonable size (more than 2 GB, or more than 200 times its own), so it is not read; nothing was changed; save it again from Excel, without unused sheets, if it is yours.",
  );

const damagedPart = (name: string): HostError =>
  new HostError(
    `The workbook file is damaged (its part ${name} cannot be unpacked), so it cannot be read; nothing was changed; open it in Excel to repair it, or copy or download it again.`,
  );

/** Opens the bytes of an .xlsx or .xlsm file; a `HostError` that says what the file is when it is none. */
export function openPackage(bytes: Uint8Array, codec: Codec = fflateCodec): Package {
  assertZip(bytes);
  const { entries, comment } = readZipDirectory(bytes);
  assertReasonable(entries);
  return packageOf(entries, comment, codec);
}

/** A package without parts. */
export const emptyPackage = (codec: Codec = fflateCodec): Package => packageOf([], new Uint8Array(0), codec);

function packageOf(entries: readonly ZipEntry[], comment: Uint8Array, codec: Codec): Package {
  const slots: (ZipEntry | WrittenEntry | undefined)[] = [...entries];
  const filled = (): (ZipEntry | WrittenEntry)[] => slots.filter((slot) => slot !== undefined);
  const places = new Map<string, number>();
  entries.forEach(({ name }, place) => {
    if (!name.endsWith("/")) places.set(keyOf(name), place);
  });
  const slotOf = (name: string): ZipEntry | WrittenEntry => {
    const slot = slots[places.get(keyOf(name)) ?? -1];
    if (slot === undefined) {
      throw new HostError(
        `The workbook file is incomplete (its part ${name} is missing), so it cannot be read; nothing was changed; open it in Excel to repair it.`,
      );
    }
    return slot;
  };
  const pieces = (name: string): Iterable<Uint8Array> => {
    const slot = slotOf(name);
    return checked(slot, inflated(slot, codec), codec);
  };
  const bytes = (name: string): Uint8Array => joined(pieces(name), slotOf(name).size);

  return {
    names: () => [...places.values()].sort((a, b) => a - b).map((place) => slots[place]?.name ?? ""),
    has: (name) => places.has(keyOf(name)),
    bytes,
    text: (name) => decodeText(bytes(name)),
    pieces,
    set(name, content) {
      const place = places.get(keyOf(name));
      const before = place === undefined ? undefined : slots[place];
      const written = compress(before?.name ?? name, before?.rawName ?? new TextEncoder().encode(name), content, codec);
      if (place === undefined) places.set(keyOf(name), slots.push(written) - 1);
      else if (before !== undefined && !sameContent(before, written, codec)) slots[place] = written;
    },
    remove(name) {
      const place = places.get(keyOf(name));
      if (place === undefined) return;
      places.delete(keyOf(name));
      slots[place] = undefined;
    },
    save: () => {
      const all = [...writeZip(filled(), comment)];
      return joined(
        all,
        all.reduce((sum, piece) => sum + piece.length, 0),
      );
    },
    saveInPieces: () => writeZip(filled(), comment),
  };
}

const keyOf = (name: string): string => name.replace(/\\/g, "/").replace(/^\/+/, "").toLowerCase();

function assertReasonable(entries: readonly ZipEntry[]): void {
  let size = 0;
  let compressed = 0;
  for (const entry of entries) {
    size += entry.size;
    compressed += entry.compressedSize;
    // Pictures and the like are never unpacked here, and a blank drawing may well be 500:1.
    if (/\.(xml|rels|vml)$/i.test(entry.name)) assertRatio(entry.size, entry.compressedSize);
  }
  if (size > MOST_BYTES) throw bomb();
  assertRatio(size, compressed);
}

function assertRatio(size: number, compressed: number): void {
  if (size > RATIO_MATTERS_FROM && size > compressed * HIGHEST_RATIO) throw bomb();
}

function* inflated(slot: ZipEntry | WrittenEntry, codec: Codec): Generator<Uint8Array> {
  if ("pieces" in slot) {
    yield* codec.inflate(joined(slot.pieces, slot.compressedSize), slot.size);
    return;
  }
  if ((slot.flags & FLAG_ENCRYPTED) !== 0) {
    throw new HostError(
      "The workbook is packed with a password, so it cannot be read; nothing was changed; save a copy without the password and use that.",
    );
  }
  if (slot.method === STORED) yield slot.data;
  else if (slot.method === DEFLATED) yield* codec.inflate(slot.data, slot.size);
  else throw damagedPart(slot.name);
}

/** Passes the pieces on while they agree with what the directory declares: a directory can lie about sizes. */
function* checked(slot: ZipEntry | WrittenEntry, pieces: Iterable<Uint8Array>, codec: Codec): Generator<Uint8Array> {
  let size = 0;
  let crc = 0;
  try {
    for (const piece of pieces) {
      size += piece.length;
      if (size > slot.size) break;
      crc = codec.crc32(piece, crc);
      yield piece;
    }
  } catch (error) {
    throw error instanceof HostError ? error : damagedPart(slot.name);
  }
  if (size !== slot.size || crc !== slot.crc) throw damagedPart(slot.name);
}

function compress(name: string, rawName: Uint8Array, content: PartContent, codec: Codec): WrittenEntry {
  let size = 0;
  let crc = 0;
  const counted = function* (): Generator<Uint8Array> {
    for (const piece of bytePieces(content)) {
      size += piece.length;
      crc = codec.crc32(piece, crc);
      yield piece;
    }
  };
  const pieces = [...codec.deflate(counted())];
  return { name, rawName, pieces, size, crc, compressedSize: pieces.reduce((sum, piece) => sum + piece.length, 0) };
}

function* bytePieces(content: PartContent): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  if (content instanceof Uint8Array) yield content;
  else if (typeof content === "string") yield encoder.encode(content);
  else for (const piece of content) yield typeof piece === "string" ? encoder.encode(piece) : piece;
}

function sameContent(before: ZipEntry | WrittenEntry, after: WrittenEntry, codec: Codec): boolean {
  if (before.size !== after.size || before.crc !== after.crc) return false;
  const old = pieceReader(checked(before, inflated(before, codec), codec));
  for (const piece of inflated(after, codec)) if (!old.startsWith(piece)) return false;
  return true;
}

/** Compares pieces of one division with those of another. */
function pieceReader(pieces: Iterable<Uint8Array>): { startsWith(bytes: Uint8Array): boolean } {
  const source = pieces[Symbol.iterator]();
  let current = new Uint8Array(0);
  let at = 0;
  return {
    startsWith(bytes) {
      for (const byte of bytes) {
        while (at === current.length) {
          const next = source.next();
          if (next.done === true) return false;
          current = new Uint8Array(next.value);
          at = 0;
        }
        if (current[at++] !== byte) return false;
      }
      return true;
    },
  };
}

function joined(pieces: Iterable<Uint8Array>, size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
