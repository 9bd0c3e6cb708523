/** The pane inside Excel: starts the host, then shows the pane on its workbook. */
import { createRoot } from "react-dom/client";
import { startExcel } from "../hosts/excel/start-excel";
import { HostError } from "../hosts/host";
import { startWorker } from "./compute/start-worker";
import { createComputeInWorker } from "./compute/worker-client";
import { NotHere, Starting } from "./not-here";
import { PaneRoot } from "./pane-root";

const version = document.querySelector<HTMLMetaElement>("meta[name=version]")?.content ?? "";
const root = createRoot(document.getElementById("root") ?? document.body);
const now = (): Date => new Date();

async function start(): Promise<void> {
  const host = await startExcel();
  root.render(<PaneRoot host={host} compute={createComputeInWorker(startWorker)} now={now} version={version} />);
}

root.render(<Starting />);
start().catch((error: unknown) => {
  const said = error instanceof HostError ? error.message : null;
  root.render(<NotHere said={said} />);
});
