import type { FormProblem } from "../../../src/core/forms/form-problem";
import { describeForm, mendForm } from "../../../src/core/forms/form-problem";
import type { MadeForms } from "../../../src/core/forms/make-forms";
import type { Workbook } from "../../../src/core/sheet";
import { DEFAULT_FORMS } from "../../../src/core/state/decisions";
import type { LiteralCell } from "../../../src/hosts/memory";
import { foundIn, lost, typedIn } from "./account";
import {
  after,
  analysisOf,
  collect,
  decide,
  district,
  fileOf,
  formsOf,
  pageIn,
  PEOPLE,
  put,
  returned,
  rowOf,
  scoresOf,
  type Page,
} from "./small-forms";

const VISION = "Inspire a shared vision";
const TEAM = "Develop your team";

let made: MadeForms;
let blank: Page[];
beforeAll(async () => {
  made = formsOf(district());
  blank = await fileOf(made, "Dana Frost");
});

/** Dana's form with 4 and 3 for Ann, 5 for Ben, evidence, and a case. */
function filled(): { readonly pages: Page[]; readonly ratings: Page; readonly cases: Page } {
  const pages = structuredClone(blank);
  const ratings = pageIn(pages, "Ratings");
  put(ratings, `D${rowOf(ratings, "Ann Ash", 1)}`, 4);
  put(ratings, `E${rowOf(ratings, "Ann Ash", 1)}`, "Staff can say it");
  put(ratings, `D${rowOf(ratings, "Ann Ash", 2)}`, 3);
  put(ratings, `D${rowOf(ratings, "Ben Birch", 1)}`, 5);
  const cases = pageIn(pages, "Common Cases");
  put(cases, "C2", 2);
  return { pages, ratings, cases };
}

const WHOLE = {
  [`Ann Ash|${VISION}|Round 1`]: 4,
  [`Ann Ash|${TEAM}|Round 1`]: 3,
  [`Ben Birch|${VISION}|Round 1`]: 5,
  "Case 1||": 2,
};

/** Spoils the form in place, or gives the pages that come back instead. */
type Spoil = (form: ReturnType<typeof filled>) => unknown;

const problemsOf = (pages: readonly Page[], file = "dana.xlsx") => {
  const collected = collect(district(), [returned(file, pages)]);
  return { collected, problems: collected.files[0]?.problems ?? [] };
};

it("reads a form that came back as it was sent, with no problem", () => {
  const { collected, problems } = problemsOf(filled().pages);
  expect(problems).toEqual([]);
  expect(scoresOf(collected)).toEqual(WHOLE);
  expect(collected.open).toBe(0);
  expect(collected.ratings[0]).toMatchObject({
    leader: "Ann Ash",
    leaderId: "101",
    school: "Oak Elementary School",
    schoolYear: "2025-26",
    round: "Round 1",
    instrument: "Responsibilities",
    responsibility: VISION,
    score: 4,
    evidence: "Staff can say it",
    director: "Dana Frost",
    file: "dana.xlsx",
    cell: "Ratings, D2",
  });
});

const without = (key: string) => Object.fromEntries(Object.entries(WHOLE).filter(([one]) => one !== key));
const ANN_VISION = `Ann Ash|${VISION}|Round 1`;
/** The evidence beside a score that was not taken is kept. */
const NO_VISION = { ...WHOLE, [ANN_VISION]: null };

/** What is done to the form; the problem that is told, its cell, and what stands in it that was not taken; the scores that are placed. */
interface Case {
  readonly spoil: Spoil;
  readonly code: FormProblem["code"];
  readonly cell?: string;
  readonly holds?: RegExp;
  readonly scores?: Readonly<Record<string, number | null>>;
}

const typed =
  (value: LiteralCell): Spoil =>
  ({ ratings }) =>
    put(ratings, "D2", value);

