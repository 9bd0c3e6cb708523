/** A table of a file into a table of the district: what would be added and changed, cell by cell. Nothing is ever deleted. */
import type { TableReading } from "../record/record";
import {
  cellAt,
  cellName,
  isEmptyAt,
  isFormulaAt,
  shownAt,
  type Address,
  type Area,
  type DateSystem,
  type Run,
  type Sheet,
} from "../sheet";
import type { CellChange } from "../state/cell-change";
import type { Settings } from "../state/decisions";
import { contentFor, kindOfColumn, saysAlready, type ColumnKind, type Content } from "./cell-contents";
import { pairColumns, type ColumnPair } from "./column-pairs";
import { rowKeys } from "./row-keys";

export interface Preview {
  readonly sheet: string;
  /** Headings by which rows were recognized; empty: by the whole row. */
  readonly recognizedBy: readonly string[];
  readonly added: readonly AddedRow[];
  readonly changed: readonly ChangedCell[];
  /** Rows of the sheet that the file does not have: they stay. */
  readonly missing: readonly RowName[];
  readonly refused: readonly RefusedCell[];
  /** Cells that are blank in the file and stay as they are. */
  readonly blank: number;
  /** Rows of the file without what names them, and rows that stand twice: not brought in. */
  readonly unnamed: number;
  readonly repeated: number;
  readonly notOnSheet: readonly string[];
  readonly notInFile: readonly string[];
  /** Why nothing can be written, as a sentence; null: it can. */
  readonly blocked: string | null;
  /** Why the new rows cannot be added, as a sentence; null: they can. */
  readonly noRoom: string | null;
  /** Without the new rows where they cannot be added. */
  readonly changes: readonly CellChange[];
}

export interface RowName {
  /** Of the sheet. */
  readonly row: number;
  readonly name: string;
}

export interface AddedRow extends RowName {
  readonly cells: readonly { readonly heading: string; readonly after: string }[];
}

export interface ChangedCell {
  readonly at: Address;
  /** Whose row it is. */
  readonly name: string;
  readonly heading: string;
  readonly before: string;
  readonly after: string;
}

export interface RefusedCell extends ChangedCell {
  readonly why: "formula" | "merged" | "hidden" | "hidden-column";
}

/** `dateSystem` is the district workbook's. */
export interface BringInSettings {
  readonly dateOrder: Settings["dateOrder"];
  readonly dateSystem: DateSystem;
}

export function bringIn(file: TableReading, target: TableReading, settings: BringInSettings): Preview {
  const { pairs, notOnSheet, notInFile } = pairColumns(file, target);
  const { sheet } = target.table;
  const source = file.table.sheet;
  const keys = rowKeys(file.table, target, pairs);
  const rowOf = new Map([...keys.sheet].flatMap(([row, key]) => (key === null ? [] : [[key, row] as const])));
  const kinds = new Map(pairs.map(({ to }) => [to, kindOfColumn(target.table, to)]));
  const contentOf = (row: number, { from, to }: ColumnPair): Content | null =>
    contentFor(source, row, from, kinds.get(to) ?? PLAIN, settings, settings.dateSystem);
  const naming = namingColumns(target, pairs);

  const added: AddedRow[] = [];
  const changed: ChangedCell[] = [];
  const refused: RefusedCell[] = [];
  const changes: CellChange[] = [];
  const additions: CellChange[] = [];
  const found = new Set<number>();
  const seen = new Set<string>();
  let [blank, unnamed, repeated] = [0, 0, 0];
  let below = target.table.lastRow;

  for (const [row, key] of keys.file) {
    if (key === null) {
      unnamed++;
      continue;
    }
    const all = pairs.map(({ from }) => shownAt(source, row, from)).join("\n");
    if (seen.has(all)) {
      repeated++;
      continue;
    }
    seen.add(all);
    const name = naming
      .map(({ from }) => shownAt(source, row, from))
      .filter((part) => part !== "")
      .join(", ");
    const there = rowOf.get(key);
    if (there === undefined) {
      below++;
      const cells: AddedRow["cells"][number][] = [];
      for (const pair of pairs) {
        const content = contentOf(row, pair);
        if (content === null) continue;
        const at = { sheet: sheet.name, row: below, column: pair.to };
        const after = shownContent(content);
        if (isHidden(sheet.hiddenColumns, pair.to)) {
          refused.push({ at, name, heading: pair.heading, before: "", after, why: "hidden-column" });
          continue;
        }
        additions.push(change(at, null, content));
        cells.push({ heading: pair.heading, after });
      }
      added.push({ row: below, name, cells });
      continue;
    }
    found.add(there);
    for (const pair of pairs) {
      const content = contentOf(row, pair);
      if (content === null) {
        if (!isEmptyAt(sheet, there, pair.to)) blank++;
        continue;
      }
      if (saysAlready(sheet, there, pair.to, content, settings)) continue;
      const at = { sheet: sheet.name, row: there, column: pair.to };
      const line: ChangedCell = {
        at,
        name,
        heading: pair.heading,
        before: shownAt(sheet, there, pair.to),
        after: shownContent(content),
      };
      const why = refusal(sheet, there, pair.to);
      if (why !== null) refused.push({ ...line, why });
      else {
        changed.push(line);
        changes.push(change(at, cellAt(sheet, there, pair.to).value, content));
      }
    }
  }

  const missing = [...keys.sheet].flatMap(([row]): readonly RowName[] =>
    found.has(row)
      ? []
      : [
          {
            row,
            name: naming
              .map(({ to }) => shownAt(sheet, row, to))
              .filter((part) => part !== "")
              .join(", "),
          },
        ],
  );
  const full = noRoom(target, added.length);
  return {
    sheet: sheet.name,
    recognizedBy: keys.by,
    added,
    changed,
    missing,
    refused,
    blank,
    unnamed,
    repeated,
    notOnSheet,
    notInFile,
    blocked: changes.length + additions.length === 0 ? null : blocked(sheet),
    noRoom: full,
    changes: full === null ? [...changes, ...additions] : changes,
  };
}

