/** All that people decided, read from the workbook's own sheets. */
import { OWN_SHEETS, TABLE_NAMES, type OwnSheetId } from "../own-sheets";
import type { Problem } from "../problem";
import type { Workbook } from "../sheet";
import { readColumnMap } from "./column-map";
import { readCrosswalk } from "./crosswalk";
import type { Decisions } from "./decisions";
import { readLabelBook } from "./label-book";
import { standingTable } from "./own-table";
import { readPersons } from "./people";
import { readSettings } from "./read-settings";
import { readSheetDecisions } from "./sources";
import { readTags } from "./tags";
import type { Wording } from "./wording";
import { plainWords } from "./plain-words";

/** People's decisions and what of them is not understood; our own proposals are never read as decisions. */
export function readDecisions(
  workbook: Workbook,
  wording: Wording = plainWords,
): { readonly decisions: Decisions; readonly problems: readonly Problem[] } {
  const sheets = readSheetDecisions(workbook, wording);
  const columns = readColumnMap(workbook, wording);
  const labels = readLabelBook(workbook, wording);
  const people = readPersons(workbook, wording);
  const tags = readTags(workbook, wording);
  const crosswalk = readCrosswalk(workbook, wording);
  const { settings, problems } = readSettings(workbook);
  return {
    decisions: {
      sheets: sheets.decisions,
      columns: columns.decisions,
      labels: labels.decisions,
      people: people.decisions,
      tags: tags.decisions,
      crosswalk: crosswalk.decisions,
      settings,
    },
    problems: [
      ...filteredTables(workbook),
      ...[sheets, columns, labels, people, tags, crosswalk].flatMap((read) => read.problems),
      ...problems,
    ],
  };
}

function filteredTables(workbook: Workbook): readonly Problem[] {
  return (Object.keys(OWN_SHEETS) as OwnSheetId[]).flatMap((id): readonly Problem[] => {
    const table = standingTable(workbook, id);
    if (!table?.native?.filtered && !(table?.sheet.filtered ?? false)) return [];
    if (!table) return [];
    const { sheet, area } = table;
    return [
      {
        code: "own-table-filtered",
        at: { sheet: sheet.name, row: area.firstRow, column: area.firstColumn },
        count: 1,
        table: TABLE_NAMES[id],
      },
    ];
  });
}
