import { put, stage } from "../stage";

describe("charts", () => {
  it("what is drawn is kept in the chart, what is not drawn is kept and read back", async () => {
    const s = stage();
    await put(s, "S", "A1:B4", [
      ["", "n"],
      ["a", 1],
      ["b", 2],
      ["c", 3],
    ]);
    await s.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("S");
      const chart = sheet.charts.add("BarClustered", sheet.getRange("A1:B4"), "Columns");
      chart.name = "LT_Bars";
      chart.title.text = "Bars";
      chart.title.format.font.size = 9.5;
      chart.legend.visible = false;
      chart.format.fill.clear();
      chart.format.border.lineStyle = "None";
      const { valueAxis, categoryAxis } = chart.axes;
      valueAxis.minimum = 0;
      valueAxis.maximum = 4;
      valueAxis.majorGridlines.visible = false;
      valueAxis.visible = false;
      valueAxis.numberFormat = "0%";
      categoryAxis.reversePlotOrder = true;
      categoryAxis.tickLabelPosition = "Low";
      categoryAxis.format.font.color = "#595959";
      const series = chart.series.getItemAt(0);
      series.gapWidth = 40;
      series.format.fill.setSolidColor("#FFFFFF");
      series.format.line.color = "#8A8A8A";
      series.hasDataLabels = true;
      series.dataLabels.position = "OutsideEnd";
      series.dataLabels.numberFormat = "0.0";
      series.setXAxisValues(sheet.getRange("A2:A4"));
      series.points.getItemAt(2).format.fill.setSolidColor("#0F6CBD");
      chart.plotArea.insideLeft = 12;
      categoryAxis.load("tickLabelPosition,type");
      chart.plotArea.load("insideLeft");
      series.points.load("count");
      await context.sync();
      expect([categoryAxis.tickLabelPosition, categoryAxis.type]).toEqual(["Low", "Category"]);
      expect([chart.plotArea.insideLeft, series.points.count]).toEqual([12, 3]);
      valueAxis.minimum = "";
      await context.sync();
    });
    expect(s.sheet("S").charts).toMatchObject([
      {
        name: "LT_Bars",
        type: "BarClustered",
        title: { text: "Bars", visible: true, format: { size: 9.5 } },
        legend: false,
        fill: null,
        valueAxis: { visible: false, minimum: null, maximum: 4, gridlines: false, numberFormat: "0%" },
        categoryAxis: { reversed: true, font: { color: "#595959" } },
        series: [
          {
            values: "=S!$B$2:$B$4",
            categories: "=S!$A$2:$A$4",
            gapWidth: 40,
            fill: "#FFFFFF",
            line: { color: "#8A8A8A" },
            labels: { visible: true, numberFormat: "0.0", position: "OutsideEnd" },
          },
        ],
      },
    ]);
    expect(s.sheet("S").charts[0]?.series[0]?.points.get(2)).toEqual({ fill: "#0F6CBD" });
  });

  it("a chart is deleted", async () => {
    const s = stage();
    await s.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("S");
      const chart = sheet.charts.add("Line", sheet.getRange("A1:A3"));
      chart.delete();
      await context.sync();
    });
    expect(s.sheet("S").charts).toEqual([]);
  });
});
