/** Additions to the workbook part: sheets, defined names, and that Excel calculates when it opens the file. */
import { sheetReference } from "../../host-areas";
import type { Area } from "../../../core/sheet";
import { childOf, childrenOf, isOn, type XmlElement } from "../xml";
import { addChild, ensureChild, setRelationshipId } from "./edit-xml";

const WORKBOOK_ORDER = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
];

export interface DefinedName {
  readonly name: string;
  /** null: known in the whole workbook. */
  readonly sheetIndex: number | null;
  readonly hidden: boolean;
  readonly text: string;
}

export function definedNames(root: XmlElement): DefinedName[] {
  const list = childOf(root, "definedNames");
  return (list === undefined ? [] : childrenOf(list, "definedName")).map((element) => {
    const index = element.getAttribute("localSheetId");
    return {
      name: element.getAttribute("name") ?? "",
      sheetIndex: index === null ? null : Number(index),
      hidden: isOn(element.getAttribute("hidden")),
      text: element.textContent ?? "",
    };
  });
}

/** Adds a sheet at the end. */
export function addSheet(
  root: XmlElement,
  sheet: { readonly name: string; readonly sheetId: number; readonly visible: boolean; readonly relationship: string },
): void {
  const list = ensureChild(root, "sheets", WORKBOOK_ORDER);
  const element = addChild(list, "sheet", { name: sheet.name, sheetId: sheet.sheetId });
  if (!sheet.visible) element.setAttribute("state", "hidden");
  setRelationshipId(root, element, sheet.relationship);
}

/** Takes a name of the whole workbook away. */
export function removeDefinedName(root: XmlElement, name: string): void {
  const list = childOf(root, "definedNames");
  for (const element of list === undefined ? [] : childrenOf(list, "definedName")) {
    if (element.getAttribute("name") === name && !element.hasAttribute("localSheetId")) list?.removeChild(element);
  }
  if (list !== undefined && childrenOf(list).length === 0) root.removeChild(list);
}

/** Sets what a defined name refers to; the name is made when it is not there, hidden from people when asked. */
export function setDefinedName(
  root: XmlElement,
  name: string,
  sheetIndex: number | null,
  text: string,
  hidden = false,
): void {
  const list = ensureChild(root, "definedNames", WORKBOOK_ORDER);
  const scope = sheetIndex === null ? null : String(sheetIndex);
  const wanted = name.toLowerCase();
  const existing = childrenOf(list, "definedName").find(
    (element) =>
      element.getAttribute("name")?.toLowerCase() === wanted && element.getAttribute("localSheetId") === scope,
  );
  if (existing === undefined) {
    const scoped = scope === null ? { name } : { name, localSheetId: scope };
    addChild(list, "definedName", hidden ? { ...scoped, hidden: 1 } : scoped, text);
  } else if (existing.textContent !== text) existing.textContent = text;
}

/** `'Leadership Gaps'!$1:$5` */
const rowsReference = (sheet: string, [first, last]: readonly [number, number]): string =>
  sheetReference(sheet, { firstRow: first, lastRow: last, firstColumn: 1, lastColumn: 1 }).replace(
    /!.*$/,
    `!$${first}:$${last}`,
  );

export function setPrintNames(
  root: XmlElement,
  sheet: { readonly name: string; readonly index: number },
  area: Area | null,
  titleRows: readonly [first: number, last: number] | null,
): void {
  if (area !== null) setDefinedName(root, "_xlnm.Print_Area", sheet.index, sheetReference(sheet.name, area));
  if (titleRows !== null) setDefinedName(root, "_xlnm.Print_Titles", sheet.index, rowsReference(sheet.name, titleRows));
}

/** Asks Excel to calculate all formulas when it opens the file. */
export function setFullCalculation(root: XmlElement): void {
  ensureChild(root, "calcPr", WORKBOOK_ORDER).setAttribute("fullCalcOnLoad", "1");
}

/** True when dates count from 1904. */
export const countsFrom1904 = (root: XmlElement): boolean =>
  isOn(childOf(root, "workbookPr")?.getAttribute("date1904"));
