/** Workbook files on disk. The only place in the file host that knows Node. */
import { open, readFile, realpath, rename, stat, unlink, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import * as zlib from "node:zlib";
import { HostError, type Host } from "../host";
import { fflateCodec, type Codec } from "./codec";
import { readCsv } from "./csv";
import { createFileHost } from "./file-host";
import { packageFromSheet } from "./new-workbook";
import { openPackage } from "./package";
import { contentTypeOf, findWorkbook } from "./parts";

export interface FileHost extends Host {
  /** Writes the workbook as it now is: beside the target first, then moved into its place, so that there is always a whole file. */
  save(path: string): Promise<void>;
}

/** Opens an .xlsx, .xlsm or .csv file. A `HostError` says what stopped. The file itself stays as it is until `save` names it. */
export async function openWorkbookFile(path: string): Promise<FileHost> {
  const before = await stampOf(path);
  const bytes = await readFile(path).catch((error: unknown) => {
    throw cannotRead(path, error);
  });
  const isCsv = /^\.(csv|tsv|txt)$/i.test(extname(path)) && !(bytes[0] === 0x50 && bytes[1] === 0x4b);
  const pkg = isCsv ? packageFromSheet(readCsv(bytes, basename(path)), nodeCodec) : openPackage(bytes, nodeCodec);
  const host = createFileHost(pkg);
  const hasMacros = contentTypeOf(pkg, findWorkbook(pkg).part)?.includes("macroEnabled") === true;
  return {
    read: () => host.read(),
    write: (sheets) => host.write(sheets),
    patch: (changes) => host.patch(changes),
    save: async (target) => {
      assertExtension(target, hasMacros);
      if (resolve(target) === resolve(path) && (await stampOf(path)) !== before) {
        throw new HostError(
          `${basename(path)} was changed by someone else while it was being read; that file is as they left it; try again.`,
        );
      }
      await replaceFile(target, pkg.saveInPieces());
    },
  };
}

/** Excel refuses a file whose extension does not fit what is in it. */
function assertExtension(path: string, hasMacros: boolean): void {
  const extension = extname(path).toLowerCase();
  if (extension === ".xlsx" && hasMacros) {
    throw new HostError(
      `The workbook has macros, so Excel would not open it as ${basename(path)}; nothing was written; choose a name that ends in .xlsm.`,
    );
  }
  if ((extension === ".xlsm" && !hasMacros) || extension === ".csv") {
    throw new HostError(
      `Excel would not open the workbook as ${basename(path)}; nothing was written; choose a name that ends in ${hasMacros ? ".xlsm" : ".xlsx"}.`,
    );
  }
}

/** What changes when someone else saves the file. */
async function stampOf(path: string): Promise<string> {
  const { mtimeMs, size, ino } = await stat(path).catch((error: unknown) => {
    throw cannotRead(path, error);
  });
  return `${mtimeMs} ${size} ${ino}`;
}

/** Writes a new file and waits until the disk has it; tests put a disk here that is full. */
export type WriteNew = (path: string, mode: number, pieces: Iterable<Uint8Array>) => Promise<void>;

const writeNew: WriteNew = async (path, mode, pieces) => {
  const file = await open(path, "wx", mode);
  try {
    await writeFile(file, pieces);
    await file.sync();
  } finally {
    await file.close();
  }
};

/** Writes a file whole or not at all: a crash or a full disk leaves what was there. */
export async function replaceFile(
  path: string,
  pieces: Iterable<Uint8Array>,
  write: WriteNew = writeNew,
): Promise<void> {
  // A link stays a link: what it points to is replaced.
  const target = await realpath(path).catch(() => resolve(path));
  const mode = await stat(target).then(
    (found) => found.mode & 0o777,
    () => 0o666,
  );
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    await unlink(beside).catch(() => undefined);
    await write(beside, mode, pieces);
    await rename(beside, target);
  } catch (error) {
    await unlink(beside).catch(() => undefined);
    throw error instanceof HostError ? error : cannotWrite(path, error);
  }
}

