/** A native chart as its part's XML: every value also in the cache, so that viewers that do not calculate show it. */
import type { ChartSeries, OwnChart } from "../../../core/own-sheet";
import type { Area } from "../../../core/sheet";
import { sheetReference } from "../../host-areas";
import { plotShares, type ChartSize } from "../../host-chart-layout";
import { withCodes, xmlAttribute, xmlText } from "./text";

/** How large a chart is drawn, in points, and what its letters look like. */
interface ChartFrame extends ChartSize {
  readonly sheet: string;
  readonly font: string;
}

const INK = "242424";
const NOTE = "595959";
const AXIS = "8A8A8A";
const TITLE_SIZE = 9.5;
const TEXT_SIZE = 8.5;

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

type Line = Extract<OwnChart, { kind: "line" }>;
type Bars = Extract<OwnChart, { kind: "column" | "bar" }>;

/** The whole chart part. */
export function chartXml(chart: OwnChart, frame: ChartFrame): string {
  const title = chart.title === null ? "" : titleXml(chart.title, frame.font);
  const plot = chart.kind === "line" ? linePlot(chart, frame) : barPlot(chart, frame);
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace ${NAMESPACES}><c:roundedCorners val="0"/><c:chart>` +
    `${title}<c:autoTitleDeleted val="${chart.title === null ? 1 : 0}"/>` +
    `<c:plotArea>${plot}<c:spPr><a:noFill/></c:spPr></c:plotArea><c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:chartSpace>`
  );
}

const rgb = (color: string): string => color.replace("#", "").toUpperCase();
const solid = (color: string): string => `<a:solidFill><a:srgbClr val="${rgb(color)}"/></a:solidFill>`;

const letters = (tag: string, size: number, bold: boolean, color: string, font: string): string =>
  `<a:${tag} sz="${Math.round(size * 100)}" b="${bold ? 1 : 0}">${solid(color)}<a:latin typeface="${xmlAttribute(font)}"/></a:${tag}>`;

const textProperties = (size: number, bold: boolean, color: string, font: string): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${letters("defRPr", size, bold, color, font)}</a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;

function titleXml(title: string, font: string): string {
  const look = letters("rPr", TITLE_SIZE, true, INK, font).replace("<a:rPr", '<a:rPr lang="en-US"');
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${letters("defRPr", TITLE_SIZE, true, INK, font)}</a:pPr>` +
    `<a:r>${look}<a:t>${chartText(title)}</a:t></a:r></a:p></c:rich></c:tx>` +
    `<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0"/><c:y val="0"/></c:manualLayout></c:layout>` +
    `<c:overlay val="1"/></c:title>`
  );
}

/** Charts know no codes for control characters: those are left out. */
const chartText = (text: string): string => xmlText(withCodes(text).replace(/_x00[01][0-9A-F]_/g, ""));

function layout(chart: OwnChart, frame: ChartFrame): string {
  const { left, top, width, height } = plotShares(chart, frame);
  return (
    `<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>` +
    `<c:x val="${left}"/><c:y val="${top}"/><c:w val="${width}"/><c:h val="${height}"/></c:manualLayout></c:layout>`
  );
}

const texts = (sheet: string, area: Area, labels: readonly string[]): string =>
  `<c:cat><c:strRef><c:f>${xmlText(sheetReference(sheet, area))}</c:f><c:strCache><c:ptCount val="${labels.length}"/>` +
  labels.map((label, index) => `<c:pt idx="${index}"><c:v>${chartText(label)}</c:v></c:pt>`).join("") +
  `</c:strCache></c:strRef></c:cat>`;

const isPoint = (number: number | null): number is number => number !== null && Number.isFinite(number);

const numbers = (sheet: string, series: ChartSeries, format: string): string =>
  `<c:val><c:numRef><c:f>${xmlText(sheetReference(sheet, series.values))}</c:f><c:numCache><c:formatCode>${xmlText(format)}</c:formatCode><c:ptCount val="${series.numbers.length}"/>` +
  series.numbers
    .map((number, index) => (isPoint(number) ? `<c:pt idx="${index}"><c:v>${number}</c:v></c:pt>` : ""))
    .join("") +
  `</c:numCache></c:numRef></c:val>`;

const seriesHead = (index: number, name: string): string =>
  `<c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${chartText(name)}</c:v></c:tx>`;

