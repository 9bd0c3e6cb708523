import { createMemoryHost, workbookOf } from "../../../src/hosts/memory";
import type { Workbook } from "../../../src/core/sheet";
import { todayView, type TodayView } from "../../../src/taskpane/view/today-view";
import { afterWriting } from "../../../src/taskpane/view/today/after-writing";
import { AS_OF, district, refreshed, type Change } from "../district";

const viewOf = (workbook: Workbook): TodayView => todayView(refreshed(workbook), workbook);

/** The workbook after a refresh wrote our sheets. */
async function written(workbook: Workbook): Promise<Workbook> {
  const host = createMemoryHost(workbook);
  await host.write(refreshed(workbook).sheets);
  return host.read();
}

/** The same own sheets beside a roster that somebody changed. */
async function changedAfterwards(changes: readonly Change[]): Promise<Workbook> {
  const standing = await written(district());
  const [roster] = district(changes).sheets;
  return {
    ...standing,
    sheets: standing.sheets.map((sheet) => (roster && sheet.name === roster.name ? roster : sheet)),
  };
}

const figures = ({ metrics }: TodayView): readonly string[] =>
  metrics.rows.map(({ name, figure, unit }) => `${name}: ${figure} ${unit}`.trim());

it("shows the four metrics with n of m, as a person would work them out", () => {
  const view = viewOf(district());
  // 2.5 … 4.25: mean 3.375, shown as 3.38; a year before 3.125. The two highest-poverty schools are led by 4.0 and 4.25.
  expect(figures(view)).toEqual([
    "TEAM practice rating: 3.38",
    "Leadership survey: no data",
    "Effective leaders by poverty: 100 points apart",
    "Principals of color: 50%",
  ]);
  const [practice, survey, poverty, principals] = view.metrics.rows;
  expect(practice?.sentence).toBe("8 of 8 rated. Up 0.25 in a year. Not calibrated yet.");
  expect(survey?.chart).toBeNull();
  expect(poverty?.sentence).toBe("Effective principals lead 2 of 2 rated highest-poverty schools, 0 of 2 lowest.");
  expect(principals?.sentence).toContain("Students: 75%. Known for 8 of 8.");
  expect(view.metrics.years).toBe("two years to 2025-26");
});

it("says all values of a chart to who cannot see it", () => {
  const [practice] = viewOf(district()).metrics.rows;
  expect(practice?.chart?.label).toBe("TEAM practice rating: 2024-25 3.13, 2025-26 3.38.");
});

it("is not written, not current and moved nothing before the first refresh", () => {
  expect(viewOf(district())).toMatchObject({
    written: false,
    current: false,
    standing: null,
    moves: null,
    unfinished: null,
  });
});

it("is current after a refresh, and no metric moved", async () => {
  const view = viewOf(await written(district()));
  expect(view).toMatchObject({ written: true, current: true, changedSheet: null });
  expect(view.moves).toEqual({ since: "May 29, 2026", moved: [], rest: "No metric moved." });
  expect(view.standing?.metrics.rows.map(({ figure, sentence }) => ({ figure, sentence }))).toEqual(
    view.metrics.rows.map(({ figure, sentence }) => ({ figure, sentence })),
  );
});

it("names the sheet that changed, and keeps the figures of before beside the new ones", async () => {
  const view = viewOf(await changedAfterwards([{ school: 0, heading: "TEAM Average", to: 4.5 }]));
  expect(view).toMatchObject({ current: false, changedSheet: "Roster 2025-26" });
  expect(view.standing?.metrics.rows[0]?.figure).toBe("3.38");
  // 2.5 became 4.5: the sum of 27 is 29, of 8.
  expect(view.metrics.rows[0]?.figure).toBe("3.63");
  expect(view.moves?.moved[0]).toEqual({
    name: "TEAM practice rating",
    from: "3.38",
    to: "3.63",
    // The first school's row speaks of its leader, and of the rating.
    because: "One rating edited: +0.25.",
  });
});

it("leads from a metric to its row on Leadership Metrics", async () => {
  const workbook = await written(district());
  const place = viewOf(workbook).metrics.rows[0]?.place;
  const sheet = workbook.sheets.find(({ name }) => name === place?.sheet);
  expect(place?.sheet).toBe("Leadership Metrics");
  expect(sheet && place?.row).toBe(2);
});

describe("the to-do list", () => {
  const titles = (view: TodayView): readonly string[] => view.toDo.map(({ title }) => title);

  it("asks for a label by its field, with the metrics that wait", () => {
    const view = viewOf(district([{ school: 3, heading: "Position", to: "Ldr Zz 4" }]));
    const thing = view.toDo.find(({ title }) => title === "Decide 1 position label");
    expect(thing).toMatchObject({
      headline: "1 position label needs a decision",
      sentence: "3 of the 4 metrics wait for it.",
      button: "Decide 1 label",
      goTo: { tab: "data", spot: { place: "labels", item: "position" } },
    });
  });

  it("asks to mend a rating outside the scale", () => {
    const view = viewOf(district([{ school: 3, heading: "TEAM Average", to: 44 }]));
    expect(view.toDo.find(({ title }) => title === "Mend 1 rating outside 1 to 5")).toMatchObject({
      goTo: { tab: "data", spot: { place: "issues", item: "rating-out-of-range" } },
    });
  });

  it("leaves alone what is clear", () => {
    expect(titles(viewOf(district())).filter((title) => /label|Mend|Choose|pair/.test(title))).toEqual([]);
  });

  it("says which data is not there at all", () => {
    expect(titles(viewOf(district()))).toContain("Bring in a leadership survey");
  });

  it("puts what holds back more metrics first", () => {
    const view = viewOf(
      district([
        { school: 3, heading: "Position", to: "Ldr Zz 4" },
        { school: 5, heading: "Race/Ethnicity", to: "Q9" },
      ]),
    );
    const places = ["Decide 1 position label", "Decide 1 race or ethnicity label"].map((title) =>
      titles(view).indexOf(title),
    );
    expect(places[0]).toBeLessThan(places[1] ?? -1);
    expect(places).not.toContain(-1);
  });

  it("sends who names an owner to the first owner's cell", () => {
    const thing = viewOf(district()).toDo.at(-1);
    expect(thing?.title).toMatch(/^Name an owner for \d+ gaps?$/);
    expect(thing?.goTo).toMatchObject({ place: { sheet: "Leadership Gaps", row: 2 } });
  });
});

it("finds no leaders in a workbook that has none", () => {
  const view = viewOf(
    workbookOf([
      {
        name: "Menu",
        rows: [
          ["Day", "Lunch"],
          ["Monday", "Soup"],
          ["Tuesday", "Rice"],
        ],
      },
    ]),
  );
  expect(view).toMatchObject({ understood: false, leadersFound: false });
});

it("says after writing what stands", () => {
  const view = afterWriting(viewOf(district()), AS_OF);
  expect(view).toMatchObject({ written: true, current: true, standing: { asOf: "May 29, 2026" } });
  expect(view.standing?.metrics).toEqual(view.metrics);
});
