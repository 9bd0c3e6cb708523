/** How well calibration tells strict directors from weaker schools, on invented districts whose truth is known. */
import { againstMean } from "../../src/core/statistics/against-mean";
import { crossedEffects } from "../../src/core/statistics/crossed-effects";
import { betweenGroups } from "../../src/core/statistics/random-effects";
import { severityFromCases } from "../../src/core/statistics/severity";
import { meanOf, normals, repeat, uniforms } from "./random";
import { printCoverage } from "./coverage";

export interface Spreads {
  /** Standard deviations of directors' strictness, and of true differences between their schools. */
  readonly severity: number;
  readonly portfolio: number;
}

/** Root mean square errors of the centered score, the mean of all runs. */
export interface Errors {
  readonly raw: number;
  readonly centered: number;
  readonly shrunk: number;
  readonly cases: number;
}

export interface Links {
  /** Leaders who change directors between two years, in percent. */
  readonly moving: number;
  /** Changes of director over all years, for each director. */
  readonly movesPerDirector: number;
  /** 1 - Σ (severity - estimate)² / Σ severity², over all runs; not meaningful without severity. */
  readonly recovered: number;
  /** The share of directors' severities, against the mean of all, inside their 95 % interval. */
  readonly covered: number;
  readonly raw: number;
  readonly linked: number;
}

export const SPREADS: readonly Spreads[] = [
  { severity: 0, portfolio: 0.3 },
  { severity: 0.15, portfolio: 0.15 },
  { severity: 0.3, portfolio: 0 },
  { severity: 0.3, portfolio: 0.3 },
];

const DIRECTORS = 12;
const PRINCIPALS = 12;
const PERSON = 0.45;
const NOISE = 0.15;
const CASE_NOISE = 0.35;
const CASES = 4;

/** Sum of squares of what two lists differ in, each centered. */
function missed(estimate: readonly number[], truth: readonly number[]): number {
  const [a, b] = [meanOf(estimate), meanOf(truth)];
  return estimate.reduce((sum, value, at) => sum + (value - a - ((truth[at] ?? NaN) - b)) ** 2, 0);
}

/** The root mean square of what two lists differ in, each centered. */
const error = (estimate: readonly number[], truth: readonly number[]): number =>
  Math.sqrt(missed(estimate, truth) / truth.length);

/** One year's ratings of 12 directors × 12 principals, `runs` times: domain.md, section 5. */
export function simulateYear({ severity, portfolio }: Spreads, runs: number, seed: number): Errors {
  const normal = normals(uniforms(seed));
  const sums = { raw: 0, centered: 0, shrunk: 0, cases: 0 };
  for (let run = 0; run < runs; run++) {
    const strict = repeat(DIRECTORS, () => severity * normal());
    const strength = repeat(DIRECTORS, () => portfolio * normal());
    const truth = repeat(DIRECTORS, (of) => repeat(PRINCIPALS, () => (strength[of] ?? 0) + PERSON * normal()));
    const scores = truth.map((own, of) => own.map((value) => value + (strict[of] ?? 0) + NOISE * normal()));
    const caseScores = strict.map((value) => repeat(CASES, () => value + CASE_NOISE * normal()));
    const means = scores.map(meanOf);
    const grand = meanOf(means);
    const spread = betweenGroups(scores);
    const between = spread?.between ?? 0;
    const shrink = between / (between + (spread?.within ?? 1) / PRINCIPALS);
    const cases = severityFromCases(caseScores);
    const less = (by: (of: number) => number): number[] => scores.flatMap((own, of) => own.map((y) => y - by(of)));
    const all = truth.flat();
    sums.raw += error(
      less(() => 0),
      all,
    );
    sums.centered += error(
      less((of) => (means[of] ?? 0) - grand),
      all,
    );
    sums.shrunk += error(
      less((of) => shrink * ((means[of] ?? 0) - grand)),
      all,
    );
    sums.cases += error(
      less((of) => (cases?.reliable ?? 0) * (cases?.deviation[of] ?? 0)),
      all,
    );
  }
  return {
    raw: sums.raw / runs,
    centered: sums.centered / runs,
    shrunk: sums.shrunk / runs,
    cases: sums.cases / runs,
  };
}

