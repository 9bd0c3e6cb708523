/**
 * Writes our sheets in place, in an order that heals: what is unfinished is said first and taken back last, and no row of a person's
 * is overwritten before it stands where it will be.
 */
import type { OwnCell, OwnSheet, OwnTable } from "../../core/own-sheet";
import type { Area, DateSystem } from "../../core/sheet";
import { areaName, areaOf, subtractAll } from "../host-areas";
import { listNames } from "../host-lists";
import { bodyRows, tableArea } from "../host-tables";
import { sendCommands, WriteFailed, type Command } from "./commands";
import { asHostError, codeOf } from "./errors";
import { cellPaints, tablePainting } from "./looks";
import type { Clock } from "./office";
import { findOwnPlaces, type OwnPlace } from "./own-places";
import { paintCommands } from "./paint";
import { readStructure } from "./read-structure";
import type { Requests } from "./run";
import { bodyCommands, cellCommand, copyCommands, finalCell, headingCommand, looseCommands } from "./write-cells";
import { chartCommands } from "./write-charts";
import { firstLook, heightCommands, printCommand, widthCommands } from "./write-frame";
import { claimCommand, finalMark, listCommands, widenMark } from "./write-names";
import { formatCommands, validationCommands } from "./write-rules";
import { finishTables, prepareTables, resizedTable, restoreTotals } from "./write-tables";

/** Checks everything, then writes every sheet. A `HostError` says why not, and what may be unfinished. */
export async function writeOwnSheets(
  requests: Requests,
  clock: Clock,
  sheets: readonly OwnSheet[],
  dateSystem: DateSystem,
): Promise<void> {
  if (sheets.length === 0) return;
  const structure = await readStructure(requests);
  const places = await findOwnPlaces(requests, structure, sheets);
  const from1904 = dateSystem === 1904;
  const sent = { isAny: false };
  try {
    const first = [...openingCommands(places, from1904)];
    if (first.length > 0) {
      await sendCommands(requests, first, clock);
      sent.isAny = true;
    }
    await sendCommands(requests, contentOf(places, from1904), clock);
  } catch (error) {
    const failed = error instanceof WriteFailed ? error : null;
    const cause: unknown = failed?.cause ?? error;
    const isUntouched = !sent.isAny && NOTHING_DONE.has(codeOf(cause) ?? "");
    throw asHostError(cause, isUntouched ? "none" : "own", failed?.sheets ?? []);
  }
}

/** Codes that Excel gives before it carries anything out. */
const NOTHING_DONE = new Set(["InvalidOperationInCellEditMode", "InactiveWorkbook", "RequestPayloadSizeLimitExceeded"]);

const unfinishedOf = ({ own }: OwnPlace): readonly OwnCell[] => own.unfinished ?? [];

/** What says that a writing began, and the sheets that are missing. */
function* openingCommands(places: readonly OwnPlace[], from1904: boolean): Generator<Command> {
  const begun = places.filter((place) => unfinishedOf(place).length > 0);
  for (const place of begun) {
    const claim = claimCommand(place);
    if (claim !== null) yield claim;
    const cells = unfinishedOf(place);
    yield* paintCommands(place.key, place.name, { paints: cellPaints(cells), formatColumns: [] });
    for (const cell of cells) yield cellCommand(place.key, place.name, cell, from1904);
  }
  for (const place of places) {
    const claim = begun.includes(place) ? null : claimCommand(place);
    if (claim !== null) yield claim;
  }
}

/** The sheets' contents: those that say "unfinished" last. */
function* contentOf(places: readonly OwnPlace[], from1904: boolean): Generator<Command> {
  const last = places.filter((place) => unfinishedOf(place).length > 0);
  for (const place of places) if (!last.includes(place)) yield* sheetCommands(place, from1904);
  for (const place of last) yield* sheetCommands(place, from1904);
  for (const place of last) {
    for (const cell of unfinishedOf(place)) {
      const final = finalCell(place.own, cell);
      if (final !== null) yield cellCommand(place.key, place.name, final, from1904);
    }
  }
}

