/** The whole story, from sheets to sheets. Read it top to bottom. */
import type { Reference } from "../framework/reference";
import type { Day } from "./day";
import { findGaps } from "./gap/find-gaps";
import { standardize } from "./label/standardize";
import { districtOf } from "./metric/district";
import { measure, rowsFinder } from "./metric/measure";
import type { OwnSheet } from "./own-sheet";
import { identify } from "./person/identify";
import type { Problem } from "./problem";
import { readRecords } from "./record/read-records";
import type { Analysis } from "./report/analysis";
import { report } from "./report/report";
import type { Workbook } from "./sheet";
import { readDecisions } from "./state/read";
import { findTables } from "./table/find-tables";
import { tag } from "./tag/tag";

/** What a person reads while it runs. */
export const STAGES = [
  "Reading your decisions",
  "Finding tables",
  "Reading columns and rows",
  "Standardizing labels",
  "Recognizing people",
  "Tagging evidence",
  "Computing metrics",
  "Finding gaps",
  "Writing the pages",
] as const;
export type Stage = (typeof STAGES)[number];

export interface Question {
  readonly asOf: Day;
  readonly reference: Reference;
}

export interface Refreshed {
  readonly analysis: Analysis;
  readonly sheets: readonly OwnSheet[];
}

/** Everything that the workbook says, and the sheets that say it. Yields each stage's name before it runs; nothing is written anywhere. */
export function* refresh(workbook: Workbook, { asOf, reference }: Question): Generator<Stage, Refreshed> {
  const { fields, vocabularies, names, headship, crosswalks, lexicon, framework, definitions } = reference;

  yield "Reading your decisions";
  const { decisions, ...decided } = readDecisions(workbook);
  const { settings } = decisions;

  yield "Finding tables";
  const { tables, ...found } = findTables(workbook);

  yield "Reading columns and rows";
  const { records, readings, ...read } = readRecords(tables, { columns: decisions.columns, settings, fields });

  yield "Standardizing labels";
  const { standardized, labels, ...labeled } = standardize(records, { labels: decisions.labels, vocabularies });

  yield "Recognizing people";
  const { people, ...identified } = identify(standardized, { people: decisions.people, settings, names, headship });

  yield "Tagging evidence";
  const { tags, crosswalk } = decisions;
  const { tagged } = tag(people, { tags, crosswalk, crosswalks, lexicon });

  yield "Computing metrics";
  const district = districtOf(tagged, settings, framework);
  const { metrics } = measure(district);

  yield "Finding gaps";
  const problems = [decided, found, read, labeled, identified].flatMap((stage): readonly Problem[] => stage.problems);
  const { gaps } = findGaps({ district, metrics, problems });

  yield "Writing the pages";
  const figures = { metrics, rowsOf: rowsFinder(district), gaps };
  const analysis = { asOf, decisions, readings, labels, tagged, ...figures, problems, framework, definitions };
  const { sheets } = report(analysis, workbook);
  return { analysis, sheets };
}

/** Runs a refresh to its end, telling each stage before it starts. */
export function runToEnd<Result>(
  steps: Generator<Stage, Result>,
  tell: (stage: Stage) => void = () => undefined,
): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    tell(step.value);
  }
}
