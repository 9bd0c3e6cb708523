/** All cells of a workbook in requests of a size that every Excel takes, several sheets in one where they fit. */
import type { Area } from "../../core/sheet";
import { cellsIn, columnsIn, rangeOn, rowsIn } from "./addresses";
import { codeOf } from "./errors";
import type { RawBlock } from "./read-cells";
import type { Requests } from "./run";

export interface WantedBlock {
  readonly sheetId: string;
  readonly area: Area;
}

const MOST_CELLS = 100_000;
/** Every Excel gives more, but the client takes an answer apart in one go, on the page's thread. */
const MOST_BYTES = 1_200_000;
/** Value, formula, type and number format of one cell as JSON; more where texts are long. */
const FIRST_GUESS = 40;
const ROOM = 1.15;

/** Reads every block, from the top of each sheet to its end; `take` gets each part as it comes. */
export async function readBlocks(
  requests: Requests,
  wanted: readonly WantedBlock[],
  take: (block: WantedBlock, raw: RawBlock) => void,
  rest: () => Promise<void>,
): Promise<void> {
  let left = [...wanted];
  let most = MOST_CELLS;
  let bytesPerCell = FIRST_GUESS;
  while (left.length > 0) {
    const { now, later } = firstBlocks(left, Math.min(most, Math.floor(MOST_BYTES / bytesPerCell)));
    const raw = await request(requests, now);
    if (raw === null) {
      const largest = Math.max(...now.map(({ area }) => cellsIn(area)));
      const oneRow = now.every(({ area }) => rowsIn(area) === 1);
      if (oneRow && now.length === 1) throw new Error("Excel gives no row as large as this");
      most = Math.max(1, Math.floor(Math.min(most, largest) / 2));
      continue;
    }
    await rest();
    left = later;
    let [bytes, cells] = [0, 0];
    now.forEach((block, index) => {
      const part = raw[index];
      if (part === undefined) return;
      bytes += sizeOf(part);
      cells += cellsIn(block.area);
      take(block, part);
    });
    bytesPerCell = Math.max(FIRST_GUESS / 2, (bytes / Math.max(1, cells)) * ROOM);
    await rest();
  }
}

/** As many whole blocks as fit, and the top of the next one. */
function firstBlocks(
  blocks: readonly WantedBlock[],
  most: number,
): { readonly now: readonly WantedBlock[]; readonly later: WantedBlock[] } {
  const now: WantedBlock[] = [];
  let room = most;
  for (const [index, block] of blocks.entries()) {
    const cells = cellsIn(block.area);
    if (cells <= room) {
      now.push(block);
      room -= cells;
      continue;
    }
    const rows = Math.floor(room / columnsIn(block.area));
    const height = now.length === 0 ? Math.max(1, rows) : rows;
    if (height === 0) return { now, later: blocks.slice(index) };
    if (height >= rowsIn(block.area)) return { now: [...now, block], later: blocks.slice(index + 1) };
    const { firstRow } = block.area;
    now.push({ ...block, area: { ...block.area, lastRow: firstRow + height - 1 } });
    const rest = { ...block, area: { ...block.area, firstRow: firstRow + height } };
    return { now, later: [rest, ...blocks.slice(index + 1)] };
  }
  return { now, later: [] };
}

const TOO_LARGE = new Set(["ResponsePayloadSizeLimitExceeded", "RangeExceedsLimit"]);

/** null when the answer would be too large. */
async function request(requests: Requests, blocks: readonly WantedBlock[]): Promise<readonly RawBlock[] | null> {
  try {
    const raw = await requests.read(
      ({ workbook }) =>
        blocks.map(({ sheetId, area }) => {
          const range = rangeOn(workbook.worksheets.getItem(sheetId), area);
          range.load("values,formulas,valueTypes,numberFormat");
          return range;
        }),
      (ranges) => ranges.map(rawOf),
    );
    // Past its limit of cells Excel may give null in place of values.
    const whole = raw.filter((block) => block !== null);
    return whole.length === raw.length ? whole : null;
  } catch (error) {
    if (TOO_LARGE.has(codeOf(error) ?? "")) return null;
    throw error;
  }
}

function rawOf({ values, formulas, valueTypes, numberFormat }: Excel.Range): RawBlock | null {
  const all: { readonly [Part in keyof RawBlock]: RawBlock[Part] | null } = {
    values,
    formulas,
    valueTypes,
    numberFormat,
  };
  const isWhole = (block: typeof all): block is RawBlock => Object.values(block).every((part) => part !== null);
  return isWhole(all) ? all : null;
}

/** About the length of the answer's JSON, told by its longest rows. */
function sizeOf({ values, formulas, numberFormat }: RawBlock): number {
  const lengthOf = (value: unknown): number => (typeof value === "string" ? value.length + 3 : 8);
  let bytes = 0;
  for (const block of [values, formulas, numberFormat]) {
    for (const row of block) for (const value of row) bytes += lengthOf(value);
  }
  return bytes + cellCount(values) * TYPE_LENGTH;
}

const TYPE_LENGTH = 9;
const cellCount = (values: readonly (readonly unknown[])[]): number => values.length * (values[0]?.length ?? 0);
