/** Everything that must hold: types, builds, sizes, lint, walls, unused code, formatting, tests. Ends with one line: `N passed, N failed`. */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folder = mkdtempSync(join(tmpdir(), "leader-tracker-test-"));
const results = join(folder, "jest.json");
const checks = [
  ["the add-in builds", "webpack"],
  ["the add-in beside a spreadsheet builds", "webpack", "--env", "preview"],
  ["lint", "eslint", "."],
  ["types", "tsc", "--noEmit"],
  ["types of core, without DOM and Node", "tsc", "--noEmit", "-p", "src/core/tsconfig.json"],
  ["walls", "depcruise", "src", "--config", ".dependency-cruiser.cjs", "--output-type", "err"],
  ["unused code", "knip"],
  ["formatting", "prettier", "--check", "--log-level", "warn", "src", "tests", "scripts", "*.js", "*.md"],
];
const afterBuilds = ["size", "size-limit"];

let passed = 0;
let failed = 0;
// Two at a time, as most of them use one core.
const left = [...checks];
await Promise.all([checkOneByOne(), checkOneByOne()]);
await check(afterBuilds);

// Two at a time: browser tests wait much, and jest alone would leave a core of two idle.
const jest = spawnSync(
  "npx",
  ["--no-install", "jest", "--maxWorkers=2", "--json", `--outputFile=${results}`, ...process.argv.slice(2)],
  { stdio: "inherit" },
);
const report = readReport();
passed += report.numPassedTests;
failed += report.numFailedTests + report.numRuntimeErrorTestSuites;
if (jest.status !== 0 && failed === 0) failed += 1;
rmSync(folder, { recursive: true, force: true });

if (!existsSync(join("..", "shared", "data"))) {
  console.log("SKIPPED: ../shared/data is not here, so the tests on real workbooks did not run.");
}
const skipped = report.numPendingTests > 0 ? `, ${report.numPendingTests} skipped` : "";
console.log(`${passed} passed, ${failed} failed${skipped}`);
process.exitCode = failed === 0 ? 0 : 1;

async function checkOneByOne() {
  for (let next = left.shift(); next !== undefined; next = left.shift()) await check(next);
}

async function check([name, command, ...args]) {
  const { status, text } = await run(command, args);
  process.stdout.write(`${text}${status === 0 ? "ok" : "FAILED"}: ${name}\n`);
  if (status === 0) passed += 1;
  else failed += 1;
}

/** What a command of a package prints, and how it ends. */
function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn("npx", ["--no-install", command, ...args]);
    let text = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece) => (text += piece));
    child.on("error", (error) => resolve({ status: 1, text: `${error.message}\n` }));
    child.on("close", (status) => resolve({ status, text }));
  });
}

function readReport() {
  try {
    return JSON.parse(readFileSync(results, "utf8"));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 1, numPendingTests: 0 };
  }
}
