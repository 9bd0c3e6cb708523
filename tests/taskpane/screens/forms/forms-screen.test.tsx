/** @jest-environment jsdom */
import "../complete-window";
import { fireEvent, screen, within } from "@testing-library/react";
import { formSheets } from "../../../../src/core/forms/form-sheets";
import { cellAt } from "../../../../src/core/sheet";
import { readCollected } from "../../../../src/core/state/collected-ratings";
import { readReturned } from "../../../../src/core/state/returned-forms";
import { createFileHost } from "../../../../src/hosts/file/file-host";
import { packageFromOwnSheets } from "../../../../src/hosts/file/new-workbook";
import { district, formsOf } from "../../../core/forms/small-forms";
import { openPane } from "../open-pane";

async function openForms() {
  const pane = await openPane(district(), "Leaders");
  fireEvent.click(await screen.findByRole("button", { name: /^Rating forms/ }));
  await screen.findByRole("heading", { level: 1, name: "Rating forms" });
  await screen.findByRole("button", { name: /^Dana Frost/ });
  return pane;
}

/** Dana Frost's file with a score on Ann's first line. */
async function returnedFile(score: number, name: string): Promise<File> {
  const [form] = formsOf(district()).forms;
  if (form === undefined) throw new Error("no form");
  const host = createFileHost(packageFromOwnSheets(formSheets(form)).save());
  await host.patch([{ at: { sheet: "Ratings", row: 2, column: 4 }, from: null, to: score }]);
  return fileOf(name, host.pkg.save());
}

/** jsdom's files do not give their bytes. */
function fileOf(name: string, bytes: Uint8Array): File {
  const file = new File([], name);
  return Object.assign(file, { arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer) });
}

const choose = (...files: readonly File[]): void => {
  fireEvent.change(screen.getByLabelText("Returned forms", { selector: "input" }), { target: { files } });
};

it("makes one director's form as a new workbook", async () => {
  const { host } = await openForms();
  const item = screen.getByRole("button", { name: /^Lee Moss/ });
  fireEvent.click(item);
  fireEvent.click(await screen.findByRole("button", { name: "Make the form" }));
  await screen.findByText(
    /^The form is open in a new workbook, not saved yet, with 2 leaders\. Save it as Rating form 2025-26 Lee Moss\.xlsx, then send it to Lee Moss alone\.$/,
    { selector: "p" },
  );
  expect(host.copies).toHaveLength(1);
  const made = await createFileHost(host.copies[0] ?? new Uint8Array()).read();
  const ratings = made.sheets.find(({ name }) => name === "Ratings");
  expect(ratings && [2, 10].map((row) => cellAt(ratings, row, 1).shown)).toEqual(["Deb Dogwood", "Eli Elder"]);
});

it("shows what files hold, writes nothing before, collects, and lets a person decide between two scores", async () => {
  const { host } = await openForms();
  choose(await returnedFile(4, "dana.xlsx"), fileOf("notes.xlsx", new Uint8Array([1, 2, 3])));
  await screen.findByText(/^1 new entry\. .*Nothing can be taken from 1 file\./, { selector: "p" });
  expect(within(screen.getByRole("region", { name: "dana.xlsx" })).getByText(/^Dana Frost: 1 new, 0 as/)).toBeTruthy();
  expect(within(screen.getByRole("region", { name: "notes.xlsx" })).getByText("nothing taken")).toBeTruthy();
  expect(readCollected(await host.read()).ratings).toEqual([]);
  fireEvent.click(screen.getByRole("button", { name: "Collect 1 new entry" }));
  await screen.findByText(/^1 new entry collected on the sheet Collected Ratings/, { selector: "p" });
  expect(readCollected(await host.read()).ratings).toMatchObject([{ leader: "Ann Ash", score: 4, file: "dana.xlsx" }]);
  await screen.findByRole("button", { name: /^Dana Frost.*1 of 52$/ });

  choose(await returnedFile(2, "dana again.xlsx"));
  await screen.findByText(/1 line differs from what was collected before/, { selector: "p" });
  await screen.findByText("Collected: 4");
  await screen.findByText("Returned: 2");
  fireEvent.click(screen.getByRole("button", { name: /^Keep 1 row to decide$/ }));
  const about = "Ann Ash, Inspire a shared vision, Round 1";
  fireEvent.click(await screen.findByRole("button", { name: `Keep 4, ${about}` }));
  await screen.findByText("Keep 4: kept. Refresh to use it.");
  const { rows } = readReturned(await host.read());
  expect(rows).toMatchObject([{ collected: "4", returned: "2", decision: "keep" }]);
  expect(readCollected(await host.read()).ratings[0]?.score).toBe(4);
});
