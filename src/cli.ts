/** Roster.xlsx in, refreshed workbook out. Talks to the core through the file host alone. */
import { existsSync, readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import pc from "picocolors";
import { addApply } from "./cli/apply";
import { asOfDay } from "./cli/as-of";
import { addLabelBook } from "./cli/label-book";
import { addCompare } from "./cli/compare";
import { count, print } from "./cli/print";
import { tellProgress } from "./cli/progress";
import { addPublish } from "./cli/publish";
import { addRatings } from "./cli/ratings";
import { addRevert } from "./cli/revert";
import { addShare } from "./cli/share";
import { refuseToLoseWords, targetOf, type TargetFlags } from "./cli/target";
import { today } from "./cli/today";
import { refuseNotUnderstood } from "./cli/understood";
import { isVocabularyId, labelLines, type LabelStandard } from "./core/label/label-lines";
import { describe, severity, type Problem } from "./core/problem";
import { refresh, runToEnd, type Refreshed } from "./core/refresh";
import { cellName } from "./core/sheet";
import { analysisAsJson } from "./core/report/json";
import { textTagger } from "./core/tag/text-tagger";
import { reference } from "./framework/reference";
import { VOCABULARY_IDS } from "./framework/vocabulary";
import { openWorkbookFile } from "./hosts/file/disk";
import { HostError } from "./hosts/host";

const EXIT = { done: 0, errorsFound: 1, notDone: 2 } as const;

const REFRESHED = { suffix: "refreshed", called: "a refreshed workbook" } as const;

interface RefreshFlags extends TargetFlags {
  readonly asOf?: string;
  readonly json?: true;
  readonly strict?: true;
  readonly force?: true;
}

const program = new Command("leader-tracker")
  .description("Reads a district's roster sheets and writes leadership metrics and gaps.")
  .exitOverride()
  .configureOutput({ writeErr: () => undefined });

program
  .command("refresh <workbook>")
  .description("write the summary sheets into a copy of the workbook, or into the workbook itself")
  .option("--out <file>", "where to write")
  .option("--in-place", "write into the workbook itself")
  .option("--as-of <date>", "the day the figures are for, as YYYY-MM-DD; today if not given")
  .option("--json", "print everything as JSON")
  .option("--strict", "exit with 1 when a problem of severity error was found")
  .option("--force", "write the sheets even when no sheet is understood")
  .action((workbook: string, flags: RefreshFlags) => refreshWorkbook(workbook, flags));

program
  .command("check <workbook>")
  .description("say what was found: tables, columns, problems; writes nothing")
  .option("--json", "print everything as JSON")
  .action((workbook: string, flags: { readonly json?: true }) => checkWorkbook(workbook, flags));

program
  .command("labels")
  .description("standardize labels, one a line")
  .option("--vocabulary <id>", "a vocabulary: position, race-ethnicity, school-level …")
  .option("--reference <file>", "a list of standard labels, one a line")
  .requiredOption("--in <file>", "labels, one a line")
  .option("--json", "print JSON, one line each")
  .action(
    (flags: {
      readonly vocabulary?: string;
      readonly reference?: string;
      readonly in: string;
      readonly json?: true;
    }) => {
      const lines = labelLines(linesOf(flags.in), standardOf(flags));
      for (const line of lines)
        print(flags.json ? JSON.stringify(line) : `${line.label}\t${line.status}\t${line.standard ?? ""}`);
    },
  );

program
  .command("tag")
  .description("tag texts with the responsibilities they speak of, one a line")
  .requiredOption("--in <file>", "texts, one a line")
  .option("--json", "print JSON, one line each")
  .action((flags: { readonly in: string; readonly json?: true }) => {
    const tag = textTagger(reference.lexicon);
    for (const text of linesOf(flags.in)) {
      const responsibilities = tag(text);
      print(
        flags.json
          ? JSON.stringify({ text, responsibilities })
          : `${text}\t${responsibilities.map(({ id }) => id).join(", ")}`,
      );
    }
  });

addApply(program);
addRevert(program);
addLabelBook(program);
addPublish(program);
addShare(program);
addRatings(program);
addCompare(program);

async function refreshWorkbook(path: string, flags: RefreshFlags): Promise<void> {
  const asOf = asOfDay(flags.asOf);
  const target = targetOf(path, flags, REFRESHED);
  const host = await openWorkbookFile(path);
  const workbook = await host.read();
  const refreshed = runToEnd(refresh(workbook, { asOf, reference }), tellProgress());
  if (!flags.force) {
    refuseNotUnderstood(path, refreshed.analysis, " Use --force to write the sheets all the same.");
  }
  await refuseToLoseWords(target, "Refresh that file with --in-place");
  await host.write(refreshed.sheets);
  await host.save(target.path);
  const written = refreshed.sheets.map(({ name }) => name);
  print(
    flags.json ? JSON.stringify(analysisAsJson(refreshed.analysis, written)) : refreshSummary(refreshed, target.path),
  );
  if (flags.strict && refreshed.analysis.problems.some((problem) => severity(problem) === "error")) {
    process.exitCode = EXIT.errorsFound;
  }
}

async function checkWorkbook(path: string, flags: { readonly json?: true }): Promise<void> {
  const host = await openWorkbookFile(path);
  const refreshed = runToEnd(refresh(await host.read(), { asOf: today(), reference }), tellProgress());
  print(flags.json ? JSON.stringify(analysisAsJson(refreshed.analysis, [])) : checkSummary(refreshed));
}

function standardOf({
  vocabulary,
  reference: list,
}: {
  readonly vocabulary?: string;
  readonly reference?: string;
}): LabelStandard {
  if ((vocabulary === undefined) === (list === undefined)) {
    throw new HostError("Give either --vocabulary with an id, or --reference with a file of standard labels.");
  }
  if (list !== undefined) return { referenceLines: linesOf(list) };
  if (vocabulary !== undefined && isVocabularyId(vocabulary)) return { vocabulary };
  throw new HostError(`There is no vocabulary "${vocabulary ?? ""}". There are: ${VOCABULARY_IDS.join(", ")}.`);
}

function linesOf(path: string): readonly string[] {
  if (!existsSync(path)) throw new HostError(`There is no file ${path}.`);
  const lines = readFileSync(path, "utf8")
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/);
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

function refreshSummary(refreshed: Refreshed, path: string): string {
  return [checkSummary(refreshed), "", `Written to ${path}. Start with the sheet Leadership Summary.`].join("\n");
}

/** What was found, for a person at a terminal. */
function checkSummary({ analysis }: Refreshed): string {
  const { readings, problems } = analysis;
  const understood = readings.filter(({ datasets }) => datasets.length > 0);
  const lines = understood.map(({ table, datasets, schoolYear }) => {
    const rows = `rows ${table.firstRow} to ${table.lastRow}`;
    return `  ${pc.bold(table.sheet.name)}: ${datasets.join(", ")}${schoolYear === null ? "" : `, ${schoolYear}`}, ${rows}`;
  });
  const level = (wanted: "error" | "warning"): readonly Problem[] =>
    problems.filter((problem) => severity(problem) === wanted);
  const first = level("error")
    .slice(0, 5)
    .map((problem) => `  ${problem.at.sheet}, ${cellName(problem.at.row, problem.at.column)}: ${describe(problem)}`);
  return [
    understood.length === 0
      ? "No table was understood."
      : `Read ${understood.length} ${understood.length === 1 ? "table" : "tables"}:`,
    ...lines,
    `Found ${count(level("error").length, "error")} and ${count(level("warning").length, "warning")}.`,
    ...first,
  ].join("\n");
}

async function main(): Promise<void> {
  try {
    if (process.argv.length <= 2) program.outputHelp();
    else await program.parseAsync();
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return;
    process.stderr.write(`${sentenceOf(error)}\n`);
    process.exitCode = EXIT.notDone;
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof HostError) return error.message;
  if (error instanceof CommanderError) {
    const said = error.message
      .replace(/^error: /, "")
      .replace(/\s+/g, " ")
      .replace(/\.?$/, ".");
    return `The command was not understood: ${said} See --help. Nothing was written.`;
  }
  return `Leader Tracker stopped because of a fault of its own. Nothing was written. ${error instanceof Error ? error.message : String(error)}`;
}

void main();
