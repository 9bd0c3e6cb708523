/** What collecting does to figures that were confirmed, and to why figures moved. */
import { decisionMarks } from "../../../src/core/move/decision-marks";
import { lanesOf } from "../../../src/core/move/lanes";
import { rowChanges } from "../../../src/core/move/row-changes";
import { runToEnd, refresh } from "../../../src/core/refresh";
import { shareOf } from "../../../src/core/share/share";
import { cellAt, type Workbook } from "../../../src/core/sheet";
import { collectedSheet, readCollected } from "../../../src/core/state/collected-ratings";
import { DEFAULT_FORMS, NO_DECISIONS, type Settings } from "../../../src/core/state/decisions";
import { reference } from "../../../src/framework/reference";
import { createMemoryHost, workbookOf, type LiteralCell } from "../../../src/hosts/memory";
import {
  after,
  analysisOf,
  collect,
  decide,
  fileOf,
  formsOf,
  HEADINGS,
  ON,
  pageIn,
  PEOPLE,
  put,
  returned,
  typeOn,
} from "./small-forms";

/** A full district, so that there are headline figures: people with practice ratings, and schools. */
const PLACES = PEOPLE.map(([, , , school]) => school ?? null);
const base = (): Workbook =>
  workbookOf([
    {
      name: "Roster 2025-26",
      rows: [
        [...HEADINGS, "Race/Ethnicity", "TEAM Average"],
        ...PEOPLE.map((row, index): readonly LiteralCell[] => [
          ...row,
          index % 2 ? "White" : "Black or African American",
          3 + index / 4,
        ]),
      ],
    },
    {
      name: "Enrollment 2025-26",
      rows: [
        ["School Name", "Total Enrollment", "White"],
        ...PLACES.map((school, index): readonly LiteralCell[] => [school, 400 + index, 100]),
      ],
    },
  ]);

async function refreshed(workbook: Workbook, asOf = ON): Promise<Workbook> {
  const host = createMemoryHost(workbook);
  await host.write(runToEnd(refresh(workbook, { asOf, reference })).sheets);
  return host.read();
}

/** Settings with a name under Decision, as a person who confirms types it. */
const confirmed = async (workbook: Workbook): Promise<Workbook> => {
  const whole = await refreshed(workbook);
  return refreshed(typeOn(whole, "Settings", "Confirmed by", "Decision", "Ana Ruiz"));
};

const statusOf = (workbook: Workbook): unknown => {
  const summary = workbook.sheets.find(({ name }) => name === "Leadership Summary");
  return summary && cellAt(summary, 2, 1).value;
};

/** Dana's form with a score for each of these cells of Ratings. */
async function form(scores: Readonly<Record<string, LiteralCell>>, name = "dana.xlsx") {
  const pages = await fileOf(formsOf(base()), "Dana Frost");
  const ratings = pageIn(pages, "Ratings");
  for (const [cell, score] of Object.entries(scores)) put(ratings, cell, score);
  return returned(name, pages);
}

describe("figures that somebody confirmed", () => {
  it("stay confirmed while nothing is collected, and when a form without an entry is", async () => {
    const workbook = await confirmed(base());
    expect(statusOf(workbook)).toBe("Confirmed");
    expect(statusOf(await refreshed(workbook))).toBe("Confirmed");
    expect(statusOf(await refreshed(await after(workbook, collect(workbook, [await form({})]))))).toBe("Confirmed");
  });

  it("are DRAFT again once a rating was collected, as long as it stands", async () => {
    const workbook = await confirmed(base());
    const file = await form({ D2: 4 });
    const now = await refreshed(await after(workbook, collect(workbook, [file])));
    expect(statusOf(now)).toBe("DRAFT");
    expect(analysisOf(now).decisions.settings.confirmed?.by).toBe("Ana Ruiz");
    const removed = typeOn(now, "Collected Ratings", "Ann Ash", "Score", null);
    expect(statusOf(await refreshed(removed))).toBe("DRAFT");
  });

  it("are confirmed again by whoever confirms them with what was collected, whatever the order of its rows and however often it is collected", async () => {
    const file = await form({ D2: 4, D3: 5, D10: 2 });
    const first = await after(base(), collect(base(), [file]));
    const workbook = await confirmed(first);
    expect(statusOf(workbook)).toBe("Confirmed");
    const { ratings } = readCollected(workbook);
    const host = createMemoryHost(workbook);
    await host.write([collectedSheet(ratings.toReversed(), base())]);
    const sorted = await host.read();
    expect(readCollected(sorted).ratings.map(({ line }) => line)).toEqual(ratings.map(({ line }) => line).toReversed());
    expect(statusOf(await refreshed(sorted))).toBe("Confirmed");
    expect(statusOf(await refreshed(await after(workbook, collect(workbook, [file], ON + 9))))).toBe("Confirmed");
  });

  it("follow the decisions on Returned Forms: a change of what counts is one, keeping what counted is none", async () => {
    const one = await after(base(), collect(base(), [await form({ D2: 4 })]));
    const workbook = await confirmed(one);
    const both = await after(workbook, collect(workbook, [await form({ D2: 2 }, "b.xlsx")]));
    expect(statusOf(await refreshed(both))).toBe("DRAFT");
    expect(statusOf(await refreshed(decide(both, "Keep 4")))).toBe("Confirmed");
    expect(statusOf(await refreshed(decide(both, "Take 2")))).toBe("DRAFT");
  });

  it("are told as a draft where they are shared, too", async () => {
    const workbook = await confirmed(base());
    const stateOf = (book: Workbook): string => shareOf(analysisOf(book)).state;
    expect(stateOf(workbook)).toBe("confirmed");
    expect(stateOf(await after(workbook, collect(workbook, [await form({ D2: 4 })])))).toBe("draft");
  });
});

