import { newTableXml, tableXml } from "../../../../src/hosts/file/write/table-xml";
import { headingsOf, tableArea } from "../../../../src/hosts/host-tables";
import { column, table } from "./literals";

const gaps = table([column("Gap", ["a", "b"]), column("Owner\nof it", [null, "x"])]);

describe("a new table", () => {
  it("has its area, columns as the cells say them, buttons and a style", () => {
    expect(newTableXml(gaps, 7)).toBe(
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="7" name="LT_Gaps" displayName="LT_Gaps" ref="A3:B5" totalsRowShown="0">' +
        '<autoFilter ref="A3:B5"/><tableColumns count="2"><tableColumn id="1" name="Gap"/><tableColumn id="2" name="Owner_x000a_of it"/></tableColumns>' +
        '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>',
    );
  });

  it("has no buttons and no style where none are wanted", () => {
    const xml = newTableXml({ ...gaps, filterButtons: false, style: null, stripes: true }, 1);
    expect(xml).not.toContain("autoFilter");
    expect(xml).toContain('<tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="1"');
  });

  it("has one row when there is nothing to show", () => {
    expect(tableArea(table([column("Gap", [])]))).toEqual({ firstRow: 3, lastRow: 4, firstColumn: 1, lastColumn: 1 });
  });
});

it("headings are neither blank nor twice the same, as Excel wants it", () => {
  expect(headingsOf(table(["Owner", "owner", " ", "x".repeat(300)].map((heading) => column(heading, []))))).toEqual([
    "Owner",
    "owner2",
    "Column3",
    "x".repeat(255),
  ]);
});

describe("a table that is there", () => {
  const before =
    '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" id="4" xr:uid="{1}" name="LT_Gaps" displayName="LT_Gaps" ref="A3:B9" totalsRowShown="0">' +
    '<autoFilter ref="A3:B9"><filterColumn colId="0"><filters><filter val="a"/></filters></filterColumn><filterColumn colId="1" hiddenButton="1"/></autoFilter>' +
    '<sortState ref="A4:B9"><sortCondition descending="1" ref="B4:B9"/></sortState>' +
    '<tableColumns count="2"><tableColumn id="5" name="Gap"/><tableColumn id="2" name="Owner_x000a_of it" dataDxfId="3"/></tableColumns>' +
    '<tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>';

  it("keeps its number, a person's sort and style, and loses its filter", () => {
    const after = tableXml(gaps, before, "table");
    expect(after).toContain('id="4" xr:uid="{1}"');
    expect(after).toContain('<autoFilter ref="A3:B5"><filterColumn colId="1" hiddenButton="1"/></autoFilter>');
    expect(after).toContain('<sortState ref="A4:B5"><sortCondition descending="1" ref="B4:B5"/></sortState>');
    expect(after).toContain(
      '<tableColumn id="5" name="Gap"/><tableColumn id="2" name="Owner_x000a_of it" dataDxfId="3"/>',
    );
    expect(after).toContain("TableStyleMedium2");
  });

  it("loses a sort that would mean something else, when its columns are others", () => {
    const more = table([column("New", ["c", "c"]), ...gaps.columns]);
    const after = tableXml(more, before, "table");
    expect(after).not.toContain("sortState");
    expect(after).toContain(
      '<tableColumn id="1" name="New"/><tableColumn id="5" name="Gap"/><tableColumn id="2" name="Owner_x000a_of it" dataDxfId="3"/>',
    );
  });

  it("keeps a person's totals row, and a column's formula only while the column holds formulas", () => {
    const withTotals = before
      .replace('ref="A3:B9" totalsRowShown="0"', 'ref="A3:B9" totalsRowCount="1"')
      .replace(
        '<tableColumn id="5" name="Gap"/>',
        '<tableColumn id="5" name="Gap" totalsRowLabel="Total"><calculatedColumnFormula>1+1</calculatedColumnFormula></tableColumn>',
      );
    const plain = tableXml(gaps, withTotals, "table");
    expect(plain).toContain('ref="A3:B6" totalsRowCount="1"');
    expect(plain).toContain('<autoFilter ref="A3:B5">');
    expect(plain).toContain('<tableColumn id="5" name="Gap" totalsRowLabel="Total"/>');
    const formulas = table([
      column("Gap", [
        { formula: "=1+1", value: 2 },
        { formula: "=1+1", value: 2 },
      ]),
      column("Owner\nof it", [null, null]),
    ]);
    expect(tableXml(formulas, withTotals, "table")).toContain("<calculatedColumnFormula>1+1</calculatedColumnFormula>");
  });
});
