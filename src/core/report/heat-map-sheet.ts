/** Leadership Heat Map: where in the district the gaps are, in words and in shades of one color. */
import type { CellStyle, OwnCell, OwnSheet, OwnTable } from "../own-sheet";
import { OWN_SHEETS } from "../own-sheets";
import type { Workbook } from "../sheet";
import { heated, NOTE, NUMBER, onWholePaper, printed, QUIET, WRAPPED } from "../state/look";
import { tableSheet } from "../state/table-sheet";
import type { HeatCell, HeatMap, HeatRow } from "./heat-map";

const WHERE = "Where";
const KNOWN = "Known in the district";

const CELL: CellStyle = { ...NUMBER, size: 9 };
const WORDS: CellStyle = { ...QUIET, size: 9, horizontal: "right" };
const FEW: CellStyle = { ...CELL, italic: true, color: NOTE };
const OF_DISTRICT: CellStyle = { ...CELL, bold: true };

/** How to read the table, below it. */
const LEGEND: readonly string[] = [
  "District: the figure itself. All other rows: how far above or below the district, in points or rating points. Responsibilities: how far leaders score above or below their own average.",
  "The darker, the worse off. The lightest shade: the difference can be chance, or is under 10 points or 0.2. Plain: as the district or better.",
  "* Fewer than 10 are known, so there is no shade. Hidden: too few for a figure. No data: nothing measures it there.",
];

const LEGEND_STYLE: CellStyle = { size: 9, color: NOTE, vertical: "center" };

const WIDTH = { where: 150, measure: 72, responsibility: 76 } as const;
const MEASURES_FIRST = 6;

function styleOf({ shown, step, few }: HeatCell, { group, isKnown }: HeatRow): CellStyle {
  if (typeof shown.value === "string") return WORDS;
  const isDistrict = !isKnown && Object.keys(group).length === 0;
  const base = few || isKnown ? FEW : isDistrict ? OF_DISTRICT : CELL;
  return { ...heated(base, step), ...(isKnown ? { italic: false } : {}), numberFormat: shown.numberFormat };
}

/** One row a part of the district; `where` gives a part in words. */
export function heatMapSheet(
  map: HeatMap,
  where: (row: HeatRow) => string,
  year: string | null,
  workbook: Workbook,
): OwnSheet {
  const sheet = tableSheet<HeatRow>(
    {
      id: "heatMap",
      visible: true,
      key: [WHERE],
      frozenColumns: 1,
      columns: [
        {
          heading: WHERE,
          width: WIDTH.where,
          value: (row) => (row.isKnown ? KNOWN : where(row)),
          style: { ...WRAPPED, bold: true },
        },
        ...map.columns.map(({ heading, cellOf }, index) => ({
          heading,
          width: index < MEASURES_FIRST ? WIDTH.measure : WIDTH.responsibility,
          value: (row: HeatRow) => cellOf(row).shown.value,
          style: CELL,
          styleOf: (row: HeatRow) => styleOf(cellOf(row), row),
        })),
      ],
      print: onWholePaper(printed(`${OWN_SHEETS.heatMap}${year === null ? "" : `, ${year}`}`)),
    },
    map.rows,
    workbook,
  );
  return withLegend(sheet, map.caution === null ? LEGEND : [...LEGEND, map.caution]);
}

/** Narrow columns: a filter button would stand on their headings. */
const withSmallHeadings = (table: OwnTable): OwnTable => ({
  ...table,
  filterButtons: false,
  headingStyle: { ...table.headingStyle, size: 9 },
});

/** The legend stands one empty row below the table. */
function withLegend(sheet: OwnSheet, legend: readonly string[]): OwnSheet {
  const first = sheet.markArea.lastRow + 2;
  const cells = legend.map((text, index): OwnCell => ({
    row: first + index,
    column: 1,
    value: text,
    style: LEGEND_STYLE,
  }));
  return {
    ...sheet,
    tables: sheet.tables.map(withSmallHeadings),
    cells,
    markArea: { ...sheet.markArea, lastRow: first + legend.length - 1 },
  };
}
