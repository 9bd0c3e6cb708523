/** An analysis as the JSON that scripts rely on: see `interfaces.md`'s object of `refresh --json` and `check --json`. */
import { isoDate } from "../day";
import { describe, severity } from "../problem";
import { columnLetters } from "../sheet";
import { BILLION, changeOf, type Move } from "../move/move";
import type { Analysis } from "./analysis";
import { movedSentence } from "./moved-words";

/** Rows are Excel's numbers, columns its letters. `written` are the names of the sheets that were written. */
export function analysisAsJson(analysis: Analysis, written: readonly string[]): unknown {
  const { asOf, readings, metrics, rowsOf, gaps, moves, definitions, gapRows, problems } = analysis;
  return {
    asOf: isoDate(asOf),
    tables: readings.map(({ table, datasets, schoolYear, columns }) => ({
      sheet: table.sheet.name,
      headingRow: table.headingRows[1],
      firstRow: table.firstRow,
      lastRow: table.lastRow,
      firstColumn: columnLetters(table.firstColumn),
      lastColumn: columnLetters(table.lastColumn),
      datasets,
      schoolYear,
      columns: columns.map(({ column, heading, field, how: decided }) => ({
        column: columnLetters(column),
        heading,
        field,
        how: decided,
      })),
    })),
    metrics: metrics.map((metric) => ({
      metric: metric.metric,
      definition: metric.definition,
      schoolYear: metric.schoolYear,
      group: metric.group,
      value: metric.value,
      low: metric.low,
      high: metric.high,
      interval: metric.interval,
      known: metric.known,
      of: metric.of,
      unit: metric.unit,
      status: metric.status,
      reason: metric.reason,
      basis: metric.basis ?? null,
      rows: rowsOf(metric),
    })),
    gaps: gaps.map((gap) => ({
      gap: gap.gap,
      decision: gap.decision,
      where: gap.where,
      value: gap.value,
      expectation: gap.expectation,
      known: gap.known,
      of: gap.of,
      sentence: gap.sentence,
      name: gap.name,
      schoolYear: gap.schoolYear,
      unit: gap.unit,
      change: gap.change,
      weight: gap.weight,
      stands: gap.stands,
      holds: gap.holds,
      rows: gapRows(gap),
    })),
    moved: movesAsJson(moves.moved, new Map(definitions.map(({ id, name }) => [id, name]))),
    problems: problems.map((problem) => ({
      code: problem.code,
      severity: severity(problem),
      sheet: problem.at.sheet,
      row: problem.at.row,
      column: columnLetters(problem.at.column),
      message: describe(problem),
    })),
    written,
  };
}

/** `change` and each `part` are in the figure's unit, and the parts add up; null where there was or is no figure. */
const movesAsJson = (moved: readonly Move[], names: ReadonlyMap<string, string>): unknown =>
  moved.map((move) => {
    const { metric, definition, schoolYear, from, to, unit, parts } = move;
    const inUnit = (billionths: number | null): number | null => (billionths === null ? null : billionths / BILLION);
    return {
      metric,
      definition,
      schoolYear,
      from: from.value,
      to: to.value,
      change: inUnit(changeOf(move)),
      unit,
      causes: parts.map(({ cause, billionths, rows, decisions }) => ({
        cause,
        part: inUnit(billionths),
        rows: rows.reduce((sum, [, count]) => sum + count, 0),
        decisions: decisions.reduce((sum, [, count]) => sum + count, 0),
      })),
      sentence: movedSentence(move, names.get(metric) ?? metric),
    };
  });
