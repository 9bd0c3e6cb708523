/** Drives the page of `npm start` as a person does: the spreadsheet on the left, the pane in its frame on the right. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Browser, BrowserContextOptions, Frame, FrameLocator, Locator, Page } from "playwright-core";
import { cellAt, cellName, isEmptyAt, type Sheet, type Workbook } from "../../src/core/sheet";
import { createFileHost } from "../../src/hosts/file/file-host";
import { openBrowser } from "./browser";
import { serve } from "./serve";

/** For what computes or writes a whole district on a machine that may be busy. */
export const LONG = 90_000;
const SHORT = 30_000;

export interface Look {
  readonly colorScheme?: "light" | "dark";
  readonly forcedColors?: "active";
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly deviceScaleFactor?: number;
  /** The day and time that the computer says. */
  readonly now?: Date;
  /** Time stands still until `page.clock` moves it on. */
  readonly clock?: "by hand";
  /** The page begins with it instead of the sample. */
  readonly workbook?: Uint8Array;
}

export interface Opened {
  readonly url: string;
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

/** The built page on a server of its own, and a browser. */
export async function openPreview(folder = join(__dirname, "../../dist/preview")): Promise<Opened> {
  const served = await serve(folder);
  const browser = await openBrowser();
  return {
    url: `${served.url}/`,
    browser,
    close: async () => {
      await browser.close();
      await served.close();
    },
  };
}

export const sampleFile = (): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, "../../assets/sample-district.xlsx")));

/** The sample district after its first run, saved. */
export async function refreshedSample(opened: Opened): Promise<Uint8Array> {
  const preview = await newPreview(opened);
  await preview.button("Read my sheets").click();
  await preview.reaches("ready");
  const file = await preview.save();
  await preview.close();
  return file;
}

export type PaneState = "opening" | "first-run" | "ready" | "refreshing";

export interface Preview {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** What must not happen: errors on the console, what the policy of the page forbids, requests to elsewhere. */
  readonly problems: readonly string[];
  readonly frame: () => Frame;
  /** Makes the pane so wide; it is 350 pixels wide otherwise. */
  readonly width: (pixels: number) => Promise<void>;
  readonly reaches: (state: PaneState) => Promise<void>;
  readonly tab: (name: string) => Promise<void>;
  readonly button: (name: string | RegExp) => Locator;
  /** Presses the pane's Refresh and waits until it is done. */
  readonly refresh: () => Promise<void>;
  /** Goes to a cell or a sheet by the name box. */
  readonly goTo: (place: string) => Promise<void>;
  /** Types into a cell of the sheet, as a person does. */
  readonly type: (place: string, text: string) => Promise<void>;
  /** Waits until the name box says so. */
  readonly shows: (cell: string) => Promise<void>;
  /** What the name box says. */
  readonly selected: () => Promise<string>;
  readonly activeSheet: () => Promise<string>;
  /** Chooses one of the faults of the page's menu. */
  readonly fault: (name: string) => Promise<void>;
  readonly open: (name: string, bytes: Uint8Array) => Promise<void>;
  readonly save: () => Promise<Uint8Array>;
  readonly saved: () => Promise<Workbook>;
  readonly close: () => Promise<void>;
}

