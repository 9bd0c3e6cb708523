/** Problems of single cells, told once for a column where most of it is so. */
import type { Problem, ProblemCode } from "../problem";
import { kindAt } from "../sheet";
import type { Table } from "../table/table";
import { runsOf } from "./value";

/** A problem's own facts, without its place. */
export type FactsOf<Code extends ProblemCode> = Omit<
  Extract<Problem, { code: Code }>,
  "code" | "at" | "count" | "rows"
>;

export interface Findings {
  /** The cell at `row` and `column` has this problem. Cells with the same facts may share one object. */
  readonly note: <Code extends ProblemCode>(code: Code, row: number, column: number, facts: FactsOf<Code>) => void;
  /** All problems of the table, by column and row. */
  readonly settle: () => readonly Problem[];
}

interface Found {
  readonly code: ProblemCode;
  readonly column: number;
  readonly rows: number[];
  readonly facts: object[];
}

/** Of the values of a column (of the rows, for missing values): from here on it is the column's problem, not the cells'. */
const MOST = 0.5;
/** Told cell by cell whatever their number: each is mended by itself. */
const ALWAYS_SINGLE: ReadonlySet<ProblemCode> = new Set<ProblemCode>(["dates-out-of-order", "duplicate-row"]);
/** So many are told one by one before they are the column's problem. */
const FEW: ReadonlyMap<ProblemCode, number> = new Map<ProblemCode, number>([
  ["ambiguous-date", 20],
  ["contradictory-figures", 10],
]);
/** Compared with the column's true numbers and dates: codes and labels beside them do not matter. */
const TYPED_AS_TEXT: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  "number-as-text",
  "percent-as-text",
  "date-as-text",
]);

/** Collects the problems of one table. */
export function collectFindings(table: Table): Findings {
  const found = new Map<string, Found>();

  const valuesIn = (column: number): number => {
    let values = 0;
    for (const row of table.rows) if (kindAt(table.sheet, row, column) !== "empty") values++;
    return values;
  };

  const numbersIn = (column: number): number => {
    let numbers = 0;
    for (const row of table.rows) {
      const kind = kindAt(table.sheet, row, column);
      if (kind === "number" || kind === "date") numbers++;
    }
    return numbers;
  };

  return {
    note: (code, row, column, facts) => {
      const key = `${column}|${code}`;
      let entry = found.get(key);
      if (entry === undefined) found.set(key, (entry = { code, column, rows: [], facts: [] }));
      entry.rows.push(row);
      entry.facts.push(facts);
    },
    settle: () =>
      [...found.values()]
        .sort((one, other) => one.column - other.column || (one.code < other.code ? -1 : 1))
        .map(eachRowOnce)
        .flatMap(({ code, column, rows, facts }): readonly Problem[] => {
          const sheet = table.sheet.name;
          const problem = (row: number, own: object, count: number, all?: string): Problem =>
            ({
              code,
              at: { sheet, row, column },
              count,
              ...(all === undefined ? {} : { rows: all }),
              ...own,
            }) as Problem;
          const of =
            code === "missing-value"
              ? table.rows.length
              : TYPED_AS_TEXT.has(code)
                ? rows.length + numbersIn(column)
                : valuesIn(column);
          const [first] = rows;
          const [own] = facts;
          const whole = !ALWAYS_SINGLE.has(code) && rows.length > (FEW.get(code) ?? 1) && rows.length > MOST * of;
          return whole && first !== undefined && own !== undefined
            ? [problem(first, own, rows.length, runsOf(rows))]
            : rows.map((row, index) => problem(row, facts[index] ?? {}, 1));
        }),
  };
}

/** Segments of one table may read the same cell. */
function eachRowOnce(found: Found): Found {
  const byRow = new Map<number, object>();
  found.rows.forEach((row, index) => {
    if (!byRow.has(row)) byRow.set(row, found.facts[index] ?? {});
  });
  const rows = [...byRow.keys()].sort((one, other) => one - other);
  return { ...found, rows, facts: rows.map((row) => byRow.get(row) ?? {}) };
}
