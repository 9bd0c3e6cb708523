import { strFromU8, unzipSync } from "fflate";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createFileHost } from "../../../src/hosts/file/file-host";
import { HostError, type CellChange } from "../../../src/hosts/host";
import { smallWorkbook, stylesOf, type SmallSheet } from "./small-workbook";

const STYLES = stylesOf(['numFmtId="0"', 'numFmtId="14"', 'numFmtId="0" quotePrefix="1"', 'numFmtId="2"']);
const SHEET = "xl/worksheets/sheet1.xml";

const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

const change = (
  cell: readonly [row: number, column: number],
  from: CellChange["from"],
  to: CellChange["to"],
  numberFormat?: string,
): CellChange => ({
  at: { sheet: "Roster", row: cell[0], column: cell[1] },
  from,
  to,
  ...(numberFormat === undefined ? {} : { numberFormat }),
});

const file = (sheet: Omit<SmallSheet, "name">, strings = ""): Uint8Array =>
  smallWorkbook({
    sheets: [
      { name: "Roster", ...sheet },
      { name: "Other", rows: "<row/>" },
    ],
    strings,
    styles: STYLES,
  });

async function patched(bytes: Uint8Array, changes: readonly CellChange[]): Promise<Readonly<Record<string, string>>> {
  const host = createFileHost(bytes);
  await host.patch(changes);
  return partsOf(host.pkg.save());
}

/** What stands in `<sheetData>` afterwards. */
async function rowsAfter(rows: string, changes: readonly CellChange[], strings = ""): Promise<string | undefined> {
  const parts = await patched(file({ rows }, strings), changes);
  return /<sheetData>(.*)<\/sheetData>/s.exec(parts[SHEET] ?? "")?.[1];
}

