/** 40 returned forms of 60 leaders each, both rounds filled, collected into a roster of 2,400: opening, reading and writing. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { collectForms } from "../../src/core/forms/collect-forms";
import { earlierEntries } from "../../src/core/forms/earlier";
import { formSheets } from "../../src/core/forms/form-sheets";
import { makeForms } from "../../src/core/forms/make-forms";
import { readRoster } from "../../src/core/forms/read-roster";
import { refresh, runToEnd } from "../../src/core/refresh";
import { reference } from "../../src/framework/reference";
import { openWorkbookFile } from "../../src/hosts/file/disk";
import { createFileHost } from "../../src/hosts/file/file-host";
import { packageFromOwnSheets, packageFromSheet } from "../../src/hosts/file/new-workbook";
import { sheetOf, type LiteralCell } from "../../src/hosts/memory";

const DIRECTORS = 40;
const LEADERS = 60;
const ON = 46171;

const letters = (number: number): string =>
  String(number)
    .split("")
    .map((digit) => "abcdefghij".charAt(Number(digit)))
    .join("");

const rows: LiteralCell[][] = [["Employee ID", "Name", "School Year", "School", "Position", "Executive Director"]];
for (let director = 0; director < DIRECTORS; director++)
  for (let leader = 0; leader < LEADERS; leader++) {
    const number = 1000 + director * LEADERS + leader;
    rows.push([
      number,
      `Lea${letters(number)} Nord${letters(number)}`,
      "2025-26",
      `School ${letters(number)}`,
      "Principal",
      `Dee${letters(director)} Sund${letters(director)}`,
    ]);
  }
const central = packageFromSheet(sheetOf(rows, "Roster 2025-26")).save();
const made = await createFileHost(central).read();
const { analysis } = runToEnd(refresh(made, { asOf: ON, reference }));
const { roster: ofMade } = readRoster(made, ON, reference);
const files = makeForms(analysis, { asOf: ON, earlier: earlierEntries([], [], ofMade) }).forms.map((form) => {
  const entry = { score: 3, evidence: "Seen in two visits", comment: "" };
  const leaders = form.leaders.map((leader) => ({
    ...leader,
    lines: leader.lines.map((line) => ({ ...line, entries: line.entries.map(() => entry) })),
  }));
  return packageFromOwnSheets(formSheets({ ...form, leaders })).save();
});

const folder = mkdtempSync(join(tmpdir(), "leader-tracker-forms-"));
const at = (name: string): string => join(folder, name);
writeFileSync(at("central.xlsx"), central);
files.forEach((bytes, index) => writeFileSync(at(`${index + 1}.xlsx`), bytes));

const before = process.cpuUsage();
const start = performance.now();
const host = await openWorkbookFile(at("central.xlsx"));
const workbook = await host.read();
const { roster, decisions } = readRoster(workbook, ON, reference);
const rostered = performance.now();
const returned = await Promise.all(
  files.map(async (_, index) => {
    const file = `${index + 1}.xlsx`;
    return { file, workbook: await (await openWorkbookFile(at(file))).read() };
  }),
);
const opened = performance.now();
const { framework } = reference;
const collected = collectForms({
  workbook,
  roster,
  settings: decisions.settings,
  framework,
  files: returned,
  unread: [],
  on: ON,
});
const read = performance.now();
await host.write(collected.sheets);
await host.save(at("collected.xlsx"));
const end = performance.now();
const { user, system } = process.cpuUsage(before);
rmSync(folder, { recursive: true });
// The yardstick of this machine: only inflating the same files.
const inflating = performance.now();
for (const bytes of [central, ...files]) unzipSync(bytes);
const inflated = performance.now() - inflating;
process.stdout.write(
  JSON.stringify({
    forms: files.length,
    ratings: collected.ratings.length,
    ms: end - start,
    cpuMs: (user + system) / 1000,
    rosterMs: rostered - start,
    openingMs: opened - rostered,
    collectingMs: read - opened,
    writingMs: end - read,
    inflateMs: inflated,
  }),
);
