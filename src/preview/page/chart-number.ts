import { format } from "numfmt";

/** A number by its number format; General where there is none. */
export const shownNumber = (value: number, numberFormat: string): string =>
  format(numberFormat === "" ? "General" : numberFormat, value, { throws: false });
