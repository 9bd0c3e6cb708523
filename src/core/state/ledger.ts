/**
 * Figure Ledger: what the headline figures of the last refresh rested on, so that the next one can tell why they moved. It holds
 * figures, marks of rows and decisions, and no names; it is text in parts, with a check that tells when somebody changed it.
 */
import * as z from "zod";
import { READ_ONCE } from "../../framework/read-once";
import type { OwnSheet } from "../own-sheet";
import { OWN_SHEETS } from "../own-sheets";
import { numberAt, textAt, type Workbook } from "../sheet";
import { textHash } from "./fingerprint";
import { AFTER_NUMBER, NUMBER, printed, QUIET } from "./look";
import { standingTable } from "./own-table";
import { tableSheet } from "./table-sheet";

const Column = z.tuple([z.string(), z.number(), z.number(), z.union([z.literal(0), z.literal(1)])]);
const Lane = z.object({
  sheet: z.string(),
  /** Which table of the sheet, from 1. */
  table: z.number(),
  /** "" for a table that nothing was read from. */
  dataset: z.string(),
  /** Marks of what stands around the rows: the sheet's name and the titles; the headings. */
  about: z.string(),
  headings: z.string(),
  /** Heading, which of the columns with it, Excel's number, 1 where it names whom or what the row is about. */
  columns: z.array(Column),
  /** A mark for each row, in the order of the sheet. */
  rows: z.string(),
});
const Case = z.tuple([z.string(), z.array(z.number().nullable()), z.string()]);
const Figure = z.object({
  metric: z.string(),
  definition: z.string(),
  value: z.number().nullable(),
  /** As people read it. */
  shown: z.string(),
  /** Mark of what counts, its facts, and its rows: `0:1-4,7` is rows of the first lane, counted from 1 in base 36. */
  cases: z.array(Case),
});
const Ledger = z.object({
  version: z.literal(2),
  schoolYear: z.string().nullable(),
  lanes: z.array(Lane),
  /** Sheets that people left out. */
  leftOut: z.array(z.string()),
  /** Kind, mark of what was decided on, mark of the decision. */
  decisions: z.array(z.tuple([z.string(), z.string(), z.string()])),
  figures: z.array(Figure),
});

export type LedgerColumn = z.infer<typeof Column>;
export type LedgerLane = z.infer<typeof Lane>;
export type LedgerCase = z.infer<typeof Case>;
export type LedgerFigure = z.infer<typeof Figure>;
export type Ledger = z.infer<typeof Ledger>;

const HEADINGS = { part: "Part", of: "Of", year: "School year", check: "Check", content: "Content" } as const;

/** Excel takes no longer text than 32,767 characters into a cell. */
const PART_LENGTH = 30_000;
/** No part begins or ends with a space, or as a formula or number would. */
const EDGE = "|";

interface Part {
  readonly part: number;
  readonly of: number;
  readonly year: string;
  readonly check: string;
  readonly content: string;
}

/** The sheet that the next refresh reads. */
export function ledgerSheet(ledger: Ledger, workbook: Workbook): OwnSheet {
  const text = asciiOnly(JSON.stringify(ledger));
  const check = checkOf(text);
  const of = Math.max(1, Math.ceil(text.length / PART_LENGTH));
  const parts = Array.from({ length: of }, (_, index): Part => ({
    part: index + 1,
    of,
    year: ledger.schoolYear ?? "",
    check,
    content: `${EDGE}${text.slice(index * PART_LENGTH, (index + 1) * PART_LENGTH)}${EDGE}`,
  }));
  return tableSheet<Part>(
    {
      id: "ledger",
      visible: false,
      key: [HEADINGS.part],
      columns: [
        { heading: HEADINGS.part, width: 60, value: ({ part }) => part, style: NUMBER },
        { heading: HEADINGS.of, width: 60, value: (part) => part.of, style: NUMBER },
        { heading: HEADINGS.year, width: 90, value: ({ year }) => year || null, style: AFTER_NUMBER },
        { heading: HEADINGS.check, width: 90, value: (part) => part.check, style: QUIET },
        { heading: HEADINGS.content, width: 560, value: ({ content }) => content, style: QUIET },
      ],
      print: printed(OWN_SHEETS.ledger),
      printedUpTo: HEADINGS.check,
    },
    parts,
    workbook,
  );
}

export type StandingLedger =
  | { readonly kind: "read"; readonly ledger: Ledger }
  /** There is none: the first refresh, or the sheet is gone. */
  | { readonly kind: "none" }
  /** It was changed, cut off, or written by another version. */
  | { readonly kind: "unreadable" };

/** The ledger of the last refresh, as it stands. */
export function readLedger(workbook: Workbook): StandingLedger {
  const table = standingTable(workbook, "ledger");
  if (!table) return { kind: "none" };
  const parts = new Map<number, string>();
  let check = "";
  let of = 0;
  for (const row of table.rows) {
    const number = (heading: string): number | null => numberAt(table.sheet, row, table.columns.get(heading) ?? 0);
    const text = (heading: string): string => textAt(table.sheet, row, table.columns.get(heading) ?? 0) ?? "";
    const part = number(HEADINGS.part);
    const content = text(HEADINGS.content);
    if (part === null || content === "") continue;
    parts.set(part, content.slice(EDGE.length, -EDGE.length));
    check = text(HEADINGS.check);
    of = number(HEADINGS.of) ?? 0;
  }
  if (parts.size === 0) return { kind: "none" };
  const whole = Array.from({ length: of }, (_, index) => parts.get(index + 1) ?? "").join("");
  if (checkOf(whole) !== check) return { kind: "unreadable" };
  const found = Ledger.safeParse(parsed(whole), READ_ONCE);
  return found.success ? { kind: "read", ledger: found.data } : { kind: "unreadable" };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const checkOf = (text: string): string =>
  `check ${(textHash(text) >>> 0).toString(16).padStart(8, "0")} ${text.length}`;

const asciiOnly = (json: string): string =>
  json.replace(/[^\x20-\x7e]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
