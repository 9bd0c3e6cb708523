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

describe("forms made before", () => {
  const field = () => screen.getByLabelText("Forms made before", { selector: "input" });
  const chooseBefore = (...files: readonly File[]): void => {
    fireEvent.change(field(), { target: { files } });
  };

  /** Dana Frost, opened by hand. */
  async function openDana() {
    const pane = await openForms();
    fireEvent.click(screen.getByRole("button", { name: /^Dana Frost/ }));
    await screen.findByRole("button", { name: "Make the form" });
    return pane;
  }

  it("their scores stand in the form again, and stay chosen for the next director", async () => {
    const { host } = await openDana();
    chooseBefore(await returnedFile(4, "dana.xlsx"));
    await screen.findByText(/^Scores of 1 form made before will stand in the form you make: dana\.xlsx\./, {
      selector: "p",
    });
    fireEvent.click(screen.getByRole("button", { name: "Make the form" }));
    await screen.findByText(/not saved yet, with 3 leaders and 1 score given before\. Save it as/, { selector: "p" });
    const made = await createFileHost(host.copies[0] ?? new Uint8Array()).read();
    const ratings = made.sheets.find(({ name }) => name === "Ratings");
    expect(ratings && cellAt(ratings, 2, 4).value).toBe(4);
    expect(readCollected(await host.read()).ratings).toEqual([]);

    fireEvent.click(screen.getByRole("button", { name: /^Lee Moss/ }));
    fireEvent.click(await screen.findByRole("button", { name: "Make the form" }));
    await screen.findByText(/with 2 leaders\. .*The form made before is not Lee Moss's\.$/, { selector: "p" });
  });

  it("two that differ are told; one that cannot be read stops the form, and nothing is opened", async () => {
    const { host } = await openDana();
    chooseBefore(await returnedFile(4, "a.xlsx"), await returnedFile(3, "b.xlsx"));
    await screen.findByText(/^Scores of 2 forms made before will stand in the form you make: a\.xlsx, b\.xlsx\./, {
      selector: "p",
    });
    fireEvent.click(screen.getByRole("button", { name: "Make the form" }));
    await screen.findByText(
      /two forms made before say different things\. The new form shows what Ratings, D2 in b\.xlsx/,
    );
    expect(screen.getByText("It holds: 4")).toBeTruthy();
    expect(host.copies).toHaveLength(1);

    chooseBefore(fileOf("dana.xlsx", new Uint8Array([1, 2, 3])));
    await screen.findByText(/^Scores of 1 form made before/, { selector: "p" });
    expect(screen.queryByText(/two forms made before/)).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Make the form" }));
    await screen.findByText(
      /^The earlier form dana\.xlsx could not be read, so its scores could not be kept\..*Nothing was written\.$/,
      {
        selector: "p",
      },
    );
    expect(host.copies).toHaveLength(1);
  });

  it("can be left out again, and the focus stays there; who cancels or whose file is away changes nothing", async () => {
    await openDana();
    const link = screen.getByRole("button", { name: "choose forms made before" });
    link.focus();
    chooseBefore();
    expect(screen.queryByText(/^Scores of/)).toBeNull();
    chooseBefore(Object.assign(new File([], "away.xlsx"), { arrayBuffer: () => Promise.reject(new Error("away")) }));
    await screen.findByText(/^away\.xlsx could not be opened\. Nothing was changed\./, { selector: "p" });
    expect(screen.queryByText(/^Scores of/)).toBeNull();

    chooseBefore(await returnedFile(4, "dana.xlsx"));
    await screen.findByText(/^Scores of 1 form made before/, { selector: "p" });
    expect(screen.queryByText(/could not be opened/)).toBeNull();
    expect(document.activeElement?.textContent).toBe("Choose others");
    fireEvent.click(screen.getByRole("button", { name: "Leave them out" }));
    await screen.findByRole("button", { name: "choose forms made before" });
    expect(document.activeElement).toBe(link);
  });
});

it("whose returned form is away is told so; the focus stays with what is shown, and goes back", async () => {
  await openForms();
  const button = screen.getByRole("button", { name: "Choose returned forms…" });
  button.focus();
  choose(Object.assign(new File([], "away.xlsx"), { arrayBuffer: () => Promise.reject(new Error("away")) }));
  await screen.findByText(/^away\.xlsx could not be opened\. Nothing was changed\./, { selector: "p" });

  screen.getByRole("button", { name: "Choose returned forms…" }).focus();
  choose(await returnedFile(4, "dana.xlsx"));
  const title = await screen.findByRole("heading", { name: "1 returned form" });
  expect(document.activeElement).toBe(title);
  const notNow = await screen.findByRole("button", { name: "Not now" });
  notNow.focus();
  fireEvent.click(notNow);
  expect(document.activeElement).toBe(await screen.findByRole("button", { name: "Choose returned forms…" }));
});
