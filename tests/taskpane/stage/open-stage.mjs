/** Opens the pane on a workbook in a real browser. */
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath, URL, URLSearchParams } from "node:url";
import { build } from "esbuild";
import { chromium } from "playwright-core";

const here = dirname(fileURLToPath(import.meta.url));
const ORIGIN = "http://stage.test";
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Leader Tracker</title><div id="root"></div><script type="module" src="/page.js"></script></html>`;

async function bundle(entry) {
  const { outputFiles } = await build({
    entryPoints: [join(here, entry)],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "error",
  });
  return outputFiles[0].text;
}

async function launch() {
  const own = process.env.CHROMIUM ?? null;
  if (own !== null) return chromium.launch({ executablePath: own });
  const { default: packed } = await import("@sparticuz/chromium");
  return chromium.launch({ executablePath: await packed.executablePath(), args: packed.args, headless: true });
}

/** The page, with ways to wait until the pane rests, and to end it all. */
export async function openStage({ workbook, refreshed, now, fail, hold, width, height, scale, dark, contrast }) {
  const script = await bundle("page.tsx");
  const browser = await launch();
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    colorScheme: dark ? "dark" : "light",
    forcedColors: contrast ? "active" : "none",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const said = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error.stack ?? error)));
  await page.route(`${ORIGIN}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === "/page.js") return route.fulfill({ contentType: "text/javascript", body: script });
    if (pathname === "/workbook.xlsx") return route.fulfill({ body: workbook });
    return route.fulfill({ contentType: "text/html", body: PAGE });
  });
  const query = new URLSearchParams({
    now,
    ...(refreshed ? { refreshed: "" } : {}),
    ...(fail ? { fail } : {}),
    ...(hold ? { hold } : {}),
  });
  await page.goto(`${ORIGIN}/?${query}`);
  const settle = async () => {
    await page.locator("[data-pane-state]:not([data-pane-state=opening]):not([data-pane-state=refreshing])").waitFor();
  };
  try {
    await settle();
  } finally {
    for (const line of said) process.stderr.write(`${line}\n`);
  }
  return { page, browser, settle, close: () => browser.close() };
}
