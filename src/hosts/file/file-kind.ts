/** What a file is by its first bytes, so that a person hears more than "not a workbook". */
import { HostError } from "../host";

const SAVE_AS = "nothing was changed; open it in Excel, save it as an Excel Workbook (.xlsx), and use that file.";

/** Throws a `HostError` that names the kind of file unless the bytes begin like a zip file. */
export function assertZip(bytes: Uint8Array): void {
  if (bytes.length === 0) {
    throw new HostError("The workbook file is empty (0 bytes); nothing was changed; copy or download it again.");
  }
  if (startsWith(bytes, [0x50, 0x4b])) return;
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new HostError(describeCompound(bytes));
  if (startsWith(bytes, [0x09, 0x08]) || startsWith(bytes, [0x09, 0x04]) || startsWith(bytes, [0x09, 0x02])) {
    throw new HostError(OLD_WORKBOOK);
  }
  const opening = new TextDecoder("windows-1252").decode(bytes.subarray(0, 512)).trimStart().toLowerCase();
  if (opening.includes("<html") || opening.startsWith("<table")) {
    throw new HostError(`The file is a web page with a workbook's name, so it cannot be read; ${SAVE_AS}`);
  }
  if (opening.includes("<workbook")) {
    throw new HostError(`The file is an XML Spreadsheet 2003, so it cannot be read; ${SAVE_AS}`);
  }
  throw new HostError(
    "The file is not an Excel workbook (.xlsx or .xlsm), so it cannot be read; nothing was changed; check that it is the right file, or save it from Excel as an Excel Workbook.",
  );
}

const OLD_WORKBOOK = `The file is an older Excel workbook (.xls), which cannot be read; ${SAVE_AS}`;

/** An old Office container: an encrypted workbook, an .xls, or another document. Its directory names its streams in UTF-16. */
function describeCompound(bytes: Uint8Array): string {
  if (includesName(bytes, "EncryptedPackage")) {
    return "The workbook is locked with a password, so it cannot be read; nothing was changed; open it in Excel, remove the password (File, Info, Protect Workbook), save it, and try again.";
  }
  if (includesName(bytes, "Workbook") || includesName(bytes, "Book")) return OLD_WORKBOOK;
  return `The file is an older Office document and not an .xlsx workbook, so it cannot be read; ${SAVE_AS}`;
}

function includesName(bytes: Uint8Array, name: string): boolean {
  const pattern = name
    .split("")
    .flatMap((letter) => [letter.charCodeAt(0), 0])
    .concat(0, 0);
  for (let at = bytes.indexOf(pattern[0] ?? 0); at !== -1; at = bytes.indexOf(pattern[0] ?? 0, at + 1)) {
    if (startsWith(bytes, pattern, at)) return true;
  }
  return false;
}

const startsWith = (bytes: Uint8Array, pattern: readonly number[], at = 0): boolean =>
  pattern.every((byte, index) => bytes[at + index] === byte);
