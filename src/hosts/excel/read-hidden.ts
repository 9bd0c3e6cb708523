/** Which rows and columns are hidden. Excel says so of a whole range, or that it is mixed: then of its parts. */
import type { Area, Run } from "../../core/sheet";
import { rangeOn } from "./addresses";
import type { Requests } from "./run";

/** Parts of a mixed range that are asked about in the next request. */
const PARTS = 32;

export type Lines = "rows" | "columns";

/** Hidden runs inside of `area`, in ascending order. Only for an area that is known to be mixed. */
export async function readHidden(
  requests: Requests,
  sheetId: string,
  area: Area,
  lines: Lines,
): Promise<readonly Run[]> {
  const hidden: Run[] = [];
  const whole: Run = lines === "rows" ? [area.firstRow, area.lastRow] : [area.firstColumn, area.lastColumn];
  let mixed: readonly Run[] = [whole];
  while (mixed.length > 0) {
    const parts = mixed.flatMap(split);
    const answers = await requests.read(
      ({ workbook }) => {
        const sheet = workbook.worksheets.getItem(sheetId);
        return parts.map((part) => {
          const range = rangeOn(sheet, partOf(area, part, lines));
          range.load(lines === "rows" ? "rowHidden" : "columnHidden");
          return range;
        });
      },
      (ranges) => ranges.map((range): boolean | null => (lines === "rows" ? range.rowHidden : range.columnHidden)),
    );
    parts.forEach((part, index) => {
      if (answers[index] === true) hidden.push(part);
    });
    mixed = parts.filter((_, index) => answers[index] === null);
  }
  return joined(hidden);
}

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
