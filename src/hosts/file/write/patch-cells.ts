/** Single cells of a workbook file changed because a person asked for it: all of them or none. */
import { isEmptyAt, type Area, type NativeTable, type Sheet, type Workbook } from "../../../core/sheet";
import type { CellChange } from "../../../core/state/cell-change";
import { areaName, intersects } from "../../host-areas";
import { sameName } from "../../host-marks";
import { assertPatchable, formatNeeded, protectedCell } from "../../host-patch";
import { looksLikeInput } from "../../host-text";
import { HostError } from "../../host";
import type { Package } from "../package";
import { findWorkbook, relationshipsOf, workbookRelated } from "../parts";
import { readStyles } from "../read-styles";
import { readWorkbook } from "../read-workbook";
import { parseXml, rootOf, serializeXml } from "../xml";
import { editCells, textPieces, type CellEdit } from "./edit-cells";
import { stagePackage, type StagedPackage } from "./staged-package";
import { openStyles, type Styles } from "./styles";
import { setFullCalculation } from "./workbook-xml";

/** Changes the cells in the parts. A `HostError` names the first cell that may not be changed, and then nothing has changed. */
export function patchCells(pkg: Package, changes: readonly CellChange[]): void {
  if (changes.length === 0) return;
  const staged = stagePackage(pkg);
  const workbook = findWorkbook(staged);
  const read = readWorkbook(staged, workbook);
  // What is locked is in the cells' styles, which are looked at while the cells are changed.
  assertPatchable(read, changes, later);

  const stylesPart = workbookRelated(staged, workbook, "styles");
  const styles = stylesPart === null ? null : openStyles(staged.text(stylesPart), stylesPart);
  const restyle = restyler(staged, stylesPart, styles);
  for (const sheet of workbook.sheets.filter(({ type }) => type === "worksheet")) {
    const here = changes.filter(({ at }) => sameName(at.sheet, sheet.name));
    const before = read.sheets.find(({ name }) => name === sheet.name);
    if (here.length === 0 || before === undefined) continue;
    const edits = here.map((change): CellEdit => ({
      row: change.at.row,
      column: change.at.column,
      value: change.to === "" ? null : change.to,
      restyle: (style) => {
        if (before.protected && styles?.isUnlocked(style) !== true) throw protectedCell(before.name);
        return restyle(style, change);
      },
    }));
    staged.set(
      sheet.part,
      editCells(() => textPieces(pkg.pieces(sheet.part)), edits, sheet.part),
    );
    growTables(staged, sheet.part, before, here);
  }
  setFullCalculation(workbook.root);
  staged.set(workbook.part, serializeXml(workbook.document));
  // The styles that the cells need are found while the cells are made: once now, before they are written down.
  const after = readWorkbook(staged);
  if (stylesPart !== null && styles !== null) staged.set(stylesPart, styles.text());
  assertWritten(after, changes);
  staged.commit();
}

const later = (): boolean => true;

/** The style that a changed cell needs: its own, with a date's format or the sign of text where the new value asks for it. */
function restyler(
  pkg: StagedPackage,
  part: string | null,
  styles: Styles | null,
): (style: number, change: CellChange) => number {
  if (styles === null) return (style) => style;
  const codes: string[] = [];
  const standing = readStyles(pkg, part, (code) => codes.push(code) - 1);
  return (style, change) => {
    if (change.to === null || change.to === "") return style;
    const code = codes[standing.formats[style] ?? -1] ?? "General";
    const format = formatNeeded(change, code);
    const formatted = format === null ? style : styles.withFormat(style, format);
    return styles.withQuote(formatted, typeof change.to === "string" && looksLikeInput(change.to));
  };
}

/** Rows written right below a table belong to it, as when a person types there. */
function growTables(pkg: StagedPackage, sheetPart: string, sheet: Sheet, changes: readonly CellChange[]): void {
  for (const { type, part } of relationshipsOf(pkg, sheetPart)) {
    if (type !== "table" || part === null || !pkg.has(part)) continue;
    const text = pkg.text(part);
    const name = rootOf(parseXml(text, part), part).getAttribute("displayName");
    const table = sheet.tables.find((one) => one.name === name);
    const grown = table === undefined ? null : grownArea(sheet, table, changes);
    if (table !== undefined && grown !== null) pkg.set(part, withArea(text, table.area, grown));
  }
}

function grownArea(sheet: Sheet, table: NativeTable, changes: readonly CellChange[]): Area | null {
  const { area } = table;
  if (table.hasTotalsRow) return null;
  const isTaken = (row: Area): boolean =>
    sheet.tables.some((other) => other !== table && intersects(other.area, row)) ||
    sheet.merges.some((merge) => intersects(merge, row));
  let lastRow = area.lastRow;
  for (;;) {
    const row = lastRow + 1;
    const isWritten = changes.some(
      ({ at, to }) =>
        at.row === row && at.column >= area.firstColumn && at.column <= area.lastColumn && to !== null && to !== "",
    );
    if (!isWritten || !isBlankRow(sheet, area, row) || isTaken({ ...area, firstRow: row, lastRow: row })) break;
    lastRow = row;
  }
  return lastRow === area.lastRow ? null : { ...area, lastRow };
}

function isBlankRow(sheet: Sheet, { firstColumn, lastColumn }: Area, row: number): boolean {
  for (let column = firstColumn; column <= lastColumn; column++) if (!isEmptyAt(sheet, row, column)) return false;
  return true;
}

/** The table's part with another area, for itself and its filter; nothing else of it changes. */
function withArea(text: string, before: Area, after: Area): string {
  const names = new Set([areaName(before), areaName(before).replace(/[A-Z]+|\d+/g, "$$$&")]);
  return text.replace(
    /(<(?:[\w.-]+:)?(?:table|autoFilter)\s(?:[^>]*?\s)?ref\s*=\s*["'])([^"']*)(["'])/g,
    (all: string, start: string, ref: string, end: string) =>
      names.has(ref.toUpperCase()) ? `${start}${areaName(after)}${end}` : all,
  );
}

/** What will be in the file is read before it is put there. */
function assertWritten(after: Workbook, changes: readonly CellChange[]): void {
  const last = new Map(
    changes.map((change) => [`${change.at.sheet.toLowerCase()}!${change.at.row},${change.at.column}`, change]),
  );
  try {
    assertPatchable(
      after,
      [...last.values()].map(({ at, to }) => ({ at, from: to === "" ? null : to, to })),
      later,
    );
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    throw new HostError(
      "Nothing was changed. One of the new values cannot be kept in the file as it is: it may be longer than a cell can hold. Shorten it, then try again.",
    );
  }
}
