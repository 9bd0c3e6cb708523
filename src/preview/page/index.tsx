/** What `npm start` opens. */
import { createRoot } from "react-dom/client";
import css from "./page.css";
import { Spreadsheet } from "./spreadsheet";

const root = document.getElementById("root");
if (root !== null) {
  createRoot(root).render(
    <>
      <style>{css}</style>
      <Spreadsheet startWorker={() => new Worker(new URL("./book-worker.ts", import.meta.url))} />
    </>,
  );
}
