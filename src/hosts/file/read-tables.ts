/** The tables that Excel itself knows on a sheet. */
import type { NativeTable } from "../../core/sheet";
import type { Package } from "./package";
import { relationshipsOf } from "./parts";
import { parseArea } from "./reference";
import { childOf, childrenOf, isOn, parseXml, rootOf, type XmlElement } from "./xml";

/** The native tables of one sheet, in the order of its relationships. */
export function readTables(pkg: Package, sheetPart: string): NativeTable[] {
  return relationshipsOf(pkg, sheetPart).flatMap(({ type, part }) => {
    if (type !== "table" || part === null) return [];
    const root = rootOf(parseXml(pkg.text(part), part), part);
    const area = parseArea(root.getAttribute("ref") ?? "");
    if (area === null) return [];
    const filter = childOf(root, "autoFilter");
    return [
      {
        name: root.getAttribute("displayName") ?? root.getAttribute("name") ?? "",
        area,
        hasHeadingRow: root.getAttribute("headerRowCount") !== "0",
        hasTotalsRow: Number(root.getAttribute("totalsRowCount") ?? 0) > 0,
        sort: [childOf(root, "sortState"), filter && childOf(filter, "sortState")].flatMap((state) => sortOf(state)),
        filtered: filter !== undefined && hidesRows(filter),
      },
    ];
  });
}

const sortOf = (state: XmlElement | undefined): { column: number; descending: boolean }[] =>
  (state === undefined ? [] : childrenOf(state, "sortCondition")).flatMap((condition) => {
    const area = parseArea(condition.getAttribute("ref") ?? "");
    return area === null ? [] : [{ column: area.firstColumn, descending: isOn(condition.getAttribute("descending")) }];
  });

/** A filter column without a condition only says that its button is hidden. */
const hidesRows = (filter: XmlElement): boolean =>
  childrenOf(filter, "filterColumn").some((column) => childrenOf(column).length > 0);
