/**
 * Refreshes real workbooks and the sample, makes shareable copies of them, and tells what the ECMA-376 schema finds in a refreshed
 * workbook that it did not find before, and in a copy at all.
 * The checker is 44 MB, so it is installed only by whoever needs it. Exit: 0 nothing new, 1 something new, 2 not checked.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";

const CHECKER = "@ooxml-tools/validate";
const CHECKER_VERSION = "0.4.6";
const SHOWN = 5;

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const data = join(root, "../shared/data");

async function loadChecker() {
  try {
    return (await import(CHECKER)).default;
  } catch (error) {
    if (error.code !== "ERR_MODULE_NOT_FOUND") throw error;
    return null;
  }
}

function workbooks() {
  const named = process.argv.slice(2);
  if (named.length > 0) return named;
  const real = existsSync(data)
    ? readdirSync(data, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.xls[xm]$/.test(entry.name) && entry.name !== "encrypted.xlsx")
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
    : [];
  if (real.length === 0) console.log("SKIPPED the real workbooks: ../shared/data is not here.");
  return [join(root, "assets/sample-district.xlsx"), ...real];
}

/** Findings as texts that can be compared. */
async function findingsIn(file, validate) {
  const found = await validate(new Uint8Array(readFileSync(file)), "xlsx");
  return found.map(({ id, path, description }) => `${path?.partUri ?? ""} ${path?.xpath ?? ""} ${id}: ${description}`);
}

/** The texts of `after` that `before` does not have as often. */
function added(before, after) {
  const left = new Map();
  for (const text of before) left.set(text, (left.get(text) ?? 0) + 1);
  return after.filter((text) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count <= 0;
  });
}

const validate = await loadChecker();
if (validate === null) {
  console.error(`The schema checker is not installed: npm i --no-save ${CHECKER}@${CHECKER_VERSION}`);
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), "leader-tracker-schema-"));
let fresh = 0;

/** Runs a command of the product: null when it did what it says, else why not. */
function run(...words) {
  const { status, stderr } = spawnSync(process.execPath, [join(root, "scripts/cli.mjs"), ...words], {
    encoding: "utf8",
  });
  return status === 0 ? null : stderr.trim();
}

function tell(findings) {
  fresh += findings.length;
  for (const text of findings.slice(0, SHOWN)) console.log(`  ${text}`);
}

try {
  for (const file of workbooks()) {
    const out = join(folder, `out${extname(file)}`);
    const refused = run("refresh", file, "--out", out, "--as-of", "2026-05-29", "--force");
    if (refused !== null) {
      fresh += 1;
      console.log(`${basename(file)}: not refreshed. ${refused}`);
      continue;
    }
    const before = await findingsIn(file, validate);
    const after = await findingsIn(out, validate);
    const news = added(before, after);
    console.log(`${basename(file)}: ${before.length} before, ${after.length} after, ${news.length} new`);
    tell(news);

    const copy = join(folder, "copy.xlsx");
    // A workbook without a figure has nothing to share, and is told so.
    const unshared = run("share", out, "--out", copy, "--as-of", "2026-05-29");
    if (unshared !== null) {
      console.log(`${basename(file)}, shareable copy: none. ${unshared}`);
      continue;
    }
    const shared = await findingsIn(copy, validate);
    console.log(`${basename(file)}, shareable copy: ${shared.length}`);
    tell(shared);
    rmSync(copy);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(fresh === 0 ? 0 : 1);
