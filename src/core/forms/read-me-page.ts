/** Read Me: whose form it is, what to do, how far it is filled. */
import { longDate, type Day } from "../day";
import type { CellStyle, OwnCell, OwnSheet, OwnValue, RowHeight } from "../own-sheet";
import { FORM_SHEETS, FORM_TABLES } from "../own-sheets";
import { HEADING, NUMBER, TEXT } from "../state/look";
import { CASE_SCORE_LETTERS, casePlaces } from "./cases-page";
import type { DirectorForm } from "./form";
import { FORM_LABELS } from "./headings";
import { formPage, LABEL, PLAIN, SECTION, SMALL, TITLE } from "./page-look";
import { ratingPlaces } from "./ratings-page";

/** Words of the page beside the labels: reading tells by them what is not of the form. */
export const READ_ME_WORDS = {
  title: "Rating form ",
  leaders: "Leaders",
  progress: "Progress",
  what: "What",
  due: "Due",
  toDo: "What to do",
  madeOn: "Made on",
} as const;

const TABLE_ROW = 9;
const COLUMNS = [150, 150, 100, 100, 110];
const MIDDLE: CellStyle = { ...PLAIN, vertical: "center" };

interface Progress {
  readonly what: string;
  readonly due: string;
  readonly toRate: number;
  readonly rated: OwnValue;
  readonly ratedNow: number;
}

export function readMePage(form: DirectorForm): OwnSheet {
  const cells: OwnCell[] = [];
  const rowHeights: RowHeight[] = [];
  const put = (row: number, column: number, value: OwnValue, style = PLAIN): void =>
    void cells.push({ row, column, value, style });
  put(1, 1, `${READ_ME_WORDS.title}${form.schoolYear}`, TITLE);
  rowHeights.push({ row: 1, height: 30 });
  const facts: readonly (readonly [string, string | number])[] = [
    [FORM_LABELS.director, form.director],
    ...(form.district === null ? [] : [[FORM_LABELS.district, form.district] as const]),
    [FORM_LABELS.schoolYear, form.schoolYear],
    [READ_ME_WORDS.leaders, form.leaders.filter(({ status }) => status === "").length],
  ];
  facts.forEach(([label, value], index) => {
    put(3 + index, 1, label, LABEL);
    put(3 + index, 2, value, { ...PLAIN, bold: true, horizontal: "left" });
  });

  const rows = progressRows(form);
  rows.forEach((_, index) => rowHeights.push({ row: TABLE_ROW + 1 + index, height: 19 }));
  put(TABLE_ROW - 1, 1, READ_ME_WORDS.progress, { ...PLAIN, bold: true });
  const last = TABLE_ROW + rows.length;
  let row = last + 2;
  for (const column of COLUMNS.keys()) put(row, column + 1, column === 0 ? READ_ME_WORDS.toDo : null, SECTION);
  row++;
  steps(form).forEach((step, index) => {
    put(row, 1, `${index + 1}. ${step}`, MIDDLE);
    rowHeights.push({ row, height: 19 });
    row++;
  });
  row++;
  for (const line of READ_ME_NOTES) put(row++, 1, line, SMALL);
  row++;
  put(row, 1, FORM_LABELS.form, SMALL);
  put(row, 2, form.id, SMALL);
  put(row + 1, 1, READ_ME_WORDS.madeOn, SMALL);
  put(row + 1, 2, longDate(form.madeOn), SMALL);

  const area = { firstRow: 1, lastRow: row + 1, firstColumn: 1, lastColumn: COLUMNS.length };
  const numbers: CellStyle = { ...NUMBER, numberFormat: "0", size: 11, vertical: "center" };
  const words: CellStyle = { ...TEXT, size: 11, vertical: "center" };
  return formPage("readMe", form, area, {
    columnWidths: COLUMNS,
    rowHeights,
    cells,
    tables: [
      {
        name: FORM_TABLES.progress,
        row: TABLE_ROW,
        column: 1,
        columns: [
          { heading: READ_ME_WORDS.what, values: rows.map(({ what }) => what), style: { ...words, bold: true } },
          { heading: READ_ME_WORDS.due, values: rows.map(({ due }) => (due === "" ? null : due)), style: words },
          { heading: "To rate", values: rows.map(({ toRate }) => toRate), style: numbers },
          { heading: "Rated", values: rows.map(({ rated }) => rated), style: { ...numbers, bold: true } },
          {
            heading: "Still to rate",
            values: rows.map(({ toRate, ratedNow }, index) => ({
              formula: `=C${TABLE_ROW + 1 + index}-D${TABLE_ROW + 1 + index}`,
              value: toRate - ratedNow,
            })),
            style: numbers,
          },
        ],
        rowCount: rows.length,
        filterButtons: false,
        style: null,
        stripes: false,
        headingStyle: HEADING,
      },
    ],
    conditionalFormats: [],
    validations: [],
    orientation: "portrait",
    printArea: area,
    onePage: true,
  });
}

const dueWords = (due: Day | null): string => (due === null ? "" : longDate(due));

function progressRows(form: DirectorForm): readonly Progress[] {
  const { scores, firstRow, lastRow } = ratingPlaces(form);
  const today = form.leaders.filter(({ status }) => status === "").flatMap(({ lines }) => lines);
  const counted = (sheet: string, letters: string, first: number, end: number, value: number): OwnValue => ({
    formula: `=COUNT('${sheet}'!$${letters}$${first}:$${letters}$${end})`,
    value,
  });
  const rounds = form.rounds.map(({ name, due }, at): Progress => {
    const ratedNow = today.filter(({ entries }) => (entries[at]?.score ?? null) !== null).length;
    return {
      what: name,
      due: dueWords(due),
      toRate: today.length,
      rated: counted(FORM_SHEETS.ratings.name, scores[at] ?? "A", firstRow, lastRow, ratedNow),
      ratedNow,
    };
  });
  if (form.cases.length === 0) return rounds;
  const cases = casePlaces(form);
  const ratedNow = form.cases.filter(({ entry }) => entry.score !== null).length;
  const [first] = form.rounds;
  return [
    ...rounds,
    {
      what: FORM_SHEETS.cases.name,
      due: dueWords(first?.due ?? null),
      toRate: form.cases.length,
      rated: counted(FORM_SHEETS.cases.name, CASE_SCORE_LETTERS, cases.firstRow, cases.lastRow, ratedNow),
      ratedNow,
    },
  ];
}

const steps = ({ cases }: DirectorForm): readonly string[] => [
  "Look at the sheet Profiles and, where you are unsure, at Levels.",
  "On Ratings, choose a score from 1 to 5 on each line, and say what you saw.",
  ...(cases.length > 0 ? ["On Common Cases, rate each case by itself, without talking to other directors first."] : []),
  "Leave blank what you cannot judge. Blank is unknown, never 0.",
  "Tab goes to the next cell that can be filled. Alt and Down opens the list of scores.",
  "Save, and return the file. You can return it as often as you like: nothing is counted twice.",
];

export const READ_ME_NOTES: readonly string[] = [
  "TEAM ratings come from the evaluation system; nobody types them here.",
  "Only the tinted cells can be typed in. The column Line tells the lines apart; leave it as it is.",
  "This file holds personnel data of your leaders. Share it with nobody but the central office.",
];
