/**
 * Speed and memory of a refresh at growing sizes, each in a process of its own. Machines differ, so the figures to compare are ratios:
 * time over the time it takes just to inflate the same file, and the exponent by which processor time grows with rows (1 is linear).
 * In Excel, what passes between the add-in and Excel, and how long the pane's thread is ever busy.
 * `npm run bench -- 10000 100000` runs only those sizes, `-- excel`, `-- pane` and `-- forms` only what is measured in Excel,
 * in the pane, and of collecting rating forms.
 */
import { build } from "esbuild";
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";
import { writeBigRoster } from "./sample-district/big.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const cache = join(root, "node_modules", ".cache", "leader-tracker");
const chicago = join(root, "..", "shared", "data", "chicago", "chicago-2016-2019.xlsx");
const asked = process.argv.slice(2);
const only = asked.filter((word) => Number.isNaN(Number(word)));
const wants = (part) => (asked.length === 0 ? true : only.includes(part));
const sizes =
  asked.length === 0 ? [10_000, 100_000, 1_000_000] : asked.filter((word) => !only.includes(word)).map(Number);
const PANE_ROWS = 100_000;
const LONGEST_TASK_MS = 100;
const FORMS_SECONDS = 3;

mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), "leader-tracker-bench-"));
try {
  if (!existsSync(chicago))
    console.log("SKIPPED: ../shared/data is not here, so the Chicago workbook is not measured.");
  else {
    if (asked.length === 0 || sizes.length > 0) await measureChicago();
    if (wants("excel")) await measureExcel();
  }
  if (sizes.length > 0) await measureSizes();
  if (wants("forms")) await measureForms();
  if (wants("pane")) await measurePane();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measureChicago() {
  show("Chicago, 3 years", await measure(chicago), inflateMs(chicago));
  const started = performance.now();
  const out = join(folder, "chicago.xlsx");
  run(process.execPath, [join(root, "scripts", "cli.mjs"), "refresh", chicago, "--out", out]);
  console.log(`  whole process, ${((performance.now() - started) / 1000).toFixed(2)} s`);
}

async function measureSizes() {
  const points = [];
  for (const rows of sizes) {
    const file = join(folder, `${rows}.xlsx`);
    await writeBigRoster(rows, file);
    const result = await measure(file);
    show(`${rows.toLocaleString("en-US")} leader rows`, result, rows <= 100_000 ? inflateMs(file) : null);
    points.push({ rows, ms: result.cpuMs });
    rmSync(file);
  }
  for (const [index, { rows, ms }] of points.entries()) {
    const before = points[index - 1];
    if (before === undefined) continue;
    const exponent = Math.log(ms / before.ms) / Math.log(rows / before.rows);
    console.log(
      `growth from ${before.rows.toLocaleString("en-US")} to ${rows.toLocaleString("en-US")} rows: exponent ${exponent.toFixed(2)}`,
    );
  }
}

/** Requests and bytes of one refresh in Excel, against what must hold for them. */
async function measureExcel() {
  const script = await bundled("excel-refresh.ts");
  const { requests, read, sent, written, values, largestRequest, largestAnswer } = JSON.parse(
    run(process.execPath, [script, chicago]),
  );
  const allowed = 6 + (2 * (read + sent)) / 1_500_000;
  const megabytes = (bytes) => `${(bytes / 1e6).toFixed(2)} MB`;
  console.log(
    `Chicago in Excel: ${requests} requests (at most ${allowed.toFixed(1)}: 6 and 2 for every 1.5 MB), read ${megabytes(read)}, written ${megabytes(written)}: ${(written / values).toFixed(2)} × the values' JSON (at most 1.3), largest request ${megabytes(largestRequest)}, largest answer ${megabytes(largestAnswer)}`,
  );
}

/** Returned forms collected into a roster, from files on disk to a file on disk. */
async function measureForms() {
  const script = await bundled("collect-forms.ts", "bundle");
  const { forms, ratings, ms, cpuMs, rosterMs, openingMs, collectingMs, writingMs, inflateMs } = JSON.parse(
    run(process.execPath, [script]),
  );
  const seconds = (time) => `${(time / 1000).toFixed(2)} s`;
  console.log(
    `${forms} rating forms, ${ratings.toLocaleString("en-US")} ratings: ${seconds(ms)}, ${(ms / 1000 / FORMS_SECONDS).toFixed(2)} of the ${FORMS_SECONDS} s that it may take, ${(ms / inflateMs).toFixed(1)} × inflating the files (roster ${seconds(rosterMs)}, opening ${seconds(openingMs)}, collecting ${seconds(collectingMs)}, writing ${seconds(writingMs)}), processor ${seconds(cpuMs)}`,
  );
}

/** The pane's thread in Chromium, while it refreshes a large workbook: the production build, the stand-in for Excel in a worker. */
async function measurePane() {
  const page = join(folder, "page");
  run("npx", ["--no-install", "webpack", "--env", "preview", "--output-path", page]);
  for (const name of ["pane-book", "pane-page"]) {
    const outfile = join(page, `${name}.js`);
    await build({ ...common(`${name}.ts`), format: "iife", target: "es2022", minify: true, outfile });
  }
  const icon = '<link rel="icon" href="data:," />';
  writeFileSync(
    join(page, "bench.html"),
    `<!doctype html><html lang="en"><head><meta charset="utf-8" />${icon}</head><body><script src="pane-page.js"></script></body></html>`,
  );
  const file = join(folder, "pane.xlsx");
  await writeBigRoster(PANE_ROWS, file);
  copyFileSync(file, join(page, "bench.xlsx"));
  const { rounds, heapMegabytes, peakMegabytes } = JSON.parse(
    run(process.execPath, [await bundled("pane-thread.ts"), page]),
  );
  for (const [index, { ms, tasks }] of rounds.entries()) {
    const longest = Math.max(0, ...tasks);
    // The browser tells only of tasks that are longer than 50 ms.
    const said = longest === 0 ? "none over 50 ms" : `${Math.round(longest)} ms`;
    console.log(
      `${PANE_ROWS.toLocaleString("en-US")} leader rows from the pane, refresh ${index + 1}: ${(ms / 1000).toFixed(2)} s, longest task on the pane's thread ${said} (at most ${LONGEST_TASK_MS} ms), ${tasks.length} over 50 ms`,
    );
  }
  const peak = peakMegabytes === null ? "" : `, with its worker and the workbook ${Math.round(peakMegabytes)} MB`;
  console.log(`  peak memory of the pane's thread ${Math.round(heapMegabytes)} MB${peak}`);
}

function common(name) {
  return { entryPoints: [join(root, "scripts", "bench", name)], bundle: true, logLevel: "error" };
}

/** A measuring script as one file for Node, with the packages of the project. */
async function bundled(name, packages = "external") {
  const outfile = join(cache, name.replace(/\.ts$/, ".mjs"));
  await build({
    ...common(name),
    platform: "node",
    target: "node20",
    format: "esm",
    packages,
    outfile,
    // CommonJS asks for Node's own modules by require, and for its folder, which ES modules do not have.
    banner: {
      js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
    },
  });
  return outfile;
}

async function measure(file) {
  const script = await bundled("refresh-once.ts", "bundle");
  return JSON.parse(run(process.execPath, ["--max-old-space-size=8192", script, file, join(folder, "out.xlsx")]));
}

function run(command, args) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${args.join(" ")}\n${stderr}`);
  return stdout;
}

/** How long it takes only to inflate all parts: the yardstick of this machine for this file. */
function inflateMs(file) {
  const bytes = readFileSync(file);
  const started = performance.now();
  unzipSync(bytes);
  return performance.now() - started;
}

function show(name, { readMs, coreMs, writeMs, cpuMs, peakMegabytes }, yardstickMs) {
  const seconds = (ms) => `${(ms / 1000).toFixed(2)} s`;
  const ratio =
    yardstickMs === null ? "" : `, ${((readMs + coreMs + writeMs) / yardstickMs).toFixed(1)} × inflating the file`;
  console.log(
    `${name}: core ${seconds(coreMs)}, files ${seconds(readMs + writeMs)} (read ${seconds(readMs)}, write ${seconds(writeMs)})${ratio}, processor ${seconds(cpuMs)}, peak ${Math.round(peakMegabytes)} MB`,
  );
}
