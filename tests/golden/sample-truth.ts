/** The truth of the sample district as its generator wrote it down, and the comparison of found problems with planted defects. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../../src/core/problem";
import { cellAt, columnLetters, columnNumber, type Workbook } from "../../src/core/sheet";
import { sheetNamed } from "./refreshed";

export const SAMPLE = join(__dirname, "../../assets/sample-district.xlsx");
export const TRUTH = join(__dirname, "../fixtures/sample-truth.json");
export const GENERATOR = join(__dirname, "../../scripts/sample-district/make.mjs");

export interface Truth {
  readonly asOf: string;
  readonly figures: readonly TrueFigure[];
  readonly leaders: readonly {
    readonly schoolYear: string;
    readonly positions: Readonly<Record<string, number>>;
    readonly heads: number;
  }[];
  readonly tables: readonly TrueTable[];
  readonly planted: readonly Planted[];
  readonly labels: readonly { readonly field: string; readonly label: string; readonly standard: string | null }[];
  /** Principals in their first three years; `mentor` null: none is typed. */
  readonly earlyCareer: readonly {
    readonly id: string;
    readonly year: number;
    readonly mentor: string | null;
    readonly supports: number;
  }[];
  /** Supports whose row names a responsibility, by its name, and the principals whom they are for. */
  readonly supports: readonly {
    readonly responsibility: string;
    readonly rows: number;
    readonly leaders: number;
  }[];
}

export interface TrueFigure {
  readonly metric: string;
  readonly schoolYear: string;
  readonly group: Readonly<Record<string, string | number>>;
  readonly value: number;
  /** What the cells that can be read give, where `value` needs some that cannot. */
  readonly knownValue?: number;
  /** The mess cannot be undone: the truth lies inside the bounds. */
  readonly within?: boolean;
  /** null where several ways to count are sound. */
  readonly known: number | null;
  readonly of: number;
}

interface TrueTable {
  readonly sheet: string;
  readonly headingRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly rows: string;
  readonly firstColumn: string;
  readonly lastColumn: string;
  readonly datasets: readonly string[];
  readonly schoolYear: string | null;
  readonly columns: readonly { readonly column: string; readonly heading: string; readonly field: string | null }[];
}

export interface Planted {
  readonly code: string;
  readonly sheet: string;
  /** `5-162,170`. */
  readonly rows: string;
  readonly column: string;
  readonly form: string;
  /** Other cells at which the same defect may be told. */
  readonly or?: readonly { readonly row: number; readonly column: number }[];
  /** Other codes by which it may be told. */
  readonly orCodes?: readonly string[];
  /** It may be told at the other person's cell: a name on another sheet. */
  readonly orSheets?: readonly string[];
  readonly orName?: string;
  readonly anyRow?: boolean;
  readonly anyColumn?: boolean;
  /** It need not be told. */
  readonly may?: boolean;
}

export const readTruth = (): Truth => JSON.parse(readFileSync(TRUTH, "utf8")) as Truth;

/** `5-7,9` as 5, 6, 7, 9. */
export const rowsOf = (runs: string): readonly number[] =>
  runs.split(",").flatMap((run) => {
    const [first = 0, last = first] = run.split("-").map(Number);
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  });

const plantedRows = new WeakMap<Planted, ReadonlySet<number>>();
const rowsOfPlanted = (planted: Planted): ReadonlySet<number> => {
  const rows = plantedRows.get(planted) ?? new Set(rowsOf(planted.rows));
  plantedRows.set(planted, rows);
  return rows;
};

const accepts = (planted: Planted, problem: Problem, row: number): boolean => {
  if (planted.code !== problem.code && !planted.orCodes?.includes(problem.code)) return false;
  const column = columnLetters(problem.at.column);
  if (planted.orName !== undefined && planted.orSheets?.includes(problem.at.sheet)) {
    return problem.code === "person-to-decide" && problem.otherAt.sheet === planted.sheet;
  }
  if (planted.sheet !== problem.at.sheet) return false;
  if (planted.or?.some((cell) => cell.row === row && cell.column === problem.at.column)) return true;
  return (
    (planted.anyColumn === true || planted.column === column) &&
    (planted.anyRow === true || rowsOfPlanted(planted).has(row))
  );
};