const CASES: Readonly<Record<string, Case>> = {
  "a score as text with a space": { spoil: typed("4 "), code: "number-as-text", cell: "D2" },
  "a full-width digit": { spoil: typed("４"), code: "number-as-text", cell: "D2" },
  "a decimal comma": { spoil: typed("4,0"), code: "number-as-text", cell: "D2" },
  "a number in words": {
    spoil: typed("four"),
    code: "not-a-score",
    cell: "D2",
    holds: /^four$/,
    scores: NO_VISION,
  },
  "a score with a question mark": {
    spoil: typed("4?"),
    code: "not-a-score",
    cell: "D2",
    holds: /^4\?$/,
    scores: NO_VISION,
  },
  "a score out of the scale": {
    spoil: typed(7),
    code: "not-a-score",
    cell: "D2",
    holds: /^7$/,
    scores: NO_VISION,
  },
  "a zero": { spoil: typed(0), code: "not-a-score", cell: "D2", holds: /^0$/, scores: NO_VISION },
  "a score between two": {
    spoil: typed(3.5),
    code: "not-a-score",
    cell: "D2",
    holds: /^3\.5$/,
    scores: NO_VISION,
  },
  "two scores in one cell": {
    spoil: typed("3/4"),
    code: "not-a-score",
    cell: "D2",
    holds: /^3\/4$/,
    scores: NO_VISION,
  },
  "a date that Excel made": {
    spoil: typed({ date: 46116 }),
    code: "not-a-score",
    cell: "D2",
    holds: /./,
    scores: NO_VISION,
  },
  "TRUE in place of a score": {
    spoil: typed(true),
    code: "not-a-score",
    cell: "D2",
    holds: /TRUE/,
    scores: NO_VISION,
  },
  "an error value": {
    spoil: typed("#REF!"),
    code: "not-a-score",
    cell: "D2",
    holds: /#REF!/,
    scores: NO_VISION,
  },
  "a formula": { spoil: typed({ formula: "=2+2", value: 4 }), code: "score-from-formula", cell: "D2" },
  "a formula that nobody calculated": {
    spoil: typed({ formula: "=2+2" }),
    code: "not-a-score",
    cell: "D2",
    holds: /^=2\+2$/,
    scores: NO_VISION,
  },
  "a score that its format rounds": {
    spoil: typed({ number: 4.5, format: "0" }),
    code: "not-a-score",
    cell: "D2",
    holds: /^4\.5$/,
    scores: NO_VISION,
  },
  "a score as a percentage": {
    spoil: typed({ number: 4, format: "0%" }),
    code: "score-shown-otherwise",
    cell: "D2",
  },
  "a score in a cell for dates": {
    spoil: typed({ date: 4 }),
    code: "not-a-score",
    cell: "D2",
    holds: /\(4\)$/,
    scores: NO_VISION,
  },
  "thousands that look like a score": {
    spoil: typed("4,000"),
    code: "not-a-score",
    cell: "D2",
    holds: /^4,000$/,
    scores: NO_VISION,
  },
  "an average typed below the lines": {
    spoil: ({ ratings }) => void ratings.rows.push(["Average", null, null, { formula: "=AVERAGE(D2:D25)" }]),
    code: "line-not-placed",
    holds: /D26: =AVERAGE\(D2:D25\)$/,
  },
  "a score of five in the evidence column": {
    spoil: ({ ratings }) => {
      put(ratings, "D2", null);
      put(ratings, "E2", "4/5");
    },
    code: "score-in-text-column",
    cell: "E2",
    holds: /^4\/5$/,
    scores: { ...WHOLE, [ANN_VISION]: null },
  },
  "a score under the comment of a line that has one": {
    spoil: ({ ratings }) => put(ratings, "F2", 5),
    code: "number-beside-score",
    cell: "F2",
  },
  "the headings of Ratings deleted, with evidence in all its columns": {
    spoil: ({ ratings }) => {
      put(ratings, "F2", "At the fair");
      put(ratings, "G2", null);
      ratings.rows.shift();
    },
    code: "headings-gone",
  },
  "the headings of Ratings deleted and a column added": {
    spoil: ({ ratings }) => {
      ratings.rows.shift();
      ratings.rows.forEach((row) => row.splice(3, 0, "seen"));
    },
    code: "column-added",
    cell: "E1",
    holds: /E1: 4; E2: 3/,
    scores: { "Case 1||": 2 },
  },
  "Common Cases deleted": {
    spoil: ({ pages }) =>
      void pages.splice(
        pages.findIndex(({ name }) => name === "Common Cases"),
        1,
      ),
    code: "cases-missing",
    scores: without("Case 1||"),
  },
  "a case that nobody asked for": {
    spoil: ({ cases }) => void cases.rows.push(["Case 9", null, 4]),
    code: "line-not-placed",
    holds: /C6: 4/,
  },
  "another director's name typed on Read Me": {
    spoil: ({ pages }) => put(pageIn(pages, "Read Me"), "B3", "Lee Moss"),
    code: "name-changed",
  },
  "a copy without keys and without Read Me": {
    spoil: ({ pages, ratings }) => {
      for (const row of ratings.rows) row.splice(10, 1);
      return pages.filter(({ name }) => name === "Ratings");
    },
    code: "director-not-told",
    scores: {},
  },
  "a score in the evidence column": {
    spoil: ({ ratings }) => {
      put(ratings, "D2", null);
      put(ratings, "E2", "4");
    },
    code: "score-in-text-column",
    cell: "E2",
    holds: /^4$/,
    scores: { ...WHOLE, [ANN_VISION]: null },
  },
  "a score in the status column": {
    spoil: ({ ratings }) => put(ratings, "J3", 4),
    code: "stray-content",
    cell: "J3",
    holds: /^4$/,
  },
  "a score right of the form": {
    spoil: ({ ratings }) => put(ratings, "L4", 5),
    code: "column-added",
    holds: /L4: 5/,
  },
  "a score in the school column": {
    spoil: ({ ratings }) => put(ratings, "B3", "3"),
    code: "stray-content",
    cell: "B3",
    holds: /^3$/,
  },
  "a score over a line's key": {
    spoil: ({ ratings }) => put(ratings, "K2", 5),
    code: "stray-content",
    cell: "K2",
    holds: /^5$/,
  },
  "a score in an empty cell of Profiles": {
    spoil: ({ pages }) => put(pageIn(pages, "Profiles"), "D2", 4),
    code: "stray-content",
    cell: "D2",
    holds: /^4$/,
  },
  "a score right of Profiles": {
    spoil: ({ pages }) => put(pageIn(pages, "Profiles"), "N3", "5"),
    code: "stray-content",
    cell: "N3",
    holds: /^5$/,
  },
  "words and a score below Profiles": {
    spoil: ({ pages }) => {
      const { rows } = pageIn(pages, "Profiles");
      rows.push(["Ann Ash", 3]);
    },
    code: "stray-content",
    holds: /^Ann Ash$/,
  },
  "a score beside a level": {
    spoil: ({ pages }) => put(pageIn(pages, "Levels"), "C5", 4),
    code: "stray-content",
    cell: "C5",
    holds: /^4$/,
  },
  "a score over a level's meaning": {
    spoil: ({ pages }) => put(pageIn(pages, "Levels"), "B5", 4),
    code: "stray-content",
    cell: "B5",
    holds: /^4$/,
  },
  "a score over the sign of a key behavior": {
    spoil: ({ pages }) => {
      const page = pageIn(pages, "Levels");
      put(page, `A${page.rows.findIndex(([sign]) => sign === "•") + 1}`, 5);
    },
    code: "stray-content",
    holds: /^5$/,
  },
  "a score beside the name on Read Me": {
    spoil: ({ pages }) => put(pageIn(pages, "Read Me"), "C3", 2),
    code: "stray-content",
    cell: "C3",
    holds: /^2$/,
  },
  "a score over the progress of a round": {
    spoil: ({ pages }) => {
      const page = pageIn(pages, "Read Me");
      put(page, `D${page.rows.findIndex(([what]) => what === "Round 1") + 1}`, 4);
    },
    code: "stray-content",
    holds: /^4$/,
  },
  "a note below Read Me": {
    spoil: ({ pages }) => void pageIn(pages, "Read Me").rows.push([], ["Ben: strong, 4 of 5"]),
    code: "stray-content",
    holds: /^Ben: strong, 4 of 5$/,
  },
  "Levels without its mark, with a score": {
    spoil: ({ pages }) => {
      const page = pageIn(pages, "Levels");
      page.mark = null;
      put(page, "D4", 3);
    },
    code: "stray-content",
    cell: "D4",
    holds: /^3$/,
  },
  "a score over the text of a common case": {
    spoil: ({ cases }) => put(cases, "B3", 4),
    code: "stray-content",
    cell: "B3",
    holds: /^4$/,
  },
  "words added to the text of a common case": {
    spoil: ({ cases }) => put(cases, "B2", `${DEFAULT_FORMS.cases[0]?.text ?? ""} I saw this once.`),
    code: "stray-content",
    cell: "B2",
    holds: /I saw this once\.$/,
  },
  "a column Last year added, with a score": {
    spoil: ({ ratings }) =>
      ratings.rows.forEach((row, index) => row.splice(3, 0, index === 0 ? "Last year" : index === 4 ? 5 : null)),
    code: "stray-content",
    cell: "D5",
    holds: /^5$/,
  },
  "a leader's line among the common cases": {
    spoil: ({ ratings, cases }) => {
      const row = ratings.rows[2] ?? [];
      cases.rows.push([row[0] ?? null, null, 1, null, null, row[10] ?? null]);
    },
    code: "line-not-placed",
    holds: /C6: 1/,
  },
  "both headings and keys of Ratings deleted": {
    spoil: ({ ratings }) => {
      ratings.rows.shift();
      for (const row of ratings.rows) row.splice(10, 1);
    },
    code: "stray-content",
    holds: /D1: 4/,
    scores: { "Case 1||": 2 },
  },
  "a deleted row": {
    spoil: ({ ratings }) => void ratings.rows.splice(rowOf(ratings, "Cam Cedar", 3) - 1, 1),
    code: "lines-missing",
  },
  "a renamed leader": {
    spoil: ({ ratings }) => put(ratings, "A2", "Ann Ash-Grove"),
    code: "leader-renamed",
    cell: "A2",
  },
  "names sorted without their lines": {
    spoil: ({ ratings }) => put(ratings, "A2", "Ben Birch"),
    code: "line-and-name-disagree",
    cell: "A2",
    holds: /D2: 4/,
    scores: without(ANN_VISION),
  },
  "responsibilities pasted over": {
    spoil: ({ ratings }) => put(ratings, "C2", TEAM),
    code: "line-and-name-disagree",
    cell: "A2",
    holds: /D2: 4/,
    scores: without(ANN_VISION),
  },
  "a responsibility reworded": {
    spoil: ({ ratings }) => put(ratings, "C2", "Vision"),
    code: "responsibility-renamed",
    cell: "A2",
  },
  "a row added by hand for a leader of the form": {
    spoil: ({ ratings }) => void ratings.rows.push(["Cam Cedar", "", VISION, 2]),
    code: "line-placed-by-name",
    scores: { ...WHOLE, [`Cam Cedar|${VISION}|Round 1`]: 2 },
  },
  "a row added by hand for somebody else": {
    spoil: ({ ratings }) => void ratings.rows.push(["Zed Zinnia", "", VISION, 2]),
    code: "line-not-placed",
    holds: /D26: 2/,
  },
  "a copied row with another score": {
    spoil: ({ ratings }) => {
      const copy = [...(ratings.rows[1] ?? [])];
      copy[3] = 1;
      ratings.rows.push(copy);
    },
    code: "conflict",
    cell: "D26",
    scores: WHOLE,
  },
  "a copied row that says the same": {
    spoil: ({ ratings }) => void ratings.rows.push([...(ratings.rows[1] ?? [])]),
    code: "line-repeated",
  },
  "a renamed sheet without its mark": {
    spoil: ({ ratings }) => {
      ratings.name = "My ratings";
      ratings.mark = null;
    },
    code: "sheet-found-by-content",
  },
  "a renamed heading": {
    spoil: ({ ratings }) => put(ratings, "D1", "Fall"),
    code: "heading-renamed",
    cell: "D1",
  },
  "an inserted column": {
    spoil: ({ ratings }) => ratings.rows.forEach((row, index) => row.splice(3, 0, index === 0 ? "Notes" : null)),
    code: "column-added",
    cell: "D1",
  },
  "inserted rows above the headings": {
    spoil: ({ ratings }) => void ratings.rows.unshift(["Copy", 5], []),
    code: "stray-content",
    cell: "B1",
    holds: /5/,
  },
  "the column Line deleted": {
    spoil: ({ ratings }) => {
      for (const row of ratings.rows) row.splice(10, 1);
    },
    code: "line-placed-by-name",
  },
  "merged cells": {
    spoil: ({ ratings }) => {
      Object.assign(ratings, { merges: [{ firstRow: 2, lastRow: 3, firstColumn: 5, lastColumn: 5 }] });
    },
    code: "merged-cells",
    cell: "E2",
  },
  "the Ratings sheet twice, one with another score": {
    spoil: ({ pages, ratings }) => {
      const copy = { ...structuredClone(ratings), name: "Ratings (2)", mark: null };
      put(copy, "D2", 2);
      pages.push(copy);
    },
    code: "two-sheets",
  },
  "a sheet of notes added": {
    spoil: ({ pages }) => void pages.push({ name: "Scores", mark: null, rows: [["Ann", 5]] }),
    code: "stray-content",
    holds: /B1: 5/,
  },
  "Read Me deleted": {
    spoil: ({ pages }) => void pages.splice(0, 1),
    code: "identity-lost",
  },
  "an empty form": { spoil: () => structuredClone(blank), code: "empty-form", scores: {} },
  "a .csv export of Ratings alone": {
    spoil: ({ ratings }) => [
      {
        name: "dana",
        mark: null,
        rows: ratings.rows.map((row) => row.map((cell) => (typeof cell === "number" ? String(cell) : cell))),
      },
    ],
    code: "identity-lost",
    scores: without("Case 1||"),
  },
  "another workbook": {
    spoil: () => [
      {
        name: "Budget",
        mark: null,
        rows: [
          ["Item", "Cost"],
          ["Chairs", 4],
        ],
      },
    ],
    code: "not-a-form",
    scores: {},
  },
};

