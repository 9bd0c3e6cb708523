/** The leaders and directors of a workbook, without the figures: enough to collect forms. */
import type { Reference } from "../../framework/reference";
import type { Day } from "../day";
import { standardize } from "../label/standardize";
import { identify } from "../person/identify";
import { readRecords } from "../record/read-records";
import type { Workbook } from "../sheet";
import type { Decisions } from "../state/decisions";
import { readDecisions } from "../state/read";
import { leftOutSheets } from "../state/sources";
import { findTables } from "../table/find-tables";
import { directorRoster, type DirectorRoster } from "./directors";

/** The same roster and decisions that a refresh would find. */
export function readRoster(
  workbook: Workbook,
  asOf: Day,
  { fields, vocabularies, names, headship }: Reference,
): { readonly roster: DirectorRoster; readonly decisions: Decisions } {
  const { decisions } = readDecisions(workbook);
  const { settings, columns, labels, people } = decisions;
  const { tables } = findTables(workbook, leftOutSheets(decisions.sheets));
  const { records } = readRecords(tables, { columns, settings, fields });
  const { standardized } = standardize(records, { labels, vocabularies });
  const identified = identify(standardized, { people, settings, names, headship });
  return { roster: directorRoster(identified.people, asOf), decisions };
}
