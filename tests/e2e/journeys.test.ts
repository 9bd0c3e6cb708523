/** What people do in a year, in a real browser: the production pane, the real Office.js client, the stand-in for Excel. */
import { readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { cellAt, type Workbook } from "../../src/core/sheet";
import {
  differences,
  districtCells,
  LONG,
  newPreview,
  openPreview,
  ownCells,
  refreshedSample,
  rowsOf,
  sampleFile,
  sheetNamed,
  type Opened,
  type Preview,
} from "./preview";
import { readExchange } from "../../src/core/share/exchange";
import { createFileHost } from "../../src/hosts/file/file-host";

jest.setTimeout(300_000);

let opened: Opened;
let refreshed: Uint8Array;
/** The district's cells of the sample, before anything was done. */
let district: ReadonlyMap<string, string>;
let preview: Preview | undefined;

beforeAll(async () => {
  opened = await openPreview();
  refreshed = await refreshedSample(opened);
  district = districtCells(await createFileHost(sampleFile()).read());
});
afterAll(() => opened.close());
afterEach(async () => {
  const problems = preview?.problems ?? [];
  await preview?.close();
  preview = undefined;
  expect(problems).toEqual([]);
});

async function start(workbook?: Uint8Array): Promise<Preview> {
  preview = await newPreview(opened, workbook === undefined ? {} : { workbook });
  await preview.reaches(workbook === undefined ? "first-run" : "ready");
  return preview;
}

/** Every cell of every sheet, ours and theirs, and which sheets there are. */
const everything = (workbook: Workbook): readonly unknown[] => [
  workbook.sheets.map(({ name, visibility, mark }) => `${name} ${visibility} ${mark ?? ""}`),
  [...districtCells(workbook)],
  [...ownCells(workbook)],
];

const status = ({ pane }: Preview) => pane.getByRole("region", { name: "Status" });
const figures = ({ pane }: Preview) => pane.getByRole("region", { name: "Metrics of success" });
const place = ({ pane }: Preview, name: string) => pane.getByRole("tab", { name: new RegExp(`^${name}( [\\d,]+)?$`) });
/** How many wait at a place of the tab Data: the number in its name. */
const waiting = async (at: Preview, name: string): Promise<number> =>
  Number(/\d+/.exec((await place(at, name).textContent()) ?? "")?.[0] ?? "0");
const waits = (at: Preview, name: string, count: number) =>
  at.pane.getByRole("tab", { name: `${name} ${count}`, exact: true }).waitFor({ timeout: LONG });
const says = (at: Preview, text: string | RegExp) => at.pane.getByText(text).first().waitFor({ timeout: LONG });

test("first run: reads the sheets, shows how far it is, writes sheets beside them, touches none", async () => {
  const at = await start();
  await at.pane.getByText("Your sheets stay as they are. Nothing leaves this workbook.").waitFor();
  expect(await at.activeSheet()).toBe("Read me");
  await at.button("Read my sheets").click();
  await at.reaches("refreshing");
  await at.pane.getByRole("progressbar").waitFor();
  await at.reaches("ready");

  await status(at).getByText("DRAFT").waitFor();
  await status(at)
    .getByText(/^Up to date since \d+:\d\d [AP]M, not confirmed yet\./)
    .waitFor();
  expect(await figures(at).getByRole("listitem").count()).toBe(4);
  expect(await at.activeSheet()).toBe("Read me");
  expect(await at.selected()).toBe("A1");

  const saved = await at.saved();
  expect(differences(district, districtCells(saved))).toEqual([]);
  expect(saved.sheets.filter(({ mark }) => mark !== null).map(({ name }) => name)).toEqual(
    (await createFileHost(refreshed).read()).sheets.filter(({ mark }) => mark !== null).map(({ name }) => name),
  );
  const summary = sheetNamed(saved, "Leadership Summary");
  expect(cellAt(summary, 2, 1).shown).toBe("DRAFT");
  const inFile = sheetNamed(await createFileHost(refreshed).read(), "Leadership Summary");
  for (let row = 10; row <= 14; row++) {
    for (let column = 1; column <= 6; column++) {
      expect(cellAt(summary, row, column).shown).toBe(cellAt(inFile, row, column).shown);
    }
  }

  await at.refresh();
  expect(everything(await at.saved())).toEqual(everything(saved));
});

test("cancel: nothing is written", async () => {
  const at = await start();
  const before = everything(await at.saved());
  await at.button("Read my sheets").click();
  await at.button("Cancel").click();
  await at.reaches("first-run");
  await at.pane.getByText("Canceled. Nothing was changed.").first().waitFor();
  expect(everything(await at.saved())).toEqual(before);
  await at.button("Read my sheets").click();
  await at.reaches("ready");
});

test("a column means something else: kept on Column Map, and the figures follow", async () => {
  const at = await start(refreshed);
  await figures(at).getByText("51%").waitFor();
  await at.tab("Data");
  await at.button(/^Roster 25-26 /).click();
  const columns = at.pane.getByRole("table", { name: "Columns of Roster 25-26" });
  await columns.waitFor();
  await at.button("Show all 22 columns").click();
  await columns.getByRole("button", { name: /Change what column I means/ }).click();
  await at.pane.getByRole("combobox", { name: "Column I means" }).selectOption({ label: "Leave it out" });
  await at.button("Keep this meaning").click();
  await columns.getByText("Your decision").first().waitFor({ timeout: LONG });

  const [map] = rowsOf(await at.saved(), "Column Map").filter(
    ({ Sheet, Column }) => Sheet === "Roster 25-26" && Column === "I",
  );
  expect(map).toMatchObject({ Heading: "Race/Ethnicity", Decision: "Leave out" });

  await at.tab("Today");
  await says(at, "Out of date");
  await figures(at).getByText("51%").waitFor();
  await at.refresh();
  await figures(at).getByText("51%").waitFor({ state: "detached" });
  const saved = await at.saved();
  expect(cellAt(sheetNamed(saved, "Leadership Summary"), 14, 2).shown).not.toBe("51%");
  expect(differences(district, districtCells(saved))).toEqual([]);
});

test("labels: one decided, several accepted at once, one taken back", async () => {
  const at = await start(refreshed);
  await at.tab("Data");
  await place(at, "Labels").click();
  const count = await waiting(at, "Labels");
  const ticks = at.pane.getByRole("checkbox");
  await ticks.first().waitFor();
  const accepted: string[] = [];
  for (const index of [0, 1, 2]) {
    await ticks.nth(index).check();
    accepted.push((await ticks.nth(index).getAttribute("aria-label")) ?? "");
  }
  await at.button("Accept 3 proposals").click();
  await waits(at, "Labels", count - 3);

  const book = rowsOf(await at.saved(), "Label Book");
  for (const name of accepted) {
    const [, standard, label] = /^Accept (.+) for (.+)$/.exec(name) ?? [];
    expect(book.find((row) => row["Label"] === label && row["Decision"] !== "")).toMatchObject({ Decision: standard });
  }

  const open = at.pane.getByRole("radiogroup").first();
  await open.waitFor();
  await open.getByRole("radio", { name: "Leave it open, count it nowhere" }).check();
  await at.button("Leave it open").click();
  await waits(at, "Labels", count - 4);
  await at.button("Show 4 decided labels").click();
  await at
    .button(/^Take back the decision about /)
    .first()
    .click();
  await waits(at, "Labels", count - 3);
  const saved = await at.saved();
  expect(rowsOf(saved, "Label Book").filter((row) => row["Decision"] !== "")).toHaveLength(3);
  expect(differences(district, districtCells(saved))).toEqual([]);
});

test("people: two names are one person", async () => {
  const at = await start(refreshed);
  await at.tab("Data");
  await place(at, "People").click();
  const count = await waiting(at, "People");
  const names = await at.pane
    .getByRole("row", { name: /^Name / })
    .getByRole("cell")
    .allTextContents();
  await at.button("Yes, one person").click();
  await waits(at, "People", count - 1);
  const people = rowsOf(await at.saved(), "People");
  const decided = people.filter((row) => row["Decision"] !== "");
  expect(decided.map((row) => row["Decision"])).toEqual(["One person"]);
  expect(decided.flatMap((row) => [row["Name"], row["Other name"]]).sort()).toEqual(names.sort());
});

/** A roster's export: one license changed, one leader more. */
async function rosterExport(): Promise<Buffer> {
  const roster = sheetNamed(await createFileHost(sampleFile()).read(), "Roster 25-26");
  const line = (row: number): string[] =>
    Array.from({ length: roster.lastColumn }, (_, index) => cellAt(roster, row, index + 1).shown);
  const [headings, first, second] = [line(1), line(2), line(3)];
  const added = ["009990", "Quillmont, Odette", ...second.slice(2)];
  second[headings.indexOf("License")] = "Administrator B";
  const csv = [headings, first, second, added]
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","))
    .join("\r\n");
  return Buffer.from(csv);
}

