/** Writes the small variant workbooks and what is true of each: `node scripts/sample-district/make-variants.mjs FOLDER`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as variants from "./variants.mjs";

const [folder] = process.argv.slice(2);
if (!folder) throw new Error("Usage: node scripts/sample-district/make-variants.mjs FOLDER");
mkdirSync(folder, { recursive: true });
for (const [name, make] of Object.entries(variants)) {
  const { bytes, ...truth } = make();
  writeFileSync(join(folder, `${name}.xlsx`), bytes);
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(truth));
}
