/** Collected Ratings: every score that a returned form gave, with the file and cell it came from. It is what the metrics read. */
import type { Day } from "../day";
import type { OwnSheet, OwnValue } from "../own-sheet";
import { OWN_SHEETS } from "../own-sheets";
import { cellAt, type Workbook } from "../sheet";
import { AFTER_NUMBER, DATE, NUMBER, onWholePaper, printed, QUIET, TEXT, WRAPPED } from "./look";
import { contentAt, plainUnder, standingTable, type StandingTable } from "./own-table";
import { tableSheet } from "./table-sheet";

export const COLLECTED_HEADINGS = {
  leader: "Leader",
  leaderId: "Leader ID",
  school: "School",
  schoolYear: "School year",
  round: "Round",
  instrument: "Instrument",
  responsibility: "Responsibility",
  score: "Score",
  evidence: "Evidence",
  comment: "Comment",
  director: "Director",
  file: "File",
  cell: "Cell",
  returnedOn: "Returned on",
  line: "Line",
} as const;

export interface CollectedRating {
  /** The form line's key; with the round it names the rating. */
  readonly line: string;
  /** A common case's name on its line. */
  readonly leader: string;
  readonly leaderId: string;
  readonly school: string;
  readonly schoolYear: string;
  /** "" for a common case. */
  readonly round: string;
  readonly instrument: string;
  /** The responsibility's name; "" for a common case. */
  readonly responsibility: string;
  /** null: not scored, or not understood. */
  readonly score: number | null;
  readonly evidence: string;
  readonly comment: string;
  readonly director: string;
  readonly file: string;
  /** `Ratings, D12`. */
  readonly cell: string;
  readonly returnedOn: Day | null;
}

/** One that stands, with Excel's number of its row and what a person may have typed over the score. */
export interface StandingRating extends CollectedRating {
  readonly row: number;
  readonly typed: OwnValue;
}

/** What stands on the sheet, in its order; rows without a line's key are passed over. */
export function readCollected(workbook: Workbook): {
  readonly table: StandingTable | null;
  readonly ratings: readonly StandingRating[];
} {
  const table = standingTable(workbook, "collected");
  if (table === null) return { table, ratings: [] };
  const ratings = table.rows.flatMap((row): readonly StandingRating[] => {
    const plain = (key: keyof typeof COLLECTED_HEADINGS): string => plainUnder(table, COLLECTED_HEADINGS[key], row);
    if (plain("line") === "") return [];
    const column = table.columns.get(COLLECTED_HEADINGS.score);
    const typed = column === undefined ? null : contentAt(table.sheet, row, column).value;
    const text = plain("score");
    return [
      {
        row,
        typed,
        line: plain("line"),
        leader: plain("leader"),
        leaderId: plain("leaderId"),
        school: plain("school"),
        schoolYear: plain("schoolYear"),
        round: plain("round"),
        instrument: plain("instrument"),
        responsibility: plain("responsibility"),
        score: /^[1-5]$/.test(text) ? Number(text) : null,
        evidence: plain("evidence"),
        comment: plain("comment"),
        director: plain("director"),
        file: plain("file"),
        cell: plain("cell"),
        returnedOn: dayUnder(table, row),
      },
    ];
  });
  return { table, ratings };
}

function dayUnder(table: StandingTable, row: number): Day | null {
  const column = table.columns.get(COLLECTED_HEADINGS.returnedOn);
  if (column === undefined) return null;
  const { kind, value } = cellAt(table.sheet, row, column);
  return (kind === "date" || kind === "number") && typeof value === "number" ? value : null;
}

type Writable = CollectedRating & { readonly typed?: OwnValue };

const orNull = (text: string): string | null => (text === "" ? null : text);
/** What a person typed over a score stays, even where it is no score. */
const scoreOf = ({ score, typed }: Writable): OwnValue => score ?? typed ?? null;

/** The sheet with one row a rating; columns and rows that people added stay. */
export const collectedSheet = (ratings: readonly Writable[], workbook: Workbook): OwnSheet =>
  tableSheet<Writable>(
    {
      id: "collected",
      visible: true,
      key: [COLLECTED_HEADINGS.line, COLLECTED_HEADINGS.round],
      frozenColumns: 1,
      columns: [
        {
          heading: COLLECTED_HEADINGS.leader,
          width: 130,
          value: ({ leader }) => leader,
          style: { ...WRAPPED, bold: true },
        },
        { heading: COLLECTED_HEADINGS.leaderId, width: 66, value: ({ leaderId }) => orNull(leaderId), style: TEXT },
        { heading: COLLECTED_HEADINGS.school, width: 130, value: ({ school }) => orNull(school), style: WRAPPED },
        { heading: COLLECTED_HEADINGS.schoolYear, width: 66, value: ({ schoolYear }) => schoolYear, style: TEXT },
        { heading: COLLECTED_HEADINGS.round, width: 62, value: ({ round }) => orNull(round), style: TEXT },
        { heading: COLLECTED_HEADINGS.instrument, width: 84, value: ({ instrument }) => instrument, style: TEXT },
        {
          heading: COLLECTED_HEADINGS.responsibility,
          width: 150,
          value: ({ responsibility }) => orNull(responsibility),
          style: WRAPPED,
        },
        { heading: COLLECTED_HEADINGS.score, width: 50, value: scoreOf, style: { ...NUMBER, numberFormat: "0" } },
        {
          heading: COLLECTED_HEADINGS.evidence,
          width: 190,
          value: ({ evidence }) => orNull(evidence),
          style: AFTER_NUMBER,
        },
        { heading: COLLECTED_HEADINGS.comment, width: 150, value: ({ comment }) => orNull(comment), style: WRAPPED },
        { heading: COLLECTED_HEADINGS.director, width: 106, value: ({ director }) => director, style: WRAPPED },
        { heading: COLLECTED_HEADINGS.file, width: 170, value: ({ file }) => file, style: WRAPPED },
        { heading: COLLECTED_HEADINGS.cell, width: 90, value: ({ cell }) => cell, style: TEXT },
        { heading: COLLECTED_HEADINGS.returnedOn, width: 90, value: ({ returnedOn }) => returnedOn, style: DATE },
        { heading: COLLECTED_HEADINGS.line, width: 130, value: ({ line }) => line, style: QUIET },
      ],
      nothing: "No returned form was collected yet.",
      print: onWholePaper(printed(OWN_SHEETS.collected)),
      printedUpTo: COLLECTED_HEADINGS.director,
    },
    ratings,
    workbook,
  );
