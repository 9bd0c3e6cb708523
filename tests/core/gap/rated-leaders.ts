/** Literal districts whose leaders are rated by responsibility. */
import type { Literal } from "../metric/tagged-of";

export interface RatedLeader {
  readonly name: string;
  readonly cluster?: string;
  readonly level?: string;
  readonly poor?: number;
  /** Scores on develop-team, culture-of-belonging and build-partnerships; null: not scored. */
  readonly scores: readonly [number | null, number | null, number | null];
}

export const RESPONSIBILITIES = ["develop-team", "culture-of-belonging", "build-partnerships"] as const;

/** One school a leader; each responsibility is one indicator. */
export function ratedDistrict(leaders: readonly RatedLeader[], schoolYear = "2025-26"): Literal {
  return {
    school: leaders.map(({ name, cluster = null, level = null, poor }, index) => ({
      schoolYear,
      school: `s-${name}`,
      cluster,
      level,
      enrollment: 1000,
      ...(poor === undefined ? {} : { economicallyDisadvantaged: { low: poor + index, high: poor + index } }),
    })),
    leader: leaders.map(({ name }) => ({ schoolYear, school: `s-${name}`, name, yearsAsPrincipal: 8 })),
    rating: leaders.flatMap(({ name, scores }) =>
      scores.map((score, at) => ({
        schoolYear,
        person: name,
        school: `s-${name}`,
        round: "Fall",
        indicator: `I${at}`,
        score,
      })),
    ),
    evidence: leaders.flatMap(({ name, scores }) =>
      scores.flatMap((score, at) =>
        score === null
          ? []
          : [
              {
                schoolYear,
                person: name,
                school: `s-${name}`,
                text: `I${at}`,
                tags: [{ id: RESPONSIBILITIES[at] ?? "", score: 1, because: [] }],
              },
            ],
      ),
    ),
  };
}
