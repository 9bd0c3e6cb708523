/** Where inside a chart of ours its lines or bars are drawn, so that title, values and categories have room. */
import type { OwnChart, OwnSheet } from "../core/own-sheet";

const DEFAULT_HEIGHT = 15;
const DEFAULT_WIDTH = 64;
const POINTS_PER_PIXEL = 0.75;
const TITLE_HEIGHT = 15;
const LINE_HEIGHT = 11;
const LETTER_WIDTH = 4.4;

/** In points. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/** How large the cells of a chart are as the sheet first appears. */
export function chartSize(chart: OwnChart, own: OwnSheet): ChartSize {
  const heights = new Map(own.rowHeights.map(({ row, height }) => [row, height]));
  let height = 0;
  for (let row = chart.area.firstRow; row <= chart.area.lastRow; row++) height += heights.get(row) ?? DEFAULT_HEIGHT;
  let width = 0;
  for (let column = chart.area.firstColumn; column <= chart.area.lastColumn; column++) {
    width += (own.columnWidths[column - 1] ?? DEFAULT_WIDTH) * POINTS_PER_PIXEL;
  }
  return { width, height };
}

/** Parts of the chart's width and height, from its top left corner. */
export interface PlotShares {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function plotShares(chart: OwnChart, size: ChartSize): PlotShares {
  switch (chart.kind) {
    case "line":
      return lineShares(chart, size);
    case "column":
      return columnShares(chart, size);
    case "bar":
      return barShares(chart, size);
  }
}

const rounded = (share: number): number => Math.round(share * 10000) / 10000;
const share = (part: number, whole: number): number => rounded(part / whole);

function lineShares({ title }: OwnChart, { height }: ChartSize): PlotShares {
  const top = title === null ? 0.2 : share(TITLE_HEIGHT + 3, height);
  // The left half of the cell below shows the number that the line starts from.
  return { left: 0.5, top, width: 0.4, height: Math.max(0.1, rounded(0.8 - top)) };
}

const linesOf = (label: string): number => label.split("\n").length;

/** Room for the title and a value above the highest column, and for the categories' lines below. */
function columnShares({ title, categoryLabels }: OwnChart, { height }: ChartSize): PlotShares {
  const above = (title === null ? 0 : TITLE_HEIGHT - 1) + LINE_HEIGHT;
  const below = Math.max(1, ...categoryLabels.map(linesOf)) * LINE_HEIGHT + 2;
  const room = Math.max(height * 0.2, height - above - below);
  return { left: 0, top: share(above, height), width: 1, height: share(room, height) };
}

/** Room for the longest category on the left and a value on the right. */
function barShares({ title, categoryLabels }: OwnChart, { width, height }: ChartSize): PlotShares {
  const longest = Math.max(0, ...categoryLabels.flatMap((label) => label.split("\n").map((line) => line.length)));
  const left = Math.min(width * 0.55, longest * LETTER_WIDTH + 10);
  const above = title === null ? 2 : TITLE_HEIGHT + 2;
  return {
    left: share(left, width),
    top: share(above, height),
    width: share(width - left - 30, width),
    height: share(Math.max(10, height - above - 2), height),
  };
}

/** The same in points. */
export function chartPlot(chart: OwnChart, own: OwnSheet): PlotShares {
  const size = chartSize(chart, own);
  const shares = plotShares(chart, size);
  return {
    left: shares.left * size.width,
    top: shares.top * size.height,
    width: shares.width * size.width,
    height: shares.height * size.height,
  };
}
