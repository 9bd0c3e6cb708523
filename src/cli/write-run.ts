/** Writes corrections with their lines in the Change Log into a file, and tells what became of them. */
import type { Correction } from "../core/correct/correction";
import { previewCorrections, type RefusedCorrection } from "../core/correct/preview-corrections";
import type { FileHost } from "../hosts/file/disk";
import { writeCorrections } from "../hosts/host-logged-changes";
import { count, print } from "./print";
import { asJson, told } from "./told-corrections";
import { moment } from "./today";

export interface WriteRun {
  readonly corrections: readonly Correction[];
  readonly refused: readonly RefusedCorrection[];
  readonly target: string;
  readonly by: string;
  readonly isDry: boolean;
  readonly json: boolean;
}

/** Saves only when a cell was written. */
export async function writeRun(host: FileHost, asked: WriteRun): Promise<void> {
  const { corrections, refused, target, by, isDry, json } = asked;
  const { run, preview } = isDry
    ? { run: null, preview: previewCorrections(await host.read(), corrections, refused) }
    : await writeCorrections(host, corrections, { when: moment(), by }, refused);
  if (run !== null) await host.save(target);
  if (json) {
    print(JSON.stringify(asJson(preview, run, run === null ? null : target)));
    return;
  }
  const left = preview.refused === 0 ? "" : `, ${count(preview.refused, "cell")} left as before`;
  const end =
    run !== null
      ? `${count(preview.cells, "cell")} written to ${target} as run ${run}${left}. Each stands on the sheet Change Log and can be taken back with revert --batch ${run}. Refresh the workbook so that its figures say the same.`
      : preview.cells > 0
        ? `${count(preview.cells, "cell")} would be written${left}. Nothing was written.`
        : `There is nothing to write${left}.`;
  print([...told(preview), end].join("\n"));
}
