/** How many more principals of color would mirror the students. Off until the district turns it on: a number can read as a quota. */
import { bounded, highOf, lowOf, sentences } from "./figure";
import type { Recipe } from "./recipe";
import { comparing, twoSided, type Side } from "./representation-gap";

const DUST = 1e-9;
const atLeast = (missing: number): number => Math.max(0, Math.ceil(missing - DUST));

export const parityNeed: Recipe<Side> = {
  ...twoSided,
  metric: "parity-need",
  unit: "count",
  on: ({ parityShown }) => parityShown,
  figure: comparing((students, heads) => {
    const { known, of } = heads;
    const inside = Math.round(heads.value * known);
    return bounded(
      atLeast(students.value * known - inside),
      atLeast(lowOf(students) * of - inside - (of - known)),
      atLeast(highOf(students) * of - inside),
      known,
      of,
      sentences("It informs recruitment and outreach, never a selection.", heads.reason, students.reason),
    );
  }),
};
