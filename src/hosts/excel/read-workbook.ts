/** The whole workbook as the core reads it. Merged cells are not told: asking for them takes a person's undo away. */
import { buildSheet, createPool, type DateSystem, type Run, type Sheet, type Workbook } from "../../core/sheet";
import { areaOf } from "../host-areas";
import { rangeOn } from "./addresses";
import { breathe, type Clock } from "./office";
import { readBlocks } from "./read-blocks";
import { createCellReader, type DateCell } from "./read-cells";
import { dateSystemOf } from "./date-system";
import { readHidden, type Lines, type MixedArea } from "./read-hidden";
import { readStructure, type LiveSheet } from "./read-structure";
import type { Requests } from "./run";

/** Reads all worksheets; gives up between two requests when the signal says so. */
export async function readWorkbook(requests: Requests, clock: Clock, signal?: AbortSignal): Promise<Workbook> {
  const step = async (): Promise<void> => {
    signal?.throwIfAborted();
    await breathe(clock);
    signal?.throwIfAborted();
  };
  signal?.throwIfAborted();
  const { sheets } = await readStructure(requests);
  await step();

  const pool = createPool();
  const cells = createCellReader(pool);
  const builders = new Map(sheets.map(({ id, name }) => [id, buildSheet(name, pool, 1900)]));
  const dates: (DateCell & { readonly sheetId: string })[] = [];
  const wanted = sheets.flatMap(({ id, used }) => (used === null ? [] : [{ sheetId: id, area: used }]));
  await readBlocks(
    requests,
    wanted,
    ({ sheetId, area }, raw) => {
      const builder = builders.get(sheetId);
      if (builder === undefined) return;
      cells.put(builder, area, raw);
      for (const date of cells.takeDates()) dates.push({ ...date, sheetId });
    },
    step,
  );
  const dateSystem = await readDateSystem(requests, dates);
  const hidden = await readHiddenLines(requests, sheets);
  signal?.throwIfAborted();
  const built = sheets.flatMap((sheet): readonly Sheet[] => {
    const builder = builders.get(sheet.id);
    const lines = hidden.get(sheet);
    return builder === undefined ? [] : [{ ...builder.build({ ...factsOf(sheet), ...lines }), dateSystem }];
  });
  return { dateSystem, sheets: built };
}

const factsOf = ({ visibility, mark, tables, isFiltered, isProtected }: LiveSheet) => ({
  visibility,
  mark,
  tables: tables.map(({ name, area, hasHeadingRow, hasTotalsRow, sort, filtered }) => ({
    name,
    area,
    hasHeadingRow,
    hasTotalsRow,
    sort,
    filtered,
  })),
  filtered: isFiltered,
  protected: isProtected,
});

/** Dates whose texts are asked for: enough to tell, few enough for any answer. */
const MOST_ASKED = 40;

async function readDateSystem(
  requests: Requests,
  dates: readonly (DateCell & { readonly sheetId: string })[],
): Promise<DateSystem> {
  if (dates.length === 0) return "unknown";
  const asked = dates.slice(0, MOST_ASKED);
  const texts = await requests.read(
    ({ workbook }) =>
      asked.map(({ sheetId, row, column }) => {
        const range = rangeOn(workbook.worksheets.getItem(sheetId), areaOf(row, column, row, column));
        range.load("text");
        return range;
      }),
    (ranges) => ranges.map(({ text }) => text[0]?.[0] ?? ""),
  );
  return dateSystemOf(asked.map(({ serial }, index) => ({ serial, text: texts[index] ?? "" })));
}

interface HiddenLines {
  readonly hiddenRows: readonly Run[];
  readonly hiddenColumns: readonly Run[];
}

async function readHiddenLines(
  requests: Requests,
  sheets: readonly LiveSheet[],
): Promise<ReadonlyMap<LiveSheet, HiddenLines>> {
  const mixed = sheets.flatMap(({ id: sheetId, used: area, rowsHidden, columnsHidden }): readonly MixedArea[] =>
    area === null
      ? []
      : [
          ...(rowsHidden === null ? [{ sheetId, area, lines: "rows" } as const] : []),
          ...(columnsHidden === null ? [{ sheetId, area, lines: "columns" } as const] : []),
        ],
  );
  const runs = await readHidden(requests, mixed);
  const runsOf = (sheet: LiveSheet, lines: Lines): readonly Run[] => {
    const { used } = sheet;
    const all = lines === "rows" ? sheet.rowsHidden : sheet.columnsHidden;
    if (used === null || all === false) return [];
    if (all === true) return lines === "rows" ? [[used.firstRow, used.lastRow]] : [[used.firstColumn, used.lastColumn]];
    const asked = mixed.find((one) => one.sheetId === sheet.id && one.lines === lines);
    return asked === undefined ? [] : (runs.get(asked) ?? []);
  };
  return new Map(
    sheets.map((sheet) => [sheet, { hiddenRows: runsOf(sheet, "rows"), hiddenColumns: runsOf(sheet, "columns") }]),
  );
}
