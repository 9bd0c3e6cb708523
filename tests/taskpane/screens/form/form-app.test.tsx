/** @jest-environment jsdom */
import "../complete-window";
import { configure, fireEvent, render, screen, within } from "@testing-library/react";
import { formSheets } from "../../../../src/core/forms/form-sheets";
import { cellAt } from "../../../../src/core/sheet";
import { createFileHost } from "../../../../src/hosts/file/file-host";
import { packageFromOwnSheets } from "../../../../src/hosts/file/new-workbook";
import { createComputeInPlace } from "../../../../src/taskpane/compute/in-place";
import { PaneRoot } from "../../../../src/taskpane/pane-root";
import { district, formsOf } from "../../../core/forms/small-forms";
import { liveHostOn, type LiveMemoryHost } from "../../stage/live-memory-host";

configure({ asyncUtilTimeout: 20_000, getElementError: (message) => new Error(message ?? "Not found.") });

async function openForm(): Promise<LiveMemoryHost> {
  const [form] = formsOf(district()).forms;
  if (form === undefined) throw new Error("no form");
  const host = liveHostOn(createFileHost(packageFromOwnSheets(formSheets(form)).save()));
  render(<PaneRoot host={host} compute={createComputeInPlace()} now={() => new Date(2026, 4, 29)} version="0.1.0" />);
  await screen.findByText("0 of 24 lines rated");
  return host;
}
const ratings = async (host: LiveMemoryHost, row: number, column: number): Promise<unknown> => {
  const sheet = (await host.read()).sheets.find(({ name }) => name === "Ratings");
  return sheet === undefined ? undefined : cellAt(sheet, row, column).value;
};

it("shows a director's leaders, and nothing of the central workbook", async () => {
  await openForm();
  expect(screen.getAllByRole("button").map(({ textContent }) => textContent)).toEqual([
    "Undo",
    "Ann AshOak Elementary School0 of 8",
    "Ben BirchElm Middle School0 of 8",
    "Cam CedarFir High School0 of 8",
    expect.stringMatching(/^Case 1.*no score$/),
    expect.stringMatching(/^Case 2.*no score$/),
    expect.stringMatching(/^Case 3.*no score$/),
    expect.stringMatching(/^Case 4.*no score$/),
  ]);
  expect(screen.queryByRole("tab", { name: "Data" })).toBeNull();
});

it("scores by the keys 1 to 5, takes the score away by Delete, and leads on to the next line and leader", async () => {
  const host = await openForm();
  fireEvent.click(screen.getByRole("button", { name: /^Ann Ash/ }));
  const article = await screen.findByRole("article", { name: "Ann Ash" });
  const line = () => within(article).getByRole("button", { expanded: true, name: /^Inspire/ });
  fireEvent.keyDown(line(), { key: "4" });
  await within(article).findByText("1 of 8 rated");
  expect(within(article).getByRole<HTMLInputElement>("radio", { name: "4" }).checked).toBe(true);
  expect(await ratings(host, 2, 4)).toBe(4);
  // A key with Ctrl is somebody else's, and so is one that no score has.
  fireEvent.keyDown(line(), { key: "2", ctrlKey: true });
  fireEvent.keyDown(line(), { key: "6" });
  expect(await ratings(host, 2, 4)).toBe(4);
  fireEvent.keyDown(line(), { key: "Delete" });
  await within(article).findByText("0 of 8 rated");
  fireEvent.keyDown(line(), { key: "3" });
  await within(article).findByText("1 of 8 rated");

  // Keys inside a text are letters.
  fireEvent.keyDown(within(article).getByLabelText("Evidence"), { key: "5" });
  expect(await ratings(host, 2, 4)).toBe(3);
  fireEvent.click(within(article).getByRole("button", { name: "Next responsibility" }));
  const second = within(article).getByRole("button", { name: /^Develop/ });
  expect(second.getAttribute("aria-expanded")).toBe("true");
  expect(document.activeElement).toBe(second);

  fireEvent.keyDown(article, { key: "z", ctrlKey: true });
  await within(article).findByText("0 of 8 rated");
  expect(await ratings(host, 2, 4)).toBeNull();
});

it("writes a text when its field is left, as text", async () => {
  const host = await openForm();
  fireEvent.click(screen.getByRole("button", { name: /^Ben Birch/ }));
  const evidence = await screen.findByLabelText("Evidence");
  fireEvent.change(evidence, { target: { value: "=SUM(A1) is what the poster said" } });
  fireEvent.blur(evidence);
  await screen.findByTitle("Ben Birch, Inspire a shared vision, Round 1 evidence");
  expect(await ratings(host, 10, 5)).toBe("=SUM(A1) is what the poster said");
});

it("shows in the other round the other round's entries", async () => {
  const host = await openForm();
  fireEvent.click(screen.getByRole("button", { name: /^Ann Ash/ }));
  fireEvent.click(await screen.findByRole("tab", { name: "Round 2" }));
  fireEvent.click(screen.getByRole("radio", { name: "5" }));
  await screen.findByText("1 of 8 rated");
  expect([await ratings(host, 2, 4), await ratings(host, 2, 7)]).toEqual([null, 5]);
  fireEvent.click(screen.getByRole("tab", { name: "Round 1" }));
  await screen.findByText("0 of 8 rated");
});
