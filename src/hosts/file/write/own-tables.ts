/** Our tables on one sheet: those that are there, those that go, those that people made, and what people changed in ours. */
import type { OwnSheet, OwnTable } from "../../../core/own-sheet";
import type { Area } from "../../../core/sheet";
import { relationshipsOf } from "../parts";
import { areaOf } from "../../host-areas";
import { isOurTableName } from "../../host-marks";
import { tooManyRows } from "../../host-refusals";
import { headingsOf, tableArea } from "../../host-tables";
import type { OldSheet, ScanRequest } from "./kept-cells";
import { assertFreeTableName } from "./own-places";
import type { SheetPlace, WriteContext } from "./write-context";
import { addPart, removePart } from "./related-parts";
import type { RowTable } from "./sheet-rows";
import { newTableXml, sameHeadings, tableFacts, tableXml, type TableFacts } from "./table-xml";

const LAST_ROW = 1048576;

export interface SheetTables {
  /** Ours that are there already, by the table that they become. */
  readonly ours: ReadonlyMap<OwnTable, TableFacts>;
  /** Ours that are not written any more. */
  readonly gone: readonly TableFacts[];
  readonly theirs: readonly TableFacts[];
}

export function tablesOn({ pkg, used }: WriteContext, own: OwnSheet, place: SheetPlace): SheetTables {
  const facts =
    place.existing === null
      ? []
      : relationshipsOf(pkg, place.part).flatMap(({ type, part, id }) =>
          type === "table" && part !== null && pkg.has(part) ? [tableFacts(pkg.text(part), part, id)] : [],
        );
  const ours = new Map<OwnTable, TableFacts>();
  for (const table of own.tables) {
    if (tableArea(table).lastRow > LAST_ROW) {
      throw tooManyRows(own.name);
    }
    const found = facts.find(({ name }) => name.toLowerCase() === table.name.toLowerCase());
    assertFreeTableName(used, table.name, found === undefined ? null : place.name);
    if (found !== undefined) ours.set(table, found);
  }
  const others = facts.filter((one) => ![...ours.values()].includes(one));
  const isGone = ({ name }: TableFacts): boolean => isOurTableName(name);
  return { ours, gone: others.filter(isGone), theirs: others.filter((one) => !isGone(one)) };
}

export const keepsTotals = (table: OwnTable, facts: TableFacts | undefined): facts is TableFacts =>
  facts !== undefined && facts.totalsRows > 0 && sameHeadings(headingsOf(table), facts);

/** The table's area with the totals row that a person added. */
export function grownArea(table: OwnTable, { ours }: SheetTables): Area {
  const area = tableArea(table);
  const facts = ours.get(table);
  return keepsTotals(table, facts) ? { ...area, lastRow: area.lastRow + facts.totalsRows } : area;
}

export const totalsArea = ({ area, totalsRows }: TableFacts): Area => ({
  ...area,
  firstRow: area.lastRow - totalsRows + 1,
});

export function scanRequest(owned: readonly Area[], own: OwnSheet, { ours }: SheetTables): ScanRequest {
  const totals = [...ours].filter(([table, facts]) => keepsTotals(table, facts)).map(([, facts]) => totalsArea(facts));
  const looks = own.tables.flatMap((table) =>
    table.columns.flatMap((column, index) => {
      const area = column.theirs === true ? oldColumn(table, index, ours.get(table)) : null;
      return area === null ? [] : [area];
    }),
  );
  return { owned, totals, looks };
}

/** Where a column of a table stood before. */
function oldColumn(table: OwnTable, index: number, facts: TableFacts | undefined): Area | null {
  const place = facts?.headings.indexOf(headingsOf(table)[index] ?? "") ?? -1;
  if (facts === undefined || place < 0) return null;
  const column = facts.area.firstColumn + place;
  return areaOf(facts.area.firstRow, column, facts.area.lastRow - facts.totalsRows, column);
}

export function rowTable(table: OwnTable, { ours }: SheetTables, old: OldSheet | null): RowTable {
  const looks = new Map<number, { heading: number; body: number }>();
  table.columns.forEach((column, index) => {
    const area = column.theirs === true ? oldColumn(table, index, ours.get(table)) : null;
    if (area === null || old === null) return;
    const counts = [...(old.styles.get(area.firstColumn) ?? [])].sort(([a, x], [b, y]) => y - x || a - b);
    looks.set(index, { heading: old.headingStyles.get(area.firstColumn) ?? 0, body: counts[0]?.[0] ?? 0 });
  });
  return { table, looks };
}

/** Stages the tables' parts and gives the relationships that the sheet leads to, people's too. */
export function stageTables(
  context: WriteContext,
  own: OwnSheet,
  place: SheetPlace,
  tables: SheetTables,
  before: readonly string[],
): readonly string[] {
  const { pkg } = context;
  const gone = new Set(tables.gone.map(({ relationship }) => relationship));
  for (const { part } of tables.gone) removePart(pkg, place.part, part);
  const after = before.filter((relationship) => !gone.has(relationship));
  for (const table of own.tables) {
    const facts = tables.ours.get(table);
    if (facts !== undefined) pkg.set(facts.part, tableXml(table, pkg.text(facts.part), facts.part));
    else {
      const xml = newTableXml(table, context.nextTableId());
      after.push(addPart(pkg, context.workbookPart, place.part, "table", xml).relationship);
    }
  }
  return after;
}
