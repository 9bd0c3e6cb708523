/** Reads a person's file and says what it would change; it changes nothing. */
import { bringIn, type Preview } from "../../core/bring-in/bring-in";
import { findTargets, targetId, type Target } from "../../core/bring-in/targets";
import type { TableReading } from "../../core/record/record";
import { readRecords } from "../../core/record/read-records";
import type { Workbook } from "../../core/sheet";
import type { Settings } from "../../core/state/decisions";
import { findTables } from "../../core/table/find-tables";
import { fields } from "../../framework/fields";
import { readCsv } from "../../hosts/file/csv";
import { openPackage } from "../../hosts/file/package";
import { readWorkbook } from "../../hosts/file/read-workbook";
import { HostError } from "../../hosts/host";
import type { Session } from "./session";

export interface Incoming {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Which table of the file, from 0. */
  readonly table: number;
  /** The target that a person chose; null: find it. */
  readonly target: string | null;
}

export type BroughtIn =
  /** Why the file cannot be read, as a sentence. */
  | { readonly kind: "refused"; readonly sentence: string }
  | {
      readonly kind: "read";
      readonly tables: readonly IncomingTable[];
      /** All tables of the workbook, the best first. */
      readonly targets: readonly Target[];
      /** The table that it goes into; null: a person has to choose. */
      readonly target: string | null;
      readonly preview: ShownPreview | null;
    };

export interface IncomingTable {
  readonly name: string;
  readonly rows: number;
}

/** Lists are cut where nobody reads on; the counts are whole. */
export interface ShownPreview extends Preview {
  readonly counts: Readonly<Record<"added" | "changed" | "missing" | "refused", number>>;
}

const MOST_LISTED = 1000;

export function bringInFile(session: Session, incoming: Incoming): BroughtIn {
  const { readings, decisions } = session.refreshed.analysis;
  try {
    const tables = readingsOf(workbookOfFile(incoming), decisions.settings);
    const file = tables[incoming.table];
    if (file === undefined) {
      return {
        kind: "refused",
        sentence: "No table was found in this file. Put one row of headings above the data, then try again.",
      };
    }
    const { targets, sure } = findTargets(file, readings);
    const target = readings.find((reading) => targetId(reading) === incoming.target) ?? sure;
    const { dateOrder } = decisions.settings;
    const { dateSystem } = session.workbook;
    return {
      kind: "read",
      tables: tables.map(({ table }) => ({
        name: tables.length === 1 ? incoming.name : `${table.sheet.name}, headings in row ${table.headingRows[1]}`,
        rows: table.rows.length,
      })),
      targets,
      target: target === null ? null : targetId(target),
      preview: target === null ? null : shown(bringIn(file, target, { dateOrder, dateSystem })),
    };
  } catch (error) {
    if (error instanceof HostError) return { kind: "refused", sentence: error.message };
    throw error;
  }
}

function workbookOfFile({ name, bytes }: Incoming): Workbook {
  if (/\.csv$/i.test(name)) return { dateSystem: 1900, sheets: [readCsv(bytes, name)] };
  return readWorkbook(openPackage(bytes));
}

function readingsOf(workbook: Workbook, settings: Settings): readonly TableReading[] {
  const { tables } = findTables(workbook);
  return readRecords(tables, { columns: [], settings, fields }).readings;
}

const shown = (preview: Preview): ShownPreview => ({
  ...preview,
  added: preview.added.slice(0, MOST_LISTED),
  changed: preview.changed.slice(0, MOST_LISTED),
  missing: preview.missing.slice(0, MOST_LISTED),
  refused: preview.refused.slice(0, MOST_LISTED),
  counts: {
    added: preview.added.length,
    changed: preview.changed.length,
    missing: preview.missing.length,
    refused: preview.refused.length,
  },
});
