/** Collected ratings as rating records: a row of Collected Ratings each, with what people decided on Returned Forms. */
import type { Problem } from "../problem";
import type { RatingRecord, Segment } from "../record/record";
import type { Workbook } from "../sheet";
import { COLLECTED_HEADINGS, readCollected, type StandingRating } from "../state/collected-ratings";
import { offersOf, readReturned, RETURNED_HEADINGS, type StandingRow } from "../state/returned-forms";
import type { StandingTable } from "../state/own-table";
import type { Table } from "../table/table";
import { conflictsByEntry, scoreNow } from "./decided";
import { entryKey } from "./entry";

const FIELDS: Readonly<Record<string, keyof typeof COLLECTED_HEADINGS>> = {
  name: "leader",
  leaderId: "leaderId",
  schoolName: "school",
  schoolYear: "schoolYear",
  round: "round",
  instrument: "instrument",
  indicator: "responsibility",
  score: "score",
  rater: "director",
};

/** The records, and what of them waits for a person: a line with two different scores has none until then. */
export function collectedRecords(workbook: Workbook): {
  readonly records: readonly RatingRecord[];
  readonly problems: readonly Problem[];
} {
  const { table, ratings } = readCollected(workbook);
  const returned = readReturned(workbook);
  const problems = returned.table === null ? [] : openProblems(returned.table, returned.rows);
  if (table === null) return { records: [], problems };
  const segment = segmentOf(table);
  const disputes = conflictsByEntry(returned.rows);
  const records = ratings.map((rating): RatingRecord => {
    const { row, leader, leaderId, school, schoolYear, round, instrument, responsibility, director } = rating;
    const orNull = (text: string): string | null => (text === "" ? null : text);
    return {
      segment,
      row,
      schoolYear: orNull(schoolYear),
      leaderId: orNull(leaderId),
      name: orNull(leader),
      schoolId: null,
      schoolName: orNull(school),
      round: orNull(round),
      rater: orNull(director),
      instrument: orNull(instrument),
      indicator: orNull(responsibility),
      score: scoreNow(rating, disputes.get(entryKey(rating.line, round)) ?? []),
      date: rating.returnedOn,
    };
  });
  return { records, problems: [...problems, ...scoreProblems(table, ratings)] };
}

function segmentOf({ sheet, area, columns, rows }: StandingTable): Segment {
  const table: Table = {
    sheet,
    number: 1,
    titles: [],
    headingRows: [area.firstRow, area.firstRow],
    firstRow: rows[0] ?? area.firstRow,
    lastRow: rows.at(-1) ?? area.firstRow,
    firstColumn: area.firstColumn,
    lastColumn: area.lastColumn,
    columns: [...columns].map(([heading, column]) => ({ column, heading, group: "", occurrence: 1 })),
    rows: Int32Array.from(rows),
  };
  const found = Object.entries(FIELDS).flatMap(([field, key]): [string, number][] => {
    const column = columns.get(COLLECTED_HEADINGS[key]);
    return column === undefined ? [] : [[field, column]];
  });
  return { dataset: "rating", table, group: 1, columns: new Map(found), schoolYear: null };
}

function scoreProblems({ sheet, columns }: StandingTable, ratings: readonly StandingRating[]): readonly Problem[] {
  const column = columns.get(COLLECTED_HEADINGS.score);
  if (column === undefined) return [];
  return ratings
    .filter(({ score, typed }) => score === null && typed !== null && typed !== "")
    .map(({ row, typed }): Problem => ({
      code: "rating-out-of-range",
      at: { sheet: sheet.name, row, column },
      count: 1,
      typed: typeof typed === "object" ? String(typed?.value ?? "") : String(typed),
      low: 1,
      high: 5,
    }));
}

function openProblems({ sheet, columns }: StandingTable, rows: readonly StandingRow[]): readonly Problem[] {
  const column = columns.get(RETURNED_HEADINGS.decision) ?? 1;
  return rows
    .filter(({ settled, decision }) => !settled && decision === "open")
    .map((row): Problem => {
      const at = { sheet: sheet.name, row: row.row, column };
      if (row.typed !== "")
        return {
          code: "decision-not-understood",
          at,
          count: 1,
          typed: row.typed,
          expected: offersOf(row).join(" or "),
        };
      return row.isConflict
        ? { code: "rating-conflict", at, count: 1, leader: row.leader, about: row.responsibility || row.round }
        : { code: "rating-not-taken", at, count: 1, returnedIn: row.returnedIn, holds: row.returned };
    });
}
