/** @jest-environment jsdom */
import "./screens/browser-gaps";
import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import type { Workbook } from "../../src/core/sheet";
import { HostError, type LiveHost } from "../../src/hosts/host";
import { workbookOf } from "../../src/hosts/memory";
import { createComputeInPlace } from "../../src/taskpane/compute/in-place";
import { PaneRoot } from "../../src/taskpane/pane-root";
import { district, NOW, refreshed } from "./district";
import { createLiveMemoryHost, type LiveMemoryHost } from "./stage/live-memory-host";

afterEach(cleanup);

interface Shown {
  readonly workbook?: Workbook;
  readonly written?: boolean;
  readonly host?: (host: LiveMemoryHost) => Partial<LiveHost>;
}

/** The pane at rest, on a workbook. */
async function shown({ workbook = district(), written = false, host: change }: Shown = {}): Promise<LiveMemoryHost> {
  const host = createLiveMemoryHost(workbook);
  if (written) await host.write(refreshed(workbook).sheets);
  render(
    <PaneRoot host={{ ...host, ...change?.(host) }} compute={createComputeInPlace()} now={() => NOW} version="1.2.3" />,
  );
  await atRest();
  return host;
}

const atRest = (): Promise<unknown> =>
  waitFor(() => expect(document.querySelector("[data-pane-state=ready], [data-pane-state=first-run]")).not.toBeNull(), {
    timeout: 30_000,
  });

const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });
const press = (name: string | RegExp): void => {
  fireEvent.click(button(name));
};
/** Whatever the screen asked the worker has come back. */
const answered = (): Promise<void> => act(() => new Promise<void>((resolve) => setTimeout(resolve, 50)));
const text = (): string => screen.getByRole("main").textContent;

it("has four tabs, and a first run with one thing to do", async () => {
  await shown();
  const tabs = ["Today", "Data", "Leaders", "Responsibilities"].map((name) => screen.getByRole("tab", { name }));
  expect(tabs).toEqual(screen.getAllByRole("tab"));
  expect(text()).toContain("Three sheets are here.");
  expect(text()).toContain("Your sheets stay as they are. Nothing leaves this workbook.");
  expect(screen.getAllByRole("button").map((one) => one.textContent)).toEqual(["Read my sheets"]);
});

it("reads the sheets and shows status, next thing, metrics", async () => {
  await shown();
  press("Read my sheets");
  expect(button("Cancel")).toBeTruthy();
  expect(text()).toContain("Step 1 of 9. Nothing is written before the last step.");
  await atRest();
  expect(text()).toContain("DRAFT");
  expect(text()).toContain("Up to date since 9:40 AM, not confirmed yet.");
  const metrics = screen.getByRole("region", { name: "Metrics of success" });
  expect(within(metrics).getAllByRole("listitem")).toHaveLength(4);
  expect(metrics.textContent).toContain("3.38");
  expect(within(metrics).getByRole("img", { name: /2024-25 3.13, 2025-26 3.38/ })).toBeTruthy();
});

it("tells a screen reader each stage and the end, and moves no focus by itself", async () => {
  await shown({ written: true });
  expect(document.activeElement).toBe(document.body);
  press("Refresh");
  await waitFor(() => expect(screen.getByRole("status").textContent).toContain("Finding tables"));
  await atRest();
  expect(screen.getByRole("status").textContent).toContain("Refreshed.");
});

it("keeps a keyboard user's place when the pressed button goes", async () => {
  await shown({ written: true });
  button("Refresh").focus();
  press("Refresh");
  expect(document.activeElement?.textContent).toBe("Cancel");
  press("Cancel");
  await atRest();
  expect(text()).toContain("Canceled. Nothing was changed.");
});

it("shows what is out of date, with Refresh as the one thing to do", async () => {
  const host = await shown({ written: true });
  act(() => host.happen({ kind: "changed", sheet: "Roster 2025-26" }));
  expect(text()).toContain("Roster 2025-26 changed at 9:40 AM. The figures below are from before.");
  expect(text()).toContain("as of May 29, 2026");
  await answered();
  expect(screen.getAllByRole("button", { name: "Refresh" })).toHaveLength(1);
});

