import fc from "fast-check";
import { createBook } from "../../../src/preview/workbook/new-book";
import { typed } from "../../../src/preview/workbook/typing";
import { refusal } from "./one-sheet";

const book = createBook({ today: 46_348 });
const inGeneral = (text: string) => typed(text, { numberFormat: "General", book });

describe("numbers, money and percentages are read as Excel reads them", () => {
  it.each([
    // V16
    ["00123", 123, undefined],
    [" 5", 5, undefined],
    ["5 ", 5, undefined],
    // V28
    ["1E5", 100_000, "0.00E+00"],
    ["12e3", 12_000, "0.00E+00"],
    ["10%", 0.1, "0%"],
    ["%10", 0.1, "0%"],
    ["12.5%", 0.125, "0.00%"],
    ["$120", 120, "$#,##0_);[Red]($#,##0)"],
    ["$1,234.50", 1234.5, "$#,##0.00_);[Red]($#,##0.00)"],
    ["-$5", -5, "$#,##0_);[Red]($#,##0)"],
    ["1,234", 1234, "#,##0"],
    ["1,234.5", 1234.5, "#,##0.00"],
    ["-5", -5, undefined],
    ["+5", 5, undefined],
    ["(5)", -5, undefined],
    [".5", 0.5, undefined],
    ["1 1/2", 1.5, "# ?/?"],
    // Only 15 digits are kept.
    ["1234567890123456", 1_234_567_890_123_450, undefined],
  ])("%s", (text, value, numberFormat) => {
    expect(inGeneral(text)).toEqual({ value, ...(numberFormat && { numberFormat }) });
  });

  it.each(["12 3", "1,23", "1.2.3", "A1", "5 Smith St", "1E", "$", "%", "1e999", "e5", "12a", "4th grade"])(
    "leaves %s as text",
    (text) => expect(inGeneral(text)).toEqual({ value: text }),
  );
});

// Serials by counting days from 1899-12-30 with the platform's own calendar.
const serial = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569;

describe("dates and times are read as Excel reads them", () => {
  it.each([
    // V17, V18
    ["2018-12-31", serial("2018-12-31"), "m/d/yyyy"],
    ["3/11/2015", serial("2015-03-11"), "m/d/yyyy"],
    ["12/31/18", serial("2018-12-31"), "m/d/yyyy"],
    // V19
    ["1-2", serial("2026-01-02"), "d-mmm"],
    ["MAR1", serial("2026-03-01"), "d-mmm"],
    ["1/2", serial("2026-01-02"), "d-mmm"],
    ["9-12", serial("2026-09-12"), "d-mmm"],
    ["Sept 5", serial("2026-09-05"), "d-mmm"],
    ["5-Mar", serial("2026-03-05"), "d-mmm"],
    ["2009-10", serial("2009-10-01"), "mmm-yy"],
    ["Mar 2020", serial("2020-03-01"), "mmm-yy"],
    ["May 45", serial("1945-05-01"), "mmm-yy"],
    ["March 5, 2020", serial("2020-03-05"), "d-mmm-yy"],
    ["5-mar-20", serial("2020-03-05"), "d-mmm-yy"],
    ["12:30", 12.5 / 24, "h:mm"],
    ["5 PM", 17 / 24, "h:mm AM/PM"],
    ["12:30:36", (12 * 3600 + 30 * 60 + 36) / 86_400, "h:mm:ss"],
    ["2018-12-31 12:00", serial("2018-12-31") + 0.5, "m/d/yyyy h:mm"],
  ])("%s", (text, value, numberFormat) => expect(inGeneral(text)).toEqual({ value, numberFormat }));

  it.each([
    "19-8-2025",
    "2018-19",
    "2/30/2020",
    "13/13",
    "K-5",
    "May",
    "Mayfield 5",
    "5pm",
    "25 PM",
    "1:75",
    "Juneau 1",
  ])("leaves %s as text", (text) => expect(inGeneral(text)).toEqual({ value: text }));

  it("counts days from 1904 where the workbook does", () => {
    const other = createBook({ dateSystem: 1904, today: 46_348 });
    expect(typed("2018-12-31", { numberFormat: "General", book: other }).value).toBe(serial("2018-12-31") - 1462);
    expect(typed("1/1/1903", { numberFormat: "General", book: other }).value).toBe("1/1/1903");
  });
});

