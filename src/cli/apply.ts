/** `apply`: writes standard labels, or a Responsibility column, into the district's own sheets. */
import type { Command } from "commander";
import type { Correction } from "../core/correct/correction";
import { CORRECTABLE_FIELDS, labelCorrections } from "../core/correct/label-corrections";
import { responsibilityColumn } from "../core/correct/responsibility-column";
import type { Analysis } from "../core/report/analysis";
import { plainWords } from "../core/state/plain-words";
import { folded, labelFieldName } from "../core/state/wording";
import { openWorkbookFile } from "../hosts/file/disk";
import { HostError } from "../hosts/host";
import { analyze } from "./analyze";
import { refuseToLoseWords, targetOf, type TargetFlags } from "./target";
import { writeRun } from "./write-run";

interface ApplyFlags extends TargetFlags {
  readonly labels?: string;
  readonly responsibilityColumn?: string;
  readonly dryRun?: true;
  readonly by?: string;
  readonly json?: true;
}

export function addApply(program: Command): void {
  program
    .command("apply <workbook>")
    .description("write standard labels or a Responsibility column into the district's own sheets, cell by cell")
    .option("--labels <fields>", `labels of these fields, parted by commas: ${CORRECTABLE_FIELDS.join(", ")}`)
    .option("--responsibility-column <sheet>", "a Responsibility column on this sheet")
    .option("--dry-run", "only say what would be written")
    .option("--by <name>", "who asks for it, for the Change Log")
    .option("--out <file>", "where to write")
    .option("--in-place", "write into the workbook itself")
    .option("--json", "print everything as JSON")
    .action((workbook: string, flags: ApplyFlags) => apply(workbook, flags));
}

async function apply(path: string, flags: ApplyFlags): Promise<void> {
  const { labels, responsibilityColumn: sheet, dryRun, by = "", json } = flags;
  if (labels === undefined && sheet === undefined) {
    throw new HostError(
      "Say what to write: --labels with fields such as position,school, or --responsibility-column with a sheet. Nothing was written.",
    );
  }
  const fields = labels === undefined ? [] : labels.split(",").map(fieldNamed);
  const isDry = dryRun === true;
  const target = isDry ? null : targetOf(path, flags, { suffix: "applied", called: "a workbook with applied labels" });
  const host = await openWorkbookFile(path);
  const corrections = correctionsFor(analyze(await host.read()), fields, sheet);
  if (target !== null) await refuseToLoseWords(target, "Apply to that file with --in-place");
  await writeRun(host, {
    corrections,
    refused: [],
    target: target?.path ?? "",
    by,
    isDry,
    json: json === true,
  });
}

function correctionsFor(
  analysis: Analysis,
  fields: readonly string[],
  sheet: string | undefined,
): readonly Correction[] {
  const labels = fields.length === 0 ? [] : labelCorrections(analysis, { fields });
  if (sheet === undefined) return labels;
  const column = responsibilityColumn(analysis, sheet);
  if (column.kind === "refused") throw new HostError(column.sentence);
  return [...labels, ...column.corrections];
}

function fieldNamed(typed: string): string {
  const asked = folded(typed);
  const field = CORRECTABLE_FIELDS.find((id) => id === asked || folded(labelFieldName(plainWords, id)) === asked);
  if (field !== undefined) return field;
  throw new HostError(
    `There is no field "${typed.trim()}" whose labels can be written. There are: ${CORRECTABLE_FIELDS.join(", ")}. Nothing was written.`,
  );
}
