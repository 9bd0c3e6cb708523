/** Page set-up and what a sheet shows of itself, from its part. */
import type { Area } from "../../core/sheet";
import { childOf, isOn, type XmlElement } from "../../hosts/file/xml";
import { DEFAULT_PAGE } from "../workbook/blank-sheet";
import type { BookPage } from "../workbook/book";

const POINTS_AN_INCH = 72;

/** The numbers by which files name paper, with the names of Excel's API. */
export const PAPER: Readonly<Record<number, string>> = {
  1: "Letter",
  3: "Tabloid",
  5: "Legal",
  7: "Executive",
  8: "A3",
  9: "A4",
  11: "A5",
};

/** Print area and title rows are names of the workbook and come from there. */
export function readPage(
  root: XmlElement,
  printArea: Area | null,
  printTitleRows: BookPage["printTitleRows"],
): BookPage {
  const page = structuredClone(DEFAULT_PAGE);
  const setup = childOf(root, "pageSetup");
  const margins = childOf(root, "pageMargins");
  const options = childOf(root, "printOptions");
  const properties = childOf(root, "sheetPr");
  const fit = properties === undefined ? undefined : childOf(properties, "pageSetUpPr");
  const notes = childOf(root, "headerFooter");
  const said = (name: string): number | null => {
    const value = setup?.getAttribute(name) ?? null;
    return value === null ? null : Number(value);
  };
  const margin = (name: keyof BookPage["margins"]): number => {
    const value = margins?.getAttribute(name) ?? null;
    return value === null ? page.margins[name] : Math.round(Number(value) * POINTS_AN_INCH * 100) / 100;
  };
  return {
    orientation: setup?.getAttribute("orientation") === "landscape" ? "Landscape" : "Portrait",
    printArea,
    printTitleRows,
    zoom: isOn(fit?.getAttribute("fitToPage"))
      ? { horizontalFitToPages: said("fitToWidth") ?? 1, verticalFitToPages: said("fitToHeight") ?? 1 }
      : { scale: said("scale") ?? 100 },
    margins: {
      left: margin("left"),
      right: margin("right"),
      top: margin("top"),
      bottom: margin("bottom"),
      header: margin("header"),
      footer: margin("footer"),
    },
    centerHorizontally: isOn(options?.getAttribute("horizontalCentered")),
    centerVertically: isOn(options?.getAttribute("verticalCentered")),
    header: partsOf(notes === undefined ? "" : (childOf(notes, "oddHeader")?.textContent ?? "")),
    footer: partsOf(notes === undefined ? "" : (childOf(notes, "oddFooter")?.textContent ?? "")),
    paperSize: PAPER[said("paperSize") ?? 1] ?? "Letter",
  };
}

/** `&Lleft&Ccenter&Rright`, with Excel's other codes as they are. */
function partsOf(text: string): BookPage["footer"] {
  const parts = { left: "", center: "", right: "" };
  let side: keyof typeof parts = "center";
  for (let at = 0; at < text.length; at++) {
    const code = text.charAt(at) === "&" ? text.charAt(at + 1) : "";
    if (code === "L" || code === "C" || code === "R") side = code === "L" ? "left" : code === "C" ? "center" : "right";
    else parts[side] += code === "" ? text.charAt(at) : `&${code}`;
    if (code !== "") at++;
  }
  return parts;
}
