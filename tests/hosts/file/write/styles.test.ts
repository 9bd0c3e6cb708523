import { openStyles, PLAIN_STYLES } from "../../../../src/hosts/file/write/styles";

const open = (text: string) => openStyles(text, "xl/styles.xml");
const count = (text: string, name: string): string | undefined =>
  new RegExp(`<(?:x:)?${name}[^>]*\\scount="(\\d+)"`).exec(text)?.[1];

it("a cell that asks for nothing has the workbook's own style", () => {
  const styles = open(PLAIN_STYLES);
  expect(styles.cell({})).toBe(0);
  expect(styles.text()).toBe(PLAIN_STYLES);
});

it("what is appended is found again by the next writing", () => {
  const first = open(PLAIN_STYLES);
  const look = {
    size: 14,
    bold: true,
    color: "#242424",
    fill: "#ffeedd",
    numberFormat: '0" of 158"',
    horizontal: "right",
    wrap: true,
    bottom: { style: "hair", color: "#8a8a8a" },
  } as const;
  const number = first.cell(look);
  const conditional = first.conditional({ bold: true, numberFormat: 'mmm d" overdue"' });
  const text = first.text();
  const second = open(text);
  expect([second.cell(look), second.conditional({ bold: true, numberFormat: 'mmm d" overdue"' })]).toEqual([
    number,
    conditional,
  ]);
  expect(second.text()).toBe(text);
  expect(text).toContain(
    '<font><b/><sz val="14"/><color rgb="FF242424"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>',
  );
  expect(text).toContain('<numFmt numFmtId="164" formatCode="0&quot; of 158&quot;"/>');
  expect(text).toContain('<bottom style="hair"><color rgb="FF8A8A8A"/></bottom>');
  expect(text).toContain(
    '<xf numFmtId="164" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="right" wrapText="1"/></xf>',
  );
});

it("text that must stay text has a style of its own", () => {
  const styles = open(PLAIN_STYLES);
  const [plain, quoted] = [styles.cell({}), styles.cell({}, true)];
  expect([plain, quoted]).toEqual([0, 1]);
  expect(styles.text()).toContain('quotePrefix="1"');
});

it("everything that is there keeps its place", () => {
  const text = PLAIN_STYLES.replace(
    "</cellXfs>",
    '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>',
  ).replace('<cellXfs count="1">', '<cellXfs count="2">');
  const styles = open(text);
  expect(styles.cell({ italic: true })).toBe(2);
  expect(styles.text()).toContain('applyNumberFormat="1"/><xf numFmtId="0" fontId="1"');
});

it("number formats that every program knows need no entry, and others take a free number", () => {
  const styles = open(
    PLAIN_STYLES.replace("<fonts", '<numFmts count="1"><numFmt numFmtId="170" formatCode="0.0"/></numFmts><fonts'),
  );
  styles.cell({ numberFormat: "0%" });
  styles.cell({ numberFormat: "0.0" });
  styles.cell({ numberFormat: "0.000" });
  const text = styles.text();
  expect(text).toContain('numFmtId="9"');
  expect(text).toContain(
    '<numFmts count="2"><numFmt numFmtId="170" formatCode="0.0"/><numFmt numFmtId="171" formatCode="0.000"/></numFmts>',
  );
});

it("lists that a file lacks are made in the schema's order, with the places that Excel reserves", () => {
  const styles = open(
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><extLst/></styleSheet>',
  );
  expect(styles.cell({ bold: true, fill: "#ffffff", top: { style: "thin", color: "#000000" } })).toBe(1);
  const text = styles.text();
  expect([...text.matchAll(/<(fonts|fills|borders|cellXfs|extLst)\b/g)].map(([, name]) => name)).toEqual([
    "fonts",
    "fills",
    "borders",
    "cellXfs",
    "extLst",
  ]);
  expect([count(text, "fonts"), count(text, "fills"), count(text, "borders"), count(text, "cellXfs")]).toEqual([
    "2",
    "3",
    "2",
    "2",
  ]);
  expect(text).toContain('patternType="gray125"');
});

it("a prefix is used where the part uses one", () => {
  const styles = open(PLAIN_STYLES.replace(/<(\/?)(?=[a-z])/gi, "<$1x:").replace("xmlns=", "xmlns:x="));
  styles.cell({ bold: true });
  expect(styles.text()).toContain('<x:font><x:b/><x:sz val="11"/>');
  expect(styles.bodyFont).toBe("Calibri");
});
