/** What cannot be refreshed, through the command line: exit 2, one plain line that says what to do, nothing written. */
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { smallWorkbook } from "../hosts/file/small-workbook";
import { describeReal, realBytes } from "../real-data";
import { smallDistrict } from "./small-district";

const CLI = join(__dirname, "../../scripts/cli.mjs");
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "leader-tracker-bad-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const utf16 = (text: string): Buffer => Buffer.from(`${text}\0`, "utf16le");
const compound = (stream: string): Uint8Array =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(1016),
    utf16("Root Entry"),
    utf16(stream),
  ]);
const withParts = (parts: Readonly<Record<string, string | Uint8Array | null>>): Uint8Array =>
  smallWorkbook({ sheets: [{ name: "Sheet1" }], parts });
const row = (number: number, ...texts: readonly string[]): string =>
  `<row r="${number}">${texts
    .map((text, index) => `<c r="${"ABC"[index] ?? ""}${number}" t="inlineStr"><is><t>${text}</t></is></c>`)
    .join("")}</row>`;
const roster =
  row(1, "School Name", "Principal", "School Year") +
  row(2, "Alder Elementary", "Ann Bell", "2025-26") +
  row(3, "Birch Middle", "Bo Cole", "2025-26") +
  row(4, "Cedar High", "Cy Dunn", "2025-26");

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const run = (args: readonly string[], shell?: string): Ended => {
  const command = [process.execPath, CLI, "refresh", ...args];
  const { status, stdout, stderr } =
    shell === undefined
      ? spawnSync(process.execPath, command.slice(1), { encoding: "utf8", cwd: folder })
      : spawnSync("sh", ["-c", `${shell}; exec "$@"`, "sh", ...command], { encoding: "utf8", cwd: folder });
  return { status, stdout, stderr };
};

function expectRefused({ status, stdout, stderr }: Ended, words: RegExp, file: Uint8Array, name: string): void {
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toMatch(words);
  expect(stderr).toMatch(/nothing was (changed|written)|was there before is unharmed/i);
  expect(stderr.trimEnd()).not.toMatch(/\n|undefined|Error|fault of its own|\bat \S+:\d+/);
  expect(readdirSync(folder)).toEqual([name]);
  expect(Buffer.compare(readFileSync(join(folder, name)), file)).toBe(0);
}

it.each<readonly [string, string, () => Uint8Array, RegExp]>([
  ["not a zip", "a.xlsx", () => strToU8("hello"), /not an Excel workbook/],
  ["zero bytes", "a.xlsx", () => new Uint8Array(0), /empty \(0 bytes\)/],
  ["encrypted", "a.xlsx", () => compound("EncryptedPackage"), /locked with a password.*remove the password/],
  ["an .xls", "a.xls", () => compound("Workbook"), /\.xls\).*save it as an Excel Workbook/],
  [
    "an .xlsb",
    "a.xlsb",
    () => withParts({ "xl/workbook.xml": null, "xl/workbook.bin": "x" }),
    /\.xlsb\).*save it as an Excel Workbook/,
  ],
  [
    "an .ods",
    "a.ods",
    () =>
      zipSync({
        mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
        "content.xml": strToU8("<a/>"),
      }),
    /\.ods\).*save it as an Excel Workbook/,
  ],
  [
    "strict Open XML",
    "a.xlsx",
    () =>
      withParts({
        "xl/workbook.xml": '<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main" conformance="strict"/>',
      }),
    /Strict Open XML.*save it as an Excel Workbook/,
  ],
  [
    "a zip bomb",
    "a.xlsx",
    () => withParts({ "xl/worksheets/sheet1.xml": new Uint8Array(5_000_000).fill(32) }),
    /unreasonable size/,
  ],
  [
    "no sheet that is understood",
    "a.xlsx",
    () => smallWorkbook({ sheets: [{ name: "Cars", rows: row(1, "Make", "Wheels") + row(2, "A", "B") }] }),
    /No sheet in a\.xlsx was understood.*leaders, schools, ratings/,
  ],
  [
    "a sheet of the district with one of our names",
    "a.xlsx",
    () =>
      smallWorkbook({
        sheets: [
          { name: "Roster", rows: roster },
          { name: "Leadership Gaps", rows: row(1, "Ours", "alone") },
        ],
      }),
    /a sheet named Leadership Gaps that Leader Tracker did not make.*Rename it/,
  ],
])("%s", (_, name, make, words) => {
  const file = make();
  writeFileSync(join(folder, name), file);
  expectRefused(run([name]), words, file, name);
});

describe("places that cannot be written", () => {
  const file = smallDistrict();
  beforeEach(() => writeFileSync(join(folder, "a.xlsx"), file));

  // Permissions do not bind root, but nobody makes files in /sys.
  const isRoot = process.getuid?.() === 0;
  (isRoot && !existsSync("/sys/kernel") ? it.skip : it)("a read-only folder", () => {
    const closed = isRoot ? "/sys/kernel" : mkdtempSync(join(tmpdir(), "leader-tracker-closed-"));
    if (!isRoot) chmodSync(closed, 0o555);
    try {
      expectRefused(
        run(["a.xlsx", "--out", join(closed, "b.xlsx")]),
        /read-only.*choose another folder/,
        file,
        "a.xlsx",
      );
    } finally {
      if (!isRoot) rmSync(closed, { recursive: true });
    }
  });

  (process.platform === "win32" ? it.skip : it)("a disk that is full in the middle of the file", () => {
    const ended = run(["a.xlsx"], "trap '' XFSZ; ulimit -f 16");
    expectRefused(ended, /disk is full.*make room/, file, "a.xlsx");
  });

  it("a folder that is not there, and a folder instead of a file", () => {
    expectRefused(run(["a.xlsx", "--out", "none/b.xlsx"]), /There is no folder/, file, "a.xlsx");
    const other = mkdtempSync(join(tmpdir(), "leader-tracker-folder-"));
    mkdirSync(join(other, "b.xlsx"));
    expectRefused(run(["a.xlsx", "--out", join(other, "b.xlsx")]), /is a folder/, file, "a.xlsx");
    expect(readdirSync(other)).toEqual(["b.xlsx"]);
    rmSync(other, { recursive: true });
  });
});

describeReal("a workbook that Excel encrypted", () => {
  it("is refused", () => {
    const file = realBytes("workbooks/encrypted.xlsx");
    writeFileSync(join(folder, "a.xlsx"), file);
    expectRefused(run(["a.xlsx"]), /locked with a password/, file, "a.xlsx");
  });
});
