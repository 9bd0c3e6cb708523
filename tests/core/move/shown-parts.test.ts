import { shownChange, shownParts } from "../../../src/core/move/shown-parts";
import type { Move } from "../../../src/core/move/move";

const move = (unit: Move["unit"], from: number, to: number, parts: readonly number[]) => ({
  unit,
  from: { value: from, shown: "" },
  to: { value: to, shown: "" },
  parts: parts.map((part) => ({
    cause: "other" as const,
    billionths: Math.round(part * 1e9),
    rows: [],
    decisions: [],
  })),
});

it.each([
  // 3.88 → 3.90 is 2 hundredths: 2.6 and −0.9 lie between 2 and 3, −1 and 0; the larger remainder is .6.
  ["rating", 3.88, 3.897, [0.026, -0.009], [3, -1]],
  // 0.004 more, yet shown 3.88 → 3.89: the part shows what people see.
  ["rating", 3.884, 3.888, [0.004], [1]],
  ["rating", 3.881, 3.884, [0.006, -0.003], [0, 0]],
  ["share", 0.7, 0.714, [0.007, 0.007], [1, 0]],
  ["points", 0.29, 0.25, [-0.02, -0.02], [-2, -2]],
  ["count", 12, 10, [-3, 1], [-3, 1]],
] as const)("adds up in a %s from %s to %s", (unit, from, to, parts, shown) => {
  const found = shownParts(move(unit, from, to, parts));
  expect(found).toEqual(shown);
  expect(found.reduce((sum, part) => sum + part, 0)).toBe(shownChange(move(unit, from, to, parts)));
});

it("shows nothing where there was no figure", () => {
  expect(shownParts({ ...move("rating", 1, 2, [1]), from: { value: null, shown: "no data" } })).toEqual([]);
});
