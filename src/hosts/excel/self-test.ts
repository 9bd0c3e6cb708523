/** A test in the Excel at hand: a sheet of its own is written, read back and taken away again. */
import type { SelfTestLine } from "../host";
import { areaOf } from "../host-areas";
import { placeOf, rangeOn } from "./addresses";
import { textInput, type CellInput } from "./cell-input";
import type { Requests } from "./run";

export const SELF_TEST_SHEET = "Leader Tracker self-test";
const TABLE = "LT_SelfTest1";

interface Probe {
  readonly what: string;
  readonly input: CellInput;
  readonly value: string | number | boolean;
  readonly type: "String" | "Double" | "Boolean" | "Error" | "Empty";
  readonly numberFormat?: string;
  readonly text?: string;
}

const asText = (what: string, value: string): Probe => ({ what, input: textInput(value), value, type: "String" });

const PROBES: readonly Probe[] = [
  asText("Plain text", "Lakeshore"),
  asText("Text with accents and symbols", "Peña & Sons <b> “x” 😀"),
  asText("Text of two lines", "one\ntwo"),
  asText("Text like a formula", "=1+1"),
  asText("Text that starts with a plus sign", "+1"),
  asText("Text that starts with a minus sign", "-abc"),
  asText("Text that starts with an at sign", "@home"),
  asText("Text with an apostrophe first", "'tis"),
  asText("Text with leading zeros", "00123"),
  asText("Text like a date", "1-2"),
  asText("Text like a month", "MAR1"),
  asText("Text like a time", "12:30"),
  asText("Text like a number with an exponent", "1E5"),
  asText("Text like a percentage", "10%"),
  asText("Text like an error", "#N/A"),
  asText("Text like a yes", "TRUE"),
  asText("Text with a space first", " 5"),
  asText("A long text", "long ".repeat(6000).trim()),
  { what: "A whole number", input: 42, value: 42, type: "Double" },
  { what: "A share", input: 0.351, value: 0.351, type: "Double", numberFormat: "0.0%", text: "35.1%" },
  { what: "A date", input: 43678, value: 43678, type: "Double", numberFormat: "m/d/yyyy" },
  { what: "A yes", input: true, value: true, type: "Boolean" },
  { what: "An empty cell", input: "", value: "", type: "Empty" },
  { what: "A formula", input: "=1+1", value: 2, type: "Double" },
  { what: "A link to a cell", input: '=HYPERLINK("#A1","go")', value: "go", type: "String" },
];

const ROWS = areaOf(2, 1, PROBES.length + 1, 2);
const TABLE_AREA = areaOf(1, 1, PROBES.length + 1, 2);
const VALUES = areaOf(2, 2, PROBES.length + 1, 2);

/** Says for each kind of thing that the add-in writes whether it came back. The sheet is gone afterwards, whatever happened. */
export async function runSelfTest(requests: Requests): Promise<readonly SelfTestLine[]> {
  await removeSheet(requests);
  const lines: SelfTestLine[] = [];
  try {
    await requests.write(writeProbes);
    lines.push(...(await readProbes(requests)));
    lines.push(...(await readObjects(requests)));
  } finally {
    await removeSheet(requests);
  }
  return lines;
}

async function removeSheet(requests: Requests): Promise<void> {
  const isThere = await requests.read(
    ({ workbook }) => workbook.worksheets.getItemOrNullObject(SELF_TEST_SHEET),
    (sheet) => !sheet.isNullObject,
  );
  if (isThere) await requests.write(({ workbook }) => workbook.worksheets.getItem(SELF_TEST_SHEET).delete());
}

function writeProbes({ workbook }: Excel.RequestContext): void {
  const sheet = workbook.worksheets.add(SELF_TEST_SHEET);
  rangeOn(sheet, VALUES).numberFormat = PROBES.map(({ numberFormat = "General" }) => [numberFormat]);
  rangeOn(sheet, areaOf(1, 1, 1, 2)).values = [["What", "Value"]];
  rangeOn(sheet, ROWS).formulas = PROBES.map(({ what, input }) => [what, input]);
  const table = sheet.tables.add(rangeOn(sheet, TABLE_AREA), true);
  table.name = TABLE;
  table.style = "TableStyleLight1";
  const { custom } = rangeOn(sheet, VALUES).conditionalFormats.add("Custom");
  custom.rule.formula = "=ISBLANK($B2)";
  custom.format.font.bold = true;
  rangeOn(sheet, areaOf(2, 4, 3, 4)).dataValidation.rule = { list: { inCellDropDown: true, source: "yes,no" } };
  sheet.freezePanes.freezeRows(1);
  const chart = sheet.charts.add("ColumnClustered", rangeOn(sheet, areaOf(20, 2, 21, 2)), "Columns");
  chart.name = "LT_SelfTest";
}

async function readProbes(requests: Requests): Promise<readonly SelfTestLine[]> {
  const { values, types, texts, formats } = await requests.read(
    ({ workbook }) => {
      const range = rangeOn(workbook.worksheets.getItem(SELF_TEST_SHEET), VALUES);
      range.load("values,valueTypes,text,numberFormat");
      return range;
    },
    (range) => ({
      values: range.values as unknown[][],
      types: range.valueTypes,
      texts: range.text,
      formats: range.numberFormat as string[][],
    }),
  );
  return PROBES.map((probe, index) => {
    const value = values[index]?.[0];
    const type = types[index]?.[0];
    const shown = texts[index]?.[0];
    const format = formats[index]?.[0];
    const isRight =
      value === probe.value &&
      String(type) === probe.type &&
      (probe.text === undefined || probe.text === shown) &&
      (probe.numberFormat === undefined || probe.numberFormat === format);
    return line(
      probe.what,
      isRight,
      `${String(value).slice(0, 60)} (${String(type)}, shown as ${String(shown).slice(0, 60)})`,
    );
  });
}

async function readObjects(requests: Requests): Promise<readonly SelfTestLine[]> {
  const seen = await requests.read(
    ({ workbook }) => {
      const sheet = workbook.worksheets.getItem(SELF_TEST_SHEET);
      const table = workbook.tables.getItemOrNullObject(TABLE).getRange();
      table.load("address");
      const formats = rangeOn(sheet, VALUES).conditionalFormats.getCount();
      const { dataValidation } = rangeOn(sheet, areaOf(2, 4, 3, 4));
      dataValidation.load("type");
      const frozen = sheet.freezePanes.getLocationOrNullObject();
      frozen.load("address");
      const charts = sheet.charts.getCount();
      return { table, formats, dataValidation, frozen, charts };
    },
    ({ table, formats, dataValidation, frozen, charts }) => ({
      table: table.isNullObject ? "none" : table.address,
      formats: formats.value,
      validation: dataValidation.type,
      frozen: frozen.isNullObject ? "none" : frozen.address,
      charts: charts.value,
    }),
  );
  const table = placeOf(seen.table)?.area;
  return [
    line("A table", table?.lastRow === TABLE_AREA.lastRow && table.lastColumn === TABLE_AREA.lastColumn, seen.table),
    line("A conditional format", seen.formats === 1, String(seen.formats)),
    line("A drop-down", seen.validation === "List", seen.validation),
    line("A frozen row", seen.frozen !== "none", seen.frozen),
    line("A chart", seen.charts === 1, String(seen.charts)),
  ];
}

const line = (what: string, passed: boolean, seen: string): SelfTestLine => ({
  what,
  passed,
  seen: passed ? "" : seen,
});
