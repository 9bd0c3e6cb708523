/** Excel's refusals that more than one object of a workbook gives. */
import { BookError } from "./book";

export const invalidArgument = (what = "The argument is invalid or missing or has an incorrect format."): BookError =>
  new BookError("InvalidArgument", what);

export const alreadyExists = (): BookError =>
  new BookError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");

export const accessDenied = (): BookError =>
  new BookError("AccessDenied", "You cannot perform the requested operation.");

export const invalidOperation = (what = "This operation is not permitted for the current object."): BookError =>
  new BookError("InvalidOperation", what);
