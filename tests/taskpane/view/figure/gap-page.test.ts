import { gapList, gapPage } from "../../../../src/taskpane/view/figure/gap-page";
import { leadingGaps } from "../../../../src/core/report/leading-gaps";
import type { Gap } from "../../../../src/core/gap/gap";
import { createMemoryHost } from "../../../../src/hosts/memory";
import { ownRows } from "../../../../src/taskpane/view/today/own-rows";
import { AS_OF, district, refreshed } from "../../district";

const VACANT = [{ school: 3, heading: "Principal", to: "Vacant" }] as const;

/** The district with a vacancy, its sheets written, and words typed on the line of that gap. */
async function withWords(owner: string, due: number | string) {
  const host = createMemoryHost(district(VACANT));
  const first = refreshed(await host.read());
  await host.write(first.sheets);
  const rows = ownRows(first.sheets, "gaps");
  const line = rows.rows.find(({ text }) => text("Gap") === "Schools without a head");
  const at = (heading: string) => ({ sheet: rows.sheet, row: line?.row ?? 0, column: rows.column(heading) ?? 0 });
  await host.patch([
    { at: at("Owner"), from: null, to: owner },
    { at: at("Due"), from: null, to: due, numberFormat: "m/d/yyyy" },
  ]);
  const workbook = await host.read();
  return { workbook, now: refreshed(workbook), ownerAt: at("Owner") };
}

it("says size, expectation and owner, and leads to the rows of the gap", async () => {
  const { workbook, now, ownerAt } = await withWords("Dana Reed", AS_OF + 32);
  const asked = gapList(now, workbook).all.find(({ name }) => name === "Schools without a head")?.asked;
  const page = asked && gapPage(asked, now, workbook);
  // June 30 is 32 days after May 29.
  expect(page).toMatchObject({
    name: "Schools without a head",
    where: "District",
    size: "1",
    cared: "Owner: Dana Reed. Due June 30, 2026.",
    decision: "Succession",
    place: ownerAt,
  });
  expect(page?.known).toBe("8 of 8 known");
  // Dogwood is the fourth school below the heading.
  expect(page?.rows).toEqual([{ sheet: "Roster 2025-26", rows: "5", count: 1 }]);
});

it("says that a day is over, and that nobody owns a gap", async () => {
  const { workbook, now } = await withWords("Dana Reed", AS_OF - 1);
  const { all } = gapList(now, workbook);
  expect(all.find(({ name }) => name === "Schools without a head")?.cared).toBe(
    "Owner: Dana Reed. Due May 28, 2026, overdue.",
  );
  expect(all.find(({ name }) => name !== "Schools without a head")?.cared).toBe("No owner yet.");
});

it("is null for what is not a gap any more", () => {
  const workbook = district();
  expect(gapPage({ gap: "vacancies", where: {} }, refreshed(workbook), workbook)).toBeNull();
});

it("leads with the biggest of each kind before the next of one kind", () => {
  const gap = (kind: string, weight: number): Gap => ({ gap: kind, weight }) as Gap;
  const ranked = [gap("a", 9), gap("a", 8), gap("b", 7), gap("a", 6), gap("c", 5)];
  expect(leadingGaps(ranked, 3).map(({ weight }) => weight)).toEqual([9, 7, 5]);
  expect(leadingGaps(ranked.slice(0, 3), 3).map(({ weight }) => weight)).toEqual([9, 8, 7]);
  expect(leadingGaps([], 3)).toEqual([]);
});