const PLAIN: ColumnKind = { kind: "text", numberFormat: "General", idLength: null };

const change = (at: Address, from: CellChange["from"], { value, numberFormat }: Content): CellChange =>
  numberFormat === undefined ? { at, from, to: value } : { at, from, to: value, numberFormat };

/** Texts as they will stand, numbers and dates as the file shows them. */
const shownContent = ({ value, shown }: Content): string => (typeof value === "string" ? value : shown);

/** A name and a school say more than an id. */
function namingColumns({ columns }: TableReading, pairs: readonly ColumnPair[]): readonly ColumnPair[] {
  const of = (...fields: readonly string[]): readonly ColumnPair[] =>
    fields.flatMap((field) => pairs.find((pair) => pair.field === field && pair.group === 1) ?? []);
  const [who = null] = [of("name"), of("firstName", "lastName"), of("leaderId")].filter((found) => found.length > 0);
  const [where = null] = [of("schoolName"), of("schoolId")].filter((found) => found.length > 0);
  const first = pairs.find(({ to }) => to === columns[0]?.column) ?? pairs[0];
  const naming = [...(who ?? where ?? (first ? [first] : [])), ...of("indicator", "round", "topic", "item")];
  return naming;
}

function refusal(sheet: Sheet, row: number, column: number): RefusedCell["why"] | null {
  if (isFormulaAt(sheet, row, column)) return "formula";
  if (sheet.merges.some((area) => isInside(area, row, column))) return "merged";
  if (isHidden(sheet.hiddenColumns, column)) return "hidden-column";
  return isHidden(sheet.hiddenRows, row) ? "hidden" : null;
}

const isInside = ({ firstRow, lastRow, firstColumn, lastColumn }: Area, row: number, column: number): boolean =>
  row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;

const isHidden = (runs: readonly Run[], index: number): boolean =>
  runs.some(([first, last]) => index >= first && index <= last);

function blocked(sheet: Sheet): string | null {
  if (sheet.protected) {
    return `The sheet ${sheet.name} is protected. Unprotect it on Excel's Review tab, then try again.`;
  }
  if (sheet.filtered || sheet.tables.some(({ filtered }) => filtered)) {
    return `The sheet ${sheet.name} is filtered. Clear the filter on Excel's Data tab, then try again.`;
  }
  return null;
}

function noRoom({ table }: TableReading, rows: number): string | null {
  const { sheet, firstColumn, lastColumn, lastRow } = table;
  for (let row = lastRow + 1; row <= lastRow + rows; row++) {
    for (let column = firstColumn; column <= lastColumn; column++) {
      if (isEmptyAt(sheet, row, column) && !sheet.merges.some((area) => isInside(area, row, column))) continue;
      const [insert, belong] =
        rows === 1 ? ["a blank row", "The new row belongs"] : [`${rows} blank rows`, "The new rows belong"];
      return `${belong} below row ${lastRow}, but something stands in ${cellName(row, column)}. Insert ${insert} there, then bring the file in again.`;
    }
  }
  return null;
}
