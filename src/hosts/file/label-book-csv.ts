/** A label book as a .csv file that a spreadsheet can open without taking a label for a formula. */
import Papa from "papaparse";
import type { BookLine } from "../../core/correct/bring-label-book";
import { LEAVE_OPEN, type LabelEntry } from "../../core/state/label-book";
import { labelFieldName, standardLabel, type Wording } from "../../core/state/wording";
import { HostError } from "../host";
import { decodeText } from "./decode-text";

const HEADINGS = ["Kind", "Label", "Decision", "Decided by", "Decided on"] as const;
const NEEDED: readonly string[] = ["Kind", "Label", "Decision"];

/** What a spreadsheet takes for a formula, or what we made of it. https://owasp.org/www-community/attacks/CSV_Injection */
const DANGEROUS = /^'*[=+\-@\t\r]/;
const defused = (text: string): string => (DANGEROUS.test(text) ? `'${text}` : text);
const asTyped = (text: string): string => (text.startsWith("'") && DANGEROUS.test(text) ? text.slice(1) : text);

/** UTF-8 with the mark by which Excel knows it. */
export function labelBookCsv(entries: readonly LabelEntry[], wording: Wording): string {
  const lines = entries.map(({ field, label, standard, by, on }) => [
    labelFieldName(wording, field),
    label,
    standard === null ? LEAVE_OPEN : standardLabel(wording, field, standard),
    by,
    on,
  ]);
  const csv = Papa.unparse([[...HEADINGS], ...lines.map((line) => line.map(defused))], { newline: "\r\n" });
  return `\ufeff${csv}\r\n`;
}

/** The lines of such a file; columns are known by their headings, whatever their order. */
export function readLabelBookCsv(bytes: Uint8Array, fileName: string): readonly BookLine[] {
  const { data, errors } = Papa.parse<string[]>(decodeText(bytes, "windows-1252").replace(/^\ufeff/, ""));
  if (errors.some(({ code }) => code === "MissingQuotes")) {
    throw new HostError(
      `${fileName} has a quotation mark that is never closed. Correct that row. Nothing was changed.`,
    );
  }
  const headings = (data[0] ?? []).map((heading) => heading.trim().toLowerCase());
  const placeOf = (heading: string): number => headings.indexOf(heading.toLowerCase());
  const missing = NEEDED.filter((heading) => placeOf(heading) < 0);
  if (missing.length > 0) {
    throw new HostError(
      `${fileName} is no label book: its first row must say ${NEEDED.join(", ")}, and ${missing.join(", ")} is not there. Nothing was changed.`,
    );
  }
  return data.slice(1).flatMap((cells, index): BookLine[] => {
    const at = (heading: string): string => asTyped(cells[placeOf(heading)] ?? "");
    const line = { kind: at("Kind"), label: at("Label"), decision: at("Decision") };
    if (line.kind === "" && line.label === "" && line.decision === "") return [];
    return [{ row: index + 2, ...line, by: at("Decided by"), on: at("Decided on") }];
  });
}