describe("why figures moved", () => {
  const movedAfter = (workbook: Workbook, asOf = ON) =>
    runToEnd(refresh(workbook, { asOf, reference })).analysis.moves.moved;

  it("collecting moves no headline figure: none rests on the eight responsibilities", async () => {
    const workbook = await refreshed(base());
    expect(movedAfter(await after(workbook, collect(workbook, [await form({ D2: 4, D10: 1, G3: 5 })])))).toEqual([]);
  });

  it("a collected row that counts in a headline figure is a row added", async () => {
    const workbook = await refreshed(base());
    const [rating] = collect(workbook, [await form({ D2: 1 })]).ratings;
    if (rating === undefined) throw new Error("nothing was collected");
    // As if a person had said that it is a score of the evaluation system.
    const host = createMemoryHost(workbook);
    await host.write([collectedSheet([{ ...rating, instrument: "TEAM", responsibility: "Instruction" }], workbook)]);
    const moved = movedAfter(await host.read()).filter(({ metric }) => metric === "team-average");
    expect(moved).toHaveLength(1);
    expect(moved[0]?.parts.map(({ cause, rows }) => [cause, rows])).toEqual([["rows-added", [["rating", 1]]]]);
  });

  it("a figure that another cause moves is not laid on rows that were collected at the same time", async () => {
    const workbook = await refreshed(base());
    const collected = await after(workbook, collect(workbook, [await form({ D2: 4 })]));
    // Ben's practice rating is corrected.
    const edited = typeOn(collected, "Roster 2025-26", 102, "TEAM Average", 4.75);
    const moved = movedAfter(edited);
    expect(moved.map(({ metric }) => metric)).toContain("team-average");
    expect([...new Set(moved.flatMap(({ parts }) => parts.map(({ cause }) => cause)))]).toEqual(["cells-edited"]);
  });

  it("collected rows alone are no change of the district's sheets; an edited cell is", async () => {
    const workbook = await refreshed(base());
    const { ledger } = analysisOf(base()).moves;
    const anyOf = (book: Workbook) => {
      const { readings, tagged } = analysisOf(book);
      return rowChanges(ledger, lanesOf(readings, tagged), []).any;
    };
    const collected = await after(workbook, collect(workbook, [await form({ D2: 4 })]));
    expect(anyOf(collected)).toEqual({ added: false, gone: false, edited: false });
    expect(anyOf(typeOn(collected, "Roster 2025-26", 102, "TEAM Average", 4.75))).toMatchObject({ edited: true });
    // Taken away again, sheet and all: nothing of the district's is gone.
    const kept = analysisOf(collected).moves.ledger;
    const { readings, tagged } = analysisOf(workbook);
    expect(rowChanges(kept, lanesOf(readings, tagged), []).any.gone).toBe(false);
  });

  it("what forms ask for changes no figure, and counts as no decision; a cut-off does", () => {
    const marks = (settings: Settings) => decisionMarks({ ...NO_DECISIONS, settings });
    const { settings } = NO_DECISIONS;
    const other: Settings = {
      ...settings,
      forms: { ...DEFAULT_FORMS, rounds: ["Fall"], due: { "": ON }, lastYearShown: true, cases: [] },
    };
    expect(marks(other)).toEqual(marks(settings));
    expect(marks({ ...settings, effectiveCut: settings.effectiveCut + 0.5 })).not.toEqual(marks(settings));
  });

  it("the same figures stand whatever forms ask for", async () => {
    const collected = await after(base(), collect(base(), [await form({ D2: 4, D10: 1, G3: 5 })]));
    const plain = await refreshed(collected);
    let other = plain;
    for (const [name, words] of [
      ["Rating rounds", "Fall; Spring"],
      ["Rating forms due", "2026-01-15"],
      ["Last year's scores on rating forms", "Shown"],
      ["Common case 1", "None"],
    ] as const)
      other = typeOn(other, "Settings", name, "Decision", words);
    const figures = (book: Workbook) =>
      analysisOf(book).metrics.map(({ metric, schoolYear, group, status, value, known, of }) => [
        metric,
        schoolYear,
        group,
        status,
        value,
        known,
        of,
      ]);
    expect(analysisOf(other).decisions.settings.forms).toMatchObject({
      rounds: ["Fall", "Spring"],
      lastYearShown: true,
    });
    expect(figures(other)).toEqual(figures(plain));
  });
});
