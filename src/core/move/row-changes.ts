/** What happened to the district's rows since the ledger was written. */
import { OWN_SHEET_NAMES } from "../own-sheets";
import type { Origin } from "../record/record";
import type { Ledger, LedgerLane } from "../state/ledger";
import type { Table } from "../table/table";
import { ALONE, alignRows, EDITED, SAME, type Alignment } from "./align-rows";
import { aboutTable, indexOfRow, MARK_LENGTH, rowMarks, sameColumns, type Lane } from "./lanes";

export interface RowChanges {
  /** `SAME`, `EDITED` or `ALONE`: added, or gone. */
  readonly now: (origin: Origin) => number;
  readonly before: (lane: number, index: number) => number;
  /** What to call a row so that it is counted once, whether it is met as it was or as it stands. */
  readonly nameNow: (origin: Origin) => string;
  readonly nameBefore: (lane: number, index: number) => string;
  /** What stands around the rows of a record changed in a way that can change what they say: sheet name, title, heading. */
  readonly around: (origin: Origin) => boolean;
  readonly aroundBefore: (lane: number) => boolean;
  /** Anything at all happened to some row of the district's sheets or around it; collected ratings move no figure from elsewhere. */
  readonly any: { readonly added: boolean; readonly gone: boolean; readonly edited: boolean };
}

interface Met {
  readonly lane: number;
  /** The table as it stands; null when it is gone. */
  readonly table: Table | null;
  /** null for a table that nothing was read from. */
  readonly alignment: Alignment | null;
  readonly around: boolean;
}

export function rowChanges(ledger: Ledger, lanes: readonly Lane[], leftOut: readonly string[]): RowChanges {
  const tables = tablesMet(ledger.lanes, lanes);
  const met = ledger.lanes.map((lane, index): Met => ({
    lane: index,
    ...meet(lane, tables.get(lane) ?? null, lanes),
  }));
  const byTable = new Map<Table, Map<string, Met>>();
  met.forEach((one, index) => {
    if (one.table === null) return;
    const of = byTable.get(one.table) ?? new Map<string, Met>();
    byTable.set(one.table, of.set(ledger.lanes[index]?.dataset ?? "", one));
  });
  const theirs = met.filter(({ lane, table }) =>
    table === null ? !OWN_SHEET_NAMES.includes(ledger.lanes[lane]?.sheet ?? "") : table.sheet.mark === null,
  );
  const isLeftOut = new Set(leftOut);
  const wasLeftOut = new Set(ledger.leftOut);
  const metOf = ({ segment: { table, dataset } }: Origin): Met | undefined => {
    const of = byTable.get(table);
    return of?.get(dataset) ?? of?.values().next().value;
  };
  // A sheet that people left out is still there; its rows are neither added nor gone.
  const unknownBefore = (lane: number): number => (isLeftOut.has(ledger.lanes[lane]?.sheet ?? "") ? SAME : ALONE);
  const unknownNow = ({ sheet }: Table): number => (wasLeftOut.has(sheet.name) ? SAME : ALONE);
  return {
    now: (origin) => {
      const { table } = origin.segment;
      const found = metOf(origin);
      if (found === undefined) return unknownNow(table);
      return found.alignment?.now[indexOfRow(table, origin.row)] ?? SAME;
    },
    before: (lane, index) => {
      const { table = null, alignment = null } = met[lane] ?? {};
      return table === null ? unknownBefore(lane) : (alignment?.before[index] ?? SAME);
    },
    nameNow: (origin) => {
      const { table } = origin.segment;
      const found = metOf(origin);
      const was = found?.alignment?.was[indexOfRow(table, origin.row)] ?? -1;
      return found === undefined || was < 0 ? `${table.sheet.name}!${origin.row}` : `${found.lane} ${was}`;
    },
    nameBefore: (lane, index) => `${lane} ${index}`,
    around: (origin) => metOf(origin)?.around === true,
    aroundBefore: (lane) => met[lane]?.around === true,
    any: {
      added:
        theirs.some(({ alignment }) => alignment?.now.includes(ALONE) === true) ||
        lanes.some(
          ({ table, rows }) =>
            rows !== "" && table.sheet.mark === null && !byTable.has(table) && unknownNow(table) === ALONE,
        ),
      gone: theirs.some(({ lane, table, alignment }) =>
        table === null ? unknownBefore(lane) === ALONE : alignment?.before.includes(ALONE) === true,
      ),
      edited: theirs.some(({ alignment, around }) => around || alignment?.now.includes(EDITED) === true),
    },
  };
}

function meet(lane: LedgerLane, table: Table | null, lanes: readonly Lane[]): Omit<Met, "lane"> {
  if (table === null) return { table, alignment: null, around: false };
  const now = lanes.find((one) => one.table === table && one.dataset === lane.dataset);
  const isSame = now !== undefined && sameColumns(lane.columns, now.columns);
  const { about, headings } = aboutTable(table);
  const around = about !== lane.about || (!isSame && headings !== lane.headings);
  if (lane.dataset === "") return { table, alignment: null, around };
  return { table, alignment: alignRows(lane.rows, isSame ? now.rows : rowMarks(table, lane.columns)), around };
}

/** Each lane's table as it stands: of the same sheet and number, else of the sheet, else of a renamed sheet with most of its rows. */
function tablesMet(before: readonly LedgerLane[], lanes: readonly Lane[]): ReadonlyMap<LedgerLane, Table> {
  const groups = new Map<string, LedgerLane[]>();
  for (const lane of before) {
    const key = `${lane.table} ${lane.sheet}`;
    groups.set(key, [...(groups.get(key) ?? []), lane]);
  }
  const free = new Set(lanes.map(({ table }) => table));
  const sheetsBefore = new Set(before.map(({ sheet }) => sheet));
  const met = new Map<LedgerLane, Table>();
  const match = (fits: (table: Table, lane: LedgerLane) => boolean): void => {
    for (const [key, group] of groups) {
      const [first] = group;
      const table = first && [...free].find((one) => fits(one, first));
      if (table === undefined) continue;
      free.delete(table);
      groups.delete(key);
      for (const lane of group) met.set(lane, table);
    }
  };
  match((table, lane) => table.sheet.name === lane.sheet && table.number === lane.table && sharesHeadings(table, lane));
  match((table, lane) => table.sheet.name === lane.sheet && sharesHeadings(table, lane));
  match((table, lane) => !sheetsBefore.has(table.sheet.name) && sharesHeadings(table, lane) && sharesRows(table, lane));
  return met;
}

const MOST = 0.5;

function sharesHeadings({ columns }: Table, lane: LedgerLane): boolean {
  const headings = new Set(columns.map(({ heading }) => heading));
  return lane.columns.filter(([heading]) => headings.has(heading)).length >= lane.columns.length * MOST;
}

function sharesRows(table: Table, lane: LedgerLane): boolean {
  const { before } = alignRows(lane.rows, rowMarks(table, lane.columns));
  return (
    lane.rows.length > 0 && before.filter((state) => state === SAME).length * MARK_LENGTH >= lane.rows.length * MOST
  );
}
