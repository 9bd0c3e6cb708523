import { looksLikeInput } from "../../src/hosts/host-text";

describe("text that Excel would take for something else when it is edited", () => {
  it.each([
    "=1+1",
    "+5",
    "-",
    "@here",
    "\tx",
    "\rx",
    "'quoted",
    "007",
    " =1",
    "#N/A",
    "TRUE",
    "false",
    "MAR1",
    "5 May 2019",
    "1-2",
    "12:30",
    "3 PM",
    "3 p",
    "1E5",
    "1e-5",
    " 5",
    "€120",
    "2018-12-31",
    "March 5, 2019",
    "12.5%",
    "5/29/2026",
    "$5",
    "(3)",
    "1 000",
    "2011-12",
  ])("finds %j", (text) => {
    expect(looksLikeInput(text)).toBe(true);
  });

  it.each([
    "Lakeshore",
    "",
    "3rd Street School",
    "of 158",
    " lead",
    "A-1",
    "March",
    "5 schools",
    "Grade 4",
    "5th",
    "a 5",
    "true story",
  ])("leaves %j alone", (text) => {
    expect(looksLikeInput(text)).toBe(false);
  });
});
