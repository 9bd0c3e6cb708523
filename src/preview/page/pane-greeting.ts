/** How the pane and the page find each other: the pane's stand-in for office.js hands the page one end of a line to the workbook. */
const PANE_IS_READY = "leader-tracker:pane-is-ready";

/** In the pane's frame: a line whose other end goes to the page around it, at once. */
export function lineToWorkbook(frame: Window): MessagePort {
  const { port1, port2 } = new MessageChannel();
  frame.parent.postMessage(PANE_IS_READY, frame.location.origin, [port2]);
  return port1;
}

/** In the page: the end that a pane handed over; null for every other message. */
export function greetedBy(event: MessageEvent<unknown>, pane: Window | null | undefined): MessagePort | null {
  const isPane = event.source === pane && event.origin === window.location.origin && event.data === PANE_IS_READY;
  return isPane ? (event.ports[0] ?? null) : null;
}
