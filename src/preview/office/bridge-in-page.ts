/** In the page of the pane, after the client's own script: joins the client to the worker that holds the workbook. */
import { connectClient, type Bridge, type ClientGlobals, type OfficeOptions } from "./office-context";

/** Requests go out through the port, answers and events come in. */
export function connectOffice(port: MessagePort, options: OfficeOptions = {}): void {
  const bridge: Bridge = {
    sendMessageToHost: (text) => {
      port.postMessage(text);
    },
  };
  port.onmessage = ({ data }: MessageEvent<string>) => bridge.onMessageFromHost?.(data);
  connectClient(globalThis as unknown as ClientGlobals, bridge, options);
}
