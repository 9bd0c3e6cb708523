/** A refresh as far as its moves: what `refresh.ts` does, without gaps and pages, so that many edits can be tried. */
import { standardize } from "../../../src/core/label/standardize";
import { districtOf } from "../../../src/core/metric/district";
import { KINDS } from "../../../src/core/metric/kinds";
import type { Metric } from "../../../src/core/metric/metric";
import { findMoves } from "../../../src/core/move/find-moves";
import { HEADLINE_FIGURES } from "../../../src/core/move/headline-figures";
import type { Moves } from "../../../src/core/move/move";
import { identify } from "../../../src/core/person/identify";
import { readRecords } from "../../../src/core/record/read-records";
import { shownMetric } from "../../../src/core/report/figure-format";
import type { Workbook } from "../../../src/core/sheet";
import type { Decisions } from "../../../src/core/state/decisions";
import type { Ledger } from "../../../src/core/state/ledger";
import { leftOutSheets } from "../../../src/core/state/sources";
import { findTables } from "../../../src/core/table/find-tables";
import { tag } from "../../../src/core/tag/tag";
import { reference } from "../../../src/framework/reference";
import { AS_OF, dayOf } from "../../golden/refreshed";

export interface Passed {
  readonly moves: Moves;
  readonly metrics: readonly Metric[];
}

const HEADLINE_KINDS = KINDS.filter((kind) => HEADLINE_FIGURES.some(({ metric }) => metric === kind.metric));

/** `last` as it would be read back from the sheet; null before the first refresh. */
export function pass(workbook: Workbook, decisions: Decisions, last: Ledger | null): Passed {
  const { fields, vocabularies, names, headship, crosswalks, lexicon, framework } = reference;
  const { settings } = decisions;
  const isLeftOut = leftOutSheets(decisions.sheets);
  const { tables } = findTables(workbook, isLeftOut);
  const { records, readings } = readRecords(tables, { columns: decisions.columns, settings, fields });
  const { standardized } = standardize(records, { labels: decisions.labels, vocabularies });
  const { people } = identify(standardized, { people: decisions.people, settings, names, headship });
  const { tagged } = tag(people, { tags: decisions.tags, crosswalk: decisions.crosswalk, crosswalks, lexicon });
  const district = districtOf(tagged, settings, framework, dayOf(AS_OF));
  const metrics = district.years.flatMap((year) => HEADLINE_KINDS.flatMap((kind) => kind.metrics(year, district)));
  const leftOut = workbook.sheets.filter((sheet) => sheet.mark === null && isLeftOut(sheet)).map(({ name }) => name);
  const moves = findMoves(
    { district, metrics, readings, decisions, leftOut, shown: (metric) => shownMetric(metric).text },
    last === null ? { kind: "none" } : { kind: "read", ledger: JSON.parse(JSON.stringify(last)) as Ledger },
    () => [],
  );
  return { moves, metrics };
}
