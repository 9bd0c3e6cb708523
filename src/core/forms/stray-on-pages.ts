/** What somebody typed on the pages of a form where nobody gives anything: Read Me, Profiles, Levels. */
import { ratingForms } from "../../framework/rating-forms";
import { thresholds } from "../../framework/thresholds";
import { plainWords } from "../state/plain-words";
import { cellName, isEmptyAt, isFormulaAt, kindAt, storedAt, type Sheet } from "../sheet";
import type { FormProblem } from "./form-problem";
import type { FormPage } from "./form-tables";
import { FORM_LABELS } from "./headings";
import { textUnder } from "./held-text";
import { inPieces, rowText } from "./left-content";
import { PROFILE_HEADINGS, PROFILE_NOTES } from "./profiles-page";
import { READ_ME_NOTES, READ_ME_WORDS } from "./read-me-page";
import { readScore } from "./read-score";

/** Whether a form can have been made with what stands in a cell. */
type IsOwn = (row: number, column: number) => boolean;

const OWN: { readonly [Kind in FormPage["kind"]]: (sheet: Sheet) => IsOwn } = {
  readMe: ownOnReadMe,
  profiles: ownOnProfiles,
  levels: ownOnLevels,
};

/** With more the page is another one, and is listed as a whole. */
const MOST_CELLS = 20;

/** Every cell that no form has, with what it holds; a few one by one, many together. */
export function strayOnPage(file: string, { sheet, kind }: FormPage): readonly FormProblem[] {
  const isOwn = OWN[kind](sheet);
  const cells: (readonly [row: number, column: number])[] = [];
  for (let row = 1; row <= sheet.lastRow; row++)
    for (let column = 1; column <= sheet.lastColumn; column++)
      if (!isEmptyAt(sheet, row, column) && textUnder(sheet, row, column) !== "" && !isOwn(row, column))
        cells.push([row, column]);
  const at = { file, sheet: sheet.name };
  if (cells.length > MOST_CELLS)
    return inPieces(cells.map(([row, column]) => rowText(sheet, row, [column]))).map((holds) => ({
      code: "stray-content",
      at,
      holds,
    }));
  return cells.map(([row, column]) => ({
    code: "stray-content",
    at: { ...at, cell: cellName(row, column) },
    holds: textUnder(sheet, row, column),
  }));
}

const isScoreAt = (sheet: Sheet, row: number, column: number): boolean =>
  readScore(sheet, row, column).kind === "score";

/** The number of the first row in which a column holds one of the words; null when none does. */
function rowWith(sheet: Sheet, words: ReadonlySet<string>, column = 1): number | null {
  for (let row = 1; row <= sheet.lastRow; row++) if (words.has(textUnder(sheet, row, column))) return row;
  return null;
}

const LABELS = new Set<string>([...Object.values(FORM_LABELS), READ_ME_WORDS.leaders, READ_ME_WORDS.madeOn]);
const SECTIONS = new Set<string>([READ_ME_WORDS.progress, READ_ME_WORDS.toDo]);
const NOTES = new Set(READ_ME_NOTES);
const STEP = /^\d+\. \S/;

function ownOnReadMe(sheet: Sheet): IsOwn {
  const toDo = rowWith(sheet, new Set([READ_ME_WORDS.toDo])) ?? Infinity;
  const headings = rowWith(sheet, new Set([READ_ME_WORDS.what])) ?? rowWith(sheet, new Set([READ_ME_WORDS.due]), 2);
  let last = headings ?? 0;
  // A row of the table says how many there are to rate; after it, a row is blank.
  while (headings !== null && last + 1 < toDo - 1 && kindAt(sheet, last + 1, 3) === "number") last++;
  let counted = false;
  for (let row = (headings ?? 0) + 1; row <= last; row++)
    if (isFormulaAt(sheet, row, 4) || isFormulaAt(sheet, row, 5)) counted = true;

  return (row, column) => {
    const label = textUnder(sheet, row, 1);
    const isScore = isScoreAt(sheet, row, column);
    if (headings !== null && row >= headings && row <= last) {
      if (column <= 2 || row === headings) return column <= 5 && !isScore;
      // A copy of values alone has no formula; among formulas, a number was typed.
      return column === 3 || (column <= 5 && (!counted || isFormulaAt(sheet, row, column)));
    }
    if (column === 2) return LABELS.has(label) && (label === READ_ME_WORDS.leaders || !isScore);
    if (column > 2 || isScore) return false;
    if (LABELS.has(label) || SECTIONS.has(label) || NOTES.has(label)) return true;
    return row > toDo ? STEP.test(label) : label.startsWith(READ_ME_WORDS.title);
  };
}

