/** Takes an area apart into blocks that stand side by side or below each other, and reads one table from each. */
import type { Area } from "../sheet";
import { readBody, type Body } from "./body";
import { isFigure, lookOf, rowsToLookAt } from "./column-looks";
import { classAt, countIn, lineOfRow, profileOf, someFilled, textsIn, type Grid, type Profile } from "./grid";
import { findHeadingRow } from "./heading-row";
import { headingTexts, stackHeadings, type Headings, type HeadingText } from "./headings";
import { BLANK, NUMBER, WORDS } from "./text-class";

/** A table as it was found, before it gets its number. */
export interface Found {
  readonly headings: Pick<Headings, "upper" | "lower">;
  readonly columns: readonly number[];
  readonly texts: ReadonlyMap<number, HeadingText>;
  readonly titles: readonly string[];
  readonly body: Body;
}

/** All tables of an area, in no particular order. */
export function findBlocks(grid: Grid, area: Area, titlesAbove: readonly string[] = []): readonly Found[] {
  const profile = profileOf(grid, area);
  if (profile.rows.length < 2) return [];
  const groups = sideBySide(grid, profile);
  const [only] = groups;
  if (only === undefined) return [];
  if (groups.length === 1) return belowEachOther(grid, profile, only, titlesAbove);
  return groups.flatMap((_, place) => {
    const part = blockOf(profile, groups, place);
    const shared = sharedTitles(grid, profile, part);
    return findBlocks(grid, part, [...titlesAbove, ...shared]);
  });
}

/** Columns from the end of the block before, so that a lone text beside a block stays with it. */
function blockOf(profile: Profile, groups: readonly (readonly number[])[], place: number): Area {
  const { area } = profile;
  const before = groups[place - 1]?.at(-1);
  const own = groups[place]?.at(-1) ?? area.lastColumn;
  return {
    firstRow: area.firstRow,
    lastRow: area.lastRow,
    firstColumn: before === undefined ? area.firstColumn : before + 1,
    lastColumn: place === groups.length - 1 ? area.lastColumn : own,
  };
}

/** Lone texts above all blocks that stand outside this one. */
function sharedTitles(grid: Grid, profile: Profile, part: Area): readonly string[] {
  const titles: string[] = [];
  for (const row of profile.rows) {
    if (countIn(profile, row) > 1) break;
    const outside = profile.columns.filter((column) => column < part.firstColumn || column > part.lastColumn);
    const line = lineOfRow(grid, outside, row);
    if (line !== "") titles.push(line);
  }
  return titles;
}

/** Runs of columns with nothing but lone texts between them. */
function sideBySide(grid: Grid, profile: Profile): readonly (readonly number[])[] {
  const { area } = profile;
  const groups: number[][] = [];
  for (const column of profile.columns) {
    if (!someFilled(grid, column, area.firstRow, area.lastRow, (row) => countIn(profile, row) > 1)) continue;
    const group = groups.at(-1);
    if (group !== undefined && group.at(-1) === column - 1) group.push(column);
    else groups.push([column]);
  }
  const joined: (readonly number[])[] = [];
  for (const group of groups) {
    const before = joined.at(-1);
    if (before !== undefined && goesOn(grid, profile, before, group)) joined[joined.length - 1] = [...before, ...group];
    else joined.push(group);
  }
  return joined.flatMap((columns) => ownHeadings(grid, profile, columns));
}

/** True when the columns right of a single blank one are only figures of the same rows: a spacer, not another table. */
function goesOn(grid: Grid, profile: Profile, left: readonly number[], right: readonly number[]): boolean {
  if ((left.at(-1) ?? 0) + 2 !== right[0] || left.length < 2) return false;
  const heading = findHeadingRow(grid, profile, [...left, ...right], 0);
  if (heading === null) return false;
  const rows = rowsToLookAt(profile, heading.index + 1);
  if (rows.length === 0) return false;
  if (classAt(grid, heading.row, left.at(-1) ?? 0) === BLANK) return false;
  return right.every((column) => {
    if (classAt(grid, heading.row, column) !== WORDS) return false;
    if (lookOf(grid, column, rows).mostly !== NUMBER) return false;
    return !someFilled(grid, column, heading.row + 1, profile.area.lastRow, (row) =>
      left.every((other) => classAt(grid, row, other) === BLANK),
    );
  });
}

