import { objectTables } from "../../../src/preview/office/object-tables";
import { stage } from "./stage";

/** Types of the stand-in that stand for several of the client's, each with all of them. */
const SEVERAL: Readonly<Record<string, readonly string[]>> = {
  ChartFormat: [
    "ChartAreaFormat",
    "ChartTitleFormat",
    "ChartLegendFormat",
    "ChartAxisFormat",
    "ChartAxisTitleFormat",
    "ChartGridlinesFormat",
    "ChartSeriesFormat",
    "ChartPointFormat",
    "ChartDataLabelFormat",
    "ChartPlotAreaFormat",
  ],
  ChartLine: ["ChartLineFormat", "ChartBorder"],
};

/** Names that the client sends in the place of those that its users write. */
const SENT: Readonly<Record<string, readonly string[]>> = { Worksheet: ["gridlines", "headings"] };

/** Calls that the client sends to the workbook by a class that it keeps to itself: `Excel.createWorkbook`. */
const SENT_BY_OTHERS: Readonly<Record<string, readonly string[]>> = { Workbook: ["createandopenworkbook"] };

interface ClientClass {
  readonly prototype: Readonly<Record<string, unknown>> & {
    readonly _scalarPropertyNames?: readonly string[];
    readonly _navigationPropertyNames?: readonly string[];
  };
}

describe("the members that the stand-in knows", () => {
  const classes = stage().client.Excel as unknown as Readonly<Record<string, ClientClass>>;

  it.each(Object.entries(objectTables))("are members of the client's %s", (type, table) => {
    const prototypes = (SEVERAL[type] ?? [type]).map((name) => classes[name]!.prototype);
    const methods = [
      ...prototypes.flatMap((prototype) => Object.getOwnPropertyNames(prototype).map((name) => name.toLowerCase())),
      ...(SENT_BY_OTHERS[type] ?? []),
    ];
    const scalars = [...prototypes.flatMap((prototype) => prototype._scalarPropertyNames ?? []), ...(SENT[type] ?? [])];
    const parts = prototypes.flatMap((prototype) => prototype._navigationPropertyNames ?? []);
    const properties = Object.keys({ ...table.reads, ...table.writes });
    expect(properties.filter((name) => !scalars.includes(name))).toEqual([]);
    expect(Object.keys(table.parts ?? {}).filter((name) => !parts.includes(name))).toEqual([]);
    expect(Object.keys(table.calls ?? {}).filter((name) => !methods.includes(name.toLowerCase()))).toEqual([]);
  });
});

it("opens a file as a new workbook, as the client asks for it", async () => {
  const opened: Uint8Array[] = [];
  const { client } = stage({ onNewWorkbook: (file) => opened.push(file) });
  await client.Excel.createWorkbook(btoa("PK file"));
  expect(opened.map((file) => new TextDecoder().decode(file))).toEqual(["PK file"]);
});