function* sheetCommands(place: OwnPlace, from1904: boolean): Generator<Command> {
  const { own, key, name, sheet } = place;
  if (place.isMarked) yield widenMark(place);
  yield* prepareTables(place);
  if (sheet !== null || unfinishedOf(place).length > 0) yield* clearLooks(place);
  for (const table of own.tables) {
    const painting = tablePainting(table, bodyOf(table), place.tables.has(table));
    yield* paintCommands(key, name, painting);
  }
  yield* paintCommands(key, name, { paints: cellPaints(own.cells), formatColumns: [] });
  yield* valueCommands(place, from1904);
  yield* looseCommands(key, name, own, unfinishedOf(place), from1904);
  yield* finishTables(place);
  yield* clearLeftovers(place);
  yield* restoreTotals(place);
  yield* listCommands(place);
  yield* formatCommands(key, name, own.conditionalFormats);
  yield* validationCommands(key, name, own.validations, listNames(own, place.lists));
  if (place.isFresh) yield firstLook(place);
  yield* widthCommands(place);
  yield* heightCommands(place);
  yield printCommand(place);
  yield* chartCommands(place);
  yield finalMark(place);
}

const bodyOf = (table: OwnTable): Area => ({ ...tableArea(table), firstRow: table.row + 1 });

/** Columns that people added to tables of ours: their looks stay. */
const theirColumns = ({ own, tables }: OwnPlace): readonly Area[] =>
  own.tables.flatMap((table) =>
    table.columns.flatMap((column, index) => {
      if (column.theirs !== true || !tables.has(table)) return [];
      const area = tableArea(table);
      return [{ ...area, firstColumn: area.firstColumn + index, lastColumn: area.firstColumn + index }];
    }),
  );

/** Takes off what the cells looked like, so that nothing of an earlier writing stays. */
function clearLooks(place: OwnPlace): readonly Command[] {
  const { key, name, wasOurs, ours, own, lists } = place;
  const begun = (own.unfinished ?? []).map(({ row, column }) => areaOf(row, column, row, column));
  const listColumns = new Set(lists.map(({ area }) => areaName(area)));
  const all = [...wasOurs, ...ours, ...begun].filter((area) => !listColumns.has(areaName(area)));
  const areas = new Map(subtractAll(all, theirColumns(place)).map((area) => [areaName(area), area]));
  return [...areas.values()].map((area) => ({
    sheet: name,
    bytes: 1000,
    say: (to) => {
      const range = to.range(key, area);
      range.conditionalFormats.clearAll();
      range.dataValidation.clear();
      range.clear("Formats");
    },
  }));
}

/** What was ours and is not any more. */
const clearLeftovers = ({ key, name, wasOurs, ours, copies }: OwnPlace): readonly Command[] =>
  subtractAll([...wasOurs, ...[...copies.values()].map(({ area }) => area)], ours).map((area) => ({
    sheet: name,
    bytes: 400,
    say: (to) => to.range(key, area).clear("Contents"),
  }));

/** Tables from the bottom up when one of them moves down: none overwrites another that still stands. */
function* valueCommands(place: OwnPlace, from1904: boolean): Generator<Command> {
  const { own, key, name, tables } = place;
  const movesDown = own.tables.some((table) => (tables.get(table)?.area.firstRow ?? table.row) < table.row);
  const inOrder = own.tables.toSorted((a, b) => (movesDown ? b.row - a.row : a.row - b.row));
  for (const table of inOrder) {
    const standing = resizedTable(place, table);
    const copies = place.copies.get(table);
    if (copies !== undefined) yield* copyCommands(key, name, table, copies, from1904);
    const heading = headingCommand(key, name, table, standing?.headings ?? null);
    if (heading !== null) yield heading;
    const before = standing === null ? 0 : standing.area.lastRow - standing.area.firstRow;
    yield* bodyCommands(key, name, table, from1904, bodyRows(table) > before ? "upwards" : "downwards");
  }
}
