/** How our sheets look on paper, whatever is in them. */
import type { OwnSheet } from "../../../src/core/own-sheet";
import { report } from "../../../src/core/report/report";
import { collectedSheet } from "../../../src/core/state/collected-ratings";
import { textWidth } from "../../../src/core/state/text-width";
import { sheetOfOwn, workbookOf } from "../../../src/hosts/memory";
import { EMPTY, LARKMOOR } from "./larkmoor";

const DISTRICT = workbookOf([{ name: "Roster 25-26", rows: [["School"], ["Ash"]] }]);
const sheetsOf = (analysis = EMPTY, workbook = DISTRICT) => report(analysis, workbook).sheets;
const sheet = (name: string, sheets = sheetsOf()): OwnSheet => {
  const found = sheets.find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
};

const PAPER = { portrait: 8.5, landscape: 11 };
const PIXELS_PER_INCH = 96;

/** What one point is printed as. */
function scaleOf({ print, columnWidths, markArea }: OwnSheet): number {
  const last = print.area?.lastColumn ?? markArea.lastColumn;
  const pixels = columnWidths.slice(0, last).reduce((sum, width) => sum + width, 0);
  const inches = PAPER[print.orientation] - print.margins.left - print.margins.right;
  return Math.min(1, (inches * PIXELS_PER_INCH) / pixels);
}

it.each([...sheetsOf(), collectedSheet([], DISTRICT)].map((one) => [one.name, one] as const))(
  "prints %s at 8.5 points or more",
  (_, own) => {
    const size = own.tables[0]?.columns[0]?.style.size ?? 10;
    expect(size * scaleOf(own)).toBeGreaterThanOrEqual(8.49);
  },
);

it("prints who does what by when on Leadership Gaps, and Response, Owner, Due and Status are among them", () => {
  const own = sheet("Leadership Gaps", sheetsOf(LARKMOOR));
  const printed = own.tables[0]?.columns.slice(0, own.print.area?.lastColumn).map(({ heading }) => heading);
  expect(printed).toEqual(expect.arrayContaining(["Size", "Known", "Response", "Owner", "Due", "Status"]));
});

it.each(["Leadership Gaps", "Leadership Heat Map", "Leadership Metrics", "Early-Career Principals"])(
  "says on each page of %s that it is a draft, and of which day",
  (name) => {
    expect(sheet(name).print.footer.right).toBe("DRAFT, as of May 29, 2026. Page {page} of {pages}");
  },
);

it.each(["Leadership Gaps", "Early-Career Principals", "Data Issues", "People", "What Moved", "Change Log"])(
  "says on %s in one line that there is nothing, inside its mark and on the page",
  (name) => {
    const own = sheet(name);
    expect(own.cells).toHaveLength(1);
    const [note] = own.cells;
    expect(note).toMatchObject({ row: 4, column: 1, value: expect.stringMatching(/^[A-Z].*\.$/) as string });
    expect(own.markArea.lastRow).toBe(4);
    expect(own.print.area?.lastRow ?? 4).toBe(4);
  },
);

it("says nothing of the kind where there are rows, nor where people wrote in its place", () => {
  expect(sheet("Leadership Gaps", sheetsOf(LARKMOOR)).cells).toEqual([]);
  const before = sheet("Change Log");
  const written = sheetOfOwn({ ...before, cells: [{ row: 4, column: 1, value: "Our own words", style: {} }] });
  const again = sheet("Change Log", sheetsOf(EMPTY, { ...DISTRICT, sheets: [...DISTRICT.sheets, written] }));
  expect(again.cells).toEqual([]);
  expect(again.markArea.lastRow).toBe(2);
});

it("gives every word of a heading room beside its filter button", () => {
  for (const own of [...sheetsOf(), collectedSheet([], DISTRICT)]) {
    for (const table of own.tables) {
      if (!table.filterButtons) continue;
      table.columns.forEach(({ heading }, index) => {
        const longest = Math.max(...heading.split(" ").map((word) => textWidth(word, table.headingStyle)));
        expect([own.name, heading, longest + 5 <= (own.columnWidths[index] ?? 0)]).toEqual([own.name, heading, true]);
      });
    }
  }
});