const bringIn = async (at: Preview): Promise<void> =>
  at.pane
    .getByLabel("File to bring in")
    .setInputFiles({ name: "roster export.csv", mimeType: "text/csv", buffer: await rosterExport() });

/** Without the filter that the sample's roster has: it hides what would be overwritten. */
function unfiltered(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  const swap = (name: string, from: RegExp, to: string): void => {
    parts[name] = strToU8(strFromU8(parts[name] ?? new Uint8Array()).replace(from, to));
  };
  swap("xl/tables/table1.xml", /<filterColumn[\s\S]*<\/filterColumn>/, "");
  swap("xl/worksheets/sheet2.xml", /(<row\b[^>]*?) hidden="1"/g, "$1");
  return zipSync(parts);
}

test("a filtered sheet takes no export until the filter is cleared", async () => {
  const at = await start(refreshed);
  await at.tab("Data");
  await bringIn(at);
  await says(at, "The sheet Roster 25-26 is filtered. Clear the filter on Excel's Data tab, then try again.");
  expect(await at.button(/^Write /).count()).toBe(0);
  await at.goTo("'Roster 25-26'!T1");
  await at.page.keyboard.press("Alt+ArrowDown");
  await at.page.getByRole("button", { name: "Clear the filter" }).click();
  await bringIn(at);
  await at.button(/^Write \d+ cells to Roster 25-26$/).waitFor({ timeout: LONG });
});

