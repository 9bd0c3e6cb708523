/** What is shown now, and who is told when it changes. Knows neither the pane nor React. */

export interface Announced {
  /** The last sentence for a screen reader; the number makes a repeated sentence new. */
  readonly announced: { readonly sentence: string; readonly number: number };
}

export interface Showing<Shown> {
  readonly snapshot: () => Shown & Announced;
  /** Tells the listener of each change until the returned function is called. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly set: (change: Partial<Shown>) => void;
  readonly announce: (sentence: string) => void;
}

export function createShowing<Shown>(first: Shown): Showing<Shown> {
  let current: Shown & Announced = { ...first, announced: { sentence: "", number: 0 } };
  const listeners = new Set<() => void>();
  const show = (next: Shown & Announced): void => {
    current = next;
    for (const listener of listeners) listener();
  };
  return {
    snapshot: () => current,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set: (change) => show({ ...current, ...change }),
    announce: (sentence) => show({ ...current, announced: { sentence, number: current.announced.number + 1 } }),
  };
}
