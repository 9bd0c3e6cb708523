/** Profiles: each leader of today with school, practice ratings and surveys over the years. */
import type { CellStyle, OwnColumn, OwnSheet, OwnValue } from "../own-sheet";
import { FORM_TABLES } from "../own-sheets";
import { ratingForms } from "../../framework/rating-forms";
import { thresholds } from "../../framework/thresholds";
import { wrappedLines } from "../state/text-width";
import { HEADING, NUMBER, TEXT, WRAPPED } from "../state/look";
import type { DirectorForm, Profile, YearFigure } from "./form";
import { formPage, SMALL } from "./page-look";

export const PROFILE_HEADINGS = {
  leader: "Leader",
  position: "Position",
  school: "School",
  level: "Level",
  students: "Students",
  disadvantaged: "Economically disadvantaged",
  years: "Years as principal",
  early: "Early career",
  /** Followed by a school year. */
  survey: "Staff survey",
} as const;

const HEADING_ROW = 1;
const LINE_POINTS = 13.5;
/** Pixels. */
const NAME_WIDTH = 150;
const SCHOOL_WIDTH = 210;

const WORDS: CellStyle = { ...WRAPPED, vertical: "center" };
const NAME: CellStyle = { ...WORDS, bold: true };
const FIGURE: CellStyle = { ...NUMBER, vertical: "center" };
const MARKED: CellStyle = { ...TEXT, horizontal: "center", vertical: "center", bold: true };

interface Row {
  readonly name: string;
  readonly school: string;
  readonly profile: Profile;
}

interface Spec {
  readonly heading: string;
  readonly width: number;
  readonly value: (row: Row) => OwnValue;
  readonly style: CellStyle;
}

export function profilesPage(form: DirectorForm): OwnSheet {
  const rows = form.leaders.flatMap(({ name, school, profile }): readonly Row[] =>
    profile === null ? [] : [{ name, school, profile }],
  );
  const columns = specs(rows);
  const rowCount = Math.max(1, rows.length);
  const lastRow = HEADING_ROW + rowCount;
  const area = {
    firstRow: HEADING_ROW,
    lastRow: lastRow + 1 + PROFILE_NOTES.length,
    firstColumn: 1,
    lastColumn: columns.length,
  };
  return formPage("profiles", form, area, {
    columnWidths: columns.map(({ width }) => width),
    rowHeights: [
      { row: HEADING_ROW, height: 44 },
      ...rows.map(({ name, school }, index) => ({
        row: HEADING_ROW + 1 + index,
        height:
          Math.max(1, wrappedLines(name, NAME_WIDTH, NAME), wrappedLines(school, SCHOOL_WIDTH, WORDS)) * LINE_POINTS +
          6,
        fitted: true,
      })),
    ],
    cells: PROFILE_NOTES.map((value, index) => ({ row: lastRow + 2 + index, column: 1, value, style: SMALL })),
    tables: [
      {
        name: FORM_TABLES.profiles,
        row: HEADING_ROW,
        column: 1,
        columns: columns.map(({ heading, value, style }): OwnColumn => ({
          heading,
          values: rows.length === 0 ? [null] : rows.map(value),
          style,
        })),
        rowCount,
        filterButtons: true,
        style: null,
        stripes: false,
        headingStyle: HEADING,
      },
    ],
    conditionalFormats: [],
    validations: [],
    frozen: { rows: HEADING_ROW, columns: 1 },
    titleRows: [HEADING_ROW, HEADING_ROW],
    printArea: area,
    title: "Profiles",
  });
}

export const PROFILE_NOTES: readonly string[] = [
  `${thresholds.practice.instrument}: the average of the year's rounds, as the evaluation system has it. Staff survey: favorable answers on leadership at the school that the leader then led; "hidden" where few answered.`,
  `Early career: a principal with fewer than ${ratingForms.earlyCareerYears} years as principal. Blank: nothing is on record.`,
];

function specs(rows: readonly Row[]): readonly Spec[] {
  const [first] = rows;
  const years = (
    of: (profile: Profile) => readonly YearFigure[],
    name: string,
    width: number,
    format: string,
  ): readonly Spec[] =>
    (first === undefined ? [] : of(first.profile)).map(({ schoolYear }, at) => ({
      heading: `${name} ${schoolYear}`,
      width,
      value: ({ profile }) => of(profile)[at]?.value ?? null,
      style: { ...FIGURE, numberFormat: format },
    }));
  return [
    { heading: PROFILE_HEADINGS.leader, width: NAME_WIDTH, value: ({ name }) => name, style: NAME },
    { heading: PROFILE_HEADINGS.position, width: 110, value: ({ profile }) => profile.position, style: WORDS },
    { heading: PROFILE_HEADINGS.school, width: SCHOOL_WIDTH, value: ({ school }) => school, style: WORDS },
    { heading: PROFILE_HEADINGS.level, width: 90, value: ({ profile }) => profile.level || null, style: WORDS },
    {
      heading: PROFILE_HEADINGS.students,
      width: 62,
      value: ({ profile }) => profile.students,
      style: { ...FIGURE, numberFormat: "#,##0" },
    },
    {
      heading: PROFILE_HEADINGS.disadvantaged,
      width: 96,
      value: ({ profile }) => profile.economicallyDisadvantaged,
      style: { ...FIGURE, numberFormat: "0%" },
    },
    {
      heading: PROFILE_HEADINGS.years,
      width: 66,
      value: ({ profile }) => profile.yearsAsPrincipal,
      style: { ...FIGURE, numberFormat: "0" },
    },
    {
      heading: PROFILE_HEADINGS.early,
      width: 62,
      value: ({ profile }) => (profile.earlyCareer ? "Yes" : null),
      style: MARKED,
    },
    ...years(({ practice }) => practice, thresholds.practice.instrument, 64, "0.00"),
    ...years(({ survey }) => survey, PROFILE_HEADINGS.survey, 80, "0%"),
  ];
}
