/** Refreshes the sample district and says where the result is. The task pane is not part of the product yet. */
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const sample = join(root, "assets", "sample-district.xlsx");
const out = join(root, "dist", "sample-district.refreshed.xlsx");

mkdirSync(dirname(out), { recursive: true });
console.log(`Refreshing the sample district, ${sample}\n`);
const { status } = spawnSync(process.execPath, [join(root, "scripts", "cli.mjs"), "refresh", sample, "--out", out], {
  stdio: "inherit",
});
if (status === 0) {
  console.log(
    "\nOpen it in Excel or LibreOffice. To refresh your own workbook: npm run -s cli -- refresh YOUR-WORKBOOK.xlsx",
  );
  console.log("The task pane beside a built-in spreadsheet comes next.");
}
process.exitCode = status ?? 1;
