/** The command line as a person starts it, in a folder of the test's own. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(__dirname, "..");
export const sample = join(root, "assets", "sample-district.xlsx");

interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A new empty folder for each test of the file, gone after it. */
export function freshFolder(): {
  readonly at: (...names: readonly string[]) => string;
  readonly run: (...args: readonly string[]) => Ran;
  /** What it prints, where it must succeed without a word on stderr. */
  readonly runDone: (...args: readonly string[]) => string;
  /** Exit 2, one sentence or two on stderr, nothing on stdout; `left` are all files in the folder then. */
  readonly expectRefused: (ran: Ran, words: RegExp, left?: readonly string[]) => void;
} {
  let path = "";
  beforeEach(() => {
    path = mkdtempSync(join(tmpdir(), "leader-tracker-cli-"));
  });
  afterEach(() => rmSync(path, { recursive: true, force: true }));
  const run = (...args: readonly string[]): Ran => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "scripts", "cli.mjs"), ...args], {
      encoding: "utf8",
      cwd: path,
      maxBuffer: 1 << 28,
    });
    return { status, stdout, stderr };
  };
  return {
    at: (...names) => join(path, ...names),
    run,
    runDone(...args) {
      const { status, stdout, stderr } = run(...args);
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      return stdout;
    },
    expectRefused({ status, stdout, stderr }, words, left) {
      expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
      expect(stderr).toMatch(words);
      expect(stderr.trimEnd().split("\n")).toHaveLength(1);
      if (left !== undefined) expect(readdirSync(path).sort()).toEqual([...left].sort());
    },
  };
}
