/** @jest-environment jsdom */
import { openPane } from "../open-pane";
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { cellAt } from "../../../../src/core/sheet";
import { dataDistrict } from "./data-district";

const press = async (role: "button" | "link" | "tab" | "checkbox" | "radio", name: string | RegExp): Promise<void> => {
  const found = await screen.findByRole(role, { name });
  await act(async () => {
    found.click();
    return Promise.resolve();
  });
};
const waits = async (tab: string): Promise<void> => {
  await screen.findByRole("tab", { name: tab });
};

it("accepts ticked proposals all at once, keeps them in the Label Book, and takes one back", async () => {
  const { decisions } = await openPane(dataDistrict(), "Data");
  await press("tab", "Labels 3");
  expect(screen.getByText("3 labels need you. 0 were clear.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: /^Accept/ })).toBeNull();

  await press("button", "Decide Other");
  await press("checkbox", "Accept Black or African American for AA");
  await press("button", "Decide Ldr Zz III");
  await press("checkbox", "Accept Unknown for Other");
  expect(screen.getByText("2 ticked")).toBeTruthy();
  await press("button", "Accept 2 proposals");

  await waits("Labels 1");
  const accepted = [
    { field: "race-ethnicity", label: "AA", standard: "black" },
    { field: "race-ethnicity", label: "Other", standard: "unknown" },
  ];
  expect((await decisions()).labels).toEqual(accepted);
  expect(screen.queryByRole("button", { name: /^Accept/ })).toBeNull();

  await press("button", "Show 2 decided labels");
  await press("button", "Take back the decision about AA");
  await waits("Labels 2");
  expect((await decisions()).labels).toEqual(accepted.slice(1));
});

it("decides one label: another standard, and left open", async () => {
  const { decisions, host } = await openPane(dataDistrict(), "Data");
  await press("tab", "Labels 3");
  await press("button", "Go to C9 on Roster 2025-26");
  expect(host.shown).toEqual([{ sheet: "Roster 2025-26", row: 9, column: 3 }]);
  await press("radio", "Assistant principal");
  await press("button", "Use assistant principal");
  await waits("Labels 2");
  // The next one opens by itself.
  expect(await screen.findByText("2 cells, on Roster 2025-26:", { exact: false })).toBeTruthy();
  await press("radio", "Leave it open, count it nowhere");
  await press("button", "Leave it open");
  await waits("Labels 1");
  expect((await decisions()).labels).toEqual([
    { field: "race-ethnicity", label: "AA", standard: null },
    { field: "position", label: "Ldr Zz III", standard: "assistant-principal" },
  ]);
});

it("asks which of two columns it is, and keeps the answer for both", async () => {
  const { decisions } = await openPane(dataDistrict(), "Data");
  expect(await screen.findByRole("heading", { name: "Two columns could be hire date" })).toBeTruthy();
  expect(screen.getByText(/They differ in 8 rows\./)).toBeTruthy();
  await press("radio", /Column F, Original Hire Date.*Jul 2016 to Jul 2016, filled in 8 of 8 rows/);
  await press("button", "Use column F");
  await waits("Sheets");
  const key = { sheet: "Roster 2025-26", occurrence: 1 };
  expect((await decisions()).columns).toEqual([
    { ...key, heading: "Hire Date", field: null },
    { ...key, heading: "Original Hire Date", field: "hireDate" },
  ]);
});

it("leaves a sheet out, uses it again, names its owner, and changes a column", async () => {
  const { decisions } = await openPane(dataDistrict(), "Data");
  await press("button", /^Roster 2024-25/);
  const sheet = screen.getByRole("button", { name: /^Roster 2024-25/ }).closest("li");
  if (sheet === null) throw new Error("No sheet");
  await act(async () => {
    within(sheet).getByRole("button", { name: "Leave the sheet out" }).click();
    return Promise.resolve();
  });
  await press("button", "Use it again");
  await waitFor(async () => expect((await decisions()).sheets).toEqual([{ sheet: "Roster 2024-25", used: true }]));
  await screen.findByRole("button", { name: /^Roster 2024-25\s*Leaders, 8 rows/ });

  await press("button", "Name an owner");
  fireEvent.change(screen.getByLabelText("Owner"), { target: { value: "Human resources" } });
  await press("button", "Keep the owner");
  expect(await screen.findByText(/^Owner: Human resources\./)).toBeTruthy();

  await press("button", "Position. Change what column C means");
  fireEvent.change(screen.getByLabelText("Column C means"), { target: { value: "status" } });
  await press("button", "Keep this meaning");
  await waitFor(async () =>
    expect((await decisions()).columns).toEqual([
      { sheet: "Roster 2024-25", heading: "Position", occurrence: 1, field: "status" },
    ]),
  );
});

it("shows two names side by side and keeps the answer", async () => {
  const { decisions } = await openPane(dataDistrict(), "Data");
  await press("tab", "People 1");
  const table = screen.getByRole("table", { name: "The two side by side" });
  expect(within(table).getByText("Gil Hartwell")).toBeTruthy();
  expect(within(table).getByText("Gil Hartwell-Moss")).toBeTruthy();
  expect(
    within(table)
      .getAllByRole("columnheader")
      .map(({ textContent }) => textContent),
  ).toEqual(["2024-25", "2025-26"]);
  await press("button", "Yes, one person");
  await waits("People");
  expect((await decisions()).people).toMatchObject([{ same: true }]);
  await press("button", "Show 1 decision");
  await press("button", /^Take back/);
  await waits("People 1");
});

it("goes from cell to cell of a kind of issue", async () => {
  const { host } = await openPane(dataDistrict(), "Data");
  await press("tab", /^Issues/);
  expect(screen.getByRole("heading", { name: "1 rating is outside the scale" })).toBeTruthy();
  expect(await screen.findByText("35")).toBeTruthy();
  await press("button", "Go to the cell");
  expect(host.shown).toEqual([{ sheet: "Roster 2025-26", row: 7, column: 7 }]);
});

const csv = (text: string, name = "HR export 2025-26.csv"): File => {
  const bytes = new TextEncoder().encode(text);
  const file = new File([bytes], name, { type: "text/csv" });
  // jsdom's files cannot be read as bytes.
  return Object.assign(file, { arrayBuffer: () => Promise.resolve(bytes.buffer) });
};
const choose = (file: File): void => {
  fireEvent.change(screen.getByLabelText("File to bring in"), { target: { files: [file] } });
};

it("brings in a file: shows what would change, writes it when asked, and nothing before", async () => {
  const { host } = await openPane(dataDistrict(), "Data");
  const cell = async (row: number, column: number) => {
    const sheet = (await host.read()).sheets.find(({ name }) => name === "Roster 2025-26");
    return sheet ? cellAt(sheet, row, column).value : undefined;
  };
  choose(
    csv(
      "School,Principal,Position,Race/Ethnicity\nAlder Elementary School,Ann Bell,Principal,Black\nIvy Elementary School,=Zoe Lark,Principal,White\n",
    ),
  );
  expect(await screen.findByText(/1 row to add, 1 cell to change\. Nothing is deleted\./)).toBeTruthy();
  expect(screen.getByText("Race/Ethnicity: AA → Black")).toBeTruthy();
  expect(await cell(2, 4)).toBe("AA");
  await press("button", "Write 5 cells to Roster 2025-26");
  await screen.findByRole("heading", { name: "Sheets" });
  expect(await cell(2, 4)).toBe("Black");
  expect(await cell(10, 2)).toBe("=Zoe Lark");
});

it("says what it cannot read, and when no sheet has the headings", async () => {
  await openPane(dataDistrict(), "Data");
  choose(csv("Room,Seats,Color\n1,20,red\n2,30,blue\n", "rooms.csv"));
  expect(
    await screen.findByText(/^No sheet has these headings\. Add a sheet with them, then try again\./),
  ).toBeTruthy();
  await press("button", "Back to the sheets");
  choose(csv("not a workbook", "roster.xlsx"));
  expect(await screen.findByText(/so it cannot be read\. Nothing was changed\./)).toBeTruthy();
});
