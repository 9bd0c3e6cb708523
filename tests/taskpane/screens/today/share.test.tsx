/** @jest-environment jsdom */
import "../complete-window";
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { unzipSync } from "fflate";
import { readExchange } from "../../../../src/core/share/exchange";
import type { Workbook } from "../../../../src/core/sheet";
import { button, confirmedDistrict, openConfirmed, press, type OpenToday } from "./open-confirmed";

let workbook: Workbook;
beforeAll(async () => {
  workbook = await confirmedDistrict();
});

const panel = () => screen.getByRole("region", { name: "Share a copy" });
const says = (words: RegExp) => screen.findByText(words, { selector: "section[aria-label='Share a copy'] p" });

async function openShare(): Promise<OpenToday> {
  const today = await openConfirmed(workbook);
  press("Share a copy…");
  await screen.findByText("Hidden in the copy");
  return today;
}

/** What the browser was asked to save. */
function savedFiles(): { readonly name: string; readonly content: Blob }[] {
  const saved: { name: string; content: Blob }[] = [];
  let content = new Blob();
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => {
      content = blob;
      return "blob:saved";
    },
    revokeObjectURL: () => undefined,
  });
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, content });
  });
  return saved;
}

/** jsdom's Blob gives its bytes to a FileReader alone. */
const bytesOf = (blob: Blob): Promise<Uint8Array> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
    reader.readAsArrayBuffer(blob);
  });

it("says before what the copy holds and hides; the focus is on its name, and goes back to the button", async () => {
  const { host } = await openShare();
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Share a copy" }));
  await says(/It holds no names, no rows of your sheets, and nothing that people typed\.$/);
  await says(/^Give out one copy for a school year: /);
  // All groups of five schools are small.
  expect(within(panel()).getByText(/^[1-9]\d* of \d+ figures$/)).toBeTruthy();
  expect(within(panel()).getAllByRole("listitem").length).toBeGreaterThan(0);
  expect(within(panel()).queryByText(/DRAFT/)).toBeNull();

  press("Not now");
  expect(document.activeElement).toBe(await screen.findByRole("button", { name: "Share a copy…" }));
  expect(host.copies).toEqual([]);
});

it("opens the copy as a new workbook, says so, and is done; the workbook is as it was", async () => {
  const { host, hold } = await openShare();
  const before = await act(() => host.read());
  const goOn = hold("shared-files");
  press("Open the copy");
  await says(/^Making the copy\. Nothing in this workbook changes\.$/);
  expect(button("Not now").getAttribute("aria-disabled")).toBe("true");
  goOn();
  await says(/^The copy is open in a new workbook, not saved yet\. Look it over before it leaves the district\.$/);
  expect(document.activeElement).toBe(button("Open the copy"));
  expect(host.copies).toHaveLength(1);
  const parts = Object.values(unzipSync(host.copies[0] ?? new Uint8Array())).map((part) =>
    new TextDecoder().decode(part),
  );
  for (const name of ["Fenwright", "Harbor Middle School", "Zorblatt", "Imani Rothwell"])
    expect(parts.filter((part) => part.includes(name))).toEqual([]);
  expect(await act(() => host.read())).toEqual(before);
  press("Done");
  expect(document.activeElement).toBe(await screen.findByRole("button", { name: "Share a copy…" }));
});

it("saves the copy, and figures for another district, under names that say the year", async () => {
  const saved = savedFiles();
  await openShare();
  press("Save the copy");
  await says(/^Leadership 2025-26, shareable\.xlsx is among your downloads\. Look it over/);
  press("Save figures for another district");
  await says(/^Leadership 2025-26, shareable\.json is among your downloads\. Another district/);
  expect(saved.map(({ name }) => name)).toEqual([
    "Leadership 2025-26, shareable.xlsx",
    "Leadership 2025-26, shareable.json",
  ]);
  const [copy, figures] = await Promise.all(saved.map(({ content }) => bytesOf(content)));
  expect(Object.keys(unzipSync(copy ?? new Uint8Array()))).toContain("xl/workbook.xml");
  expect(readExchange(new TextDecoder().decode(figures)).kind).toBe("read");
});

it("says what stopped where Excel opens no copy, and where the copy cannot be made; then it can be tried again", async () => {
  const { host, stopWith, failAt } = await openShare();
  stopWith("This Excel opens no new workbook. Nothing was changed. Save the copy instead.");
  press("Open the copy");
  await says(
    /^Opening the copy stopped\. Nothing was changed\. This Excel opens no new workbook\. Save the copy instead\.$/,
  );
  stopWith(null);
  failAt("shared-files");
  press("Open the copy");
  await says(/^The copy could not be made\. Nothing was changed\. Refresh, then try again\.$/);
  expect(host.copies).toEqual([]);
  failAt(null);
  press("Open the copy");
  await says(/^The copy is open/);
  expect(host.copies).toHaveLength(1);
});

it("offers nothing where what is hidden cannot be told", async () => {
  const { failAt } = await openConfirmed(workbook);
  failAt("sharing");
  press("Share a copy…");
  await screen.findByText(/^The copy could not be made\. Nothing was changed\./, { selector: "p" });
  for (const name of ["Open the copy", "Save the copy", "Save figures for another district"])
    expect(button(name).getAttribute("aria-disabled")).toBe("true");
  press("Done");
  await screen.findByRole("button", { name: "Share a copy…" });
});

it("says so when a sheet changed since the last refresh", async () => {
  const { host } = await openShare();
  expect(screen.queryByText(/would hold the figures from before/)).toBeNull();
  act(() => host.happen({ kind: "changed", sheet: "Roster 2025-26" }));
  await says(
    /^Something changed since the last refresh\. The copy would hold the figures from before\. Refresh first\.$/,
  );
});

it("shows the years before when asked", async () => {
  await openShare();
  const rows = () => within(panel()).getAllByRole("listitem").length;
  const before = rows();
  fireEvent.click(button("Show the years before"));
  await waitFor(() => expect(rows()).toBeGreaterThan(before));
  expect(screen.queryByRole("button", { name: "Show the years before" })).toBeNull();
});
