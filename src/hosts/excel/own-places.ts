/** Where our sheets stand in the workbook now, and what of ours is on them. Refuses what must not be written over. */
import type { OwnSheet, OwnTable } from "../../core/own-sheet";
import { cellName, type Area } from "../../core/sheet";
import { HostError } from "../host";
import { intersects, subtractAll } from "../host-areas";
import { listPrefix, longListsOf, type LongList } from "../host-lists";
import { isOurTableName, sameName } from "../host-marks";
import { ownArea } from "../host-own-area";
import {
  cellInTheWay,
  namesakeSheet,
  protectedSheet,
  strayMark,
  takenName,
  takenTableName,
  tableInTheWay,
  tooManyRows,
} from "../host-refusals";
import { headingsOf, tableArea } from "../host-tables";
import { overlap, rangeOn } from "./addresses";
import { copiesFor, type Copies } from "./copies";
import type { LiveName, LiveSheet, LiveTable, Structure } from "./read-structure";
import type { Requests } from "./run";
import { rowsInBlock } from "./write-cells";

/** A table of ours that is there already. */
export interface StandingTable extends LiveTable {
  readonly headings: readonly string[];
  /** The formulas of a totals row that a person added; null without one. */
  readonly totals: readonly unknown[] | null;
}

export interface StandingChart {
  readonly name: string;
  readonly series: number;
}

export interface OwnPlace {
  readonly own: OwnSheet;
  /** How requests name the sheet. */
  readonly key: string;
  /** As people named it. */
  readonly name: string;
  readonly sheet: LiveSheet | null;
  /** Nothing of ours was ever finished here: the sheet gets its first look. */
  readonly isFresh: boolean;
  readonly isMarked: boolean;
  /** Workbook-wide names in lower case. */
  readonly usedNames: ReadonlySet<string>;
  /** What was ours before this writing. */
  readonly wasOurs: readonly Area[];
  /** What will be. */
  readonly ours: readonly Area[];
  readonly tables: ReadonlyMap<OwnTable, StandingTable>;
  /** Ours that are not written any more. */
  readonly gone: readonly LiveTable[];
  readonly lists: readonly LongList[];
  readonly oldLists: readonly LiveName[];
  readonly charts: readonly StandingChart[];
  /** Where rows with people's words stand a second time meanwhile. */
  readonly copies: ReadonlyMap<OwnTable, Copies>;
}

const LAST_ROW = 1048576;

/** Every sheet's place. A `HostError` says why one of them cannot be written; nothing has changed then. */
export async function findOwnPlaces(
  requests: Requests,
  structure: Structure,
  sheets: readonly OwnSheet[],
): Promise<readonly OwnPlace[]> {
  if (structure.isReadOnly) {
    throw new HostError(
      "Nothing was changed. The workbook is open for reading only. Choose Edit Workbook, or save a copy under another name, then try again.",
    );
  }
  const found = sheets.map((own) => findPlace(structure, own));
  if (structure.isLocked && found.some(({ sheet }) => sheet === null)) {
    throw new HostError(
      "Nothing was changed. The workbook's structure is protected, so no sheet can be added. Choose Protect Workbook on Excel's Review tab to take that off, then try again.",
    );
  }
  for (const place of found) assertOurs(structure, place);
  return readDetails(requests, found);
}

type FoundPlace = Omit<OwnPlace, "tables" | "charts"> & { readonly tables: ReadonlyMap<OwnTable, LiveTable> };

function findPlace({ sheets, names, usedNames }: Structure, own: OwnSheet): FoundPlace {
  const mark = names.find(({ name }) => sameName(name, own.mark));
  const marked = mark === undefined ? undefined : sheets.find(({ name }) => sameName(name, mark.sheet));
  const namesake = sheets.find(({ name }) => sameName(name, own.name));
  if (marked === undefined && namesake !== undefined && !isBlank(namesake)) throw namesakeSheet(namesake.name);
  const sheet = marked ?? namesake ?? null;
  const holdsOurs = own.tables.some((table) => sheet?.tables.some(({ name }) => sameName(name, table.name)));
  if (marked !== undefined && !holdsOurs && own.tables.length > 0 && !sameName(marked.name, own.name)) {
    throw strayMark(own.mark, marked.name);
  }
  const tables = new Map<OwnTable, LiveTable>();
  for (const table of own.tables) {
    const standing = sheet?.tables.find(({ name }) => sameName(name, table.name));
    if (standing !== undefined) tables.set(table, standing);
  }
  const staying = [...tables.values()];
  const gone = (sheet?.tables ?? []).filter((table) => !staying.includes(table) && isOurTableName(table.name));
  const copies = new Map<OwnTable, Copies>();
  for (const [table, { area }] of tables) {
    const wanted = copiesFor(table, area, rowsInBlock(table));
    const others = (sheet?.tables ?? []).filter((one) => one !== tables.get(table));
    const isFree = wanted !== null && !others.some((one) => intersects(one.area, wanted.area));
    if (isFree && wanted.area.firstColumn === area.firstColumn && table.row === area.firstRow)
      copies.set(table, wanted);
  }
  const lists = longListsOf(own);
  const oldLists = names.filter(({ name }) => name.startsWith(listPrefix(own)));
  const isHere = (one: LiveName): boolean => sheet !== null && sameName(one.sheet, sheet.name);
  return {
    own,
    key: sheet?.id ?? own.name,
    name: sheet?.name ?? own.name,
    sheet,
    isFresh: tables.size === 0,
    isMarked: marked !== undefined,
    usedNames,
    wasOurs: [
      ...(mark !== undefined && isHere(mark) ? [mark.area] : []),
      ...[...staying, ...gone].map(({ area }) => area),
      ...oldLists.filter(isHere).map(({ area }) => area),
    ],
    ours: [ownArea(own), ...own.tables.map((table) => grownArea(table, tables)), ...lists.map(({ area }) => area)],
    tables,
    gone,
    lists,
    oldLists,
    copies,
  };
}

