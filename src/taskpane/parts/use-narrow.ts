/** Whether the pane is so narrow, as at 200 % zoom, that a table's names need lines of their own. */
import { useSyncExternalStore } from "react";

const QUERY = "(max-width: 260px)";

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(QUERY);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => window.matchMedia(QUERY).matches);
