/** Profiles: each leader of today with school, practice ratings and surveys over the years. */
import type { CellStyle, OwnColumn, OwnSheet, OwnValue } from "../own-sheet";
import { FORM_TABLES } from "../own-sheets";
import { thresholds } from "../../framework/thresholds";
import { wrappedLines } from "../state/text-width";
import { HEADING, NUMBER, TEXT, WRAPPED } from "../state/look";
import type { DirectorForm, Profile, YearFigure } from "./form";
import { formPage, SMALL } from "./page-look";

const HEADING_ROW = 1;
const LINE_POINTS = 13.5;

const NAME: CellStyle = { ...WRAPPED, bold: true };

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
  const area = { firstRow: HEADING_ROW, lastRow: lastRow + 2, firstColumn: 1, lastColumn: columns.length };
  return formPage("profiles", form, area, {
    columnWidths: columns.map(({ width }) => width),
    rowHeights: [
      { row: HEADING_ROW, height: 44 },
      ...rows.map(({ name, school }, index) => ({
        row: HEADING_ROW + 1 + index,
        height: Math.max(1, wrappedLines(name, 140, NAME), wrappedLines(school, 170, WRAPPED)) * LINE_POINTS + 6,
        fitted: true,
      })),
    ],
    cells: [{ row: lastRow + 2, column: 1, value: NOTES, style: SMALL }],
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
  });
}

const NOTES = `${thresholds.practice.instrument}: the average of the year's rounds as the evaluation system has it. Staff survey: favorable answers on leadership at the school where the leader then was; "hidden" where few answered. Blank: nothing on record.`;

const CENTER: CellStyle = { ...TEXT, horizontal: "center" };

function specs(rows: readonly Row[]): readonly Spec[] {
  const [first] = rows;
  const years = (of: (profile: Profile) => readonly YearFigure[], name: string, format: string): readonly Spec[] =>
    (first === undefined ? [] : of(first.profile)).map(({ schoolYear }, at) => ({
      heading: `${name} ${schoolYear}`,
      width: 66,
      value: ({ profile }) => of(profile)[at]?.value ?? null,
      style: { ...NUMBER, numberFormat: format },
    }));
  return [
    { heading: "Leader", width: 140, value: ({ name }) => name, style: NAME },
    { heading: "Position", width: 110, value: ({ profile }) => profile.position, style: WRAPPED },
    { heading: "School", width: 170, value: ({ school }) => school, style: WRAPPED },
    { heading: "Level", width: 90, value: ({ profile }) => profile.level || null, style: WRAPPED },
    {
      heading: "Students",
      width: 62,
      value: ({ profile }) => profile.students,
      style: { ...NUMBER, numberFormat: "#,##0" },
    },
    {
      heading: "Economically disadvantaged",
      width: 96,
      value: ({ profile }) => profile.economicallyDisadvantaged,
      style: { ...NUMBER, numberFormat: "0%" },
    },
    {
      heading: "Years as principal",
      width: 66,
      value: ({ profile }) => profile.yearsAsPrincipal,
      style: { ...NUMBER, numberFormat: "0" },
    },
    {
      heading: "Early career",
      width: 62,
      value: ({ profile }) => (profile.earlyCareer ? "Yes" : null),
      style: CENTER,
    },
    ...years(({ practice }) => practice, thresholds.practice.instrument, "0.00"),
    ...years(({ survey }) => survey, "Staff survey", "0%"),
  ];
}
