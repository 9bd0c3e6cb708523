/** The workbook's styles part: what a cell needs is found there, or appended; what is there keeps its number. */
import type { Border, CellStyle, OwnConditionalFormat } from "../../../core/own-sheet";
import { isDateFormat } from "numfmt";
import { HostError } from "../../host";
import { MAIN_NAMESPACE } from "../parts";
import { childOf, childrenOf, elementLike, isOn, parseXml, rootOf, serializeXml, type XmlElement } from "../xml";
import { addChild, ensureChild, meaningOf } from "./edit-xml";

export interface Styles {
  /** The number of a cell's style. `quoted`: the cell holds text that must stay text when a person edits it. */
  cell(style: CellStyle, quoted?: boolean): number;
  /** The number of a style that is there, with this number format instead of its own. */
  withFormat(number: number, numberFormat: string): number;
  /** The number of a style that is there, with or without the sign that its text is text whatever it looks like. */
  withQuote(number: number, quoted: boolean): number;
  /** Whether people may type in cells of this style although their sheet is protected. */
  isUnlocked(number: number): boolean;
  /** The number of a conditional format's style. */
  conditional(style: OwnConditionalFormat["style"]): number;
  /** The name of the workbook's body font. */
  readonly bodyFont: string;
  /** The part as it is now. */
  text(): string;
}

const ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];

/** The styles part of a workbook that has none. */
export const PLAIN_STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${MAIN_NAMESPACE}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** Formats that every program knows by number, whatever its language. */
const BUILT_IN: Readonly<Record<string, number>> = {
  General: 0,
  "0": 1,
  "0.00": 2,
  "#,##0": 3,
  "#,##0.00": 4,
  "0%": 9,
  "0.00%": 10,
  "@": 49,
};
const FIRST_OWN_FORMAT = 164;
const MOST_CELL_STYLES = 65430;
const FONT_ORDER = ["b", "i", "strike", "u", "vertAlign", "sz", "color", "name", "family", "charset", "scheme"];

/** A color `#rrggbb` as the file writes it. */
const argb = (color: string): string => `FF${color.replace("#", "").toUpperCase()}`;

export const isDateStyle = (style: CellStyle): boolean =>
  style.numberFormat !== undefined && isDateFormat(style.numberFormat);

