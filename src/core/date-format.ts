/** Tells date formats from others. numfmt can too, but brings 20 KB (compressed) of formatting along, which the pane does not need. */

/** What stands in quotes, after an escape, or in brackets that are no elapsed time, says nothing. */
const SILENT = /"[^"]*"?|[\\_*].|\[(?!(?:h+|m+|s+)\])[^\]]*\]?/gi;
const GENERAL = /general/gi;

/** True for a number format code that shows a number as a date or a time. */
export function isDateFormat(code: string): boolean {
  const [first = ""] = code.replace(SILENT, "").split(";");
  return /[dmyhs]/i.test(first.replace(GENERAL, ""));
}
