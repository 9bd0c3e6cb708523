/** Where the focus goes when what had it is gone from the page. */
import { useCallback, useEffect, useRef } from "react";

/** For `ref`: the element takes the focus when it first appears and when `at` changes, where nothing else has the focus. */
export function useLostFocus(at: unknown): (element: HTMLElement | null) => void {
  const taker = useRef<HTMLElement>(null);
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) taker.current?.focus();
  }, [at]);
  return useCallback((element) => {
    taker.current = element;
  }, []);
}
