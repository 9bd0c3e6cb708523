/** Where our sheets stand in a workbook: found by their marks, or to be added. */
import type { OwnSheet } from "../../../core/own-sheet";
import type { Area } from "../../../core/sheet";
import { parseReferences } from "../../host-areas";
import { sameName } from "../../host-marks";
import { namesakeSheet, strayMark, takenName, takenTableName } from "../../host-refusals";
import type { Package } from "../package";
import { relationshipsOf, type SheetPart, type WorkbookPart } from "../parts";
import { tableFacts } from "./table-xml";
import { definedNames, type DefinedName } from "./workbook-xml";

export interface ExistingPlace {
  readonly sheet: SheetPart;
  /** What the mark refers to. */
  readonly marked: readonly Area[];
}

/** Names of native tables and defined names in lower case, to keep ours from meeting others. */
export interface UsedNames {
  /** The sheet on which a table of that name stands. */
  readonly tables: ReadonlyMap<string, string>;
  readonly defined: ReadonlySet<string>;
  readonly highestTableId: number;
}

/** The sheet of each of ours that is there already. Refuses when a sheet that is not ours stands in the way. */
export function findPlaces(
  workbook: WorkbookPart,
  sheets: readonly OwnSheet[],
  tableNames: ReadonlyMap<string, string>,
): ReadonlyMap<OwnSheet, ExistingPlace> {
  const names = definedNames(workbook.root);
  const places = new Map<OwnSheet, ExistingPlace>();
  for (const own of sheets) {
    const place = placeOf(workbook, names, own);
    const namesake = workbook.sheets.find(({ name }) => sameName(name, own.name));
    if (place !== null) {
      const holdsOurs = own.tables.some((table) => tableNames.get(table.name.toLowerCase()) === place.sheet.name);
      if (!holdsOurs && own.tables.length > 0 && !sameName(place.sheet.name, own.name)) {
        throw strayMark(own.mark, place.sheet.name);
      }
      places.set(own, place);
    } else if (namesake !== undefined) {
      throw namesakeSheet(namesake.name);
    }
  }
  return places;
}

function placeOf(workbook: WorkbookPart, names: readonly DefinedName[], own: OwnSheet): ExistingPlace | null {
  const mark = names.find(({ name, sheetIndex }) => sheetIndex === null && sameName(name, own.mark));
  const references = parseReferences(mark?.text ?? "");
  const sheet = workbook.sheets.find(
    ({ name, type }) => type === "worksheet" && references.some((reference) => sameName(reference.sheet, name)),
  );
  if (sheet === undefined) return null;
  const marked = references.filter((reference) => sameName(reference.sheet, sheet.name)).map(({ area }) => area);
  return { sheet, marked };
}

/** All names of tables in the workbook, and the highest number that a table has. */
export function usedNames(pkg: Package, workbook: WorkbookPart): UsedNames {
  const tables = new Map<string, string>();
  let highestTableId = 0;
  for (const sheet of workbook.sheets) {
    for (const { type, part, id } of relationshipsOf(pkg, sheet.part)) {
      if (type !== "table" || part === null || !pkg.has(part)) continue;
      const facts = tableFacts(pkg.text(part), part, id);
      tables.set(facts.name.toLowerCase(), sheet.name);
      highestTableId = Math.max(highestTableId, facts.id);
    }
  }
  const defined = new Set(definedNames(workbook.root).map(({ name }) => name.toLowerCase()));
  return { tables, defined, highestTableId };
}

/** Refuses a table name that something else in the workbook has. */
export function assertFreeTableName(used: UsedNames, name: string, sheet: string | null): void {
  const holder = used.tables.get(name.toLowerCase());
  if (holder !== undefined && holder !== sheet) throw takenTableName(holder, name);
  if (used.defined.has(name.toLowerCase())) throw takenName(name);
}
