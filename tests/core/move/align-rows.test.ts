import { ALONE, alignRows, EDITED, SAME } from "../../../src/core/move/align-rows";

/** Rows as `name.rest`; marks are 4 letters of what names a row and 4 of all else. */
const marks = (rows: string): string =>
  rows
    .split(" ")
    .filter((row) => row !== "")
    .map((row) =>
      row
        .split(".")
        .map((part) => part.padEnd(4, "_"))
        .join(""),
    )
    .join("");
const WORDS = { [SAME]: "same", [EDITED]: "edited", [ALONE]: "alone" };
const statesOf = (states: Uint8Array): string => [...states].map((state) => WORDS[state as 0 | 1 | 2]).join(" ");

it.each([
  ["nothing changed", "a.1 b.2", "a.1 b.2", "same same", "same same"],
  ["sorted", "a.1 b.2 c.3", "c.3 a.1 b.2", "same same same", "same same same"],
  ["a row more", "a.1 b.2", "a.1 x.9 b.2", "same same", "same alone same"],
  ["a row less", "a.1 b.2 c.3", "a.1 c.3", "same alone same", "same same"],
  ["another value", "a.1 b.2", "a.1 b.3", "same edited", "same edited"],
  ["another value in a sorted table", "a.1 b.2 c.3", "c.3 b.9 a.1", "same edited same", "same edited same"],
  ["another name in place", "a.1 b.2 c.3", "a.1 x.2 c.3", "same edited same", "same edited same"],
  ["name and value in place", "a.1 b.2 c.3", "a.1 x.9 c.3", "same edited same", "same edited same"],
  ["another name in a sorted table", "a.1 b.2 c.3", "c.3 x.2 a.1", "same edited same", "same edited same"],
  ["gone here, new there", "a.1 b.2 c.3", "a.1 c.3 x.9", "same alone same", "same same alone"],
  ["equal rows", "a.1 a.1 b.2", "a.1 b.2", "same alone same", "same same"],
  ["all new", "", "a.1", "", "alone"],
  ["all gone", "a.1", "", "alone", ""],
])("%s", (_, before, now, stateBefore, stateNow) => {
  const found = alignRows(marks(before), marks(now));
  expect([statesOf(found.before), statesOf(found.now)]).toEqual([stateBefore, stateNow]);
});

it("says of a changed table which row each was", () => {
  expect([...alignRows(marks("a.1 b.2 c.3"), marks("c.3 x.9 a.7")).was]).toEqual([2, -1, 0]);
});
