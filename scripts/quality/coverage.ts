/** How often the severities planted in invented directors are inside the intervals that common cases give. */
import { severityFromCases } from "../../src/core/statistics/severity";
import { meanOf, normals, repeat, uniforms } from "./random";

export interface Planting {
  readonly directors: number;
  readonly cases: number;
  /** Standard deviation of the directors' severities. */
  readonly severity: number;
  /** Scores are whole, 1 to 5, as a form's drop-down has them; otherwise as exact as one likes. */
  readonly whole: boolean;
}

/** Standard deviation of one score of a case beyond the case and the director. */
const NOISE = 0.35;
/** What the cases are worth. */
const WORTH = [2, 4, 3, 3.5] as const;

export const PLANTINGS: readonly Planting[] = [8, 12, 20].flatMap((directors) =>
  [3, 4].flatMap((cases) =>
    [0.15, 0.3].flatMap((severity) => [false, true].map((whole) => ({ directors, cases, severity, whole }))),
  ),
);

/** The scores of one run and the severities that made them, against the mean of the directors. */
export function plant(
  { directors, cases, severity, whole }: Planting,
  normal: () => number,
): { readonly scores: readonly (readonly number[])[]; readonly severities: readonly number[] } {
  const strict = repeat(directors, () => severity * normal());
  const center = meanOf(strict);
  const scores = strict.map((own) =>
    repeat(cases, (at) => {
      const exact = (WORTH[at % WORTH.length] ?? 3) + own + NOISE * normal();
      return whole ? Math.min(5, Math.max(1, Math.round(exact))) : exact;
    }),
  );
  return { scores, severities: strict.map((own) => own - center) };
}

/** The share of planted severities inside their 95 % interval, of all directors in `runs` runs. */
export function coverageOf(planting: Planting, runs: number, seed: number): number {
  const normal = normals(uniforms(seed));
  let inside = 0;
  for (let run = 0; run < runs; run++) {
    const { scores, severities } = plant(planting, normal);
    const found = severityFromCases(scores);
    severities.forEach((severity, at) => {
      if (Math.abs((found?.deviation[at] ?? NaN) - severity) <= (found?.half ?? NaN)) inside++;
    });
  }
  return inside / runs / planting.directors;
}

/** Tells, line by line, how often planted severities are recovered. */
export function printCoverage(say: (line: string) => void, runs: number): void {
  say(`Severities planted in directors, inside their 95 % interval from common cases (${runs} runs each)`);
  say("  directors  cases  severity   exact scores  whole scores 1 to 5");
  for (const planting of PLANTINGS) {
    if (planting.whole) continue;
    const [exact, whole] = [false, true].map((is) => coverageOf({ ...planting, whole: is }, runs, 2028));
    const show = (share = NaN): string => `${(100 * share).toFixed(1).padStart(5)} %`;
    say(
      `  ${String(planting.directors).padStart(9)}  ${String(planting.cases).padStart(5)}  ${planting.severity.toFixed(2).padStart(8)}        ${show(exact)}       ${show(whole)}`,
    );
  }
}
