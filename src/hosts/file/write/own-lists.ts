/** The names of long lists that an earlier writing of a sheet made. */
import type { OwnSheet } from "../../../core/own-sheet";
import type { Area } from "../../../core/sheet";
import { parseReferences } from "../../host-areas";
import { listPrefix } from "../../host-lists";
import type { DefinedName } from "./workbook-xml";

/** The names of lists that an earlier writing of this sheet made, with their areas. */
export const oldListNames = (own: OwnSheet, names: readonly DefinedName[]): { name: string; areas: Area[] }[] =>
  names
    .filter(({ name, sheetIndex }) => sheetIndex === null && name.startsWith(listPrefix(own)))
    .map(({ name, text }) => ({ name, areas: parseReferences(text).map(({ area }) => area) }));
