/** A person's decision, wherever it was made, and the cells of our own sheets in which it is kept. */
import type { OwnSheetId } from "../own-sheets";
import { cellAt, type Workbook } from "../sheet";
import type { CellChange, CellContent } from "./cell-change";
import { columnCodec } from "./column-map";
import { crosswalkCodec } from "./crosswalk";
import { DECISION, rowsDecidedBy, wordsFor, type DecisionCodec, type RowKey } from "./decision-rows";
import type {
  ColumnDecision,
  CrosswalkDecision,
  LabelDecision,
  PersonDecision,
  SheetDecision,
  TagDecision,
} from "./decisions";
import { GAP_HEADINGS, gapWordsKey } from "./gap-words";
import { labelCodec } from "./label-book";
import { plainUnder, standingTable, type StandingTable } from "./own-table";
import { personCodec } from "./people";
import { plainWords } from "./plain-words";
import { RETURNED_HEADINGS, returnedRowKey } from "./returned-forms";
import { settingFormat } from "./read-settings";
import { SETTING } from "./setting-names";
import { sheetCodec, SOURCE_HEADINGS } from "./sources";
import { tagCodec } from "./tags";
import type { Wording } from "./wording";

/** What a person decides in a Decision column. */
export type Choice =
  | ({ readonly kind: "column" } & ColumnDecision)
  | ({ readonly kind: "label" } & LabelDecision)
  | ({ readonly kind: "person" } & PersonDecision)
  | ({ readonly kind: "tag" } & TagDecision)
  | ({ readonly kind: "crosswalk" } & CrosswalkDecision)
  | ({ readonly kind: "sheet" } & SheetDecision);

export type Decided =
  | Choice
  /** Takes a decision back: the cell is emptied, whatever it says. */
  | { readonly kind: "withdraw"; readonly choice: Choice }
  /** `name` as it stands on Settings; null takes the default again. */
  | { readonly kind: "setting"; readonly name: string; readonly value: string | number | null }
  | { readonly kind: "sheet-owner"; readonly sheet: string; readonly owner: string | null }
  /** A gap by its name and where, as on Leadership Gaps. */
  | { readonly kind: "gap-owner"; readonly gap: string; readonly where: string; readonly owner: string | null }
  /** A row of Returned Forms by `returnedKey`; `choice` is one of the row's offers, null takes it back. */
  | { readonly kind: "returned"; readonly row: string; readonly choice: string | null };

export interface DecisionCells {
  /** Cells that already say it are left out. */
  readonly changes: readonly CellChange[];
  /** Decisions whose rows do not stand on our sheets: a refresh writes them first. */
  readonly missing: readonly Decided[];
}

/** The cells of our own sheets, as they stand, that keep these decisions; read back, they are exactly these decisions. */
export function decide(
  workbook: Workbook,
  decisions: readonly Decided[],
  wording: Wording = plainWords,
): DecisionCells {
  const finder = rowFinder(workbook, wording);
  const changes = new Map<string, CellChange>();
  const missing: Decided[] = [];
  for (const decided of decisions) {
    const cells = cellsFor(decided, finder, wording);
    if (cells === null) {
      missing.push(decided);
      continue;
    }
    for (const change of cells) {
      const { sheet, row, column } = change.at;
      changes.set(`${sheet}!${row},${column}`, change);
    }
  }
  return { changes: [...changes.values()].filter(({ from, to }) => from !== to), missing };
}

type RowFinder = (id: OwnSheetId, column: string, rowKey: RowKey, key: string) => Rows | null;

interface Rows {
  readonly table: StandingTable;
  readonly column: number;
  readonly rows: readonly number[];
}

/** Looks rows up by their content; each table is read once, however many decisions there are. */
function rowFinder(workbook: Workbook, wording: Wording): RowFinder {
  const tables = new Map<OwnSheetId, StandingTable | null>();
  const indexes = new Map<RowKey, ReadonlyMap<string, readonly number[]>>();
  return (id, heading, rowKey, key) => {
    const table = tables.get(id) ?? standingTable(workbook, id);
    tables.set(id, table);
    const column = table?.columns.get(heading);
    if (!table || column === undefined) return null;
    const index = indexes.get(rowKey) ?? indexRows(table, rowKey, wording);
    indexes.set(rowKey, index);
    const rows = index.get(key) ?? [];
    return rows.length === 0 ? null : { table, column, rows };
  };
}