/** Opens a styles part for reading and appending. */
export function openStyles(text: string, part: string): Styles {
  const document = parseXml(text, part);
  const root = rootOf(document, part);
  const fonts = elementList(root, "fonts", () => [fontElement(root, undefined, {})]);
  const fills = elementList(root, "fills", () => reservedFills(root));
  const borders = elementList(root, "borders", () => [borderElement(root, {}, true)]);
  const cells = elementList(root, "cellXfs", () => [plainStyle(root)]);
  const formats = numberFormats(root);
  const base = childrenOf(childOf(root, "fonts") ?? root, "font")[0];
  const differential = elementList(root, "dxfs", () => []);
  const known = new Map<string, number>();

  const cell = (style: CellStyle, quoted: boolean): number => {
    const isPlain = Object.values(style).every((value) => value === undefined || value === false);
    if (isPlain && !quoted) return 0;
    const fontId = changesFont(style) ? fonts.add(fontElement(root, base, style)) : 0;
    const fillId = style.fill === undefined ? 0 : fills.add(fillElement(root, style.fill));
    const borderId = hasBorder(style) ? borders.add(borderElement(root, style, true)) : 0;
    const numFmtId = style.numberFormat === undefined ? 0 : formats(style.numberFormat);
    const alignment = alignmentElement(root, style);
    const isUnlocked = style.unlocked === true;
    const xf = elementLike(root, "xf", { numFmtId, fontId, fillId, borderId, xfId: 0 });
    if (quoted) xf.setAttribute("quotePrefix", "1");
    if (numFmtId !== 0) xf.setAttribute("applyNumberFormat", "1");
    if (fontId !== 0) xf.setAttribute("applyFont", "1");
    if (fillId !== 0) xf.setAttribute("applyFill", "1");
    if (borderId !== 0) xf.setAttribute("applyBorder", "1");
    if (alignment !== null) {
      xf.setAttribute("applyAlignment", "1");
      xf.appendChild(alignment);
    }
    if (isUnlocked) {
      xf.setAttribute("applyProtection", "1");
      addChild(xf, "protection", { locked: 0 });
    }
    const number = cells.add(xf);
    if (number < MOST_CELL_STYLES) return number;
    throw new HostError(
      "The workbook has as many cell formats as Excel allows, so no sheet can be added to it. Remove unused formats, then try again. Nothing was changed.",
    );
  };

  const conditional = (style: OwnConditionalFormat["style"]): number => {
    const dxf = elementLike(root, "dxf");
    const font = elementLike(root, "font");
    if (style.bold !== undefined) addChild(font, "b", style.bold ? {} : { val: 0 });
    if (style.italic !== undefined) addChild(font, "i", style.italic ? {} : { val: 0 });
    if (style.underline !== undefined) addChild(font, "u", style.underline ? {} : { val: "none" });
    if (style.color !== undefined) addChild(font, "color", { rgb: argb(style.color) });
    if (font.firstChild !== null) dxf.appendChild(font);
    if (style.numberFormat !== undefined) {
      addChild(dxf, "numFmt", { numFmtId: formats(style.numberFormat, false), formatCode: style.numberFormat });
    }
    if (style.fill !== undefined) {
      const pattern = addChild(addChild(dxf, "fill"), "patternFill", { patternType: "solid" });
      addChild(pattern, "fgColor", { rgb: argb(style.fill) });
      addChild(pattern, "bgColor", { rgb: argb(style.fill) });
    }
    if (hasBorder(style)) dxf.appendChild(borderElement(root, style, false));
    return differential.add(dxf);
  };

  return {
    cell(style, quoted = false) {
      const key = `${quoted ? "q" : ""}${JSON.stringify(style)}`;
      const number = known.get(key) ?? cell(style, quoted);
      known.set(key, number);
      return number;
    },
    withFormat(number, numberFormat) {
      const xf = cells.at(number)?.cloneNode(true) as XmlElement | undefined;
      if (xf === undefined) return cell({ numberFormat }, false);
      const numFmtId = formats(numberFormat);
      if (Number(xf.getAttribute("numFmtId") ?? 0) === numFmtId) return number;
      xf.setAttribute("numFmtId", String(numFmtId));
      xf.setAttribute("applyNumberFormat", "1");
      return cells.add(xf);
    },
    withQuote(number, quoted) {
      const standing = cells.at(number);
      if (standing === undefined) return quoted ? cell({}, true) : number;
      if (isOn(standing.getAttribute("quotePrefix")) === quoted) return number;
      const xf = standing.cloneNode(true) as XmlElement;
      if (quoted) xf.setAttribute("quotePrefix", "1");
      else xf.removeAttribute("quotePrefix");
      return cells.add(xf);
    },
    isUnlocked(number) {
      const xf = cells.at(number);
      const protection = xf === undefined ? undefined : childOf(xf, "protection");
      const locked = protection?.getAttribute("locked") ?? null;
      return locked !== null && !isOn(locked);
    },
    conditional,
    bodyFont: (base === undefined ? null : childOf(base, "name")?.getAttribute("val")) ?? "Calibri",
    text: () => serializeXml(document),
  };
}

interface ElementList {
  at(place: number): XmlElement | undefined;
  /** The place of an element that means the same, appended when there is none. */
  add(element: XmlElement): number;
}

/** `defaults`: what Excel takes the first places for; put in front of ours where a file lacks it. */
function elementList(root: XmlElement, name: string, defaults: () => readonly XmlElement[]): ElementList {
  let parent: XmlElement | undefined = childOf(root, name);
  const places = new Map<string, number>();
  const existing = parent === undefined ? [] : childrenOf(parent);
  existing.forEach((element, place) => {
    const meaning = meaningOf(element);
    if (!places.has(meaning)) places.set(meaning, place);
  });
  let count = existing.length;
  const append = (element: XmlElement): number => {
    parent ??= ensureChild(root, name, ORDER);
    parent.appendChild(element);
    parent.setAttribute("count", String(count + 1));
    places.set(meaningOf(element), count);
    return count++;
  };
  return {
    at: (place) => (parent === undefined ? undefined : childrenOf(parent)[place]),
    add(element) {
      const place = places.get(meaningOf(element));
      if (place !== undefined) return place;
      for (const missing of defaults().slice(count)) append(missing);
      return append(element);
    },
  };
}