it("shows why a refresh stopped, and leads to the sheet", async () => {
  const host = await shown({
    written: true,
    host: () => ({
      write: () =>
        Promise.reject(
          new HostError(
            "The sheet Leadership Gaps is protected. Unprotect it on Excel's Review tab, then try again. Nothing was changed.",
          ),
        ),
    }),
  });
  press("Refresh");
  await atRest();
  expect(text()).toContain("The refresh stopped. Nothing was changed.");
  expect(text()).toContain("3.38");
  press("Go to Leadership Gaps");
  expect(host.shown).toEqual([{ sheet: "Leadership Gaps" }]);
  expect(button("Try again")).toBeTruthy();
});

it("goes from a metric to its figure and that to its cell, and from a thing to do to where it is done", async () => {
  const host = await shown({
    workbook: district([{ school: 3, heading: "Position", to: "Ldr Zz 4" }]),
    written: true,
  });
  press(/^TEAM practice rating/);
  const line = await screen.findByRole("button", { name: "Its line on Leadership Metrics" }, { timeout: 30_000 });
  fireEvent.click(line);
  expect(host.shown[0]).toMatchObject({ sheet: "Leadership Metrics", row: 2 });
  press(/^Today/);
  await answered();
  press("Decide 1 label");
  await answered();
  expect(screen.getByRole("tab", { name: "Data" }).getAttribute("aria-selected")).toBe("true");
});

it("is confirmed when all three were looked at and a name is there", async () => {
  await shown({ written: true });
  press("Confirm…");
  for (const box of screen.getAllByRole("checkbox")) {
    expect((box as HTMLInputElement).checked).toBe(false);
    expect(button(/^Confirm 2025-26/).getAttribute("aria-disabled")).toBe("true");
    fireEvent.click(box);
  }
  fireEvent.change(screen.getByLabelText("Confirmed by"), { target: { value: "Human resources" } });
  press(/^Confirm 2025-26/);
  await waitFor(() => expect(text()).toContain("By Human resources, May 29, 2026, 9:40 AM."), { timeout: 30_000 });
  expect(text()).toContain("Take it to cabinet");
});

it("says plainly when no sheet is understood, and leads to the sheets", async () => {
  await shown({
    workbook: workbookOf([
      {
        name: "Menu",
        rows: [
          ["Day", "Lunch"],
          ["Monday", "Soup"],
        ],
      },
    ]),
  });
  press("Read my sheets");
  await atRest();
  expect(text()).toContain("No sheet with leaders was found");
  press("Look at the sheets");
  await answered();
  expect(screen.getByRole("tab", { name: "Data" }).getAttribute("aria-selected")).toBe("true");
});

describe("settings", () => {
  const opened = async (): Promise<LiveMemoryHost> => {
    const host = await shown({ written: true });
    press("Settings");
    await screen.findByLabelText("Effective from", {}, { timeout: 30_000 });
    return host;
  };

  it("shows every setting with what it does, the version and the promise", async () => {
    await opened();
    expect(screen.getByLabelText<HTMLInputElement>("Effective from").value).toBe("4");
    expect(screen.getByLabelText<HTMLSelectElement>("Parity index").value).toBe("Not shown");
    expect(text()).toContain("Leader Tracker 1.2.3.");
    expect(text()).toContain("Nothing leaves this workbook");
  });

  it("keeps what is understood, and offers the default again", async () => {
    await opened();
    fireEvent.change(screen.getByLabelText("Effective from"), { target: { value: "3.5" } });
    press("Save");
    await waitFor(() => expect(text()).toContain("Default: 4."), { timeout: 30_000 });
    press("Use the default");
    await waitFor(() => expect(text()).not.toContain("Default: 4."), { timeout: 30_000 });
  });

  it("says what was expected where it is not understood", async () => {
    await opened();
    fireEvent.change(screen.getByLabelText("Effective from"), { target: { value: "high" } });
    press("Save");
    await waitFor(() => expect(text()).toContain("Expected: a number from 1 to 5."));
  });

  it("shows and hides the working sheets", async () => {
    const host = await opened();
    press("Show working sheets");
    await waitFor(() => expect(host.hiddenOrShown).toHaveLength(1));
    expect(host.hiddenOrShown[0]?.shown).toBe(true);
    expect(button("Hide working sheets")).toBeTruthy();
  });

  it("tests writing and reading", async () => {
    await opened();
    press("Test this Excel");
    await waitFor(() => expect(text()).toContain("All 6 came back as written."));
  });
});