describe("a cell is changed in the text of its sheet", () => {
  it.each<[string, string, readonly CellChange[], string]>([
    [
      "a shared text becomes a text of the cell's own, in its style",
      '<row r="1" spans="1:2" ht="20"><c r="A1" s="3" t="s"><v>0</v></c><c r="B1"><v>2</v></c></row>',
      [change([1, 1], "Ada", "Alan & Co <1>")],
      '<row r="1" spans="1:2" ht="20"><c r="A1" s="3" t="inlineStr"><is><t>Alan &amp; Co &lt;1&gt;</t></is></c><c r="B1"><v>2</v></c></row>',
    ],
    [
      "rich values' metadata go with the value; other attributes stay",
      "<row r='1'><c r='A1' ph='1' vm='1' t='b'><v>1</v></c>\n</row>",
      [change([1, 1], true, 4.5)],
      "<row r='1'><c r=\"A1\" ph='1'><v>4.5</v></c>\n</row>",
    ],
    [
      "a text that looks like a formula gets the sign of text",
      '<row r="1"><c r="A1" t="s"><v>0</v></c></row>',
      [change([1, 1], "Ada", "=1+1")],
      '<row r="1"><c r="A1" s="2" t="inlineStr"><is><t>=1+1</t></is></c></row>',
    ],
    [
      "and loses it with a plain text",
      '<row r="1"><c r="A1" s="2" t="s"><v>0</v></c></row>',
      [change([1, 1], "Ada", "Alan")],
      '<row r="1"><c r="A1" s="0" t="inlineStr"><is><t>Alan</t></is></c></row>',
    ],
    [
      "a new cell stands in its order",
      '<row r="2" spans="1:3"><c r="A2"><v>1</v></c><c r="D2"><v>4</v></c></row>',
      [change([2, 3], null, true), change([2, 5], null, "x")],
      '<row r="2" spans="1:5"><c r="A2"><v>1</v></c><c r="C2" t="b"><v>1</v></c><c r="D2"><v>4</v></c><c r="E2" t="inlineStr"><is><t>x</t></is></c></row>',
    ],
    [
      "new rows stand in their order",
      '<row r="2"><c r="A2"><v>1</v></c></row>\n<row r="5"/><row r="9"><c r="A9"><v>1</v></c></row>',
      [change([1, 1], null, 1), change([3, 2], null, 2), change([5, 1], null, 5), change([10, 1], null, 10)],
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>\n<row r="3"><c r="B3"><v>2</v></c></row><row r="5"><c r="A5"><v>5</v></c></row><row r="9"><c r="A9"><v>1</v></c></row><row r="10"><c r="A10"><v>10</v></c></row>',
    ],
    [
      "rows and cells without names are counted",
      "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>",
      [change([1, 2], 2, 22), change([2, 1], 3, 33)],
      '<row><c><v>1</v></c><c r="B1"><v>22</v></c></row><row><c r="A2"><v>33</v></c></row>',
    ],
    [
      "a cleared cell keeps its style, and goes where it has none",
      '<row r="1"><c r="A1" s="3"><v>1</v></c><c r="B1"><v>2</v></c></row>',
      [change([1, 1], 1, null), change([1, 2], 2, "")],
      '<row r="1"><c r="A1" s="3"/></row>',
    ],
    [
      "a date brings its format where the cell has no date's format",
      '<row r="1"><c r="A1" s="1"><v>43678</v></c><c r="B1"><v>1</v></c></row>',
      [change([1, 1], 43678, 43679, "yyyy-mm-dd"), change([1, 2], 1, 43679, "yyyy-mm-dd")],
      '<row r="1"><c r="A1" s="1"><v>43679</v></c><c r="B1" s="4"><v>43679</v></c></row>',
    ],
    [
      "a new cell looks like its row",
      '<row r="1" s="3" customFormat="1"><c r="A1" s="3"><v>1</v></c></row>',
      [change([1, 2], null, 2)],
      '<row r="1" s="3" customFormat="1"><c r="A1" s="3"><v>1</v></c><c r="B1" s="3"><v>2</v></c></row>',
    ],
  ])("%s", async (_, rows, changes, after) => {
    expect(await rowsAfter(rows, changes, "<si><t>Ada</t></si>")).toBe(after);
  });

  it("a sheet with prefixes, without cells, with a column's style and a dimension", async () => {
    const bytes = smallWorkbook({
      sheets: [{ name: "Roster" }],
      styles: STYLES,
      parts: {
        [SHEET]:
          '<?xml version="1.0"?>\r\n<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:dimension ref="A1"/><x:cols><x:col min="2" max="3" style="3"/></x:cols><x:sheetData/><!-- end --></x:worksheet>',
      },
    });
    const parts = await patched(bytes, [change([2, 2], null, 1.5), change([2, 5], null, "n")]);
    expect(parts[SHEET]).toBe(
      '<?xml version="1.0"?>\r\n<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:dimension ref="A1:E2"/><x:cols><x:col min="2" max="3" style="3"/></x:cols><x:sheetData><x:row r="2"><x:c r="B2" s="3"><x:v>1.5</x:v></x:c><x:c r="E2" t="inlineStr"><x:is><x:t>n</x:t></x:is></x:c></x:row></x:sheetData><!-- end --></x:worksheet>',
    );
  });
});

describe("all else stays", () => {
  const bytes = readFileSync(join(__dirname, "../../../assets/sample-district.xlsx"));

  it("byte for byte: other parts of the sample, and other cells of the sheet", async () => {
    const before = partsOf(bytes);
    const host = createFileHost(bytes);
    const [sheet] = (await host.read()).sheets;
    const at = { sheet: sheet?.name ?? "", row: 500, column: 30 };
    await host.patch([{ at, from: null, to: "note" }]);
    const after = partsOf(host.pkg.save());
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const changed = Object.keys(before).filter((name) => before[name] !== after[name]);
    const sheetPart = changed.find((name) => name.includes("worksheets/")) ?? "";
    expect(changed.filter((name) => name !== "xl/workbook.xml")).toEqual([sheetPart]);
    const added = '<row r="500"><c r="AD500" t="inlineStr"><is><t>note</t></is></c></row>';
    expect(after[sheetPart]).toContain(added);
    const withoutDimension = (text = ""): string => text.replace(/<dimension [^>]*>/, "");
    expect(withoutDimension(after[sheetPart]?.replace(added, ""))).toBe(withoutDimension(before[sheetPart]));
    const calculation = / fullCalcOnLoad="1"/;
    expect(after["xl/workbook.xml"]?.replace(calculation, "")).toBe(
      before["xl/workbook.xml"]?.replace(calculation, ""),
    );
  });

  it("and a change taken back gives the same cells", async () => {
    const rows = '<row r="1"><c r="A1" s="3" t="inlineStr"><is><t>Ada</t></is></c></row>';
    const host = createFileHost(file({ rows }));
    await host.patch([change([1, 1], "Ada", "1-2")]);
    await host.patch([change([1, 1], "1-2", "Ada")]);
    expect(partsOf(host.pkg.save())[SHEET]).toContain(`<sheetData>${rows}</sheetData>`);
  });
});

