/** A zip file from entries: untouched ones as they were, ours with a fixed time. */
import { CENTRAL, END, FLAG_UTF8, LOCAL, ZIP64_END, ZIP64_LOCATOR, type ZipEntry } from "./zip-read";

/** An entry that we wrote: deflated, its pieces as they came. */
export interface WrittenEntry {
  readonly name: string;
  readonly rawName: Uint8Array;
  readonly crc: number;
  readonly size: number;
  readonly compressedSize: number;
  readonly pieces: readonly Uint8Array[];
}

const FULL16 = 0xffff;
const FULL32 = 0xffffffff;
const VERSION = 20;
const VERSION_ZIP64 = 45;
/** January 1, 1980, the first day zip knows: the same input gives the same bytes. */
const DATE = 0x21;
const DEFLATED = 8;

const isWritten = (entry: ZipEntry | WrittenEntry): entry is WrittenEntry => "pieces" in entry;

/** The bytes of the zip file, piece by piece. */
export function* writeZip(entries: Iterable<ZipEntry | WrittenEntry>, comment: Uint8Array): Generator<Uint8Array> {
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    directory.push(centralHeader(entry, at));
    for (const piece of isWritten(entry) ? [localHeader(entry), ...entry.pieces] : [entry.record]) {
      at += piece.length;
      yield piece;
    }
  }
  yield* directory;
  const size = directory.reduce((sum, header) => sum + header.length, 0);
  yield* endRecords(directory.length, size, at, comment);
}

function localHeader(entry: WrittenEntry): Uint8Array {
  const zip64 = entry.size >= FULL32 || entry.compressedSize >= FULL32;
  const to = writer();
  to.u32(LOCAL)
    .u16(zip64 ? VERSION_ZIP64 : VERSION)
    .u16(nameFlag(entry.rawName))
    .u16(DEFLATED)
    .u16(0)
    .u16(DATE);
  to.u32(entry.crc)
    .u32(zip64 ? FULL32 : entry.compressedSize)
    .u32(zip64 ? FULL32 : entry.size);
  to.u16(entry.rawName.length)
    .u16(zip64 ? 20 : 0)
    .bytes(entry.rawName);
  if (zip64) to.u16(1).u16(16).u64(entry.size).u64(entry.compressedSize);
  return to.done();
}

function centralHeader(entry: ZipEntry | WrittenEntry, offset: number): Uint8Array {
  const old = isWritten(entry) ? null : entry;
  const longSizes = entry.size >= FULL32 || entry.compressedSize >= FULL32 || (old?.zip64Sizes ?? false);
  const longOffset = offset >= FULL32;
  const zip64Length = (longSizes ? 16 : 0) + (longOffset ? 8 : 0);
  const extra = old?.extra ?? new Uint8Array(0);
  const needed = Math.max(old?.versionNeeded ?? VERSION, zip64Length > 0 ? VERSION_ZIP64 : 0);
  const to = writer();
  to.u32(CENTRAL)
    .u16(old?.versionMadeBy ?? VERSION)
    .u16(needed)
    .u16(old?.flags ?? nameFlag(entry.rawName));
  to.u16(old?.method ?? DEFLATED)
    .u16(old?.time ?? 0)
    .u16(old?.date ?? DATE)
    .u32(entry.crc);
  to.u32(longSizes ? FULL32 : entry.compressedSize).u32(longSizes ? FULL32 : entry.size);
  to.u16(entry.rawName.length).u16(extra.length + (zip64Length > 0 ? zip64Length + 4 : 0));
  to.u16(old?.comment.length ?? 0)
    .u16(0)
    .u16(old?.internalAttributes ?? 0)
    .u32(old?.externalAttributes ?? 0);
  to.u32(longOffset ? FULL32 : offset).bytes(entry.rawName);
  if (zip64Length > 0) to.u16(1).u16(zip64Length);
  if (longSizes) to.u64(entry.size).u64(entry.compressedSize);
  if (longOffset) to.u64(offset);
  return to
    .bytes(extra)
    .bytes(old?.comment ?? new Uint8Array(0))
    .done();
}

function* endRecords(count: number, size: number, offset: number, comment: Uint8Array): Generator<Uint8Array> {
  const to = writer();
  if (count >= FULL16 || size >= FULL32 || offset >= FULL32) {
    to.u32(ZIP64_END).u64(44).u16(VERSION_ZIP64).u16(VERSION_ZIP64).u32(0).u32(0);
    to.u64(count).u64(count).u64(size).u64(offset);
    to.u32(ZIP64_LOCATOR)
      .u32(0)
      .u64(offset + size)
      .u32(1);
  }
  const short = Math.min(count, FULL16);
  to.u32(END).u16(0).u16(0).u16(short).u16(short).u32(Math.min(size, FULL32)).u32(Math.min(offset, FULL32));
  yield to.u16(comment.length).bytes(comment).done();
}

const nameFlag = (rawName: Uint8Array): number => (rawName.some((byte) => byte > 127) ? FLAG_UTF8 : 0);

interface ByteWriter {
  u16(value: number): ByteWriter;
  u32(value: number): ByteWriter;
  u64(value: number): ByteWriter;
  bytes(values: Uint8Array): ByteWriter;
  done(): Uint8Array;
}

function writer(): ByteWriter {
  const out: number[] = [];
  const number = (value: number, length: number): void => {
    for (let left = length, rest = value; left > 0; left--, rest = Math.floor(rest / 256)) out.push(rest % 256);
  };
  const self: ByteWriter = {
    u16: (value) => (number(value, 2), self),
    u32: (value) => (number(value, 4), self),
    u64: (value) => (number(value, 8), self),
    bytes: (values) => (out.push(...values), self),
    done: () => Uint8Array.from(out),
  };
  return self;
}
