/** Whether the person's system is dark, followed as it changes. */
import { useSyncExternalStore } from "react";

const QUERY = "(prefers-color-scheme: dark)";

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(QUERY);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

export const useDark = (): boolean => useSyncExternalStore(subscribe, () => window.matchMedia(QUERY).matches);
