/** The page of the stage: the real pane on a workbook file, in memory. What it shows is set by `stage.mjs`. */
import { createRoot } from "react-dom/client";
import { reference } from "../../../src/framework/reference";
import { refresh, runToEnd } from "../../../src/core/refresh";
import { createFileHost } from "../../../src/hosts/file/file-host";
import { openPackage } from "../../../src/hosts/file/package";
import { readWorkbook } from "../../../src/hosts/file/read-workbook";
import { HostError } from "../../../src/hosts/host";
import type { Compute } from "../../../src/taskpane/compute/compute";
import { createComputeInPlace } from "../../../src/taskpane/compute/in-place";
import { todayOf } from "../../../src/taskpane/clock";
import { PaneRoot } from "../../../src/taskpane/pane-root";
import { mayBeForm } from "../../../src/taskpane/view/form/may-be-form";
import { createLiveMemoryHost, liveHostOn, type LiveMemoryHost } from "./live-memory-host";

declare global {
  interface Window {
    stage: { readonly host: LiveMemoryHost };
  }
}

const asked = new URLSearchParams(location.search);
const now = (): Date => new Date(asked.get("now") ?? "2026-05-29T09:40:00");

const bytes = new Uint8Array(await (await fetch("/workbook.xlsx")).arrayBuffer());
const standing = readWorkbook(openPackage(bytes));
// Only the file says which cells of a form may be typed in.
const host = mayBeForm(standing) ? liveHostOn(createFileHost(bytes)) : createLiveMemoryHost(standing);
if (asked.has("refreshed")) {
  const workbook = await host.read();
  await host.write(runToEnd(refresh(workbook, { asOf: todayOf(now()), reference })).sheets);
}
const sentence = asked.get("fail");
const failing: LiveMemoryHost =
  sentence === null ? host : { ...host, write: () => Promise.reject(new HostError(sentence)) };
window.stage = { host };

const computing = createComputeInPlace();
const held = Number(asked.get("hold") ?? 0);
/** Computes, then seems to stand at a stage until it is canceled. */
const holding: Compute = {
  ...computing,
  analyze: async (workbook, run) => {
    const told: Parameters<typeof run.tell>[] = [];
    await computing.analyze(workbook, { ...run, tell: (...stage) => told.push(stage) });
    for (const stage of told.slice(0, held)) run.tell(...stage);
    return new Promise((_, reject) => {
      run.signal?.addEventListener("abort", () => reject(new DOMException("Canceled", "AbortError")));
    });
  },
};
let opened = false;
/** The first reading is not held. */
const compute: Compute =
  held === 0
    ? computing
    : {
        ...computing,
        analyze: (workbook, run) => {
          if (opened) return holding.analyze(workbook, run);
          opened = true;
          return computing.analyze(workbook, run);
        },
      };
createRoot(document.getElementById("root") ?? document.body).render(
  <PaneRoot host={failing} compute={compute} now={now} version="0.1.0" />,
);
