/** @jest-environment jsdom */
import { act } from "react";
import { fireEvent, screen, within } from "@testing-library/react";
import { district } from "../../district";
import { openPane } from "../open-pane";

/** With what the worker answers to it. */
const click = (button: HTMLElement): Promise<void> =>
  act(async () => {
    fireEvent.click(button);
    await Promise.resolve();
  });

const press = async (name: string | RegExp): Promise<void> => {
  const button = await screen.findByRole("button", { name });
  act(() => button.focus());
  await click(button);
};

/** The pages that lead here, Today first. */
const wayBack = (): (string | null)[] =>
  within(screen.getByRole("navigation", { name: "Back" }))
    .getAllByRole("button")
    .map(({ textContent }) => textContent);

/** Back by the way's own link, with the keyboard's focus on it. */
const back = async (name: string): Promise<void> => {
  const link = within(screen.getByRole("navigation", { name: "Back" })).getByRole("button", { name });
  act(() => link.focus());
  await click(link);
};

const rowsSection = () => screen.findByRole("region", { name: "Rows behind it" });

it("opens a metric's figure, with the focus on its name, and selects the rows behind it", async () => {
  const { host } = await openPane(district(), "Today");
  await press("TEAM practice rating");
  const heading = await screen.findByRole("heading", { level: 1, name: "TEAM practice rating" });
  expect(document.activeElement).toBe(heading);
  expect(screen.getByRole("img", { name: "TEAM practice rating: 2024-25 3.13, 2025-26 3.38." })).toBeTruthy();
  const rows = await rowsSection();
  await click(within(rows).getByRole("button", { name: "Roster 2025-26: 8 rows" }));
  await within(rows).findByText("8 rows are selected.");
  expect(host.selected).toEqual([{ sheet: "Roster 2025-26", rows: "2-9", count: 8 }]);
});

it("goes back to the row that led here", async () => {
  await openPane(district(), "Today");
  await press("TEAM practice rating");
  await screen.findByRole("heading", { level: 1, name: "TEAM practice rating" });
  await click(within(screen.getByRole("navigation", { name: "Back" })).getByRole("button", { name: "Today" }));
  const row = await screen.findByRole("button", { name: "TEAM practice rating" });
  expect(document.activeElement).toBe(row);
});

it("leads from a quarter to its figure and rows, and from there to the whole", async () => {
  await openPane(district(), "Today");
  await press("Effective leaders by poverty");
  // Two of eight schools are in a quarter: fewer than 10, so no bar, but a page.
  const quarters = await screen.findByRole("list", { name: "By poverty quarter" });
  await click(within(quarters).getByRole("button", { name: "Highest poverty hidden" }));
  await screen.findByRole("heading", { level: 1, name: "Highest-poverty quarter" });
  // Poverty rises with the rows: the last two.
  await within(await rowsSection()).findByRole("button", { name: "Roster 2025-26: 2 rows" });
  await click(screen.getByRole("button", { name: "Effective leaders" }));
  await screen.findByRole("heading", { level: 1, name: "Effective leaders" });
});

it("says so when the sheet is gone, and when rows are hidden", async () => {
  const { host } = await openPane(district(), "Today");
  const select = host.selectRows.bind(host);
  await press("TEAM practice rating");
  const rows = await rowsSection();
  const link = within(rows).getByRole("button", { name: "Roster 2025-26: 8 rows" });
  host.selectRows = () => select({ sheet: "Nowhere", rows: "2" });
  await click(link);
  await within(rows).findByText("The sheet Nowhere is not in the workbook any more.");
  host.selectRows = () => Promise.resolve({ rows: 8, hidden: 3, rest: "12-14", sheetShown: true });
  await click(link);
  await within(rows).findByText(
    /8 rows are selected on Roster 2025-26, which was hidden and is shown now\. 3 of them are hidden, by a filter or by hand\. Excel cannot select more/,
  );
  expect(within(rows).queryByText(/is not in the workbook any more/)).toBeNull();
  host.selectRows = select;
  await click(within(rows).getByRole("button", { name: "Select the next ones" }));
  await within(rows).findByText("3 rows are selected.");
  expect(host.selected.at(-1)).toEqual({ sheet: "Roster 2025-26", rows: "12-14" });
});

it("warns that rows may stand elsewhere once the workbook changed", async () => {
  const { host } = await openPane(district(), "Today");
  await press("TEAM practice rating");
  const rows = await rowsSection();
  expect(within(rows).queryByText(/may stand elsewhere/)).toBeNull();
  act(() => host.happen({ kind: "changed", sheet: "Roster 2025-26" }));
  await within(rows).findByText(/so they may stand elsewhere\. Refresh/);
});

it("lists all figures, and leads to each", async () => {
  await openPane(district(), "Today");
  await press("All figures");
  await screen.findByRole("heading", { level: 1, name: "All figures" });
  await click(await screen.findByRole("button", { name: "Effective leaders 25%" }));
  await screen.findByRole("heading", { level: 1, name: "Effective leaders" });
  expect(screen.getByText(/^How it is computed/)).toBeTruthy();
});