const axes = (categories: string, values: string, chart: OwnChart): string =>
  `<c:catAx><c:axId val="1"/>${categories}</c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>` +
  `<c:max val="${chart.maximum}"/><c:min val="${chart.minimum}"/></c:scaling><c:delete val="1"/>${values}<c:crossAx val="1"/></c:valAx>`;

const NO_LABELS =
  '<c:dLbls><c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>';

function linePlot(chart: Line, frame: ChartFrame): string {
  const stroke = `<a:ln w="25400" cap="rnd">${solid(chart.color)}<a:round/></a:ln>`;
  const marked = chart.series.length - 1;
  const series = chart.series.map((one, index) => {
    const last = one.numbers.reduce<number>((found, number, at) => (isPoint(number) ? at : found), -1);
    const alone = one.numbers.filter(isPoint).length === 1;
    // A single point draws no line, so without a mark it would be invisible.
    const mark =
      last >= 0 && (index === marked || alone)
        ? `<c:dPt><c:idx val="${last}"/><c:marker><c:symbol val="circle"/><c:size val="5"/><c:spPr>${solid(chart.color)}<a:ln><a:noFill/></a:ln></c:spPr></c:marker><c:bubble3D val="0"/><c:spPr>${stroke}</c:spPr></c:dPt>`
        : "";
    return (
      `<c:ser>${seriesHead(index, one.name)}<c:spPr>${stroke}</c:spPr><c:marker><c:symbol val="none"/></c:marker>${mark}${NO_LABELS}` +
      `${texts(frame.sheet, chart.categories, chart.categoryLabels)}${numbers(frame.sheet, one, chart.valueFormat)}<c:smooth val="0"/></c:ser>`
    );
  });
  return (
    layout(chart, frame) +
    `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series.join("")}<c:marker val="1"/><c:axId val="1"/><c:axId val="2"/></c:lineChart>` +
    axes(
      `<c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="1"/><c:axPos val="b"/><c:crossAx val="2"/>`,
      `<c:axPos val="l"/>`,
      chart,
    )
  );
}

function barPlot(chart: Bars, frame: ChartFrame): string {
  const isColumn = chart.kind === "column";
  const edge = (fill: string, line: string): string =>
    `<c:spPr>${solid(fill)}<a:ln w="9525">${solid(line)}</a:ln></c:spPr>`;
  const label = (bold: boolean): string =>
    `<c:numFmt formatCode="${xmlAttribute(chart.valueFormat)}" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>${textProperties(TEXT_SIZE, bold, INK, frame.font)}` +
    `<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;
  const at = chart.emphasis;
  const point =
    at === null
      ? ""
      : `<c:dPt><c:idx val="${at}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>${edge(chart.emphasisColor, chart.emphasisColor)}</c:dPt>`;
  const series = chart.series.map(
    (one, index) =>
      `<c:ser>${seriesHead(index, one.name)}${edge(chart.color, chart.edgeColor)}<c:invertIfNegative val="0"/>${point}` +
      `<c:dLbls>${at === null ? "" : `<c:dLbl><c:idx val="${at}"/>${label(true)}</c:dLbl>`}${label(false)}</c:dLbls>` +
      `${texts(frame.sheet, chart.categories, chart.categoryLabels)}${numbers(frame.sheet, one, chart.valueFormat)}</c:ser>`,
  );
  const reversed = !isColumn && chart.reversed;
  const categories =
    `<c:scaling><c:orientation val="${reversed ? "maxMin" : "minMax"}"/></c:scaling><c:delete val="0"/><c:axPos val="${isColumn ? "b" : "l"}"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>` +
    `<c:spPr><a:ln w="9525">${solid(AXIS)}</a:ln></c:spPr>${textProperties(TEXT_SIZE, false, NOTE, frame.font)}` +
    `<c:crossAx val="2"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="50"/><c:noMultiLvlLbl val="0"/>`;
  return (
    layout(chart, frame) +
    `<c:barChart><c:barDir val="${isColumn ? "col" : "bar"}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series.join("")}` +
    `<c:gapWidth val="${Math.round(chart.gapWidth)}"/><c:axId val="1"/><c:axId val="2"/></c:barChart>` +
    axes(categories, `<c:axPos val="${isColumn ? "l" : reversed ? "t" : "b"}"/>`, chart)
  );
}
