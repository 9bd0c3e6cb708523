/** Why figures of a small invented district moved, worked out by hand. */
import { movedSentence } from "../../../src/core/report/moved-words";
import { type Moves } from "../../../src/core/move/move";
import type { Workbook } from "../../../src/core/sheet";
import { NO_DECISIONS, type Decisions } from "../../../src/core/state/decisions";
import type { Ledger } from "../../../src/core/state/ledger";
import { workbookOf, type LiteralCell } from "../../../src/hosts/memory";
import { pass } from "./passing";

type Row = readonly LiteralCell[];

const HEADINGS: Row = ["School", "Principal", "Position", "Race/Ethnicity", "TEAM Average"];
const LEADERS: readonly Row[] = [
  ["Alder Elementary School", "Ann Bell", "Principal", "Black or African American", 3],
  ["Birch Elementary School", "Bo Cole", "Principal", "White", 3.5],
  ["Cedar Elementary School", "Cy Dunn", "Principal", "White", 4],
  ["Dogwood Elementary School", "Di Ehrle", "Principal", "Black or African American", 4.5],
  ["Elm Elementary School", "Ed Frost", "Ldr Zz 4", "White", 2],
];
const FIR: Row = ["Fir Elementary School", "Fay Gunn", "Principal", "White", 5];

interface Written {
  readonly headings?: Row;
  readonly leaders?: readonly Row[];
  readonly roster?: string;
  readonly titles?: readonly Row[];
}

const district = ({ headings = HEADINGS, leaders = LEADERS, roster = "Roster 2025-26", titles = [] }: Written = {}) =>
  workbookOf([
    { name: roster, rows: [...titles, headings, ...leaders] },
    {
      name: "Enrollment 2025-26",
      rows: [
        ["School Name", "Total Enrollment", "White"],
        ["Alder Elementary School", 400, 100],
        ["Birch Elementary School", 400, 100],
      ],
    },
  ]);

const LEADER_NOW: Decisions = {
  ...NO_DECISIONS,
  labels: [{ field: "position", label: "Ldr Zz 4", standard: "principal" }],
};

const ledgerOf = (workbook: Workbook, decisions = NO_DECISIONS): Ledger => pass(workbook, decisions, null).moves.ledger;

const moves = (now: Workbook, decisions = NO_DECISIONS, last = ledgerOf(district())): Moves =>
  pass(now, decisions, last).moves;

const NAMES: Readonly<Record<string, string>> = { "team-average": "TEAM practice rating" };
const said = ({ moved }: Moves): readonly string[] =>
  moved.map((move) => movedSentence(move, NAMES[move.metric] ?? move.metric));

const causesOf = ({ moved }: Moves): readonly string[] => [
  ...new Set(moved.flatMap(({ parts }) => parts.map(({ cause }) => cause))),
];

it("splits a change by all five causes, as a person would work it out", () => {
  const last = ledgerOf(district());
  // Another version of a definition: then it gave 280 of 400 students of color at each school, now 300 of 400.
  const redefined: Ledger = {
    ...last,
    figures: last.figures.map((figure) =>
      figure.metric === "students-of-color"
        ? {
            ...figure,
            definition: "students-of-color/0",
            value: 0.7,
            shown: "70%",
            cases: figure.cases.map(([key, , rows]) => [key, [400, 280], rows]),
          }
        : figure,
    ),
  };
  const [, birch, cedar, dogwood, elm] = LEADERS;
  if (!birch || !cedar || !dogwood || !elm) throw new Error("Five leaders");
  const after = district({ leaders: [[...birch.slice(0, 4), 4], cedar, dogwood, elm, FIR] });
  const found = moves(after, LEADER_NOW, redefined);

  // (3 + 3.5 + 4 + 4.5) / 4 = 3.75, without Ann Bell 4, with Fay Gunn 4.25, with Bo Cole's 4 4.375, with Ed Frost 3.9.
  const practice = found.moved.find(({ metric }) => metric === "team-average");
  expect(practice?.from.value).toBe(3.75);
  expect(practice?.to.value).toBeCloseTo(3.9, 12);
  expect(practice?.parts.map(({ cause, billionths }) => [cause, billionths])).toEqual([
    ["rows-gone", 250_000_000],
    ["rows-added", 250_000_000],
    ["cells-edited", 125_000_000],
    ["decision", -475_000_000],
  ]);
  const students = found.moved.find(({ metric }) => metric === "students-of-color");
  expect(students?.parts.map(({ cause, billionths }) => [cause, billionths])).toEqual([["definition", 50_000_000]]);
  expect(said(found)).toContain(
    "TEAM practice rating 3.75 → 3.90. One leader and one rating gone: +0.25. One new leader and one new rating: +0.25. One rating edited: +0.13. One title decided: −0.48.",
  );
  expect(said(found)).toContain("students-of-color 70% → 75%. Another definition (students-of-color/1): +5 points.");
});

it("finds nothing where nothing changed", () => {
  expect(moves(district())).toMatchObject({ moved: [], begins: null, ledger: ledgerOf(district()) });
});

it.each<[string, Workbook]>([
  ["sorted", district({ leaders: LEADERS.toReversed() })],
  [
    "with its columns in another order",
    district({ headings: HEADINGS.toReversed(), leaders: LEADERS.map((row) => row.toReversed()) }),
  ],
  ["on a sheet with another name", district({ roster: "Heads of school 2025-26" })],
  [
    "with a column of notes",
    district({ headings: [...HEADINGS, "Mail Stop"], leaders: LEADERS.map((row, index) => [...row, `M${index}`]) }),
  ],
])("leaves alone a roster %s", (_, after) => {
  expect(said(moves(after))).toEqual([]);
});

