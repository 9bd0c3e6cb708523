/** Data Issues: each problem with a link to its cell and what would mend it. */
import type { OwnSheet } from "../own-sheet";
import { OWN_SHEETS } from "../own-sheets";
import { describe, mend, severity, type Problem, type Severity } from "../problem";
import { cellName, type Workbook } from "../sheet";
import { linkTo } from "../state/links";
import { AFTER_NUMBER, LINK, NOTE, NUMBER, printed, QUIET, TEXT, WRAPPED } from "../state/look";
import { columnOf, tableSheet } from "../state/table-sheet";
import { keyOf } from "../state/decision-rows";

const SEVERITIES: Readonly<Record<Severity, string>> = { error: "Error", warning: "Warning", info: "Note" };
const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** More of one kind in one column are told in one row. */
const MOST_ALIKE = 1000;

export interface Issue {
  readonly problem: Problem;
  readonly cells: number;
  /** The rows, when it stands for several. */
  readonly rows: string | null;
}

/** One row a problem, errors first; very many of one kind in one column are one row that names their rows. */
export function issuesSheet(problems: readonly Problem[], workbook: Workbook): OwnSheet {
  return tableSheet<Issue>(
    {
      id: "issues",
      visible: false,
      key: ["Sheet", "Cell", "What"],
      nothing: "Nothing to mend was found.",
      columns: [
        {
          heading: "Severity",
          width: 66,
          value: ({ problem }) => SEVERITIES[severity(problem)],
          style: TEXT,
        },
        { heading: "Sheet", width: 110, value: ({ problem }) => problem.at.sheet, style: TEXT },
        {
          heading: "Cell",
          width: 54,
          value: ({ problem: { at } }) => linkTo(at.sheet, at.row, at.column, cellName(at.row, at.column)),
          style: LINK,
        },
        { heading: "What", width: 330, value: ({ problem }) => describe(problem), style: WRAPPED },
        { heading: "What would mend it", width: 250, value: ({ problem }) => mend(problem), style: AFTER_NUMBER },
        { heading: "Cells", width: 50, value: ({ cells }) => cells, style: { ...NUMBER, numberFormat: "#,##0" } },
        { heading: "Rows", width: 110, value: ({ rows }) => rows, style: { ...AFTER_NUMBER, color: NOTE } },
        { heading: "Code", width: 140, value: ({ problem }) => problem.code, style: QUIET },
      ],
      marks: (at, area) => [
        {
          area: columnOf(at("Severity"), area),
          formula: `=$${at("Severity")}2="${SEVERITIES.error}"`,
          style: { bold: true },
        },
      ],
      print: printed(OWN_SHEETS.issues),
    },
    issuesOf(problems),
    workbook,
  );
}

/** Problems in the order in which they are mended: errors first, by sheet, kind and row. */
export function issuesOf(problems: readonly Problem[]): readonly Issue[] {
  const alike = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = keyOf(problem.at.sheet, String(problem.at.column), problem.code);
    const list = alike.get(key);
    if (list) list.push(problem);
    else alike.set(key, [problem]);
  }
  const issues = [...alike.values()].flatMap((list): readonly Issue[] => {
    if (list.length <= MOST_ALIKE) {
      return list.map((problem) => ({ problem, cells: problem.count, rows: rowsText(problem.rows ?? "") }));
    }
    const [first] = list;
    if (!first) return [];
    const rows = list.flatMap(({ at, rows: run }) => run ?? String(at.row)).join(",");
    return [{ problem: first, cells: list.reduce((sum, { count }) => sum + count, 0), rows: rowsText(rows) }];
  });
  const sheets = new Map<string, number>();
  for (const { at } of problems) if (!sheets.has(at.sheet)) sheets.set(at.sheet, sheets.size);
  const place = ({ at }: Problem): number => sheets.get(at.sheet) ?? 0;
  return issues.toSorted(
    ({ problem: a }, { problem: b }) =>
      ORDER[severity(a)] - ORDER[severity(b)] ||
      place(a) - place(b) ||
      (a.code < b.code ? -1 : a.code > b.code ? 1 : 0) ||
      a.at.row - b.at.row ||
      a.at.column - b.at.column,
  );
}

const LONGEST_ROWS = 1000;

/** Runs of rows, shortened where a person would not read them all: `2-31, 40 and 120 more`. */
function rowsText(rows: string): string | null {
  if (rows === "") return null;
  const numbers = rows.split(",").map((run) => run.split("-").map(Number));
  const merged: [number, number][] = [];
  for (const [first = 0, last = first] of numbers.toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0))) {
    const before = merged.at(-1);
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else merged.push([first, last]);
  }
  const runs = merged.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`));
  let shown = runs.length;
  while (shown > 1 && runs.slice(0, shown).join(", ").length > LONGEST_ROWS) shown = Math.ceil(shown / 2);
  const rest = runs.length - shown;
  return `${runs.slice(0, shown).join(", ")}${rest === 0 ? "" : ` and ${rest} more runs`}`;
}
