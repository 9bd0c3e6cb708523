/** Why a wish cannot be granted, in words for a person. */
import { HostError } from "../../hosts/host";
import { BookError } from "../workbook/book";

export class Refused extends Error {
  override readonly name = "Refused";
}

/** Refusals of the workbook and of files in words for a person; null for what is a mistake of the program. */
export function sentenceOf(error: unknown): string | null {
  if (error instanceof Refused || error instanceof HostError) return error.message;
  if (!(error instanceof BookError)) return null;
  switch (error.code) {
    case "AccessDenied":
      return "The sheet is protected. Right-click its tab and choose Unprotect sheet, then try again.";
    case "ItemAlreadyExists":
      return "That name is taken. Choose another one.";
    case "InvalidOperation":
      return "This cannot be done here. A workbook keeps at least one visible sheet.";
    default:
      return error.message;
  }
}