/** A page with the sample district, the pane started. */
export async function newPreview({ browser, url }: Opened, look: Look = {}): Promise<Preview> {
  const context = await browser.newContext(contextOf(look));
  context.setDefaultTimeout(SHORT);
  const page = await context.newPage();
  const problems = watch(page, url);
  if (look.clock !== undefined) await page.clock.install();
  if (look.now !== undefined) await page.clock.setFixedTime(look.now);
  const { workbook } = look;
  if (workbook !== undefined)
    await page.route("**/sample-district.xlsx", (route) => route.fulfill({ body: Buffer.from(workbook) }));
  await page.goto(url);
  const width = async (pixels: number): Promise<void> => {
    await page.evaluate((wide) => {
      const style = document.getElementById("pane-width") ?? document.head.appendChild(document.createElement("style"));
      style.id = "pane-width";
      style.textContent = `.pane-side { width: ${wide + 1}px !important } .pane-side iframe { width: ${wide}px !important }`;
    }, pixels);
    await frame().waitForFunction((wide) => window.innerWidth === wide, pixels);
    // What script lays out by the width follows in the next frame.
    const frames = await frame().evaluateHandle(() => ({ seen: 0 }));
    await frame().waitForFunction((count) => (count.seen += 1) > 2, frames, { polling: "raf" });
  };
  const frame = (): Frame => {
    const found = page.frames().find((one) => one.url().includes("pane.html"));
    if (found === undefined) throw new Error("The page has no pane.");
    return found;
  };
  const pane = page.frameLocator("iframe");
  const nameBox = page.getByLabel("Name box: an address or a name, then Enter");

  const reaches = (state: PaneState): Promise<void> =>
    pane.locator(`[data-pane-state=${state}]`).waitFor({ timeout: LONG, state: "attached" });
  const button = (name: string | RegExp): Locator =>
    pane.getByRole("button", typeof name === "string" ? { name, exact: true } : { name });
  const goTo = async (place: string): Promise<void> => {
    await nameBox.fill(place);
    await nameBox.press("Enter");
    // The box shows a cell again once the way there is done.
    const cell = place.slice(place.lastIndexOf("!") + 1);
    if (/^[A-Z]+\d+$/.test(cell)) await holds(nameBox, cell);
    const sheet = place.includes("!") ? place.slice(0, place.lastIndexOf("!")).replace(/^'|'$/g, "") : "";
    if (sheet !== "") await page.locator('[role=tab][aria-selected="true"]', { hasText: sheet }).waitFor();
    // Keys go to the grid again.
    await page.waitForFunction((box) => box !== document.activeElement, await nameBox.elementHandle());
  };
  const save = async (): Promise<Uint8Array> => {
    const [download] = await Promise.all([
      page.waitForEvent("download", { timeout: LONG }),
      page.getByRole("button", { name: "Save a copy" }).click(),
    ]);
    return new Uint8Array(readFileSync(await download.path()));
  };

  await pane.locator("[data-pane-state]").waitFor({ timeout: LONG, state: "attached" });
  return {
    page,
    pane,
    problems,
    frame,
    width,
    reaches,
    tab: (name) => pane.getByRole("tab", { name, exact: true }).click(),
    button,
    refresh: async () => {
      await button("Refresh").click();
      await reaches("ready");
    },
    goTo,
    type: async (place, text) => {
      await goTo(place);
      await page.keyboard.press("F2");
      const editor = page.getByRole("textbox", {
        name: `Cell ${place.slice(place.lastIndexOf("!") + 1)}`,
        exact: true,
      });
      await editor.fill(text);
      await editor.press("Enter");
      await editor.waitFor({ state: "detached" });
    },
    shows: (cell) => holds(nameBox, cell),
    selected: () => nameBox.inputValue(),
    activeSheet: async () =>
      (await page.getByRole("tablist", { name: "Sheets" }).getByRole("tab", { selected: true }).textContent()) ?? "",
    fault: async (name) => {
      await page.getByRole("button", { name: /Try a fault|A fault waits/ }).click();
      await page.getByRole("menu").getByText(name, { exact: true }).click();
    },
    open: async (name, bytes) => {
      const before = page.locator("iframe");
      await before.evaluate((frame) => frame.setAttribute("data-before", ""));
      await page.getByLabel("A workbook to open").setInputFiles({
        name,
        mimeType: "application/octet-stream",
        buffer: Buffer.from(bytes),
      });
      // Another workbook is another pane.
      await page.locator("iframe:not([data-before])").waitFor({ timeout: LONG });
      await pane.locator("[data-pane-state]").waitFor({ timeout: LONG, state: "attached" });
    },
    save,
    saved: async () => createFileHost(await save()).read(),
    close: () => context.close(),
  };
}

const contextOf = ({ colorScheme, forcedColors, viewport, deviceScaleFactor }: Look): BrowserContextOptions => ({
  viewport: viewport ?? { width: 1366, height: 768 },
  colorScheme: colorScheme ?? "light",
  reducedMotion: "reduce",
  acceptDownloads: true,
  ...(forcedColors === undefined ? {} : { forcedColors }),
  ...(deviceScaleFactor === undefined ? {} : { deviceScaleFactor }),
});

function watch(page: Page, url: string): readonly string[] {
  const problems: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(String(error.stack ?? error)));
  page.on("request", (request) => {
    const address = request.url();
    if (!address.startsWith(url) && !/^(blob|data):/.test(address)) problems.push(`A request to ${address}`);
  });
  return problems;
}

async function holds(box: Locator, value: string): Promise<void> {
  const element = await box.elementHandle();
  await box
    .page()
    .waitForFunction(([input, wanted]) => (input as HTMLInputElement | null)?.value === wanted, [
      element,
      value,
    ] as const);
}

export function sheetNamed({ sheets }: Workbook, name: string): Sheet {
  const sheet = sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`There is no sheet ${name}`);
  return sheet;
}

/** Every cell of the sheets that are not Leader Tracker's: kind, value and formula by sheet and name. */
export const districtCells = ({ sheets }: Workbook): ReadonlyMap<string, string> =>
  cellsOf(sheets.filter(({ mark }) => mark === null));

/** Every cell of Leader Tracker's sheets, likewise. */
export const ownCells = ({ sheets }: Workbook): ReadonlyMap<string, string> =>
  cellsOf(sheets.filter(({ mark }) => mark !== null));

