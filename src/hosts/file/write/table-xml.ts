/** A native table's part: ours, rewritten in place, so that its number, a person's sort and its look stay. */
import type { OwnTable } from "../../../core/own-sheet";
import type { Area } from "../../../core/sheet";
import { MAIN_NAMESPACE } from "../parts";
import { childOf, childrenOf, elementLike, parseXml, rootOf, serializeXml, type XmlElement } from "../xml";
import { areaName, areaOf, parseArea, parseAreas } from "../../host-areas";
import { headingsOf, tableArea } from "../../host-tables";
import { addChild, placeChild } from "./edit-xml";
import { withCodes } from "./text";

const ORDER = ["autoFilter", "sortState", "tableColumns", "tableStyleInfo", "extLst"];

/** What stands in the file about a table, ours or a person's. */
export interface TableFacts {
  readonly part: string;
  readonly relationship: string;
  readonly id: number;
  readonly name: string;
  readonly area: Area;
  readonly totalsRows: number;
  /** Heading texts as the cells hold them. */
  readonly headings: readonly string[];
}

/** Reads what a table's part says. */
export function tableFacts(text: string, part: string, relationship: string): TableFacts {
  const root = rootOf(parseXml(text, part), part);
  return {
    part,
    relationship,
    id: Number(root.getAttribute("id")) || 0,
    name: root.getAttribute("displayName") ?? root.getAttribute("name") ?? "",
    area: parseArea(root.getAttribute("ref") ?? "") ?? areaOf(1, 1, 1, 1),
    totalsRows: Number(root.getAttribute("totalsRowCount")) || 0,
    headings: columnsOf(root).map((column) => withoutCodes(column.getAttribute("name") ?? "")),
  };
}

/** Heading texts as a table's part holds them: line breaks and the like as codes. */
const headingCode = (heading: string): string =>
  withCodes(heading).replace(/[\t\n]/g, (character) => (character === "\n" ? "_x000a_" : "_x0009_"));

const withoutCodes = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

export const sameHeadings = (headings: readonly string[], facts: TableFacts): boolean =>
  headings.length === facts.headings.length && headings.every((heading, index) => heading === facts.headings[index]);

/** A table's part that has no columns yet. */
const skeleton = (id: number, name: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table xmlns="${MAIN_NAMESPACE}" id="${id}" name="${name}" displayName="${name}" ref="A1" totalsRowShown="0"><tableColumns/></table>`;

/** The part of a new table. */
export const newTableXml = (table: OwnTable, id: number): string => tableXml(table, skeleton(id, table.name), "");

/** The part of a table as `before` was, now for `table`. Filters are taken off; a person's sort, style and totals stay. */
export function tableXml(table: OwnTable, before: string, part: string): string {
  const document = parseXml(before, part);
  const root = rootOf(document, part);
  const facts = tableFacts(before, part, "");
  const headings = headingsOf(table);
  const area = tableArea(table);
  const totals = sameHeadings(headings, facts) ? facts.totalsRows : 0;
  root.setAttribute("ref", areaName({ ...area, lastRow: area.lastRow + totals }));
  if (totals === 0) root.removeAttribute("totalsRowCount");
  root.removeAttribute("insertRow");
  setColumns(root, table, headings, totals > 0);
  setFilter(root, table, area, sameHeadings(headings, facts) ? facts.area : null);
  if (childOf(root, "tableStyleInfo") === undefined) {
    const info = elementLike(root, "tableStyleInfo", table.style === null ? {} : { name: table.style });
    const shown = {
      showFirstColumn: 0,
      showLastColumn: 0,
      showRowStripes: table.stripes ? 1 : 0,
      showColumnStripes: 0,
    };
    for (const [name, value] of Object.entries(shown)) info.setAttribute(name, String(value));
    placeChild(root, info, ORDER);
  }
  return serializeXml(document);
}

const columnsOf = (root: XmlElement): XmlElement[] => {
  const list = childOf(root, "tableColumns");
  return list === undefined ? [] : childrenOf(list, "tableColumn");
};

function setColumns(root: XmlElement, table: OwnTable, headings: readonly string[], keepTotals: boolean): void {
  const old = new Map(columnsOf(root).map((column) => [withoutCodes(column.getAttribute("name") ?? ""), column]));
  const used = new Set([...old.values()].map((column) => Number(column.getAttribute("id"))));
  let next = 1;
  const freeId = (): number => {
    while (used.has(next)) next++;
    used.add(next);
    return next;
  };
  const list = childOf(root, "tableColumns") ?? placeChild(root, elementLike(root, "tableColumns"), ORDER);
  for (const column of childrenOf(list)) list.removeChild(column);
  headings.forEach((heading, index) => {
    const kept = old.get(heading);
    if (kept === undefined) {
      addChild(list, "tableColumn", { id: freeId(), name: headingCode(heading) });
      return;
    }
    const formulas = table.columns[index]?.values.every((value) => typeof value === "object" && value !== null);
    for (const child of childrenOf(kept)) {
      const isCalculation = child.localName === "calculatedColumnFormula";
      if (isCalculation ? formulas !== true : child.localName === "totalsRowFormula" && !keepTotals) {
        kept.removeChild(child);
      }
    }
    if (!keepTotals) {
      for (const name of ["totalsRowFunction", "totalsRowLabel"]) kept.removeAttribute(name);
    }
    list.appendChild(kept);
  });
  list.setAttribute("count", String(headings.length));
}

/** `before` is the table's old area when its columns are the same: then a sort still means what it meant. */
function setFilter(root: XmlElement, table: OwnTable, area: Area, before: Area | null): void {
  const old = childOf(root, "autoFilter");
  const sorts = [childOf(root, "sortState"), old === undefined ? undefined : childOf(old, "sortState")];
  for (const sort of sorts) {
    if (sort === undefined) continue;
    if (before === null || !moveSort(sort, before, area)) sort.parentNode?.removeChild(sort);
  }
  if (!table.filterButtons) {
    if (old !== undefined) root.removeChild(old);
    return;
  }
  const filter = old ?? placeChild(root, elementLike(root, "autoFilter"), ORDER);
  for (const child of childrenOf(filter, "filterColumn")) {
    // A column whose button a person hid keeps that; what it filtered by goes.
    if (child.hasAttribute("hiddenButton") && before !== null) {
      for (const criterion of childrenOf(child)) child.removeChild(criterion);
    } else filter.removeChild(child);
  }
  filter.setAttribute("ref", areaName(area));
}

function moveSort(sort: XmlElement, before: Area, after: Area): boolean {
  const moved = (element: XmlElement): string | null => {
    const areas = parseAreas(element.getAttribute("ref") ?? "");
    const [first] = areas;
    if (first === undefined) return null;
    const shift = after.firstColumn - before.firstColumn;
    return areaName(areaOf(after.firstRow + 1, first.firstColumn + shift, after.lastRow, first.lastColumn + shift));
  };
  for (const element of [sort, ...childrenOf(sort, "sortCondition")]) {
    const name = moved(element);
    if (name === null) return false;
    element.setAttribute("ref", name);
  }
  return true;
}
