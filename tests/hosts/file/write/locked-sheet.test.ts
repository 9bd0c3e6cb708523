/** What a sheet has that people fill and send back: locked but for its open cells, a list that refuses, a title over each page. */
import { smallWorkbook } from "../small-workbook";
import type { OwnSheet } from "../../../../src/core/own-sheet";
import { openStyles, PLAIN_STYLES } from "../../../../src/hosts/file/write/styles";
import { area, column, gapsSheet, partsOf, PRINT, written } from "./literals";

const roster = smallWorkbook({ sheets: [{ name: "Roster", rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }] });
const columns = [column("Gap", ["a"]), column("Score", [null], { style: { unlocked: true } })];
const sheet = (more: Partial<OwnSheet> = {}): string =>
  partsOf(written(roster, gapsSheet(columns, more)))["xl/worksheets/sheet2.xml"] ?? "";
const refusing = { area: area(4, 2, 4, 2), list: ["1", "2"], strict: true, promptTitle: "Score", prompt: "1 to 2" };

describe("a locked sheet", () => {
  it("is protected without a password, and leaves widths, heights and filters free", () => {
    expect(/<sheetProtection [^>]*>/.exec(sheet({ locked: true }))?.[0]).toBe(
      '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" autoFilter="0"/>',
    );
  });

  it("stands where the schema wants it, after the cells and before what rules them", () => {
    const order = [
      ...sheet({ locked: true, validations: [refusing] }).matchAll(
        /<(sheetData|sheetProtection|dataValidations|pageMargins)\b/g,
      ),
    ];
    expect(order.map(([, name]) => name)).toEqual(["sheetData", "sheetProtection", "dataValidations", "pageMargins"]);
  });

  it("a sheet that asks for no lock has none, and one that stands is never locked by a later writing", () => {
    expect(sheet()).not.toContain("sheetProtection");
    expect(sheet({ locked: false })).not.toContain("sheetProtection");
    const first = written(roster, gapsSheet(columns));
    const again = partsOf(written(first, gapsSheet(columns, { locked: true })))["xl/worksheets/sheet2.xml"];
    expect(again).not.toContain("sheetProtection");
  });
});

describe("an unlocked cell", () => {
  const styleOf = (text: string, cell: string): string => {
    const [, index = "0"] = new RegExp(`<c r="${cell}"[^>]* s="(\\d+)"`).exec(text) ?? [];
    return index;
  };
  const formats = (parts: Record<string, string>): readonly string[] =>
    /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(parts["xl/styles.xml"] ?? "")?.[1]?.split(/(?=<xf\b)/) ?? [];

  it("says so in its format, also where it is empty; its neighbor stays locked", () => {
    const parts = partsOf(written(roster, gapsSheet(columns, { locked: true })));
    const text = parts["xl/worksheets/sheet2.xml"] ?? "";
    expect(formats(parts)[Number(styleOf(text, "B4"))]).toMatch(/applyProtection="1".*<protection locked="0"\/>/s);
    expect(formats(parts)[Number(styleOf(text, "A4"))]).not.toContain("protection");
  });

  it("is found again by the next writing, and is another format than the locked one", () => {
    const styles = openStyles(PLAIN_STYLES, "xl/styles.xml");
    const open = styles.cell({ bold: true, unlocked: true });
    expect(styles.cell({ bold: true })).not.toBe(open);
    const next = openStyles(styles.text(), "xl/styles.xml");
    expect(next.cell({ bold: true, unlocked: true })).toBe(open);
    expect(next.text()).toBe(styles.text());
  });
});

describe("what is said when a list refuses", () => {
  const rule = (more: object): string =>
    /<dataValidation .*<\/dataValidation>/s.exec(sheet({ validations: [{ ...refusing, ...more }] }))?.[0] ?? "";

  it("is in our words where we have some, as Excel reads them, and not too long for it", () => {
    expect(rule({ refusal: 'Choose 1 or 2, "now" & here.' })).toMatch(
      /showErrorMessage="1" error="Choose 1 or 2, &quot;now&quot; &amp; here\."/,
    );
    expect(/ error="([^"]*)"/.exec(rule({ refusal: "x".repeat(400) }))?.[1]?.length).toBeLessThanOrEqual(255);
  });

  it("is Excel's own where we have none; a list that only offers refuses nothing", () => {
    expect(rule({})).toMatch(/showErrorMessage="1"/);
    expect(rule({})).not.toMatch(/ error=/);
    expect(rule({ strict: false })).not.toContain("showErrorMessage");
  });
});

describe("the title over each page", () => {
  const notes = (header?: string): string =>
    /<headerFooter>.*<\/headerFooter>/s.exec(
      sheet({
        print: {
          ...PRINT,
          footer: { left: "Left", center: "", right: "" },
          ...(header === undefined ? {} : { header }),
        },
      }),
    )?.[0] ?? "";

  it("stands before the footer, with an ampersand as such", () => {
    expect(notes("Ratings, R&D")).toBe(
      '<headerFooter><oddHeader>&amp;L&amp;"-,Bold"&amp;12 Ratings, R&amp;&amp;D</oddHeader><oddFooter>&amp;L&amp;8Left</oddFooter></headerFooter>',
    );
  });

  it("is not there where a sheet has none", () => {
    expect(notes()).toBe("<headerFooter><oddFooter>&amp;L&amp;8Left</oddFooter></headerFooter>");
  });
});
