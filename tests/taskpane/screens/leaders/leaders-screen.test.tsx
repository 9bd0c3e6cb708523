/** @jest-environment jsdom */
import { act } from "react";
import { fireEvent, screen, within } from "@testing-library/react";
import { inventedDistrict, PLANTED_GENDER, PLANTED_RACE } from "../../view/invented-district";
import { openPane } from "../open-pane";

const type = (text: string): void => {
  fireEvent.change(screen.getByRole("searchbox", { name: "Search leaders or schools" }), { target: { value: text } });
};

it("shows the leader of the row that a person selects, and the next one", async () => {
  const { select } = await openPane(inventedDistrict(), "Leaders");
  await screen.findByText("Select a row of a roster, or search.");
  select("Roster 2025-26", 2);
  await screen.findByRole("heading", { name: "Odalys Fenwright" });
  expect(screen.getByText("Row 2 of Roster 2025-26, the row you selected")).toBeTruthy();
  expect(screen.getByRole("img", { name: /^TEAM practice rating by round/ }).getAttribute("aria-label")).toBe(
    "TEAM practice rating by round, scale 1 to 5, 4 is effective: Fall 2024-25 3.50, Spring 2024-25 3.50, Fall 2025-26 3.50, Spring 2025-26 4.00.",
  );
  select("Roster 2025-26", 3);
  await screen.findByRole("heading", { name: "Ann Bell" });
});

it("keeps the leader when a cell is selected that says nothing of one", async () => {
  const { select } = await openPane(inventedDistrict(), "Leaders");
  select("Roster 2025-26", 2);
  await screen.findByRole("heading", { name: "Odalys Fenwright" });
  select("Enrollment 2025-26", 3);
  await act(() => Promise.resolve());
  expect(screen.getByRole("heading", { name: "Odalys Fenwright" })).toBeTruthy();
});

it("says vacancy for a vacant post", async () => {
  const { select } = await openPane(inventedDistrict(), "Leaders");
  select("Roster 2025-26", 6);
  await screen.findByRole("heading", { name: "Vacancy" });
  fireEvent.click(screen.getByRole("button", { name: /Di Ehrle/ }));
  await screen.findByRole("heading", { name: "Di Ehrle" });
  expect(screen.getByText("Last on a roster in 2024-25, not on that of 2025-26.")).toBeTruthy();
});

it("leads from a block to its cell", async () => {
  const { host, select } = await openPane(inventedDistrict(), "Leaders");
  select("Roster 2025-26", 2);
  await screen.findByRole("heading", { name: "Odalys Fenwright" });
  const survey = screen.getByRole("region", { name: "Staff survey" });
  fireEvent.click(within(survey).getByRole("button", { name: "Staff survey 2025-26, C2" }));
  expect(host.shown).toEqual([{ sheet: "Staff survey 2025-26", row: 2, column: 3 }]);
});

it("searches, and lists both people of one name", async () => {
  await openPane(inventedDistrict(), "Leaders");
  await screen.findByPlaceholderText("Search 17 leaders or schools");
  type("sam cole");
  const found = await screen.findByRole("list", { name: "2 found" });
  expect(
    within(found)
      .getAllByRole("button")
      .map(({ textContent }) => textContent),
  ).toEqual([
    "Sam ColeAssistant principal, Harbor Middle School",
    "Sam ColeAssistant principal, Alder Elementary School",
  ]);
  fireEvent.click(within(found).getByRole("button", { name: /Harbor/ }));
  await screen.findByRole("heading", { name: "Sam Cole" });
  expect(screen.getByText("Third year as assistant principal, second at this school.")).toBeTruthy();
});

it("asks who was meant", async () => {
  await openPane(inventedDistrict(), "Leaders");
  await screen.findByPlaceholderText(/^Search 17/);
  type("Fenright");
  await screen.findByText("No leader or school named “Fenright”. Did you mean Odalys Fenwright?");
  fireEvent.click(screen.getByRole("button", { name: /Odalys Fenwright/ }));
  await screen.findByRole("heading", { name: "Odalys Fenwright" });
});

it("shows neither race nor gender", async () => {
  const { select } = await openPane(inventedDistrict(), "Leaders");
  select("Roster 2025-26", 2);
  await screen.findByRole("heading", { name: "Odalys Fenwright" });
  const { body } = document;
  expect(body.innerHTML).not.toContain(PLANTED_RACE);
  expect(body.innerHTML).not.toContain(PLANTED_GENDER);
});
