/** Whatever people did to an own table, carried over to the rows that we write now. */
import type { OwnValue } from "../own-sheet";
import type { Workbook } from "../sheet";
import { contentAt, plainOf, plainUnder, standingTable, type StandingTable } from "./own-table";
import type { TableSheetSpec } from "./table-spec";
import { unfinishedSince } from "./unfinished";

export interface KeptRow<Row> {
  /** null: a row that people wrote on and that we no longer find. */
  readonly row: Row | null;
  /** By the place of its heading. */
  readonly values: readonly OwnValue[];
  /** Number formats of what stood on the sheet before, by heading. */
  readonly formats: ReadonlyMap<string, string>;
}

export interface Kept<Row> {
  /** Ours and people's, in the order in which they stand. */
  readonly headings: readonly string[];
  readonly rows: readonly KeptRow<Row>[];
}

const NO_FORMATS: ReadonlyMap<string, string> = new Map();

type Spec<Row> = Pick<TableSheetSpec<Row>, "id" | "columns" | "leftOut" | "key" | "gone">;

/**
 * Our rows with people's words put back by key; behind them the rows that people wrote on and that we no longer find; all in
 * people's order of columns and, where they sorted the table, in their order of rows. Writing the result and keeping again changes nothing.
 */
export function keepTheirs<Row>(spec: Spec<Row>, rows: readonly Row[], workbook: Workbook): Kept<Row> {
  const standing = standingTable(workbook, spec.id);
  const ours = spec.columns.map(({ heading }) => heading);
  if (!standing) {
    const values = spec.columns.map(({ value }) => value);
    return {
      headings: ours,
      rows: rows.map((row) => ({ row, values: values.map((value) => value(row)), formats: NO_FORMATS })),
    };
  }
  const known = new Set(ours);
  const leftOut = new Set(spec.leftOut);
  const headings = order(
    ours,
    [...standing.columns.keys()].filter((heading) => !leftOut.has(heading)),
  );
  const placeOf = new Map(headings.map((heading, place) => [heading, place]));
  const added = headings.filter((heading) => !known.has(heading));
  const theirs = [...spec.columns.filter((column) => column.theirs).map(({ heading }) => heading), ...added];
  const calculated = added.map((heading) => [heading, formulaOfAll(standing, heading)] as const);
  const makers = spec.columns.map(({ heading, value }) => [placeOf.get(heading) ?? 0, value] as const);
  const keyPlaces = spec.key.map((heading) => placeOf.get(heading) ?? 0);
  const standingRows = rowsByKey(spec.key, standing);
  const numbers = numbering();
  const found = new Set<number>();

  const kept: KeptRow<Row>[] = rows.map((row, index) => {
    const values = new Array<OwnValue>(headings.length).fill(null);
    for (const [place, value] of makers) values[place] = value(row);
    const willStandAt = index + FIRST_ROW;
    const at = standingRows.get(numbers(keyPlaces.map((place) => plainOf(values[place] ?? null))));
    if (at === undefined) {
      for (const [heading, formula] of calculated) {
        if (formula !== null) values[placeOf.get(heading) ?? 0] = { formula: formula(willStandAt), value: "" };
      }
      return { row, values, formats: NO_FORMATS };
    }
    found.add(at);
    for (const heading of theirs) {
      const value = valueUnder(standing, heading, at, willStandAt);
      if (value !== null || !known.has(heading)) values[placeOf.get(heading) ?? 0] = value;
    }
    return { row, values, formats: formatsOf(standing, theirs, at) };
  });

  const isAgain = repetitions(spec.key, theirs, standing, workbook);
  for (const at of found) isAgain(at);
  for (const at of standing.rows) {
    if (found.has(at) || !theirs.some((heading) => isTyped(standing, heading, at)) || isAgain(at)) continue;
    const willStandAt = kept.length + FIRST_ROW;
    const values = headings.map((heading) =>
      spec.gone?.heading === heading ? spec.gone.text : valueUnder(standing, heading, at, willStandAt),
    );
    kept.push({ row: null, values, formats: formatsOf(standing, headings, at) });
  }

  return { headings, rows: sorted(kept, headings, standing) };
}

/** Our tables begin in row 1 with their headings. */
const FIRST_ROW = 2;

/**
 * True for a row that says what a row asked about before says, in a workbook in which a writing was cut off: there a row can stand both
 * where it was and where it goes.
 */
function repetitions(
  key: readonly string[],
  theirs: readonly string[],
  standing: StandingTable,
  workbook: Workbook,
): (row: number) => boolean {
  if (unfinishedSince(workbook) === null) return () => false;
  const said = new Set<string>();
  return (row) => {
    const words = theirs.map((heading) => (isTyped(standing, heading, row) ? plainUnder(standing, heading, row) : ""));
    const content = [...key.map((heading) => plainUnder(standing, heading, row)), ...words].join("\u0001");
    const isKnown = said.has(content);
    said.add(content);
    return isKnown;
  };
}

/** The one formula that fills a whole column, for any row; null when it is not so. */
function formulaOfAll(standing: StandingTable, heading: string): ((row: number) => string) | null {
  const formulas = standing.rows.map((row) => {
    const value = valueUnder(standing, heading, row, FIRST_ROW);
    return value !== null && typeof value === "object" ? value.formula : null;
  });
  const [first] = formulas;
  if (first === undefined || first === null || formulas.some((formula) => formula !== first)) return null;
  return (row) => moved(first, FIRST_ROW, row);
}

