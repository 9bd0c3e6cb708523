/** Everything without a mouse: Tab reaches every control in its order, Enter and Space work, the focus is seen and stays where it is. */
import { axeFinds, LONG, newPreview, openPreview, type Opened, type Preview } from "./preview";

jest.setTimeout(300_000);

let opened: Opened;
let at: Preview;

beforeAll(async () => {
  opened = await openPreview();
  at = await newPreview(opened);
  await at.reaches("first-run");
});
afterAll(async () => {
  await at.close();
  await opened.close();
});

/** What has the focus in the pane: its place among the controls, or `body`. */
const focused = (): Promise<string> =>
  at.frame().evaluate(() => {
    const active = document.activeElement;
    return active === null || active === document.body
      ? "body"
      : (active.getAttribute("data-stop") ?? active.tagName.toLowerCase());
  });

/** Numbers the controls that Tab should reach; of tabs and radios only the chosen one. */
const numberStops = (): Promise<number> =>
  at.frame().evaluate(() => {
    /** Of radios Tab reaches the chosen one, or the first where none is chosen. */
    const isChosen = (control: HTMLElement): boolean => {
      if (!(control instanceof HTMLInputElement) || control.type !== "radio") return true;
      const group = [...document.querySelectorAll<HTMLInputElement>("[type=radio]")].filter(
        ({ name }) => name === control.name,
      );
      return control === (group.find(({ checked }) => checked) ?? group[0]);
    };
    for (const old of document.querySelectorAll("[data-stop]")) old.removeAttribute("data-stop");
    const controls = [
      ...document.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, [tabindex]"),
    ].filter(
      (control) =>
        control.tabIndex >= 0 &&
        !control.matches(":disabled, [data-tabster-dummy], [role=tab][aria-selected=false], [type=file]") &&
        isChosen(control) &&
        control.getClientRects().length > 0,
    );
    controls.forEach((control, index) => control.setAttribute("data-stop", String(index)));
    return controls.length;
  });

/** The stops that Tab makes from the first control to the end of the pane. */
async function walk(count: number): Promise<string[]> {
  const stops: string[] = [];
  await at.pane.locator("[data-stop='0']").focus();
  for (let step = 0; step <= count; step++) {
    const here = await focused();
    if (here === "body" || stops.includes(here)) break;
    stops.push(here);
    await at.page.keyboard.press("Tab");
  }
  return stops;
}

/** Stops whose pixels do not change when they get the focus; one control of each make. */
async function unseen(): Promise<string[]> {
  const frame = at.frame();
  const makes = await frame.evaluate(() => {
    const seen = new Map<string, string>();
    for (const control of document.querySelectorAll("[data-stop]")) {
      const make = `${control.tagName} ${control.className}`;
      if (!seen.has(make)) seen.set(make, control.getAttribute("data-stop") ?? "");
    }
    return [...seen.values()];
  });
  const found: string[] = [];
  for (const stop of makes) {
    const control = at.pane.locator(`[data-stop='${stop}']`);
    const picture = async (): Promise<string> => {
      const box = await control.boundingBox();
      if (box === null) return "";
      const clip = { x: box.x - 6, y: box.y - 6, width: box.width + 12, height: box.height + 12 };
      return (await at.page.screenshot({ clip, caret: "hide" })).toString("base64");
    };
    await control.focus();
    await at.page.keyboard.press("Shift");
    const withFocus = await picture();
    await control.blur();
    if (withFocus === (await picture()))
      found.push(await control.evaluate((element) => element.outerHTML.slice(0, 120)));
  }
  return found;
}

async function reachesAll(): Promise<void> {
  const count = await numberStops();
  expect(await walk(count)).toEqual(Array.from({ length: count }, (_, index) => String(index)));
  expect(await unseen()).toEqual([]);
}

test("the page with the spreadsheet: axe finds nothing in light and dark", async () => {
  expect(await axeFinds(at.page)).toEqual([]);
  await at.page.emulateMedia({ colorScheme: "dark" });
  expect(await axeFinds(at.page)).toEqual([]);
  await at.page.emulateMedia({ colorScheme: "light" });
});

test("first run: Tab, Enter, and the focus stays in what runs", async () => {
  await reachesAll();
  await at.button("Read my sheets").focus();
  await at.page.keyboard.press("Enter");
  await at.button("Cancel").waitFor();
  await at.frame().waitForFunction(() => document.activeElement?.textContent === "Cancel");
  await at.page.keyboard.press("Space");
  await at.reaches("first-run");
  await at.button("Read my sheets").press("Enter");
  await at.reaches("ready");
});

test("the focus in the sheet stays there while the pane works, and after", async () => {
  await at.button("Refresh").click();
  await at.goTo("'Notes'!B20");
  const inSheet = () => at.page.evaluate(() => document.activeElement?.id);
  expect(await inSheet()).toBe("grid");
  await at.reaches("ready");
  await at.pane.getByText(/^Up to date since/).waitFor({ timeout: LONG });
  expect(await inSheet()).toBe("grid");
  expect(await at.selected()).toBe("B20");
  expect(await at.activeSheet()).toBe("Notes");
});

test("arrow keys choose a tab", async () => {
  await at.pane.getByRole("tab", { name: "Today", exact: true }).focus();
  await at.page.keyboard.press("ArrowRight");
  await at.page.keyboard.press("Enter");
  await at.pane.getByRole("tab", { name: "Data", exact: true, selected: true }).waitFor();
});

test.each([
  ["Today", null],
  ["Data", "Sheets"],
  ["Data", "Labels"],
  ["Data", "People"],
  ["Data", "Issues"],
  ["Leaders", null],
  ["Responsibilities", null],
] as const)("%s, %s: Tab reaches every control, and each shows it", async (tab, place) => {
  await at.tab(tab);
  if (place !== null) await at.pane.getByRole("tab", { name: new RegExp(`^${place}`) }).click();
  await at.pane.locator("main").getByRole("heading").or(at.pane.getByRole("searchbox")).first().waitFor();
  await reachesAll();
});

test("Settings: a threshold with the keys alone", async () => {
  await at.tab("Today");
  await at.button("Settings").press("Enter");
  const field = at.pane.getByLabel("Effective from");
  await field.waitFor();
  await reachesAll();
  await field.focus();
  await at.page.keyboard.press("ControlOrMeta+A");
  await at.page.keyboard.type("3.5");
  await at.page.keyboard.press("Tab");
  await at.page.keyboard.press("Space");
  await at.pane.getByText("Default: 4.").waitFor({ timeout: LONG });
  expect(at.problems).toEqual([]);
});
