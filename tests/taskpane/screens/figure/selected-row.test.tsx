/** @jest-environment jsdom */
import { act } from "react";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { Workbook } from "../../../../src/core/sheet";
import { createMemoryHost } from "../../../../src/hosts/memory";
import { district, refreshed } from "../../district";
import { rowWith, upsideDown } from "../../view/figure/standing-rows";
import { openPane } from "../open-pane";

const METRICS = "Leadership Metrics";
const GAPS = "Leadership Gaps";
const QUARTER = { Metric: "Effective leaders", "School year": "2025-26", Where: "Highest-poverty quarter" };
const TEAM = { Metric: "TEAM practice rating", "School year": "2025-26", Where: "District" };
const GAP = { Gap: "Principals and students of color", Where: "District" };

const { sheets } = refreshed(district());
const written = async (owns: typeof sheets): Promise<Workbook> => {
  const host = createMemoryHost(district());
  await host.write(owns);
  return host.read();
};
let standing: Workbook;
let sorted: Workbook;
beforeAll(async () => {
  standing = await written(sheets);
  sorted = await written(sheets.map(upsideDown));
});

const click = (button: HTMLElement): Promise<void> =>
  act(async () => {
    fireEvent.click(button);
    await Promise.resolve();
  });
const heading = (name: string) => screen.findByRole("heading", { level: 1, name });
const offered = (): string => screen.queryByText(/^Selected:/)?.textContent ?? "";
const isOffered = (line: string): Promise<void> => waitFor(() => expect(offered()).toBe(line));
const wayBack = () => within(screen.getByRole("navigation", { name: "Back" })).getAllByRole("button");

it("offers the figure of the row that is selected, and leaves the pane where it is", async () => {
  const { select } = await openPane(district(), "Today");
  select(METRICS, rowWith(standing, "metrics", QUARTER));
  await isOffered("Selected: Effective leaders, Highest-poverty quarter, 2025-26. Show this figure");
  await heading("2025-26");
  // Excel reads the row; the pane is silent.
  expect(screen.getByRole("status").textContent).toBe("");

  await click(screen.getByRole("button", { name: "Show this figure" }));
  await heading("Highest-poverty quarter");
  expect(wayBack().map(({ textContent }) => textContent)).toEqual(["Today", "Effective leaders"]);
  // Its own page does not offer itself.
  expect(offered()).toBe("");
});

it("offers a gap on the page of another figure, and shows it in that page's place", async () => {
  const { select } = await openPane(district(), "Today");
  await click(await screen.findByRole("button", { name: "TEAM practice rating" }));
  await heading("TEAM practice rating");
  select(GAPS, rowWith(standing, "gaps", GAP), 4);
  await isOffered("Selected: Principals and students of color, District. Show this gap");
  await heading("TEAM practice rating");
  await click(screen.getByRole("button", { name: "Show this gap" }));
  await heading("Principals and students of color");
  const [today] = wayBack();
  expect(today?.textContent).toBe("Today");
  expect(wayBack().map(({ textContent }) => textContent)).not.toContain("TEAM practice rating");
  select("Roster 2025-26", 3);
  await click(wayBack()[0] ?? document.body);
  await heading("2025-26");
  expect(offered()).toBe("");
});

it("names no figure once rows were sorted, and reads them again before it shows one", async () => {
  const { host, select } = await openPane(district(), "Today");
  const before = rowWith(standing, "metrics", TEAM);
  select(METRICS, before);
  await isOffered("Selected: TEAM practice rating, District, 2025-26. Show this figure");
  await act(async () => {
    await host.write(sheets.filter(({ name }) => name === METRICS).map(upsideDown));
    host.happen({ kind: "changed", sheet: METRICS });
  });
  expect(offered()).toBe(`Selected: row ${before} of ${METRICS}. Show this figure`);

  const now = rowWith(sorted, "metrics", QUARTER);
  select(METRICS, now);
  await isOffered(`Selected: row ${now} of ${METRICS}. Show this figure`);
  await click(screen.getByRole("button", { name: "Show this figure" }));
  await heading("Highest-poverty quarter");
  select(METRICS, rowWith(sorted, "metrics", TEAM));
  await isOffered("Selected: TEAM practice rating, District, 2025-26. Show this figure");
});

it("knows the rows still when one cell was typed into", async () => {
  const { host, select } = await openPane(district(), "Today");
  act(() => host.happen({ kind: "changed", sheet: GAPS, inOneCell: true }));
  select(GAPS, rowWith(standing, "gaps", GAP), 1);
  await isOffered("Selected: Principals and students of color, District. Show this gap");
});
