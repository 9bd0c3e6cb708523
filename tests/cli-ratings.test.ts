import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { freshFolder, sample } from "./run-cli";

const DAY = ["--as-of", "2026-05-29"] as const;
// The sample is refreshed several times in a test.
jest.setTimeout(240_000);
const { at, run, runDone: printed } = freshFolder();

const runDone = <T>(...args: readonly string[]): T => JSON.parse(printed(...args, "--json")) as T;

interface MadeForm {
  readonly director: string;
  readonly file: string;
  readonly leaders: number;
  readonly lines: number;
  readonly keptScores: number;
}

/** Types numbers into empty cells of one column of a sheet, as another program would; the file is packed anew. */
function typeInto(
  path: string,
  sheets: Readonly<Record<string, (letters: string, row: number) => number | null>>,
): void {
  const parts = unzipSync(readFileSync(path));
  const names = [...strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array()).matchAll(/<sheet name="([^"]+)"/g)];
  names.forEach(([, name = ""], index) => {
    const score = sheets[name];
    const part = `xl/worksheets/sheet${index + 1}.xml`;
    if (score === undefined) return;
    const xml = strFromU8(parts[part] ?? new Uint8Array()).replace(
      /<c r="([A-Z]+)(\d+)"([^>]*)\/>/g,
      (whole, letters: string, row: string, rest: string) => {
        const value = score(letters, Number(row));
        return value === null ? whole : `<c r="${letters}${row}"${rest}><v>${value}</v></c>`;
      },
    );
    parts[part] = strToU8(xml);
  });
  writeFileSync(path, zipSync(parts));
}

/** How much more than others each director gives, in the order of their names: half of them a point. */
const SEVERITY = [0, 1, 0, 1, 0, 1, 0, 1];
const CASES = [3, 2, 4, 3];

it("a year of forms: made, filled, collected, and in the metrics", () => {
  copyFileSync(sample, at("a.xlsx"));
  mkdirSync(at("forms"));
  const made = runDone<{ readonly forms: readonly MadeForm[] }>(
    "ratings",
    "make",
    "a.xlsx",
    "--out-dir",
    "forms",
    ...DAY,
  );
  expect(made.forms).toHaveLength(8);
  const lines = made.forms.reduce((sum, { lines: of }) => sum + of, 0);
  expect(lines).toBe(8 * made.forms.reduce((sum, { leaders }) => sum + leaders, 0));

  const { forms } = made;
  forms.forEach(({ file }, director) => {
    typeInto(at(file), {
      Ratings: (letters, row) => (letters === "D" || letters === "G" ? 2 + ((row * 7 + director) % 3) : null),
      "Common Cases": (letters, row) => (letters === "C" ? (CASES[row - 2] ?? 0) + (SEVERITY[director] ?? 0) : null),
    });
  });
  const returned = readdirSync(at("forms")).map((name) => join("forms", name));
  const collected = runDone<{
    readonly ratings: number;
    readonly open: number;
    readonly files: readonly { readonly problems: readonly { readonly code: string }[] }[];
  }>("ratings", "collect", "a.xlsx", ...returned, "--in-place", ...DAY);
  expect(collected.ratings).toBe(2 * lines + 8 * CASES.length);
  expect(collected.open).toBe(0);
  expect(collected.files.flatMap(({ problems }) => problems)).toEqual([]);

  const refreshed = runDone<{
    readonly metrics: readonly {
      readonly metric: string;
      readonly schoolYear: string;
      readonly group: Readonly<Record<string, string>>;
      readonly value: number | null;
      readonly reason: string | null;
      readonly rows: readonly { readonly sheet: string }[] | null;
    }[];
  }>("refresh", "a.xlsx", "--in-place", ...DAY);
  const now = refreshed.metrics.filter(({ schoolYear }) => schoolYear === "2025-26");
  const calibrated = now.find(
    ({ metric, group }) => metric === "team-average-calibrated" && Object.keys(group).length === 0,
  );
  const raw = now.find(({ metric, group }) => metric === "team-average" && Object.keys(group).length === 0);
  expect(calibrated?.reason).toMatch(/4 common cases that all 8 directors rated/);
  expect(calibrated?.value).toBeCloseTo(raw?.value ?? NaN, 9);
  const severities = now.filter(({ metric, group }) => metric === "director-spread" && group["rater"] !== undefined);
  expect(severities).toHaveLength(8);
  // Half give a point more: each deviates by half a point from the mean of all.
  for (const { value } of severities) expect(Math.abs(value ?? 0)).toBeCloseTo(0.5, 6);
  const coverage = now.filter(
    ({ metric, group }) => metric === "evidence-coverage" && group["responsibility"] === "build-partnerships",
  );
  expect(coverage.flatMap(({ rows }) => rows ?? []).map(({ sheet }) => sheet)).toContain("Collected Ratings");

  const status = runDone<{
    readonly said: string;
    readonly directors: readonly {
      readonly rounds: readonly { readonly toRate: number; readonly rated: number }[];
      readonly severity: { readonly value: number; readonly low: number; readonly high: number } | null;
    }[];
  }>("ratings", "status", "a.xlsx", ...DAY);
  for (const { rounds, severity } of status.directors) {
    for (const { toRate, rated } of rounds) expect(rated).toBe(toRate);
    expect(severity).not.toBeNull();
  }

  mkdirSync(at("again"));
  const again = runDone<{ readonly forms: readonly MadeForm[] }>(
    "ratings",
    "make",
    "a.xlsx",
    "--out-dir",
    "again",
    "--keep",
    "forms",
    ...DAY,
  );
  expect(again.forms.map(({ keptScores }) => keptScores)).toEqual(forms.map(({ lines: of }) => 2 * of + CASES.length));
  const before = readFileSync(at("a.xlsx"));
  const shared = run("share", "a.xlsx", "--out", "shared.xlsx", ...DAY);
  expect(shared.status).toBe(0);
  const parts = Object.values(unzipSync(readFileSync(at("shared.xlsx")))).map((bytes) => strFromU8(bytes));
  expect(parts.some((text) => text.includes("Collected Ratings"))).toBe(false);
  expect(readFileSync(at("a.xlsx")).equals(before)).toBe(true);
});

