/** Which school year each table is about: its sheet's name, its titles and its columns are evidence, its siblings settle a conflict. */
import { longDate, schoolYearFrom, schoolYearOf } from "../day";
import { dateSerialAt, kindAt, storedAt, type Address } from "../sheet";
import type { Problem } from "../problem";
import { perText, readEach, type Values } from "./column-values";
import type { TableMeaning } from "./column-meaning";
import { fold, runsOf } from "./value";
import { bareYearOf, datedSchoolYear, writtenSchoolYear, yearEvidence, type YearEvidence } from "./school-year-text";

export interface TableYear {
  /** The year of rows that have none of their own; null when unknown, or when each row says its own. */
  readonly schoolYear: string | null;
  /** In plain words: "the sheet's name". */
  readonly from: string | null;
  /** One a row, where rows differ. */
  readonly byRow: Values<string> | null;
  readonly problems: readonly Problem[];
}

interface Said {
  readonly evidence: YearEvidence;
  readonly by: "column" | "title" | "name";
  /** "the column School_Year". */
  readonly words: string;
}

interface Known {
  readonly meaning: TableMeaning;
  readonly said: readonly Said[];
  /** Each row's own evidence where the column is not constant. */
  readonly rows: Values<YearEvidence> | null;
  readonly column: { readonly number: number; readonly heading: string; readonly decided: boolean } | null;
}

const SIBLING = 0.8;
const NEEDS_YEAR: ReadonlySet<string> = new Set(["leader", "rating", "survey"]);
const NAMES = new Set(["name", "lastName", "leaderId"]);
/** Figures of one year. */
const YEARLY = new Set([
  "enrollment",
  "economicallyDisadvantaged",
  "students",
  "score",
  "average",
  "favorable",
  "surveyLevel",
]);
const DATE_FIELDS = new Set(["hireDate", "positionStart", "ratingDate", "surveyDate"]);

/** The school year of each table, in the tables' order. */
export function schoolYears(meanings: readonly TableMeaning[]): readonly TableYear[] {
  const known = meanings.map(whatIsSaid);
  const undisputed = known.map(({ said }) => agreed(said));
  const settled = new Set(undisputed.flatMap((years) => (years?.length === 1 ? years : [])));
  for (const { rows } of known)
    for (const row of rows ?? []) if (row?.years.length === 1) settled.add(row.years[0] ?? "");
  return known.map((one, index): TableYear => {
    const open = undisputed[index];
    if (one.rows !== null) return yearsByRow(one, one.rows, settled);
    if (one.said.length === 0) return unsaidYear(one, settled);
    const from = one.said.map(({ words }) => words).join(" and ");
    if (open !== null && open !== undefined) {
      return {
        schoolYear: oneOf(open, one.meaning, settled),
        from: open.length > 1 ? `${from}, a single year` : from,
        byRow: null,
        problems: [],
      };
    }
    return settleConflict(one, known, undisputed, settled);
  });
}

function whatIsSaid(meaning: TableMeaning): Known {
  const { table, claims } = meaning;
  const said: Said[] = [];
  const claim = claims.find(({ field, post }) => field === "schoolYear" && post === "");
  let rows: Values<YearEvidence> | null = null;
  if (claim !== undefined) {
    rows = readYears(meaning, claim.draft.column.column);
    const distinct = new Map(rows.filter((row) => row !== null).map((row) => [row.years.join(), row]));
    const [only] = distinct.values();
    if (distinct.size === 1 && only !== undefined) {
      said.push({ evidence: only, by: "column", words: `the column ${claim.draft.column.heading}` });
      rows = null;
    } else if (distinct.size === 0) rows = null;
  }
  const decided = claim?.how === "decision";
  if (!(decided && (said.length > 0 || rows !== null))) {
    const titles = table.titles.map(yearEvidence).filter((one) => one !== null);
    const title = titles.find(({ byDate }) => !byDate) ?? titles[0];
    if (title !== undefined) said.push({ evidence: title, by: "title", words: `the title "${title.written.trim()}"` });
    const name = yearEvidence(table.sheet.name);
    if (name !== null) said.push({ evidence: name, by: "name", words: "the sheet's name" });
  }
  const exact = said.filter(({ evidence }) => !evidence.byDate);
  const column =
    claim === undefined ? null : { number: claim.draft.column.column, heading: claim.draft.column.heading, decided };
  return { meaning, said: exact.length > 0 ? exact : said, rows, column };
}

