/** Our charts on one sheet: their parts, and their places in the sheet's drawing. */
import type { OwnSheet } from "../../../core/own-sheet";
import { chartSize } from "../../host-chart-layout";
import { relationshipsOf } from "../parts";
import { chartXml } from "./chart-xml";
import { EMPTY_DRAWING, openDrawing } from "./drawing";
import type { SheetPlace, WriteContext } from "./write-context";
import { addPart, removePart } from "./related-parts";
import { setDrawing, type SheetFrame } from "./sheet-frame";

/** Stages the charts' parts and the drawing that holds them; what people drew stays. */
export function stageCharts(context: WriteContext, own: OwnSheet, place: SheetPlace, frame: SheetFrame): void {
  const { pkg, workbookPart, styles } = context;
  const existing = relationshipsOf(pkg, place.part).find(({ id, type }) => id === frame.drawing && type === "drawing");
  if (own.charts.length === 0 && existing === undefined) return;
  let part = existing?.part ?? null;
  if (part === null) {
    const added = addPart(pkg, workbookPart, place.part, "drawing", EMPTY_DRAWING);
    setDrawing(frame.root, added.relationship);
    part = added.part;
  }
  const drawing = openDrawing(pkg.text(part), part);
  const gone = drawing.removeOthers(own.charts.map(({ name }) => name));
  if (gone.length === 0 && own.charts.length === 0) return;
  const parts = new Map(relationshipsOf(pkg, part).map((relationship) => [relationship.id, relationship.part]));
  for (const chart of own.charts) {
    const xml = chartXml(chart, { sheet: place.name, ...chartSize(chart, own), font: styles.bodyFont });
    const relationship = drawing.relationshipOf(chart);
    const chartPart = relationship === null ? null : (parts.get(relationship) ?? null);
    if (chartPart !== null) pkg.set(chartPart, xml);
    drawing.put(
      chart,
      relationship !== null && chartPart !== null
        ? relationship
        : addPart(pkg, workbookPart, part, "chart", xml).relationship,
    );
  }
  pkg.set(part, drawing.text());
  for (const relationship of gone) {
    const chartPart = parts.get(relationship);
    if (chartPart != null) removePart(pkg, part, chartPart);
  }
}
