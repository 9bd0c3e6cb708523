/** Our charts in a sheet's drawing: found again by their names, put exactly on their cells; what people drew stays. */
import type { OwnChart } from "../../../core/own-sheet";
import type { Area } from "../../../core/sheet";
import { childOf, childrenOf, elementLike, parseXml, rootOf, serializeXml, type XmlElement } from "../xml";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A drawing with nothing in it. */
export const EMPTY_DRAWING = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="${MAIN}" xmlns:r="${RELATIONSHIPS}"/>`;

interface Drawing {
  /** The relationship of our chart, or null when it is not drawn yet. */
  relationshipOf(chart: OwnChart): string | null;
  /** Puts the chart on its cells; `relationship` leads to its part. */
  put(chart: OwnChart, relationship: string): void;
  /** Takes away our charts that are not among `names`, and gives their relationships. */
  removeOthers(names: readonly string[]): string[];
  text(): string;
}

export function openDrawing(text: string, part: string): Drawing {
  const document = parseXml(text, part);
  const root = rootOf(document, part);
  const ours = new Map<string, XmlElement>();
  const removable: { name: string; anchor: XmlElement }[] = [];
  let highestId = 1;
  for (const anchor of childrenOf(root)) {
    for (const properties of allProperties(anchor)) {
      highestId = Math.max(highestId, Number(properties.getAttribute("id")) || 0);
    }
    const name = chartName(anchor);
    if (name?.startsWith("LT_") !== true) continue;
    // A second chart of the same name is a copy that a person made.
    if (!ours.has(name)) removable.push({ name, anchor });
    if (!ours.has(name)) ours.set(name, anchor);
  }
  /** A chart of ours that another program renamed stands on exactly the same cells. */
  const anchorOf = (chart: OwnChart): XmlElement | undefined =>
    ours.get(chart.name) ??
    childrenOf(root).find(
      (anchor) =>
        chartName(anchor)?.startsWith("LT_") === false && standsOn(anchor, chart.area) && relationshipIn(anchor),
    );
  return {
    relationshipOf: (chart) => relationshipIn(anchorOf(chart)),
    put(chart, relationship) {
      const anchor = anchorOf(chart);
      if (anchor === undefined) {
        root.appendChild(newAnchor(root, chart, relationship, ++highestId));
        return;
      }
      const properties = chartProperties(anchor);
      properties?.setAttribute("name", chart.name);
      properties?.setAttribute("descr", describable(chart.altText));
      setCorner(anchor, "from", chart.area.firstColumn - 1, chart.area.firstRow - 1);
      setCorner(anchor, "to", chart.area.lastColumn, chart.area.lastRow);
    },
    removeOthers(names) {
      const gone = removable.filter(({ name }) => !names.includes(name));
      return gone.flatMap(({ anchor }) => {
        const relationship = relationshipIn(anchor);
        root.removeChild(anchor);
        return relationship === null ? [] : [relationship];
      });
    },
    text: () => serializeXml(document),
  };
}

const describable = (text: string): string => text.replace(/[\u0000-\u0008\u000b-\u001f]/g, "");

function allProperties(element: XmlElement): XmlElement[] {
  return element.localName === "cNvPr" ? [element] : childrenOf(element).flatMap(allProperties);
}

function chartProperties(anchor: XmlElement): XmlElement | undefined {
  const frame = childOf(anchor, "graphicFrame");
  const about = frame === undefined ? undefined : childOf(frame, "nvGraphicFramePr");
  return about === undefined ? undefined : childOf(about, "cNvPr");
}

const chartName = (anchor: XmlElement): string | null => chartProperties(anchor)?.getAttribute("name") ?? null;

function relationshipIn(anchor: XmlElement | undefined): string | null {
  const chart = anchor === undefined ? undefined : firstNamed(anchor, "chart");
  return chart?.getAttributeNS(RELATIONSHIPS, "id") ?? null;
}

function firstNamed(element: XmlElement, localName: string): XmlElement | undefined {
  for (const child of childrenOf(element)) {
    const found = child.localName === localName ? child : firstNamed(child, localName);
    if (found !== undefined) return found;
  }
  return undefined;
}

function standsOn(anchor: XmlElement, area: Area): boolean {
  const cornerIs = (corner: string, column: number, row: number): boolean => {
    const element = childOf(anchor, corner);
    const values = { col: column, colOff: 0, row, rowOff: 0 };
    return (
      element !== undefined &&
      Object.entries(values).every(([name, value]) => childOf(element, name)?.textContent === String(value))
    );
  };
  return cornerIs("from", area.firstColumn - 1, area.firstRow - 1) && cornerIs("to", area.lastColumn, area.lastRow);
}

function setCorner(anchor: XmlElement, corner: "from" | "to", column: number, row: number): void {
  const element = childOf(anchor, corner);
  if (element === undefined) return;
  const values: Readonly<Record<string, number>> = { col: column, colOff: 0, row, rowOff: 0 };
  for (const [name, value] of Object.entries(values)) {
    const child = childOf(element, name);
    if (child !== undefined && child.textContent !== String(value)) child.textContent = String(value);
  }
}

function newAnchor(root: XmlElement, chart: OwnChart, relationship: string, id: number): XmlElement {
  const make = (
    parent: XmlElement,
    name: string,
    attributes: Readonly<Record<string, string | number>> = {},
  ): XmlElement => {
    const child = elementLike(root, name, attributes);
    parent.appendChild(child);
    return child;
  };
  const other = (parent: XmlElement, namespace: string, name: string): XmlElement => {
    const child = root.ownerDocument?.createElementNS(namespace, name);
    if (child === undefined) throw new Error("the drawing belongs to no document");
    parent.appendChild(child);
    return child;
  };
  const anchor = elementLike(root, "twoCellAnchor", { editAs: "twoCell" });
  const { firstColumn, firstRow, lastColumn, lastRow }: Area = chart.area;
  corner(make(anchor, "from"), firstColumn - 1, firstRow - 1);
  corner(make(anchor, "to"), lastColumn, lastRow);
  const frame = make(anchor, "graphicFrame", { macro: "" });
  const about = make(frame, "nvGraphicFramePr");
  make(about, "cNvPr", { id, name: chart.name, descr: describable(chart.altText) });
  make(about, "cNvGraphicFramePr");
  const place = make(frame, "xfrm");
  const offset = other(place, MAIN, "a:off");
  offset.setAttribute("x", "0");
  offset.setAttribute("y", "0");
  const extent = other(place, MAIN, "a:ext");
  extent.setAttribute("cx", "0");
  extent.setAttribute("cy", "0");
  const data = other(other(frame, MAIN, "a:graphic"), MAIN, "a:graphicData");
  data.setAttribute("uri", CHART);
  other(data, CHART, "c:chart").setAttributeNS(RELATIONSHIPS, "r:id", relationship);
  make(anchor, "clientData");
  return anchor;
}

function corner(element: XmlElement, column: number, row: number): void {
  const values: Readonly<Record<string, number>> = { col: column, colOff: 0, row, rowOff: 0 };
  for (const [name, value] of Object.entries(values)) {
    const child = elementLike(element, name);
    child.textContent = String(value);
    element.appendChild(child);
  }
}
