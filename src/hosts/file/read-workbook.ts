/** A workbook file as the sheets that the core reads. */
import { createPool, interner, type Workbook } from "../../core/sheet";
import { MARKS } from "../host-marks";
import type { Package } from "./package";
import { findWorkbook, type WorkbookPart } from "./parts";
import { readSheet } from "./read-sheet";
import { readSharedStrings } from "./read-strings";
import { readStyles } from "./read-styles";
import { parseSheetArea } from "./reference";
import { childOf, childrenOf, isOn } from "./xml";

/** Reads all worksheets in the workbook's order; chart sheets, dialogs and macro sheets are left out. A `HostError` says why not. */
export function readWorkbook(pkg: Package, workbook: WorkbookPart = findWorkbook(pkg)): Workbook {
  const properties = childOf(workbook.root, "workbookPr");
  const dateSystem = isOn(properties?.getAttribute("date1904")) ? 1904 : 1900;
  const pool = createPool();
  const text = interner(pool.texts);
  const format = interner(pool.formats);
  const related = (type: string): string | null =>
    workbook.relationships.find((relationship) => relationship.type === type)?.part ?? null;
  const context = {
    pkg,
    pool,
    text,
    format,
    dateSystem,
    styles: readStyles(pkg, related("styles"), format),
    sharedStrings: readSharedStrings(pkg, related("sharedStrings"), text),
  } as const;
  const marks = readMarks(workbook);
  const sheets = workbook.sheets
    .filter(({ type }) => type === "worksheet")
    .map((sheet) => readSheet(context, sheet, marks.get(sheet.name.toLowerCase()) ?? null));
  return { dateSystem, sheets };
}

/**
 * Our marks by the lowercase name of the sheet they refer to. Only names of the whole workbook count: a sheet that a person copied
 * carries a name of its own.
 */
function readMarks(workbook: WorkbookPart): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const list = childOf(workbook.root, "definedNames");
  for (const element of list === undefined ? [] : childrenOf(list, "definedName")) {
    const mark = MARKS.get((element.getAttribute("name") ?? "").toLowerCase());
    const target = parseSheetArea(element.textContent ?? "");
    if (mark !== undefined && target !== null && !element.hasAttribute("localSheetId")) {
      found.set(target.sheet.toLowerCase(), mark);
    }
  }
  return found;
}
