/** About This Copy: what was left out and hidden, by which rules, and what the words in a figure's place mean. */
import { thresholds } from "../../framework/thresholds";
import type { Metric } from "../metric/metric";
import type { CellStyle, OwnCell, OwnSheet, OwnTable, RowHeight } from "../own-sheet";
import { SHARED_PAGE, SHARED_PAGE_MARK } from "../own-sheets";
import { whereWords } from "../report/group-words";
import { breakLines } from "../state/break-lines";
import { HEADING, INK, NUMBER, printed, TEXT } from "../state/look";
import { plainWords } from "../state/plain-words";
import { codeWords } from "./figure-words";
import type { Shared } from "./share";
import { sharedFooter } from "./shareable-pages";

const { minimum, codedShare, width } = thresholds.share;
const percent = (share: number): string => `${Math.round(share * 100)}%`;

const rules = ({ terms: { surveyMinimum } }: Shared): readonly string[] => [
  "This workbook was made anew from a list of what may be shown: figures of the district, of poverty quarters, clusters and school levels, the gaps that follow from them, and definitions. Names, ids, comments, the district's own sheets and what people typed are not in it, and nothing in it leads to them.",
  `Ratings and survey results about leaders are hidden for groups of fewer than ${minimum} leaders or schools, and where everybody or nobody in a group is effective or strong. A school with fewer than ${surveyMinimum} answers is in no survey figure. Race/ethnicity of principals is shown for the whole district alone, and not where it is that of everybody or nobody, or where the share of another year beside it would tell of the few who came and left; how directors' ratings differ is shown where at least ${width} directors rated.`,
  `Shares of students are hidden for groups of fewer than ${minimum}, and where fewer than ${minimum} students are inside or outside the share. Shares under ${percent(codedShare)} and over ${percent(1 - codedShare)} are shown as such, without the number.`,
  `Where other figures would give a hidden one away, by rows, columns or other sheets, more of them are hidden. From all that is shown, the lowest and the highest value that a hidden figure could have stay at least ${width} people apart, or are the whole range that there is. That holds for ratings too: a sum of ratings counts from 0 for a person at the lowest end of the scale to 1 for one at the highest. Small groups that no figure names and that one figure less another would tell, such as the few schools in no cluster, are kept safe in the same way. So a hidden figure is not always of a small group.`,
  "That holds within one copy. Beside a copy of another day or of other settings, a draft too, the differences could tell of the few whose data changed between. Give out one copy for a school year.",
  "Numbers of posts and schools are public: vacancies, first-year principals, principals new to their school, turnover, vacancies expected, and how many heads of school have evidence of a responsibility.",
  'In a figure\'s place, "no data" means that data that should exist is missing, "hidden" that it may not be shown, "does not apply" that nothing of the kind is expected, "not yet" that the round or survey is not over. None of these is 0.',
];

export interface HiddenRow {
  readonly metric: string;
  readonly year: string;
  readonly hidden: number;
  readonly of: number;
  readonly where: string;
}

/** By figure and school year, the newest first: how many of how many are hidden, and where. */
export function hiddenRows({ figures, definitions }: Shared): readonly HiddenRow[] {
  const names = new Map(definitions.map(({ id, name }) => [id, name]));
  const groups = new Map<string, { readonly first: Metric; readonly hidden: Metric[]; of: number }>();
  for (const figure of figures) {
    const key = `${figure.schoolYear ?? ""}|${figure.metric}`;
    let group = groups.get(key);
    if (group === undefined) groups.set(key, (group = { first: figure, hidden: [], of: 0 }));
    group.of++;
    if (figure.status === "suppressed") group.hidden.push(figure);
  }
  return [...groups.values()]
    .filter(({ hidden }) => hidden.length > 0)
    .map(({ first, hidden, of }) => ({
      metric: names.get(first.metric) ?? first.metric,
      year: first.schoolYear ?? "",
      hidden: hidden.length,
      of,
      where: hidden
        .map((figure) => {
          const code = codeWords(figure);
          return `${whereWords(figure.group, plainWords, new Map())}${code === null ? "" : ` (${code})`}`;
        })
        .join("; "),
    }))
    .sort((a, b) => (a.year < b.year ? 1 : a.year > b.year ? -1 : 0));
}

const LINE_CHARACTERS = 158;
const LINE: CellStyle = { size: 10, color: INK, vertical: "center" };
const TITLE: CellStyle = { ...LINE, size: 16, bold: true };
const WHERE_WIDTH = 470;
const WHERE_CHARACTERS = 82;
const LINE_POINTS = 13.5;

export function aboutCopy(shared: Shared): OwnSheet {
  const cells: OwnCell[] = [{ row: 1, column: 1, value: SHARED_PAGE, style: TITLE }];
  const rowHeights: RowHeight[] = [{ row: 1, height: 24 }];
  let row = 3;
  for (const rule of rules(shared)) {
    for (const line of breakLines(rule, LINE_CHARACTERS))
      cells.push({ row: row++, column: 1, value: line, style: LINE });
    row++;
  }
  const rows = hiddenRows(shared);
  const whole: CellStyle = { ...NUMBER, numberFormat: "#,##0" };
  const or = <T>(values: readonly T[], empty: T): readonly T[] => (rows.length === 0 ? [empty] : values);
  const table: OwnTable = {
    name: "LT_HiddenFigures",
    row,
    column: 1,
    columns: [
      {
        heading: "What is hidden",
        values: or(
          rows.map(({ metric }) => metric),
          "Nothing",
        ),
        style: { ...TEXT, bold: true, wrap: true },
      },
      {
        heading: "School year",
        values: or(
          rows.map(({ year }) => year),
          null,
        ),
        style: TEXT,
      },
      {
        heading: "Hidden",
        values: or<number | null>(
          rows.map(({ hidden }) => hidden),
          null,
        ),
        style: whole,
      },
      {
        heading: "Of",
        values: or<number | null>(
          rows.map(({ of }) => of),
          null,
        ),
        style: whole,
      },
      {
        heading: "Where",
        values: or(
          rows.map(({ where }) => where),
          null,
        ),
        style: { ...TEXT, wrap: true, horizontal: "left", indent: 1 },
      },
    ],
    rowCount: Math.max(1, rows.length),
    filterButtons: false,
    style: null,
    stripes: false,
    headingStyle: HEADING,
  };
  rows.forEach(({ where }, index) => {
    const lines = breakLines(where, WHERE_CHARACTERS).length;
    if (lines > 1) rowHeights.push({ row: row + 1 + index, height: lines * LINE_POINTS + 2, fitted: true });
  });
  const lastRow = row + table.rowCount;
  return {
    name: SHARED_PAGE,
    mark: SHARED_PAGE_MARK,
    markArea: { firstRow: 1, lastRow, firstColumn: 1, lastColumn: 5 },
    visible: true,
    gridlines: false,
    frozen: { rows: 0, columns: 0 },
    columnWidths: [220, 80, 60, 50, WHERE_WIDTH],
    rowHeights,
    cells,
    tables: [table],
    charts: [],
    conditionalFormats: [],
    validations: [],
    print: {
      ...printed(SHARED_PAGE),
      titleRows: null,
      footer: sharedFooter(SHARED_PAGE, "Page {page} of {pages}"),
    },
  };
}
