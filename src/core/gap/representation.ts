/** Where the share of students of color is higher than that of principals. */
import { thresholds } from "../../framework/thresholds";
import { yearBefore } from "../metric/district";
import { percent, sentences, lowOf, highOf } from "../metric/figure";
import { headCases } from "../metric/heads";
import { headsFigure, onePrincipal } from "../metric/principals-of-color";
import { schoolCases } from "../metric/students";
import { studentsFigure } from "../metric/students-of-color";
import { figureOf } from "../metric/series";
import { clustersOf } from "./between-quarters";
import type { Gap } from "./gap";
import type { Ground } from "./ground";
import { points, weightOf } from "./weight";

/** The smallest gap that is left when one cluster does not count. */
function smallestWithoutCluster({ district, year }: Ground): number | null {
  const heads = headCases(year);
  const schools = schoolCases(year);
  let smallest: number | null = null;
  for (const cluster of clustersOf(year)) {
    const elsewhere = ({ school }: { school: string | null }): boolean => year.place(school).cluster !== cluster;
    const about = { group: {}, year, district };
    const students = studentsFigure(schools.filter(elsewhere), about).value;
    const principals = headsFigure(heads.filter(elsewhere), about).value;
    if (students === null || principals === null) continue;
    const size = students - principals;
    if (smallest === null || size < smallest) smallest = size;
  }
  return smallest;
}

export function representationGaps(ground: Ground): readonly Gap[] {
  const { metrics, year } = ground;
  const gap = figureOf(metrics, "representation-gap", year.name);
  const students = figureOf(metrics, "students-of-color", year.name);
  const heads = figureOf(metrics, "principals-of-color", year.name);
  if (gap === null || students === null || heads === null) return [];
  if (gap.value === null || students.value === null || heads.value === null) return [];
  if (gap.value < thresholds.gaps.least.points) return [];
  const before = figureOf(metrics, "representation-gap", yearBefore(year.name))?.value ?? null;
  const smallest = smallestWithoutCluster(ground);
  const low = lowOf(gap);
  return [
    {
      gap: "representation",
      name: "Principals and students of color",
      decision: "recruitment",
      schoolYear: year.name,
      where: {},
      value: gap.value,
      unit: "points",
      expectation: "the same share of color among principals as among students",
      known: gap.known,
      of: gap.of,
      weight: weightOf(
        gap.value,
        thresholds.gaps.whole.points,
        (gap.of === 0 ? 0 : gap.known / gap.of) * (low <= 0 ? thresholds.gaps.uncertain : 1),
      ),
      change: before === null ? null : gap.value - before,
      sentence:
        sentences(
          `${percent(students.value)} of students are of color, ${points(gap.value)} more than of principals.`,
          onePrincipal(heads.known),
        ) ?? "",
      holds: sentences(
        gap.interval === "bounds" &&
          (low > 0
            ? `From ${points(low)} to ${points(highOf(gap))}, whatever the unknown are.`
            : "The unknown could close it."),
        smallest !== null &&
          (smallest > 0
            ? `Stays at ${points(smallest)} or more with any one cluster left out.`
            : "It is gone without one of the clusters."),
      ),
    },
  ];
}
