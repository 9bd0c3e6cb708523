/** Whose turn it is to read and compute: one at a time, and something newer ends what runs. */

export interface Turn {
  /** Ends what runs; the signal says when what begins now is ended. */
  readonly begin: () => AbortSignal;
  readonly end: () => void;
  /** The work of the turn that began last, for those whose own was ended by it. */
  readonly work: () => Promise<void>;
  readonly setWork: (work: Promise<void>) => void;
  /** Remembers a sheet that changed while something ran. */
  readonly changed: (sheet: string) => void;
  /** The last sheet that changed since the turn began; null: none did. */
  readonly changedSince: () => string | null;
}

export function createTurn(): Turn {
  let running: AbortController | null = null;
  let work: Promise<void> = Promise.resolve();
  let changed: string | null = null;
  const end = (): void => running?.abort();
  return {
    begin: () => {
      end();
      running = new AbortController();
      changed = null;
      return running.signal;
    },
    end,
    work: () => work,
    setWork: (begun) => {
      work = begun;
    },
    changed: (sheet) => {
      changed = sheet;
    },
    changedSince: () => changed,
  };
}