function readYears({ table }: TableMeaning, column: number): Values<YearEvidence> {
  const { sheet } = table;
  const evidence = (text: string): YearEvidence | null => {
    const exact = writtenSchoolYear(text) ?? datedSchoolYear(text);
    if (exact !== null) return { ...exact, byDate: false };
    const bare = bareYearOf(text);
    return bare === null
      ? null
      : { years: [schoolYearFrom(bare), schoolYearFrom(bare - 1)], written: text, byDate: false };
  };
  const read = perText(sheet, evidence);
  const numbers = new Map<number, YearEvidence | null>();
  const source = { table, column, label: "", findings: { note: () => undefined, settle: () => [] } };
  return readEach(source, (row) => {
    const kind = kindAt(sheet, row, column);
    const stored = storedAt(sheet, row, column);
    if (kind === "text") return read(stored);
    if (kind === "date") {
      const serial = dateSerialAt(sheet, row, column);
      return serial === null ? null : { years: [schoolYearOf(serial)], written: "", byDate: false };
    }
    let found = numbers.get(stored);
    if (found === undefined) numbers.set(stored, (found = evidence(String(stored))));
    return found;
  });
}

/** The years that all sayings allow; null when they disagree or say nothing. */
function agreed(said: readonly Said[]): readonly string[] | null {
  const [first, ...others] = said;
  if (first === undefined) return null;
  const years = first.evidence.years.filter((year) => others.every(({ evidence }) => evidence.years.includes(year)));
  return years.length === 0 ? null : years;
}

/** A bare 2018 is 2018-19 or 2017-18: as the workbook's other tables are, as the table's dates are, else the year that ends then. */
function oneOf(years: readonly string[], meaning: TableMeaning, settled: ReadonlySet<string>): string | null {
  const [first, ending] = years;
  if (first === undefined || ending === undefined) return first ?? null;
  const elsewhere = years.filter((year) => settled.has(year));
  if (elsewhere.length === 1) return elsewhere[0] ?? null;
  const latest = latestDay(meaning);
  const byDates = latest === null ? null : schoolYearOf(latest);
  return byDates !== null && years.includes(byDates) ? byDates : ending;
}

function latestDay({ table, claims }: TableMeaning): number | null {
  let latest: number | null = null;
  for (const { field, draft } of claims) {
    if (!DATE_FIELDS.has(field)) continue;
    for (const row of table.rows) {
      const day = dateSerialAt(table.sheet, row, draft.column.column);
      if (day !== null && (latest === null || day > latest)) latest = day;
    }
  }
  return latest;
}

function yearsByRow(
  { meaning, column, said }: Known,
  rows: Values<YearEvidence>,
  settled: ReadonlySet<string>,
): TableYear {
  const fallback = agreed(said);
  const years = new Map<string, string | null>();
  const bare = rows.filter((row) => row !== null && row.years.length > 1).map((row) => row?.years[0] ?? "");
  const newest = bare.sort().at(-1);
  // All bare years of a column are meant the same way: the newest one decides which.
  const starts =
    newest !== undefined &&
    oneOf(
      [newest, schoolYearFrom(Number(newest.slice(0, 4)) - 1)],
      meaning,
      fallback?.length === 1 ? new Set(fallback) : settled,
    ) === newest;
  const byRow = rows.map((row): string | null => {
    if (row === null) return fallback?.length === 1 ? (fallback[0] ?? null) : null;
    if (row.years.length === 1) return row.years[0] ?? null;
    const key = row.years.join();
    if (!years.has(key)) years.set(key, row.years[starts ? 0 : 1] ?? null);
    return years.get(key) ?? null;
  });
  return { schoolYear: null, from: `the column ${column?.heading ?? ""}, row by row`, byRow, problems: [] };
}