test("brings in an export: first a preview, then exactly those cells", async () => {
  const at = await start(unfiltered(refreshed));
  await at.tab("Data");
  await bringIn(at);
  await says(at, /1 row to add, 1 cell to change\. Nothing is deleted\./);
  await at.pane.getByText("License: Administrator A → Administrator B").waitFor();
  expect(differences(district, districtCells(await at.saved()))).toEqual([]);

  await at.button(/^Write \d+ cells to Roster 25-26$/).click();
  await at.button("Bring in a file…").waitFor({ timeout: LONG });
  const changed = differences(district, districtCells(await at.saved()));
  expect(changed).toContain("Roster 25-26!R3: text Administrator A  → text Administrator B ");
  expect(changed).toContain("Roster 25-26!A381: nothing → text 009990 ");
  expect(changed).toContain("Roster 25-26!B381: nothing → text Quillmont, Odette ");
  // The column with the mail stop is hidden.
  const elsewhere = changed.filter((cell) => !/^Roster 25-26!(R3|[A-T]381): /.test(cell));
  expect(elsewhere).toEqual([]);
  await at.tab("Today");
  await says(at, /Roster 25-26 changed at/);
});

test("an issue leads to its cell, and a metric to its figure", async () => {
  const at = await start(refreshed);
  await at.tab("Data");
  await place(at, "Issues").click();
  await at.button("Go to the first cell").click();
  const current = at.pane.locator("[aria-current=true]").getByRole("button");
  const [, cell, sheet] = /^Go to (\S+) on (.+)$/.exec((await current.getAttribute("aria-label")) ?? "") ?? [];
  await at.page.getByRole("tab", { name: sheet ?? "", exact: true, selected: true }).waitFor();
  await at.shows(cell ?? "");
  await at.button("Next cell").click();
  await at.pane.getByText(/^Cell 2 of/).waitFor();

  await at.tab("Today");
  await at.button("TEAM practice rating").click();
  await at.button("Its line on Leadership Metrics").click();
  await at.page.getByRole("tab", { name: "Leadership Metrics", exact: true, selected: true }).waitFor();
});