/** Splits touching blocks whose headings stand in different rows. */
function ownHeadings(grid: Grid, profile: Profile, columns: readonly number[]): readonly (readonly number[])[] {
  if (columns.length < 4) return [columns];
  const heading = findHeadingRow(grid, profile, columns, 0);
  if (heading === null) return [columns];
  const filled = columns.map((column) => classAt(grid, heading.row, column) !== BLANK);
  const first = filled.indexOf(true);
  const last = filled.lastIndexOf(true);
  const edges = [columns.slice(0, first), columns.slice(last + 1)].filter(({ length }) => length >= 2);
  if (edges.length === 0) return [columns];
  const stands = (part: readonly number[]): boolean => {
    const alone = profileOf(grid, { ...profile.area, firstColumn: part[0] ?? 0, lastColumn: part.at(-1) ?? 0 });
    const own = findHeadingRow(grid, alone, part, 0);
    return own !== null && own.contrasts > 0 && Math.abs(own.row - heading.row) > 1;
  };
  const left = first >= 2 && stands(columns.slice(0, first)) ? first : 0;
  const right = columns.length - 1 - last >= 2 && stands(columns.slice(last + 1)) ? last + 1 : columns.length;
  return [columns.slice(0, left), columns.slice(left, right), columns.slice(right)].filter(({ length }) => length > 0);
}

/** The tables of a block from top to bottom. */
function belowEachOther(
  grid: Grid,
  profile: Profile,
  columns: readonly number[],
  titlesAbove: readonly string[],
): readonly Found[] {
  const tables: Found[] = [];
  let weak: Found | null = null;
  let from = 0;
  let start = 0;
  while (from < profile.rows.length) {
    const heading = findHeadingRow(grid, profile, columns, from);
    if (heading === null) break;
    const headings = stackHeadings(grid, profile, columns, heading, start);
    const titles = [...(start === 0 ? titlesAbove : []), ...linesBetween(grid, profile, start, headings)];
    const body = readBody({ grid, profile, columns, headings, titles });
    const part = partOf(profile, start, body.end);
    const isWhole = start === 0 && body.end === profile.rows.length;
    if (!isWhole && body.rows.length > 0 && fallsApart(grid, part, columns)) {
      tables.push(...findBlocks(grid, part, start === 0 ? titlesAbove : []));
    } else {
      const found = tableFrom(grid, columns, headings, titles, body);
      if (found === null) {
        from = headings.below;
        continue;
      }
      if (weak !== null && found.columns.length >= 4) {
        tables.splice(tables.indexOf(weak), 1, { ...found, titles: [...linesOf(grid, weak), ...found.titles] });
      } else tables.push(found);
      weak = couldBeForm(found, headings) ? found : null;
    }
    start = body.end;
    from = start;
  }
  return tables;
}

const partOf = (profile: Profile, from: number, to: number): Area => ({
  ...profile.area,
  firstRow: profile.rows[from] ?? profile.area.firstRow,
  lastRow: profile.rows[to - 1] ?? profile.area.lastRow,
});

/** True when a part of a block, seen alone, stands in several blocks side by side. */
const fallsApart = (grid: Grid, part: Area, columns: readonly number[]): boolean => {
  const alone = profileOf(grid, { ...part, firstColumn: columns[0] ?? 1, lastColumn: columns.at(-1) ?? 1 });
  return sideBySide(grid, alone).length > 1;
};

function linesBetween(grid: Grid, profile: Profile, from: number, headings: Headings): string[] {
  const lines: string[] = [];
  const first = headings.upper ?? headings.lower;
  for (let index = from; index < profile.rows.length; index++) {
    const row = profile.rows[index] ?? 0;
    if (row >= first) break;
    const line = lineOfRow(grid, profile.columns, row);
    if (line !== "") lines.push(line);
  }
  return lines;
}

const MOST_FORM_ROWS = 8;

