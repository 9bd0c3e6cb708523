/** An error as a person reads it: what stopped, what is unharmed, what to do. */
import { HostError } from "../hosts/host";
import type { PaneMessage } from "./pane";

const NOTHING_CHANGED = "Nothing was changed.";

/** `what` is what was being done: "The refresh". A host says its reason as sentences; anything else is ours to mend. */
export function messageOf(what: string, error: unknown): PaneMessage {
  const unharmed = `${what} stopped. ${NOTHING_CHANGED}`;
  if (error instanceof HostError) {
    const rest = error.message.replace(NOTHING_CHANGED, "").replace(/ {2,}/g, " ").trim();
    return error.message.includes(NOTHING_CHANGED)
      ? { intent: "error", title: unharmed, text: rest }
      : { intent: "error", title: `${what} stopped.`, text: error.message };
  }
  return {
    intent: "error",
    title: `${what} stopped.`,
    text: `Your own sheets are as they were. Try again. For your administrator: ${error instanceof Error ? error.message : String(error)}`,
  };
}
