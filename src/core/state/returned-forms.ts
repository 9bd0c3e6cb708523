/**
 * Returned Forms: what of returned rating forms waits for a person. Two scores for one line stand side by side with a Decision; what could
 * not be placed stands there with its content, so that nothing is lost.
 */
import type { Day } from "../day";
import type { OwnSheet } from "../own-sheet";
import { OWN_SHEETS } from "../own-sheets";
import { cellAt, type Workbook } from "../sheet";
import { DECISION, type RowKey } from "./decision-rows";
import { DATE, printed, QUIET, TEXT, WRAPPED } from "./look";
import { plainUnder, standingTable, type StandingTable } from "./own-table";
import { columnOf, tableSheet } from "./table-sheet";
import { folded } from "./wording";

export const RETURNED_HEADINGS = {
  what: "What",
  leader: "Leader",
  responsibility: "Responsibility",
  round: "Round",
  collected: "Collected",
  collectedTexts: "Collected evidence and comment",
  collectedFrom: "Collected from",
  returned: "Returned",
  evidence: "Returned evidence",
  comment: "Returned comment",
  returnedIn: "Returned in",
  mend: "What to do",
  decision: DECISION,
  status: "Status",
  director: "Director",
  schoolYear: "School year",
  returnedOn: "Returned on",
  line: "Line",
} as const;

export interface ReturnedRow {
  readonly what: string;
  readonly leader: string;
  readonly responsibility: string;
  readonly round: string;
  /** Two things for one line: `collected` and `returned` are a score, or "" for none. */
  readonly isConflict: boolean;
  readonly collected: string;
  readonly collectedTexts: string;
  readonly collectedFrom: string;
  /** A conflict's score, else what the cell holds. */
  readonly returned: string;
  readonly evidence: string;
  readonly comment: string;
  readonly returnedIn: string;
  readonly mend: string;
  readonly settled: boolean;
  readonly director: string;
  readonly schoolYear: string;
  readonly returnedOn: Day | null;
  readonly line: string;
}

export interface StandingRow extends ReturnedRow {
  readonly row: number;
  /** What a person chose; "open" where nothing was, or nothing understood. */
  readonly decision: "open" | "keep" | "take" | "settled";
  readonly typed: string;
}

const OPEN = "Open";
const SETTLED = "Settled";
/** Stands under Collected where a conflict has no score; other rows have nothing there. */
const NO_SCORE = "no score";

/** What may be chosen on a row. */
export const offersOf = ({ isConflict, collected, returned }: ReturnedRow): readonly string[] =>
  isConflict ? [`Keep ${collected || NO_SCORE}`, `Take ${returned || NO_SCORE}`] : [SETTLED];

type ReturnedKey = Pick<ReturnedRow, "what" | "line" | "round" | "isConflict" | "returned" | "returnedIn">;

/** Names a row by its content, wherever it stands. */
export const returnedKey = ({ what, line, round, isConflict, returned, returnedIn }: ReturnedKey): string =>
  [what, line, round, isConflict && returned === "" ? NO_SCORE : returned, returnedIn].join("\u0001");

export const returnedRowKey: RowKey = (cell) =>
  ROW_KEY.map((heading) => cell(RETURNED_HEADINGS[heading])).join("\u0001");

const ROW_KEY = ["what", "line", "round", "returned", "returnedIn"] as const;

function decisionOf(row: ReturnedRow, typed: string): StandingRow["decision"] {
  const said = folded(typed);
  if (said === "") return "open";
  if (!row.isConflict) return [SETTLED, "done", "yes", "seen"].map(folded).includes(said) ? "settled" : "open";
  if (said.startsWith("keep")) return "keep";
  if (said.startsWith("take")) return "take";
  if (row.collected === row.returned) return "open";
  return said === row.collected ? "keep" : said === row.returned ? "take" : "open";
}

/** What stands on the sheet, in its order. */
export function readReturned(workbook: Workbook): {
  readonly table: StandingTable | null;
  readonly rows: readonly StandingRow[];
} {
  const table = standingTable(workbook, "returned");
  if (table === null) return { table, rows: [] };
  const rows = table.rows.flatMap((at): readonly StandingRow[] => {
    const plain = (key: keyof typeof RETURNED_HEADINGS): string => plainUnder(table, RETURNED_HEADINGS[key], at);
    if (plain("what") === "") return [];
    const score = (text: string): string => (text === NO_SCORE ? "" : text);
    const row: ReturnedRow = {
      what: plain("what"),
      leader: plain("leader"),
      responsibility: plain("responsibility"),
      round: plain("round"),
      isConflict: plain("collected") !== "",
      collected: score(plain("collected")),
      collectedTexts: plain("collectedTexts"),
      collectedFrom: plain("collectedFrom"),
      returned: score(plain("returned")),
      evidence: plain("evidence"),
      comment: plain("comment"),
      returnedIn: plain("returnedIn"),
      mend: plain("mend"),
      settled: plain("status") === SETTLED,
      director: plain("director"),
      schoolYear: plain("schoolYear"),
      returnedOn: dayUnder(table, at),
      line: plain("line"),
    };
    const typed = plain("decision");
    return [{ ...row, row: at, typed, decision: decisionOf(row, typed) }];
  });
  return { table, rows };
}

