/** The sample district in full: everything planted is found, nothing is invented, and the figures are those behind the mess. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dayOfIso } from "../../src/core/day";
import { describe as say, PROBLEM_CODES, type ProblemCode } from "../../src/core/problem";
import { refresh, runToEnd, type Refreshed } from "../../src/core/refresh";
import { columnLetters } from "../../src/core/sheet";
import { reference } from "../../src/framework/reference";
import { createFileHost } from "../../src/hosts/file/file-host";
import {
  compare,
  GENERATOR,
  readTruth,
  roundsMissing,
  rowsOf,
  SAMPLE,
  TRUTH,
  type Planted,
  type TrueFigure,
} from "./sample-truth";

const truth = readTruth();
let analysis: Refreshed["analysis"];
/** What the generator planted, and what the raw cells show to be missing. */
let allPlanted: readonly Planted[];

beforeAll(async () => {
  const asOf = dayOfIso(truth.asOf);
  if (asOf === null) throw new Error(`${truth.asOf} is not a day`);
  const workbook = await createFileHost(new Uint8Array(readFileSync(SAMPLE))).read();
  ({ analysis } = runToEnd(refresh(workbook, { asOf, reference })));
  allPlanted = [...truth.planted, ...roundsMissing(workbook)];
});

/** Codes that a district's own sheets in one workbook of the 1900 system without returned forms cannot raise, and habits of raters that this district has not. */
const ELSEWHERE: readonly ProblemCode[] = [
  "date-system-1904",
  "refers-to-own-sheet",
  "own-table-filtered",
  "decision-not-understood",
  "sheet-left-out",
  "same-score-throughout",
  "few-leaders-rated",
  "rating-conflict",
  "rating-not-taken",
];
const CODES = PROBLEM_CODES.filter((code) => !ELSEWHERE.includes(code));

test("the sample and its truth are what the generator makes, byte for byte", () => {
  const folder = mkdtempSync(join(tmpdir(), "sample-district-"));
  execFileSync(process.execPath, [GENERATOR, folder]);
  const made = (path: string): Buffer => readFileSync(join(folder, path));
  expect(made("assets/sample-district.xlsx").equals(readFileSync(SAMPLE))).toBe(true);
  expect(made("tests/fixtures/sample-truth.json").toString()).toBe(readFileSync(TRUTH, "utf8"));
  rmSync(folder, { recursive: true });
});

describe("tables and columns", () => {
  const found = (sheet: string, headingRow: number, firstColumn: string): Refreshed["analysis"]["readings"][number] => {
    const reading = analysis.readings.find(
      ({ table }) =>
        table.sheet.name === sheet &&
        table.headingRows[1] === headingRow &&
        columnLetters(table.firstColumn) === firstColumn,
    );
    if (reading === undefined) throw new Error(`No table at ${sheet}, ${firstColumn}${headingRow}`);
    return reading;
  };

  it.each(truth.tables.map((table) => [`${table.sheet}, ${table.firstColumn}${table.headingRow}`, table] as const))(
    "%s",
    (_, { sheet, headingRow, firstColumn, lastColumn, rows, datasets, schoolYear, columns }) => {
      const reading = found(sheet, headingRow, firstColumn);
      expect([...reading.table.rows]).toEqual(rowsOf(rows));
      expect(columnLetters(reading.table.lastColumn)).toBe(lastColumn);
      expect([...reading.datasets].sort()).toEqual([...datasets].sort());
      expect(reading.schoolYear).toBe(schoolYear);
      expect(
        reading.columns.map(({ column, heading, field }) => ({ column: columnLetters(column), heading, field })),
      ).toEqual(columns);
    },
  );

  test("no table is invented", () => {
    expect(analysis.readings).toHaveLength(truth.tables.length);
  });
});

