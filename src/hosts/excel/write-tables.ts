/** Our native tables: made over their cells, grown and shrunk in place, made anew where they must stand elsewhere. */
import type { OwnTable } from "../../core/own-sheet";
import type { Area } from "../../core/sheet";
import { areaName } from "../host-areas";
import { tableArea } from "../host-tables";
import type { Command, WriteRequest } from "./commands";
import type { OwnPlace, StandingTable } from "./own-places";

const BYTES = 700;

/** Excel can move neither a table's heading row nor its left edge. */
const staysInPlace = (table: OwnTable, { area }: StandingTable): boolean =>
  area.firstRow === table.row && area.firstColumn === table.column;

const withoutTotals = ({ area, hasTotalsRow }: StandingTable): Area =>
  hasTotalsRow ? { ...area, lastRow: area.lastRow - 1 } : area;

const wider = (a: Area, b: Area): Area => ({
  ...a,
  lastRow: Math.max(a.lastRow, b.lastRow),
  lastColumn: Math.max(a.lastColumn, b.lastColumn),
});

/** The standing table that is resized for `table`; null when it is to be made. */
export function resizedTable({ tables }: OwnPlace, table: OwnTable): StandingTable | null {
  const standing = tables.get(table);
  return standing !== undefined && staysInPlace(table, standing) ? standing : null;
}

/** Before the values: filters and totals rows off, tables as large as they are or will be, those that move dissolved. */
export function prepareTables(place: OwnPlace): readonly Command[] {
  const { own, key, name, sheet, tables, gone, copies } = place;
  const commands: Command[] = [];
  const add = (say: (to: WriteRequest) => void): void => void commands.push({ sheet: name, bytes: BYTES, say });
  if (sheet?.isFiltered === true) add((to) => to.sheet(key).autoFilter.clearCriteria());
  for (const table of own.tables) {
    const standing = tables.get(table);
    if (standing === undefined) continue;
    if (standing.filtered) add((to) => tableIn(to, key, standing.name).clearFilters());
    if (standing.hasTotalsRow) {
      add((to) => {
        tableIn(to, key, standing.name).showTotals = false;
      });
    }
    const before = withoutTotals(standing);
    const largest = wider(before, copies.get(table)?.area ?? tableArea(table));
    if (!staysInPlace(table, standing)) add((to) => void tableIn(to, key, standing.name).convertToRange());
    else if (areaName(largest) !== areaName(before)) {
      add((to) => tableIn(to, key, standing.name).resize(to.range(key, largest)));
    }
    add((to) => {
      to.range(key, { ...largest, lastColumn: largest.firstColumn }).rowHidden = false;
    });
  }
  for (const table of gone) add((to) => void tableIn(to, key, table.name).convertToRange());
  return commands;
}

/** After the values: tables have their size and name, and a person's totals row stands below again. */
export function finishTables(place: OwnPlace): readonly Command[] {
  const { own, key, name } = place;
  return own.tables.flatMap((table): readonly Command[] => {
    const area = tableArea(table);
    const standing = resizedTable(place, table);
    const step = (say: (to: WriteRequest) => void): Command => ({ sheet: name, bytes: BYTES, say });
    if (standing === null) return [step((to) => makeTable(to, key, table, area))];
    const meanwhile = place.copies.get(table)?.area ?? area;
    const isSmaller = areaName(wider(withoutTotals(standing), meanwhile)) !== areaName(area);
    return isSmaller ? [step((to) => tableIn(to, key, standing.name).resize(to.range(key, area)))] : [];
  });
}

/** A person's totals rows, put back when nothing else stands below. */
export const restoreTotals = ({ own, key, name, tables }: OwnPlace): readonly Command[] =>
  own.tables.flatMap((table): readonly Command[] => {
    const totals = tables.get(table)?.totals ?? null;
    if (totals === null) return [];
    const area = tableArea(table);
    const below = { ...area, firstRow: area.lastRow + 1, lastRow: area.lastRow + 1 };
    const say = (to: WriteRequest): void => {
      tableIn(to, key, table.name).showTotals = true;
      to.range(key, below).formulas = [[...totals]];
    };
    return [{ sheet: name, bytes: BYTES * 2, say }];
  });

const tableIn = (to: WriteRequest, key: string, name: string): Excel.Table => to.sheet(key).tables.getItem(name);

function makeTable(to: WriteRequest, key: string, table: OwnTable, area: Area): void {
  const made = to.sheet(key).tables.add(to.range(key, area), true);
  made.name = table.name;
  made.style = table.style ?? "";
  made.showBandedRows = table.stripes;
  made.showFilterButton = table.filterButtons;
}
