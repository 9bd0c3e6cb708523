/**
 * Shows a screen of the pane without Excel, as a picture:
 *   node tests/taskpane/stage/stage.mjs --tab data --refreshed --out /tmp/data.png
 * Options: --workbook FILE, --refreshed (our sheets stand already), --tab NAME, --width 350, --height (of the window), --dark, --contrast,
 * --scale 2, --now 2026-05-29T09:40:00, --click "name of a button, link or tab" (any number, in order), --type "label=text",
 * --happen "changed=SHEET" (somebody else changes it) or "selected=SHEET!ROW", --fail "SENTENCE" (writing stops with it),
 * --hold 5 (a refresh stands at its fifth stage), --wait MILLISECONDS after the last click, --text (prints what a reader hears), --out FILE.
 */
import { readFileSync } from "node:fs";
import process from "node:process";
import { parseArgs } from "node:util";
import { openStage } from "./open-stage.mjs";

const { values, tokens } = parseArgs({
  options: {
    workbook: { type: "string", default: "assets/sample-district.xlsx" },
    refreshed: { type: "boolean", default: false },
    tab: { type: "string" },
    width: { type: "string", default: "350" },
    height: { type: "string", default: "800" },
    scale: { type: "string", default: "2" },
    dark: { type: "boolean", default: false },
    contrast: { type: "boolean", default: false },
    now: { type: "string", default: "2026-05-29T09:40:00" },
    click: { type: "string", multiple: true },
    type: { type: "string", multiple: true },
    happen: { type: "string", multiple: true },
    fail: { type: "string" },
    hold: { type: "string" },
    wait: { type: "string", default: "0" },
    text: { type: "boolean", default: false },
    out: { type: "string", default: "/tmp/pane.png" },
  },
  tokens: true,
});

const stage = await openStage({
  workbook: readFileSync(values.workbook),
  refreshed: values.refreshed,
  now: values.now,
  fail: values.fail,
  hold: values.hold,
  width: Number(values.width),
  height: Number(values.height),
  scale: Number(values.scale),
  dark: values.dark,
  contrast: values.contrast,
});
const { page } = stage;
try {
  if (values.tab)
    await page
      .getByRole("tab", { name: new RegExp(`^${values.tab}`, "i") })
      .first()
      .click();
  for (const { kind, name, value } of tokens) {
    if (kind !== "option") continue;
    if (name === "click") {
      const role = (kindOf) => page.getByRole(kindOf, { name: value });
      await ["button", "link", "tab", "checkbox", "radio", "option", "menuitem"]
        .map(role)
        .reduce((all, one) => all.or(one))
        .first()
        .click();
    }
    if (name === "happen") {
      const [kind, place] = value.split("=");
      const [sheet, row] = place.split("!");
      const event = kind === "selected" ? { kind, at: { sheet, row: Number(row), column: 1 } } : { kind, sheet };
      await page.evaluate((one) => globalThis.stage.host.happen(one), event);
    }
    if (name === "type") {
      const [label, text] = value.split("=");
      await page.getByLabel(label).first().fill(text);
    }
  }
  if (!values.hold) await stage.settle();
  await page.waitForTimeout(Number(values.wait));
  if (values.text) process.stdout.write((await page.locator("body").ariaSnapshot()) + "\n");
  await page.screenshot({ path: values.out, fullPage: true });
  process.stdout.write(`${values.out}\n`);
} finally {
  await stage.close();
}
