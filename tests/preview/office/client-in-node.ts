/** The real Office.js client in Node, joined to a stand-in: `Excel.run` as in a task pane. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";
import {
  connectClient,
  type Bridge,
  type ClientGlobals,
  type OfficeOptions,
} from "../../../src/preview/office/office-context";
import type { Answering, StandIn } from "../../../src/preview/office/stand-in";
import { answerMessage, eventMessage } from "../../../src/preview/office/worker-answer";

export interface Client {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  /** Stops hearing the workbook's events. */
  readonly close: () => void;
}

const CLIENT = join(process.cwd(), "node_modules/@microsoft/office-js/dist/excel-web-16.00.debug.js");

let script: vm.Script | undefined;
const clientScript = (): vm.Script => (script ??= new vm.Script(readFileSync(CLIENT, "utf8"), { filename: CLIENT }));

/** What the client's script looks for when it loads; nothing of a page is there. */
function stubGlobals(): Record<string, unknown> {
  const nothing = (): void => undefined;
  const place = new URL("https://localhost/pane.html");
  const stub: Record<string, unknown> = {
    console,
    JSON,
    Promise,
    setTimeout: (act: () => void, ms?: number) => setTimeout(act, ms).unref(),
    clearTimeout,
    setInterval: (act: () => void, ms?: number) => setInterval(act, ms).unref(),
    clearInterval,
    performance: { now: () => 0 },
    navigator: { userAgent: "node", appVersion: "5.0", platform: "node" },
    location: {
      href: place.href,
      search: "",
      hash: "",
      origin: place.origin,
      protocol: place.protocol,
      host: place.host,
      hostname: place.hostname,
      pathname: place.pathname,
    },
    document: {
      URL: place.href,
      readyState: "complete",
      cookie: "",
      head: { appendChild: nothing },
      body: null,
      addEventListener: nothing,
      removeEventListener: nothing,
      getElementById: () => null,
      getElementsByTagName: () => [],
      createElement: () => ({ style: {}, setAttribute: nothing, appendChild: nothing }),
    },
    addEventListener: nothing,
    removeEventListener: nothing,
  };
  for (const name of ["window", "self", "top", "parent"]) stub[name] = stub;
  return stub;
}

/** Loads the client and joins it to the stand-in; `answering` may be the stand-in with faults. */
export function clientOf(standIn: StandIn, options: OfficeOptions = {}, answering: Answering = standIn): Client {
  const globals = stubGlobals();
  vm.createContext(globals);
  clientScript().runInContext(globals);
  const bridge: Bridge = {
    sendMessageToHost: (text) => {
      void answerMessage(answering, text).then((answer) => bridge.onMessageFromHost?.(answer));
    },
  };
  const close = standIn.onEvents((entries) => bridge.onMessageFromHost?.(eventMessage(entries)));
  connectClient(globals as unknown as ClientGlobals, bridge, options);
  const client = globals as unknown as Omit<Client, "close">;
  return { Excel: client.Excel, Office: client.Office, OfficeExtension: client.OfficeExtension, close };
}
