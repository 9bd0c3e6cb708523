import { evaluateFormula } from "../../../../src/preview/workbook/calculate";
import { createBook } from "../../../../src/preview/workbook/new-book";
import { oneSheet } from "../one-sheet";

const error = (code: string) => ({ error: code });

/**
 *     A       B     C      D
 * 1   Elm     10    TRUE   2026-01-02
 * 2   Oak     20    FALSE
 * 3   elm     x            #N/A
 * 4                 5%
 */
function filled() {
  const made = oneSheet();
  made.put("A1:D4", [
    ["Elm", 10, true, "2026-01-02"],
    ["Oak", 20, false, null],
    ["elm", "x", null, "#N/A"],
    [null, null, "5%", null],
  ]);
  return (formula: string) => evaluateFormula(made.book, made.sheet, 9, 9, formula);
}

// Expected values as Excel's documentation and everyday use have them.
it.each([
  // Operators
  ["=1+2*3^2", 19],
  ["=-2^2", 4],
  ["=50%*10", 5],
  ["=0.3-0.1-0.2", 0],
  ['="a"&1&TRUE', "a1TRUE"],
  ['="a"="A"', true],
  ['=1<"1"', true],
  ['="x"<TRUE', true],
  ["=A4=0", true],
  ['=A4=""', true],
  ['="5"+1', 6],
  ['="x"+1', error("#VALUE!")],
  ["=1/0", error("#DIV/0!")],
  ["=D3+1", error("#N/A")],
  ["=B1:B3 A2:C2", 20],
  ["=A1:A2 B1:B2", error("#NULL!")],
  // Logic
  ['=IF(B1>5,"big","small")', "big"],
  ["=IF(FALSE,1)", false],
  ["=IF(TRUE,1,1/0)", 1],
  ["=AND(C1,B1)", true],
  ["=OR(C2,B1>50)", false],
  ["=NOT(C2)", true],
  ['=IFERROR(1/0,"none")', "none"],
  ["=IFNA(D3,7)", 7],
  ["=IFNA(1/0,7)", error("#DIV/0!")],
  ["=CHOOSE(2,1,B2)", 20],
  ['=SWITCH(B1,5,"a",10,"b","c")', "b"],
  ['=IFS(B1>50,"a",B1>5,"b")', "b"],
  ["=ISBLANK(A4)", true],
  ['=ISBLANK("")', false],
  ["=ISNUMBER(B1)", true],
  ["=ISTEXT(B3)", true],
  ["=ISERROR(D3)", true],
  ["=ISERR(D3)", false],
  ["=N(A1)", 0],
  ["=T(A1)", "Elm"],
  // Numbers
  ["=SUM(B1:B4,5)", 35],
  ['=SUM("3",TRUE)', 4],
  ["=SUM(D1:D3)", error("#N/A")],
  ["=COUNT(A1:C4)", 3],
  ["=COUNTA(A1:B4)", 6],
  ["=COUNTBLANK(A1:B4)", 2],
  ["=AVERAGE(B1:B4)", 15],
  ["=AVERAGE(A1:A3)", error("#DIV/0!")],
  ["=MIN(B1:B3)", 10],
  ["=MAX(B:B)", 20],
  ["=MEDIAN(1,2,10)", 2],
  ["=ROUND(2.5,0)", 3],
  ["=ROUND(-2.5,0)", -3],
  ["=ROUND(1.005,2)", 1.01],
  ["=ROUND(1234,-2)", 1200],
  ["=ROUNDUP(1.01,0)", 2],
  ["=ROUNDDOWN(-1.9,0)", -1],
  ["=INT(-1.5)", -2],
  ["=TRUNC(-1.5)", -1],
  ["=MOD(-3,2)", 1],
  ["=ABS(-4)", 4],
  ["=SQRT(-1)", error("#NUM!")],
  ["=SUMPRODUCT(B1:B2,{1;2})", 50],
  ["=LARGE(B1:B3,2)", 10],
  // Criteria
  ['=COUNTIF(A1:A4,"elm")', 2],
  ['=COUNTIF(A1:A4,"?lm")', 2],
  ['=COUNTIF(A1:A4,"<>elm")', 2],
  ['=COUNTIF(A:A,"")', 1_048_573],
  ['=COUNTIF(B1:B4,">=10")', 2],
  ["=COUNTIF(B1:B4,20)", 1],
  ['=SUMIF(A1:A3,"elm",B1:B3)', 10],
  ['=COUNTIFS(A1:A3,"*l*",B1:B3,">5")', 1],
  ['=SUMIFS(B1:B3,A1:A3,"Oak")', 20],
  ['=AVERAGEIF(B1:B3,">5")', 15],
  // Texts
  ["=LEN(A1)", 3],
  ["=LEFT(A1,2)&RIGHT(A1)&MID(A1,2,9)", "Elmlm"],
  ['=TRIM("  a  b ")', "a b"],
  ['=UPPER("é")&LOWER("É")&PROPER("o\'neil hIGH")', "ÉéO'Neil High"],
  ['=FIND("l",A1)', 2],
  ['=FIND("L",A1)', error("#VALUE!")],
  ['=SEARCH("L?",A1)', 2],
  ['=SUBSTITUTE("aXbX","X","-",2)', "aXb-"],
  ['=REPLACE("abcd",2,2,"-")', "a-d"],
  ['=REPT("ab",2)', "abab"],
  ['=CONCATENATE(A1," ",B1)', "Elm 10"],
  ['=TEXTJOIN(", ",TRUE,A1:A4)', "Elm, Oak, elm"],
  ['=TEXT(0.256,"0.0%")', "25.6%"],
  ['=TEXT(D1,"mmm d, yyyy")', "Jan 2, 2026"],
  ['=VALUE("$1,200")', 1200],
  ['=EXACT("a","A")', false],
  ['=HYPERLINK("#Sheet1!A1","go")', "go"],
  ['=HYPERLINK("#Sheet1!A1")', "#Sheet1!A1"],
  // Finding
  ['=VLOOKUP("oak",A1:B3,2,FALSE)', 20],
  ['=VLOOKUP("fir",A1:B3,2,FALSE)', error("#N/A")],
  ["=VLOOKUP(15,{10,1;20,2},2)", 1],
  ["=INDEX(A1:B3,2,1)", "Oak"],
  ["=INDEX(A1:B3,4,1)", error("#REF!")],
  ['=INDEX(B1:B3,MATCH("OAK",A1:A3,0))', 20],
  ["=MATCH(15,B1:B2)", 1],
  ['=XLOOKUP("Oak",A1:A3,B1:B3)', 20],
  ['=XLOOKUP("fir",A1:A3,B1:B3,"none")', "none"],
  ["=ROW(A5)+ROWS(A1:A3)", 8],
  ["=COLUMN()&COLUMNS(A:C)", "93"],
  // Dates
  ["=TODAY()", 46_348],
  ["=DATE(2018,12,31)", 43_465],
  ["=DATE(2018,14,0)", 43_496],
  ["=YEAR(D1)&MONTH(D1)&DAY(D1)", "202612"],
  ["=WEEKDAY(46348)", 1],
  ["=EDATE(DATE(2024,1,31),1)", 45_351],
  ["=EOMONTH(DATE(2024,1,15),0)", 45_322],
  ['=DATEVALUE("12/31/2018")', 43_465],
  ["=HOUR(0.75)", 18],
  // Names that nothing has, arguments that do not fit
  ["=NOSUCH(1)", error("#NAME?")],
  ["=nothing", error("#NAME?")],
  ["=Nowhere!A1", error("#REF!")],
  ["=LEN()", error("#VALUE!")],
  ["=#REF!B2+1", error("#REF!")],
])("%s", (formula, value) => expect(filled()(formula)).toEqual(value));

