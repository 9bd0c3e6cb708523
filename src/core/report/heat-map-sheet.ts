/** Leadership Heat Map: where in the district the gaps are, in words and in shades of one color. */
import type { CellStyle, OwnCell, OwnSheet, OwnValue } from "../own-sheet";
import { OWN_SHEETS } from "../own-sheets";
import type { Workbook } from "../sheet";
import { breakLines } from "../state/break-lines";
import { HEADING, heated, NOTE, NUMBER, onWholePaper, printed, QUIET, WRAPPED } from "../state/look";
import { tableSheet } from "../state/table-sheet";
import { textWidth } from "../state/text-width";
import type { HeatCell, HeatColumn, HeatMap, HeatRow } from "./heat-map";

const WHERE = "Where";
const KNOWN = "Known in the district";

const SIZE = 9;
const PLACE: CellStyle = { ...WRAPPED, size: SIZE, bold: true };
const CELL: CellStyle = { ...NUMBER, size: SIZE };
const WORDS: CellStyle = { ...QUIET, size: SIZE, horizontal: "right", wrap: true };
const FEW: CellStyle = { ...CELL, italic: true, color: NOTE };
const OF_DISTRICT: CellStyle = { ...CELL, bold: true };
const SMALL_HEADING: CellStyle = { ...HEADING, size: SIZE };

/** How to read the table, below it. */
const LEGEND: readonly string[] = [
  "District: the figure itself. All other rows: how far above or below the district, in points or rating points. Responsibilities: how far leaders score above or below their own average.",
  "The darker, the worse off. The lightest shade: the difference can be chance, or is under 10 points or 0.2. Plain: as the district or better.",
  "* Fewer than 10 are known, so there is no shade. Hidden: too few for a figure. No data: nothing measures it there.",
];
const NOTHING = "Nothing to compare yet. Ratings, staff surveys and rosters each give columns of their own here.";

const LEGEND_STYLE: CellStyle = { size: SIZE, color: NOTE, vertical: "center" };

/** Pixels. Figures stand whole in fonts that run wider than Calibri too: `0.61 below*`, `0.24 below`. */
const WIDTH = { measure: 69, responsibility: 65, leastWhere: 115, mostWhere: 200, sides: 5, empty: 64 } as const;

/** The page on which 9 points are printed as 8.5: pixels from side to side, and characters of a line below the table. */
const PAGE = { pixels: 1067, characters: 190 } as const;

/** A column as wide as its figures and as the longest word of its heading. */
function widthOf({ heading, ofResponsibility }: HeatColumn): number {
  const words = heading.split(" ").map((word) => Math.ceil(textWidth(word, SMALL_HEADING)) + WIDTH.sides);
  return Math.max(ofResponsibility ? WIDTH.responsibility : WIDTH.measure, ...words);
}

interface Layout {
  readonly whereWidth: number;
  /** With empty columns that the lines below the table run over. */
  readonly printedColumns: number;
}

function layoutOf({ columns }: HeatMap): Layout {
  const taken = columns.reduce((sum, column) => sum + widthOf(column), 0);
  const whereWidth = Math.min(WIDTH.mostWhere, Math.max(WIDTH.leastWhere, PAGE.pixels - taken));
  const empty = Math.max(0, Math.floor((PAGE.pixels - taken - whereWidth) / WIDTH.empty));
  return { whereWidth, printedColumns: 1 + columns.length + empty };
}

/** A number with its words would stand as #### where it is wider than its column, so it is a text in two lines then. */
function valueOf({ shown }: HeatCell, { isKnown }: HeatRow, width: number): OwnValue {
  if (!isKnown || typeof shown.value === "string") return shown.value;
  const isTooWide = textWidth(shown.text, CELL) + WIDTH.sides > width - WIDTH.sides;
  return isTooWide ? shown.text : shown.value;
}

function styleOf({ shown, step, few }: HeatCell, { group, isKnown }: HeatRow): CellStyle {
  if (typeof shown.value === "string") return WORDS;
  const isDistrict = !isKnown && Object.keys(group).length === 0;
  const base = few || isKnown ? FEW : isDistrict ? OF_DISTRICT : CELL;
  return {
    ...heated(base, step),
    ...(isKnown ? { italic: false, wrap: true } : {}),
    numberFormat: shown.numberFormat,
  };
}

/** One row a part of the district; `where` gives a part in words. */
export function heatMapSheet(
  map: HeatMap,
  where: (row: HeatRow) => string,
  year: string | null,
  workbook: Workbook,
): OwnSheet {
  const layout = layoutOf(map);
  const sheet = tableSheet<HeatRow>(
    {
      id: "heatMap",
      visible: true,
      key: [WHERE],
      frozenColumns: 1,
      leftOut: map.leftOut,
      // A filter button would stand on the headings of narrow columns.
      filterButtons: false,
      headingStyle: SMALL_HEADING,
      columns: [
        {
          heading: WHERE,
          width: layout.whereWidth,
          value: (row) => (row.isKnown ? KNOWN : where(row)),
          style: PLACE,
        },
        ...map.columns.map((column) => ({
          heading: column.heading,
          width: widthOf(column),
          value: (row: HeatRow) => valueOf(column.cellOf(row), row, widthOf(column)),
          style: CELL,
          styleOf: (row: HeatRow) => styleOf(column.cellOf(row), row),
        })),
      ],
      print: onWholePaper(printed(`${OWN_SHEETS.heatMap}${year === null ? "" : `, ${year}`}`)),
    },
    map.rows,
    workbook,
  );
  const parts = map.leftOutParts.map((group) => where({ group, isKnown: false }));
  const legend = [
    ...(map.columns.length === 0 ? [NOTHING] : LEGEND),
    ...leftOutWords([...map.leftOut, ...parts]),
    ...(map.caution === null || map.columns.length === 0 ? [] : [map.caution]),
  ];
  return withLegend(
    sheet,
    legend.flatMap((text) => breakLines(text, PAGE.characters)),
    layout.printedColumns,
  );
}

const leftOutWords = (names: readonly string[]): readonly string[] =>
  names.length === 0 ? [] : [`Left out, as they have no figures: ${names.join(", ")}.`];

/** The legend stands one empty row below the table, and is printed with it. */
function withLegend(sheet: OwnSheet, legend: readonly string[], printedColumns: number): OwnSheet {
  const first = sheet.markArea.lastRow + 2;
  const lastRow = first + legend.length - 1;
  const cells = legend.map((text, index): OwnCell => ({
    row: first + index,
    column: 1,
    value: text,
    style: LEGEND_STYLE,
  }));
  const lastColumn = Math.max(printedColumns, sheet.markArea.lastColumn);
  return {
    ...sheet,
    cells,
    markArea: { ...sheet.markArea, lastRow },
    print: { ...sheet.print, area: { ...sheet.markArea, lastRow, lastColumn } },
  };
}