describe("refusals", () => {
  const refused = (words: RegExp, ...args: readonly string[]): void => {
    const { status, stdout, stderr } = run(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(words);
  };

  it("a form that stands is never overwritten, and a folder must be there", () => {
    copyFileSync(sample, at("a.xlsx"));
    refused(/There is no folder forms\. Make it first/, "ratings", "make", "a.xlsx", "--out-dir", "forms", ...DAY);
    mkdirSync(at("forms"));
    const one = ["ratings", "make", "a.xlsx", "--out-dir", "forms", "--director", "Fenstead, Leontine", ...DAY];
    expect(runDone<{ readonly forms: readonly MadeForm[] }>(...one).forms).toHaveLength(1);
    refused(/exists and may hold scores.*--keep/, ...one);
    refused(
      /is called Nobody.*Nothing was written/,
      "ratings",
      "make",
      "a.xlsx",
      "--out-dir",
      "forms",
      "--director",
      "Nobody",
      ...DAY,
    );
  });

  it("a damaged, an encrypted and an empty file stop no other", () => {
    copyFileSync(sample, at("a.xlsx"));
    mkdirSync(at("forms"));
    const one = ["ratings", "make", "a.xlsx", "--out-dir", "forms", "--director", "Leontine Fenstead", ...DAY];
    const [form] = runDone<{ readonly forms: readonly MadeForm[] }>(...one).forms;
    const file = form?.file ?? "";
    typeInto(at(file), { Ratings: (letters, row) => (letters === "D" && row === 2 ? 4 : null) });
    writeFileSync(at("damaged.xlsx"), readFileSync(at(file)).subarray(0, 4000));
    writeFileSync(at("empty.xlsx"), "");
    const secret = Buffer.from("EncryptedPackage\0", "utf16le");
    writeFileSync(at("locked.xlsx"), Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), secret]));
    const told = runDone<{
      readonly ratings: number;
      readonly files: readonly {
        readonly file: string;
        readonly problems: readonly { readonly code: string; readonly message: string }[];
      }[];
    }>("ratings", "collect", "a.xlsx", "damaged.xlsx", file, "empty.xlsx", "locked.xlsx", "--out", "b.xlsx", ...DAY);
    expect(told.ratings).toBe(1);
    const unread = told.files.filter(({ problems }) => problems.some(({ code }) => code === "file-not-read"));
    expect(unread.map((one) => one.file).sort()).toEqual(["damaged.xlsx", "empty.xlsx", "locked.xlsx"]);
    expect(unread.find((one) => one.file === "locked.xlsx")?.problems[0]?.message).toMatch(/locked with a password/);
  });
});