describe("what begins like a formula is one", () => {
  it.each([
    // V08, V09
    ["=A1+B1", "=A1+B1"],
    ["=sum(a1:b$2)", "=SUM(A1:B$2)"],
    ["-abc", "=-abc"],
    ["+1+2", "=+1+2"],
    ["- item", "=- item"],
    ["@abc", "=@abc"],
    ['=IF(true,"a b","")', '=IF(TRUE,"a b","")'],
  ])("%s", (text, formula) => expect(inGeneral(text)).toEqual({ value: null, formula }));

  it.each(["=", "-", "+", "- "])("leaves %s as text", (text) => expect(inGeneral(text)).toEqual({ value: text }));

  // V12
  it.each(["=SUM(", "=1+", "=)", "=A1 B1 +", '="a', "--", "-a, b", "=SUM(1,2", "=1 2"])("refuses %s", (text) => {
    expect(refusal(() => inGeneral(text))).toBe("InvalidArgument");
  });

  it("refuses formulas that are too long or nested too deep", () => {
    expect(refusal(() => inGeneral(`=1${"+1".repeat(4096)}`))).toBe("InvalidArgument");
    expect(refusal(() => inGeneral(`=${"(".repeat(80)}1${")".repeat(80)}`))).toBe("InvalidArgument");
    expect(inGeneral(`=${"(".repeat(60)}1${")".repeat(60)}`).formula).toBeDefined();
  });
});

it.each([
  // V20, V21
  ["TRUE", true],
  [" false ", false],
  ["#N/A", { error: "#N/A" }],
  ["#div/0!", { error: "#DIV/0!" }],
  ["#NOTE", "#NOTE"],
  ["Truett", "Truett"],
])("%s", (text, value) => expect(inGeneral(text)).toEqual({ value }));

describe("text is kept", () => {
  // V14
  it.each([
    ["'00123", "00123"],
    ["'=A1", "=A1"],
    ["''quoted'", "'quoted'"],
    ["'", ""],
  ])("behind an apostrophe: %s", (text, value) => expect(inGeneral(text)).toEqual({ value, quoted: true }));

  // V22
  it.each(["00123", "1/2", "TRUE", "=A1", "#N/A", "-5", "  x "])("in a cell of texts: %s", (text) => {
    expect(typed(text, { numberFormat: "@", book })).toEqual({ value: text });
  });

  const awkward = fc.oneof(
    fc.string(),
    fc.constantFrom("=1", "+1", "-1", "@x", "'x", "\t=1", "1/2", "MAR1", "1E5", "TRUE", "#N/A", "00123", "=SUM("),
  );

  it("whatever it is, behind an apostrophe", () => {
    fc.assert(fc.property(awkward, (text) => inGeneral(`'${text}`).value === text));
  });

  it("whatever it is, in a cell of texts, but for a leading apostrophe", () => {
    fc.assert(
      fc.property(
        awkward.filter((text) => text !== "" && !text.startsWith("'")),
        (text) => typed(text, { numberFormat: "@", book }).value === text,
      ),
    );
  });

  it("or else it is a number, a truth, an error or a formula: never another text", () => {
    fc.assert(
      fc.property(
        awkward.filter((text) => text !== "" && !/^['=+\-@]/.test(text)),
        (text) => {
          const { value } = inGeneral(text);
          return typeof value !== "string" || value === text;
        },
      ),
    );
  });
});

it("holds 32,767 characters and refuses more", () => {
  const longest = "x".repeat(32_767);
  expect(inGeneral(longest)).toEqual({ value: longest });
  expect(inGeneral(`'${longest}`).value).toBe(longest);
  expect(refusal(() => inGeneral(`${longest}x`))).toBe("InvalidArgument");
  expect(refusal(() => typed(`${longest}x`, { numberFormat: "@", book }))).toBe("InvalidArgument");
});
