/** The rows that figures of the sample district say they rest on are those that a person would mark by hand, read from the raw cells. */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cellAt, columnNumber, type Workbook } from "../../src/core/sheet";
import type { Metric, MetricId } from "../../src/core/metric/metric";
import { analyzeFile, AS_OF, metricOf, sheetNamed } from "./refreshed";
import { rowsOf, SAMPLE } from "./sample-truth";

let found: Awaited<ReturnType<typeof analyzeFile>>;
let workbook: Workbook;

beforeAll(async () => {
  found = await analyzeFile(new Uint8Array(readFileSync(SAMPLE)));
  ({ workbook } = found);
});

/** A table as a person sees it: the rows from the heading on down to the last, each cell as shown, without spaces around it. */
interface Seen {
  readonly sheet: string;
  readonly first: number;
  readonly last: number;
}

const ROSTER: Seen = { sheet: "Roster 25-26", first: 2, last: 380 };
const ROSTER_BEFORE: Seen = { sheet: "Roster 24-25", first: 5, last: 383 };
const ENROLLMENT: Seen = { sheet: "Enrollment 25-26", first: 2, last: 162 };
const ENROLLMENT_23: Seen = { sheet: "Enrollment 23-24", first: 2, last: 162 };
const TEAM: Seen = { sheet: "TEAM export 25-26", first: 2, last: 4924 };
const SURVEY: Seen = { sheet: "Staff survey 25-26", first: 2, last: 1443 };
const PROFILE: Seen = { sheet: "2022-23", first: 6, last: 167 };

const text = ({ sheet }: Seen, row: number, letters: string): string =>
  cellAt(sheetNamed(workbook, sheet), row, columnNumber(letters)).shown.trim().replace(/\s+/g, " ").toLowerCase();

const COLUMNS = "A B C D E F G H I J K L M N O P Q R S T".split(" ");

type Row = (letters: string) => string;

/** Excel's numbers of the rows for which something is true. A row that says what a row above it says, counts once. */
function marked(table: Seen, isMarked: (row: Row) => boolean): number[] {
  const rows: number[] = [];
  const said = new Set<string>();
  for (let number = table.first; number <= table.last; number++) {
    const row: Row = (letters) => text(table, number, letters);
    if (!isMarked(row)) continue;
    const all = COLUMNS.map(row).join("|");
    if (!said.has(all)) rows.push(number);
    said.add(all);
  }
  return rows;
}

const HEADS = ["principal", "interim principal", "acting principal", "school director"];
const isHead = (position: string): boolean => HEADS.includes(position);

/** Leaders are counted as of October 1; one school has an acting principal from January on. */
const COUNTED_ON = 45_931;
const began = (row: number): boolean => {
  const { value } = cellAt(sheetNamed(workbook, ROSTER.sheet), row, columnNumber("L"));
  return typeof value !== "number" || value <= COUNTED_ON;
};

type Is = (row: Row) => boolean;
const every: Is = () => true;
const both =
  (one: Is, other: Is): Is =>
  (row) =>
    one(row) && other(row);
const under =
  (letters: string, ...texts: readonly string[]): Is =>
  (row) =>
    texts.includes(row(letters));
/** A post that somebody holds. */
const held: Is = (row) => row("T") !== "vacant";

const heads = (is: Is): number[] => marked(ROSTER, (row) => isHead(row("H")) && is(row)).filter(began);
const headsBefore = (is: Is): number[] => marked(ROSTER_BEFORE, (row) => isHead(row("H")) && is(row));

/** Each school's first row of the enrollment. */
function schools(is: Is): number[] {
  const seen = new Set<string>();
  return marked(ENROLLMENT, is).filter((row) => {
    const id = text(ENROLLMENT, row, "A");
    const isFirst = !seen.has(id);
    seen.add(id);
    return isFirst;
  });
}
const idsOf = (table: Seen, rows: readonly number[], letters: string): readonly string[] =>
  rows.map((row) => text(table, row, letters));
const schoolIds = (is: Is): readonly string[] => idsOf(ENROLLMENT, schools(is), "A");

/** The quarter of the schools with the largest share of economically disadvantaged students: equal parts of those that tell it. */
function poorest(): readonly number[] {
  const shares = schools(every).flatMap((row) => {
    const [poor, of] = ["O", "F"].map(
      (letters) => cellAt(sheetNamed(workbook, ENROLLMENT.sheet), row, columnNumber(letters)).value,
    );
    return typeof poor === "number" && typeof of === "number" && poor <= of ? [{ row, share: poor / of }] : [];
  });
  shares.sort((one, other) => one.share - other.share);
  return shares
    .slice(Math.ceil((shares.length * 3) / 4))
    .map(({ row }) => row)
    .sort((one, other) => one - other);
}