describe("a table of the district takes in what is written right below it", () => {
  const table = (ref: string, more = ""): string =>
    `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="T" displayName="T" ref="${ref}"${more}><autoFilter ref="${ref}"/><sortState ref="A2:A2"/><tableColumns count="2"><tableColumn id="1" name="a"/><tableColumn id="2" name="b"/></tableColumns></table>`;
  const rows =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="B1" t="inlineStr"><is><t>b</t></is></c></row><row r="2"><c r="A2"><v>1</v></c></row>';
  const TABLE = "xl/tables/table1_1.xml";

  it.each<[string, string, readonly CellChange[], string]>([
    [
      "row by row",
      table("A1:B2"),
      [change([3, 2], null, 1), change([4, 1], null, 2)],
      table("A1:B4").replace("A2:A4", "A2:A2"),
    ],
    ["not over a gap", table("A1:B2"), [change([4, 1], null, 2)], table("A1:B2")],
    ["not beside it", table("A1:B2"), [change([3, 3], null, 2)], table("A1:B2")],
    [
      "not below totals",
      table("A1:B2", ' totalsRowCount="1"'),
      [change([3, 1], null, 2)],
      table("A1:B2", ' totalsRowCount="1"'),
    ],
  ])("%s", async (_, before, changes, after) => {
    const parts = await patched(file({ rows, tables: [before] }), changes);
    expect(parts[TABLE]).toBe(after);
  });

  it("not where something stood already", async () => {
    const taken = `${rows}<row r="3"><c r="B3"><v>9</v></c></row>`;
    const parts = await patched(file({ rows: taken, tables: [table("A1:B2")] }), [change([3, 1], null, 2)]);
    expect(parts[TABLE]).toBe(table("A1:B2"));
  });
});

describe("nothing is changed", () => {
  const rows =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2" hidden="1"><c r="A2"><v>3</v></c></row>';

  it.each<[string, Omit<SmallSheet, "name">, CellChange, RegExp]>([
    ["on a protected sheet", { rows, after: '<sheetProtection sheet="1"/>' }, change([1, 2], 2, 3), /protected/],
    ["in a hidden row", { rows }, change([2, 1], 3, 4), /A2 on Roster is in a hidden row/],
    [
      "under the sheet's filter",
      {
        rows,
        after:
          '<autoFilter ref="A1:B2"><filterColumn colId="0"><filters><filter val="1"/></filters></filterColumn></autoFilter>',
      },
      change([1, 2], 2, 3),
      /filtered/,
    ],
    [
      "inside a merge",
      { rows, after: '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>' },
      change([1, 2], 2, 3),
      /merged/,
    ],
    ["when a text is longer than a cell can hold", { rows }, change([1, 2], 2, "x".repeat(32768)), /cannot be kept/],
  ])("%s", async (_, sheet, wrong, sentence) => {
    const bytes = file(sheet);
    const host = createFileHost(bytes);
    const tried: unknown = await host.patch([change([5, 5], null, 1), wrong]).catch((error: unknown) => error);
    expect(tried).toBeInstanceOf(HostError);
    expect((tried as HostError).message).toMatch(sentence);
    expect((tried as HostError).message).toMatch(/^Nothing was changed/);
    expect(Buffer.from(host.pkg.save()).equals(Buffer.from(createFileHost(bytes).pkg.save()))).toBe(true);
  });

  it("when nothing is asked for", async () => {
    const host = createFileHost(file({ rows }));
    const before = host.pkg.save();
    await host.patch([]);
    expect(Buffer.from(host.pkg.save()).equals(Buffer.from(before))).toBe(true);
  });
});