function indexRows(table: StandingTable, rowKey: RowKey, wording: Wording): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (const row of table.rows) {
    const key = rowKey((heading) => plainUnder(table, heading, row), wording);
    const rows = index.get(key);
    if (rows) rows.push(row);
    else index.set(key, [row]);
  }
  return index;
}

/** null when a row is not there. */
function cellsFor(decided: Decided, find: RowFinder, wording: Wording): readonly CellChange[] | null {
  switch (decided.kind) {
    case "setting": {
      const found = find("settings", DECISION, settingKey, decided.name.trim());
      const format = typeof decided.value === "number" ? settingFormat(decided.name) : undefined;
      return found && [changeIn(found, found.rows[0] ?? 0, decided.value, format)];
    }
    case "sheet-owner": {
      const found = find("sources", SOURCE_HEADINGS.owner, ownerKey, decided.sheet.trim());
      return found && [changeIn(found, found.rows[0] ?? 0, wordsOrNothing(decided.owner))];
    }
    case "gap-owner": {
      const found = find("gaps", GAP_HEADINGS.owner, gapKey, gapWordsKey(decided.gap, decided.where));
      return found && [changeIn(found, found.rows[0] ?? 0, wordsOrNothing(decided.owner))];
    }
    case "returned": {
      const found = find("returned", RETURNED_HEADINGS.decision, returnedRowKey, decided.row);
      return found && found.rows.map((row) => changeIn(found, row, decided.choice));
    }
    case "withdraw":
      return choiceCells(decided.choice, true, find, wording);
    default:
      return choiceCells(decided, false, find, wording);
  }
}

const settingKey: RowKey = (cell) => cell(SETTING);
const ownerKey: RowKey = (cell) => cell(SOURCE_HEADINGS.sheet);
const gapKey: RowKey = (cell) => gapWordsKey(cell(GAP_HEADINGS.gap), cell(GAP_HEADINGS.where));

const wordsOrNothing = (words: string | null): string | null => {
  const typed = words?.trim() ?? "";
  return typed === "" ? null : typed;
};

function choiceCells(
  choice: Choice,
  withdrawn: boolean,
  find: RowFinder,
  wording: Wording,
): readonly CellChange[] | null {
  switch (choice.kind) {
    case "column": {
      const { sheet, heading, occurrence, field } = choice;
      return cellsOf(columnCodec, { sheet, heading, occurrence, field }, withdrawn, find, wording);
    }
    case "label": {
      const { field, label, standard } = choice;
      return cellsOf(labelCodec, { field, label, standard }, withdrawn, find, wording);
    }
    case "person": {
      const { keys, same } = choice;
      return cellsOf(personCodec, { keys, same }, withdrawn, find, wording);
    }
    case "tag": {
      const { text, instrument, responsibilities } = choice;
      return cellsOf(tagCodec, { text, instrument, responsibilities }, withdrawn, find, wording);
    }
    case "crosswalk": {
      const { instrument, indicator, responsibilities } = choice;
      return cellsOf(crosswalkCodec, { instrument, indicator, responsibilities }, withdrawn, find, wording);
    }
    case "sheet": {
      const { sheet, used } = choice;
      return cellsOf(sheetCodec, { sheet, used }, withdrawn, find, wording);
    }
  }
}

function cellsOf<T>(
  codec: DecisionCodec<T>,
  decision: T,
  withdrawn: boolean,
  find: RowFinder,
  wording: Wording,
): readonly CellChange[] | null {
  const found = find(codec.id, DECISION, codec.rowKey, codec.keyOf(decision));
  if (!found) return null;
  const rows = rowsDecidedBy(found.table, found.rows);
  if (withdrawn) return rows.map((row) => changeIn(found, row, null));
  const words = wordsFor(codec, decision, found.table, found.rows[0] ?? 0, wording);
  return words === null ? null : rows.map((row) => changeIn(found, row, words));
}

function changeIn({ table, column }: Rows, row: number, to: CellContent, numberFormat?: string): CellChange {
  const at = { sheet: table.sheet.name, row, column };
  const from = cellAt(table.sheet, row, column).value;
  return numberFormat === undefined ? { at, from, to } : { at, from, to, numberFormat };
}
