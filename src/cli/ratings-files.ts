/** Form files on disk: opened one by one, so that a damaged one stops no other. */
import { readdirSync, statSync } from "node:fs";
import { basename, extname, join } from "node:path";
import type { OpenedFiles } from "../core/forms/forms-again";
import type { ReturnedFile } from "../core/forms/read-form";
import { openWorkbookFile } from "../hosts/file/disk";
import { HostError } from "../hosts/host";

/** Files by their plain names, or by their paths where two are called alike. */
export async function openForms(paths: readonly string[]): Promise<OpenedFiles> {
  const files: ReturnedFile[] = [];
  const unread: { readonly file: string; readonly why: string }[] = [];
  const names = paths.map((path) => basename(path));
  for (const path of paths) {
    const name = basename(path);
    const file = names.filter((other) => other === name).length > 1 ? path : name;
    try {
      files.push({ file, workbook: await (await openWorkbookFile(path)).read() });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      unread.push({ file, why: error.message });
    }
  }
  return { files, unread };
}

const EXTENSIONS = new Set([".xlsx", ".xlsm", ".csv"]);

/** The workbooks in a folder, in the order of their names; Excel's lock files are none. */
export function formsIn(folder: string): readonly string[] {
  if (!isFolder(folder)) throw new HostError(`There is no folder ${folder}. Nothing was written.`);
  return readdirSync(folder)
    .filter((name) => EXTENSIONS.has(extname(name).toLowerCase()) && !/^[.~]/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
