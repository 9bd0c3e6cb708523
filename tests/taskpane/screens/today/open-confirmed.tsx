/** The tab Today of a small district whose figures somebody confirmed, for tests in jsdom. */
import "../complete-window";
import { configure, fireEvent, render, screen, waitFor } from "@testing-library/react";
import type { Workbook } from "../../../../src/core/sheet";
import { decide } from "../../../../src/core/state/decide";
import { CONFIRMED_BY, CONFIRMED_ON } from "../../../../src/core/state/setting-names";
import { HostError } from "../../../../src/hosts/host";
import { createMemoryHost } from "../../../../src/hosts/memory";
import type { Compute } from "../../../../src/taskpane/compute/compute";
import { createComputeInPlace } from "../../../../src/taskpane/compute/in-place";
import type { QuestionName } from "../../../../src/taskpane/compute/questions";
import { PaneRoot } from "../../../../src/taskpane/pane-root";
import { createLiveMemoryHost, type LiveMemoryHost } from "../../stage/live-memory-host";
import { inventedDistrict, refreshed } from "../../view/invented-district";

configure({
  asyncUtilTimeout: 20_000,
  getElementError: (message) => new Error(message ?? "Not found."),
});

export async function confirmedDistrict(): Promise<Workbook> {
  const host = createMemoryHost(inventedDistrict());
  await host.write(refreshed(await host.read()).sheets);
  const { changes } = decide(await host.read(), [
    { kind: "setting", name: CONFIRMED_BY, value: "Imani Rothwell" },
    { kind: "setting", name: CONFIRMED_ON, value: "May 29, 2026, 9:40 AM" },
  ]);
  await host.patch(changes);
  await host.write(refreshed(await host.read()).sheets);
  return host.read();
}

export interface OpenToday {
  readonly host: LiveMemoryHost;
  /** Writing, or opening a copy, stops with this sentence; null: it goes well again. */
  readonly stopWith: (sentence: string | null) => void;
  /** A question that cannot be answered; null: all can. */
  readonly failAt: (question: QuestionName | null) => void;
  /** The answer to a question takes until what is given back is called. */
  readonly hold: (question: QuestionName) => () => void;
}

export async function openConfirmed(workbook: Workbook): Promise<OpenToday> {
  const host = createLiveMemoryHost(workbook);
  const computing = createComputeInPlace();
  let stopped: string | null = null;
  let failing: QuestionName | null = null;
  let held: { readonly question: QuestionName; readonly until: Promise<void> } | null = null;
  const orStop = <Result,>(work: () => Promise<Result>): Promise<Result> =>
    stopped === null ? work() : Promise.reject(new HostError(stopped));
  const compute: Compute = {
    ...computing,
    ask: async (name, asked) => {
      if (name === failing) throw new Error("The worker stopped.");
      if (held?.question === name) await held.until;
      return computing.ask(name, asked);
    },
  };
  render(
    <PaneRoot
      host={{
        ...host,
        write: (sheets) => orStop(() => host.write(sheets)),
        openCopy: (file) => orStop(() => host.openCopy(file)),
      }}
      compute={compute}
      now={() => new Date(2026, 4, 29, 9, 40)}
      version="0.1.0"
    />,
  );
  await waitFor(() => expect(document.querySelector("[data-pane-state=ready]")).not.toBeNull());
  await screen.findByRole("heading", { name: "Take it to cabinet" });
  return {
    host,
    stopWith: (sentence) => {
      stopped = sentence;
    },
    failAt: (question) => {
      failing = question;
    },
    hold: (question) => {
      let release: () => void = () => undefined;
      held = { question, until: new Promise((resolve) => (release = resolve)) };
      return release;
    },
  };
}

export const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });

/** As by the keyboard: the button has the focus when it is pressed. */
export function press(name: string | RegExp): void {
  const pressed = button(name);
  pressed.focus();
  fireEvent.click(pressed);
}