const isBlank = ({ used, tables }: LiveSheet): boolean => used === null && tables.length === 0;

/** With a person's totals row. */
const grownArea = (table: OwnTable, tables: ReadonlyMap<OwnTable, LiveTable>): Area => {
  const area = tableArea(table);
  return tables.get(table)?.hasTotalsRow === true ? { ...area, lastRow: area.lastRow + 1 } : area;
};

function assertOurs({ sheets, usedNames }: Structure, { own, sheet, name, ours, tables, gone }: FoundPlace): void {
  if (sheet?.isProtected === true) throw protectedSheet(name);
  for (const table of own.tables) {
    if (tableArea(table).lastRow > LAST_ROW) throw tooManyRows(name);
    const holder = sheets.find((one) => one.id !== sheet?.id && one.tables.some((t) => sameName(t.name, table.name)));
    if (holder !== undefined) throw takenTableName(holder.name, table.name);
    if (usedNames.has(table.name.toLowerCase())) throw takenName(table.name);
  }
  const known = [...tables.values(), ...gone];
  for (const theirs of (sheet?.tables ?? []).filter((table) => !known.includes(table))) {
    if (ours.some((area) => intersects(area, theirs.area))) throw tableInTheWay(theirs.name, name);
  }
}

interface AskedDetails {
  readonly charts: Excel.ChartCollection;
  readonly headings: ReadonlyMap<OwnTable, Excel.Range>;
  readonly totals: ReadonlyMap<OwnTable, Excel.Range>;
  /** Cells that become ours and hold something or nothing. */
  readonly claimed: readonly AskedCells[];
  /** Cells below tables. */
  readonly copies: ReadonlyMap<OwnTable, readonly AskedCells[]>;
}

interface AskedCells {
  readonly area: Area;
  readonly range: Excel.Range;
}

async function readDetails(requests: Requests, places: readonly FoundPlace[]): Promise<readonly OwnPlace[]> {
  const standing = places.filter(({ sheet }) => sheet !== null);
  const details =
    standing.length === 0
      ? []
      : await requests.read(
          ({ workbook }) => standing.map((place) => askDetails(workbook.worksheets.getItem(place.key), place)),
          (asked) => asked.map((one, index) => pickDetails(one, standing[index])),
        );
  return places.map((place) => details[standing.indexOf(place)] ?? { ...place, tables: new Map(), charts: [] });
}

function askDetails(sheet: Excel.Worksheet, place: FoundPlace): AskedDetails {
  const { charts } = sheet;
  charts.load("items/name,items/series/count");
  const headings = new Map<OwnTable, Excel.Range>();
  const totals = new Map<OwnTable, Excel.Range>();
  for (const [table, { area, hasTotalsRow }] of place.tables) {
    const row = rangeOn(sheet, { ...area, lastRow: area.firstRow });
    row.load("values");
    headings.set(table, row);
    if (!hasTotalsRow) continue;
    const last = rangeOn(sheet, { ...area, firstRow: area.lastRow });
    last.load("formulas");
    totals.set(table, last);
  }
  const used = place.sheet?.used ?? null;
  const askCells = (areas: readonly Area[]): readonly AskedCells[] =>
    subtractAll(areas, place.wasOurs).flatMap((area) => {
      const filled = used === null ? null : overlap(area, used);
      if (filled === null) return [];
      const range = rangeOn(sheet, filled);
      range.load("formulas");
      return [{ area: filled, range }];
    });
  const copies = new Map([...place.copies].map(([table, { area }]) => [table, askCells([area])] as const));
  return { charts, headings, totals, claimed: askCells(place.ours), copies };
}

function pickDetails(asked: AskedDetails, place: FoundPlace | undefined): OwnPlace {
  if (place === undefined) throw new Error("Excel answered for a sheet that was not asked about");
  const { charts, headings, totals, claimed } = asked;
  for (const { area, range } of claimed) {
    (range.formulas as unknown[][]).forEach((line, down) =>
      line.forEach((content, right) => {
        if (content === "") return;
        throw cellInTheWay(cellName(area.firstRow + down, area.firstColumn + right), place.name);
      }),
    );
  }
  const tables = new Map<OwnTable, StandingTable>();
  for (const [table, facts] of place.tables) {
    const texts = (headings.get(table)?.values[0] ?? []).map(String);
    const sameHeadings = headingsOf(table).join("\n") === texts.join("\n");
    const formulas = totals.get(table)?.formulas[0] as unknown[] | undefined;
    tables.set(table, { ...facts, headings: texts, totals: sameHeadings ? (formulas ?? null) : null });
  }
  const standingCharts = charts.items.map(({ name, series }) => ({ name, series: series.count }));
  // What people wrote below a table stays: then there is no second place.
  const isFree = (table: OwnTable): boolean =>
    (asked.copies.get(table) ?? []).every(({ range }) =>
      (range.formulas as unknown[][]).flat().every((one) => one === ""),
    );
  const copies = new Map([...place.copies].filter(([table]) => isFree(table)));
  return { ...place, tables, charts: standingCharts, copies };
}
