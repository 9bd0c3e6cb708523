/** The page around a pane that is measured. It does nothing while the pane works: they share a thread. */
import { greetedBy } from "../../src/preview/page/pane-greeting";

const worker = new Worker("pane-book.js");
const answers: ((answer: unknown) => void)[] = [];
worker.onmessage = ({ data }) => answers.shift()?.(data);
const ask = (message: unknown): Promise<unknown> =>
  new Promise((resolve) => {
    answers.push(resolve);
    worker.postMessage(message);
  });

async function open(): Promise<void> {
  await ask(new Uint8Array(await (await fetch("bench.xlsx")).arrayBuffer()));
  const frame = document.createElement("iframe");
  frame.width = "350";
  frame.height = "700";
  window.addEventListener("message", (event: MessageEvent<unknown>) => {
    const port = greetedBy(event, frame.contentWindow);
    if (port !== null) worker.postMessage("pane", [port]);
  });
  frame.src = "pane.html";
  document.body.append(frame);
}

Object.assign(window, { counts: () => ask("counts") });
void open();