/** Nothing says the year: the newest dates may, or the workbook's only year. Lists of schools and candidates stand without one. */
function unsaidYear({ meaning }: Known, settled: ReadonlySet<string>): TableYear {
  const { table, datasets } = meaning;
  const nothing = { schoolYear: null, from: null, byRow: null, problems: [] };
  if (datasets.length === 0 || headingsSayYears(meaning)) return nothing;
  const at = { sheet: table.sheet.name, row: table.headingRows[1], column: table.firstColumn };
  const told = datasets.some((dataset) => NEEDS_YEAR.has(dataset)) ? byDatesOrAlone(meaning, settled) : null;
  if (told === null) return { ...nothing, problems: [{ code: "no-school-year", at, count: 1 }] };
  const { year, because } = told;
  return {
    schoolYear: year,
    from: because,
    byRow: null,
    problems: [{ code: "no-school-year", at, count: 1, readAs: year, because }],
  };
}

function byDatesOrAlone(
  meaning: TableMeaning,
  settled: ReadonlySet<string>,
): { readonly year: string; readonly because: string } | null {
  const { table, claims, datasets } = meaning;
  const newest = [...settled].sort().at(-1);
  if (newest === undefined) return null;
  const dated = claims.filter(({ field }) => DATE_FIELDS.has(field) && field !== "hireDate");
  let first: number | null = null;
  let last: number | null = null;
  for (const { draft } of dated) {
    for (const row of table.rows) {
      const day = dateSerialAt(table.sheet, row, draft.column.column);
      if (day === null) continue;
      if (first === null || day < first) first = day;
      if (last === null || day > last) last = day;
    }
  }
  if (first !== null && last !== null) {
    const year = schoolYearOf(last);
    // Who took up a post before the newest year may still be on the newest roster; a rating is of the year of its date.
    const sure = datasets.includes("leader") ? year === newest : schoolYearOf(first) === year && settled.has(year);
    return sure ? { year, because: `its newest date is ${longDate(last)}` } : null;
  }
  const hired = latestDay(meaning);
  if (hired !== null && schoolYearOf(hired) > newest) return null;
  return settled.size === 1 ? { year: newest, because: "all other sheets are of that year" } : null;
}

/** True when each figure's own heading says its year: "Principal 2022-23", "Principal 2023-24". */
function headingsSayYears({ claims }: TableMeaning): boolean {
  const kindOf = (field: string): string => field.split(":")[0] ?? field;
  const said = claims.filter(({ year }) => year !== null).map(({ field }) => kindOf(field));
  const open = claims.filter(({ year }) => year === null).map(({ field }) => kindOf(field));
  if (said.length === 0 || open.some((field) => YEARLY.has(field))) return false;
  const rated = said.some((field) => YEARLY.has(field));
  return said.some((field) => NAMES.has(field)) ? !open.some((field) => NAMES.has(field)) : rated;
}

