/** Our tables as every host writes them. */
import type { CellStyle, OwnColumn, OwnTable } from "../core/own-sheet";
import type { Area } from "../core/sheet";
import { areaOf } from "./host-areas";

const MOST_HEADING = 255;

/** The rows under the headings; a table without rows has one, which is empty. */
export const bodyRows = (table: OwnTable): number => Math.max(1, table.rowCount);

/** Headings and rows; a person's totals row below is not counted. */
export const tableArea = (table: OwnTable): Area =>
  areaOf(table.row, table.column, table.row + bodyRows(table), table.column + table.columns.length - 1);

/** The headings as Excel wants them: none blank, none twice, none longer than a heading may be. */
export function headingsOf(table: OwnTable): string[] {
  const used = new Set<string>();
  return table.columns.map(({ heading }, index) => {
    const wanted = heading.trim() === "" ? `Column${index + 1}` : heading.slice(0, MOST_HEADING);
    let unique = wanted;
    for (let number = 2; used.has(unique.toLowerCase()); number++) {
      unique = `${wanted.slice(0, MOST_HEADING - String(number).length)}${number}`;
    }
    used.add(unique.toLowerCase());
    return unique;
  });
}

/** A heading stands over its column's values: to the right over numbers. */
export function headingStyle({ headingStyle: style }: OwnTable, column: OwnColumn | undefined): CellStyle {
  if (column === undefined || style.horizontal !== undefined) return style;
  const { horizontal, indent } = column.style;
  const first = column.values.find((value) => value !== null);
  const isNumber = typeof first === "number" || (typeof first === "object" && typeof first.value === "number");
  const side = horizontal ?? (isNumber ? "right" : undefined);
  if (side === undefined) return style;
  return { ...style, horizontal: side, ...(indent === undefined ? {} : { indent }) };
}