/** Two columns of texts with nothing that tells headings from values: a table, unless a wider one follows that it introduces. */
const couldBeForm = (found: Found, { contrasts }: Headings): boolean =>
  found.columns.length === 2 && contrasts === 0 && found.body.rows.length <= MOST_FORM_ROWS;

const linesOf = (grid: Grid, { titles, headings, columns, body }: Found): readonly string[] => [
  ...titles,
  ...[headings.lower, ...body.rows].map((row) => lineOfRow(grid, columns, row)),
];

/** The table that a heading and its rows make, or null when they are a form, a cross table for a chart, or nothing. */
function tableFrom(
  grid: Grid,
  allColumns: readonly number[],
  headings: Headings,
  titles: readonly string[],
  body: Body,
): Found | null {
  const columns = usedColumns(grid, allColumns, headings, body.rows);
  if (body.rows.length === 0 || columns.length < 2) return null;
  if (isForm(grid, columns, headings, body.rows) || isCrossTable(grid, columns, headings, body.rows)) return null;
  return { headings, columns, texts: headingTexts(grid, columns, headings), titles, body };
}

/** Columns with a heading or a value in a data row. */
export function usedColumns(
  grid: Grid,
  columns: readonly number[],
  { upper, lower }: Pick<Headings, "upper" | "lower">,
  rows: readonly number[],
): readonly number[] {
  const first = rows[0] ?? 0;
  const last = rows.at(-1) ?? -1;
  return columns.filter((column) => {
    if (classAt(grid, lower, column) !== BLANK) return true;
    if (upper !== null && classAt(grid, upper, column) !== BLANK) return true;
    return someFilled(grid, column, first, last, (row) => isAmong(rows, row));
  });
}

function isAmong(rows: readonly number[], row: number): boolean {
  let low = 0;
  let high = rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = rows[middle] ?? 0;
    if (at === row) return true;
    if (at < row) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

const ROWS_TO_JUDGE = 60;
const MOST_CHART_ROWS = 12;

function isForm(grid: Grid, columns: readonly number[], headings: Headings, rows: readonly number[]): boolean {
  const looked = rows.slice(0, ROWS_TO_JUDGE);
  const withHeading = [headings.lower, ...looked];
  const asks = columns.some((column) => {
    const texts = withHeading.map((row) => lineOfRow(grid, [column], row)).filter((text) => text !== "");
    return texts.length >= 2 && texts.filter((text) => text.endsWith(":")).length * 2 >= texts.length;
  });
  if (asks) return true;
  if (columns.length > 2) return false;
  return rows.length < 2 || columns.some((column) => mixed(grid, column, looked));
}

const mixed = (grid: Grid, column: number, rows: readonly number[]): boolean => {
  const { mostly, values } = lookOf(grid, column, rows);
  return values > 0 && mostly === null;
};

/** Labels down, headings across, a blank corner and nothing but figures: what a chart is drawn from. */
function isCrossTable(grid: Grid, columns: readonly number[], headings: Headings, rows: readonly number[]): boolean {
  const [corner, ...others] = columns;
  if (corner === undefined || rows.length > MOST_CHART_ROWS) return false;
  if (headings.upper !== null || classAt(grid, headings.lower, corner) !== BLANK) return false;
  const labels = lookOf(grid, corner, rows);
  if (labels.mostly === null || labels.mostly === NUMBER || [...labels.texts.values()].some((count) => count > 1)) {
    return false;
  }
  return others.every((column) => isFigure(lookOf(grid, column, rows).mostly));
}

/** Short lines right above an area, the nearest ten, top to bottom. */
export function linesAbove(grid: Grid, area: Area, stop: number): readonly string[] {
  const first = Math.max(stop + 1, area.firstRow - 30, 1);
  const profile = profileOf(grid, { ...area, firstRow: first, lastRow: area.firstRow - 1 });
  const lines: string[] = [];
  for (const row of [...profile.rows].reverse()) {
    if (countIn(profile, row) > 2 || textsIn(profile, row) === 0 || lines.length === 10) break;
    lines.unshift(lineOfRow(grid, profile.columns, row));
  }
  return lines;
}
