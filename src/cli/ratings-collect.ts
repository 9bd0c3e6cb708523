/** `ratings collect`: returned forms into the central workbook. */
import type { Command } from "commander";
import { collectForms, type Collected, type FileReport } from "../core/forms/collect-forms";
import { readRoster } from "../core/forms/read-roster";
import { reference } from "../framework/reference";
import { openWorkbookFile } from "../hosts/file/disk";
import { HostError } from "../hosts/host";
import { asOfDay } from "./as-of";
import { count, print } from "./print";
import { openForms } from "./ratings-files";
import { isError, problemAsJson, toldProblems } from "./ratings-told";
import { refuseToLoseWords, targetOf, type TargetFlags } from "./target";

interface CollectFlags extends TargetFlags {
  readonly asOf?: string;
  readonly strict?: true;
  readonly json?: true;
}

const COLLECTED = { suffix: "collected", called: "a workbook with collected ratings" } as const;

export function addRatingsCollect(ratings: Command): void {
  ratings
    .command("collect <workbook> <files...>")
    .description("read returned forms into the sheets Collected Ratings and Returned Forms; nothing is overwritten")
    .option("--out <file>", "where to write")
    .option("--in-place", "write into the workbook itself")
    .option("--as-of <date>", "the day of collecting, as YYYY-MM-DD; today if not given")
    .option("--strict", "exit with 1 when a problem of severity error was found")
    .option("--json", "print everything as JSON")
    .action((workbook: string, files: readonly string[], flags: CollectFlags) => collect(workbook, files, flags));
}

async function collect(path: string, paths: readonly string[], flags: CollectFlags): Promise<void> {
  const on = asOfDay(flags.asOf);
  const target = targetOf(path, flags, COLLECTED);
  const host = await openWorkbookFile(path);
  const workbook = await host.read();
  const { roster, decisions } = readRoster(workbook, on, reference);
  if (roster.schoolYear === null)
    throw new HostError(
      "No roster gives principals with the executive director who supervises them, so no form can be placed. Nothing was written.",
    );
  const opened = await openForms(paths);
  const { framework } = reference;
  const collected = collectForms({ workbook, roster, settings: decisions.settings, framework, ...opened, on });
  await refuseToLoseWords(target, "Collect into that file with --in-place");
  await host.write(collected.sheets);
  await host.save(target.path);
  print(flags.json ? JSON.stringify(asJson(collected, target.path)) : said(collected, target.path));
  if (flags.strict && collected.files.some(({ problems }) => problems.some(isError))) process.exitCode = 1;
}

const asJson = ({ files, ratings, open }: Collected, written: string) => ({
  written,
  files: files.map(({ problems, ...report }) => ({ ...report, problems: problems.map(problemAsJson) })),
  ratings: ratings.filter(({ score }) => score !== null).length,
  open,
});

function said({ files, open }: Collected, path: string): string {
  return [
    ...files.flatMap((report) => [fileLine(report), ...toldProblems(report.problems)]),
    open === 0
      ? "Nothing waits for a decision."
      : `${count(open, "row")} on Returned Forms ${open === 1 ? "waits" : "wait"} for a person.`,
    `Written to ${path}, on the sheets Collected Ratings and Returned Forms. Refresh the workbook so that its figures say the same.`,
  ].join("\n");
}

function fileLine({ file, director, scores, added, same, conflicts }: FileReport): string {
  if (director === null) return `${file}: nothing taken.`;
  const parts = [`${added} new`, `${same} as before`, ...(conflicts > 0 ? [`${conflicts} to decide`] : [])];
  return `${file}, ${director}: ${count(scores, "score")}, ${parts.join(", ")}.`;
}