it("shows gaps with owner on Today, and what stands behind one", async () => {
  const { host } = await openPane(district([{ school: 3, heading: "Principal", to: "Vacant" }]), "Today");
  const gaps = await screen.findByRole("region", { name: "Gaps" });
  await click(await within(gaps).findByRole("button", { name: "Schools without a head District. No owner yet. 1" }));
  await screen.findByRole("heading", { level: 1, name: "Schools without a head" });
  await click(screen.getByRole("button", { name: "Type owner and due on Leadership Gaps" }));
  expect(host.shown.at(-1)?.sheet).toBe("Leadership Gaps");
  await click(within(await rowsSection()).getByRole("button", { name: "Roster 2025-26: 1 row" }));
  await within(await rowsSection()).findByText("1 row is selected.");
  expect(host.selected.at(-1)).toMatchObject({ sheet: "Roster 2025-26", rows: "5" });
});

it("leads from a gap to the figure behind it, back to the gap, and back to the row on Today", async () => {
  await openPane(district([{ school: 3, heading: "Principal", to: "Vacant" }]), "Today");
  const gaps = await screen.findByRole("region", { name: "Gaps" });
  const name = "Schools without a head District. No owner yet. 1";
  await click(await within(gaps).findByRole("button", { name }));
  const behind = await screen.findByRole("region", { name: "The figure behind it" });
  const figure = within(behind).getByRole("button");
  const named = figure.textContent;
  await click(figure);
  // The figure tells of the gap in turn, and the way back has both pages.
  const inIt = await screen.findByRole("region", { name: "The gap in it" });
  expect(within(inIt).getByRole("button", { name })).toBeTruthy();
  await back("Schools without a head");
  const again = within(await screen.findByRole("region", { name: "The figure behind it" })).getByRole("button");
  expect(again.textContent).toBe(named);
  expect(document.activeElement).toBe(again);
  await back("Today");
  expect(document.activeElement).toBe(
    await within(await screen.findByRole("region", { name: "Gaps" })).findByRole("button", { name }),
  );
});

it("does not go round in a circle: a gap opened from its own figure ends the way where it began", async () => {
  await openPane(district([{ school: 3, heading: "Principal", to: "Vacant" }]), "Today");
  const gaps = await screen.findByRole("region", { name: "Gaps" });
  await click(await within(gaps).findByRole("button", { name: /^Schools without a head/ }));
  await click(within(await screen.findByRole("region", { name: "The figure behind it" })).getByRole("button"));
  await click(within(await screen.findByRole("region", { name: "The gap in it" })).getByRole("button"));
  await screen.findByRole("heading", { level: 1, name: "Schools without a head" });
  expect(wayBack()).toEqual(["Today", "All gaps"]);
});

it("goes back to the row of the list, and of the groups, that led on", async () => {
  await openPane(district(), "Today");
  await press("All figures");
  await click(await screen.findByRole("button", { name: "Effective leaders 25%" }));
  await screen.findByRole("heading", { level: 1, name: "Effective leaders" });
  const quarters = await screen.findByRole("list", { name: "By poverty quarter" });
  await click(within(quarters).getByRole("button", { name: /^Highest poverty/ }));
  await screen.findByRole("heading", { level: 1, name: "Highest-poverty quarter" });
  expect(wayBack()).toEqual(["Today", "All figures", "Effective leaders"]);
  await back("Effective leaders");
  const again = await screen.findByRole("list", { name: "By poverty quarter" });
  expect(document.activeElement).toBe(within(again).getByRole("button", { name: /^Highest poverty/ }));
  await back("All figures");
  expect(document.activeElement).toBe(await screen.findByRole("button", { name: "Effective leaders 25%" }));
  await back("Today");
  expect(document.activeElement).toBe(await screen.findByRole("button", { name: "All figures" }));
});

it("stays on one level from year to year", async () => {
  await openPane(district(), "Today");
  await press("TEAM practice rating");
  await click(await screen.findByRole("button", { name: "2024-25" }));
  await screen.findByText("District, 2024-25");
  expect(wayBack()).toEqual(["Today"]);
  await back("Today");
  expect(document.activeElement).toBe(await screen.findByRole("button", { name: "TEAM practice rating" }));
});

it("leads from a group to the whole that did not lead there, and back to the group's row", async () => {
  await openPane(district(), "Today");
  await press("Effective leaders by poverty");
  const quarters = await screen.findByRole("list", { name: "By poverty quarter" });
  await click(within(quarters).getByRole("button", { name: /^Highest poverty/ }));
  await screen.findByRole("heading", { level: 1, name: "Highest-poverty quarter" });
  expect(wayBack()).toEqual(["Today", "Effective leaders by poverty", "Effective leaders"]);
  await back("Effective leaders");
  await screen.findByRole("heading", { level: 1, name: "Effective leaders" });
  const own = await screen.findByRole("list", { name: "By poverty quarter" });
  expect(document.activeElement).toBe(within(own).getByRole("button", { name: /^Highest poverty/ }));
});

it("leaves what kept rows from being selected behind, on Today and on the next page", async () => {
  const { host } = await openPane(district(), "Today");
  const select = host.selectRows.bind(host);
  await press("TEAM practice rating");
  const link = within(await rowsSection()).getByRole("button", { name: "Roster 2025-26: 8 rows" });
  host.selectRows = () => select({ sheet: "Nowhere", rows: "2" });
  await click(link);
  await within(await rowsSection()).findByText("The sheet Nowhere is not in the workbook any more.");
  await back("Today");
  await screen.findByRole("button", { name: "TEAM practice rating" });
  // Told once to a screen reader; nothing of it is shown.
  expect(screen.queryByText(/Nowhere/, { ignore: "[role=status]" })).toBeNull();
  expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
});
