/** The whole story, from sheets to sheets. Read it top to bottom. */
import type { Reference } from "../framework/reference";
import type { Day } from "./day";
import { collectedRecords } from "./forms/collected-records";
import { findGaps } from "./gap/find-gaps";
import { standardize } from "./label/standardize";
import type { LabelResult } from "./label/standardized";
import { count } from "./metric/figure";
import { districtOf } from "./metric/district";
import { measure, rowsFinder } from "./metric/measure";
import { ratingProblems } from "./metric/rating-problems";
import type { Metric } from "./metric/metric";
import type { OwnSheet } from "./own-sheet";
import { findMoves } from "./move/find-moves";
import { identify } from "./person/identify";
import type { Problem } from "./problem";
import type { TableReading } from "./record/record";
import { readRecords } from "./record/read-records";
import type { Analysis } from "./report/analysis";
import { shownMetric } from "./report/figure-format";
import { report } from "./report/report";
import { keptSheets } from "./report/source-rows";
import { standingMetrics } from "./report/standing-figures";
import type { Workbook } from "./sheet";
import type { Stage } from "./stage";
import { readLedger } from "./state/ledger";
import { readDecisions } from "./state/read";
import { leftOutSheets } from "./state/sources";
import { findTables } from "./table/find-tables";
import { tag } from "./tag/tag";

export interface Question {
  readonly asOf: Day;
  readonly reference: Reference;
  /** When it began, as people read it: `9:40 AM`. Hosts that cannot write all at once show it until the last cell is written. */
  readonly startedAt?: string;
  /** Is told what was found on the way, in short sentences. */
  readonly foundOut?: (sentence: string) => void;
}

export interface Refreshed {
  readonly analysis: Analysis;
  readonly sheets: readonly OwnSheet[];
}

/** Everything that the workbook says, and the sheets that say it. Yields each stage's name before it runs; nothing is written anywhere. */
export function* refresh(workbook: Workbook, question: Question): Generator<Stage, Refreshed> {
  const { asOf, reference, startedAt, foundOut = () => undefined } = question;
  const { fields, vocabularies, names, headship, crosswalks, lexicon, framework, definitions } = reference;

  yield "Reading your decisions";
  const { decisions, ...decided } = readDecisions(workbook);
  const { settings } = decisions;

  yield "Finding tables";
  const isLeftOut = leftOutSheets(decisions.sheets);
  const { tables, ...found } = findTables(workbook, isLeftOut);
  foundOut(`${count(theirs(workbook), "sheet")} read, ${count(tables.length, "table")} found`);

  yield "Reading columns and rows";
  const {
    records: ofSheets,
    readings,
    ...read
  } = readRecords(tables, { columns: decisions.columns, settings, fields });
  const { records: collected, ...returned } = collectedRecords(workbook);
  const records = collected.length === 0 ? ofSheets : { ...ofSheets, rating: ofSheets.rating.concat(collected) };
  foundOut(`${count(columnsUnderstood(readings), "column")} understood`);

  yield "Standardizing labels";
  const { standardized, labels, ...labeled } = standardize(records, { labels: decisions.labels, vocabularies });
  foundOut(labelsFound(labels));

  yield "Recognizing people";
  const { people, ...identified } = identify(standardized, { people: decisions.people, settings, names, headship });

  yield "Tagging evidence";
  const { tags, crosswalk } = decisions;
  const { tagged } = tag(people, { tags, crosswalk, crosswalks, lexicon });

  yield "Computing metrics";
  const district = districtOf(tagged, settings, framework, asOf);
  const { metrics } = measure(district);

  yield "Finding gaps";
  const problems = [decided, found, read, returned, labeled, identified, ratingProblems(district)].flatMap(
    (stage): readonly Problem[] => stage.problems,
  );
  const kept = keptSheets(readings, decisions, workbook, asOf);
  const { gaps, gapRows, development, earlyCareer } = findGaps({ district, metrics, problems, sheets: kept, asOf });

  const leftOut = workbook.sheets.filter((sheet) => sheet.mark === null && isLeftOut(sheet)).map(({ name }) => name);
  const shown = (metric: Metric): string => shownMetric(metric).text;
  const moves = findMoves({ district, metrics, readings, decisions, leftOut, shown }, readLedger(workbook), () =>
    standingMetrics(workbook, definitions),
  );

  yield "Writing the pages";
  const figures = { metrics, rowsOf: rowsFinder(district), gaps, gapRows, development, earlyCareer, moves };
  const analysis = {
    asOf,
    decisions,
    readings,
    collected,
    labels,
    tagged,
    ...figures,
    problems,
    framework,
    definitions,
  };
  const { sheets } = report(analysis, workbook, startedAt);
  return { analysis, sheets };
}

const theirs = ({ sheets }: Workbook): number => sheets.filter(({ mark }) => mark === null).length;

const columnsUnderstood = (readings: readonly TableReading[]): number =>
  readings.flatMap(({ columns }) => columns).filter(({ field }) => field !== null).length;

function labelsFound(labels: readonly LabelResult[]): string {
  const open = labels.filter(({ status }) => status !== "applied").length;
  const clear = `${count(labels.length - open, "label")} clear`;
  return open === 0 ? clear : `${clear}, ${open} to decide`;
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
