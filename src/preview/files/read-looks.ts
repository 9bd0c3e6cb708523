/** What a workbook's styles part says about looks: of cells, and of conditional formats. */
import type { Package } from "../../hosts/file/package";
import { readStyles } from "../../hosts/file/read-styles";
import { childOf, childrenOf, isOn, parseXml, rootOf, type XmlElement } from "../../hosts/file/xml";
import type { BookBorder, BookConditionalFormat, CellFormat } from "../workbook/book";
import { DEFAULT_FORMAT } from "../workbook/cell-formats";
import type { FileColors } from "./file-colors";

export interface FileLooks {
  /** By the number that cells give (`s`). */
  readonly cells: readonly CellFormat[];
  readonly isQuoted: readonly boolean[];
  /** By the number that conditional formats give (`dxfId`). */
  readonly conditional: readonly BookConditionalFormat["format"][];
}

export const stylesRoot = (pkg: Package, part: string | null): XmlElement | null =>
  part === null ? null : rootOf(parseXml(pkg.text(part), part), part);

/** Reads all looks of a workbook; without a styles part there is Excel's default alone. */
export function readLooks(pkg: Package, part: string | null, root: XmlElement | null, colors: FileColors): FileLooks {
  if (root === null) return { cells: [DEFAULT_FORMAT], isQuoted: [false], conditional: [] };
  const codes: string[] = [];
  const values = readStyles(pkg, part, (code) => codes.push(code) - 1);
  const fonts = listOf(root, "fonts").map((font) => readFont(font, colors));
  const fills = listOf(root, "fills").map((fill) => readFill(fill, colors, false));
  const borders = listOf(root, "borders").map((border) => readBorders(border, colors));
  const cells = listOf(root, "cellXfs").map((xf, index): CellFormat => {
    const number = (name: string): number => Number(xf.getAttribute(name) ?? 0);
    const alignment = childOf(xf, "alignment");
    const protection = childOf(xf, "protection");
    return {
      numberFormat: codes[values.formats[index] ?? -1] ?? "General",
      font: { ...DEFAULT_FORMAT.font, ...fonts[number("fontId")] },
      fill: fills[number("fillId")] ?? null,
      borders: { ...DEFAULT_FORMAT.borders, ...borders[number("borderId")] },
      horizontal: HORIZONTAL[alignment?.getAttribute("horizontal") ?? ""] ?? "General",
      vertical: VERTICAL[alignment?.getAttribute("vertical") ?? ""] ?? "Bottom",
      indent: Number(alignment?.getAttribute("indent") ?? 0),
      wrap: isOn(alignment?.getAttribute("wrapText")),
      locked:
        protection?.getAttribute("locked") === null ||
        protection === undefined ||
        isOn(protection.getAttribute("locked")),
    };
  });
  return {
    cells: cells.length === 0 ? [DEFAULT_FORMAT] : cells,
    isQuoted: values.isQuoted,
    conditional: listOf(root, "dxfs").map((dxf) => readConditionalLook(dxf, colors)),
  };
}

const listOf = (root: XmlElement, name: string): readonly XmlElement[] => {
  const list = childOf(root, name);
  return list === undefined ? [] : childrenOf(list);
};

const HORIZONTAL: Readonly<Record<string, CellFormat["horizontal"]>> = {
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
};

const VERTICAL: Readonly<Record<string, CellFormat["vertical"]>> = {
  top: "Top",
  center: "Center",
  bottom: "Bottom",
  justify: "Justify",
  distributed: "Distributed",
};

/** What a font element says; what it does not say is absent. */
function readFont(font: XmlElement, colors: FileColors): Partial<CellFormat["font"]> {
  const value = (name: string): string | null => childOf(font, name)?.getAttribute("val") ?? null;
  const flag = (name: string): boolean | undefined => {
    const element = childOf(font, name);
    if (element === undefined) return undefined;
    const said = element.getAttribute("val");
    return said === null || (said !== "0" && said !== "false" && said !== "none");
  };
  const size = value("sz");
  const name = value("name") ?? value("rFont");
  const color = colors.cell(childOf(font, "color"));
  const [bold, italic, underline, strikethrough] = [flag("b"), flag("i"), flag("u"), flag("strike")];
  return {
    ...(size === null ? {} : { size: Number(size) }),
    ...(name === null ? {} : { name }),
    ...(color === null ? {} : { color }),
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(underline === undefined ? {} : { underline }),
    ...(strikethrough === undefined ? {} : { strikethrough }),
  };
}

/** In a conditional format the color of a solid fill is the background's. */
function readFill(fill: XmlElement, colors: FileColors, conditional: boolean): string | null {
  const pattern = childOf(fill, "patternFill");
  if (pattern === undefined) {
    const gradient = childOf(fill, "gradientFill");
    const stop = gradient === undefined ? undefined : childrenOf(gradient, "stop")[0];
    return stop === undefined ? null : colors.cell(childOf(stop, "color"));
  }
  const kind = pattern.getAttribute("patternType");
  const front = colors.cell(childOf(pattern, "fgColor"));
  const back = colors.cell(childOf(pattern, "bgColor"));
  if (conditional) return kind === "none" ? null : (back ?? front);
  return kind === null || kind === "none" ? null : kind === "solid" ? front : (back ?? front);
}

const LINES: Readonly<Record<string, readonly [style: string, weight: BookBorder["weight"]]>> = {
  hair: ["Continuous", "Hairline"],
  thin: ["Continuous", "Thin"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  double: ["Double", "Thick"],
  dashed: ["Dash", "Thin"],
  mediumDashed: ["Dash", "Medium"],
  dotted: ["Dot", "Thin"],
  dashDot: ["DashDot", "Thin"],
  mediumDashDot: ["DashDot", "Medium"],
  dashDotDot: ["DashDotDot", "Thin"],
  mediumDashDotDot: ["DashDotDot", "Medium"],
  slantDashDot: ["SlantDashDot", "Medium"],
};

type Side = keyof CellFormat["borders"];
const SIDES: readonly Side[] = ["top", "bottom", "left", "right"];

function readBorders(border: XmlElement, colors: FileColors): Partial<Record<Side, BookBorder>> {
  const found: Partial<Record<Side, BookBorder>> = {};
  for (const side of SIDES) {
    const element =
      childOf(border, side) ?? childOf(border, side === "left" ? "start" : side === "right" ? "end" : side);
    const line = LINES[element?.getAttribute("style") ?? ""];
    if (element === undefined || line === undefined) continue;
    found[side] = { style: line[0], weight: line[1], color: colors.cell(childOf(element, "color")) ?? "#000000" };
  }
  return found;
}

function readConditionalLook(dxf: XmlElement, colors: FileColors): BookConditionalFormat["format"] {
  const font = childOf(dxf, "font");
  const fill = childOf(dxf, "fill");
  const border = childOf(dxf, "border");
  const numberFormat = childOf(dxf, "numFmt")?.getAttribute("formatCode") ?? null;
  const color = fill === undefined ? null : readFill(fill, colors, true);
  const letters = font === undefined ? {} : readFont(font, colors);
  const { bold, italic, underline, strikethrough, color: ink } = letters;
  return {
    ...(numberFormat === null ? {} : { numberFormat }),
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(underline === undefined ? {} : { underline }),
    ...(strikethrough === undefined ? {} : { strikethrough }),
    ...(ink === undefined ? {} : { color: ink }),
    ...(color === null ? {} : { fill: color }),
    borders: border === undefined ? {} : readBorders(border, colors),
  };
}
