import fc from "fast-check";
import { scanSheet } from "../../../../src/hosts/file/write/kept-cells";
import { area } from "./literals";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const sheet = (rows: string): string =>
  `<worksheet a="1"><cols/><sheetData>${rows}</sheetData><pageMargins/></worksheet>`;
const scan = (text: string, owned = [area(1, 1, 9, 2)]) =>
  scanSheet([bytes(text)], "part", { owned, totals: [], looks: [] });

const ROWS =
  '<row r="1" spans="1:3" ht="20" customHeight="1"><c r="A1"><v>1</v></c><c r="C1" s="4" t="inlineStr"><is><t>ä &lt;c&gt;</t></is></c></row>' +
  '<row r="2" ht="30"><c r="B2"/><c r="D2" s="3"/></row><row r="3" x14ac:dyDescent="0.2"/><row r="12"><c r="A12"><f>A1+1</f><v>2</v></c></row>';

it("what is not ours stays as it stands; ours goes", () => {
  const { head, tail, rows } = scan(sheet(ROWS));
  expect(head).toBe('<worksheet a="1"><cols/>');
  expect(tail).toBe("<pageMargins/></worksheet>");
  expect([...rows]).toEqual([
    [
      1,
      {
        attributes: ' ht="20" customHeight="1"',
        cells: [
          { row: 1, column: 3, filled: true, xml: '<c r="C1" s="4" t="inlineStr"><is><t>ä &lt;c&gt;</t></is></c>' },
        ],
      },
    ],
    [2, { attributes: "", cells: [{ row: 2, column: 4, filled: false, xml: '<c r="D2" s="3"/>' }] }],
    [12, { attributes: "", cells: [{ row: 12, column: 1, filled: true, xml: '<c r="A12"><f>A1+1</f><v>2</v></c>' }] }],
  ]);
});

it("it does not matter how the part is cut into pieces", () => {
  const whole = bytes(sheet(ROWS));
  const expected = scan(sheet(ROWS));
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: whole.length })), (cuts) => {
      const places = [0, ...cuts.sort((a, b) => a - b), whole.length];
      const pieces = places.slice(1).map((to, index) => whole.subarray(places[index], to));
      expect(scanSheet(pieces, "part", { owned: [area(1, 1, 9, 2)], totals: [], looks: [] })).toEqual(expected);
    }),
  );
});

it("prefixes, and rows and cells that do not say where they are, are understood", () => {
  const text =
    '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c/><x:c t="str"><x:v>a</x:v></x:c></x:row></x:sheetData></x:worksheet>';
  const { prefix, rows } = scan(text);
  expect(prefix).toBe("x:");
  expect(rows.get(1)?.cells).toEqual([
    { row: 1, column: 3, filled: true, xml: '<x:c r="C1" t="str"><x:v>a</x:v></x:c>' },
  ]);
});

it("a sheet without cells has none", () => {
  const { head, tail, rows } = scan("<worksheet><sheetData/><pageMargins/></worksheet>");
  expect([head, tail, rows.size]).toEqual(["<worksheet>", "<pageMargins/></worksheet>", 0]);
});

it("a part that breaks off is not read", () => {
  expect(() => scan(sheet(ROWS).slice(0, 300))).toThrow(/damaged/);
});

it("a formula that a person's cell shares with one of ours becomes its own", () => {
  const rows =
    '<row r="1"><c r="B1"><f t="shared" ref="B1:C1" si="0">A1&amp;"x"</f><v>a</v></c><c r="C1"><f t="shared" si="0"/><v>b</v></c></row>';
  expect(scan(sheet(rows)).rows.get(1)?.cells[0]?.xml).toBe('<c r="C1"><f>B1&amp;"x"</f><v>b</v></c>');
});

it("a formula that persons' cells share among themselves stays shared", () => {
  const rows =
    '<row r="1"><c r="C1"><f t="shared" ref="C1:D1" si="0">A1</f><v>1</v></c><c r="D1"><f t="shared" si="0"/><v>2</v></c></row>';
  expect(
    scan(sheet(rows))
      .rows.get(1)
      ?.cells.map(({ xml }) => xml),
  ).toEqual([
    '<c r="C1"><f t="shared" ref="C1:D1" si="0">A1</f><v>1</v></c>',
    '<c r="D1"><f t="shared" si="0"/><v>2</v></c>',
  ]);
});
