/** The charts of a worksheet: where they stand, what they draw, and how they look as far as it is drawn here. */
import type { Package } from "../../hosts/file/package";
import { relationshipsOf } from "../../hosts/file/parts";
import { childOf, childrenOf, isOn, parseXml, rootOf, type XmlElement } from "../../hosts/file/xml";
import type { BookAxis, BookChart, BookSeries, BookSheet, ChartFont } from "../workbook/book";
import { blankChart, blankSeries } from "../workbook/charts";
import { columnLeft, columnWidth, rowHeight, rowTop, type Rectangle } from "../workbook/layout";
import type { FileColors } from "./file-colors";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const EMU_A_PIXEL = 9525;

/** All charts of a sheet, whose rows and columns are already in `sheet`. */
export function readCharts(
  pkg: Package,
  sheetPart: string,
  sheet: BookSheet,
  colors: FileColors,
  nextId: () => number,
): BookChart[] {
  const drawing = relationshipsOf(pkg, sheetPart).find(({ type }) => type === "drawing")?.part ?? null;
  if (drawing === null || !pkg.has(drawing)) return [];
  const related = new Map(relationshipsOf(pkg, drawing).map(({ id, part }) => [id, part]));
  return childrenOf(rootOf(parseXml(pkg.text(drawing), drawing), drawing)).flatMap((anchor) =>
    allNamed(anchor, "graphicFrame").flatMap((frame) => {
      const [reference] = allNamed(frame, "chart");
      const part = related.get(reference?.getAttributeNS(RELATIONSHIPS, "id") ?? "") ?? null;
      if (part === null || !pkg.has(part)) return [];
      const [about] = allNamed(frame, "cNvPr");
      const id = nextId();
      const chart = blankChart(id, about?.getAttribute("name") ?? `Chart ${id}`, "");
      chart.altText = about?.getAttribute("descr") ?? "";
      Object.assign(chart, placeOf(anchor, sheet));
      readChart(rootOf(parseXml(pkg.text(part), part), part), chart, colors);
      return [chart];
    }),
  );
}

function allNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return childrenOf(element).flatMap((child) =>
    child.localName === name ? [child, ...allNamed(child, name)] : allNamed(child, name),
  );
}

