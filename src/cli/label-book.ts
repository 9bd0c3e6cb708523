/** `label-book`: decisions about labels out of a workbook, and into another. */
import { readFileSync, statSync } from "node:fs";
import { basename, extname } from "node:path";
import type { Command } from "commander";
import { bringLabelBook, readBookLines, type BroughtLabels, type MisreadLine } from "../core/correct/bring-label-book";
import { LEAVE_OPEN, labelBookSheet, readLabelEntries, type LabelEntry } from "../core/state/label-book";
import { plainWords } from "../core/state/plain-words";
import { labelFieldName, standardLabel } from "../core/state/wording";
import { openWorkbookFile, replaceFile } from "../hosts/file/disk";
import { labelBookCsv, readLabelBookCsv } from "../hosts/file/label-book-csv";
import { HostError } from "../hosts/host";
import { analyze } from "./analyze";
import { count, print } from "./print";
import { refuseToLoseWords, targetOf, type TargetFlags } from "./target";

interface ImportFlags extends TargetFlags {
  readonly in: string;
  readonly dryRun?: true;
  readonly json?: true;
}

export function addLabelBook(program: Command): void {
  const book = program.command("label-book").description("decisions about labels, out of a workbook and into another");
  book
    .command("export <workbook>")
    .description("write the decisions of the Label Book into a .csv file")
    .requiredOption("--out <file>", "where to write, a .csv file")
    .action((workbook: string, { out }: { readonly out: string }) => exportBook(workbook, out));
  book
    .command("import <workbook>")
    .description("bring decisions in for labels that nobody decided; nothing is overwritten")
    .requiredOption("--in <file>", "a .csv file, or another workbook with a Label Book")
    .option("--dry-run", "only say what would be brought in")
    .option("--out <file>", "where to write")
    .option("--in-place", "write into the workbook itself")
    .option("--json", "print everything as JSON")
    .action((workbook: string, flags: ImportFlags) => importBook(workbook, flags));
}

async function exportBook(path: string, out: string): Promise<void> {
  if (extname(out).toLowerCase() !== ".csv") {
    throw new HostError(`A label book is written as .csv, and ${basename(out)} does not end so. Nothing was written.`);
  }
  const entries = readLabelEntries(await (await openWorkbookFile(path)).read(), plainWords);
  if (entries.length === 0) {
    throw new HostError(`${basename(path)} has no Label Book with decisions. Nothing was written.`);
  }
  await replaceFile(out, [new TextEncoder().encode(labelBookCsv(entries, plainWords))]);
  print(`${count(entries.length, "decision")} written to ${out}.`);
}

async function importBook(path: string, flags: ImportFlags): Promise<void> {
  const isDry = flags.dryRun === true;
  const kind = { suffix: "labeled", called: "a workbook with decisions brought in" };
  const target = isDry ? null : targetOf(path, flags, kind);
  const { entries, misread } = await entriesOf(flags.in);
  const host = await openWorkbookFile(path);
  const workbook = await host.read();
  const brought = bringLabelBook(readLabelEntries(workbook, plainWords), entries);
  const written = target !== null && brought.added.length > 0 ? target : null;
  if (written !== null) {
    await refuseToLoseWords(written, "Bring the book into that file with --in-place");
    await host.write([labelBookSheet(analyze(workbook).labels, plainWords, workbook, brought.added)]);
    await host.save(written.path);
  }
  print(
    flags.json
      ? JSON.stringify({ written: written?.path ?? null, ...brought, misread: misread.map(misreadAsJson) })
      : said(brought, misread, written?.path ?? null, isDry),
  );
}

async function entriesOf(
  path: string,
): Promise<{ readonly entries: readonly LabelEntry[]; readonly misread: readonly MisreadLine[] }> {
  if (extname(path).toLowerCase() === ".csv") {
    const isFile = statSync(path, { throwIfNoEntry: false })?.isFile() === true;
    if (!isFile) throw new HostError(`There is no file ${path}. Nothing was written.`);
    return readBookLines(readLabelBookCsv(readFileSync(path), basename(path)), plainWords);
  }
  const entries = readLabelEntries(await (await openWorkbookFile(path)).read(), plainWords);
  if (entries.length === 0) {
    throw new HostError(`${basename(path)} has no Label Book with decisions. Nothing was written.`);
  }
  return { entries, misread: [] };
}

const misreadAsJson = ({ line: { row, kind, label, decision }, expected }: MisreadLine) => ({
  row,
  kind,
  label,
  decision,
  expected,
});

const meaningOf = ({ field, standard }: LabelEntry): string =>
  standard === null ? LEAVE_OPEN : standardLabel(plainWords, field, standard);

function said(
  { added, same, conflicts }: BroughtLabels,
  misread: readonly MisreadLine[],
  path: string | null,
  isDry: boolean,
): string {
  const what = `${count(added.length, "decision")} ${isDry ? "would be brought in" : "brought in"}`;
  return [
    ...(conflicts.length === 0 ? [] : ["Decided here in another way, and left as they are:"]),
    ...conflicts.map(
      ({ standing, brought }) =>
        `  ${labelFieldName(plainWords, standing.field)}, ${standing.label}: ${meaningOf(standing)}, in the book ${meaningOf(brought)}`,
    ),
    ...(misread.length === 0 ? [] : ["Not understood, and left out:"]),
    ...misread.map(
      ({ line, expected }) => `  Row ${line.row}, ${line.label}: "${line.decision}". Expected ${expected}.`,
    ),
    `${what}, ${same} already here, ${conflicts.length} decided in another way, ${misread.length} not understood.`,
    path === null ? "Nothing was written." : `Written to ${path}. Refresh the workbook to use them.`,
  ].join("\n");
}
