/** What cell styles say about values: the number format, whether it shows a date, and the leading apostrophe. */
import { isDateFormat } from "numfmt";
import type { Package } from "./package";
import { childOf, childrenOf, isOn, parseXml, rootOf } from "./xml";

export interface ValueStyles {
  /** By cell style: index into the pool's formats. */
  readonly formats: readonly number[];
  /** By cell style. */
  readonly isDate: readonly boolean[];
  readonly isQuoted: readonly boolean[];
}

/** Number formats that files name only by number, as a US Excel shows them; 27–36 and 50–58 are dates in East Asian ones. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: '"$"#,##0_);\\("$"#,##0\\)',
  6: '"$"#,##0_);[Red]\\("$"#,##0\\)',
  7: '"$"#,##0.00_);\\("$"#,##0.00\\)',
  8: '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)',
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  37: "#,##0_);\\(#,##0\\)",
  38: "#,##0_);[Red]\\(#,##0\\)",
  39: "#,##0.00_);\\(#,##0.00\\)",
  40: "#,##0.00_);[Red]\\(#,##0.00\\)",
  41: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)',
  42: '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)',
  44: '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
};

const isEastAsianDate = (id: number): boolean => (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** Reads the styles part; without one every cell is General. `format` puts a format code into the pool. */
export function readStyles(pkg: Package, part: string | null, format: (code: string) => number): ValueStyles {
  if (part === null) return { formats: [], isDate: [], isQuoted: [] };
  const root = rootOf(parseXml(pkg.text(part), part), part);
  const custom = new Map<number, string>();
  const list = childOf(root, "numFmts");
  for (const element of list === undefined ? [] : childrenOf(list, "numFmt")) {
    custom.set(Number(element.getAttribute("numFmtId")), element.getAttribute("formatCode") ?? "General");
  }
  const cellStyles = childOf(root, "cellXfs");
  const styles = (cellStyles === undefined ? [] : childrenOf(cellStyles, "xf")).map((style) => {
    const id = Number(style.getAttribute("numFmtId") ?? 0);
    const code = custom.get(id) ?? BUILT_IN[id] ?? (isEastAsianDate(id) ? "m/d/yyyy" : "General");
    return { code: /^general$/i.test(code) ? "General" : code, quoted: isOn(style.getAttribute("quotePrefix")) };
  });
  return {
    formats: styles.map(({ code }) => format(code)),
    isDate: styles.map(({ code }) => isDateFormat(code)),
    isQuoted: styles.map(({ quoted }) => quoted),
  };
}