const down = (element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>((at, name) => (at === undefined ? undefined : childOf(at, name)), element);

const valueOf = (element: XmlElement | undefined, ...path: readonly string[]): string | null =>
  down(element, ...path)?.getAttribute("val") ?? null;

const flagOf = (element: XmlElement | undefined, name: string): boolean => {
  const child = element === undefined ? undefined : childOf(element, name);
  const value = child?.getAttribute("val") ?? null;
  return child !== undefined && (value === null || isOn(value));
};

function placeOf(anchor: XmlElement, sheet: BookSheet): Rectangle {
  const from = cornerOf(childOf(anchor, "from"), sheet);
  const to = childOf(anchor, "to");
  const size = childOf(anchor, "ext");
  const position = childOf(anchor, "pos");
  const pixels = (element: XmlElement | undefined, name: string): number =>
    Math.round(Number(element?.getAttribute(name) ?? 0) / EMU_A_PIXEL);
  const left = position === undefined ? from.x : pixels(position, "x");
  const top = position === undefined ? from.y : pixels(position, "y");
  if (to === undefined) return { left, top, width: pixels(size, "cx"), height: pixels(size, "cy") };
  const end = cornerOf(to, sheet);
  return { left, top, width: Math.max(1, end.x - left), height: Math.max(1, end.y - top) };
}

function cornerOf(corner: XmlElement | undefined, sheet: BookSheet): { readonly x: number; readonly y: number } {
  const number = (name: string): number => Number((corner && childOf(corner, name)?.textContent) ?? 0);
  const column = number("col") + 1;
  const row = number("row") + 1;
  const across = Math.min(Math.round(number("colOff") / EMU_A_PIXEL), columnWidth(sheet, column));
  const along = Math.min(Math.round(number("rowOff") / EMU_A_PIXEL), rowHeight(sheet, row));
  return { x: columnLeft(sheet, column) + across, y: rowTop(sheet, row) + along };
}

function readChart(root: XmlElement, chart: BookChart, colors: FileColors): void {
  const body = childOf(root, "chart");
  const plot = down(body, "plotArea");
  const plots =
    plot === undefined ? [] : childrenOf(plot).filter(({ localName }) => localName?.endsWith("Chart") === true);
  const [first] = plots;
  chart.type = first === undefined ? "Unknown" : typeOf(first);
  for (const group of plots) {
    const gap = valueOf(group, "gapWidth");
    for (const element of childrenOf(group, "ser")) {
      const series = readSeries(element, colors);
      if (gap !== null) series.gapWidth = Number(gap);
      chart.series.push(series);
    }
  }
  chart.legend = down(body, "legend") !== undefined;
  const title = down(body, "title");
  const [only] = chart.series;
  const titleText = title === undefined ? "" : textsIn(title);
  const automatic = chart.series.length === 1 && only !== undefined ? only.name : "";
  chart.title = {
    text: titleText === "" && title !== undefined ? automatic : titleText,
    visible: title !== undefined,
    format: readFont(title, colors, 14),
  };
  const [values] = plot === undefined ? [] : childrenOf(plot, "valAx");
  const categories =
    plot === undefined
      ? undefined
      : (childOf(plot, "catAx") ?? childOf(plot, "dateAx") ?? childrenOf(plot, "valAx")[1]);
  chart.valueAxis = readAxis(values, colors, chart.valueAxis);
  chart.categoryAxis = readAxis(categories, colors, chart.categoryAxis);
  const look = childOf(root, "spPr");
  if (look !== undefined) {
    chart.fill =
      childOf(look, "noFill") !== undefined ? null : (colors.drawn(childOf(look, "solidFill")) ?? chart.fill);
    const line = childOf(look, "ln");
    if (line !== undefined) {
      chart.border =
        childOf(line, "noFill") !== undefined ? null : (colors.drawn(childOf(line, "solidFill")) ?? chart.border);
    }
  }
}

const GROUPED: Readonly<Record<string, string>> = { stacked: "Stacked", percentStacked: "Stacked100" };

/** The names of Excel's API. */
function typeOf(group: XmlElement): string {
  const grouping = valueOf(group, "grouping") ?? "";
  switch (group.localName) {
    case "lineChart": {
      const series = childrenOf(group, "ser");
      const marked = series.some((one) => (valueOf(one, "marker", "symbol") ?? "auto") !== "none");
      return `Line${marked && flagOf(group, "marker") ? "Markers" : ""}${GROUPED[grouping] ?? ""}`;
    }
    case "barChart":
    case "bar3DChart": {
      const direction = valueOf(group, "barDir") === "bar" ? "Bar" : "Column";
      return direction + (GROUPED[grouping] ?? "Clustered");
    }
    case "areaChart":
    case "area3DChart":
      return `Area${GROUPED[grouping] ?? ""}`;
    case "pieChart":
    case "pie3DChart":
    case "ofPieChart":
      return "Pie";
    case "doughnutChart":
      return "Doughnut";
    case "scatterChart":
      return "XYScatter";
    case "bubbleChart":
      return "Bubble";
    case "radarChart":
      return "Radar";
    case "stockChart":
      return "StockHLC";
    default:
      return "Unknown";
  }
}

/** The formula in a reference, with an equals sign; "" when there is none. */
function referenceIn(element: XmlElement | undefined): string {
  const formula = element === undefined ? undefined : childrenOf(element).map((kind) => childOf(kind, "f"))[0];
  const text = formula?.textContent ?? "";
  return text === "" ? "" : `=${text}`;
}

function readSeries(element: XmlElement, colors: FileColors): BookSeries {
  const name = childOf(element, "tx");
  const written = name === undefined ? "" : (childOf(name, "v")?.textContent ?? referenceIn(name));
  const series = blankSeries(
    written,
    referenceIn(childOf(element, "val") ?? childOf(element, "yVal")),
    referenceIn(childOf(element, "cat") ?? childOf(element, "xVal")),
  );
  const look = childOf(element, "spPr");
  const line = down(look, "ln");
  series.fill = colors.drawn(down(look, "solidFill"));
  if (line !== undefined) {
    const weight = line.getAttribute("w");
    series.line = {
      color: colors.drawn(childOf(line, "solidFill")),
      weight: weight === null ? series.line.weight : Number(weight) / 12700,
      style:
        childOf(line, "noFill") !== undefined
          ? "None"
          : childOf(line, "solidFill") === undefined
            ? "Automatic"
            : "Continuous",
    };
  }
  series.marker = { ...series.marker, ...readMarker(childOf(element, "marker"), colors) };
  readLabels(childOf(element, "dLbls"), series, colors);
  for (const point of childrenOf(element, "dPt")) {
    const own = childOf(point, "spPr");
    const fill = colors.drawn(down(own, "solidFill"));
    const edge = colors.drawn(down(own, "ln", "solidFill"));
    const marker = readMarker(childOf(point, "marker"), colors);
    const index = Number(valueOf(point, "idx") ?? 0);
    series.points.set(index, {
      ...series.points.get(index),
      ...(fill === null ? {} : { fill }),
      ...(edge === null ? {} : { line: edge }),
      ...(marker === null ? {} : { marker: { style: marker.style, size: marker.size, fill: marker.fill } }),
    });
  }
  return series;
}

const MARKERS: Readonly<Record<string, string>> = {
  none: "None",
  auto: "Automatic",
  circle: "Circle",
  square: "Square",
  diamond: "Diamond",
  triangle: "Triangle",
  dash: "Dash",
  dot: "Dot",
  plus: "Plus",
  star: "Star",
  x: "X",
};

function readMarker(element: XmlElement | undefined, colors: FileColors): BookSeries["marker"] | null {
  if (element === undefined) return null;
  const look = childOf(element, "spPr");
  return {
    style: MARKERS[valueOf(element, "symbol") ?? "auto"] ?? "Automatic",
    size: Number(valueOf(element, "size") ?? 5),
    fill: colors.drawn(down(look, "solidFill")),
    line: colors.drawn(down(look, "ln", "solidFill")),
  };
}

const POSITIONS: Readonly<Record<string, string>> = {
  outEnd: "OutsideEnd",
  inEnd: "InsideEnd",
  inBase: "InsideBase",
  ctr: "Center",
  t: "Top",
  b: "Bottom",
  l: "Left",
  r: "Right",
  bestFit: "BestFit",
};

function readLabels(element: XmlElement | undefined, series: BookSeries, colors: FileColors): void {
  if (element === undefined) return;
  series.labels = {
    visible: flagOf(element, "showVal"),
    numberFormat: childOf(element, "numFmt")?.getAttribute("formatCode") ?? "General",
    position: POSITIONS[valueOf(element, "dLblPos") ?? ""] ?? series.labels.position,
    font: readFont(element, colors, 9),
  };
  for (const label of childrenOf(element, "dLbl")) {
    const index = Number(valueOf(label, "idx") ?? 0);
    series.points.set(index, {
      ...series.points.get(index),
      label: flagOf(label, "showVal") && !flagOf(label, "delete"),
    });
  }
}

function readAxis(element: XmlElement | undefined, colors: FileColors, plain: BookAxis): BookAxis {
  if (element === undefined) return { ...plain, visible: false };
  const bound = (name: string): number | null => {
    const value = valueOf(element, "scaling", name);
    return value === null ? null : Number(value);
  };
  return {
    visible: !flagOf(element, "delete"),
    minimum: bound("min"),
    maximum: bound("max"),
    gridlines: childOf(element, "majorGridlines") !== undefined,
    reversed: valueOf(element, "scaling", "orientation") === "maxMin",
    numberFormat: childOf(element, "numFmt")?.getAttribute("formatCode") ?? "General",
    font: readFont(element, colors, 9),
  };
}

/** The first letters' look that an element gives, wherever in its text properties. */
function readFont(element: XmlElement | undefined, colors: FileColors, size: number): ChartFont {
  const plain: ChartFont = { size, bold: false, color: "#595959" };
  if (element === undefined) return plain;
  const holder = childOf(element, "txPr") ?? childOf(element, "tx") ?? element;
  const letters = allNamed(holder, "rPr")[0] ?? allNamed(holder, "defRPr")[0];
  const said = letters?.getAttribute("sz") ?? null;
  return {
    size: said === null ? size : Number(said) / 100,
    bold: isOn(letters?.getAttribute("b")),
    color: (letters === undefined ? null : colors.drawn(childOf(letters, "solidFill"))) ?? plain.color,
  };
}

const textsIn = (element: XmlElement): string =>
  allNamed(element, "p")
    .map((paragraph) =>
      allNamed(paragraph, "t")
        .map((text) => text.textContent ?? "")
        .join(""),
    )
    .join("\n");
