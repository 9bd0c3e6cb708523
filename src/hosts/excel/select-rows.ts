/** Selects the rows of a figure, and says what a person sees of them. */
import type { RowsOnSheet } from "../../core/metric/metric";
import type { Run } from "../../core/sheet";
import type { RowsSelected } from "../host";
import { listOf, rowsIn, rowsInBoth, runsOf } from "../host-row-lists";
import { readHidden } from "./read-hidden";
import type { Requests } from "./run";
import { bringToFront } from "./show";

/** An address may have 8,192 characters; more areas than this make Excel slow. */
const LONGEST_ADDRESS = 8000;
const MOST_AREAS = 500;

/** `severalAreas`: this Excel selects more than one run of rows at a time. */
export async function selectRows(
  requests: Requests,
  { sheet, rows }: RowsOnSheet,
  severalAreas: boolean,
): Promise<RowsSelected> {
  const runs = runsOf(rows);
  const { id, wasHidden } = await bringToFront(requests, sheet);
  const selected = runs.slice(0, severalAreas ? fitting(runs) : 1);
  if (selected.length > 0) {
    // Excel selects only on the sheet that is in front when the request comes.
    await requests.write(({ workbook }) => {
      const front = workbook.worksheets.getItem(id);
      if (selected.length === 1) front.getRange(addressOf(selected)).select();
      else front.getRanges(addressOf(selected)).select();
    });
  }
  return {
    rows: rowsIn(selected),
    hidden: rowsInBoth(selected, await hiddenAmong(requests, id, selected)),
    rest: listOf(runs.slice(selected.length)),
    sheetShown: wasHidden,
  };
}

const rowsAddress = ([first, last]: Run): string => `${first}:${last}`;
const addressOf = (runs: readonly Run[]): string => runs.map(rowsAddress).join(",");

/** How many of the first runs make one address. */
function fitting(runs: readonly Run[]): number {
  let length = 0;
  const tooMany = runs.findIndex((run, index) => {
    length += rowsAddress(run).length + 1;
    return length > LONGEST_ADDRESS || index >= MOST_AREAS;
  });
  return tooMany < 0 ? runs.length : tooMany;
}

/** The hidden rows between the first and the last of the runs, in ascending order; most sheets answer at once that there are none. */
async function hiddenAmong(requests: Requests, sheetId: string, runs: readonly Run[]): Promise<readonly Run[]> {
  const [first, last] = [runs[0]?.[0], runs.at(-1)?.[1]];
  if (first === undefined || last === undefined) return [];
  const answer = await requests.read(
    ({ workbook }) => workbook.worksheets.getItem(sheetId).getRange(`A${first}:A${last}`).load("rowHidden"),
    (range): boolean | null => range.rowHidden,
  );
  if (answer === false) return [];
  if (answer === true) return [[first, last]];
  const area = {
    sheetId,
    area: { firstRow: first, lastRow: last, firstColumn: 1, lastColumn: 1 },
    lines: "rows",
  } as const;
  return (await readHidden(requests, [area])).get(area) ?? [];
}