function cellsOf(sheets: readonly Sheet[]): ReadonlyMap<string, string> {
  const cells = new Map<string, string>();
  for (const sheet of sheets) {
    for (let row = 1; row <= sheet.lastRow; row++) {
      for (let column = 1; column <= sheet.lastColumn; column++) {
        if (isEmptyAt(sheet, row, column)) continue;
        const { kind, value, formula } = cellAt(sheet, row, column);
        cells.set(`${sheet.name}!${cellName(row, column)}`, `${kind} ${String(value)} ${formula ?? ""}`);
      }
    }
  }
  return cells;
}

/** What differs between two readings of the district's cells: `sheet!cell: before → after`. */
export function differences(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((cell) => before.get(cell) !== after.get(cell))
    .map((cell) => `${cell}: ${before.get(cell) ?? "nothing"} → ${after.get(cell) ?? "nothing"}`);
}

/** The rows of an own sheet's table as objects, headings from its first table row. */
export function rowsOf(workbook: Workbook, name: string): readonly Readonly<Record<string, string>>[] {
  const sheet = sheetNamed(workbook, name);
  const area = sheet.tables[0]?.area;
  if (area === undefined) throw new Error(`${name} has no table`);
  const rows: Record<string, string>[] = [];
  for (let row = area.firstRow + 1; row <= area.lastRow; row++) {
    const cells: Record<string, string> = {};
    for (let column = area.firstColumn; column <= area.lastColumn; column++) {
      cells[cellAt(sheet, area.firstRow, column).shown] = cellAt(sheet, row, column).shown;
    }
    rows.push(cells);
  }
  return rows;
}

/** What axe finds against WCAG 2.1 AA, as `rule: target`; in the pane, or on the whole page with the spreadsheet. */
export async function axeFinds(
  page: Page,
  where: "pane" | "page" = "page",
  what: "all" | "colors" = "all",
): Promise<string[]> {
  const builder = new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"])
    .exclude(["iframe", "[data-tabster-dummy]"]);
  if (what === "colors") builder.withRules(["color-contrast", "link-in-text-block"]);
  const { violations } = await (where === "pane" ? builder.include(["iframe", "body"]) : builder).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${JSON.stringify(target)} ${failureSummary ?? ""}`),
  );
}

/** What stands outside of the pane, runs over its own box, or is longer than the drawing around it. */
export const cutOff = (preview: Preview): Promise<string[]> =>
  preview.frame().evaluate(() => {
    const wide = document.documentElement.clientWidth;
    const found: string[] = [];
    for (const root of [document.documentElement, document.body]) {
      if (root.scrollWidth > wide) found.push(`${root.tagName} scrolls sideways: ${root.scrollWidth} of ${wide}`);
    }
    const told = (element: Element, why: string): void => {
      const { left, right } = element.getBoundingClientRect();
      const text = (element.textContent || element.getAttribute("aria-label") || "").slice(0, 60);
      found.push(`${why}: ${element.tagName} "${text}" ${Math.round(left)} to ${Math.round(right)}`);
    };
    for (const element of document.body.querySelectorAll("*")) {
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const isSeen = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      if (box.width <= 1 || box.height <= 1 || !isSeen) continue;
      // An empty search folds its button away.
      if (
        element.closest(".fui-SearchBox__dismiss") !== null &&
        element.closest(".fui-SearchBox")?.querySelector("input")?.value === ""
      )
        continue;
      // Told to screen readers alone.
      if (element.closest("[data-tabster-dummy], [role=status]") !== null) continue;
      if (box.right > wide + 1 || box.left < -1) told(element, "outside");
      const isTyped = element.matches("input, textarea, select, option");
      if (!isTyped && style.overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1)
        told(element, "wider than its box");
      if (!isTyped && ["hidden", "clip"].includes(style.overflowY) && element.scrollHeight > element.clientHeight + 1) {
        told(element, "higher than its box");
      }
      const drawing = element.matches("svg text") ? element.closest("svg") : null;
      if (drawing === null || getComputedStyle(drawing).overflow === "visible") continue;
      const { left, right } = drawing.getBoundingClientRect();
      if (box.right > right + 1 || box.left < left - 1) told(element, "outside of its chart");
    }
    return found;
  });

const CONTROLS =
  "button|link|tab|radio|checkbox|textbox|combobox|searchbox|option|img|progressbar|switch|spinbutton|table|radiogroup";

/** Controls and pictures that a screen reader has no name for. */
export async function unnamed({ pane }: Preview): Promise<string[]> {
  const snapshot = await pane.locator("body").ariaSnapshot();
  const nameless = new RegExp(`^\\s*- '?(${CONTROLS})(:|$| \\[)`);
  return snapshot.split("\n").filter((line) => nameless.test(line));
}
