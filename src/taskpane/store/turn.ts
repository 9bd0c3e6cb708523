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
  /** Remembers a sheet whose rows may stand elsewhere now. */
  readonly moved: (sheet: string) => void;
  /** All of them since the turn began. */
  readonly movedSince: () => ReadonlySet<string>;
}

export function createTurn(): Turn {
  let running: AbortController | null = null;
  let work: Promise<void> = Promise.resolve();
  let changed: string | null = null;
  let moved: ReadonlySet<string> = new Set();
  const end = (): void => running?.abort();
  return {
    begin: () => {
      end();
      running = new AbortController();
      changed = null;
      moved = new Set();
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
    moved: (sheet) => {
      moved = new Set([...moved, sheet]);
    },
    movedSince: () => moved,
  };
}
