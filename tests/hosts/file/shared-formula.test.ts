import { movable } from "../../../src/hosts/file/shared-formula";

describe("movable", () => {
  it.each([
    ["A1", 1, 1, "B2"],
    ["$A1+A$1+$A$1", 2, 3, "$A3+D$1+$A$1"],
    ["SUM(A1:B2)", 1, 0, "SUM(A2:B3)"],
    ["SUM(A:A,$B:C)", 5, 1, "SUM(B:B,$B:D)"],
    ["SUM(1:1,$2:3)", 2, 5, "SUM(3:3,$2:5)"],
    ["LOG10(A1)*TAX2019", 1, 0, "LOG10(A2)*TAX2020"],
    ['"A1"&A1', 1, 0, '"A1"&A2'],
    ["'A1 B2'!C3", 1, 0, "'A1 B2'!C4"],
    ["Sheet1!A1+Sheet1!$A$1", 0, 1, "Sheet1!B1+Sheet1!$A$1"],
    ["[1]Sheet1!A1", 1, 0, "[1]Sheet1!A2"],
    ["Roster[[#This Row],[A1]]+B2", 1, 0, "Roster[[#This Row],[A1]]+B3"],
    ["IF(A1=TRUE,1.5,2E3)", 1, 0, "IF(A2=TRUE,1.5,2E3)"],
    ["Rate_A1*my.B2", 1, 0, "Rate_A1*my.B2"],
    ["XFE1+A1048577", 1, 0, "XFE1+A1048577"],
    ["A1", -1, -1, "XFD1048576"],
  ])("%s moved by %i rows and %i columns is %s", (formula, rows, columns, expected) => {
    expect(movable(formula)(rows, columns)).toBe(expected);
  });
});
