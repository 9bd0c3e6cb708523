/** Excel's list of formula cells: it must name no cell that holds no formula any more, or Excel offers to repair the file. */
import { childrenOf, parseXml, rootOf, serializeXml } from "../xml";

/** The part without the cells of these sheets; null when nothing is left of it. */
export function withoutSheets(text: string, part: string, sheetIds: ReadonlySet<number>): string | null {
  const document = parseXml(text, part);
  const root = rootOf(document, part);
  let sheetId = 0;
  let left = 0;
  let gone = 0;
  for (const cell of childrenOf(root, "c")) {
    // A cell without a sheet number is on the same sheet as the one before.
    const own = cell.getAttribute("i");
    if (own !== null) sheetId = Number(own);
    if (sheetIds.has(sheetId)) {
      root.removeChild(cell);
      gone++;
      continue;
    }
    left++;
  }
  if (gone === 0) return text;
  return left === 0 ? null : serializeXml(document);
}
