/** Issues by kind, the most important first. */
import { issuesOf } from "../../../core/report/issues-sheet";
import { describe, mend, severity, type Problem, type ProblemCode, type Severity } from "../../../core/problem";
import { cellName, columnLetters, shownAt, type Address, type Workbook } from "../../../core/sheet";
import { withCommas } from "./column-facts";
import { issueTitle } from "./issue-titles";

export interface IssueKind {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** `9 ratings are outside 1 to 5`. */
  readonly title: string;
  readonly cells: number;
  /** What would mend it. */
  readonly mend: string;
  readonly first: Address;
}

export interface Issue {
  readonly at: Address;
  /** `H212`, or `column H` where a whole column has it. */
  readonly cell: string;
  /** What stands in the cell; "" for several cells. */
  readonly value: string;
  readonly says: string;
  readonly cells: number;
}

/** Decided on the other places of the tab. */
const ELSEWHERE: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  "ambiguous-column",
  "missing-column",
  "label-to-decide",
  "unknown-label",
  "person-to-decide",
  "sheet-left-out",
]);

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Errors first; within a level the kind with the most places first. */
export function issueKinds(problems: readonly Problem[]): readonly IssueKind[] {
  const kinds = new Map<ProblemCode, Problem[]>();
  for (const problem of problems) {
    if (ELSEWHERE.has(problem.code)) continue;
    const list = kinds.get(problem.code);
    if (list) list.push(problem);
    else kinds.set(problem.code, [problem]);
  }
  return [...kinds]
    .toSorted(([, one], [, other]) => level(one) - level(other) || other.length - one.length)
    .flatMap(([code, list]): readonly IssueKind[] => {
      const [first] = list;
      if (!first) return [];
      const cells = list.reduce((sum, { count }) => sum + count, 0);
      const title = issueTitle(code, cells, withCommas(cells));
      return [{ code, severity: severity(first), title, cells, mend: mend(first), first: first.at }];
    });
}

const level = ([first]: readonly Problem[]): number => (first ? ORDER[severity(first)] : 0);

/** More are not listed in the pane; all are on Data Issues. */
export const MOST_ISSUES = 5000;

/** The issues of one kind, by sheet and row. */
export function issuesOfKind(problems: readonly Problem[], code: ProblemCode, workbook: Workbook): readonly Issue[] {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const alike = problems.filter((problem) => problem.code === code);
  return issuesOf(alike)
    .slice(0, MOST_ISSUES)
    .map(({ problem, cells }): Issue => {
      const { at } = problem;
      const sheet = sheets.get(at.sheet);
      const whole = cells > 1;
      return {
        at,
        cell: whole ? `column ${columnLetters(at.column)}` : cellName(at.row, at.column),
        value: whole || !sheet ? "" : shownAt(sheet, at.row, at.column),
        says: describe(problem),
        cells,
      };
    });
}
