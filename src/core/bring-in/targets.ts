/** The tables of the district into which a table of a file may go. */
import type { TableReading } from "../record/record";
import { pairColumns } from "./column-pairs";

export interface Target {
  /** Sheet and heading cell. */
  readonly id: string;
  readonly sheet: string;
  /** The sheet, with the table's place where it has several. */
  readonly name: string;
  /** Its headings are those of the file. */
  readonly fits: boolean;
}

/** So much of the file's headings must stand on the sheet. */
const FITS = 0.6;
const FEWEST = 2;
/** Nearer than this, two sheets fit alike. */
const CLOSE = 0.15;
const SAME_YEAR = 0.2;

export const targetId = ({ table }: TableReading): string =>
  `${table.sheet.name}\n${table.headingRows[1]}\n${table.firstColumn}`;

/** All tables, the best first, and the one that is meant where there is no doubt. */
export function findTargets(
  file: TableReading,
  readings: readonly TableReading[],
): { readonly targets: readonly Target[]; readonly sure: TableReading | null } {
  const weighed = readings
    .map((reading) => {
      const { fit, pairs } = pairColumns(file, reading);
      const fits = fit >= FITS && pairs.length >= FEWEST;
      const sameYear = file.schoolYear !== null && file.schoolYear === reading.schoolYear;
      return { reading, fits, score: fit + (sameYear ? SAME_YEAR : 0) + share(pairs.length, reading) * CLOSE };
    })
    .toSorted((one, other) => Number(other.fits) - Number(one.fits) || other.score - one.score);
  const [first, second] = weighed;
  const isSure = first?.fits === true && (second?.fits !== true || first.score - second.score >= CLOSE);
  return {
    targets: weighed.map(({ reading, fits }) => ({
      id: targetId(reading),
      sheet: reading.table.sheet.name,
      name: nameOf(reading, readings),
      fits,
    })),
    sure: isSure ? first.reading : null,
  };
}

const share = (pairs: number, { columns }: TableReading): number => (columns.length === 0 ? 0 : pairs / columns.length);

function nameOf({ table }: TableReading, readings: readonly TableReading[]): string {
  const { name } = table.sheet;
  const several = readings.filter((other) => other.table.sheet === table.sheet).length > 1;
  return several ? `${name}, headings in row ${table.headingRows[1]}` : name;
}