const tell = (code: string, sheet: string, column: string, rows: string, words: string): string =>
  `${code} at ${sheet}, ${column}${rows}: ${words}`;

/** What was planted and not found, and what was found and not planted, as lines that a person can read. */
export function compare(
  planted: readonly Planted[],
  problems: readonly Problem[],
  describe: (problem: Problem) => string,
): { readonly missed: readonly string[]; readonly invented: readonly string[] } {
  const hit = new Map<Planted, Set<number>>();
  const invented: string[] = [];
  for (const problem of problems) {
    const rows = problem.rows === undefined ? [problem.at.row] : rowsOf(problem.rows);
    for (const row of rows) {
      const matches = planted.filter((entry) => accepts(entry, problem, row));
      if (matches.length === 0) {
        invented.push(
          tell(problem.code, problem.at.sheet, columnLetters(problem.at.column), `${row}`, describe(problem)),
        );
      }
      for (const entry of matches) hit.set(entry, (hit.get(entry) ?? new Set()).add(row));
    }
  }
  const missed = planted
    .filter((entry) => {
      if (entry.may) return false;
      const found = hit.get(entry);
      if (found === undefined) return true;
      const other = entry.anyRow === true || entry.or !== undefined || entry.orName !== undefined;
      return !other && rowsOf(entry.rows).some((row) => !found.has(row));
    })
    .map(({ code, sheet, column, rows, form }) => tell(code, sheet, column, rows, form));
  return { missed, invented };
}

const ROUNDS = ["Fall", "Spring"];
const INDICATORS = 17;

/**
 * Leaders who lack one of the two rounds, counted from the cells: the generator leaves some rounds unfinished (6 of 17 indicators) and
 * one Fall average is -1. A round counts with scores from 1 to 5 on at least 80 percent of its indicators; it is told where the other
 * round begins.
 */
export function roundsMissing(workbook: Workbook): readonly Planted[] {
  const value = (sheet: string, row: number, letters: string): unknown =>
    cellAt(sheetNamed(workbook, sheet), row, columnNumber(letters)).value;
  const isScore = (score: unknown): boolean => typeof score === "number" && score >= 1 && score <= 5;
  const planted = (sheet: string, row: number, column: string): Planted => ({
    code: "round-missing",
    sheet,
    rows: String(row),
    column,
    form: "one of two rounds",
  });
  const people = new Map<string, Map<string, { first: number; scored: Set<string> }>>();
  for (let row = 2; row <= sheetNamed(workbook, "TEAM export 25-26").lastRow; row++) {
    const round = String(value("TEAM export 25-26", row, "E"));
    if (!ROUNDS.includes(round)) continue;
    const id = String(value("TEAM export 25-26", row, "A")).replace(/^['0]+/, "");
    const rounds = people.get(id) ?? new Map<string, { first: number; scored: Set<string> }>();
    people.set(id, rounds);
    const one = rounds.get(round) ?? { first: row, scored: new Set<string>() };
    rounds.set(round, one);
    if (isScore(value("TEAM export 25-26", row, "G"))) one.scored.add(String(value("TEAM export 25-26", row, "F")));
  }
  const unfinished = [...people.values()].flatMap((rounds) => {
    const counted = [...rounds.values()].filter(({ scored }) => scored.size >= 0.8 * INDICATORS);
    const [only] = counted;
    return counted.length === 1 && only !== undefined ? [planted("TEAM export 25-26", only.first, "E")] : [];
  });
  const averages: Planted[] = [];
  for (let row = 4; row < sheetNamed(workbook, "Observations 2023-24").lastRow; row++) {
    if (value("Observations 2023-24", row, "C") !== "Fall" || value("Observations 2023-24", row + 1, "C") !== "Spring")
      continue;
    const scored = [row, row + 1].filter((at) => isScore(value("Observations 2023-24", at, "D")));
    const [only] = scored;
    if (scored.length === 1 && only !== undefined) averages.push(planted("Observations 2023-24", only, "C"));
  }
  return [...unfinished, ...averages];
}
