import { ENDS_TOTAL, isNoteText, IS_TOTAL, MAYBE_TOTAL, NO_TOTAL, totalWord } from "../../../src/core/table/row-words";

it.each([
  ...[
    "Total",
    "TOTALS",
    "Grand Total",
    "Sub-total",
    "Sub total",
    "Subtotal Antioch",
    "Subtotal: North",
    "Sum",
    "Average",
  ].map((text) => [text, IS_TOTAL] as const),
  ...["Avg.", "Mean", "Count", "District Total", "Total:", "Total: 158", "Total leaders: 12", "Grand total of all"].map(
    (text) => [text, IS_TOTAL] as const,
  ),
  ...["North Cluster Total", "District-wide Average", "Total for North", "Average of schools"].map(
    (text) => [text, ENDS_TOTAL] as const,
  ),
  ...["Total Learning Academy", "Total Schools", "Count Basie High"].map((text) => [text, MAYBE_TOTAL] as const),
  ...["* Free lunch is from October count", "Lunch figures are from the fall count"].map(
    (text) => [text, NO_TOTAL] as const,
  ),
  ...["Sumner High", "Meanwhile", "Countryside Elementary", "Totalina Ash", "Averagel", "Oak"].map(
    (text) => [text, NO_TOTAL] as const,
  ),
])("%s", (text, word) => {
  expect(totalWord(text)).toBe(word);
});

it.each([
  ["Source: Office of Research", true],
  ["* Includes charter schools", true],
  ["Note: interim leaders are counted.", true],
  ["Updated 10/1/2018", true],
  ["Prepared by HR", true],
  ["North Cluster", false],
  ["Sourcewell Academy", false],
  ["Notestine High", false],
  ["2018-19", false],
])("a note or not: %s", (text, isNote) => {
  expect(isNoteText(text)).toBe(isNote);
});