describe("planted defects", () => {
  it.each(CODES)("%s: planted at least three times, each found at its cell, none invented", (code) => {
    const planted = allPlanted.filter((entry) => entry.code === code);
    expect(planted.length).toBeGreaterThanOrEqual(3);
    const others = allPlanted.filter((entry) => entry.code !== code && entry.orCodes?.includes(code));
    const problems = analysis.problems.filter((problem) => problem.code === code);
    const { invented } = compare([...planted, ...others], problems, say);
    const { missed } = compare(planted, analysis.problems, say);
    expect({ missed, invented }).toEqual({ missed: [], invented: [] });
  });

  it.each(ELSEWHERE)("%s: not in this workbook", (code) => {
    expect(analysis.problems.filter((problem) => problem.code === code)).toEqual([]);
  });
});

test("every label means what it means, or stays open where nobody can know", () => {
  const results = new Map(analysis.labels.map((result) => [`${result.field}|${result.label}`, result]));
  const wrong = truth.labels
    .map(({ field, label, standard }) => {
      const result = results.get(`${field}|${label}`);
      const applied = result?.status === "applied" ? result.standard : null;
      return { field, label, standard, applied: result === undefined ? standard : applied };
    })
    .filter(({ standard, applied }) => standard !== applied);
  expect(wrong).toEqual([]);
});

describe("figures", () => {
  const same = (group: object, other: object): boolean =>
    JSON.stringify(Object.entries(group).sort()) === JSON.stringify(Object.entries(other).sort());
  const name = ({ metric, schoolYear, group }: TrueFigure): string =>
    [metric, schoolYear, ...Object.values(group)].join(", ");

  it.each(truth.figures.map((figure) => [name(figure), figure] as const))("%s", (_, figure) => {
    const metric = analysis.metrics.find(
      (candidate) =>
        candidate.metric === figure.metric &&
        candidate.schoolYear === figure.schoolYear &&
        same(candidate.group, figure.group),
    );
    expect(metric).toBeDefined();
    if (metric === undefined) return;
    if (figure.within && metric.low !== null) {
      expect(metric.low).toBeLessThanOrEqual(figure.value);
      expect(metric.high).toBeGreaterThanOrEqual(figure.value);
      if (figure.knownValue !== undefined) expect(metric.value).toBeCloseTo(figure.knownValue, 9);
    } else expect(metric.value).toBeCloseTo(figure.value, 9);
    expect(metric.of).toBe(figure.of);
    if (figure.known !== null) expect(metric.known).toBe(figure.known);
  });
});

test("early-career principals with their mentors and supports, as the generator assigned them", () => {
  const bare = (id: string): string => id.replace(/^id:/, "");
  const byId = (one: { readonly id: string }, other: { readonly id: string }): number => (one.id < other.id ? -1 : 1);
  const { principals = [] } = analysis.earlyCareer ?? {};
  const found = principals.map(({ person, year, mentor, supports }) => ({
    id: bare(person),
    year,
    mentor,
    supports: supports.length,
  }));
  expect(found.sort(byId)).toEqual([...truth.earlyCareer].sort(byId));
});

describe("supports are evidence, by the responsibility that their row names", () => {
  const ids = new Map(
    reference.framework.roles.flatMap(({ responsibilities }) =>
      responsibilities.map(({ id, name }): [string, string] => [name, id]),
    ),
  );

  it.each(truth.supports)("$responsibility: $rows rows, $leaders principals", ({ responsibility, rows, leaders }) => {
    const id = ids.get(responsibility) ?? "";
    const named = analysis.tagged.evidence.filter(
      ({ source, how, tags }) => source === "support" && how === "row" && tags.some((tag) => tag.id === id),
    );
    expect([named.length, new Set(named.map(({ person }) => person)).size]).toEqual([rows, leaders]);
    // Two supports name none; their words are about visits and meetings, nothing of teams or partners.
    if (!["develop-team", "build-partnerships"].includes(id)) return;
    const figure = analysis.metrics.find(
      ({ metric, schoolYear, group }) =>
        metric === "evidence-coverage" &&
        schoolYear === "2025-26" &&
        group.responsibility === id &&
        group.source === "Supports",
    );
    expect(figure).toMatchObject({ value: rows, known: leaders });
  });

  it("names four in all", () => {
    expect(truth.supports.map(({ responsibility }) => ids.has(responsibility))).toEqual([true, true, true, true]);
  });
});
