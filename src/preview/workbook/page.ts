/** Page set-up (behaviors Y01, Y02). */
import type { Area } from "../../core/sheet";
import type { Book, BookPage, BookSheet } from "./book";
import { touch } from "./events";
import { invalidArgument } from "./refusals";

const LAST_COLUMN = 16384;

/** Changes some of a sheet's page set-up; margins, header and footer are merged part by part. */
export function setPage(book: Book, sheet: BookSheet, changes: Partial<BookPage>): void {
  const { page } = sheet;
  sheet.page = {
    ...page,
    ...changes,
    margins: { ...page.margins, ...changes.margins },
    header: { ...page.header, ...changes.header },
    footer: { ...page.footer, ...changes.footer },
  };
  touch(book);
}

/** Either a percentage from 10 to 400, or pages: one of them alone leaves the other open (Y01). */
export function setZoom(book: Book, sheet: BookSheet, zoom: BookPage["zoom"]): void {
  const { scale, horizontalFitToPages: across, verticalFitToPages: down } = zoom;
  const isPages = (pages: number | undefined): boolean =>
    pages === undefined || (Number.isInteger(pages) && pages >= 0 && pages <= 32767);
  if (scale !== undefined && (scale < 10 || scale > 400)) throw invalidArgument();
  if (!isPages(across) || !isPages(down)) throw invalidArgument();
  sheet.page.zoom =
    across === undefined && down === undefined
      ? { scale: scale ?? 100 }
      : { horizontalFitToPages: across ?? 0, verticalFitToPages: down ?? 0 };
  touch(book);
}

/** The rows must be whole (Y02). */
export function setPrintTitleRows(book: Book, sheet: BookSheet, area: Area | null): void {
  if (area !== null && (area.firstColumn !== 1 || area.lastColumn !== LAST_COLUMN)) throw invalidArgument();
  sheet.page.printTitleRows = area === null ? null : [area.firstRow, area.lastRow];
  touch(book);
}

export function setPrintArea(book: Book, sheet: BookSheet, area: Area | null): void {
  sheet.page.printArea = area;
  touch(book);
}
