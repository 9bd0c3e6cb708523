/** What a value says without a number format. */
import type { BookValue } from "./book";

export function textOfValue(value: BookValue): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return String(value);
}
