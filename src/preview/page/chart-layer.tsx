/** The charts over one part of the grid, scrolled with it. */
import type { Area } from "../../core/sheet";
import { ChartSvg } from "./chart-svg";
import type { Geometry, Rect, Scroll } from "./grid-geometry";
import type { PlacedChart } from "./page-messages";
import type { Tint } from "./screen-color";

interface Props {
  readonly charts: readonly PlacedChart[];
  readonly geometry: Geometry;
  readonly place: Rect;
  readonly view: Area;
  readonly scroll: Scroll;
  readonly tint: Tint;
}

export function ChartLayer({ charts, geometry, place, view, scroll, tint }: Props) {
  const seen = charts.filter((chart) => isOver(chart, geometry, view));
  if (seen.length === 0) return null;
  return (
    <div className="charts" style={place}>
      <div style={{ transform: `translate(${-scroll.left}px, ${-scroll.top}px)` }}>
        {seen.map((chart) => (
          <ChartSvg key={chart.picture.name} chart={chart} zoom={geometry.zoom} tint={tint} />
        ))}
      </div>
    </div>
  );
}

const isOver = (chart: PlacedChart, { rows, columns, zoom }: Geometry, view: Area): boolean =>
  chart.left * zoom < columns.startOf(view.lastColumn + 1) &&
  (chart.left + chart.width) * zoom > columns.startOf(view.firstColumn) &&
  chart.top * zoom < rows.startOf(view.lastRow + 1) &&
  (chart.top + chart.height) * zoom > rows.startOf(view.firstRow);
