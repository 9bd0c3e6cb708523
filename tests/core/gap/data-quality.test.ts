import { dayOf } from "../../../src/core/day";
import { findGaps } from "../../../src/core/gap/find-gaps";
import type { KeptSheet } from "../../../src/core/gap/kept-sheet";
import { measure } from "../../../src/core/metric/measure";
import type { Problem } from "../../../src/core/problem";
import { districtFrom, type Literal } from "../metric/tagged-of";

const AS_OF = dayOf({ year: 2026, month: 5, day: 29 });
const LEADERS: Literal = {
  leader: [
    { school: "1", name: "a", raceEthnicity: "black", yearsAsPrincipal: 9 },
    { school: "2", name: "b", raceEthnicity: null, yearsAsPrincipal: 9 },
    { school: "3", name: "c", raceEthnicity: null, yearsAsPrincipal: 9 },
  ],
};

const kept = (facts: Partial<KeptSheet>): KeptSheet => ({
  sheet: "Roster 25-26",
  owner: null,
  dueMonth: null,
  changedOn: null,
  schoolYears: ["2025-26"],
  datasets: ["leader"],
  rows: () => ({ sheet: facts.sheet ?? "Roster 25-26", rows: "2-4" }),
  ...facts,
});

function found(sheets: readonly KeptSheet[], problems: readonly Problem[] = [], asOf = AS_OF) {
  const district = districtFrom(LEADERS);
  return findGaps({ district, metrics: measure(district).metrics, problems, sheets, asOf });
}

const missing = (sheet: string, row: number, rows?: string): Problem => ({
  code: "missing-value",
  at: { sheet, row, column: 9 },
  count: rows === undefined ? 1 : 40,
  ...(rows === undefined ? {} : { rows }),
  field: "raceEthnicity",
});

describe("missing data", () => {
  const race = (sheets: readonly KeptSheet[], problems: readonly Problem[]) => {
    const { gaps, gapRows } = found(sheets, problems);
    const gap = gaps.find((one) => one.gap === "missing-data-race-ethnicity-of-principals");
    if (gap === undefined) throw new Error("no gap");
    return { sentence: gap.sentence, rows: gapRows(gap) };
  };

  it("leads to all rows to mend, and to the rows of those not known", () => {
    // b and c stand in rows 3 and 4 of the sheet Roster.
    expect(race([], [missing("Roster 25-26", 21), missing("Roster 25-26", 5, "5-7,9")]).rows).toEqual([
      { sheet: "Roster", rows: "3-4" },
      { sheet: "Roster 25-26", rows: "5-7,9,21" },
    ]);
  });

  it("leaves the cells of other years alone", () => {
    const { sentence, rows } = race(
      [kept({}), kept({ sheet: "Roster 22-23", schoolYears: ["2022-23"] })],
      [missing("Roster 22-23", 4), missing("Roster 25-26", 21)],
    );
    expect(sentence).toContain("1 cell to mend, the first at Roster 25-26, I21.");
    expect(rows.map(({ sheet }) => sheet)).toEqual(["Roster", "Roster 25-26"]);
  });

  it("names who keeps the sheet, where Sources does", () => {
    expect(race([kept({ owner: "Human Resources" })], [missing("Roster 25-26", 21)]).sentence).toMatch(
      /Human Resources keeps Roster 25-26\.$/,
    );
    expect(race([kept({})], [missing("Roster 25-26", 21)]).sentence).not.toContain("keeps");
  });
});

describe("overdue sheets", () => {
  const overdue = (...sheets: readonly KeptSheet[]) => found(sheets).gaps.filter(({ gap }) => gap === "overdue-sheet");
  const day = (year: number, month: number, of: number) => dayOf({ year, month, day: of });

  it("are those that did not change in their last due month or since", () => {
    const [gap] = overdue(kept({ dueMonth: 4, changedOn: day(2026, 3, 31), owner: "Human Resources" }));
    expect(gap).toMatchObject({
      decision: "data-quality",
      where: { source: "Roster 25-26" },
      // From April 30 to May 29.
      value: 29,
      sentence:
        "Roster 25-26 was due in April 2026. The last change was seen on March 31, 2026. Owner: Human Resources.",
    });
  });

  it.each([
    ["changed in the due month", kept({ dueMonth: 4, changedOn: day(2026, 4, 1) })],
    ["changed later", kept({ dueMonth: 4, changedOn: day(2026, 5, 2) })],
    ["whose due month is not over", kept({ dueMonth: 5, changedOn: day(2025, 5, 2) })],
    ["without a due month", kept({ changedOn: day(2020, 1, 1) })],
    ["that were never seen to change and tell of this school year", kept({ dueMonth: 10 })],
    ["that tell no school year and were never seen to change", kept({ dueMonth: 10, schoolYears: [null] })],
  ])("are not those %s", (_, sheet) => {
    expect(overdue(sheet)).toEqual([]);
  });

  it("are those that still tell of a school year before the due month, unless a newer sheet does", () => {
    const old = kept({ sheet: "Roster 24-25", schoolYears: ["2024-25"], dueMonth: 10 });
    expect(overdue(old).map(({ sentence }) => sentence)).toEqual([
      "Roster 24-25 was due in October 2025. It still tells of 2024-25. No owner is named on Sources.",
    ]);
    expect(overdue(old, kept({}))).toEqual([]);
  });
});
