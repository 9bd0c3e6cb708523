/** True while the system is set to dark. */
import { useSyncExternalStore } from "react";

const dark = (): MediaQueryList => window.matchMedia("(prefers-color-scheme: dark)");

function listen(changed: () => void): () => void {
  const query = dark();
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}

export const useDark = (): boolean => useSyncExternalStore(listen, () => dark().matches);
