/** Writes the sample district and its truth: `node scripts/sample-district/make.mjs [folder of the project]`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeSample } from "./sample.mjs";

const root = process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const { bytes, truth } = makeSample();
const write = (path, content) => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
};
/** One entry a line: a change of the truth can be read as a difference. */
const lines = (value) =>
  Array.isArray(value) && value.length
    ? `[\n${value.map((entry) => `    ${JSON.stringify(entry)}`).join(",\n")}\n  ]`
    : JSON.stringify(value);
write(join(root, "assets", "sample-district.xlsx"), bytes);
write(
  join(root, "tests", "fixtures", "sample-truth.json"),
  `{\n${Object.entries(truth)
    .map(([key, value]) => `  ${JSON.stringify(key)}: ${lines(value)}`)
    .join(",\n")}\n}\n`,
);
