/** How large a sheet is, and how large its rows and columns are unless they say otherwise: pixels at 100 %. */
export { LAST_COLUMN, LAST_ROW } from "../workbook/cells";
export const ROW_PIXELS = 20;
export const COLUMN_PIXELS = 64;
