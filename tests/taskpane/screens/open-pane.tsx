/** The real pane on a workbook in memory whose sheets were refreshed before, opened on one tab, for tests in jsdom. */
import "./complete-window";
import { configure, render, screen, waitFor } from "@testing-library/react";
import { act } from "react";
import type { Workbook } from "../../../src/core/sheet";
import { readDecisions } from "../../../src/core/state/read";
import type { Decisions } from "../../../src/core/state/decisions";
import { createComputeInPlace } from "../../../src/taskpane/compute/in-place";
import { PaneRoot } from "../../../src/taskpane/pane-root";
import { createLiveMemoryHost, type LiveMemoryHost } from "../stage/live-memory-host";
import { refreshed } from "../view/invented-district";

// A whole refresh stands between a decision and what it shows. What a screen holds is no help in a message.
configure({
  asyncUtilTimeout: 20_000,
  getElementError: (message) => new Error(message ?? "Not found."),
});

export interface OpenPane {
  readonly host: LiveMemoryHost;
  /** Selects a cell as a person would, from column B on. */
  readonly select: (sheet: string, row: number, column?: number) => void;
  /** What people decided, as it stands in the workbook now. */
  readonly decisions: () => Promise<Decisions>;
}

export async function openPane(
  workbook: Workbook,
  tab: "Today" | "Data" | "Leaders" | "Responsibilities",
): Promise<OpenPane> {
  const host = createLiveMemoryHost(workbook);
  await host.write(refreshed(workbook).sheets);
  render(
    <PaneRoot host={host} compute={createComputeInPlace()} now={() => new Date(2026, 4, 29, 9, 40)} version="0.1.0" />,
  );
  await waitFor(() => expect(document.querySelector("[data-pane-state=ready]")).not.toBeNull());
  await act(async () => {
    (await screen.findByRole("tab", { name: tab })).click();
  });
  return {
    host,
    select: (sheet, row, column = 2) => {
      act(() => host.happen({ kind: "selected", at: { sheet, row, column } }));
    },
    decisions: async () => readDecisions(await host.read()).decisions,
  };
}
