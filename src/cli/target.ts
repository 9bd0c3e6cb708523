/** Where a command writes: beside the input, unless a person says otherwise. */
import { existsSync } from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import { holdsPeoplesWords } from "../core/state/peoples-words";
import { openWorkbookFile } from "../hosts/file/disk";
import { HostError } from "../hosts/host";

export interface TargetFlags {
  readonly out?: string;
  readonly inPlace?: true;
}

interface Target {
  readonly path: string;
  /** Chosen by us, not named by the person. */
  readonly isDefault: boolean;
}

/** How the copy's name ends, and what such a copy is called. */
interface Kind {
  readonly suffix: string;
  readonly called: string;
}

/** The named file, the input itself when that is told, else `<name>.<suffix>` beside the input. */
export function targetOf(workbook: string, { out, inPlace }: TargetFlags, { suffix, called }: Kind): Target {
  if (out !== undefined && inPlace) throw new HostError("Choose --out or --in-place, not both. Nothing was written.");
  const extension = extname(workbook);
  const isCsv = extension.toLowerCase() === ".csv";
  if (inPlace) {
    if (isCsv)
      throw new HostError(
        "A .csv file has one sheet and no room for Leader Tracker's own. Leave out --in-place. Nothing was written.",
      );
    return { path: workbook, isDefault: false };
  }
  if (out !== undefined) {
    if (resolve(out) === resolve(workbook)) {
      throw new HostError(`${out} is the input itself. Use --in-place if that is meant. Nothing was written.`);
    }
    return { path: out, isDefault: false };
  }
  const name = basename(workbook, extension);
  if (name.endsWith(`.${suffix}`)) {
    throw new HostError(
      `${basename(workbook)} is already ${called}. Use --in-place, or --out with another name. Nothing was written.`,
    );
  }
  return { path: join(dirname(workbook), `${name}.${suffix}${isCsv ? ".xlsx" : extension}`), isDefault: true };
}

/** An earlier copy in which people typed, or which has a log of changes, must not be overwritten unasked. */
export async function refuseToLoseWords({ path, isDefault }: Target, instead: string): Promise<void> {
  if (!isDefault || !existsSync(path)) return;
  const earlier = await (await openWorkbookFile(path)).read();
  if (holdsPeoplesWords(earlier)) {
    throw new HostError(
      `${basename(path)} holds decisions, notes or a log of changes. ${instead}, or choose another name with --out. Nothing was written.`,
    );
  }
}
