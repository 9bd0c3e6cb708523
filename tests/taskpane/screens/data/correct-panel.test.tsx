/** @jest-environment jsdom */
import { openPane, type OpenPane } from "../open-pane";
import { act, screen, waitFor, within } from "@testing-library/react";
import { cellAt, type Workbook } from "../../../../src/core/sheet";
import { readChangeLog, stateWords } from "../../../../src/core/state/change-log";
import { workbookOf, type LiteralCell } from "../../../../src/hosts/memory";

const TREES = ["Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Ginkgo", "Hazel"];
const POSITIONS: readonly LiteralCell[] = [
  "AP",
  "PRINCIPAL",
  { formula: "=D2", value: "Asst. Principal" },
  "Principal",
  "Principal",
  "Principal",
  "Dean",
  "Ldr Zz",
];

const district = (): Workbook =>
  workbookOf([
    {
      name: "Roster 2025-26",
      rows: [
        ["School", "Name", "Position"],
        ...TREES.map((tree, index): readonly LiteralCell[] => [
          `${tree} Elementary School`,
          `Ann ${tree}`,
          POSITIONS[index] ?? null,
        ]),
      ],
    },
  ]);

const press = async (role: "button" | "tab" | "checkbox", name: string | RegExp): Promise<void> => {
  const found = await screen.findByRole(role, { name });
  await act(async () => {
    found.click();
    return Promise.resolve();
  });
};

const position = async ({ host }: OpenPane, row: number) => {
  const sheet = (await host.read()).sheets.find(({ name }) => name === "Roster 2025-26");
  return sheet ? cellAt(sheet, row, 3).value : undefined;
};

async function openPanel(): Promise<OpenPane> {
  const pane = await openPane(district(), "Data");
  await press("tab", /^Labels/);
  await press("button", "Write decided labels to the sheets…");
  return pane;
}

it("writes chosen labels after a preview, logs them, and takes a line and the rest of the run back", async () => {
  const pane = await openPanel();
  expect(screen.queryByRole("button", { name: /^Write \d/ })).toBeNull();
  await press("checkbox", "Position, 3 cells");
  const list = await screen.findByRole("list", { name: "Roster 2025-26" });
  expect(within(list).getByText("AP → Assistant principal")).toBeTruthy();
  expect(within(list).getByText("Ann Alder, Alder Elementary School, 2025-26")).toBeTruthy();
  expect(screen.getByText("A formula stands there.")).toBeTruthy();
  const stay = screen.getByRole("list", { name: "Roster 2025-26, not written" });
  expect(within(stay).getByText("Asst. Principal → Assistant principal")).toBeTruthy();
  expect(await position(pane, 2)).toBe("AP");

  await press("button", "Write 2 cells");
  expect(await screen.findByText("2 cells written.", { selector: "p" })).toBeTruthy();
  expect([await position(pane, 2), await position(pane, 3)]).toEqual(["Assistant principal", "Principal"]);
  const made = await screen.findByRole("list", { name: "Changes made" });
  expect(within(made).getByText("Run 1, 2 cells")).toBeTruthy();
  expect(within(made).getByText("2026-05-29 09:40; Roster 2025-26")).toBeTruthy();

  await press("button", "Cells of run 1");
  await press("button", "Revert line 2");
  await press("button", "Take 1 cell back");
  await screen.findByText("Run 2, 1 cell");
  expect([await position(pane, 2), await position(pane, 3)]).toEqual(["Assistant principal", "PRINCIPAL"]);

  await press("button", "Revert run 1");
  expect(await screen.findByText("It is reverted already.")).toBeTruthy();
  await press("button", "Take 1 cell back");
  await screen.findByText("Run 3, 1 cell");
  expect(await position(pane, 2)).toBe("AP");
  expect(readChangeLog(await pane.host.read()).map(({ run, state }) => `${run} ${stateWords(state)}`)).toEqual([
    "1 Reverted on 2026-05-29 09:40",
    "1 Reverted on 2026-05-29 09:40",
    "2 Written",
    "3 Written",
  ]);
});

it("leaves a cell alone that a person changed after the preview, and says so", async () => {
  const pane = await openPanel();
  await press("checkbox", "Position, 3 cells");
  await screen.findByText("AP → Assistant principal");
  await pane.host.patch([{ at: { sheet: "Roster 2025-26", row: 2, column: 3 }, from: "AP", to: "Coach" }]);
  await press("button", "Write 2 cells");
  expect(await screen.findByText("1 cell written. 1 cell stays as it is.", { selector: "p" })).toBeTruthy();
  expect([await position(pane, 2), await position(pane, 3)]).toEqual(["Coach", "Principal"]);
});

it("goes back to the labels without having written anything", async () => {
  const pane = await openPanel();
  await press("checkbox", "Position, 3 cells");
  await press("button", "Back to the labels");
  expect(await screen.findByRole("button", { name: "Write decided labels to the sheets…" })).toBeTruthy();
  await waitFor(async () => expect(readChangeLog(await pane.host.read())).toEqual([]));
});
