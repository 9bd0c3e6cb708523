/** Runs `scripts/quality/print-quality.ts`. */
import { build } from "esbuild";
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const bundle = join(root, "node_modules", ".cache", "leader-tracker", "quality.mjs");
await build({
  entryPoints: [join(root, "scripts", "quality", "print-quality.ts")],
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  outfile: bundle,
  logLevel: "error",
  banner: {
    js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
  },
});
const { status } = spawnSync(
  process.execPath,
  [bundle, join(root, "..", "shared", "data"), join(root, "tests", "fixtures")],
  { stdio: "inherit" },
);
process.exitCode = status ?? 1;
