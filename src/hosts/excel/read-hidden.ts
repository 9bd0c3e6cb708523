/** Which rows and columns are hidden. Excel says so of a whole range, or that it is mixed: then of its parts. */
import type { Area, Run } from "../../core/sheet";
import { rangeOn } from "./addresses";
import type { Requests } from "./run";

/** Parts of a mixed range that are asked about in the next request. */
const PARTS = 32;
/** Ranges in one request. */
const MOST_ASKED = 2000;

export type Lines = "rows" | "columns";

/** A sheet's cells of which some rows or columns are hidden and some are not. */
export interface MixedArea {
  readonly sheetId: string;
  readonly area: Area;
  readonly lines: Lines;
}

interface Part {
  readonly of: MixedArea;
  readonly run: Run;
}

/** Hidden runs inside of each area, in ascending order. A few requests for all of them together. */
export async function readHidden(
  requests: Requests,
  areas: readonly MixedArea[],
): Promise<ReadonlyMap<MixedArea, readonly Run[]>> {
  const hidden = new Map<MixedArea, Run[]>(areas.map((area) => [area, []]));
  let mixed: readonly Part[] = areas.map((of) => ({ of, run: wholeOf(of) }));
  while (mixed.length > 0) {
    const parts = mixed.flatMap(({ of, run }) => split(run).map((part): Part => ({ of, run: part })));
    const answers: (boolean | null)[] = [];
    for (let from = 0; from < parts.length; from += MOST_ASKED) {
      answers.push(...(await askParts(requests, parts.slice(from, from + MOST_ASKED))));
    }
    parts.forEach(({ of, run }, index) => {
      if (answers[index] === true) hidden.get(of)?.push(run);
    });
    mixed = parts.filter((_, index) => answers[index] === null);
  }
  return new Map([...hidden].map(([area, runs]) => [area, joined(runs)]));
}

const wholeOf = ({ area, lines }: MixedArea): Run =>
  lines === "rows" ? [area.firstRow, area.lastRow] : [area.firstColumn, area.lastColumn];

const askParts = (requests: Requests, parts: readonly Part[]): Promise<readonly (boolean | null)[]> =>
  requests.read(
    ({ workbook }) =>
      parts.map(({ of, run }) => {
        const range = rangeOn(workbook.worksheets.getItem(of.sheetId), partOf(of.area, run, of.lines));
        range.load(of.lines === "rows" ? "rowHidden" : "columnHidden");
        return range;
      }),
    (ranges) =>
      ranges.map((range, index): boolean | null =>
        parts[index]?.of.lines === "rows" ? range.rowHidden : range.columnHidden,
      ),
  );

const partOf = (area: Area, [first, last]: Run, lines: Lines): Area =>
  lines === "rows"
    ? { ...area, firstRow: first, lastRow: last, lastColumn: area.firstColumn }
    : { ...area, firstColumn: first, lastColumn: last, lastRow: area.firstRow };

function split([first, last]: Run): Run[] {
  const count = last - first + 1;
  const size = Math.max(1, Math.ceil(count / PARTS));
  return Array.from({ length: Math.ceil(count / size) }, (_, index): Run => {
    const from = first + index * size;
    return [from, Math.min(last, from + size - 1)];
  });
}

function joined(runs: readonly Run[]): readonly Run[] {
  const joint: Run[] = [];
  for (const run of runs.toSorted(([a], [b]) => a - b)) {
    const before = joint.at(-1);
    if (before !== undefined && before[1] + 1 === run[0]) joint[joint.length - 1] = [before[0], run[1]];
    else joint.push(run);
  }
  return joint;
}
