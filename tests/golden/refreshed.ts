/** A workbook refreshed as the command line does it, without a process of its own. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dayOfIso, type Day } from "../../src/core/day";
import type { Metric, MetricId } from "../../src/core/metric/metric";
import { refresh, runToEnd, type Refreshed } from "../../src/core/refresh";
import type { Sheet, Workbook } from "../../src/core/sheet";
import { reference } from "../../src/framework/reference";
import { openWorkbookFile } from "../../src/hosts/file/disk";
import { createFileHost } from "../../src/hosts/file/file-host";

export const AS_OF = "2026-05-29";

export function dayOf(iso: string): Day {
  const day = dayOfIso(iso);
  if (day === null) throw new Error(`${iso} is not a day`);
  return day;
}

export interface RefreshedFile extends Refreshed {
  /** The workbook that was read. */
  readonly workbook: Workbook;
  /** The file that was written. */
  readonly file: Uint8Array;
}

/** Reads, refreshes, writes and saves, from disk to disk; `extension` is the file's. */
export async function refreshFile(
  bytes: Uint8Array,
  { asOf = AS_OF, extension = ".xlsx" }: { readonly asOf?: string; readonly extension?: string } = {},
): Promise<RefreshedFile> {
  const folder = mkdtempSync(join(tmpdir(), "leader-tracker-golden-"));
  try {
    const from = join(folder, `in${extension}`);
    const to = join(folder, `out${extension}`);
    writeFileSync(from, bytes);
    const host = await openWorkbookFile(from);
    const workbook = await host.read();
    const refreshed = runToEnd(refresh(workbook, { asOf: dayOf(asOf), reference }));
    await host.write(refreshed.sheets);
    await host.save(to);
    return { ...refreshed, workbook, file: new Uint8Array(readFileSync(to)) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a refresh finds in a file, without writing. */
export async function analyzeFile(bytes: Uint8Array, asOf = AS_OF): Promise<Refreshed & { workbook: Workbook }> {
  const workbook = await createFileHost(bytes).read();
  return { ...runToEnd(refresh(workbook, { asOf: dayOf(asOf), reference })), workbook };
}

export const readFile = (bytes: Uint8Array): Promise<Workbook> => createFileHost(bytes).read();

export function sheetNamed({ sheets }: Workbook, name: string): Sheet {
  const sheet = sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`There is no sheet ${name}`);
  return sheet;
}

/** The one figure of a metric, school year and group. */
export function metricOf(
  { analysis }: Refreshed,
  metric: MetricId,
  schoolYear: string,
  group: Metric["group"] = {},
): Metric {
  const key = (of: object): string => JSON.stringify(Object.entries(of).sort());
  const [found, ...others] = analysis.metrics.filter(
    (one) => one.metric === metric && one.schoolYear === schoolYear && key(one.group) === key(group),
  );
  if (found === undefined || others.length > 0) {
    throw new Error(`${others.length + 1} figures of ${metric} in ${schoolYear} for ${key(group)}`);
  }
  return found;
}
