/** A `Responsibility` column for a sheet whose rows carry evidence: each row says what it is evidence of. */
import type { Analysis } from "../report/analysis";
import type { TableReading } from "../record/record";
import { cellAt, cellName, isEmptyAt, type Area } from "../sheet";
import { plainWords } from "../state/plain-words";
import { headingKey } from "../table/text-class";
import type { Table } from "../table/table";
import type { Correction } from "./correction";
import { rowNames } from "./row-names";

export const RESPONSIBILITY_HEADING = "Responsibility";
const WHY_HEADING = "Responsibility column: its heading";
const WHY = "Responsibility column: what the row is evidence of";

export type ResponsibilityColumn =
  | { readonly kind: "wanted"; readonly corrections: readonly Correction[] }
  /** Why there is none, as a sentence. */
  | { readonly kind: "refused"; readonly sentence: string };

/** The cells of the column on a sheet: in a column with that heading, else in the first free one beside the table. */
export function responsibilityColumn(analysis: Analysis, sheetName: string): ResponsibilityColumn {
  const readings = analysis.readings.filter(({ table }) => table.sheet.name.toLowerCase() === sheetName.toLowerCase());
  if (readings.length === 0) {
    return refused(`No table was found on a sheet named ${sheetName}. Nothing was changed.`);
  }
  const nameOf = rowNames(analysis);
  const corrections: Correction[] = [];
  let found = false;
  for (const { table, columns } of readings) {
    const rows = responsibilitiesByRow(analysis, table, columns);
    if (rows.size === 0) continue;
    found = true;
    const place = placeFor(table, columns);
    if ("inTheWay" in place) {
      return refused(
        `The column ${RESPONSIBILITY_HEADING} belongs beside the table on ${table.sheet.name}, but something stands in ${place.inTheWay}. Move it, or insert a blank column there. Nothing was changed.`,
      );
    }
    const { column } = place;
    const put = (row: number, to: string, why: string, name: string): void => {
      const from = cellAt(table.sheet, row, column).value;
      if (from !== to) corrections.push({ at: { sheet: table.sheet.name, row, column }, from, to, row: name, why });
    };
    if (place.isNew) put(table.headingRows[1], RESPONSIBILITY_HEADING, WHY_HEADING, "");
    for (const [row, to] of rows) put(row, to, WHY, nameOf(table.sheet.name, row));
  }
  return found
    ? { kind: "wanted", corrections }
    : refused(
        `No row of ${readings[0]?.table.sheet.name ?? sheetName} holds a text of its own that was tagged: its responsibilities stand in the headings, or there are none. Nothing was changed.`,
      );
}

const refused = (sentence: string): ResponsibilityColumn => ({ kind: "refused", sentence });

/** Names in the framework's order, by row. Only texts that stand in the row itself: a heading says the same of every row. */
function responsibilitiesByRow(
  { tagged }: Analysis,
  table: Table,
  columns: TableReading["columns"],
): ReadonlyMap<number, string> {
  const headed = new Set(columns.filter(({ field }) => field?.includes(":")).map(({ column }) => column));
  const ids = new Map<number, Set<string>>();
  for (const { source, segment, row, column, tags } of tagged.evidence) {
    // What such a column says of a support is read as the district's own word: a guess must not become one.
    if (source === "support") continue;
    if (segment.table !== table || headed.has(column) || tags.length === 0) continue;
    const there = ids.get(row) ?? new Set<string>();
    ids.set(row, there);
    for (const { id } of tags) there.add(id);
  }
  return new Map(
    [...ids]
      .sort(([a], [b]) => a - b)
      .map(([row, found]) => [
        row,
        [...plainWords.responsibilities].flatMap(([id, name]) => (found.has(id) ? [name] : [])).join("; "),
      ]),
  );
}

function placeFor(
  table: Table,
  columns: TableReading["columns"],
): { readonly column: number; readonly isNew: boolean } | { readonly inTheWay: string } {
  const { sheet } = table;
  const named = columns.find(({ heading }) => headingKey(heading) === headingKey(RESPONSIBILITY_HEADING));
  if (named) return { column: named.column, isNew: false };
  const [, headingRow] = table.headingRows;
  const native = sheet.tables.find(({ area }) => covers(area, headingRow, table.firstColumn));
  const column = Math.max(table.lastColumn, native?.area.lastColumn ?? 0) + 1;
  for (let row = table.headingRows[0]; row <= table.lastRow; row++) {
    const isTaken =
      !isEmptyAt(sheet, row, column) ||
      sheet.merges.some((area) => covers(area, row, column)) ||
      sheet.tables.some(({ area }) => covers(area, row, column));
    if (isTaken) return { inTheWay: cellName(row, column) };
  }
  return { column, isNew: true };
}

const covers = ({ firstRow, lastRow, firstColumn, lastColumn }: Area, row: number, column: number): boolean =>
  row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
