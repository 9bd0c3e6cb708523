/** What can go wrong while a person works: a plain sentence, nothing of the district's changed, and a next try that heals. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { createFileHost } from "../../src/hosts/file/file-host";
import { cellAt, type Workbook } from "../../src/core/sheet";
import {
  differences,
  districtCells,
  LONG,
  newPreview,
  openPreview,
  ownCells,
  refreshedSample,
  sampleFile,
  sheetNamed,
  type Opened,
  type Preview,
} from "./preview";

jest.setTimeout(300_000);

let opened: Opened;
let refreshed: Uint8Array;
let undisturbed: Workbook;
let district: ReadonlyMap<string, string>;
let preview: Preview | undefined;

beforeAll(async () => {
  opened = await openPreview();
  refreshed = await refreshedSample(opened);
  undisturbed = await createFileHost(refreshed).read();
  district = districtCells(await createFileHost(sampleFile()).read());
});
afterAll(() => opened.close());
afterEach(async () => {
  const problems = preview?.problems ?? [];
  await preview?.close();
  preview = undefined;
  expect(problems).toEqual([]);
});

const started = async (clock?: "by hand"): Promise<Preview> => {
  preview = await newPreview(opened, clock === undefined ? {} : { clock });
  await preview.reaches("first-run");
  return preview;
};

const says = (at: Preview, text: string | RegExp) => at.pane.getByText(text).first().waitFor({ timeout: LONG });

/** Nothing of the district's has changed but what somebody typed, and our sheets are those of an undisturbed run. */
async function isWhole(at: Preview, typed: readonly string[] = []): Promise<void> {
  const saved = await at.saved();
  expect(differences(district, districtCells(saved))).toEqual(typed);
  expect(differences(ownCells(undisturbed), ownCells(saved))).toEqual([]);
}

test("no answer: the pane gives up in a sentence, and the next try does it", async () => {
  const at = await started("by hand");
  await at.fault("The next request gets no answer");
  await at.button("Read my sheets").click();
  await at.reaches("refreshing");
  await at.page.clock.fastForward(2000);
  await says(at, "Finish editing the cell: press Enter or Esc. It goes on by itself.");
  await at.page.clock.fastForward(200_000);
  await says(at, "The refresh stopped");
  await says(at, /Nothing was changed\./);
  expect(differences(district, districtCells(await at.saved()))).toEqual([]);
  await at.button("Read my sheets").click();
  await at.reaches("ready");
  await isWhole(at);
});

test("a request that fails half way is asked again by itself", async () => {
  const at = await started();
  await at.fault("The next request fails half way");
  await at.button("Read my sheets").click();
  await at.reaches("ready");
  await isWhole(at);
});

test("somebody types in a cell: the refresh waits, says so, and goes on when the cell is left", async () => {
  const at = await started();
  await at.goTo("'Notes'!D20");
  await at.fault("Somebody types in a cell now");
  await at.button("Read my sheets").click();
  await says(at, "Finish editing the cell: press Enter or Esc. It goes on by itself.");
  const cell = at.page.getByRole("textbox", { name: "Cell D20", exact: true });
  await cell.fill("Typed meanwhile");
  await cell.press("Enter");
  await at.reaches("ready");
  const saved = await at.saved();
  expect(differences(district, districtCells(saved))).toEqual(["Notes!D20: nothing → text Typed meanwhile "]);
  expect(cellAt(sheetNamed(saved, "Leadership Summary"), 11, 2).shown).toBe(
    cellAt(sheetNamed(undisturbed, "Leadership Summary"), 11, 2).shown,
  );
});

test("another person types during a refresh: theirs stays, and the next refresh takes it in", async () => {
  const at = await started();
  await at.fault("Another person edits during the next request");
  await at.button("Read my sheets").click();
  await at.reaches("ready");
  const saved = await at.saved();
  const changed = differences(district, districtCells(saved));
  expect(changed).toHaveLength(1);
  expect(changed[0]).toMatch(/^Read me![A-Z]+\d+: nothing → text Checked by a colleague $/);
  const refresh = at.button("Refresh");
  await refresh.click();
  await at.reaches("ready");
  await at.pane.getByText(/^Up to date since/).waitFor();
  expect(differences(district, districtCells(await at.saved()))).toEqual(changed);
});

test("a protected sheet of ours: which one, what to do, and a way there", async () => {
  preview = await newPreview(opened, { workbook: refreshed });
  const at = preview;
  await at.reaches("ready");
  await at.goTo("'Leadership Gaps'!A1");
  await at.fault("Protect this sheet");
  await at.goTo("'Read me'!A1");
  await at.button("Refresh").click();
  await says(at, "The refresh stopped");
  await says(
    at,
    /Nothing was changed\. The sheet Leadership Gaps is protected\. Unprotect it on Excel's Review tab, then try again\./,
  );
  await isWhole(at);
  await at.button("Go to Leadership Gaps").click();
  await at.page.getByRole("tab", { name: /Leadership Gaps$/, selected: true }).waitFor();
  await at.fault("Unprotect this sheet");
  await at.button("Try again").click();
  await at.reaches("ready");
  await at.pane.getByText(/^Up to date since/).waitFor({ timeout: LONG });
  await isWhole(at);
});

test("a sheet of the same name that is not ours is left alone", async () => {
  const parts = unzipSync(sampleFile());
  const named = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array()).replace(
    'name="Notes"',
    'name="Leadership Summary"',
  );
  const file = zipSync({ ...parts, "xl/workbook.xml": strToU8(named) });
  preview = await newPreview(opened, { workbook: file });
  const at = preview;
  await at.reaches("first-run");
  await at.button("Read my sheets").click();
  await says(at, "The refresh stopped");
  await says(at, /a sheet named Leadership Summary that Leader Tracker did not make/);
  const after = await at.saved();
  const before = await createFileHost(file).read();
  expect(differences(districtCells(before), districtCells(after))).toEqual([]);
  expect(after.sheets.filter(({ mark }) => mark !== null)).toEqual([]);
});
