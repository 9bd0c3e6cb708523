/**
 * Speed and memory of a refresh at growing sizes, each in a process of its own. Machines differ, so the figures to compare are ratios:
 * time over the time it takes just to inflate the same file, and the exponent by which processor time grows with rows (1 is linear).
 * `npm run bench -- 10000 100000` runs only those sizes.
 */
import { build } from "esbuild";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";
import { writeBigRoster } from "./sample-district/big.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const bundle = join(root, "node_modules", ".cache", "leader-tracker", "refresh-once.mjs");
const chicago = join(root, "..", "shared", "data", "chicago", "chicago-2016-2019.xlsx");
const asked = process.argv.slice(2).map(Number);
const sizes = asked.length > 0 ? asked : [10_000, 100_000, 1_000_000];

mkdirSync(dirname(bundle), { recursive: true });
await build({
  entryPoints: [join(root, "scripts", "bench", "refresh-once.ts")],
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  outfile: bundle,
  logLevel: "error",
  // Libraries in CommonJS ask for Node's own modules by require, which ES modules do not have.
  banner: {
    js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
  },
});

const folder = mkdtempSync(join(tmpdir(), "leader-tracker-bench-"));
try {
  if (existsSync(chicago)) {
    show("Chicago, 3 years", measure(chicago), inflateMs(chicago));
    const started = performance.now();
    run(process.execPath, [
      join(root, "scripts", "cli.mjs"),
      "refresh",
      chicago,
      "--out",
      join(folder, "chicago.xlsx"),
    ]);
    console.log(`  whole process, ${((performance.now() - started) / 1000).toFixed(2)} s`);
  } else console.log("SKIPPED: ../shared/data is not here, so the Chicago workbook is not measured.");

  const points = [];
  for (const rows of sizes) {
    const file = join(folder, `${rows}.xlsx`);
    await writeBigRoster(rows, file);
    const result = measure(file);
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
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function measure(file) {
  return JSON.parse(run(process.execPath, ["--max-old-space-size=8192", bundle, file, join(folder, "out.xlsx")]));
}

function run(command, args) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: "utf8", maxBuffer: 1 << 28 });
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
