/** Which formulas of the district take their value from our own sheets: they may be read by people, never by us. */
import { TABLE_NAMES } from "../own-sheets";
import type { Sheet, Workbook } from "../sheet";

/** A district cell that takes its value from an own sheet. */
export interface OwnReference {
  /** By `cellKey`. */
  readonly cell: number;
  /** The own sheet's name as it stands in the workbook, or our table's name. */
  readonly ownSheet: string;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** A function that finds the cells of a sheet whose formulas refer to one of the workbook's own sheets. */
export function ownReferences(workbook: Workbook): (sheet: Sheet) => readonly OwnReference[] {
  const own = workbook.sheets.filter(({ mark }) => mark !== null);
  if (own.length === 0) return () => [];
  const names = own.map(({ name }) => name);
  const marks = own.flatMap(({ mark }) => mark ?? []);
  const sheets = names.map((name) => escaped(name.replace(/'/g, "''"))).join("|");
  const tables = [...Object.values(TABLE_NAMES), ...marks].map(escaped).join("|");
  const reference = new RegExp(
    `'(?:[^'[\\]]*:)?(${sheets})'!|(?:^|[^\\w.\\]' ])\\s*(${sheets})!|(?:^|[^\\w.!\\]])(LT_Summary\\w*|${tables})(?![\\w.!])`,
    "i",
  );
  const canonical = new Map(names.map((name) => [name.replace(/'/g, "''").toLowerCase(), name]));
  return (sheet) => {
    const found: OwnReference[] = [];
    for (const [cell, formula] of sheet.formulas) {
      const match = reference.exec(formula);
      if (match === null) continue;
      const name = match[1] ?? match[2] ?? match[3] ?? "";
      found.push({ cell, ownSheet: canonical.get(name.toLowerCase()) ?? name });
    }
    return found;
  };
}
