/** Columns that a person has to decide: several that could be one thing, or one that could be several things. */
import type { ColumnMeaning, TableReading } from "../../../core/record/record";
import type { Analysis } from "../../../core/report/analysis";
import { columnLetters } from "../../../core/sheet";
import type { ColumnDecision } from "../../../core/state/decisions";
import { columnFacts, rowsThatDiffer } from "./column-facts";
import { fieldName, type Choice } from "./field-choices";

/** Which column it is, without what it means. */
export type ColumnKey = Omit<ColumnDecision, "field">;

export interface ColumnOption {
  readonly key: ColumnKey;
  /** `J`. */
  readonly letters: string;
  readonly heading: string;
  /** `0 to 31, filled in 312 of 318 rows`. */
  readonly facts: string;
  /** The heading's cell. */
  readonly row: number;
  readonly column: number;
}

export interface ColumnQuestion {
  readonly sheet: string;
  /** One column: which of `fields` is it? Several: which of them is the one field? */
  readonly columns: readonly ColumnOption[];
  /** Best first. */
  readonly fields: readonly Choice[];
  /** In how many rows two columns differ; null where there are not two. */
  readonly differ: number | null;
}

/** Those of the newest school year first. */
export function columnQuestions({ readings }: Pick<Analysis, "readings">): readonly ColumnQuestion[] {
  return readings
    .toSorted((one, other) => ((one.schoolYear ?? "") < (other.schoolYear ?? "") ? 1 : -1))
    .flatMap(questionsOf);
}

/** True for a column whose meaning waits for a person. */
export const isOpen = ({ datasets }: Pick<TableReading, "datasets">, { how }: Pick<ColumnMeaning, "how">): boolean =>
  how === "ambiguous" && datasets.length > 0;

function questionsOf(reading: TableReading): readonly ColumnQuestion[] {
  const { table, columns } = reading;
  const groups = new Map<string, ColumnMeaning[]>();
  for (const column of columns) {
    if (!isOpen(reading, column)) continue;
    const key = column.candidates.join("|");
    const group = groups.get(key);
    if (group) group.push(column);
    else groups.set(key, [column]);
  }
  return [...groups.values()].map((group): ColumnQuestion => {
    const [first, second] = group;
    return {
      sheet: table.sheet.name,
      columns: group.map(({ column, heading, occurrence }) => ({
        key: { sheet: table.sheet.name, heading, occurrence },
        letters: columnLetters(column),
        heading,
        facts: columnFacts(table, column),
        row: table.headingRows[1],
        column,
      })),
      fields: (first?.candidates ?? []).map((id) => ({ id, label: fieldName(id) })),
      differ: first && second && group.length === 2 ? rowsThatDiffer(table, first.column, second.column) : null,
    };
  });
}
