/** What `npm start` opens. */
import { createRoot } from "react-dom/client";
import css from "./page.css";
import { Spreadsheet } from "./spreadsheet";

const style = document.createElement("style");
style.textContent = css;
document.head.append(style);

const startWorker = (): Worker => new Worker(new URL("./book-worker.ts", import.meta.url));

async function start(): Promise<void> {
  const root = document.getElementById("root");
  if (root === null) return;
  // Texts are measured to see whether they fit: the letters must be there before. A missing one is no failure.
  const fonts = ["", "bold "].map((weight) => document.fonts.load(`${weight}16px "Narrow stand-in"`));
  await Promise.allSettled(fonts);
  createRoot(root).render(<Spreadsheet startWorker={startWorker} />);
}

void start();