/** Numbers of format codes. A conditional format holds its own code, so its number is only reserved. */
function numberFormats(root: XmlElement): (code: string, shared?: boolean) => number {
  const numbers = new Map<string, number>();
  const reserved = new Map<string, number>();
  const highest = { number: FIRST_OWN_FORMAT - 1 };
  const note = (into: Map<string, number>, element: XmlElement): void => {
    const number = Number(element.getAttribute("numFmtId"));
    const code = element.getAttribute("formatCode") ?? "";
    if (!into.has(code)) into.set(code, number);
    highest.number = Math.max(highest.number, number);
  };
  for (const element of childrenOf(childOf(root, "numFmts") ?? elementLike(root, "numFmts"))) note(numbers, element);
  for (const dxf of childrenOf(childOf(root, "dxfs") ?? elementLike(root, "dxfs"))) {
    const element = childOf(dxf, "numFmt");
    if (element !== undefined) note(reserved, element);
  }
  return (code, shared = true) => {
    const builtIn = BUILT_IN[code];
    if (builtIn !== undefined) return builtIn;
    const known = shared ? numbers.get(code) : (reserved.get(code) ?? numbers.get(code));
    if (known !== undefined) return known;
    const numFmtId = ++highest.number;
    if (shared) {
      const list = ensureChild(root, "numFmts", ORDER);
      addChild(list, "numFmt", { numFmtId, formatCode: code });
      list.setAttribute("count", String(childrenOf(list).length));
      numbers.set(code, numFmtId);
    } else reserved.set(code, numFmtId);
    return numFmtId;
  };
}

const changesFont = (style: CellStyle): boolean =>
  style.size !== undefined ||
  style.bold === true ||
  style.italic === true ||
  style.underline === true ||
  style.color !== undefined;

function fontElement(root: XmlElement, base: XmlElement | undefined, style: CellStyle): XmlElement {
  const font = elementLike(root, "font");
  const facts = new Map<string, XmlElement>();
  for (const child of base === undefined ? [] : childrenOf(base)) {
    facts.set(child.localName ?? "", child.cloneNode(true) as XmlElement);
  }
  const set = (name: string, attributes: Readonly<Record<string, string | number>>): void =>
    void facts.set(name, elementLike(root, name, attributes));
  if (base === undefined) {
    set("sz", { val: 11 });
    set("name", { val: "Calibri" });
  }
  if (style.bold === true) set("b", {});
  if (style.italic === true) set("i", {});
  if (style.underline === true) set("u", {});
  if (style.size !== undefined) set("sz", { val: style.size });
  if (style.color !== undefined) set("color", { rgb: argb(style.color) });
  for (const name of FONT_ORDER) {
    const fact = facts.get(name);
    if (fact !== undefined) font.appendChild(fact);
  }
  return font;
}

function reservedFills(root: XmlElement): XmlElement[] {
  return ["none", "gray125"].map((patternType) => {
    const fill = elementLike(root, "fill");
    addChild(fill, "patternFill", { patternType });
    return fill;
  });
}

const plainStyle = (root: XmlElement): XmlElement =>
  elementLike(root, "xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 });

function fillElement(root: XmlElement, color: string): XmlElement {
  const fill = elementLike(root, "fill");
  const pattern = addChild(fill, "patternFill", { patternType: "solid" });
  addChild(pattern, "fgColor", { rgb: argb(color) });
  addChild(pattern, "bgColor", { indexed: 64 });
  return fill;
}

type Sides = Pick<CellStyle, "left" | "right" | "top" | "bottom">;

const hasBorder = (style: Sides): boolean => [style.left, style.right, style.top, style.bottom].some(Boolean);

function borderElement(root: XmlElement, style: Sides, withDiagonal: boolean): XmlElement {
  const element = elementLike(root, "border");
  const side = (name: string, border: Border | undefined): void => {
    const child = addChild(element, name, border === undefined ? {} : { style: border.style });
    if (border !== undefined) addChild(child, "color", { rgb: argb(border.color) });
  };
  side("left", style.left);
  side("right", style.right);
  side("top", style.top);
  side("bottom", style.bottom);
  if (withDiagonal) addChild(element, "diagonal");
  return element;
}

function alignmentElement(root: XmlElement, style: CellStyle): XmlElement | null {
  const alignment = elementLike(root, "alignment");
  if (style.horizontal !== undefined) alignment.setAttribute("horizontal", style.horizontal);
  // Excel's own default, which it does not write.
  if (style.vertical !== undefined && style.vertical !== "bottom") alignment.setAttribute("vertical", style.vertical);
  if (style.wrap === true) alignment.setAttribute("wrapText", "1");
  if (style.indent !== undefined && style.indent > 0) alignment.setAttribute("indent", String(style.indent));
  return alignment.attributes.length === 0 ? null : alignment;
}
