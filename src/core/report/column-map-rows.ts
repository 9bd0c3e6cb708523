/** What was decided about each column, in words. */
import type { ColumnMeaning, Dataset, TableReading } from "../record/record";
import type { ColumnMapRow } from "../state/column-map";

const DATA: Readonly<Record<Dataset, string>> = {
  leader: "Leaders",
  school: "Schools",
  rating: "Ratings",
  survey: "Survey",
  candidate: "Candidates",
  support: "Supports",
};

const HOW: Readonly<Record<ColumnMeaning["how"], string>> = {
  decision: "Your decision",
  heading: "Heading",
  "heading-and-content": "Heading and values",
  content: "Values",
  ambiguous: "Undecided",
  "not-used": "Not used",
};

/** One row a column of each table, in the workbook's order. */
export const columnMapRows = (readings: readonly TableReading[]): readonly ColumnMapRow[] =>
  readings.flatMap(({ table, columns }) =>
    columns.map(({ column, heading, occurrence, dataset, field, how, why, candidates, group }) => ({
      sheet: table.sheet.name,
      heading,
      occurrence,
      headingRow: table.headingRows[1],
      column,
      data: dataset === null ? "" : `${DATA[dataset]}${group > 1 ? `, ${group}` : ""}`,
      field,
      undecided: how === "ambiguous",
      how: HOW[how],
      why,
      candidates,
    })),
  );
