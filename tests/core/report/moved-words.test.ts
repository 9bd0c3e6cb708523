import type { Move, Part } from "../../../src/core/move/move";
import { movedLines, movedSentence } from "../../../src/core/report/moved-words";
import { dayOf } from "../../golden/refreshed";

const part = (facts: Pick<Part, "cause" | "billionths"> & Partial<Part>): Part => ({
  rows: [],
  decisions: [],
  ...facts,
});

const PRACTICE: Move = {
  metric: "team-average",
  definition: "team-average/1",
  schoolYear: "2025-26",
  unit: "rating",
  from: { value: 3.88, shown: "3.88" },
  to: { value: 3.9, shown: "3.90" },
  parts: [
    part({ cause: "rows-added", billionths: 30_000_000, rows: [["rating", 6]] }),
    part({ cause: "decision", billionths: -10_000_000, decisions: [["label:position", 2]] }),
  ],
  untold: null,
};

it("says what moved as a person would", () => {
  expect(movedSentence(PRACTICE, "TEAM practice rating")).toBe(
    "TEAM practice rating 3.88 → 3.90. Six new ratings: +0.03. Two titles decided: −0.01.",
  );
});

it.each<[string, Partial<Move>, string]>([
  [
    "points, one of them",
    {
      unit: "points",
      from: { value: 0.29, shown: "29 points" },
      to: { value: 0.28, shown: "28 points" },
      parts: [
        part({
          cause: "cells-edited",
          billionths: -10_000_000,
          rows: [
            ["school", 1],
            ["leader", 12],
          ],
        }),
      ],
    },
    "X 29 points → 28 points. One school and 12 leaders edited: −1 point.",
  ],
  [
    "a count",
    {
      unit: "count",
      from: { value: 3, shown: "3" },
      to: { value: 5, shown: "5" },
      parts: [part({ cause: "rows-gone", billionths: 2e9, rows: [["leader", 2]] })],
    },
    "X 3 → 5. Two leaders gone: +2.",
  ],
  [
    "what nobody sees",
    { to: { value: 3.881, shown: "3.88" }, parts: [part({ cause: "other", billionths: 1_000_000 })] },
    "X 3.88 → 3.88, a change too small to show. Same cells, other order, day or version of Leader Tracker: under 0.01.",
  ],
  [
    "a figure that begins, without parts",
    {
      from: { value: null, shown: "no data" },
      parts: [part({ cause: "rows-added", billionths: null, rows: [["rating", 40]] })],
    },
    "X no data → 3.90. 40 new ratings.",
  ],
])("says %s", (_, facts, sentence) => {
  expect(movedSentence({ ...PRACTICE, ...facts }, "X")).toBe(sentence);
});

it("gives each figure a line whose numbers are those that people read, and one to a new school year", () => {
  const ledger = { version: 2 as const, schoolYear: null, lanes: [], leftOut: [], decisions: [], figures: [] };
  const share: Move = {
    ...PRACTICE,
    unit: "share",
    from: { value: 0.7, shown: "70%" },
    to: { value: 0.72, shown: "72%" },
  };
  const [first, second, third] = movedLines(
    { moved: [PRACTICE, share], begins: "2026-27", ledger },
    dayOf("2026-06-02"),
    (metric) => metric,
  );
  expect(first).toMatchObject({ change: 0.02, parts: { "rows-added": 0.03, decision: -0.01 } });
  expect(second).toMatchObject({ change: 2, parts: { "rows-added": 3, decision: -1 } });
  expect(third).toMatchObject({ schoolYear: "2026-27", change: null, from: "", to: "" });
});