type Holds = (kind: string, value: number, text: string) => boolean;

const isWords: Holds = (kind, _, text) => kind === "text" && !/^\d$/.test(text.normalize("NFKC"));
const isFigure: Holds = (kind) => kind === "number";
const isShare: Holds = (kind, value, text) =>
  kind === "number" ? value <= 1 : text === "hidden" || text.endsWith("%");
const MARK = "Yes";
const HOLDS: readonly (readonly [heading: string, holds: Holds])[] = [
  [PROFILE_HEADINGS.leader, isWords],
  [PROFILE_HEADINGS.position, isWords],
  [PROFILE_HEADINGS.school, isWords],
  [PROFILE_HEADINGS.level, isWords],
  [PROFILE_HEADINGS.students, (kind, value) => kind === "number" && value > 5],
  [PROFILE_HEADINGS.disadvantaged, isShare],
  [PROFILE_HEADINGS.years, isFigure],
  [PROFILE_HEADINGS.early, (_, __, text) => text === MARK],
  [PROFILE_HEADINGS.survey, isShare],
  [thresholds.practice.instrument, isFigure],
];

const YEAR = / \d{4}-\d\d$/;
const PRINCIPAL = plainWords.vocabularies.get("position")?.get("principal") ?? "Principal";

/** Whole numbers among years as principal and practice ratings may be the form's own, where the mark of early careers agrees. */
function ownOnProfiles(sheet: Sheet): IsOwn {
  const notes = new Set(PROFILE_NOTES);
  const headings =
    rowWith(sheet, new Set([PROFILE_HEADINGS.leader])) ?? rowWith(sheet, new Set([PROFILE_HEADINGS.position]), 2) ?? 1;
  const after = rowWith(sheet, notes) ?? Infinity;
  const holds = new Map<number, Holds>();
  for (let column = 1; column <= sheet.lastColumn; column++) {
    const heading = textUnder(sheet, headings, column).replace(YEAR, "");
    const found = HOLDS.find(([name]) => name === heading);
    if (found !== undefined) holds.set(column, found[1]);
  }
  const [position, years, early] = [PROFILE_HEADINGS.position, PROFILE_HEADINGS.years, PROFILE_HEADINGS.early].map(
    (heading) => [...holds.keys()].find((column) => textUnder(sheet, headings, column) === heading) ?? null,
  );
  /** A form marks every principal with fewer years, and nobody else. */
  const areYearsOwn = (row: number): boolean => {
    const mark = textUnder(sheet, row, early ?? null);
    if (early === null || (mark !== "" && mark !== MARK)) return true;
    if (textUnder(sheet, row, position ?? null) !== PRINCIPAL) return true;
    return storedAt(sheet, row, years ?? 1) < ratingForms.earlyCareerYears === (mark === MARK);
  };
  return (row, column) => {
    const text = textUnder(sheet, row, column);
    if (row < headings || row >= after - 1) return column === 1 && notes.has(text);
    if (row === headings) return holds.has(column);
    if (column === years && isScoreAt(sheet, row, column) && !areYearsOwn(row)) return false;
    const kind = kindAt(sheet, row, column);
    return holds.get(column)?.(kind, kind === "number" ? storedAt(sheet, row, column) : 0, text) ?? false;
  };
}

const BULLET = "•";

function ownOnLevels(sheet: Sheet): IsOwn {
  const isSign = (row: number): boolean => textUnder(sheet, row, 1) === BULLET || isScoreAt(sheet, row, 1);
  return (row, column) => {
    if (column > 2) return false;
    const isScore = isScoreAt(sheet, row, column);
    if (column === 2) return !isScore && isSign(row);
    const sign = textUnder(sheet, row, 1);
    if (!isScore) return row === 1 || sign === BULLET || isSign(row + 1);
    const told = textUnder(sheet, row, 2);
    return ratingForms.levels.some(
      ({ score, name }) => String(score) === sign && (told.startsWith(`${name}. `) || isScoreAt(sheet, row, 2)),
    );
  };
}
