/** @jest-environment jsdom */
import "../complete-window";
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { Workbook } from "../../../../src/core/sheet";
import { readPublished } from "../../../../src/core/state/published";
import { button, confirmedDistrict, openConfirmed, press, type OpenToday } from "./open-confirmed";

let workbook: Workbook;
beforeAll(async () => {
  workbook = await confirmedDistrict();
});

const panel = () => screen.getByRole("region", { name: "Publish" });
const says = (words: RegExp) => screen.findByText(words, { selector: "section[aria-label=Publish] p" });

async function openPublish(of = workbook): Promise<OpenToday> {
  const today = await openConfirmed(of);
  press("Publish 2025-26");
  await screen.findByRole("region", { name: "Publish" });
  return today;
}

const published = (host: OpenToday["host"]) => act(async () => readPublished(await host.read()));
const publishButton = () => screen.findByRole("button", { name: /^Publish \d+ figures?$/ });

it("shows the lines, writes exactly them under the name that was typed, and says so", async () => {
  const { host } = await openPublish();
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Publish 2025-26" }));
  await publishButton();
  const shown = within(panel())
    .getAllByRole("listitem")
    .map((line) => line.textContent);
  expect(shown.filter((line) => /null|undefined|NaN/.test(line))).toEqual([]);
  fireEvent.change(screen.getByLabelText("Published by"), { target: { value: "  Board office " } });
  press(`Publish ${shown.length} figures`);
  await says(/^Reading your sheets once more, then publishing\.$/);
  // Nobody should believe that leaving now takes it back.
  expect(button("Not now").getAttribute("aria-disabled")).toBe("true");
  await says(new RegExp(`^${shown.length} figures published on the sheet Published Figures\\.$`));
  const standing = await published(host);
  expect(standing.map(({ metric, figure }) => `${metric}${figure}`)).toEqual(
    shown.map((line) => expect.stringContaining(line.slice(0, line.indexOf("2025-26."))) as string),
  );
  for (const { by, status } of standing) expect({ by, status }).toEqual({ by: "Board office", status: "Confirmed" });

  expect(document.activeElement).toBe(button("Open Published Figures"));
  press("Open Published Figures");
  expect(host.shown).toEqual([{ sheet: "Published Figures" }]);
  press("Done");
  expect(document.activeElement).toBe(await screen.findByRole("button", { name: "Publish 2025-26" }));

  // A second time nothing is new.
  press("Publish 2025-26");
  await says(new RegExp(`^Nothing is new: ${shown.length} figures stand there as they are\\.$`));
  expect(screen.queryByLabelText("Published by")).toBeNull();
  expect(within(panel()).queryByRole("list")).toBeNull();
  press("Done");
  expect(await published(host)).toHaveLength(shown.length);
});

it("who says not now has written nothing, and stands on the button again", async () => {
  const { host } = await openPublish();
  await publishButton();
  press("Not now");
  expect(document.activeElement).toBe(await screen.findByRole("button", { name: "Publish 2025-26" }));
  expect(await published(host)).toEqual([]);
});

it("a sheet that cannot be written stops it: the reason is told, nothing is published, the focus is with the next thing", async () => {
  const { host, stopWith } = await openPublish();
  const pressed = (await publishButton()).textContent;
  stopWith(
    "The sheet Published Figures is protected. Nothing was changed. Unprotect it on Excel's Review tab, then try again.",
  );
  press(pressed);
  await screen.findByText(/Unprotect it on Excel's Review tab, then try again/);
  expect(screen.queryByRole("region", { name: "Publish" })).toBeNull();
  expect(await published(host)).toEqual([]);
  await waitFor(() => expect(document.activeElement?.tagName).toBe("BUTTON"));
});

it("figures that cannot be looked up are told; no sheet is offered that may not be there", async () => {
  const { failAt } = await openConfirmed(workbook);
  failAt("publishing");
  press("Publish 2025-26");
  await says(/^The figures could not be looked up\. Nothing was changed\. Refresh, then try again\.$/);
  expect(screen.queryByRole("button", { name: "Open Published Figures" })).toBeNull();
  press("Not now");
  await screen.findByRole("button", { name: "Publish 2025-26" });
});

it("a sheet that changed meanwhile makes them DRAFT: it says why, and publishes them as DRAFT alone when told to", async () => {
  const { host } = await openPublish();
  const pressed = (await publishButton()).textContent;
  // Somebody else types on the roster; Excel has not told of it yet.
  const found = workbook.sheets.find(({ name }) => name === "Roster 2025-26");
  expect(found).toBeDefined();
  await act(() => host.patch([{ at: { sheet: "Roster 2025-26", row: 3, column: 10 }, from: 7, to: 8 }]));
  press(pressed);
  await says(/^These figures are DRAFT: the source sheets changed after they were confirmed\.$/);
  expect(await published(host)).toEqual([]);
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Publish 2025-26" }));

  fireEvent.click(screen.getByRole("checkbox", { name: "Publish them all the same; their lines say DRAFT" }));
  press((await publishButton()).textContent);
  await says(/^\d+ figures published on the sheet Published Figures\.$/);
  expect(new Set((await published(host)).map(({ status }) => status))).toEqual(new Set(["DRAFT"]));
});
