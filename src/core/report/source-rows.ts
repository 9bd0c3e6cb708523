/** What was found on each sheet of the district, in words. */
import type { Day } from "../day";
import type { KeptSheet } from "../gap/kept-sheet";
import type { Dataset, TableReading } from "../record/record";
import type { Sheet, Workbook } from "../sheet";
import type { Decisions } from "../state/decisions";
import { sourcesFingerprint } from "../state/fingerprint";
import { changedOn, leftOutSheets, readDueMonths, readSources, type SourceRow } from "../state/sources";
import { ownReferences } from "../table/evidence";
import { rowRuns } from "../table/row-runs";

export const DATASET_WORDS: Readonly<Record<Dataset, string>> = {
  leader: "leaders",
  school: "schools",
  rating: "ratings",
  survey: "survey results",
  candidate: "candidates",
  support: "supports",
};

const NOTHING = "Nothing that Leader Tracker reads";
const LEFT_OUT = "Not read";

/** One row a sheet that is not ours, in the workbook's order. */
export function sourceRows(
  readings: readonly TableReading[],
  { sheets: decisions }: Pick<Decisions, "sheets">,
  workbook: Workbook,
): readonly SourceRow[] {
  const leftOut = leftOutSheets(decisions);
  const stateOf = sheetFingerprints(workbook);
  return workbook.sheets
    .filter(({ mark }) => mark === null)
    .map((sheet): SourceRow => {
      const found = readings.filter(({ table, datasets }) => table.sheet === sheet && datasets.length > 0);
      const used = leftOut(sheet) ? "left-out" : found.length > 0 ? "yes" : "no";
      return {
        sheet: sheet.name,
        found: used === "left-out" ? LEFT_OUT : found.length === 0 ? NOTHING : foundWords(found),
        schoolYear: [...new Set(found.flatMap(({ schoolYear }) => schoolYear ?? []))].join(", "),
        used,
        state: stateOf(sheet),
      };
    });
}

/** `Leaders and schools, 318 rows`; tables of one kind are told together, others are parted by semicolons. */
export function foundWords(readings: readonly Pick<TableReading, "datasets" | "table">[]): string {
  const kinds = new Map<string, { tables: number; rows: number }>();
  for (const { datasets, table } of readings) {
    const words = datasetWords(datasets);
    const { tables, rows } = kinds.get(words) ?? { tables: 0, rows: 0 };
    kinds.set(words, { tables: tables + 1, rows: rows + table.rows.length });
  }
  return [...kinds]
    .map(([words, { tables, rows }]) => `${words}, ${rowsWords(rows)}${tables === 1 ? "" : ` in ${tables} tables`}`)
    .join("; ");
}

/** `Leaders, ratings and survey results`. */
export function datasetWords(datasets: readonly Dataset[]): string {
  const words = datasets.map((dataset) => DATASET_WORDS[dataset]);
  const last = words.at(-1) ?? "";
  const text = words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What is known of each sheet that is read: who keeps it, when it is due, when it changed. Fingerprints are only taken where a month is typed. */
export function keptSheets(
  readings: readonly TableReading[],
  decisions: Pick<Decisions, "sheets">,
  workbook: Workbook,
  asOf: Day,
): readonly KeptSheet[] {
  const months = readDueMonths(workbook);
  const kept = readSources(workbook);
  const states = new Map(
    months.size === 0
      ? []
      : sourceRows(readings, decisions, workbook).map(({ sheet, state }) => [sheet, state] as const),
  );
  const bySheet = new Map<string, TableReading[]>();
  for (const reading of readings) {
    if (reading.datasets.length === 0) continue;
    const { name } = reading.table.sheet;
    bySheet.set(name, [...(bySheet.get(name) ?? []), reading]);
  }
  return [...bySheet].map(([sheet, of]) => {
    const before = kept.get(sheet.trim());
    const state = states.get(sheet);
    return {
      sheet,
      owner: before?.owner ?? null,
      dueMonth: months.get(sheet.trim()) ?? null,
      changedOn: state === undefined ? (before?.changedOn ?? null) : changedOn(state, before, asOf),
      schoolYears: [...new Set(of.map(({ schoolYear }) => schoolYear))],
      datasets: [...new Set(of.flatMap(({ datasets }) => datasets))],
      rows: () => ({ sheet, rows: rowRuns(of.flatMap(({ table }) => [...table.rows])) }),
    };
  });
}

const rowsWords = (count: number): string => `${withCommas(count)} ${count === 1 ? "row" : "rows"}`;

const withCommas = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ",");

/** A fingerprint of each whole sheet, whatever was read of it: it stays the same while rows are only sorted, and while only our own sheets change. */
function sheetFingerprints(workbook: Workbook): (sheet: Sheet) => string {
  const referencesOf = ownReferences(workbook);
  return (sheet) =>
    sourcesFingerprint([
      {
        sheet,
        rows: Int32Array.from({ length: sheet.lastRow }, (_, index) => index + 1),
        columns: Array.from({ length: sheet.lastColumn }, (_, index) => ({ column: index + 1, heading: "" })),
        notEvidence: new Set(referencesOf(sheet).map(({ cell }) => cell)),
      },
    ]);
}
