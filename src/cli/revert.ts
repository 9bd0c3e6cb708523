/** `revert`: takes changes back that stand on the Change Log. */
import { InvalidArgumentError, type Command } from "commander";
import { basename } from "node:path";
import { reversal, type RevertAsked } from "../core/correct/revert";
import { rowNames } from "../core/correct/row-names";
import { previewCorrections } from "../core/correct/preview-corrections";
import { readChangeLog } from "../core/state/change-log";
import { openWorkbookFile } from "../hosts/file/disk";
import { HostError } from "../hosts/host";
import { analyze } from "./analyze";
import { refuseToLoseWords, targetOf, type TargetFlags } from "./target";
import { writeRun } from "./write-run";

interface RevertFlags extends TargetFlags {
  readonly batch?: number;
  readonly line?: readonly number[];
  readonly dryRun?: true;
  readonly by?: string;
  readonly json?: true;
}

export function addRevert(program: Command): void {
  program
    .command("revert <workbook>")
    .description("take changes back, where a cell still holds what was written")
    .option("--batch <number>", "all cells of a run: its number under Run on the Change Log", numberOf)
    .option("--line <numbers>", "single cells: their numbers under Line, parted by commas", numbersOf)
    .option("--dry-run", "only say what would be written")
    .option("--by <name>", "who asks for it, for the Change Log")
    .option("--out <file>", "where to write")
    .option("--in-place", "write into the workbook itself")
    .option("--json", "print everything as JSON")
    .action((workbook: string, flags: RevertFlags) => revert(workbook, flags));
}

function numberOf(typed: string): number {
  if (!/^[1-9]\d*$/.test(typed.trim())) throw new InvalidArgumentError("It is no number.");
  return Number(typed);
}

const numbersOf = (typed: string): readonly number[] => typed.split(",").map(numberOf);

async function revert(path: string, flags: RevertFlags): Promise<void> {
  const asked = askedFor(flags);
  const isDry = flags.dryRun === true;
  const target = isDry ? null : targetOf(path, flags, { suffix: "reverted", called: "a reverted workbook" });
  const host = await openWorkbookFile(path);
  const workbook = await host.read();
  if (readChangeLog(workbook).length === 0) {
    throw new HostError(`${basename(path)} has no Change Log with changes to revert. Nothing was written.`);
  }
  const { corrections, refused, missing } = reversal(workbook, asked, rowNames(analyze(workbook)));
  if (missing.length > 0) {
    const what = "run" in asked ? "run" : missing.length === 1 ? "line" : "lines";
    throw new HostError(`The Change Log has no ${what} ${missing.join(", ")}. Nothing was written.`);
  }
  const preview = previewCorrections(workbook, corrections, refused);
  if (preview.cells === 0 && !isDry) {
    const [reason = ""] = preview.sheets.flatMap((sheet) => sheet.refused.map(({ why }) => why));
    throw new HostError(`No cell can be reverted, so nothing was written. ${reason}`);
  }
  if (target !== null) await refuseToLoseWords(target, "Revert in that file with --in-place");
  await writeRun(host, {
    corrections,
    refused,
    target: target?.path ?? "",
    by: flags.by ?? "",
    isDry,
    json: flags.json === true,
  });
}

function askedFor({ batch, line }: RevertFlags): RevertAsked {
  if (batch !== undefined && line === undefined) return { run: batch };
  if (line !== undefined && batch === undefined) return { lines: line };
  throw new HostError("Give either --batch with a number, or --line with numbers. Nothing was written.");
}
