/** The faults that a person may try: they wait for the pane's next request. */
import { usedArea } from "../workbook/cells";
import { setValues } from "../workbook/edit";
import type { Faults } from "../office/faults";
import type { Book } from "../workbook/book";
import type { FaultName } from "./page-messages";

/** Plans a fault; what was planned before is forgotten. */
export function planFault(faults: Faults, fault: FaultName): void {
  faults.clear();
  switch (fault) {
    case "none":
      return;
    case "hang":
      return faults.at(1, { kind: "hang" });
    case "half-way":
      return faults.at(1, { kind: "half-way", after: 1, code: "GeneralException" });
    case "other-person":
      return faults.before(1, somebodyTypes);
  }
}

/** Somebody writes a remark beside what stands on the first sheet with anything on it. */
function somebodyTypes(book: Book): void {
  for (const sheet of book.sheets) {
    const used = usedArea(sheet, true);
    if (used === null || sheet.protection !== null) continue;
    const row = Math.min(used.firstRow + 1, used.lastRow);
    const column = used.lastColumn + 2;
    const area = { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
    setValues(book, sheet, area, [["Checked by a colleague"]], "values");
    return;
  }
}