test("from a metric to a cluster to its rows, which are selected on their sheet", async () => {
  const at = await start(refreshed);
  await at.button("Effective leaders by poverty").click();
  await at.pane.getByRole("heading", { level: 1, name: "Effective leaders by poverty" }).waitFor();
  await at.button(/^Cedarhurst \d+ of \d+ \d+%$/).click();
  await at.pane.getByRole("heading", { level: 1, name: "Cedarhurst cluster" }).waitFor({ timeout: LONG });
  const link = at.button(/^Roster 25-26: \d+ rows$/);
  const count = Number(/(\d+) rows$/.exec((await link.textContent()) ?? "")?.[1]);
  await link.click();
  await says(at, `${count} rows are selected.`);
  await at.page.getByRole("tab", { name: "Roster 25-26", exact: true, selected: true }).waitFor();

  // Every selected row is of a Cedarhurst school, as the district's own sheet says.
  const pane = at.page.frames().find((frame) => frame !== at.page.mainFrame());
  const address = await pane?.evaluate(async () => {
    const { Excel } = globalThis as unknown as {
      Excel: { run: (act: (context: never) => Promise<string>) => Promise<string> };
    };
    return Excel.run(
      async (context: {
        workbook: { getSelectedRanges: () => { load: (what: string) => { address: string } } };
        sync: () => Promise<void>;
      }) => {
        const ranges = context.workbook.getSelectedRanges().load("address");
        await context.sync();
        return ranges.address;
      },
    );
  });
  const rows = (address ?? "").split(",").flatMap((area) => {
    const [first = 0, last = first] = (area.split("!")[1] ?? "").split(":").map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
  expect(rows).toHaveLength(count);
  const roster = sheetNamed(await createFileHost(sampleFile()).read(), "Roster 25-26");
  for (const row of rows) {
    const cells = Array.from({ length: roster.lastColumn }, (_, index) => cellAt(roster, row, index + 1).shown);
    expect(cells.some((text) => /cedarhurst/i.test(text))).toBe(true);
  }
});

test("a roster's row shows its leader; so does a search; race is never there", async () => {
  const at = await start(refreshed);
  await at.tab("Leaders");
  await at.pane.getByText("Select a row of a roster, or search.").waitFor();
  await at.goTo("'Roster 25-26'!B10");
  const article = at.pane.getByRole("article");
  await article.getByRole("heading", { level: 1 }).waitFor({ timeout: LONG });
  const roster = sheetNamed(await createFileHost(sampleFile()).read(), "Roster 25-26");
  const [last = "", first = ""] = cellAt(roster, 10, 2).shown.split(", ");
  expect(await article.getByRole("heading", { level: 1 }).textContent()).toBe(`${first} ${last}`);
  expect(await article.textContent()).toContain(cellAt(roster, 10, 5).shown);
  expect(await article.textContent()).not.toMatch(/White|Black|Hispanic|Asian/);

  const [searched = "", given = ""] = cellAt(roster, 6, 2).shown.split(", ");
  await at.pane.getByRole("searchbox").fill(searched.slice(0, 5));
  await at.pane.getByRole("button", { name: new RegExp(`${given} ${searched}`) }).click();
  await at.pane.getByRole("article", { name: `${given} ${searched}` }).waitFor();
  await at.pane.getByRole("searchbox").fill("Qqqqzz");
  await says(at, "No leader or school named “Qqqqzz”. Try fewer letters.");
});

test("a doubtful tag is checked and kept on Crosswalk", async () => {
  const at = await start(refreshed);
  await at.tab("Responsibilities");
  const title = at.pane.getByRole("heading", { level: 1 });
  const before = Number(/^\d+/.exec((await title.textContent()) ?? "")?.[0]);
  await at.button(`Check ${before} tags`).click();
  const text = at.pane.locator("[data-text][aria-expanded=true]");
  const said = /“(.+?)”/.exec((await text.textContent()) ?? "")?.[1];
  await at.button("Keep 1 responsibility").click();
  await at.pane.getByRole("heading", { level: 1, name: `${before - 1} tags are doubtful` }).waitFor({ timeout: LONG });
  const [kept] = rowsOf(await at.saved(), "Crosswalk").filter((row) => row["Decision"] !== "");
  expect(kept).toMatchObject({ "Indicator or topic": said });
});

test("settings: a threshold, the working sheets, the self-test", async () => {
  const at = await start(refreshed);
  await at.button("Settings").click();
  const effective = at.pane.getByLabel("Effective from");
  await effective.fill("not a number");
  await at.button("Save").click();
  await says(at, /^Not understood\. Expected: /);
  await effective.fill("3.5");
  await at.button("Save").click();
  await says(at, "Default: 4.");
  const decided = rowsOf(await at.saved(), "Settings").filter((row) => row["Decision"] !== "");
  expect(decided).toEqual([expect.objectContaining({ Setting: "Effective from", Decision: "3.5" })]);

  const map = at.page.getByRole("tab", { name: "Column Map", exact: true });
  expect(await map.count()).toBe(0);
  await at.button("Show working sheets").click();
  await map.waitFor();
  await at.button("Hide working sheets").click();
  await map.waitFor({ state: "detached" });

  const sheets = (await at.saved()).sheets.map(({ name }) => name);
  await at.button("Test this Excel").click();
  await says(at, /^All \d+ came back as written\.$/);
  expect(await at.pane.getByRole("region", { name: "Self-test" }).getByRole("img", { name: "Failed" }).count()).toBe(0);
  const saved = await at.saved();
  expect(saved.sheets.map(({ name }) => name)).toEqual(sheets);
  expect(differences(district, districtCells(saved))).toEqual([]);

  await at.button("Back to Today").click();
  const effectiveOf = async () =>
    (await figures(at).getByRole("listitem").filter({ hasText: "Effective leaders" }).textContent()) ?? "";
  const before = await effectiveOf();
  await at.refresh();
  await status(at)
    .getByText(/^Up to date since/)
    .waitFor();
  expect(await effectiveOf()).not.toBe(before);
});

test("confirmed figures stay so until a sheet changes", async () => {
  const at = await start(refreshed);
  await at.button("Confirm…").click();
  const confirm = at.button("Confirm 2025-26");
  expect(await confirm.getAttribute("aria-disabled")).toBe("true");
  for (const box of await at.pane.getByRole("checkbox").all()) await box.check();
  await at.pane.getByLabel("Confirmed by").fill("Odette Quillmont");
  await confirm.click();
  await status(at).getByText("Confirmed", { exact: true }).waitFor({ timeout: LONG });
  await status(at)
    .getByText(/^By Odette Quillmont, /)
    .waitFor();
  const summary = sheetNamed(await at.saved(), "Leadership Summary");
  expect(cellAt(summary, 2, 1).shown).toBe("Confirmed");

  await at.type("'Roster 25-26'!H2", "Assistant Principal");
  await says(at, /Roster 25-26 changed at/);
  await status(at).getByText("DRAFT").waitFor();
  await at.refresh();
  await status(at)
    .getByText(/^Up to date since .* A sheet changed after Odette Quillmont confirmed\./)
    .waitFor();
  const saved = await at.saved();
  expect(cellAt(sheetNamed(saved, "Leadership Summary"), 2, 1).shown).toBe("DRAFT");
  expect(differences(district, districtCells(saved))).toEqual([
    "Roster 25-26!H2: text Principal  → text Assistant Principal ",
  ]);
});

test("confirmed figures are published once, and shared in a workbook of their own", async () => {
  const at = await start(refreshed);
  await at.button("Confirm…").click();
  for (const box of await at.pane.getByRole("checkbox").all()) await box.check();
  await at.pane.getByLabel("Confirmed by").fill("Odette Quillmont");
  await at.button("Confirm 2025-26").click();
  await status(at).getByText("Confirmed", { exact: true }).waitFor({ timeout: LONG });

  // The lines are seen before they are written.
  await at.button("Publish 2025-26").click();
  const publish = at.pane.getByRole("region", { name: "Publish" });
  await publish.getByText("TEAM practice rating", { exact: true }).waitFor();
  const lines = await publish.getByRole("listitem").count();
  await at.pane.getByLabel("Published by").fill("Board office");
  await at.button(`Publish ${lines} figures`).click();
  await says(at, `${lines} figures published on the sheet Published Figures.`);
  const published = rowsOf(await at.saved(), "Published Figures");
  expect(published).toHaveLength(lines);
  expect(published[0]).toMatchObject({ By: "Board office", Metric: "TEAM practice rating", Status: "Confirmed" });
  await at.button("Done").click();
  await status(at).getByText("Confirmed", { exact: true }).waitFor();
  await at.button("Publish 2025-26").click();
  await says(at, `Nothing is new: ${lines} figures stand there as they are.`);
  await at.button("Done").click();

  // What is hidden is said before the copy is made.
  await at.button("Share a copy…").click();
  const share = at.pane.getByRole("region", { name: "Share a copy" });
  await share.getByText(/^\d+ of \d+ figures$/).waitFor({ timeout: LONG });
  await at.button("Open the copy").click();
  await says(at, /^The copy is open in a new workbook, not saved yet\./);
  const [download] = await Promise.all([
    at.page.waitForEvent("download", { timeout: LONG }),
    at.page.getByRole("button", { name: "Save it", exact: true }).click(),
  ]);
  const copy = await createFileHost(new Uint8Array(readFileSync(await download.path()))).read();
  expect(copy.sheets.map(({ name }) => name)).toEqual([
    "Leadership Summary",
    "Leadership Gaps",
    "Leadership Metrics",
    "About This Copy",
    "Definitions",
  ]);
  expect(cellAt(sheetNamed(copy, "Leadership Summary"), 2, 1).shown).toBe("Confirmed");
  for (const { name } of copy.sheets) {
    const cells = [...ownCells({ ...copy, sheets: [sheetNamed(copy, name)] }).values()].join("\n");
    expect(cells).not.toMatch(/Odette|Quillmont|Board office/);
  }

  // The same files are saved from the pane.
  for (const [button, name] of [
    ["Save the copy", "Leadership 2025-26, shareable.xlsx"],
    ["Save figures for another district", "Leadership 2025-26, shareable.json"],
  ] as const) {
    const [file] = await Promise.all([at.page.waitForEvent("download", { timeout: LONG }), at.button(button).click()]);
    expect(file.suggestedFilename()).toBe(name);
    const bytes = readFileSync(await file.path());
    if (name.endsWith(".json")) expect(readExchange(bytes.toString()).kind).toBe("read");
    else expect(bytes.equals(readFileSync(await download.path()))).toBe(true);
    await says(at, new RegExp(`^${name} is among your downloads\\.`));
  }

  // The new workbook opens in the page like any other.
  await at.page.getByRole("button", { name: "Open it here" }).click();
  await at.page.getByRole("heading", { name: "Book1.xlsx" }).waitFor({ timeout: LONG });
  expect(await at.activeSheet()).toBe("Leadership Summary");
});

test("another workbook shows its own cells, also where its first sheet stands in the place of the old one's", async () => {
  preview = await newPreview(opened);
  const at = preview;
  const csv = (word: string): Uint8Array => new TextEncoder().encode(`School,Note\nAlder Elementary,${word}\n`);
  await at.open("one.csv", csv("Marigold"));
  await at.page.getByText("Marigold").first().waitFor({ timeout: LONG });
  await at.open("two.csv", csv("Thistle"));
  await at.page.getByText("Thistle").first().waitFor({ timeout: LONG });
  expect(await at.page.getByText("Marigold").count()).toBe(0);
});