it("tries at least 30 ways of spoiling", () => {
  expect(Object.keys(CASES).length).toBeGreaterThanOrEqual(30);
});

it.each(Object.entries(CASES))("%s: a clear problem, and no score lost", (_, { spoil, code, cell, holds, scores }) => {
  const form = filled();
  const instead = spoil(form);
  const pages = Array.isArray(instead) ? (instead as Page[]) : form.pages;
  const { collected, problems } = problemsOf(pages);
  const found = problems.find((problem) => problem.code === code && (cell === undefined || problem.at.cell === cell));
  expect(problems.map((problem) => `${problem.code} ${problem.at.cell ?? ""}`)).toEqual(
    found === undefined ? [`${code} ${cell ?? ""}`] : expect.anything(),
  );
  if (found === undefined) return;
  expect(found.at.file ?? "dana.xlsx").toBe("dana.xlsx");
  expect(describeForm(found)).toMatch(/^[A-Z0-9"“].*\.$/);
  expect(mendForm(found)).toMatch(/\.$/);
  if (holds !== undefined) {
    expect(found.holds).toMatch(holds);
    // What was not taken stands on Returned Forms with its content.
    expect(collected.rows.some((row) => !row.settled && holds.test(row.returned))).toBe(true);
  }
  expect(scoresOf(collected)).toEqual(scores ?? WHOLE);
  // Every score that somebody typed is collected, or stands on Returned Forms with its content.
  const typedScores = typedIn(pages, blank);
  expect(lost(typedScores, foundIn(collected))).toEqual([]);
});

it("rows inserted, cells blanked and values pasted over formulas on the pages of a form leave nothing to list", () => {
  const { pages } = filled();
  pageIn(pages, "Levels").rows.splice(2, 0, []);
  pageIn(pages, "Profiles").rows.unshift([]);
  const readMe = pageIn(pages, "Read Me");
  readMe.rows.splice(1, 0, []);
  readMe.rows = readMe.rows.map((row) =>
    row.map((cell) => (cell !== null && typeof cell === "object" && "formula" in cell ? (cell.value ?? null) : cell)),
  );
  put(readMe, `A${readMe.rows.length}`, null);
  put(readMe, `B${readMe.rows.length}`, null);
  expect(problemsOf(pages).problems).toEqual([]);
});

describe("one thing is told once", () => {
  const told = (spoil: (form: ReturnType<typeof filled>) => void) => {
    const form = filled();
    spoil(form);
    const { collected, problems } = problemsOf(form.pages);
    expect(scoresOf(collected)).toEqual(WHOLE);
    return { open: collected.open, told: problems.map(({ code, at, holds }) => [code, at.cell, holds]) };
  };

  it("a deleted column Line: the filled lines are told together, the blank ones are no question", () => {
    const { told: found, open } = told(({ ratings }) => ratings.rows.forEach((row) => row.splice(10, 1)));
    expect(found).toEqual([
      ["heading-missing", undefined, undefined],
      ["line-placed-by-name", "A2", undefined],
    ]);
    expect(open).toBe(0);
  });

  it("headings pasted again above a second block are none of its lines", () => {
    const again = told(({ ratings }) => {
      const [heading = [], first = []] = ratings.rows;
      ratings.rows.push([], [...heading], [...first]);
    });
    expect(again).toEqual({ open: 0, told: [["line-repeated", "D28", undefined]] });
  });

  it("blank lines whose words were sorted are told by one of them, filled lines each", () => {
    const form = filled();
    for (const row of form.ratings.rows.slice(1)) row[2] = VISION;
    const { problems, collected } = problemsOf(form.pages);
    const apart = problems.filter(({ code }) => code === "line-and-name-disagree");
    expect(apart.map(({ at, holds }) => [at.cell, holds !== undefined])).toEqual([["A3", true]]);
    expect(collected.rows.map(({ returned: given }) => given)).toEqual([expect.stringContaining("D3: 3")]);
  });

  it("a number below the lines stands on Returned Forms once", () => {
    const found = told(({ ratings }) => void ratings.rows.push([5]));
    expect(found).toEqual({ open: 1, told: [["stray-content", "A26", "A26: 5"]] });
  });

  it("a score over a name is listed, and is no other name", () => {
    const found = told(({ ratings }) => put(ratings, "A5", 4));
    expect(found).toEqual({ open: 1, told: [["stray-content", "A5", "4"]] });
  });
});

describe("nothing is said", () => {
  it.each<readonly [string, Spoil]>([
    ["of a score that its format shows with decimals", typed({ number: 4, format: "0.00" })],
    ["of numbers within words of evidence", ({ ratings }) => put(ratings, "E3", "4 of 5 rooms")],
    ["of a blank column that was inserted", ({ ratings }) => ratings.rows.forEach((row) => row.splice(9, 0, null))],
    [
      "of the director's name written in another order",
      ({ pages }) => put(pageIn(pages, "Read Me"), "B3", "FROST, Dana"),
    ],
  ])("%s", (_, spoil) => {
    const form = filled();
    spoil(form);
    const { problems, collected } = problemsOf(form.pages);
    expect(problems).toEqual([]);
    expect(scoresOf(collected)).toEqual(WHOLE);
  });
});

it("a line that was not placed is asked once, however often it is collected", async () => {
  const { pages, ratings } = filled();
  ratings.rows.push(["Average ", null, null, { formula: "=AVERAGE(D2:D25)" }, "  seen\ntwice "]);
  const file = returned("dana.xlsx", pages);
  const workbook = await after(district(), collect(district(), [file]));
  const again = collect(workbook, [file], 46190);
  expect(again.rows.map(({ settled, returnedOn }) => [settled, returnedOn])).toEqual([[false, 46171]]);
});

it("a form that may not be taken is listed with what stands under Status and over names, too", async () => {
  const before = await fileOf(formsOf(district(PEOPLE.map((row) => row.with(2, "2024-25")))), "Dana Frost");
  put(pageIn(before, "Ratings"), "J3", "4 for Ann");
  put(pageIn(before, "Ratings"), "A5", 3);
  const { collected } = problemsOf(before);
  expect(collected.rows.map(({ returned: given }) => given)).toEqual(["4 for Ann", "3"]);
});

it("a page on which much was written is listed in pieces, whole", () => {
  const { pages } = filled();
  const page = pageIn(pages, "Levels");
  for (let row = 1; row <= 30; row++) put(page, `E${row}`, `Note ${row}`);
  const { problems } = problemsOf(pages);
  expect(problems.map(({ code }) => code)).toEqual(["stray-content"]);
  for (let row = 1; row <= 30; row++) expect(problems[0]?.holds).toContain(`E${row}: Note ${row}`);
});

it("a common case among the leaders' lines is still rated once, in no round", () => {
  const { pages, ratings, cases } = filled();
  const row = cases.rows[2] ?? [];
  ratings.rows.push([row[0] ?? null, null, null, 3, null, null, null, null, null, null, row[5] ?? null]);
  const { collected, problems } = problemsOf(pages);
  expect(problems).toEqual([]);
  expect(scoresOf(collected)).toEqual({ ...WHOLE, "Case 2||": 3 });
});

it("the account of scores finds one that is missing", () => {
  const { pages } = filled();
  const collected = collect(district(), [returned("dana.xlsx", pages)]);
  const typedScores = typedIn(pages, blank);
  expect([...typedScores].sort()).toEqual([
    ["2", 1],
    ["3", 1],
    ["4", 1],
    ["5", 1],
  ]);
  expect(lost(typedScores, foundIn(collected))).toEqual([]);
  expect(lost(typedScores, foundIn({ ...collected, ratings: collected.ratings.slice(1) }))).toEqual(["1 × 4"]);
});

describe("a file that may not be taken", () => {
  const listed = (problems: readonly FormProblem[]) => problems.flatMap(({ holds }) => holds ?? []).join("\n");

  it("last year's form: every score is listed, none is taken", async () => {
    const before = await fileOf(formsOf(district(PEOPLE.map((row) => row.with(2, "2024-25")))), "Dana Frost");
    const ratings = pageIn(before, "Ratings");
    put(ratings, "D2", 4);
    put(ratings, "G9", 5);
    const { collected, problems } = problemsOf(before);
    expect(scoresOf(collected)).toEqual({});
    expect(problems[0]).toMatchObject({ code: "last-years-form", says: "2024-25", expected: "2025-26", count: 2 });
    expect(listed(problems)).toMatch(new RegExp(`Ann Ash, ${VISION}; Round 1; 4`));
    expect(listed(problems)).toMatch(/Round 2; 5/);
    expect(collected.open).toBe(2);
  });

  it("a director whom the roster does not have", async () => {
    const others = PEOPLE.map((row, index) =>
      row
        .with(1, `Zoe Zinnia${"abcde"[index] ?? ""}`)
        .with(0, 900 + index)
        .with(5, "Uma Upton"),
    );
    const pages = await fileOf(formsOf(district(others)), "Uma Upton");
    put(pageIn(pages, "Ratings"), "D2", 4);
    const { collected, problems } = problemsOf(pages);
    expect(problems[0]).toMatchObject({ code: "unknown-director", says: "Uma Upton" });
    expect(scoresOf(collected)).toEqual({});
    expect(listed(problems)).toMatch(/; 4$/);
  });

  it("a director who left: the form is that director's, and is taken", () => {
    const pages = filled().pages;
    const now = district(PEOPLE.map((row) => row.with(5, "Lee Moss")));
    const collected = collect(now, [returned("dana.xlsx", pages)]);
    expect(scoresOf(collected)).toEqual(WHOLE);
    expect(collected.ratings[0]?.director).toBe("Dana Frost");
  });

  it("lines of another director pasted into a form stay out, and are listed", async () => {
    const lee = pageIn(await fileOf(made, "Lee Moss"), "Ratings");
    const { pages, ratings } = filled();
    const row = [...(lee.rows[1] ?? [])];
    row[3] = 2;
    ratings.rows.push(row);
    const { collected, problems } = problemsOf(pages);
    expect(scoresOf(collected)).toEqual(WHOLE);
    expect(problems).toContainEqual(expect.objectContaining({ code: "line-of-another", says: "Lee Moss" }));
    expect(listed(problems)).toContain("D26: 2");
  });
});

describe("a file that is no form", () => {
  it("a workbook in which forms were collected is not read, though its lines have keys", async () => {
    const workbook = await after(district(), collect(district(), [returned("dana.xlsx", filled().pages)]));
    const whole = collect(workbook, [{ file: "central.xlsx", workbook }]);
    expect(whole.files[0]?.problems.map(describeForm)).toEqual([
      "This is a workbook with Leader Tracker's own sheets (Collected Ratings), not a rating form. Nothing of it was read.",
    ]);
    expect([scoresOf(whole), whole.open]).toEqual([WHOLE, 0]);
  });

  const people = (count: number): Page[] => [
    {
      name: "Roster",
      mark: null,
      rows: [
        ["Leader", "School", "Responsibility", "Status"],
        ...Array.from({ length: count }, (_, at): LiteralCell[] => [`Person ${at}`, "Oak", "Arts", "Active"]),
      ],
    },
  ];

  it("a roster is not taken for lines, and one larger than a form is not copied to Returned Forms", () => {
    const { collected, problems } = problemsOf(people(2500));
    expect(problems.map(({ code }) => code)).toEqual(["other-workbook"]);
    expect(collected.open).toBe(0);
  });

  it("a small one is listed, as it may be a form without anything that tells it", () => {
    const { collected, problems } = problemsOf(people(3));
    expect(problems.map(({ code }) => code)).toEqual(["not-a-form", "stray-content"]);
    expect(collected.rows[0]?.returned).toContain("A4: Person 2; B4: Oak");
  });
});

it("a text longer than cells can hold beside others is listed whole, in pieces that are asked once", async () => {
  const { pages, ratings } = filled();
  const [evidence, comment] = [`${"e".repeat(19_990)}  ${"f".repeat(9_000)}`, "c".repeat(30_000)];
  ratings.rows.push(["Zed Zinnia", null, VISION, 2, evidence, comment]);
  const file = returned("dana.xlsx", pages);
  const first = collect(district(), [file]);
  expect(first.rows.map(({ returned: given }) => given).join("")).toBe(
    `A26: Zed Zinnia; C26: ${VISION}; D26: 2; E26: ${evidence}; F26: ${comment}`,
  );
  expect(Math.max(...first.rows.map(({ returned: given }) => given.length))).toBeLessThan(32_767);
  const again = collect(await after(district(), first), [file], 46190);
  expect(again.rows.map(({ settled, returnedOn }) => [settled, returnedOn])).toEqual(
    first.rows.map(() => [false, 46171]),
  );
});

describe("Read Me names another form", () => {
  const withForm = (id: string) => {
    const { pages } = filled();
    const readMe = pageIn(pages, "Read Me");
    put(readMe, `B${readMe.rows.findIndex(([label]) => label === "Form") + 1}`, id);
    return problemsOf(pages);
  };

  it("of nobody: the lines say whose it is, and are taken", () => {
    const { collected, problems } = withForm("2025-26-QQQQQ-1");
    expect(problems.map(({ code }) => code)).toEqual(["identity-lost"]);
    expect(scoresOf(collected)).toEqual(WHOLE);
  });

  it("of another director: nothing is taken, every line is listed, and it is not called empty", () => {
    const other = made.forms.find(({ director }) => director === "Lee Moss");
    const { collected, problems } = withForm(other?.id ?? "");
    expect(scoresOf(collected)).toEqual({});
    expect(collected.open).toBe(4);
    expect(new Set(problems.map(({ code }) => code))).toEqual(
      new Set(["name-changed", "line-of-another", "lines-missing", "cases-missing"]),
    );
  });
});

describe("what was not taken", () => {
  it("is told by a refresh as rating-not-taken until a person settles it", async () => {
    const { pages, ratings } = filled();
    put(ratings, "D2", "four");
    const workbook = await after(district(), collect(district(), [returned("dana.xlsx", pages)]));
    const told = (book: Workbook) => analysisOf(book).problems.filter(({ code }) => code === "rating-not-taken");
    expect(told(workbook)).toMatchObject([{ at: { sheet: "Returned Forms", row: 2 }, holds: "four" }]);
    expect(told(decide(workbook, "Settled"))).toEqual([]);
  });

  it("stands with its leader and responsibility where its line is known, and with neither where it is not", () => {
    const { pages, ratings, cases } = filled();
    put(ratings, `D${rowOf(ratings, "Cam Cedar", 2)}`, "four");
    put(ratings, `B${rowOf(ratings, "Cam Cedar", 3)}`, 4);
    put(ratings, "C2", TEAM);
    put(cases, "C4", "?");
    ratings.rows.push(["Zed Zinnia", null, VISION, 2]);
    const { collected } = problemsOf(pages);
    expect(
      collected.rows.map(({ leader, responsibility, round, returned: given, line }) => [
        leader,
        responsibility,
        round,
        given.slice(0, 8),
        line !== "",
      ]),
    ).toEqual([
      ["", "", "", "A2: Ann ", false],
      ["Cam Cedar", TEAM, "Round 1", "four", true],
      ["Cam Cedar", "Create a culture of belonging", "", "4", false],
      ["", "", "", "A26: Zed", false],
      ["Case 3", "", "", "?", true],
    ]);
  });

  it("is settled by itself when the corrected file is collected", async () => {
    const { pages, ratings } = filled();
    put(ratings, "D2", "four");
    const workbook = await after(district(), collect(district(), [returned("dana.xlsx", pages)]));
    const again = collect(workbook, [returned("dana.xlsx", filled().pages)]);
    expect(again.open).toBe(0);
    expect(scoresOf(again)).toEqual(WHOLE);
  });
});

describe("collecting again", () => {
  it("the same file changes nothing, and says so", async () => {
    const file = returned("dana.xlsx", filled().pages);
    const first = collect(district(), [file]);
    const workbook = await after(district(), first);
    const again = collect(workbook, [file], 46180);
    expect(again.files[0]?.problems.map(({ code }) => code)).toEqual(["returned-twice"]);
    expect(again.ratings.map(({ score, returnedOn }) => [score, returnedOn])).toEqual(
      first.ratings.map(({ score, returnedOn }) => [score, returnedOn]),
    );
  });

  it("a second round is added, and what was given before stays", async () => {
    const workbook = await after(district(), collect(district(), [returned("dana.xlsx", filled().pages)]));
    const later = filled();
    put(later.ratings, "G2", 5);
    const again = collect(workbook, [returned("dana.xlsx", later.pages)]);
    expect(scoresOf(again)).toEqual({ ...WHOLE, [`Ann Ash|${VISION}|Round 2`]: 5 });
    expect(again.files[0]).toMatchObject({ added: 1, conflicts: 0 });
  });

  it("a blank where a score was collected takes nothing away", async () => {
    const workbook = await after(district(), collect(district(), [returned("dana.xlsx", filled().pages)]));
    const later = filled();
    put(later.ratings, "D3", null);
    const again = collect(workbook, [returned("dana.xlsx", later.pages)]);
    expect(scoresOf(again)).toEqual(WHOLE);
    expect(again.files[0]?.problems.find(({ code }) => code === "scores-gone")).toMatchObject({ count: 1 });
  });

  it("two scores stand side by side, count for nothing until a person decides, and then as decided", async () => {
    const later = filled();
    put(later.ratings, "D2", 2);
    const both = collect(district(), [returned("a.xlsx", filled().pages), returned("b.xlsx", later.pages)]);
    expect(both.rows).toHaveLength(1);
    expect(both.rows[0]).toMatchObject({
      leader: "Ann Ash",
      responsibility: VISION,
      collected: "4",
      collectedFrom: "Ratings, D2 in a.xlsx",
      returned: "2",
      returnedIn: "Ratings, D2 in b.xlsx",
      isConflict: true,
    });
    const workbook = await after(district(), both);
    const scoreOf = (book: Workbook): number | null | undefined =>
      analysisOf(book).tagged.rating.find(({ name, indicator }) => name === "Ann Ash" && indicator === VISION)?.score;
    expect(scoreOf(workbook)).toBeNull();
    expect(analysisOf(workbook).problems.filter(({ code }) => code === "rating-conflict")).toHaveLength(1);
    for (const [words, score] of [
      ["Keep 4", 4],
      ["Take 2", 2],
    ] as const) {
      const decided = decide(workbook, words);
      expect(scoreOf(decided)).toBe(score);
      const again = collect(decided, [returned("b.xlsx", later.pages), returned("a.xlsx", filled().pages)]);
      expect(scoresOf(again)[`Ann Ash|${VISION}|Round 1`]).toBe(score);
    }
  });
});
