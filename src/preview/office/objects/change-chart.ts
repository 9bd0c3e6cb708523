/** Changing a chart. */
import type { BookSheet } from "../../workbook/book";
import { touch } from "../../workbook/events";
import { refuseProtectedSheet } from "../../workbook/protection";
import type { Session } from "../session";

/** Changes a chart in place, as the sheet's protection allows. */
export function changeChart({ sheet }: { readonly sheet: BookSheet }, { book }: Session, apply: () => void): void {
  refuseProtectedSheet(sheet);
  apply();
  touch(book);
}