const withoutZeros = (id: string): string => id.replace(/^0+/, "");

/** Rounds with a score for more than half of the rubric's 17 indicators; headings that stand again between them are no scores. */
function rated(is: Is): number[] {
  const scores = marked(
    TEAM,
    both((row) => row("A") !== "employee id", is),
  );
  const rounds = new Map<string, number[]>();
  for (const row of scores) {
    const round = `${text(TEAM, row, "A")} ${text(TEAM, row, "E")}`;
    rounds.set(round, [...(rounds.get(round) ?? []), row]);
  }
  return [...rounds.values()]
    .filter((rows) => rows.length > 17 / 2)
    .flat()
    .sort((one, other) => one - other);
}

/** The scores of the people on some rows of the roster. */
function ratedOn(roster: readonly number[]): number[] {
  const people = new Set(idsOf(ROSTER, roster, "A").map(withoutZeros));
  return rated((row) => people.has(withoutZeros(row("A"))));
}

/** The rows of people who have no score at all. */
function unrated(roster: readonly number[]): number[] {
  const people = new Set(idsOf(TEAM, rated(every), "A").map(withoutZeros));
  return roster.filter((row) => !people.has(withoutZeros(text(ROSTER, row, "A"))));
}

const staffOn = (topic: string): Is => both(under("C", "teachers and staff"), under("D", topic));
const R = ROSTER.sheet;
const B = ROSTER_BEFORE.sheet;
const E = ENROLLMENT.sheet;
const T = TEAM.sheet;
const S = SURVEY.sheet;
const FOXGLOVE = under("F", "foxglove");

type Expected = Readonly<Record<string, readonly number[]>>;

const CASES: readonly (readonly [MetricId, string, Metric["group"], () => Expected])[] = [
  ["vacancies", "2025-26", {}, () => ({ [R]: heads(every) })],
  ["vacancies", "2025-26", { cluster: "Maplestone" }, () => ({ [R]: heads(under("F", "maplestone")) })],
  ["principals-of-color", "2025-26", {}, () => ({ [R]: heads(held) })],
  [
    "principals-of-color",
    "2025-26",
    { cluster: "Ivyridge" },
    () => ({ [R]: heads(both(held, under("F", "ivyridge"))) }),
  ],
  [
    "first-year-principal-share",
    "2025-26",
    { level: "high" },
    () => ({ [R]: heads(both(held, under("D", ...schoolIds(under("C", "high school"))))) }),
  ],
  ["students-of-color", "2025-26", {}, () => ({ [E]: schools(every) })],
  ["students-of-color", "2025-26", { cluster: "Graniteview" }, () => ({ [E]: schools(under("E", "graniteview")) })],
  [
    "students-of-color",
    "2023-24",
    { level: "high" },
    () => ({ [ENROLLMENT_23.sheet]: marked(ENROLLMENT_23, under("D", "high school")) }),
  ],
  [
    "students-of-color",
    "2022-23",
    { cluster: "Foxglove" },
    () => ({ [PROFILE.sheet]: marked(PROFILE, under("D", "foxglove")) }),
  ],
  ["students-economically-disadvantaged", "2025-26", { quartile: 4 }, () => ({ [E]: poorest() })],
  [
    "representation-gap",
    "2025-26",
    { cluster: "Foxglove" },
    () => ({ [E]: schools(under("E", "foxglove")), [R]: heads(both(held, FOXGLOVE)) }),
  ],
  [
    "principal-turnover",
    "2025-26",
    { cluster: "Foxglove" },
    () => ({ [B]: headsBefore(under("D", ...schoolIds(under("E", "foxglove")))), [R]: heads(FOXGLOVE) }),
  ],
  [
    "team-average",
    "2025-26",
    { cluster: "Foxglove" },
    () => ({ [T]: ratedOn(heads(both(held, FOXGLOVE))), [R]: unrated(heads(both(held, FOXGLOVE))) }),
  ],
  ["team-average", "2025-26", { rater: "Cordelia Ingquist" }, () => ({ [T]: rated(under("D", "cordelia ingquist")) })],
  [
    "effective-share",
    "2025-26",
    { cluster: "Foxglove" },
    () => ({ [R]: heads(both(held, FOXGLOVE)), [T]: ratedOn(heads(both(held, FOXGLOVE))) }),
  ],
  [
    "effective-share",
    "2025-26",
    { quartile: 4 },
    () => {
      const of = heads(both(held, under("D", ...idsOf(ENROLLMENT, poorest(), "A"))));
      return { [R]: of, [T]: ratedOn(of) };
    },
  ],
  [
    "team-average",
    "2022-23",
    { level: "high" },
    () => ({
      [PROFILE.sheet]: marked(
        PROFILE,
        both(under("C", "high school"), (row) => row("K") !== ""),
      ),
    }),
  ],
  ["survey-favorable", "2025-26", {}, () => ({ [S]: marked(SURVEY, staffOn("school leadership")) })],
  [
    "survey-favorable",
    "2025-26",
    { topic: "Feedback and Coaching" },
    () => ({ [S]: marked(SURVEY, staffOn("feedback and coaching")) }),
  ],
  [
    "survey-response-rate",
    "2025-26",
    { cluster: "Foxglove" },
    () => ({
      [S]: marked(SURVEY, both(staffOn("school leadership"), under("A", ...schoolIds(under("E", "foxglove"))))),
    }),
  ],
];

