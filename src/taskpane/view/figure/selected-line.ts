/** The figure or gap of a row that a person selected on Leadership Metrics or Leadership Gaps. */
import { whereWords } from "../../../core/report/group-words";
import { METRIC_HEADINGS, WHERE_HEADING } from "../../../core/report/metrics-sheet";
import type { Analysis } from "../../../core/report/analysis";
import type { Address, Workbook } from "../../../core/sheet";
import { GAP_HEADINGS } from "../../../core/state/gap-words";
import { plainUnder, standingSheet, standingTable } from "../../../core/state/own-table";
import { plainWords } from "../../../core/state/plain-words";
import { oncePerAnalysis } from "../measured";
import type { FigureAsked, GapAsked } from "./figure-asked";

export interface SelectedLine {
  /** `Effective leaders, Lakeshore cluster, 2025-26`. */
  readonly words: string;
  /** Its page. */
  readonly to:
    { readonly place: "figure"; readonly figure: FigureAsked } | { readonly place: "gap"; readonly gap: GapAsked };
}

/** The columns that say what a row is about. */
const FIGURE_KEY: readonly string[] = [METRIC_HEADINGS.metric, METRIC_HEADINGS.year, WHERE_HEADING];
const GAP_KEY: readonly string[] = [GAP_HEADINGS.gap, GAP_HEADINGS.where];

type LinesByKey = ReadonlyMap<string, SelectedLine | null>;

/** By what stands in the row as the workbook was read or written last, wherever people sorted it to; null when it is no such row. */
export function selectedLine(
  { sheet, row, column }: Address,
  analysis: Analysis,
  workbook: Workbook,
): SelectedLine | null {
  const id = (["metrics", "gaps"] as const).find((one) => standingSheet(workbook, one)?.name === sheet);
  const table = id === undefined ? null : standingTable(workbook, id);
  if (id === undefined || table === null) return null;
  const { firstRow, lastRow, firstColumn, lastColumn } = table.area;
  if (row <= firstRow || row > lastRow || column < firstColumn || column > lastColumn) return null;
  const { lines, headings } =
    id === "metrics"
      ? { lines: figureLines(analysis), headings: FIGURE_KEY }
      : { lines: gapLines(analysis), headings: GAP_KEY };
  return lines.get(keyOf(headings.map((heading) => plainUnder(table, heading, row)))) ?? null;
}

const keyOf = (words: readonly string[]): string => JSON.stringify(words);

/** Two that read alike, such as those of two schools of one name, are neither. */
function byKey(lines: readonly (readonly [string, SelectedLine])[]): LinesByKey {
  const found = new Map<string, SelectedLine | null>();
  for (const [key, line] of lines) found.set(key, found.has(key) ? null : line);
  return found;
}

const figureLines: (analysis: Analysis) => LinesByKey = oncePerAnalysis(({ metrics, definitions, tagged }) => {
  const names = new Map<string, string>(definitions.map(({ id, name }) => [id, name]));
  return byKey(
    metrics.map(({ metric, schoolYear, group }) => {
      const [name, year] = [names.get(metric) ?? metric, schoolYear ?? ""];
      const where = whereWords(group, plainWords, tagged.schoolNames);
      const words = [name, where, year].filter((part) => part !== "").join(", ");
      return [keyOf([name, year, where]), { words, to: { place: "figure", figure: { metric, schoolYear, group } } }];
    }),
  );
});

const gapLines: (analysis: Analysis) => LinesByKey = oncePerAnalysis(({ gaps, tagged }) =>
  byKey(
    gaps.map(({ gap, name, where: group }) => {
      const where = whereWords(group, plainWords, tagged.schoolNames);
      return [keyOf([name, where]), { words: `${name}, ${where}`, to: { place: "gap", gap: { gap, where: group } } }];
    }),
  ),
);
