/** In the pane's frame, in the place of office.js: the client's own script runs before it, the pane's bundle after it. */
import { connectOffice } from "../office/bridge-in-page";
import { lineToWorkbook } from "./pane-greeting";

// Excel of today; the oldest that an add-in of ours may meet is tried in tests.
connectOffice(lineToWorkbook(window), { excelApi: "1.18" });