/** Some years in which leaders keep their schools' strength and a share of them changes directors each year. */
export function simulateLinks(spreads: Spreads, moving: number, years: number, runs: number, seed: number): Links {
  const uniform = uniforms(seed);
  const normal = normals(uniform);
  const sums = { missed: 0, severity: 0, raw: 0, linked: 0, moves: 0, covered: 0 };
  const leaders = DIRECTORS * PRINCIPALS;
  for (let run = 0; run < runs; run++) {
    const strict = repeat(DIRECTORS, () => spreads.severity * normal());
    const strength = repeat(DIRECTORS, () => spreads.portfolio * normal());
    const truth = repeat(leaders, (one) => (strength[one % DIRECTORS] ?? 0) + PERSON * normal());
    const director = repeat(leaders, (one) => one % DIRECTORS);
    const rows: { leader: number; director: number; year: number; y: number }[] = [];
    for (let year = 0; year < years; year++)
      for (let leader = 0; leader < leaders; leader++) {
        if (year > 0 && uniform() < moving) {
          const other = ((director[leader] ?? 0) + 1 + Math.floor((DIRECTORS - 1) * uniform())) % DIRECTORS;
          director[leader] = other;
          sums.moves++;
        }
        const of = director[leader] ?? 0;
        rows.push({ leader, director: of, year, y: 3.5 + (truth[leader] ?? 0) + (strict[of] ?? 0) + NOISE * normal() });
      }
    const model = crossedEffects({
      y: Float64Array.from(rows, ({ y }) => y),
      leader: Int32Array.from(rows, ({ leader }) => leader),
      director: Int32Array.from(rows, (row) => row.director),
      leaders,
      directors: DIRECTORS,
      x: repeat(years, (year) => Float64Array.from(rows, (row) => (row.year === year ? 1 : 0))),
    });
    const estimate = [...(model?.director ?? new Float64Array(DIRECTORS))];
    sums.missed += missed(estimate, strict);
    sums.severity += missed(
      repeat(DIRECTORS, () => 0),
      strict,
    );
    if (model !== null)
      againstMean(
        model.director,
        model.directorErrors,
        strict.map((_, at) => at),
      ).forEach(({ low, high }, at) => {
        const planted = (strict[at] ?? NaN) - meanOf(strict);
        if (low <= planted && planted <= high) sums.covered++;
      });
    const last = rows.filter(({ year }) => year === years - 1);
    const of = last.map(({ leader }) => truth[leader] ?? 0);
    sums.raw += error(
      last.map(({ y }) => y),
      of,
    );
    sums.linked += error(
      last.map((row) => row.y - (estimate[row.director] ?? 0)),
      of,
    );
  }
  return {
    moving: 100 * moving,
    movesPerDirector: sums.moves / runs / DIRECTORS,
    recovered: 1 - sums.missed / sums.severity,
    covered: sums.covered / runs / DIRECTORS,
    raw: sums.raw / runs,
    linked: sums.linked / runs,
  };
}

const YEARS = 4;
const MOVING: readonly number[] = [0, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2];

/** Tells, line by line, what calibration gains and what it cannot. */
export function printCalibration(say: (line: string) => void, runs = 400): void {
  const show = (value: number): string => value.toFixed(3).padStart(7);
  say("Calibration: error of the centered score, 12 directors × 12 principals");
  say("  severity / portfolio      raw  centered  shrunk  4 common cases (against raw)");
  for (const spreads of SPREADS) {
    const { raw, centered, shrunk, cases } = simulateYear(spreads, runs, 2026);
    const change = `${cases > raw ? "+" : "−"}${Math.abs(100 * (cases / raw - 1)).toFixed(0)} %`;
    say(
      `  ${spreads.severity.toFixed(2)} / ${spreads.portfolio.toFixed(2)}          ${show(raw)}   ${show(centered)} ${show(shrunk)}         ${show(cases)} (${change})`,
    );
  }
  printCoverage(say, runs);
  say(
    `Calibration by leaders who change directors, ${YEARS} years: share of severity recovered, error raw and adjusted, severities inside their 95 % interval`,
  );
  for (const spreads of SPREADS) {
    say(`  severity ${spreads.severity.toFixed(2)}, portfolio ${spreads.portfolio.toFixed(2)}`);
    for (const moving of MOVING) {
      const found = simulateLinks(spreads, moving, YEARS, Math.max(1, Math.round(runs / 8)), 2027);
      say(
        `    ${found.movesPerDirector.toFixed(1).padStart(5)} moves a director: ${spreads.severity === 0 ? "      –" : `${(100 * found.recovered).toFixed(0).padStart(5)} %`}  raw ${show(found.raw)}  adjusted ${show(found.linked)}  in their interval ${(100 * found.covered).toFixed(1).padStart(5)} %`,
      );
    }
  }
}
