/** The look that all sheets of a rating form share. */
import type { CellStyle, OwnSheet, PrintSetup } from "../own-sheet";
import { FORM_SHEETS, type FormSheetId } from "../own-sheets";
import type { Area } from "../sheet";
import { HAIRLINE, INK, NOTE, printed, RULE, TEXT, WRAPPED } from "../state/look";
import type { DirectorForm } from "./form";

const ENTRY_FILL = "#F3F7FB";
const ENTRY_EDGE = { style: "thin", color: "#B8C7D6" } as const;

export const PLAIN: CellStyle = { size: 11, color: INK, vertical: "top" };
export const TITLE: CellStyle = { ...PLAIN, size: 18, bold: true, vertical: "center" };
export const SECTION: CellStyle = { ...PLAIN, bold: true, vertical: "bottom", bottom: RULE };
export const SMALL: CellStyle = { ...PLAIN, size: 9, color: NOTE };
export const LABEL: CellStyle = { ...PLAIN, color: NOTE };

/** A cell that the director fills. */
export const ENTRY: CellStyle = {
  ...WRAPPED,
  vertical: "center",
  fill: ENTRY_FILL,
  top: ENTRY_EDGE,
  bottom: ENTRY_EDGE,
  left: ENTRY_EDGE,
  right: ENTRY_EDGE,
  unlocked: true,
};
export const SCORE: CellStyle = { ...ENTRY, bold: true, size: 12, horizontal: "center", numberFormat: "0" };
/** A line that is kept for the record. */
export const CLOSED: CellStyle = { ...WRAPPED, color: NOTE, vertical: "center", bottom: HAIRLINE };
export const CLOSED_SCORE: CellStyle = { ...CLOSED, horizontal: "center", numberFormat: "0" };
export const KEY: CellStyle = { ...TEXT, size: 8, color: NOTE, vertical: "center" };

/** What a sheet of a form has beside its content. */
export function formPage(
  id: FormSheetId,
  form: Pick<DirectorForm, "director" | "schoolYear">,
  markArea: Area,
  content: Pick<OwnSheet, "columnWidths" | "rowHeights" | "cells" | "tables" | "conditionalFormats" | "validations"> & {
    readonly frozen?: OwnSheet["frozen"];
    readonly orientation?: PrintSetup["orientation"];
    readonly printArea?: Area;
    readonly onePage?: true;
    readonly titleRows?: PrintSetup["titleRows"];
    /** Over each printed page, where the sheet itself says no title. */
    readonly title?: string;
  },
): OwnSheet {
  const { name, mark } = FORM_SHEETS[id];
  const { frozen, orientation, printArea, onePage, titleRows, title, ...rest } = content;
  return {
    name,
    mark,
    markArea,
    visible: true,
    gridlines: false,
    frozen: frozen ?? { rows: 0, columns: 0 },
    charts: [],
    locked: true,
    ...rest,
    print: {
      ...printed(name),
      orientation: orientation ?? "landscape",
      area: printArea ?? null,
      fitToHeight: onePage ? 1 : 0,
      titleRows: titleRows ?? null,
      ...(title === undefined ? {} : { header: `${title}, ${form.director}, ${form.schoolYear}` }),
      footer: {
        left: `Personnel data. For ${form.director} alone.`,
        center: `${name}, ${form.schoolYear}`,
        right: "Page {page} of {pages}",
      },
    },
  };
}
