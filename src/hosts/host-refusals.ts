/** Why any host refuses to write, each as one sentence: what stopped, what is unharmed, what to do. */
import { HostError } from "./host";

const refuse = (sentence: string): HostError => new HostError(`${sentence}, then try again. Nothing was changed.`);

export const namesakeSheet = (sheet: string): HostError =>
  refuse(`This workbook has a sheet named ${sheet} that Leader Tracker did not make. Rename it`);

export const strayMark = (mark: string, sheet: string): HostError =>
  refuse(
    `The name ${mark} refers to the sheet ${sheet}, which Leader Tracker did not make. Delete that name in Excel's Name Manager`,
  );

export const takenTableName = (sheet: string, table: string): HostError =>
  refuse(
    `The sheet ${sheet} has a table named ${table}, a name that Leader Tracker needs. Rename that table on Excel's Table Design tab`,
  );

export const takenName = (name: string): HostError =>
  refuse(
    `This workbook has a name ${name} that Leader Tracker did not make. Delete it in Excel's Name Manager or rename it`,
  );

export const cellInTheWay = (cell: string, sheet: string): HostError =>
  new HostError(
    `Leader Tracker needs the cell ${cell} on ${sheet}, but something else stands there. Move it, then try again. Nothing was changed.`,
  );

export const tableInTheWay = (table: string, sheet: string): HostError =>
  new HostError(
    `Leader Tracker needs cells on ${sheet} where the table ${table} stands. Move it, then try again. Nothing was changed.`,
  );

export const mergedInTheWay = (cells: string, sheet: string): HostError =>
  new HostError(
    `The cells ${cells} on ${sheet} are merged, and Leader Tracker's table needs them. Unmerge them, then try again. Nothing was changed.`,
  );

export const protectedSheet = (sheet: string): HostError =>
  new HostError(
    `Nothing was changed. The sheet ${sheet} is protected. Unprotect it on Excel's Review tab, then try again.`,
  );

export const tooManyRows = (sheet: string): HostError =>
  new HostError(
    `The table on ${sheet} would have more rows than an Excel sheet can hold (1,048,576). Nothing was changed.`,
  );
