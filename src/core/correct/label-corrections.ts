/** Cells whose label should read as its standard. */
import type { Analysis } from "../report/analysis";
import type { SchoolKey } from "../label/standardized";
import { plainKey } from "../match/words";
import type { ColumnMeaning, Dataset } from "../record/record";
import { cellAt, isEmptyAt, kindAt, shownAt } from "../sheet";
import { labelFieldName } from "../state/wording";
import { plainWords } from "../state/plain-words";
import { isEvidence, type Table } from "../table/table";
import type { Correction } from "./correction";
import { labelStandards, type Standard } from "./label-standards";
import { rowNames } from "./row-names";

/** Columns that hold a field's labels. A column of survey results may hold one topic's; its heading then names the topic. */
const COLUMNS: Readonly<Record<string, { readonly columns: readonly string[]; readonly notIn?: Dataset }>> = {
  position: { columns: ["position", "currentPosition"] },
  "race-ethnicity": { columns: ["raceEthnicity"] },
  status: { columns: ["status"] },
  "school-type": { columns: ["schoolType"] },
  "school-level": { columns: ["level"] },
  "survey-level": { columns: ["surveyLevel"] },
  "respondent-group": { columns: ["respondentGroup"] },
  readiness: { columns: ["readiness"] },
  cluster: { columns: ["cluster"] },
  topic: { columns: ["topic"] },
  // The district's list of schools is what the names of other sheets are measured by.
  school: { columns: ["schoolName"], notIn: "school" },
};

/** Fields whose labels can be written to the district's sheets. */
export const CORRECTABLE_FIELDS: readonly string[] = Object.keys(COLUMNS);

export interface LabelsAsked {
  readonly fields: readonly string[];
  /** Only these labels, by field and text with white space folded; all of the fields when absent. */
  readonly labels?: readonly { readonly field: string; readonly label: string }[];
}

/** A cell with a label of an asked field, and its standard. */
interface LabeledCell {
  readonly field: string;
  readonly table: Table;
  readonly row: number;
  readonly column: number;
  readonly shown: string;
  readonly standard: Standard;
}

/** Every cell of the asked fields that does not read as the standard of its label, sheet by sheet, column by column. */
export function labelCorrections(analysis: Analysis, asked: LabelsAsked): readonly Correction[] {
  const cells = labeledCells(analysis, asked.fields);
  const spellingOf = capitalsInUse(cells);
  const nameOf = rowNames(analysis);
  const only = asked.labels && new Set(asked.labels.map(({ field, label }) => `${field}\n${plainSpaces(label)}`));
  return cells.flatMap((cell): readonly Correction[] => {
    const { field, table, row, column, shown, standard } = cell;
    if (only && !only.has(`${field}\n${plainSpaces(shown)}`)) return [];
    const to = spellingOf(cell);
    const { value: from } = cellAt(table.sheet, row, column);
    if (to === from) return [];
    const at = { sheet: table.sheet.name, row, column };
    return [{ at, from, to, row: nameOf(at.sheet, row), why: standard.why }];
  });
}

function labeledCells(analysis: Analysis, fields: readonly string[]): readonly LabeledCell[] {
  const standardOf = labelStandards(analysis);
  const schoolOf = fields.includes("school") ? schoolsOfRows(analysis) : () => null;
  const cells: LabeledCell[] = [];
  for (const { columns } of analysis.readings) {
    for (const meaning of columns) {
      const field = fieldOf(meaning, fields);
      if (field === null) continue;
      const standards = new Map<string, Standard | null>();
      const { table, column } = meaning;
      for (const row of table.rows) {
        if (isEmptyAt(table.sheet, row, column) || !isEvidence(table, row, column)) continue;
        const kind = kindAt(table.sheet, row, column);
        if (kind !== "text" && kind !== "number") continue;
        const shown = shownAt(table.sheet, row, column);
        let standard = standards.get(shown);
        if (standard === undefined) standards.set(shown, (standard = standardOf(field, plainSpaces(shown))));
        if (standard === null) continue;
        if (field === "school" && plainKey(schoolOf(table, row) ?? "") !== plainKey(standard.label)) continue;
        cells.push({ field, table, row, column, shown, standard });
      }
    }
  }
  return cells;
}

/**
 * The standard with the capitals that the district itself uses most: where people type "Assistant Principal", nobody wants "Assistant
 * principal" in every cell. Capitals throughout and none at all are nobody's standard.
 */
function capitalsInUse(cells: readonly LabeledCell[]): (cell: LabeledCell) => string {
  const counts = new Map<string, Map<string, number>>();
  const keyOf = ({ field, standard }: LabeledCell): string => `${field}\n${standard.label}`;
  for (const cell of cells) {
    const { shown, standard } = cell;
    const isSame = shown.toLowerCase() === standard.label.toLowerCase();
    if (!isSame || shown === shown.toLowerCase() || shown === shown.toUpperCase()) continue;
    const spellings = counts.get(keyOf(cell)) ?? new Map<string, number>();
    counts.set(keyOf(cell), spellings);
    spellings.set(shown, (spellings.get(shown) ?? 0) + 1);
  }
  const chosen = new Map(
    [...counts].map(([key, spellings]) => [
      key,
      [...spellings].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))[0]?.[0],
    ]),
  );
  return (cell) => chosen.get(keyOf(cell)) ?? cell.standard.label;
}

/** As rows are read: white space folded, also the kinds that only look like a space. */
const plainSpaces = (text: string): string => text.replace(/[\s\u00a0\u200b\u2007\u202f\ufeff]+/g, " ").trim();

function fieldOf({ field, dataset }: ColumnMeaning, asked: readonly string[]): string | null {
  if (field === null) return null;
  const base = field.startsWith("surveyLevel:") ? "surveyLevel" : field;
  const found = asked.find((one) => {
    const place = COLUMNS[one];
    return place !== undefined && place.columns.includes(base) && (dataset === null || place.notIn !== dataset);
  });
  return found ?? null;
}

/** The standard name of the school that a row was read for; null where its id and its name say different schools. */
function schoolsOfRows({ tagged }: Analysis): (table: Table, row: number) => string | null {
  const keys = new Map<Table, Map<number, SchoolKey | null>>();
  for (const { segment, row, school } of [...tagged.leader, ...tagged.rating, ...tagged.survey, ...tagged.candidate]) {
    const rows = keys.get(segment.table) ?? new Map<number, SchoolKey | null>();
    keys.set(segment.table, rows);
    rows.set(row, school);
  }
  return (table, row) => {
    const key = keys.get(table)?.get(row) ?? null;
    return key === null ? null : (tagged.schoolNames.get(key) ?? key);
  };
}

export interface CorrectableField {
  readonly field: string;
  /** `Job title`. */
  readonly name: string;
  /** Cells that do not read as their standard. */
  readonly cells: number;
}

/** Fields with a cell to correct, those with the most first. */
export function correctableFields(analysis: Analysis): readonly CorrectableField[] {
  return CORRECTABLE_FIELDS.map((field) => ({
    field,
    name: labelFieldName(plainWords, field),
    cells: labelCorrections(analysis, { fields: [field] }).length,
  }))
    .filter(({ cells }) => cells > 0)
    .sort((a, b) => b.cells - a.cells || (a.name < b.name ? -1 : 1));
}