/** Numbers equal keys, so that the second row with a key meets the second one that stands. */
function numbering(): (parts: readonly string[]) => string {
  const seen = new Map<string, number>();
  return (parts) => {
    const key = parts.join("\u0001");
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    return `${number}\u0001${key}`;
  };
}

function rowsByKey(key: readonly string[], standing: StandingTable): ReadonlyMap<string, number> {
  const numbers = numbering();
  return new Map(standing.rows.map((row) => [numbers(key.map((heading) => plainUnder(standing, heading, row))), row]));
}

/** A value of a standing row; a formula that speaks of its own row follows the row to where it will stand. */
function valueUnder(standing: StandingTable, heading: string, row: number, willStandAt: number): OwnValue {
  const column = standing.columns.get(heading);
  if (column === undefined) return null;
  const { value } = contentAt(standing.sheet, row, column);
  if (value === null || typeof value !== "object" || row === willStandAt) return value;
  return { ...value, formula: moved(value.formula, row, willStandAt) };
}

const isTyped = (standing: StandingTable, heading: string, row: number): boolean => {
  const column = standing.columns.get(heading);
  if (column === undefined) return false;
  const { value } = contentAt(standing.sheet, row, column);
  return value !== null && typeof value !== "object" && plainOf(value) !== "";
};

/** The formula with its references to row `from` of its own sheet turned to row `to`; texts and other sheets' cells stay. */
export function moved(formula: string, from: number, to: number): string {
  return formula.replace(
    /"(?:[^"]|"")*"|'(?:[^']|'')*'![$A-Za-z0-9:]+|[\p{L}\p{N}_.]+![$A-Za-z0-9:]+|\[[^\]]*\]|(?<![\p{L}\p{N}_.$])(\$?[A-Za-z]{1,3})(\d+)(?![\p{L}\p{N}_.(])/gu,
    (whole: string, column: string | undefined, row: string | undefined) =>
      column !== undefined && Number(row) === from ? `${column}${to}` : whole,
  );
}

/** The standing order; a heading of ours that is missing goes behind the one it follows. */
function order(ours: readonly string[], standing: readonly string[]): readonly string[] {
  const headings = [...standing];
  ours.forEach((heading, index) => {
    if (headings.includes(heading)) return;
    const before = ours[index - 1];
    headings.splice(before === undefined ? 0 : headings.indexOf(before) + 1, 0, heading);
  });
  return headings;
}

/** Excel's order: numbers, then texts without regard to case, then TRUE and FALSE; blanks last either way. */
export function compare(one: OwnValue, other: OwnValue, descending: boolean): number {
  const [a, b] = [plainValue(one), plainValue(other)];
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  const sign = descending ? -1 : 1;
  const ranks = rankOf(a) - rankOf(b);
  if (ranks !== 0) return sign * ranks;
  if (typeof a === "string" && typeof b === "string") {
    const [low, high] = [a.toLowerCase(), b.toLowerCase()];
    return low < high ? -sign : low > high ? sign : 0;
  }
  return sign * (Number(a) - Number(b));
}

const plainValue = (value: OwnValue): string | number | boolean | null => {
  const plain = value !== null && typeof value === "object" ? value.value : value;
  return plain === "" ? null : plain;
};

const rankOf = (value: string | number | boolean): number =>
  typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;

function sorted<Row>(
  rows: readonly KeptRow<Row>[],
  headings: readonly string[],
  standing: StandingTable,
): readonly KeptRow<Row>[] {
  const keys = (standing.native?.sort ?? []).flatMap(({ column, descending }) => {
    const heading = [...standing.columns].find(([, at]) => at === column)?.[0];
    const place = heading === undefined ? -1 : headings.indexOf(heading);
    return place === -1 ? [] : [{ place, descending }];
  });
  if (keys.length === 0) return rows;
  const placed = rows.map((row, index) => ({ row, index }));
  placed.sort((one, other) => {
    for (const { place, descending } of keys) {
      const by = compare(one.row.values[place] ?? null, other.row.values[place] ?? null, descending);
      if (by !== 0) return by;
    }
    return one.index - other.index;
  });
  return placed.map(({ row, index }, place) =>
    index === place ? row : withFormulasAt(row, index + FIRST_ROW, place + FIRST_ROW),
  );
}

const withFormulasAt = <Row>(kept: KeptRow<Row>, from: number, to: number): KeptRow<Row> => ({
  ...kept,
  values: kept.values.map((value) =>
    value !== null && typeof value === "object" ? { ...value, formula: moved(value.formula, from, to) } : value,
  ),
});

function formatsOf(standing: StandingTable, headings: readonly string[], row: number): ReadonlyMap<string, string> {
  const formats = new Map<string, string>();
  for (const heading of headings) {
    const column = standing.columns.get(heading);
    const { numberFormat } = column === undefined ? { numberFormat: null } : contentAt(standing.sheet, row, column);
    if (numberFormat !== null) formats.set(heading, numberFormat);
  }
  return formats.size === 0 ? NO_FORMATS : formats;
}
