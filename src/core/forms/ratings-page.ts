/** Ratings: one line a leader and responsibility, with score, evidence and comment for each round. */
import { ratingForms, scale } from "../../framework/rating-forms";
import type { CellStyle, OwnColumn, OwnConditionalFormat, OwnSheet, OwnValidation, OwnValue } from "../own-sheet";
import { FORM_TABLES } from "../own-sheets";
import { columnLetters } from "../sheet";
import { wrappedLines } from "../state/text-width";
import { HEADING, INK, QUIET, RULE, WRAPPED } from "../state/look";
import type { Entry } from "./entry";
import type { DirectorForm, FormLeader, FormLine } from "./form";
import { commentHeading, evidenceHeading, RATING_HEADINGS, scoreHeading } from "./headings";
import { CLOSED, CLOSED_SCORE, ENTRY, formPage, KEY, SCORE } from "./page-look";

const HEADING_ROW = 1;

/** Widths in pixels. */
const LEADER = 112;
const SCHOOL = 116;
const ABOUT = 150;
const EVIDENCE = 180;
const COMMENT = 120;

/** What each level means, short enough for the message beside a cell. */
export const LEVELS_IN_SHORT = `${ratingForms.levels.map(({ score, short }) => `${score} ${short}`).join(", ")}. The sheet Levels says more.`;
export const REFUSAL = `Choose a whole number from ${scale.low} to ${scale.high}, or leave the cell blank.`;
export const SCORES: readonly string[] = ratingForms.levels.map(({ score }) => String(score)).toReversed();

const WORDS: CellStyle = { ...WRAPPED, vertical: "center" };
const QUIET_WORDS: CellStyle = { ...QUIET, wrap: true, vertical: "center" };

interface Row {
  readonly leader: FormLeader;
  readonly line: FormLine;
  readonly first: boolean;
}

interface Spec {
  readonly heading: string;
  readonly width: number;
  readonly value: (row: Row) => OwnValue;
  readonly style: CellStyle;
  readonly styleOf: (row: Row) => CellStyle | undefined;
}

/** The letters of each round's score column, and the rows of today's leaders: for counting. */
export interface RatingPlaces {
  readonly scores: readonly string[];
  readonly firstRow: number;
  readonly lastRow: number;
}

export function ratingPlaces(form: DirectorForm): RatingPlaces {
  const columns = specs(form);
  const count = form.leaders.filter(({ status }) => status === "").length * form.responsibilities.length;
  const scores = form.rounds.map(({ name }) =>
    columnLetters(columns.findIndex(({ heading }) => heading === scoreHeading(name)) + 1),
  );
  return { scores, firstRow: HEADING_ROW + 1, lastRow: HEADING_ROW + Math.max(1, count) };
}

export function ratingsPage(form: DirectorForm): OwnSheet {
  const rows = form.leaders.flatMap((leader) =>
    leader.lines.map((line, index): Row => ({ leader, line, first: index === 0 })),
  );
  const columns = specs(form);
  const rowCount = Math.max(1, rows.length);
  const lastRow = HEADING_ROW + rowCount;
  const area = { firstRow: HEADING_ROW, lastRow, firstColumn: 1, lastColumn: columns.length };
  const open = rows.filter(({ leader }) => leader.status === "").length;
  return formPage("ratings", form, area, {
    columnWidths: columns.map(({ width }) => width),
    rowHeights: [{ row: HEADING_ROW, height: 30 }, ...heights(rows, form)],
    cells: [],
    tables: [
      {
        name: FORM_TABLES.ratings,
        row: HEADING_ROW,
        column: 1,
        columns: columns.map((spec) => ownColumn(spec, rows)),
        rowCount,
        filterButtons: true,
        style: null,
        stripes: false,
        headingStyle: HEADING,
      },
    ],
    conditionalFormats: open === 0 ? [] : form.rounds.map((_, at) => wrongScore(ratingPlaces(form), at)),
    validations: open === 0 ? [] : form.rounds.flatMap((round, at) => scoreChoice(round.name, ratingPlaces(form), at)),
    frozen: { rows: HEADING_ROW, columns: 3 },
    titleRows: [HEADING_ROW, HEADING_ROW],
    // Nobody reads the column Line on paper, nor Status where it says nothing.
    printArea: { ...area, lastColumn: area.lastColumn - (open === rows.length ? 2 : 1) },
    title: "Ratings",
  });
}

