/** The share of principals of color against the share of students of color: 1 is parity. Off until the district turns it on. */
import { bounded, highOf, lowOf, sentences, unknown } from "./figure";
import type { Recipe } from "./recipe";
import { comparing, twoSided, type Side } from "./representation-gap";

export const parityIndex: Recipe<Side> = {
  ...twoSided,
  metric: "parity-index",
  unit: "share",
  on: ({ parityShown }) => parityShown,
  figure: comparing((students, heads) => {
    if (students.value <= 0 || lowOf(students) <= 0)
      return unknown(heads.known, heads.of, "There may be no student of this group, so there is nothing to compare.");
    return bounded(
      heads.value / students.value,
      lowOf(heads) / highOf(students),
      highOf(heads) / lowOf(students),
      heads.known,
      heads.of,
      sentences("100% is parity.", heads.reason, students.reason),
    );
  }),
};