it("takes a block in the formula's own row or column, as @ does", () => {
  const { book, sheet, put } = oneSheet();
  put("A1:A3", [[1], [2], [3]]);
  expect(evaluateFormula(book, sheet, 2, 5, "=@A1:A3")).toBe(2);
  expect(evaluateFormula(book, sheet, 9, 5, "=@A1:A3")).toEqual(error("#VALUE!"));
});

it("subtotals what a filter leaves, and other subtotals not", () => {
  const { sheet, put, value } = oneSheet();
  put("A1:A4", [[1], [2], [4], ["=SUBTOTAL(9,A1:A3)"]]);
  put("B1:B3", [["=SUBTOTAL(9,A1:A4)"], ["=SUBTOTAL(109,A1:A3)"], ["=SUBTOTAL(103,A1:A3)"]]);
  expect([value("A4"), value("B1"), value("B2"), value("B3")]).toEqual([7, 7, 7, 3]);
  sheet.rows.set(2, { filteredOut: true });
  sheet.rows.set(3, { hidden: true });
  put("A1", 8);
  expect([value("A4"), value("B1"), value("B2"), value("B3")]).toEqual([12, 12, 8, 1]);
});

it("counts days from 1904 where the workbook does", () => {
  const book = createBook({ dateSystem: 1904, today: 46_348 });
  expect(evaluateFormula(book, book.sheets[0]!, 1, 1, "=DATE(2018,12,31)")).toBe(43_465 - 1462);
  expect(evaluateFormula(book, book.sheets[0]!, 1, 1, "=YEAR(TODAY())")).toBe(2026);
});

it("joins thousands of terms", () => {
  const { book, sheet } = oneSheet();
  expect(evaluateFormula(book, sheet, 1, 1, `=1${"+1".repeat(4000)}`)).toBe(4001);
});
