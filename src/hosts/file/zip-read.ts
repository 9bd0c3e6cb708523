/** The directory of a zip file: where each entry's bytes are and what its header says. */
import { HostError } from "../host";

export interface ZipEntry {
  /** As people write part names: forward slashes, no leading slash. */
  readonly name: string;
  readonly rawName: Uint8Array;
  readonly versionMadeBy: number;
  readonly versionNeeded: number;
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly date: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** The sizes stand in a zip64 field, which must then be kept. */
  readonly zip64Sizes: boolean;
  /** Without the zip64 field. */
  readonly extra: Uint8Array;
  readonly comment: Uint8Array;
  readonly internalAttributes: number;
  readonly externalAttributes: number;
  /** The entry as it stands in the file: local header, data, and data descriptor where there is one. */
  readonly record: Uint8Array;
  readonly data: Uint8Array;
}

export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  readonly comment: Uint8Array;
}

export const LOCAL = 0x04034b50;
export const CENTRAL = 0x02014b50;
export const END = 0x06054b50;
export const ZIP64_END = 0x06064b50;
export const ZIP64_LOCATOR = 0x07064b50;
const DESCRIPTOR = 0x08074b50;

export const FLAG_ENCRYPTED = 1;
const FLAG_DESCRIPTOR = 8;
export const FLAG_UTF8 = 0x800;
const FULL16 = 0xffff;
const FULL32 = 0xffffffff;

const damaged = (): HostError =>
  new HostError(
    "The workbook file is damaged or incomplete, so it cannot be read; nothing was changed; open it in Excel to repair it, or copy or download it again.",
  );

/** The entries of a zip file in the order of its directory; a `HostError` when the file is damaged. */
export function readZipDirectory(bytes: Uint8Array): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  let count = view.getUint16(end + 10, true);
  let size = view.getUint32(end + 12, true);
  let offset = view.getUint32(end + 16, true);
  let directoryEnd = end;
  if (end >= 20 && view.getUint32(end - 20, true) === ZIP64_LOCATOR) {
    const zip64 = findZip64End(view, end - 20);
    count = big(view, zip64 + 32);
    size = big(view, zip64 + 40);
    offset = big(view, zip64 + 48);
    directoryEnd = zip64;
  } else if (count === FULL16 && size === FULL32) throw damaged();
  // Bytes that some other program put in front of the zip move everything by the same distance.
  const shift = directoryEnd - size - offset;
  if (shift < 0) throw damaged();

  const entries: ZipEntry[] = [];
  let at = offset + shift;
  for (let index = 0; index < count; index++) {
    if (at + 46 > directoryEnd || view.getUint32(at, true) !== CENTRAL) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const commentLength = view.getUint16(at + 32, true);
    const next = at + 46 + nameLength + extraLength + commentLength;
    if (next > directoryEnd) throw damaged();
    const rawName = bytes.subarray(at + 46, at + 46 + nameLength);
    const flags = view.getUint16(at + 8, true);
    const shortSizes = {
      compressedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    const { sizes, extra } = readExtra(
      bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength),
      shortSizes,
    );
    const crc = view.getUint32(at + 16, true);
    entries.push({
      name: partName(rawName, (flags & FLAG_UTF8) !== 0),
      rawName,
      versionMadeBy: view.getUint16(at + 4, true),
      versionNeeded: view.getUint16(at + 6, true),
      flags,
      method: view.getUint16(at + 10, true),
      time: view.getUint16(at + 12, true),
      date: view.getUint16(at + 14, true),
      crc,
      compressedSize: sizes.compressedSize,
      size: sizes.size,
      zip64Sizes: shortSizes.compressedSize === FULL32 || shortSizes.size === FULL32,
      extra,
      comment: bytes.subarray(next - commentLength, next),
      internalAttributes: view.getUint16(at + 36, true),
      externalAttributes: view.getUint32(at + 38, true),
      ...localRecord(bytes, view, sizes.offset + shift, sizes.compressedSize, crc, (flags & FLAG_DESCRIPTOR) !== 0),
    });
    at = next;
  }
  return { entries, comment: bytes.subarray(end + 22, end + 22 + view.getUint16(end + 20, true)) };
}

function findEnd(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - FULL16; at--) {
    if (view.getUint32(at, true) === END && at + 22 + view.getUint16(at + 20, true) <= view.byteLength) return at;
  }
  throw damaged();
}

function findZip64End(view: DataView, locator: number): number {
  const said = big(view, locator + 8);
  // The usual place first: right before the locator, also when bytes stand in front of the zip.
  for (const at of [locator - 56, said]) {
    if (at >= 0 && at + 56 <= view.byteLength && view.getUint32(at, true) === ZIP64_END) return at;
  }
  throw damaged();
}

const big = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

interface Sizes {
  compressedSize: number;
  size: number;
  offset: number;
}

/** Zip64 numbers stand in an extra field, only those that did not fit, in a fixed order. */
function readExtra(extra: Uint8Array, short: Readonly<Sizes>): { sizes: Sizes; extra: Uint8Array } {
  const sizes = { ...short };
  const kept: number[] = [];
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  let at = 0;
  while (at + 4 <= extra.length) {
    const fieldEnd = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) !== 1 || fieldEnd > extra.length) {
      kept.push(...extra.subarray(at, fieldEnd));
    } else {
      let number = at + 4;
      for (const key of ["size", "compressedSize", "offset"] as const) {
        if (short[key] !== FULL32) continue;
        if (number + 8 > fieldEnd) throw damaged();
        sizes[key] = big(view, number);
        number += 8;
      }
    }
    at = fieldEnd;
  }
  return { sizes, extra: Uint8Array.from(kept) };
}

function localRecord(
  bytes: Uint8Array,
  view: DataView,
  start: number,
  compressedSize: number,
  crc: number,
  hasDescriptor: boolean,
): { record: Uint8Array; data: Uint8Array } {
  if (start + 30 > bytes.length || view.getUint32(start, true) !== LOCAL) throw damaged();
  const dataStart = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  const dataEnd = dataStart + compressedSize;
  if (dataEnd > bytes.length) throw damaged();
  const end = hasDescriptor ? descriptorEnd(view, dataEnd, compressedSize, crc) : dataEnd;
  return { record: bytes.subarray(start, end), data: bytes.subarray(dataStart, dataEnd) };
}

/** A descriptor may or may not have a signature, and its sizes may have 4 or 8 bytes. */
function descriptorEnd(view: DataView, start: number, compressedSize: number, crc: number): number {
  for (const signature of [4, 0]) {
    const at = start + signature;
    if (at + 12 > view.byteLength || (signature === 4 && view.getUint32(start, true) !== DESCRIPTOR)) continue;
    if (view.getUint32(at, true) !== crc) continue;
    if (at + 20 <= view.byteLength && big(view, at + 4) === compressedSize && compressedSize > 0) return at + 20;
    if (view.getUint32(at + 4, true) === compressedSize) return at + 12;
  }
  return start;
}

function partName(raw: Uint8Array, saysUtf8: boolean): string {
  let name: string;
  try {
    name = new TextDecoder("utf-8", { fatal: true }).decode(raw);
  } catch {
    if (saysUtf8) throw damaged();
    name = new TextDecoder("windows-1252").decode(raw);
  }
  return name.replace(/\\/g, "/").replace(/^\/+/, "");
}
