/** The page of the stage: the real pane on a workbook file, in memory. What it shows is set by `stage.mjs`. */
import { createRoot } from "react-dom/client";
import { reference } from "../../../src/framework/reference";
import { refresh, runToEnd } from "../../../src/core/refresh";
import { openPackage } from "../../../src/hosts/file/package";
import { readWorkbook } from "../../../src/hosts/file/read-workbook";
import { createComputeInPlace } from "../../../src/taskpane/compute/in-place";
import { todayOf } from "../../../src/taskpane/clock";
import { PaneRoot } from "../../../src/taskpane/pane-root";
import { createLiveMemoryHost, type LiveMemoryHost } from "./live-memory-host";

declare global {
  interface Window {
    stage: { readonly host: LiveMemoryHost };
  }
}

const asked = new URLSearchParams(location.search);
const now = (): Date => new Date(asked.get("now") ?? "2026-05-29T09:40:00");

const bytes = new Uint8Array(await (await fetch("/workbook.xlsx")).arrayBuffer());
const host = createLiveMemoryHost(readWorkbook(openPackage(bytes)));
if (asked.has("refreshed")) {
  const workbook = await host.read();
  await host.write(runToEnd(refresh(workbook, { asOf: todayOf(now()), reference })).sheets);
}
window.stage = { host };
const compute = createComputeInPlace();
createRoot(document.getElementById("root") ?? document.body).render(
  <PaneRoot host={host} compute={compute} now={now} version="0.1.0" />,
);
