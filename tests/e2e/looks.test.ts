/** Every screen as people with other screens, colors and eyes see it: nothing is cut off, nothing scrolls sideways, axe finds nothing. */
import { looksWrong } from "./looks-wrong";
import { LONG, newPreview, openPreview, refreshedSample, type Opened, type Preview } from "./preview";

jest.setTimeout(300_000);

let opened: Opened;
let at: Preview;

beforeAll(async () => {
  opened = await openPreview();
  const refreshed = await refreshedSample(opened);
  at = await newPreview(opened, { workbook: refreshed });
  await at.reaches("ready");
});
afterAll(async () => {
  await at.close();
  await opened.close();
});

/** Looks at the screen that is open, in all ways. */
const looksRight = async (one: Preview = at): Promise<void> => expect(await looksWrong(one)).toEqual([]);

const data = async (place: string): Promise<void> => {
  await at.tab("Data");
  await at.pane.getByRole("tab", { name: new RegExp(`^${place}`) }).click();
};
const says = (text: string | RegExp) => at.pane.getByText(text).first().waitFor({ timeout: LONG });

const SCREENS: readonly (readonly [name: string, open: () => Promise<void>])[] = [
  ["Today", () => at.tab("Today")],
  [
    "a figure with its groups",
    async () => {
      await at.tab("Today");
      await at.button("Effective leaders by poverty").click();
      await says("Highest poverty");
    },
  ],
  [
    "a gap",
    async () => {
      await at.tab("Today");
      await at.button(/^Schools without a head/).click();
      await says("Rows behind it");
    },
  ],
  [
    "all to-dos",
    async () => {
      await at.tab("Today");
      await at.button(/^Show all/).click();
    },
  ],
  [
    "confirming",
    async () => {
      await at.tab("Today");
      await at.button("Confirm…").click();
      await at.pane.getByLabel("Confirmed by").waitFor();
    },
  ],
  [
    "sheets, with the meaning of a column",
    async () => {
      await data("Sheets");
      await at.button(/Change what column A means/).click();
      await at.button("Keep this meaning").waitFor();
      await at.button("Name an owner").click();
    },
  ],
  [
    "all columns and all sheets",
    async () => {
      await data("Labels");
      await data("Sheets");
      await at.button(/^Show all \d+ columns$/).click();
      await at.button(/^Show all \d+ sheets$/).click();
    },
  ],
  [
    "labels, one open and two ticked",
    async () => {
      await data("Labels");
      for (const index of [0, 1]) await at.pane.getByRole("checkbox").nth(index).check();
      await at.button("Accept 2 proposals").waitFor();
    },
  ],
  ["people", () => data("People")],
  [
    "issues, at a cell",
    async () => {
      await data("Issues");
      await at.button("Go to the first cell").click();
      await says(/^Cell 1 of/);
    },
  ],
  [
    "bringing in a file",
    async () => {
      await data("Sheets");
      await at.pane.getByLabel("File to bring in").setInputFiles({
        name: "an export with a rather long name, as districts make them, 2025-26.csv",
        mimeType: "text/csv",
        buffer: Buffer.from(
          "School ID,School Name,School Level,Total Enrollment\r\n0110,Alderbrook Middle School,Middle School,905\r\n9999,Quillmont School,High School,12",
        ),
      });
      await says(/Nothing is deleted\.|Which one is it\?|No sheet has these headings/);
    },
  ],
  ["Leaders", () => at.tab("Leaders")],
  [
    "a leader",
    async () => {
      await at.tab("Leaders");
      await at.goTo("'Roster 25-26'!B10");
      await at.pane
        .getByRole("article")
        .getByText("the row you selected")
        .or(at.pane.getByRole("article"))
        .first()
        .waitFor({ timeout: LONG });
    },
  ],
  [
    "a search",
    async () => {
      await at.tab("Leaders");
      await at.pane.getByRole("searchbox").fill("alder");
      await says(/found$/);
    },
  ],
  ["Responsibilities", () => at.tab("Responsibilities")],
  [
    "a doubtful tag",
    async () => {
      await at.tab("Responsibilities");
      await at.button(/^Check \d+ tags$/).click();
      await at.button("No responsibility").waitFor();
    },
  ],
  [
    "clear tags of one responsibility",
    async () => {
      await at.tab("Today");
      await at.tab("Responsibilities");
      await at
        .button(/^146 of 149, TEAM/)
        .first()
        .click();
      await at.pane.getByRole("searchbox", { name: "Search these texts" }).waitFor();
    },
  ],
  [
    "sharing a copy",
    async () => {
      await at.tab("Today");
      await at.button("Confirm…").click();
      for (const box of await at.pane.getByRole("checkbox").all()) await box.check();
      await at.pane.getByLabel("Confirmed by").fill("Odette Quillmont");
      await at.button(/^Confirm 20/).click();
      await at.button("Share a copy…").click({ timeout: LONG });
      await at.button("Show the years before").click({ timeout: LONG });
    },
  ],
  [
    "publishing",
    async () => {
      await at.button("Not now").click();
      await at.button(/^Publish 20/).click();
      await at.pane.getByLabel("Published by").waitFor({ timeout: LONG });
    },
  ],
  // The self-test takes a sheet away, so formulas are calculated anew: the sample's confirmation ends with that.
  [
    "Settings",
    async () => {
      await at.tab("Today");
      await at.button("Settings").click();
      await at.pane.getByLabel("Effective from").fill("no number");
      await at.button("Save").click();
      await says(/^Not understood/);
      await at.button("Test this Excel").click();
      await says(/came back as written/);
    },
  ],
];

test.each(SCREENS)("%s", async (_, open) => {
  await open();
  await looksRight();
});

test("figures that are out of date, a refresh that runs, one that stopped", async () => {
  await at.tab("Today");
  await at.type("'Notes'!D20", "Changed");
  await says("Out of date");
  await looksRight();

  await at.goTo("'Leadership Gaps'!A1");
  await at.fault("Protect this sheet");
  await at.button("Refresh").click();
  await says("The refresh stopped");
  await looksRight();
  await at.tab("Data");
  await says("The refresh stopped");
  await looksRight();
  await at.tab("Today");
  await at.fault("Unprotect this sheet");

  await at.goTo("'Notes'!D21");
  await at.fault("Somebody types in a cell now");
  await at.button("Try again").click();
  await says("Excel waits for you");
  await looksRight();
  await at.page.getByRole("textbox", { name: "Cell D21", exact: true }).press("Escape");
  await at.reaches("ready");
  expect(at.problems).toEqual([]);
});

test("first run, canceled", async () => {
  const first = await newPreview(opened);
  await first.reaches("first-run");
  await looksRight(first);
  await first.close();
  expect(first.problems).toEqual([]);
});
