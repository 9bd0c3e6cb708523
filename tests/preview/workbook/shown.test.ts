import { shownValue } from "../../../src/preview/workbook/shown";
import { oneSheet } from "./one-sheet";

it.each([
  [null, "0.00", ""],
  ["text", "General", "text"],
  ["text", '"<"@">"', "<text>"],
  ["00123", "@", "00123"],
  [true, "0.00", "TRUE"],
  [{ error: "#N/A" }, "0.00", "#N/A"],
  // X01, X02, X03
  [5, "General", "5"],
  [2.5, "General", "2.5"],
  [43_465, "m/d/yyyy", "12/31/2018"],
  [0.256, "0%", "26%"],
  [1234.5, "#,##0.00", "1,234.50"],
  [1 / 3, "General", "0.333333333"],
  [-5, "$#,##0_);[Red]($#,##0)", "($5)"],
  // X06: never filled with #
  [-1, "m/d/yyyy", "-1"],
])("%j in %s is shown as %s", (value, code, text) => expect(shownValue(value, code, 1900)).toBe(text));

it("shows days by the workbook's date system", () => {
  expect(shownValue(43_465 - 1462, "yyyy-mm-dd", 1904)).toBe("2018-12-31");
  expect(shownValue(5, "0.0", 1904)).toBe("5.0");
});

it("shows a cell by its own format, whole however narrow its column is (X06)", () => {
  const { put, sheet, shown } = oneSheet();
  put("A1:C1", [["2018-12-31", 5, "=1/0"]]);
  sheet.columns.set(1, { width: 4 });
  sheet.columns.set(2, { width: 1 });
  expect(["A1", "B1", "C1", "D1"].map(shown)).toEqual(["12/31/2018", "5", "#DIV/0!", ""]);
});