function dayUnder(table: StandingTable, row: number): Day | null {
  const column = table.columns.get(RETURNED_HEADINGS.returnedOn);
  if (column === undefined) return null;
  const { kind, value } = cellAt(table.sheet, row, column);
  return (kind === "date" || kind === "number") && typeof value === "number" ? value : null;
}

const orNull = (text: string): string | null => (text === "" ? null : text);
const scoreIn = (text: string): string | number =>
  text === "" ? NO_SCORE : /^[1-5]$/.test(text) ? Number(text) : text;
const LEFT = { ...TEXT, horizontal: "left" } as const;

/** The sheet with one row a question, the open ones first. */
export const returnedSheet = (rows: readonly ReturnedRow[], workbook: Workbook): OwnSheet =>
  tableSheet<ReturnedRow>(
    {
      id: "returned",
      visible: true,
      key: [
        RETURNED_HEADINGS.what,
        RETURNED_HEADINGS.line,
        RETURNED_HEADINGS.round,
        RETURNED_HEADINGS.returned,
        RETURNED_HEADINGS.returnedIn,
      ],
      gone: { heading: RETURNED_HEADINGS.status, text: SETTLED },
      frozenColumns: 0,
      columns: [
        { heading: RETURNED_HEADINGS.what, width: 240, value: ({ what }) => what, style: WRAPPED },
        { heading: RETURNED_HEADINGS.leader, width: 120, value: ({ leader }) => orNull(leader), style: WRAPPED },
        {
          heading: RETURNED_HEADINGS.responsibility,
          width: 140,
          value: ({ responsibility }) => orNull(responsibility),
          style: WRAPPED,
        },
        { heading: RETURNED_HEADINGS.round, width: 64, value: ({ round }) => orNull(round), style: TEXT },
        {
          heading: RETURNED_HEADINGS.collected,
          width: 70,
          value: ({ isConflict, collected }) => (isConflict ? scoreIn(collected) : null),
          style: LEFT,
        },
        {
          heading: RETURNED_HEADINGS.collectedTexts,
          width: 150,
          value: ({ collectedTexts }) => orNull(collectedTexts),
          style: WRAPPED,
        },
        {
          heading: RETURNED_HEADINGS.collectedFrom,
          width: 150,
          value: ({ collectedFrom }) => orNull(collectedFrom),
          style: WRAPPED,
        },
        {
          heading: RETURNED_HEADINGS.returned,
          width: 170,
          value: ({ isConflict, returned }) => (isConflict ? scoreIn(returned) : orNull(returned)),
          style: { ...WRAPPED, horizontal: "left" },
        },
        { heading: RETURNED_HEADINGS.evidence, width: 150, value: ({ evidence }) => orNull(evidence), style: WRAPPED },
        { heading: RETURNED_HEADINGS.comment, width: 130, value: ({ comment }) => orNull(comment), style: WRAPPED },
        { heading: RETURNED_HEADINGS.returnedIn, width: 150, value: ({ returnedIn }) => returnedIn, style: WRAPPED },
        { heading: RETURNED_HEADINGS.mend, width: 200, value: ({ mend }) => mend, style: WRAPPED },
        {
          heading: RETURNED_HEADINGS.decision,
          width: 90,
          value: () => null,
          style: TEXT,
          theirs: true,
          offers: offersOf,
          prompt: { title: "What counts?", text: "Nothing is overwritten before you choose. Your choice is kept." },
        },
        {
          heading: RETURNED_HEADINGS.status,
          width: 62,
          value: ({ settled }) => (settled ? SETTLED : OPEN),
          style: TEXT,
        },
        { heading: RETURNED_HEADINGS.director, width: 120, value: ({ director }) => orNull(director), style: WRAPPED },
        {
          heading: RETURNED_HEADINGS.schoolYear,
          width: 66,
          value: ({ schoolYear }) => orNull(schoolYear),
          style: TEXT,
        },
        { heading: RETURNED_HEADINGS.returnedOn, width: 90, value: ({ returnedOn }) => returnedOn, style: DATE },
        { heading: RETURNED_HEADINGS.line, width: 130, value: ({ line }) => orNull(line), style: QUIET },
      ],
      marks: (at, area) => [
        {
          area: columnOf(at(RETURNED_HEADINGS.status), area),
          formula: `=AND($${at(RETURNED_HEADINGS.status)}2="${OPEN}",$${at(RETURNED_HEADINGS.decision)}2="")`,
          style: { bold: true },
        },
      ],
      print: printed(OWN_SHEETS.returned),
      printedUpTo: RETURNED_HEADINGS.status,
    },
    rows.toSorted((one, other) => Number(one.settled) - Number(other.settled)),
    workbook,
  );
