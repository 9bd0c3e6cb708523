import type { OwnChart } from "../../../../src/core/own-sheet";
import { chartXml } from "../../../../src/hosts/file/write/chart-xml";
import { area, lineChart } from "./literals";

const frame = { sheet: "Leadership Summary", width: 300, height: 100, font: "Aptos Narrow" };
const bars = (more: Partial<Extract<OwnChart, { kind: "column" | "bar" }>> = {}): OwnChart => ({
  name: "LT_Quarters",
  kind: "column",
  title: "Fewer effective as poverty rises",
  altText: "58% to 29%",
  area: area(1, 1, 5, 3),
  categories: area(1, 8, 2, 8),
  categoryLabels: ["Lowest\n21 of 36", "Highest\n10 of 34"],
  series: [{ name: "Effective", values: area(1, 9, 2, 9), numbers: [0.58, 0.29] }],
  minimum: 0,
  maximum: 0.7,
  valueFormat: "0%",
  emphasis: 1,
  color: "#D9D9D9",
  emphasisColor: "#0F548C",
  edgeColor: "#8A8A8A",
  gapWidth: 60,
  reversed: false,
  ...more,
});

describe("a line", () => {
  it("has no axes, no title and no legend, and one mark at its last known point", () => {
    const xml = chartXml(
      lineChart({ series: [{ name: "Practice", values: area(11, 1, 11, 3), numbers: [3.7, 3.8, null] }] }),
      frame,
    );
    expect(xml.match(/<c:delete val="1"\/>/g)).toHaveLength(2);
    expect(xml).toContain('<c:autoTitleDeleted val="1"/>');
    expect(xml).not.toContain("<c:legend>");
    expect(xml).toContain('<c:dPt><c:idx val="1"/>');
    expect(xml.match(/<c:dPt>/g)).toHaveLength(1);
    expect(xml).toContain('<c:dispBlanksAs val="gap"/>');
  });

  it("of two series marks only the last, and a point that stands alone", () => {
    const series = (numbers: (number | null)[]) => ({ name: "Gap", values: area(11, 1, 11, 3), numbers });
    const marks = (first: (number | null)[]): string[] =>
      [
        ...chartXml(lineChart({ series: [series(first), series([null, null, 29])] }), frame).matchAll(
          /<c:dPt><c:idx val="(\d)"/g,
        ),
      ].map(([, index]) => index ?? "");
    expect(marks([12, 14, null])).toEqual(["2"]);
    expect(marks([12, null, null])).toEqual(["0", "2"]);
    expect(marks([null, null, null])).toEqual(["2"]);
  });
});

describe("columns and bars", () => {
  it("fill one, and write values in the workbook's font at their ends", () => {
    const xml = chartXml(bars(), frame);
    expect(xml).toContain('<c:dPt><c:idx val="1"/><c:invertIfNegative val="0"/>');
    expect(xml).toContain('<c:dLblPos val="outEnd"/>');
    expect(xml).toContain('typeface="Aptos Narrow"');
    expect(xml).toContain('<c:max val="0.7"/><c:min val="0"/>');
    expect(xml).toContain("<a:t>Fewer effective as poverty rises</a:t>");
    expect(xml).not.toContain("majorGridlines");
  });

  it("fill none where none is to stand out", () => {
    expect(chartXml(bars({ emphasis: null }), frame)).not.toContain("<c:dPt>");
  });

  it("start at the top where the first category is the first bar", () => {
    expect(chartXml(bars({ kind: "bar", reversed: true }), frame)).toContain('<c:orientation val="maxMin"/>');
    expect(chartXml(bars({ kind: "bar" }), frame)).not.toContain("maxMin");
  });

  it("escape what people typed", () => {
    const xml = chartXml(bars({ title: "A & <b>", categoryLabels: ["x < y", "\u0001"] }), frame);
    expect(xml).toContain("<a:t>A &amp; &lt;b&gt;</a:t>");
    expect(xml).toContain('<c:pt idx="0"><c:v>x &lt; y</c:v></c:pt><c:pt idx="1"><c:v></c:v></c:pt>');
  });
});
