/** A chart of ours as our own sheets say it. */
import type { ChartSeries, OwnChart } from "../../core/own-sheet";
import type { Area } from "../../core/sheet";
import type { Book, BookChart, BookSeries, BookSheet } from "../workbook/book";
import { cellsUnder, seriesName, valuesOfReference } from "../workbook/charts";
import { formatOf } from "../workbook/cell-formats";
import { cellAt } from "../workbook/cells";
import { resolveReference } from "../workbook/names";
import { shown } from "../workbook/shown";

const NO_COLOR = "#000000";

/** The chart, or null when it draws nothing that our own sheets know: other kinds, or cells of other sheets. */
export function ownChart(book: Book, sheet: BookSheet, chart: BookChart): OwnChart | null {
  const kind = /^Line/.test(chart.type)
    ? "line"
    : /^Column/.test(chart.type)
      ? "column"
      : /^Bar/.test(chart.type)
        ? "bar"
        : null;
  const [first] = chart.series;
  const categories = first === undefined ? null : areaIn(book, sheet, first.categories);
  if (kind === null || first === undefined || categories === null) return null;
  const series = chart.series.flatMap((one): ChartSeries[] => {
    const values = areaIn(book, sheet, one.values);
    return values === null ? [] : [{ name: seriesName(book, one), values, numbers: numbersOf(book, one) }];
  });
  if (series.length < chart.series.length) return null;
  const base = {
    name: chart.name,
    title: chart.title.visible ? chart.title.text : null,
    altText: chart.altText,
    area: cellsUnder(sheet, chart),
    categories,
    categoryLabels: cellsOf(categories).map(([row, column]) => shown(book, sheet, row, column)),
    series,
    minimum: chart.valueAxis.minimum ?? 0,
    maximum: chart.valueAxis.maximum ?? 0,
    valueFormat:
      first.labels.visible || first.labels.numberFormat !== "General"
        ? first.labels.numberFormat
        : formatIn(book, sheet, first),
  };
  if (kind === "line") return { ...base, kind, color: first.line.color ?? NO_COLOR };
  const [emphasis, point] = [...first.points].find(([, one]) => one.fill !== undefined) ?? [null, undefined];
  const color = first.fill ?? NO_COLOR;
  return {
    ...base,
    kind,
    emphasis,
    color,
    emphasisColor: point?.fill ?? color,
    edgeColor: first.line.color ?? color,
    gapWidth: first.gapWidth,
    reversed: chart.categoryAxis.reversed,
  };
}

function areaIn(book: Book, sheet: BookSheet, formula: string): Area | null {
  const found = resolveReference(book, formula, sheet);
  return found?.sheet === sheet ? found.area : null;
}

const numbersOf = (book: Book, series: BookSeries): readonly (number | null)[] =>
  valuesOfReference(book, series.values).map((value) => (typeof value === "number" ? value : null));

function formatIn(book: Book, sheet: BookSheet, series: BookSeries): string {
  const area = areaIn(book, sheet, series.values);
  return area === null ? "General" : formatOf(book, cellAt(sheet, area.firstRow, area.firstColumn)).numberFormat;
}

function cellsOf(area: Area): readonly (readonly [row: number, column: number])[] {
  const cells: [number, number][] = [];
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    for (let column = area.firstColumn; column <= area.lastColumn; column++) cells.push([row, column]);
  }
  return cells;
}
