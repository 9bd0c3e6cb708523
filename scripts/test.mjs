/** Everything that must hold: types, builds, sizes, lint, walls, unused code, formatting, tests. Ends with one line: `N passed, N failed`. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folder = mkdtempSync(join(tmpdir(), "leader-tracker-test-"));
const results = join(folder, "jest.json");
const checks = [
  ["types", "tsc", "--noEmit"],
  ["types of core, without DOM and Node", "tsc", "--noEmit", "-p", "src/core/tsconfig.json"],
  ["the add-in builds", "webpack"],
  ["the add-in beside a spreadsheet builds", "webpack", "--env", "preview"],
  ["size", "size-limit"],
  ["lint", "eslint", "."],
  ["walls", "depcruise", "src", "--config", ".dependency-cruiser.cjs", "--output-type", "err"],
  ["unused code", "knip"],
  ["formatting", "prettier", "--check", "--log-level", "warn", "src", "tests", "scripts", "*.js", "*.md"],
];

let passed = 0;
let failed = 0;
for (const [name, command, ...args] of checks) {
  const { status } = spawnSync("npx", ["--no-install", command, ...args], { stdio: "inherit" });
  console.log(`${status === 0 ? "ok" : "FAILED"}: ${name}`);
  if (status === 0) passed += 1;
  else failed += 1;
}

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

function readReport() {
  try {
    return JSON.parse(readFileSync(results, "utf8"));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 1, numPendingTests: 0 };
  }
}
