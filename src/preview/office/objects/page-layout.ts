/** Page set-up of a worksheet. */
import type { BookPage, BookSheet } from "../../workbook/book";
import { LAST_COLUMN } from "../../workbook/cells";
import { setPage, setPrintArea, setPrintTitleRows, setZoom } from "../../workbook/page";
import { invalidArgument } from "../../workbook/refusals";
import { placeOfText } from "../addresses";
import {
  asBoolean,
  asInteger,
  asNumber,
  asOption,
  asRange,
  asRecord,
  asText,
  itemNotFound,
  optional,
  refuseOthers,
} from "../arguments";
import { office, type Members, type OfficeObject } from "../members";
import type { Session } from "../session";
import type { RangeTarget, Targets } from "../targets";

const POINTS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
const SIDES = ["left", "right", "top", "bottom", "header", "footer"] as const;
type Side = (typeof SIDES)[number];

const PAPERS = ["Letter", "Legal", "Tabloid", "A3", "A4", "A5"] as const;

const margin = {
  read: (side: Side) => (sheet: BookSheet) => sheet.page.margins[side],
  write:
    (side: Side) =>
    (sheet: BookSheet, value: unknown, { book }: Session): void =>
      setMargins(sheet, { [side]: asNumber(value) }, book),
};

function setMargins(sheet: BookSheet, margins: Partial<Record<Side, number>>, book: Session["book"]): void {
  if (Object.values(margins).some((size) => size < 0)) throw invalidArgument();
  setPage(book, sheet, { margins: { ...sheet.page.margins, ...margins } });
}

function zoomOf(value: unknown): BookPage["zoom"] {
  const given = asRecord(value);
  refuseOthers(given, ["scale", "horizontalFitToPages", "verticalFitToPages"], "PageLayout.zoom");
  const scale = optional(given["scale"], asNumber, null as number | null);
  const across = optional(given["horizontalFitToPages"], asInteger, null as number | null);
  const down = optional(given["verticalFitToPages"], asInteger, null as number | null);
  return {
    ...(scale === null ? {} : { scale }),
    ...(across === null ? {} : { horizontalFitToPages: across }),
    ...(down === null ? {} : { verticalFitToPages: down }),
  };
}

const place = (value: unknown, sheet: BookSheet, { book }: Session): RangeTarget =>
  typeof value === "string" ? placeOfText(value, sheet, book) : asRange(value);

function titleRows(sheet: BookSheet): OfficeObject<"Range"> | null {
  const rows = sheet.page.printTitleRows;
  if (rows === null) return null;
  return office("Range", {
    sheet,
    area: { firstRow: rows[0], lastRow: rows[1], firstColumn: 1, lastColumn: LAST_COLUMN },
  });
}

const printArea = (sheet: BookSheet): OfficeObject<"RangeAreas"> | null =>
  sheet.page.printArea === null ? null : office("RangeAreas", { sheet, areas: [sheet.page.printArea] });

function orNotFound<Found>(found: Found | null): Found {
  if (found === null) throw itemNotFound();
  return found;
}

export const pageLayout: Members<Targets["PageLayout"]> = {
  reads: {
    orientation: ({ page }) => page.orientation,
    paperSize: ({ page }) => page.paperSize,
    zoom: ({ page }) => page.zoom,
    centerHorizontally: ({ page }) => page.centerHorizontally,
    centerVertically: ({ page }) => page.centerVertically,
    leftMargin: margin.read("left"),
    rightMargin: margin.read("right"),
    topMargin: margin.read("top"),
    bottomMargin: margin.read("bottom"),
    headerMargin: margin.read("header"),
    footerMargin: margin.read("footer"),
  },
  writes: {
    orientation: (sheet, value, { book }) =>
      setPage(book, sheet, {
        orientation: asOption(value, ["Portrait", "Landscape"], "PageLayout.orientation"),
      }),
    paperSize: (sheet, value, { book }) =>
      setPage(book, sheet, { paperSize: asOption(value, PAPERS, "PageLayout.paperSize") }),
    zoom: (sheet, value, { book }) => setZoom(book, sheet, zoomOf(value)),
    centerHorizontally: (sheet, value, { book }) => setPage(book, sheet, { centerHorizontally: asBoolean(value) }),
    centerVertically: (sheet, value, { book }) => setPage(book, sheet, { centerVertically: asBoolean(value) }),
    leftMargin: margin.write("left"),
    rightMargin: margin.write("right"),
    topMargin: margin.write("top"),
    bottomMargin: margin.write("bottom"),
    headerMargin: margin.write("header"),
    footerMargin: margin.write("footer"),
  },
  parts: { headersFooters: (sheet) => office("HeaderFooterGroup", sheet) },
  calls: {
    setPrintArea: (sheet, [range], session) => setPrintArea(session.book, sheet, place(range, sheet, session).area),
    setPrintTitleRows: (sheet, [range], session) =>
      setPrintTitleRows(session.book, sheet, place(range, sheet, session).area),
    setPrintMargins: (sheet, [unit, options], { book }) => {
      const points = POINTS[asOption(unit, ["Points", "Inches", "Centimeters"], "PageLayout.setPrintMargins")];
      const given = asRecord(options);
      refuseOthers(given, SIDES, "PageLayout.setPrintMargins");
      const sides = SIDES.filter((side) => given[side] !== undefined && given[side] !== null);
      setMargins(sheet, Object.fromEntries(sides.map((side) => [side, asNumber(given[side]) * points])), book);
    },
    getPrintArea: (sheet) => orNotFound(printArea(sheet)),
    getPrintAreaOrNullObject: (sheet) => printArea(sheet),
    getPrintTitleRows: (sheet) => orNotFound(titleRows(sheet)),
    getPrintTitleRowsOrNullObject: (sheet) => titleRows(sheet),
  },
};

/** The stand-in has one header and footer for all pages. */
export const headerFooterGroup: Members<Targets["HeaderFooterGroup"]> = {
  parts: { defaultForAllPages: (sheet) => office("HeaderFooter", sheet) },
};

const part = (where: "header" | "footer", which: "left" | "center" | "right") => ({
  read: ({ page }: BookSheet): string => page[where][which],
  write: (sheet: BookSheet, value: unknown, { book }: Session): void =>
    setPage(book, sheet, { [where]: { ...sheet.page[where], [which]: asText(value) } }),
});

export const headerFooter: Members<Targets["HeaderFooter"]> = {
  reads: {
    leftHeader: part("header", "left").read,
    centerHeader: part("header", "center").read,
    rightHeader: part("header", "right").read,
    leftFooter: part("footer", "left").read,
    centerFooter: part("footer", "center").read,
    rightFooter: part("footer", "right").read,
  },
  writes: {
    leftHeader: part("header", "left").write,
    centerHeader: part("header", "center").write,
    rightHeader: part("header", "right").write,
    leftFooter: part("footer", "left").write,
    centerFooter: part("footer", "center").write,
    rightFooter: part("footer", "right").write,
  },
};
