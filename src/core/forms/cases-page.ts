/** Common Cases: invented leaders whom every director rates, the same for all. */
import type { CellStyle, OwnColumn, OwnSheet, OwnValue } from "../own-sheet";
import { FORM_TABLES } from "../own-sheets";
import { wrappedLines } from "../state/text-width";
import { HEADING, WRAPPED } from "../state/look";
import type { DirectorForm, FormCase } from "./form";
import { CASE_HEADINGS } from "./headings";
import { ENTRY, formPage, KEY, SCORE } from "./page-look";
import { LEVELS_IN_SHORT, REFUSAL, SCORES, WRONG, wrongScoreFormula } from "./ratings-page";

const HEADING_ROW = 1;
const SCORE_COLUMN = 3;
export const CASE_SCORE_LETTERS = "C";
const LINE_POINTS = 13.5;
const TEXT_WIDTH = 430;

export const casePlaces = ({ cases }: DirectorForm): { readonly firstRow: number; readonly lastRow: number } => ({
  firstRow: HEADING_ROW + 1,
  lastRow: HEADING_ROW + Math.max(1, cases.length),
});

export function casesPage(form: DirectorForm): OwnSheet {
  const { cases } = form;
  const text = (value: string): OwnValue => (value === "" ? null : value);
  const column = (heading: string, value: (one: FormCase) => OwnValue, style: CellStyle): OwnColumn => ({
    heading,
    values: cases.length === 0 ? [null] : cases.map(value),
    style,
  });
  const { firstRow, lastRow } = casePlaces(form);
  const area = { firstRow: HEADING_ROW, lastRow, firstColumn: 1, lastColumn: 6 };
  const scores = { firstRow, lastRow, firstColumn: SCORE_COLUMN, lastColumn: SCORE_COLUMN };
  const hasCases = cases.length > 0;
  return formPage("cases", form, area, {
    columnWidths: [60, TEXT_WIDTH, 60, 220, 170, 108],
    rowHeights: [
      { row: HEADING_ROW, height: 20 },
      ...cases.map((one, index) => ({
        row: firstRow + index,
        height: Math.min(400, (wrappedLines(one.text, TEXT_WIDTH, WRAPPED) + 1) * LINE_POINTS),
        fitted: true,
      })),
    ],
    cells: [],
    tables: [
      {
        name: FORM_TABLES.cases,
        row: HEADING_ROW,
        column: 1,
        columns: [
          column(CASE_HEADINGS.leader, ({ name }) => name, { ...WRAPPED, bold: true, vertical: "center" }),
          column(CASE_HEADINGS.text, (one) => one.text, { ...WRAPPED, vertical: "center" }),
          column(CASE_HEADINGS.score, ({ entry }) => entry.score, SCORE),
          column(CASE_HEADINGS.evidence, ({ entry }) => text(entry.evidence), ENTRY),
          column(CASE_HEADINGS.comment, ({ entry }) => text(entry.comment), ENTRY),
          column(CASE_HEADINGS.line, ({ key }) => key, KEY),
        ],
        rowCount: Math.max(1, cases.length),
        filterButtons: false,
        style: null,
        stripes: false,
        headingStyle: HEADING,
      },
    ],
    conditionalFormats: hasCases
      ? [{ area: scores, formula: wrongScoreFormula(`${CASE_SCORE_LETTERS}${firstRow}`), style: WRONG }]
      : [],
    validations: hasCases
      ? [
          {
            area: scores,
            list: SCORES,
            strict: true,
            promptTitle: "The case as a whole, 1 to 5",
            prompt: LEVELS_IN_SHORT,
            refusal: REFUSAL,
          },
        ]
      : [],
    frozen: { rows: HEADING_ROW, columns: 1 },
    titleRows: [HEADING_ROW, HEADING_ROW],
    // The column Line tells lines apart in the file; nobody reads it on paper.
    printArea: { ...area, lastColumn: area.lastColumn - 1 },
    title: "Common cases",
  });
}
