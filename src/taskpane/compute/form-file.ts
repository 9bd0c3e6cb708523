/** A director's form as a workbook file. */
import type { DirectorForm } from "../../core/forms/form";
import { formSheets } from "../../core/forms/form-sheets";
import { packageFromOwnSheets } from "../../hosts/file/new-workbook";

/** .xlsx; the same form gives the same bytes. */
export const formBytes = (form: DirectorForm): Uint8Array => packageFromOwnSheets(formSheets(form)).save();