function settleConflict(
  one: Known,
  all: readonly Known[],
  undisputed: readonly (readonly string[] | null)[],
  settled: ReadonlySet<string>,
): TableYear {
  const { said, meaning, column } = one;
  const { table } = meaning;
  const sets = said.map(({ evidence }) => evidence.years);
  const possible = [...new Set(sets.flat())];
  const sibling = bestSibling(one, all, undisputed, possible);
  const votes = (year: string): number => sets.filter((years) => years.includes(year)).length;
  const most = Math.max(...possible.map(votes));
  const majority = possible.filter((year) => votes(year) === most);
  const preferred =
    most > 1 && majority.length === 1
      ? said.find(({ evidence }) => evidence.years.includes(majority[0] ?? ""))
      : (said.find(({ by }) => by === "name") ?? said.find(({ by }) => by === "title") ?? said[0]);
  const used =
    sibling?.year ??
    (majority.length === 1 && most > 1 ? majority[0] : oneOf(preferred?.evidence.years ?? [], meaning, settled)) ??
    null;
  const agreeing = said.filter(({ evidence }) => used !== null && evidence.years.includes(used));
  const reason = agreeing.map(({ words }) => words).join(" and ");
  const because =
    sibling !== null
      ? `${sibling.sheet} has the same schools and is of that year`
      : `${reason} ${agreeing.length > 1 ? "say" : "says"} so`;
  const dissent = said.find(({ evidence }) => used === null || !evidence.years.includes(used));
  const says = dissent?.evidence.years.at(-1) ?? dissent?.evidence.written ?? "";
  const atColumn = dissent?.by === "column" && column !== null;
  const rows = [...table.rows];
  const title = dissent?.by === "title" ? titleCell(meaning, dissent.evidence.written) : null;
  const at = title ?? {
    sheet: table.sheet.name,
    row: atColumn ? (rows[0] ?? table.firstRow) : table.headingRows[1],
    column: atColumn ? column.number : table.firstColumn,
  };
  const spread = atColumn && rows.length > 1 ? { count: rows.length, rows: runsOf(rows) } : { count: 1 };
  const conflict: Problem = { code: "school-year-conflict", at, ...spread, says, used: used ?? "", because };
  const from = reason === "" ? "a sheet with the same schools" : reason;
  return { schoolYear: used, from, byRow: null, problems: meaning.datasets.length === 0 ? [] : [conflict] };
}

/** Where the title that says it stands, above the headings. */
function titleCell({ table }: TableMeaning, written: string): Address | null {
  const { sheet, headingRows } = table;
  for (let row = 1; row < headingRows[0]; row++) {
    for (let column = 1; column <= table.lastColumn; column++) {
      if (kindAt(sheet, row, column) !== "text") continue;
      const text = sheet.pool.texts[storedAt(sheet, row, column)] ?? "";
      if (text.includes(written.trim()) && table.titles.some((one) => one === fold(text)))
        return { sheet: sheet.name, row, column };
    }
  }
  return null;
}

/** The table with the most alike schools whose own year is settled and is one of those in question. */
function bestSibling(
  one: Known,
  all: readonly Known[],
  undisputed: readonly (readonly string[] | null)[],
  possible: readonly string[],
): { readonly year: string; readonly sheet: string } | null {
  const schools = schoolsOf(one.meaning);
  let best: { year: string; sheet: string; alike: number } | null = null;
  all.forEach((other, index) => {
    const [year, ...more] = undisputed[index] ?? [];
    if (other === one || year === undefined || more.length > 0 || !possible.includes(year) || schools.size === 0)
      return;
    const alike = likeness(schools, schoolsOf(other.meaning));
    if (alike >= SIBLING && alike > (best?.alike ?? 0)) best = { year, sheet: other.meaning.table.sheet.name, alike };
  });
  return best;
}

function schoolsOf({ table, claims }: TableMeaning): ReadonlySet<string> {
  const claim = claims.find(({ field }) => field === "schoolId") ?? claims.find(({ field }) => field === "schoolName");
  const schools = new Set<string>();
  if (claim === undefined) return schools;
  const { sheet, rows } = table;
  const { column } = claim.draft.column;
  for (const row of rows) {
    const kind = kindAt(sheet, row, column);
    const stored = storedAt(sheet, row, column);
    if (kind === "text")
      schools.add(
        (sheet.pool.texts[stored] ?? "")
          .trim()
          .toLowerCase()
          .replace(/^0+(?=\d)/, ""),
      );
    else if (kind === "number") schools.add(String(stored));
  }
  return schools;
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0;
  for (const school of one) if (other.has(school)) both++;
  const either = one.size + other.size - both;
  return either === 0 ? 0 : both / either;
}
