/** Runs the command line. It is bundled on first use and whenever a source is newer, so that it starts at once and is never stale. */
import { existsSync, mkdirSync, readdirSync, renameSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const bundle = join(root, "node_modules", ".cache", "leader-tracker", "cli.cjs");

function newest(folder) {
  let latest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile()) latest = Math.max(latest, statSync(join(entry.parentPath, entry.name)).mtimeMs);
  }
  return latest;
}

async function build() {
  const { build: bundleWith } = await import("esbuild");
  mkdirSync(dirname(bundle), { recursive: true });
  const own = `${bundle}.${process.pid}`;
  await bundleWith({
    entryPoints: [join(root, "src", "cli.ts")],
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    minifySyntax: true,
    outfile: own,
    logLevel: "error",
  });
  renameSync(own, bundle);
}

const lock = statSync(join(root, "package-lock.json")).mtimeMs;
if (!existsSync(bundle) || statSync(bundle).mtimeMs < Math.max(newest(join(root, "src")), lock)) await build();
createRequire(import.meta.url)(bundle);
