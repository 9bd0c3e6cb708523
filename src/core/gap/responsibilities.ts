/** Responsibilities that nothing measures, or that are measured for few leaders. */
import { thresholds } from "../../framework/thresholds";
import { count, sentences } from "../metric/figure";
import { rowsOnSheets } from "../metric/rows-on-sheet";
import { figureOf } from "../metric/series";
import { isMeasure, type Evidence } from "../tag/tagged";
import type { FoundGap } from "./gap";
import type { Ground } from "./ground";
import { listed } from "./weight";

interface Measured {
  direct: number;
  readonly offers: Set<string>;
}

/** Direct evidence of each responsibility, and the topics that could stand in for it: a topic that people decided about is evidence. */
function measuredBy(evidence: readonly Evidence[]): ReadonlyMap<string, Measured> {
  const found = new Map<string, Measured>();
  for (const { text, tags } of evidence) {
    for (const { id, standIn } of tags) {
      let measured = found.get(id);
      if (measured === undefined) found.set(id, (measured = { direct: 0, offers: new Set() }));
      if (standIn === true) measured.offers.add(text);
      else measured.direct++;
    }
  }
  return found;
}

export function responsibilityGaps({ district, year, metrics }: Ground): readonly FoundGap[] {
  const { responsibilities } = district;
  // A support is work on a responsibility: with supports alone, nothing tells how well leaders meet it.
  const evidence = year.evidence.filter(isMeasure);
  const measured = measuredBy(evidence);
  const { unmeasured, thinCoverage } = thresholds.gaps;
  /** What measures it, else what could. */
  const rowsOf =
    (id: string): FoundGap["rows"] =>
    () => {
      const speaking = evidence.filter(({ tags }) => tags.some((tag) => tag.id === id));
      const direct = speaking.filter(({ tags }) => tags.some((tag) => tag.id === id && tag.standIn !== true));
      return rowsOnSheets(direct.length > 0 ? direct : speaking);
    };
  const base = {
    decision: "development" as const,
    schoolYear: year.name,
    change: null,
    holds: null,
    stands: null,
    expectation: "every head of school has evidence of it",
  };
  if (measured.size === 0 && responsibilities.length > 0)
    return [
      {
        ...base,
        gap: "no-evidence",
        name: "Evidence of the responsibilities",
        where: {},
        value: 0,
        unit: "count",
        known: 0,
        of: responsibilities.length,
        weight: unmeasured,
        rows: () => [],
        sentence: `Nothing measures any of the ${count(responsibilities.length, "responsibility", "responsibilities")}. Ratings by indicator, survey topics or strengths would.`,
      },
    ];
  return responsibilities.flatMap(({ id, name }): FoundGap[] => {
    const figure = figureOf(metrics, "evidence-coverage", year.name, { responsibility: id });
    const known = figure?.known ?? 0;
    const of = figure?.of ?? 0;
    const { direct, offers } = measured.get(id) ?? { direct: 0, offers: new Set<string>() };
    if (direct === 0) {
      const topics = [...offers].sort();
      return [
        {
          ...base,
          gap: "no-evidence",
          name: `Evidence of ${name}`,
          where: { responsibility: id },
          value: 0,
          unit: "count",
          known: 0,
          of,
          weight: unmeasured,
          rows: rowsOf(id),
          sentence:
            sentences(
              `Nothing measures ${name}.`,
              topics.length > 0 && `The survey ${topics.length === 1 ? "topic" : "topics"} ${listed(topics)} could.`,
            ) ?? "",
        },
      ];
    }
    if (of === 0 || known / of >= thinCoverage) return [];
    return [
      {
        ...base,
        gap: "thin-evidence",
        name: `Evidence of ${name}`,
        where: { responsibility: id },
        value: known / of,
        unit: "share",
        known,
        of,
        weight: unmeasured * (1 - known / of),
        rows: rowsOf(id),
        sentence: `${name} is measured for ${known} of ${of} heads of school.`,
      },
    ];
  });
}
