/** What a workbook consists of: sheets, names, tables, and how far each sheet reaches. Two requests, whatever its size. */
import { markOf, OWN_SHEETS, type OwnSheetId } from "../../core/own-sheets";
import type { Area, NativeTable, Sheet } from "../../core/sheet";
import { placeOf } from "./addresses";
import { MARKS, sameName } from "../host-marks";
import type { Requests } from "./run";

export interface LiveTable extends NativeTable {
  readonly sheetName: string;
}

export interface LiveSheet {
  /** Stays when the sheet is renamed. */
  readonly id: string;
  readonly name: string;
  readonly visibility: Sheet["visibility"];
  readonly mark: string | null;
  /** Cells that hold anything; null on a blank sheet. */
  readonly used: Area | null;
  /** null: some are and some are not. */
  readonly rowsHidden: boolean | null;
  readonly columnsHidden: boolean | null;
  readonly isProtected: boolean;
  readonly isFiltered: boolean;
  readonly tables: readonly LiveTable[];
}

export interface LiveName {
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
}

export interface Structure {
  readonly sheets: readonly LiveSheet[];
  /** Workbook-wide names in lower case, also those that refer to no cells. */
  readonly usedNames: ReadonlySet<string>;
  /** Workbook-wide names that refer to one area. */
  readonly names: readonly LiveName[];
  readonly isReadOnly: boolean;
  /** Sheets can be neither added nor removed. */
  readonly isLocked: boolean;
}

export async function readStructure(requests: Requests): Promise<Structure> {
  const parts = await requests.read(({ workbook }) => {
    const { worksheets, names, tables, protection } = workbook;
    workbook.load("readOnly");
    protection.load("protected");
    worksheets.load("items/id,items/name,items/visibility");
    names.load("items/name,items/formula");
    tables.load("items/name,items/showHeaders,items/showTotals");
    return { workbook, protection, worksheets, names, tables };
  }, pickParts);
  const more = await requests.read(
    ({ workbook }) => ({
      sheets: parts.sheets.map(({ id }) => askSheet(workbook.worksheets.getItem(id))),
      tables: parts.tables.map(({ name }) => askTable(workbook.tables.getItem(name))),
    }),
    ({ sheets, tables }) => ({ sheets: sheets.map(sheetFacts), tables: tables.map(tableFacts) }),
  );

  const tables = parts.tables.flatMap(({ name, showHeaders, showTotals }, index): readonly LiveTable[] => {
    const facts = more.tables[index];
    const place = placeOf(facts?.address ?? "");
    if (facts === undefined || place === null) return [];
    const { area } = place;
    const sort = facts.sort.map(({ key, ascending }) => ({
      column: area.firstColumn + key,
      descending: ascending === false,
    }));
    return [
      {
        name,
        sheetName: place.sheet,
        area,
        hasHeadingRow: showHeaders,
        hasTotalsRow: showTotals,
        sort,
        filtered: facts.isFiltered,
      },
    ];
  });
  const names = parts.names.flatMap(({ name, formula }): readonly LiveName[] => {
    const place = placeOf(formula);
    return place === null ? [] : [{ name, ...place }];
  });
  const sheets = parts.sheets.flatMap((sheet, index): readonly LiveSheet[] => {
    const facts = more.sheets[index];
    if (facts === undefined) return [];
    const here = tables.filter(({ sheetName }) => sameName(sheetName, sheet.name));
    const isBlank = facts.used === null && here.length === 0;
    return [
      {
        ...sheet,
        ...facts,
        mark: markOn(sheet.name, names) ?? (isBlank ? unmarked(sheet.name, names) : null),
        tables: here,
      },
    ];
  });
  const usedNames = new Set(parts.names.map(({ name }) => name.toLowerCase()));
  return { sheets, names, usedNames, isReadOnly: parts.isReadOnly, isLocked: parts.isLocked };
}

const markOn = (sheet: string, names: readonly LiveName[]): string | null =>
  MARKS.get(
    names.findLast((one) => MARKS.has(one.name.toLowerCase()) && sameName(one.sheet, sheet))?.name.toLowerCase() ?? "",
  ) ?? null;

/** A blank sheet of one of our names is what a writing leaves that was cut off before it could mark the sheet. */
function unmarked(sheet: string, names: readonly LiveName[]): string | null {
  const id = (Object.keys(OWN_SHEETS) as OwnSheetId[]).find((one) => sameName(OWN_SHEETS[one], sheet));
  if (id === undefined) return null;
  return names.some(({ name }) => sameName(name, markOf(id))) ? null : markOf(id);
}

const VISIBILITY = { Visible: "visible", Hidden: "hidden", VeryHidden: "very-hidden" } as const;

interface AskedParts {
  readonly workbook: Excel.Workbook;
  readonly protection: Excel.WorkbookProtection;
  readonly worksheets: Excel.WorksheetCollection;
  readonly names: Excel.NamedItemCollection;
  readonly tables: Excel.TableCollection;
}

const pickParts = ({ workbook, protection, worksheets, names, tables }: AskedParts) => ({
  isReadOnly: workbook.readOnly,
  isLocked: protection.protected,
  sheets: worksheets.items.map(({ id, name, visibility }) => ({ id, name, visibility: VISIBILITY[visibility] })),
  names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
  tables: tables.items.map(({ name, showHeaders, showTotals }) => ({ name, showHeaders, showTotals })),
});

interface AskedSheet {
  readonly used: Excel.Range;
  readonly protection: Excel.WorksheetProtection;
  readonly filter: Excel.AutoFilter;
}

function askSheet(sheet: Excel.Worksheet): AskedSheet {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("address,rowHidden,columnHidden");
  const { protection, autoFilter: filter } = sheet;
  protection.load("protected");
  filter.load("isDataFiltered");
  return { used, protection, filter };
}

type SheetFacts = Pick<LiveSheet, "used" | "rowsHidden" | "columnsHidden" | "isProtected" | "isFiltered">;

const sheetFacts = ({ used, protection, filter }: AskedSheet): SheetFacts => ({
  used: used.isNullObject ? null : (placeOf(used.address)?.area ?? null),
  rowsHidden: used.isNullObject ? false : used.rowHidden,
  columnsHidden: used.isNullObject ? false : used.columnHidden,
  isProtected: protection.protected,
  isFiltered: filter.isDataFiltered,
});

interface AskedTable {
  readonly range: Excel.Range;
  readonly filter: Excel.AutoFilter;
  readonly sort: Excel.TableSort;
}

function askTable(table: Excel.Table): AskedTable {
  const range = table.getRange();
  const { autoFilter: filter, sort } = table;
  range.load("address");
  filter.load("isDataFiltered");
  sort.load("fields");
  return { range, filter, sort };
}

const tableFacts = ({ range, filter, sort }: AskedTable) => ({
  address: range.address,
  isFiltered: filter.isDataFiltered,
  // Excel gives null for a table that nobody sorted.
  sort: (sort.fields as Excel.SortField[] | null) ?? [],
});
