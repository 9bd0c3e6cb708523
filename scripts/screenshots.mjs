/** Takes the README's pictures of the pane beside the spreadsheet, on the sample district. First: npx webpack --env preview. */
import { build } from "esbuild";
import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const bundle = join(root, "node_modules", ".cache", "leader-tracker", "screenshots.cjs");
const pictures = join(root, "assets", "screenshots");

await build({
  entryPoints: [join(root, "tests", "e2e", "preview.ts")],
  bundle: true,
  packages: "external",
  platform: "node",
  target: "node20",
  format: "cjs",
  outfile: bundle,
  logLevel: "error",
});
mkdirSync(pictures, { recursive: true });
// Where the letters are that look like Excel's.
process.env.FONTCONFIG_PATH ??= "/etc/fonts";
const { newPreview, openPreview } = createRequire(import.meta.url)(bundle);

/** A day near the end of the sample's school year. */
const now = new Date(2026, 4, 29, 9, 40);
const opened = await openPreview(join(root, "dist", "preview"));
try {
  await takeWhole();
  await takePane();
  await takeForm();
} finally {
  await opened.close();
}

async function takeWhole() {
  const at = await newPreview(opened, { now, viewport: { width: 1366, height: 768 } });
  await at.button("Read my sheets").click();
  await at.reaches("ready");
  await at.goTo("'Leadership Summary'!A1");
  await rest(at);
  await at.page.screenshot({ path: join(pictures, "preview.png") });
  await at.close();
}

async function takePane() {
  const at = await newPreview(opened, { now, viewport: { width: 1366, height: 940 }, deviceScaleFactor: 2 });
  const take = async (name) => {
    await rest(at);
    await at.page.locator("iframe").screenshot({ path: join(pictures, `pane-${name}.png`) });
  };
  await at.button("Read my sheets").click();
  await at.reaches("ready");
  await take("today");
  await at
    .button(/^Effective leaders by poverty/)
    .first()
    .click();
  await at.pane.getByRole("heading", { level: 1, name: "Effective leaders by poverty" }).waitFor();
  await take("figure");
  await at.tab("Data");
  await take("data");
  await at.pane.getByRole("tab", { name: /^Labels/ }).click();
  await at.button("Decide Larkspur").click();
  await at.pane.getByRole("checkbox").nth(0).check();
  await at.pane.getByRole("checkbox").nth(1).check();
  await take("labels");
  await at.tab("Leaders");
  await at.goTo("'Roster 25-26'!B2");
  await at.pane.getByRole("article").waitFor();
  await take("leaders");
  await at.tab("Responsibilities");
  await take("responsibilities");
  await at.close();
}

/** A director's own file, made in the central workbook. */
async function takeForm() {
  const at = await newPreview(opened, { now, viewport: { width: 1366, height: 768 } });
  await at.button("Read my sheets").click();
  await at.reaches("ready");
  await at.tab("Leaders");
  await at.button(/^Rating forms/).click();
  await at.button(/^Abena Zellness/).click();
  await at.button("Make the form").click();
  await at.page.getByRole("button", { name: "Open it here", exact: true }).click();
  await at.pane.locator("[data-pane-state=form]").waitFor({ state: "attached" });
  await at.pane
    .getByRole("button", { name: /elementary/i })
    .first()
    .click();
  await at.pane.getByRole("radiogroup").first().waitFor();
  await at.page.mouse.move(1, 1);
  await at.page.screenshot({ path: join(pictures, "form.png") });
  await at.close();
}

/** Nothing under the pointer, nothing on its way. */
async function rest(at) {
  await at.page.mouse.move(1, 1);
  await at.page.waitForLoadState("networkidle");
}
