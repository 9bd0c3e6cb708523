import { earlyCareerSheet } from "../../../src/core/report/early-career-sheet";
import { findGaps } from "../../../src/core/gap/find-gaps";
import { measure } from "../../../src/core/metric/measure";
import type { OwnSheet } from "../../../src/core/own-sheet";
import type { Workbook } from "../../../src/core/sheet";
import { plainWords } from "../../../src/core/state/plain-words";
import { sheetOfOwn } from "../../../src/hosts/memory";
import { districtFrom } from "../metric/tagged-of";
import { dayOf } from "../../../src/core/day";

const NOTHING: Workbook = { dateSystem: 1900, sheets: [] };
const district = districtFrom({
  leader: [
    { school: "1", name: "Ann Bell", yearsAsPrincipal: 0, mentor: "Ada Moss" },
    { school: "2", name: "Bo Cole", yearsAsPrincipal: 2 },
    { school: "3", name: "Cy Dunn", yearsAsPrincipal: 3 },
  ],
  support: [
    {
      person: "Bo Cole",
      what: "Coaching",
      text: "Weekly visits",
      start: dayOf({ year: 2025, month: 9, day: 4 }),
      status: "In progress",
      tags: [{ id: "develop-team", score: 1, because: [] }],
    },
    { person: "Bo Cole", what: "Cohort" },
  ],
  schoolNames: { "1": "Alder Elementary", "2": "Birch Elementary", "3": "Cedar Elementary" },
});
const { earlyCareer } = findGaps({ district, metrics: measure(district).metrics, problems: [] });
const sheetOf = (workbook = NOTHING, list = earlyCareer) =>
  earlyCareerSheet(list, { schoolNames: district.tagged.schoolNames, wording: plainWords }, workbook);
const under = (sheet: OwnSheet, heading: string) =>
  (sheet.tables[0]?.columns.find((one) => one.heading === heading)?.values ?? []).map((value) =>
    value !== null && typeof value === "object" ? value.value : value,
  );

it("says who is in the first three years, with mentor and supports, or that none is recorded", () => {
  const sheet = sheetOf();
  expect(under(sheet, "Principal")).toEqual(["Ann Bell", "Bo Cole"]);
  expect(under(sheet, "School")).toEqual(["Alder Elementary", "Birch Elementary"]);
  expect(under(sheet, "Year as principal")).toEqual([1, 3]);
  expect(under(sheet, "Mentor")).toEqual(["Ada Moss", "none recorded"]);
  expect(under(sheet, "Supports")).toEqual([
    "none recorded",
    "Coaching: Weekly visits (Develop your team; September 4, 2025; In progress)\nCohort",
  ]);
});

it("leads from each name to its row on the roster", () => {
  const [first] = sheetOf().tables[0]?.columns[0]?.values ?? [];
  expect(first).toMatchObject({ formula: `=HYPERLINK("#'Roster'!A2","Ann Bell")` });
});

it("is shown, prints as personnel data, and stands when nobody is early in the career", () => {
  for (const sheet of [sheetOf(), sheetOf(NOTHING, null)]) {
    expect(sheet).toMatchObject({ name: "Early-Career Principals", mark: "LT_EarlyCareerPrincipals", visible: true });
    expect(sheet.tables[0]?.name).toBe("LT_EarlyCareer");
    expect(sheet.frozen.rows).toBe(1);
    expect(sheet.print.footer.left).toBe("Personnel data. Internal.");
  }
});

it("keeps people's notes", () => {
  const sheet = sheetOf();
  const noted = {
    ...sheet,
    tables: sheet.tables.map((table) => ({
      ...table,
      columns: table.columns.map((one) =>
        one.heading === "Note" ? { ...one, values: [null, "Asks for a peer"] } : one,
      ),
    })),
  };
  const again = sheetOf({ dateSystem: 1900, sheets: [sheetOfOwn(noted)] });
  expect(under(again, "Note")).toEqual([null, "Asks for a peer"]);
});