function specs(form: DirectorForm): readonly Spec[] {
  const closed = ({ leader }: Row): boolean => leader.status !== "";
  const locked = (heading: string, width: number, value: Spec["value"], base: CellStyle): Spec => ({
    heading,
    width,
    value,
    style: base,
    styleOf: (row) => {
      const style = closed(row) ? { ...base, color: CLOSED.color ?? INK } : base;
      return row.first ? { ...style, top: RULE } : closed(row) ? style : undefined;
    },
  });
  const entry = (
    heading: string,
    width: number,
    of: (one: Entry) => OwnValue,
    at: number,
    base: CellStyle,
    kept: CellStyle,
  ): Spec => ({
    heading,
    width,
    value: ({ line }) => {
      const one = line.entries[at];
      return one === undefined ? null : of(one);
    },
    style: base,
    styleOf: (row) => {
      const style = closed(row) ? kept : base;
      return row.first ? { ...style, top: RULE } : closed(row) ? style : undefined;
    },
  });
  const text = (value: string): OwnValue => (value === "" ? null : value);
  return [
    {
      ...locked(RATING_HEADINGS.leader, LEADER, ({ leader }) => leader.name, WORDS),
      styleOf: (row) =>
        row.first
          ? { ...WORDS, bold: true, top: RULE, ...(closed(row) ? { color: CLOSED.color ?? INK } : {}) }
          : QUIET_WORDS,
    },
    locked(RATING_HEADINGS.school, SCHOOL, ({ leader }) => leader.school, QUIET_WORDS),
    locked(RATING_HEADINGS.about, ABOUT, ({ line }) => line.responsibility.name, WORDS),
    ...(form.lastYearShown
      ? [locked(RATING_HEADINGS.lastYear, 44, ({ line }) => text(line.lastYear), { ...WORDS, horizontal: "center" })]
      : []),
    ...form.rounds.flatMap(({ name }, at) => [
      entry(scoreHeading(name), 56, ({ score }) => score, at, SCORE, CLOSED_SCORE),
      entry(evidenceHeading(name), EVIDENCE, ({ evidence }) => text(evidence), at, ENTRY, CLOSED),
      entry(commentHeading(name), COMMENT, ({ comment }) => text(comment), at, ENTRY, CLOSED),
    ]),
    locked(RATING_HEADINGS.status, 90, ({ leader }) => text(leader.status), QUIET_WORDS),
    locked(RATING_HEADINGS.line, 108, ({ line }) => line.key, KEY),
  ];
}

function ownColumn({ heading, value, style, styleOf }: Spec, rows: readonly Row[]): OwnColumn {
  const styles = new Map<number, CellStyle>();
  rows.forEach((row, index) => {
    const own = styleOf(row);
    if (own !== undefined) styles.set(index, own);
  });
  const values = rows.map(value);
  if (rows.length === 0) values.push(null);
  return { heading, values, style, ...(styles.size === 0 ? {} : { styles }) };
}

const LINE_POINTS = 13.5;

/** Two lines at least, so that there is room to write on paper; more where a text needs it. */
function heights(rows: readonly Row[], { rounds }: DirectorForm): OwnSheet["rowHeights"] {
  return rows.map(({ leader, line }, index) => {
    const lines = Math.max(
      2,
      wrappedLines(leader.name, LEADER, { ...WRAPPED, bold: true }),
      wrappedLines(leader.school, SCHOOL, WRAPPED),
      wrappedLines(line.responsibility.name, ABOUT, WRAPPED),
      ...rounds.flatMap((_, at) => [
        wrappedLines(line.entries[at]?.evidence ?? "", EVIDENCE, ENTRY),
        wrappedLines(line.entries[at]?.comment ?? "", COMMENT, ENTRY),
      ]),
    );
    return { row: HEADING_ROW + 1 + index, height: lines * LINE_POINTS + 5, fitted: true };
  });
}

const scoreArea = ({ scores, firstRow, lastRow }: RatingPlaces, at: number) => {
  const letters = scores[at] ?? "A";
  const column = letters.split("").reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
  return { firstRow, lastRow, firstColumn: column, lastColumn: column };
};

/** Pasted scores are not checked by Excel, so what is no score is shown as such. */
export const wrongScoreFormula = (cell: string): string =>
  `=AND(NOT(ISBLANK(${cell})),NOT(IF(ISNUMBER(${cell}),AND(${cell}>=${scale.low},${cell}<=${scale.high},${cell}=INT(${cell})),FALSE)))`;

export const WRONG: OwnConditionalFormat["style"] = { bold: true, underline: true, fill: "#FBE3D6" };

const wrongScore = (places: RatingPlaces, at: number): OwnConditionalFormat => ({
  area: scoreArea(places, at),
  formula: wrongScoreFormula(`${places.scores[at] ?? "A"}${places.firstRow}`),
  style: WRONG,
});

const scoreChoice = (round: string, places: RatingPlaces, at: number): readonly OwnValidation[] => [
  {
    area: scoreArea(places, at),
    list: SCORES,
    strict: true,
    promptTitle: `${round}, 1 to 5`,
    prompt: LEVELS_IN_SHORT,
    refusal: REFUSAL,
  },
];
