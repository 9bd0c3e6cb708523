/** The district's sheets: what was found on each, who keeps it, and what each column means. */
import type { Day } from "../../../core/day";
import { describe } from "../../../core/problem";
import type { ColumnMeaning, TableReading } from "../../../core/record/record";
import type { OwnSheet, OwnValue } from "../../../core/own-sheet";
import { markOf } from "../../../core/own-sheets";
import type { Refreshed } from "../../../core/refresh";
import { columnLetters, type Workbook } from "../../../core/sheet";
import { plainOf } from "../../../core/state/own-table";
import { SOURCE_HEADINGS, usedOf, type SourceRow } from "../../../core/state/sources";
import { isOpen, type ColumnKey } from "./column-questions";
import { fieldName } from "./field-choices";

export interface SheetView {
  readonly name: string;
  /** `Leaders, 318 rows`. */
  readonly found: string;
  readonly schoolYear: string;
  readonly used: SourceRow["used"];
  readonly owner: string | null;
  /** The day on which a change was first seen; null: none was. */
  readonly changedOn: Day | null;
  /** Columns that a person has to decide. */
  readonly toChoose: number;
  /** Sentences about columns that are missing. */
  readonly missing: readonly string[];
  readonly columns: readonly ColumnView[];
  /** The heading's cell of the first table, to go to. */
  readonly row: number;
  readonly column: number;
}

export interface ColumnView {
  readonly key: ColumnKey;
  readonly letters: string;
  readonly heading: string;
  readonly row: number;
  readonly column: number;
  /** null: not used. */
  readonly field: string | null;
  /** `Leader id`, `Not used`, `Undecided`. */
  readonly means: string;
  /** A few words: `heading and values`. */
  readonly how: string;
  /** A sentence. */
  readonly why: string;
  /** Field ids, best first. */
  readonly candidates: readonly string[];
  readonly open: boolean;
  /** A person decided it. */
  readonly decided: boolean;
}

const ORDER: Readonly<Record<SheetView["used"], number>> = { yes: 0, no: 1, "left-out": 1 };

/** Sheets in use first, otherwise in the workbook's order. */
export function sheetsView({ analysis, sheets }: Refreshed, workbook: Workbook): readonly SheetView[] {
  const { readings, problems } = analysis;
  const sourceOf = sourceLines(sheets);
  return workbook.sheets
    .filter(({ mark }) => mark === null)
    .map(({ name }): SheetView => {
      const here = readings.filter(({ table }) => table.sheet.name === name);
      const columns = here.flatMap(columnViews);
      const [first] = here;
      return {
        name,
        ...sourceOf(name),
        toChoose: columns.filter(({ open }) => open).length,
        missing: problems
          .filter(({ code, at }) => code === "missing-column" && at.sheet === name)
          .map(describe)
          .filter((sentence, index, all) => all.indexOf(sentence) === index),
        columns,
        row: first?.table.headingRows[1] ?? 1,
        column: first?.table.firstColumn ?? 1,
      };
    })
    .toSorted((one, other) => ORDER[one.used] - ORDER[other.used]);
}

type SourceLine = Pick<SheetView, "found" | "schoolYear" | "used" | "changedOn" | "owner">;

/** What the sheet Sources says of each sheet; it was made with the same refresh. */
function sourceLines(sheets: readonly OwnSheet[]): (sheet: string) => SourceLine {
  const columns = sheets.find(({ mark }) => mark === markOf("sources"))?.tables[0]?.columns ?? [];
  const under = (heading: string): readonly OwnValue[] =>
    columns.find((column) => column.heading === heading)?.values ?? [];
  const names = under(SOURCE_HEADINGS.sheet);
  return (sheet) => {
    const row = names.findIndex((name) => plainOf(name ?? null) === sheet.trim());
    const value = (heading: string): OwnValue => under(heading)[row] ?? null;
    const text = (heading: string): string => plainOf(value(heading));
    const changed = value(SOURCE_HEADINGS.changedOn);
    return {
      found: text(SOURCE_HEADINGS.found),
      schoolYear: text(SOURCE_HEADINGS.schoolYear),
      used: usedOf(text(SOURCE_HEADINGS.used)),
      changedOn: typeof changed === "number" ? changed : null,
      owner: text(SOURCE_HEADINGS.owner) || null,
    };
  };
}

const HOW: Readonly<Record<ColumnMeaning["how"], string>> = {
  decision: "your decision",
  heading: "by its heading",
  "heading-and-content": "heading and values agree",
  content: "by its values",
  ambiguous: "waits for you",
  "not-used": "",
};

const columnViews = (reading: TableReading): readonly ColumnView[] =>
  reading.columns.map((meaning): ColumnView => {
    const { column, heading, occurrence, field, how, why, candidates, table } = meaning;
    const open = isOpen(reading, meaning);
    return {
      key: { sheet: table.sheet.name, heading, occurrence },
      letters: columnLetters(column),
      heading,
      row: table.headingRows[1],
      column,
      field,
      means: open ? "Undecided" : field === null ? (how === "decision" ? "Left out" : "Not used") : fieldName(field),
      how: HOW[how],
      why,
      candidates,
      open,
      decided: how === "decision",
    };
  });
