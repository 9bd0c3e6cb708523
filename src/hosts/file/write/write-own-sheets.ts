/** Writes our sheets into a workbook file: by addition, in place, all of them or none. */
import type { OwnSheet } from "../../../core/own-sheet";
import type { Package } from "../package";
import {
  addContentTypes,
  addRelationship,
  OFFICE_RELATIONSHIPS,
  relationshipsOf,
  workbookOf,
  workbookRelated,
  type WorkbookPart,
} from "../parts";
import { serializeXml } from "../xml";
import { titleOfName, withTitles } from "./app-properties";
import { sheetReference } from "../../host-areas";
import { longListsOf } from "../../host-lists";
import { ownArea, printedArea } from "../../host-own-area";
import { withoutSheets } from "./calculation-chain";
import { oldListNames } from "./own-lists";
import { findPlaces, usedNames, type ExistingPlace } from "./own-places";
import { stageOwnSheet } from "./own-sheet-part";
import { addPart, removePart } from "./related-parts";
import { stagePackage, type StagedPackage } from "./staged-package";
import { openStyles, PLAIN_STYLES } from "./styles";
import {
  addSheet,
  countsFrom1904,
  definedNames,
  removeDefinedName,
  setDefinedName,
  setFullCalculation,
  setPrintNames,
} from "./workbook-xml";
import type { SheetPlace } from "./write-context";

const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

interface WrittenPlace extends SheetPlace {
  readonly own: OwnSheet;
  readonly index: number;
  readonly sheetId: number;
}

/**
 * Rewrites our sheets in place and adds the missing ones at the end; every other part stays as it is. A `HostError` says in one
 * sentence why it cannot be done, and then nothing in the package has changed.
 */
export function writeOwnSheets(pkg: Package, sheets: readonly OwnSheet[]): void {
  if (sheets.length === 0) return;
  const staged = stagePackage(pkg);
  const workbook = workbookOf(staged);
  const used = usedNames(staged, workbook);
  const existing = findPlaces(workbook, sheets, used.tables);
  const stylesPart = workbookRelated(staged, workbook, "styles") ?? addStyles(staged, workbook);
  const styles = openStyles(staged.text(stylesPart), stylesPart);
  let tableId = used.highestTableId;
  const context = {
    pkg: staged,
    workbookPart: workbook.part,
    styles,
    date1904: countsFrom1904(workbook.root),
    used,
    nextTableId: () => ++tableId,
  };
  const places = addMissingSheets(staged, workbook, sheets, existing);
  for (const place of places) stageOwnSheet(context, place.own, place);
  for (const place of places) nameSheet(workbook, place);
  setFullCalculation(workbook.root);
  staged.set(workbook.part, serializeXml(workbook.document));
  staged.set(stylesPart, styles.text());
  updateProperties(staged, workbook, places);
  updateCalculationChain(staged, workbook, places);
  staged.commit();
}

function addStyles(pkg: StagedPackage, workbook: WorkbookPart): string {
  const part = `${workbook.part.slice(0, workbook.part.lastIndexOf("/") + 1)}styles.xml`;
  pkg.set(part, PLAIN_STYLES);
  addContentTypes(pkg, { [part]: STYLES_TYPE });
  addRelationship(pkg, workbook.part, `${OFFICE_RELATIONSHIPS}/styles`, part);
  return part;
}

/** Adds the sheets that are not there yet, still without content, and gives the place of every one. */
function addMissingSheets(
  pkg: StagedPackage,
  workbook: WorkbookPart,
  sheets: readonly OwnSheet[],
  existing: ReadonlyMap<OwnSheet, ExistingPlace>,
): WrittenPlace[] {
  const names = definedNames(workbook.root);
  let count = workbook.sheets.length;
  let highestId = workbook.sheets.reduce((highest, { sheetId }) => Math.max(highest, sheetId), 0);
  return sheets.map((own) => {
    const place = existing.get(own) ?? null;
    const oldLists = place === null ? [] : oldListNames(own, names).flatMap(({ areas }) => areas);
    if (place !== null) {
      const { name, part, index, sheetId } = place.sheet;
      return { own, existing: place, name, part, index, sheetId, oldLists };
    }
    const { part, relationship } = addPart(pkg, workbook.part, workbook.part, "worksheet", "");
    const sheetId = ++highestId;
    addSheet(workbook.root, { name: own.name, sheetId, visible: own.visible, relationship });
    return { own, existing: null, name: own.name, part, index: count++, sheetId, oldLists };
  });
}

/** The mark, the printed area and rows, and the names of long lists. */
function nameSheet({ root }: WorkbookPart, { own, name, index }: WrittenPlace): void {
  setDefinedName(root, own.mark, null, sheetReference(name, ownArea(own)));
  setPrintNames(root, { name, index }, printedArea(own), own.print.titleRows);
  const lists = longListsOf(own);
  for (const old of oldListNames(own, definedNames(root))) {
    if (!lists.some((list) => list.name === old.name)) removeDefinedName(root, old.name);
  }
  for (const list of lists) setDefinedName(root, list.name, null, sheetReference(name, list.area), true);
}

function updateProperties(pkg: StagedPackage, { root, sheets }: WorkbookPart, places: readonly WrittenPlace[]): void {
  const part = relationshipsOf(pkg, "").find(({ type }) => type === "extended-properties")?.part ?? null;
  if (part === null || !pkg.has(part)) return;
  const added = places.filter((place) => place.existing === null).map(({ name }) => name);
  const byIndex = new Map(places.map(({ index, name }) => [index, name]));
  const marks = new Set(places.map(({ own }) => own.mark));
  const names = definedNames(root)
    .filter(
      ({ name, sheetIndex, hidden }) => !hidden && (sheetIndex === null ? marks.has(name) : byIndex.has(sheetIndex)),
    )
    .map((name) => titleOfName(name, name.sheetIndex === null ? null : (byIndex.get(name.sheetIndex) ?? null)));
  const worksheets = sheets.filter(({ type }) => type === "worksheet").map(({ name }) => name);
  pkg.set(part, withTitles(pkg.text(part), part, { all: worksheets, added }, names));
}

function updateCalculationChain(pkg: StagedPackage, workbook: WorkbookPart, places: readonly WrittenPlace[]): void {
  const rewritten = places.filter((place) => place.existing !== null).map(({ sheetId }) => sheetId);
  const part = workbookRelated(pkg, workbook, "calcChain");
  if (part === null || rewritten.length === 0) return;
  const left = withoutSheets(pkg.text(part), part, new Set(rewritten));
  if (left === null) removePart(pkg, workbook.part, part);
  else pkg.set(part, left);
}
