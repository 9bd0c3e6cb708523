/** One of our sheets in the file: its cells, tables, charts and rules are written, all that is not ours stays. */
import type { OwnSheet } from "../../../core/own-sheet";
import { cellName, type Area } from "../../../core/sheet";
import { areaOf, contains, including, intersects, parseArea } from "../../host-areas";
import { listCells, listNames, longListsOf } from "../../host-lists";
import { ownArea } from "../../host-own-area";
import { cellInTheWay, mergedInTheWay, protectedSheet, tableInTheWay } from "../../host-refusals";
import { tableArea } from "../../host-tables";
import { attributeOf, scanSheet, type KeptRow, type OldSheet } from "./kept-cells";
import { stageCharts } from "./own-charts";
import {
  grownArea,
  keepsTotals,
  rowTable,
  scanRequest,
  stageTables,
  tablesOn,
  totalsArea,
  type SheetTables,
} from "./own-tables";
import {
  NEW_SHEET_HEAD,
  NEW_SHEET_TAIL,
  openFrame,
  setDimension,
  setFirstLook,
  setFooter,
  setHiddenColumns,
  setLock,
  setTableParts,
  setWidths,
  tablePartsOf,
  type SheetFrame,
} from "./sheet-frame";
import { prepareRows } from "./sheet-rows";
import { setConditionalFormats, setValidations } from "./sheet-rules";
import type { SheetPlace, WriteContext } from "./write-context";

/** Stages one sheet with all its parts. A `HostError` says why it cannot be written. */
export function stageOwnSheet(context: WriteContext, own: OwnSheet, place: SheetPlace): void {
  const { pkg, styles } = context;
  const tables = tablesOn(context, own, place);
  const lists = longListsOf(own);
  const ours = [ownArea(own), ...own.tables.map((table) => grownArea(table, tables)), ...lists.map(({ area }) => area)];
  const oldTables = [...tables.ours.values(), ...tables.gone].map(({ area }) => area);
  const wasOurs = [...(place.existing?.marked ?? []), ...place.oldLists, ...oldTables];
  const old =
    place.existing === null ? null : scanSheet(pkg.pieces(place.part), place.part, scanRequest(wasOurs, own, tables));
  const frame =
    old === null
      ? openFrame(NEW_SHEET_HEAD, NEW_SHEET_TAIL, "", place.part)
      : openFrame(old.head, old.tail, old.prefix, place.part);
  if (old !== null) assertRoom(place.name, frame, old, ours, own, tables);

  const kept = keptRows(old, own, tables, [...wasOurs, ...ours]);
  const isTableRow = rowTest([...oldTables, ...own.tables.map(tableArea)]);
  const rows = prepareRows(
    {
      prefix: old?.prefix ?? "",
      cells: [...own.cells, ...listCells(lists)],
      tables: own.tables.map((table) => rowTable(table, tables, old)),
      heights: new Map(own.rowHeights.map((one) => [one.row, one])),
      kept,
      shown: isTableRow,
    },
    styles,
    context.date1904,
  );

  const { root } = frame;
  if (old === null) {
    setFirstLook(root, own);
    if (own.locked === true) setLock(root);
  }
  setWidths(root, own.columnWidths);
  setHiddenColumns(
    root,
    lists.map(({ area }) => area.firstColumn),
  );
  setDimension(root, usedArea(ours, kept));
  setConditionalFormats(root, own, [...wasOurs, ...ours], styles);
  setValidations(root, own, [...wasOurs, ...ours], listNames(own, lists));
  setFooter(root, own.print.footer);
  setTableParts(root, stageTables(context, own, place, tables, tablePartsOf(root)));
  stageCharts(context, own, place, frame);

  const { head, tail } = frame.text();
  const prefix = old?.prefix ?? "";
  pkg.set(place.part, {
    *[Symbol.iterator]() {
      yield `${head}<${prefix}sheetData>`;
      yield* rows();
      yield `</${prefix}sheetData>${tail}`;
    },
  });
}

/** Refuses to write over what people put beside ours. */
function assertRoom(
  sheet: string,
  frame: SheetFrame,
  old: OldSheet,
  ours: readonly Area[],
  own: OwnSheet,
  tables: SheetTables,
): void {
  if (frame.isProtected) throw protectedSheet(sheet);
  for (const [row, { cells }] of old.rows) {
    const inRow = ours.filter(({ firstRow, lastRow }) => row >= firstRow && row <= lastRow);
    if (inRow.length === 0) continue;
    for (const { column, filled } of cells) {
      if (filled && inRow.some((area) => contains(area, row, column))) throw cellInTheWay(cellName(row, column), sheet);
    }
  }
  for (const { area, name } of tables.theirs) {
    if (!ours.some((own) => intersects(own, area))) continue;
    throw tableInTheWay(name, sheet);
  }
  const bodies = own.tables.map((table) => grownArea(table, tables));
  for (const merge of frame.merges) {
    const area = parseArea(merge);
    if (area === null || !bodies.some((body) => intersects(body, area))) continue;
    throw mergedInTheWay(merge, sheet);
  }
}

const rowTest =
  (areas: readonly Area[]) =>
  (row: number): boolean =>
    areas.some(({ firstRow, lastRow }) => row >= firstRow && row <= lastRow);

/** The rows that stay, without heights that fitted what stood there before, and with totals rows where they are now. */
function keptRows(
  old: OldSheet | null,
  own: OwnSheet,
  tables: SheetTables,
  touched: readonly Area[],
): ReadonlyMap<number, KeptRow> {
  const rows = new Map<number, KeptRow>();
  if (old === null) return rows;
  const isTouched = rowTest(touched);
  const wasTable = rowTest([...tables.ours.values()].map(({ area }) => area));
  const isTable = rowTest(own.tables.map(tableArea));
  for (const [row, kept] of old.rows) {
    const stale = isTouched(row) && !(wasTable(row) && isTable(row));
    const attributes = stale
      ? kept.attributes.replace(/ (ht|customHeight|hidden)\s*=\s*("[^"]*"|'[^']*')/g, "")
      : kept.attributes;
    if (attributes !== "" || kept.cells.length > 0) rows.set(row, { attributes, cells: kept.cells });
  }
  for (const [table, facts] of tables.ours) {
    if (!keepsTotals(table, facts)) continue;
    const after = tableArea(table);
    const down = after.lastRow + 1 - totalsArea(facts).firstRow;
    const right = after.firstColumn - facts.area.firstColumn;
    for (let row = totalsArea(facts).firstRow; row <= facts.area.lastRow; row++) {
      const moved = (old.totals.get(row) ?? [])
        .filter((cell) => contains(facts.area, cell.row, cell.column))
        .map((cell) => {
          const column = cell.column + right;
          const from = attributeOf(cell.xml, "r") ?? "";
          return {
            ...cell,
            row: row + down,
            column,
            xml: cell.xml.replace(`"${from}"`, `"${cellName(row + down, column)}"`),
          };
        });
      const kept = rows.get(row + down);
      rows.set(row + down, { attributes: kept?.attributes ?? "", cells: [...(kept?.cells ?? []), ...moved] });
    }
  }
  return rows;
}

function usedArea(ours: readonly Area[], kept: ReadonlyMap<number, KeptRow>): Area {
  let [used = areaOf(1, 1, 1, 1)] = ours;
  for (const area of ours)
    used = including(including(used, area.firstRow, area.firstColumn), area.lastRow, area.lastColumn);
  for (const [row, { cells }] of kept) for (const { column } of cells) used = including(used, row, column);
  return used;
}