interface Told {
  readonly metrics: readonly (Pick<Metric, "metric" | "schoolYear" | "group" | "value"> & Rows)[];
  readonly gaps: readonly ({ readonly gap: string } & Rows)[];
}
interface Rows {
  readonly rows: readonly { readonly sheet: string; readonly rows: string }[];
}

/** What the command line says of the sample in JSON. */
function asked(command: string): Told {
  const folder = mkdtempSync(join(tmpdir(), "rows-behind-"));
  try {
    const file = join(folder, "district.xlsx");
    copyFileSync(SAMPLE, file);
    const cli = join(__dirname, "../../scripts/cli.mjs");
    const dated = command === "refresh" ? ["--as-of", AS_OF] : [];
    const { stdout, stderr } = spawnSync(process.execPath, [cli, command, file, "--json", ...dated], {
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    if (stdout === "") throw new Error(stderr);
    return JSON.parse(stdout) as Told;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const bySheet = (rows: readonly { readonly sheet: string; readonly rows: string }[]): Expected =>
  Object.fromEntries(rows.map(({ sheet, rows: list }) => [sheet, rowsOf(list)]));

it.each(CASES)("%s %s %j", (metric, year, group, expected) => {
  const figure = metricOf(found, metric, year, group);
  const rows = expected();
  for (const list of Object.values(rows)) expect(list.length).toBeGreaterThan(0);
  expect(bySheet(found.analysis.rowsOf(figure))).toEqual(rows);
});

test("every figure, and every gap, has rows where the workbook has some", () => {
  const { metrics, gaps, rowsOf: behind, gapRows } = found.analysis;
  const silent = metrics.filter((metric) => metric.value !== null && behind(metric).length === 0);
  // What nothing tells of has no row: 0 rows of evidence.
  expect(silent.filter(({ metric, value }) => metric !== "evidence-coverage" || value !== 0)).toEqual([]);
  expect(gaps.filter((gap) => gapRows(gap).length === 0).map(({ gap }) => gap)).toEqual([]);
});

test("a gap of results that few answered leads to the rows that hide them", () => {
  // School leadership, staff, fewer than 10 answers, each school's rows.
  const few = marked(
    SURVEY,
    both(staffOn("school leadership"), (row) => Number(row("G")) < 10),
  );
  expect(few.length).toBeGreaterThan(0);
  expect(bySheet(found.analysis.gapRows({ gap: "missing-data-leadership-survey", where: {} }))).toEqual({ [S]: few });
});

test.each(["check", "refresh"])("%s --json says the same rows for figures and gaps", (command) => {
  const { gaps, metrics } = asked(command);
  const vacancies = metrics.find(
    ({ metric, schoolYear, group }) =>
      metric === "vacancies" && schoolYear === "2025-26" && JSON.stringify(group) === '{"cluster":"Maplestone"}',
  );
  expect(vacancies && bySheet(vacancies.rows)).toEqual({ [R]: heads(under("F", "maplestone")) });
  const vacant = gaps.find(({ gap }) => gap === "vacancies");
  expect(vacant && bySheet(vacant.rows)).toEqual({ [R]: heads(under("T", "vacant")) });
  expect(metrics.filter(({ value, rows }) => value !== null && value !== 0 && rows.length === 0)).toEqual([]);
  expect(gaps.filter(({ rows }) => rows.length === 0)).toEqual([]);
});
