/** The host for workbook files: reads the parts as sheets, writes our sheets into the parts. */
import { HostError, type Host } from "../host";
import { openPackage, type Package } from "./package";
import { findWorkbook, isSigned } from "./parts";
import { readWorkbook } from "./read-workbook";
import { patchCells } from "./write/patch-cells";
import { writeOwnSheets } from "./write/write-own-sheets";

export interface PackageHost extends Host {
  /** The parts as they now are; save them to have the file. */
  readonly pkg: Package;
}

/** A host on the bytes or parts of an .xlsx or .xlsm file. What is written is in the parts until someone saves them. */
export function createFileHost(source: Uint8Array | Package): PackageHost {
  const pkg = source instanceof Uint8Array ? openPackage(source) : source;
  // What cannot be read is said when the file is opened, not in the middle of the work.
  findWorkbook(pkg);
  return {
    pkg,
    read: async () => Promise.resolve(readWorkbook(pkg)),
    write: async (sheets) => {
      refuseSigned(pkg);
      writeOwnSheets(pkg, sheets);
      return Promise.resolve();
    },
    patch: async (changes) => {
      refuseSigned(pkg);
      patchCells(pkg, changes);
      return Promise.resolve();
    },
  };
}

function refuseSigned(pkg: Package): void {
  if (!isSigned(pkg)) return;
  throw new HostError(
    "The workbook carries a digital signature, which any change would break; nothing was changed; save a copy without the signature (File, Info, View Signatures) and use that.",
  );
}