it.each<[string, Workbook, Decisions, string]>([
  ["a row that is new", district({ leaders: [FIR, ...LEADERS] }), NO_DECISIONS, "rows-added"],
  ["a row that is gone", district({ leaders: LEADERS.slice(1) }), NO_DECISIONS, "rows-gone"],
  [
    "a name typed over, in a roster that was not sorted",
    district({ leaders: LEADERS.map((row, index) => (index === 3 ? row.with(1, "Vacant") : row)) }),
    NO_DECISIONS,
    "cells-edited",
  ],
  [
    "a rating typed over, in a roster that was sorted",
    district({ leaders: LEADERS.map((row, index) => (index === 3 ? row.with(4, 1) : row)).toReversed() }),
    NO_DECISIONS,
    "cells-edited",
  ],
  ["a heading typed over", district({ headings: HEADINGS.with(3, "Mail Stop") }), NO_DECISIONS, "cells-edited"],
  ["a title decided", district(), LEADER_NOW, "decision"],
  [
    "a column left out",
    district(),
    { ...NO_DECISIONS, columns: [{ sheet: "Roster 2025-26", heading: "Race/Ethnicity", occurrence: 1, field: null }] },
    "decision",
  ],
  [
    "a sheet left out",
    district(),
    { ...NO_DECISIONS, sheets: [{ sheet: "Enrollment 2025-26", used: false }] },
    "decision",
  ],
])("tells %s from everything else", (_, after, decisions, cause) => {
  const found = moves(after, decisions);
  expect(found.moved.length).toBeGreaterThan(0);
  expect(causesOf(found)).toEqual([cause]);
});

it("takes a sheet that people read again for a decision, too", () => {
  const without: Decisions = { ...NO_DECISIONS, sheets: [{ sheet: "Enrollment 2025-26", used: false }] };
  const found = moves(district(), NO_DECISIONS, ledgerOf(district(), without));
  expect(causesOf(found)).toEqual(["decision"]);
  expect(said(found)[0]).toBe("students-of-color no data → 75%. One sheet decided.");
});

it("calls nothing a decision where none was made", () => {
  // Every cell of the roster is another one.
  const after = district({
    leaders: LEADERS.map((_, index) => [`Oak ${index} School`, `New Name${index}`, "Principal", "White", index + 1]),
  });
  expect(causesOf(moves(after))).not.toContain("decision");
});

it("counts a school that pushes others into another quarter for their move", () => {
  const NAMED = ["Ann Bell", "Bo Cole", "Cy Dunn", "Di Ehrle", "Ed Frost", "Fay Gunn", "Gil Hart", "Ida Joss"];
  const TREES = ["Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Ginkgo", "Hazel"];
  const ratings = [5, 3, 3, 5, 3, 3, 5, 3];
  const poor = [40, 80, 120, 160, 200, 240, 280, 320];
  const eight = (shares: readonly number[]): Workbook =>
    workbookOf([
      {
        name: "Roster 2025-26",
        rows: [
          ["School", "Principal", "TEAM Average"],
          ...ratings.map((rating, index) => [`${TREES[index]} School`, NAMED[index] ?? null, rating]),
        ],
      },
      {
        name: "Enrollment 2025-26",
        rows: [
          ["School Name", "Total Enrollment", "Economically Disadvantaged"],
          ...shares.map((share, index) => [`${TREES[index]} School`, 400, share]),
        ],
      },
    ]);
  const before = eight(poor);
  // The poorest school becomes the richest: all others move up a rank, and decisions had no part in it.
  const found = moves(eight(poor.with(7, 20)), { ...NO_DECISIONS }, ledgerOf(before));
  const gap = found.moved.find(({ metric }) => metric === "effective-gap");
  // Lowest quarter 5, 3; highest 5, 3: no gap. Then lowest 3, 5 and highest 3, 5 of the schools that moved up.
  expect(gap ?? "no move").toBe("no move");
  const other = moves(eight(poor.with(0, 390)), NO_DECISIONS, ledgerOf(before)).moved.find(
    ({ metric }) => metric === "effective-gap",
  );
  // Lowest now 3, 3 (0 of 2); highest 3 and 5 (1 of 2): 0 became −50 points, all by one edited cell.
  expect(other?.parts.map(({ cause, billionths }) => [cause, billionths])).toEqual([["cells-edited", -500_000_000]]);
});

it("says when a newer school year begins, and compares the old one with itself", () => {
  const both = (leaders: readonly Row[]): Workbook => ({
    ...district({ leaders }),
    sheets: [
      ...district({ leaders }).sheets,
      ...workbookOf([{ name: "Roster 2026-27", rows: [HEADINGS, ...LEADERS.slice(2, 4), FIR] }]).sheets,
    ],
  });
  const found = moves(both(LEADERS.slice(0, 4)));
  expect(found.begins).toBe("2026-27");
  expect(found.ledger.schoolYear).toBe("2026-27");
  expect(found.moved.every(({ schoolYear }) => schoolYear === "2025-26")).toBe(true);
  // Elm's row is gone, and with it the vacancy.
  expect(said(found)).toEqual(["vacancies 1 → none. One leader gone: −1."]);
});

it("keeps no names in the ledger", () => {
  const text = JSON.stringify(ledgerOf(district(), LEADER_NOW));
  for (const name of ["Bell", "Cole", "Frost", "Alder", "Ldr Zz"]) expect(text).not.toContain(name);
});
