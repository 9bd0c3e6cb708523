/** A copy that a person made of one of our sheets belongs to that person, but it is no roster. */
import { FORM_TABLES, TABLE_NAMES } from "../own-sheets";
import { textAt, type Sheet, type Workbook } from "../sheet";
import { headingKey } from "./text-class";

/** Headings that together stand on one of our sheets and nowhere else; headings never change between versions. */
const OWN_HEADINGS: readonly (readonly string[])[] = [
  ["Gap", "Where", "In one sentence", "Does it hold", "Decision it informs"],
  ["Metric", "School year", "Lowest", "Highest", "Range is", "Counted", "What limits it"],
  ["Severity", "Sheet", "Cell", "What", "What would mend it"],
  ["Sheet", "What was found", "Used", "Changed on", "State", "Decision"],
  ["Sheet", "Column", "Heading", "Which one", "Means", "Decision"],
  ["Kind", "Label", "Status", "Stands for", "Likelihood", "Next best", "Decision"],
  ["Name", "Other name", "Found at", "Other found at", "Decision"],
  ["Source", "Instrument", "Text", "Responsibilities", "Likelihood", "Because", "Decision"],
  ["Instrument", "Indicator or topic", "Responsibilities", "From", "Decision"],
  ["Setting", "Value", "Decision", "What it does"],
  ["Kind", "Term", "Meaning", "How it is computed"],
  ["Published on", "By", "Where it was shown", "Metric", "Figure"],
  ["When", "By", "Sheet", "Cell", "Before", "After", "Run"],
  ["Leader", "Round", "Responsibility", "Score", "Evidence", "Director", "File", "Cell", "Returned on", "Line"],
  ["What", "Collected", "Collected from", "Returned", "Returned in", "What to do", "Decision", "Line"],
];

const NAMES = [...Object.values(TABLE_NAMES), ...Object.values(FORM_TABLES), "LT_Summary[a-z]*"].join("|");
const OWN_TABLE = new RegExp(`^(?:${NAMES})_?\\d*$`, "i");

/** True when a native table on the sheet still has the name that Excel gives to a copy of ours: `LT_Gaps2`. */
export const holdsOwnTable = (sheet: Sheet): boolean => sheet.tables.some(({ name }) => OWN_TABLE.test(name));

/** A question: are these headings those of one of our tables? Only asked of sheets without a mark. */
export function isOwnHeadings(workbook: Workbook): (headings: readonly string[]) => boolean {
  const standing = workbook.sheets
    .filter(({ mark }) => mark !== null)
    .flatMap((sheet) =>
      sheet.tables.map(({ area }) => textsOf(sheet, area.firstRow, area.firstColumn, area.lastColumn)),
    );
  const known = [...standing, ...OWN_HEADINGS]
    .map((headings) => new Set(headings.map(headingKey).filter((key) => key !== "")))
    .filter(({ size }) => size >= 3);
  return (headings) => {
    const keys = new Set(headings.map(headingKey));
    return known.some((own) => [...own].every((key) => keys.has(key)));
  };
}

function textsOf(sheet: Sheet, row: number, firstColumn: number, lastColumn: number): readonly string[] {
  const texts: string[] = [];
  for (let column = firstColumn; column <= lastColumn; column++) texts.push(textAt(sheet, row, column) ?? "");
  return texts;
}