const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : "";

function cannotRead(path: string, error: unknown): HostError {
  const name = basename(path);
  switch (codeOf(error)) {
    case "ENOENT":
    case "ENOTDIR":
      return new HostError(`There is no file ${path}; nothing was changed; check its name and folder.`);
    case "EISDIR":
      return new HostError(`${path} is a folder, not a workbook; nothing was changed; name a file in it.`);
    case "EACCES":
    case "EPERM":
      return new HostError(
        `${name} may not be read from this account; nothing was changed; ask its owner for permission to read it.`,
      );
    case "EBUSY":
      return new HostError(`${name} is in use by another program; nothing was changed; close it there and try again.`);
    case "ERR_FS_FILE_TOO_LARGE":
      return new HostError(`${name} is larger than 2 GB, which is too much to read; nothing was changed; split it.`);
    default:
      return new HostError(
        `${name} could not be read (${wordsOf(error)}); nothing was changed; try again, or copy it to another folder.`,
      );
  }
}

function cannotWrite(path: string, error: unknown): HostError {
  const name = basename(path);
  const folder = dirname(resolve(path));
  switch (codeOf(error)) {
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return new HostError(
        `The folder ${folder} is read-only for this account, or ${name} is open in Excel; nothing was written; close the workbook, or choose another folder.`,
      );
    case "EBUSY":
      return new HostError(`${name} is open in another program; nothing was written; close it there and try again.`);
    case "ENOSPC":
    case "EDQUOT":
    case "EFBIG":
      return new HostError(
        `The disk is full, so ${name} was not written; what was there before is unharmed; make room or choose another disk.`,
      );
    case "ENOENT":
    case "ENOTDIR":
      return new HostError(`There is no folder ${folder}; nothing was written; make it, or choose another folder.`);
    case "EISDIR":
      return new HostError(`${path} is a folder; nothing was written; choose a name for the file.`);
    default:
      return new HostError(
        `${name} could not be written (${wordsOf(error)}); what was there before is unharmed; try again, or choose another folder.`,
      );
  }
}

const wordsOf = (error: unknown): string =>
  codeOf(error) || (error instanceof Error ? error.message : "unknown reason");

const nodeCrc32 = (zlib as { readonly crc32?: (bytes: Uint8Array, before: number) => number }).crc32;

/** Above this a part is unpacked piece by piece, so that a million rows never stand in memory as text. */
const WHOLE_AT_MOST = 256 * 1024 ** 2;
const BLOCK = 1 << 20;

/** Our sheets are 12 % larger than at the usual level 6, and take half the time. */
const LEVEL = 4;

/**
 * Node's own zlib: on 100,000 rows of 20 columns (77 MB) it unpacks and checks in 0.2 s where fflate takes 0.7 s, and packs in a
 * third of the time.
 */
const nodeCodec: Codec = {
  inflate: (deflated, size) =>
    size > WHOLE_AT_MOST
      ? fflateCodec.inflate(deflated, size)
      : [zlib.inflateRawSync(deflated, { maxOutputLength: size + 1 })],

  *deflate(pieces) {
    const block = Buffer.allocUnsafe(BLOCK);
    let length = 0;
    for (const piece of pieces) {
      for (let at = 0; at < piece.length;) {
        const taken = Math.min(piece.length - at, BLOCK - length);
        block.set(piece.subarray(at, at + taken), length);
        at += taken;
        length += taken;
        if (length === BLOCK) {
          // Each block ends on a whole byte and is not the last, so blocks can follow each other.
          yield zlib.deflateRawSync(block, { level: LEVEL, finishFlush: zlib.constants.Z_SYNC_FLUSH });
          length = 0;
        }
      }
    }
    yield zlib.deflateRawSync(block.subarray(0, length), { level: LEVEL });
  },

  // Node has it since 20.15.
  crc32: nodeCrc32 === undefined ? fflateCodec.crc32 : (bytes, before = 0) => nodeCrc32(bytes, before),
};
