/**
 * Refreshes one workbook from the built pane in Chromium, twice, the stand-in for Excel in a worker of its own. Prints the longest
 * tasks on the pane's thread, as one line of JSON. `pane-thread FOLDER`: the built preview, with the files of this measurement beside it.
 */
import { existsSync, readFileSync } from "node:fs";
import type { CDPSession, Frame } from "playwright-core";
import { openBrowser } from "../../tests/e2e/browser";
import { serve } from "../../tests/e2e/serve";

/** What the pane's frame remembers of itself. */
interface Measured {
  readonly tasks: number[];
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("pane-thread FOLDER");
const PATIENCE = 600_000;

const served = await serve(folder);
const browser = await openBrowser();
try {
  const context = await browser.newContext({ reducedMotion: "reduce" });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  await page.addInitScript(() => {
    if (!location.pathname.endsWith("/pane.html")) return;
    const measured: Measured = { tasks: [] };
    Object.assign(window, { measured });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) measured.tasks.push(duration);
    }).observe({ entryTypes: ["longtask"] });
  });
  await page.goto(`${served.url}/bench.html`);
  const pane = page.frameLocator("iframe");
  const reaches = (state: string): Promise<void> =>
    pane.locator(`[data-pane-state=${state}]`).waitFor({ state: "attached", timeout: PATIENCE });
  await reaches("first-run");
  const frame = page.frames().find((one) => one.url().endsWith("/pane.html"));
  if (frame === undefined) throw new Error("The page has no pane");

  const session = await context.newCDPSession(page);
  let heap = 0;
  const looking = setInterval(() => {
    void session.send("Runtime.getHeapUsage").then(({ usedSize }) => {
      heap = Math.max(heap, usedSize);
    });
  }, 250);
  const rounds = [];
  for (const button of ["Read my sheets", "Refresh"]) {
    await takeTasks(frame);
    const began = performance.now();
    await pane.getByRole("button", { name: button, exact: true }).click();
    await reaches("refreshing");
    await reaches("ready");
    const ms = performance.now() - began;
    if ((await pane.getByText(/^Up to date since/).count()) === 0)
      throw new Error(await pane.locator("body").innerText());
    // Entries come a little later than what they tell of.
    await page.waitForTimeout(500);
    rounds.push({ ms, tasks: await takeTasks(frame) });
  }
  clearInterval(looking);
  const counts = await page.evaluate(() => (window as unknown as { counts: () => Promise<unknown> }).counts());
  const peak = peakOfRenderer(await browser.newBrowserCDPSession());
  process.stdout.write(JSON.stringify({ rounds, heapMegabytes: heap / 1e6, peakMegabytes: await peak, counts }));
} finally {
  await browser.close();
  await served.close();
}

function takeTasks(frame: Frame): Promise<readonly number[]> {
  return frame.evaluate(() => (window as unknown as { measured: Measured }).measured.tasks.splice(0));
}

/** The most memory that the page's process ever had: the pane, its worker and the stand-in; null where the system does not tell. */
async function peakOfRenderer(session: CDPSession): Promise<number | null> {
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const peaks = processInfo.flatMap(({ type, id }) => {
    const status = `/proc/${id}/status`;
    if (type !== "renderer" || !existsSync(status)) return [];
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(status, "utf8"))?.[1];
    return kilobytes === undefined ? [] : [Number(kilobytes) / 1024];
  });
  return peaks.length === 0 ? null : Math.max(...peaks);
}
