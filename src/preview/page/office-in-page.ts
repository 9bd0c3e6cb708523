/** In the pane's frame, in the place of office.js: the client's own script runs before it, the pane's bundle after it. */
import { connectOffice } from "../office/bridge-in-page";
import { lineToWorkbook } from "./pane-greeting";

connectOffice(lineToWorkbook(window));
