import { linkTo } from "../../../src/core/state/links";

describe("linkTo", () => {
  it.each([
    ["Roster 25-26", 7, 3, "C7", `=HYPERLINK("#'Roster 25-26'!C7","C7")`],
    ["O'Hara", 1, 27, "AA1", `=HYPERLINK("#'O''Hara'!AA1","AA1")`],
    ['The "new" list', 1, 1, 'Say "A1"', `=HYPERLINK("#'The ""new"" list'!A1","Say ""A1""")`],
  ])("leads to %s row %i column %i", (sheet, row, column, shown, formula) => {
    expect(linkTo(sheet, row, column, shown)).toEqual({ formula, value: shown });
  });

  it("keeps a text that is too long for a formula as text", () => {
    const long = "x".repeat(254);
    expect(linkTo("S", 1, 1, long)).toBe(long);
    expect(linkTo("S", 1, 1, "x".repeat(253))).toMatchObject({ value: "x".repeat(253) });
    expect(linkTo("S", 1, 1, "")).toBe("");
  });
});
