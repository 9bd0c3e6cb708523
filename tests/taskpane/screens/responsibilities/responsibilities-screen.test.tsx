/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { LiteralSheet } from "../../../../src/hosts/memory";
import { inventedDistrict } from "../../view/invented-district";
import { openPane } from "../open-pane";

const STRENGTHS = "Coaching teachers, master schedule, family engagement";

/** The one text of strengths says this instead. */
const saying =
  (text: string | null) =>
  (sheets: readonly LiteralSheet[]): readonly LiteralSheet[] =>
    sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => row.map((cell) => (cell === STRENGTHS ? text : cell))),
    }));

const withoutFamilies = (sheets: readonly LiteralSheet[]): readonly LiteralSheet[] =>
  saying(null)(sheets).map((sheet) => ({
    ...sheet,
    rows: sheet.rows.filter((row) => !row.includes("B3 Family Involvement")),
  }));

it("shows what measures each responsibility, with none in words", async () => {
  await openPane(inventedDistrict(), "Responsibilities");
  const grid = await screen.findByRole("table", { name: "Leaders with evidence of each responsibility, of 4" });
  const row = within(grid).getByRole("row", { name: /Focus on continuous improvement/ });
  expect(
    within(row)
      .getAllByRole("cell")
      .map(({ textContent }) => textContent),
  ).toEqual(["none", "none", "none"]);
  const results = within(grid).getByRole("row", { name: /Orient towards results/ });
  expect(
    within(results)
      .getAllByRole("cell")
      .map(({ textContent }) => textContent),
  ).toEqual(["4", "none", "none"]);
  expect(screen.getByText(/Nothing measures Focus on continuous improvement/)).toBeTruthy();
});

it("sets the responsibilities of a text, keeps them in the workbook, and takes them back", async () => {
  const { decisions } = await openPane(inventedDistrict(saying("Parking lot repaving")), "Responsibilities");
  fireEvent.click(await screen.findByRole("tab", { name: "No tag 1" }));
  fireEvent.click(await screen.findByRole("button", { name: /“Parking lot repaving”/ }));
  fireEvent.click(screen.getByRole("checkbox", { name: "Strategically plan and manage towards goals" }));
  fireEvent.click(screen.getByRole("button", { name: "Set 1 responsibility" }));
  await screen.findByText("Every text has a tag.");
  expect((await decisions()).tags).toEqual([
    { text: "Parking lot repaving", instrument: "", responsibilities: ["plan-and-manage"] },
  ]);

  fireEvent.click(screen.getByRole("tab", { name: "Clear" }));
  fireEvent.click(await screen.findByRole("button", { name: /“Parking lot repaving”/ }));
  expect(screen.getByText(/Strategically plan and manage towards goals\. Your choice\./)).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Take back my choice" }));
  await waitFor(async () => expect((await decisions()).tags).toEqual([]));
  await screen.findByRole("tab", { name: "No tag 1" });
});

it("says that a text has no responsibility", async () => {
  const { decisions } = await openPane(inventedDistrict(saying("Parking lot repaving")), "Responsibilities");
  fireEvent.click(await screen.findByRole("tab", { name: "No tag 1" }));
  fireEvent.click(await screen.findByRole("button", { name: /“Parking lot repaving”/ }));
  fireEvent.click(screen.getByRole("button", { name: "No responsibility" }));
  await screen.findByText("Every text has a tag.");
  expect((await decisions()).tags).toEqual([{ text: "Parking lot repaving", instrument: "", responsibilities: [] }]);
});

it("does not let a text speak of more than three", async () => {
  await openPane(inventedDistrict(saying("Parking lot repaving")), "Responsibilities");
  fireEvent.click(await screen.findByRole("tab", { name: "No tag 1" }));
  fireEvent.click(await screen.findByRole("button", { name: /“Parking lot repaving”/ }));
  for (const name of ["Develop your team", "Build partnerships", "Orient towards results"])
    fireEvent.click(screen.getByRole("checkbox", { name }));
  expect(screen.getByRole<HTMLInputElement>("checkbox", { name: "Inspire a shared vision" }).disabled).toBe(true);
  expect(screen.getByText(/^At most 3/)).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Set 3 responsibilities" }).disabled).toBe(false);
});

it("uses a survey topic where nothing measures a responsibility, and the gap closes", async () => {
  const { decisions, host } = await openPane(inventedDistrict(withoutFamilies), "Responsibilities");
  await screen.findByText(/^Nothing measures Build partnerships\.$/);
  expect(document.body.textContent).toContain("The survey topic Involved Families could. Use this topic");
  fireEvent.click(screen.getByRole("button", { name: "Use this topic: Involved Families for Build partnerships" }));
  await waitFor(() => expect(screen.queryByText(/Nothing measures Build partnerships/)).toBeNull());
  expect((await decisions()).crosswalk).toEqual([
    { instrument: "", indicator: "Involved Families", responsibilities: ["build-partnerships"] },
  ]);
  expect(host.shown).toEqual([]);
});

it("lists the texts behind a number", async () => {
  await openPane(inventedDistrict(), "Responsibilities");
  const [first] = await screen.findAllByRole("button", { name: "3 of 4, Survey: show the texts" });
  if (first === undefined) throw new Error("No number is shown.");
  fireEvent.click(first);
  await screen.findByRole("button", { name: /“School Leadership”/ });
});
