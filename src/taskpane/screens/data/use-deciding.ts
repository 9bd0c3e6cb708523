/** Decisions on their way into the workbook: what was just decided is out of sight at once, and comes back if it could not be kept. */
import { useCallback, useState } from "react";
import type { Decided } from "../../../core/state/decide";
import { usePane } from "../../pane";

export interface Deciding {
  /** True for what was decided here and is not in the overview yet. */
  readonly isGone: (id: string) => boolean;
  readonly busy: boolean;
  /** Keeps decisions; `ids` name what they are about. */
  readonly decide: (decisions: readonly Decided[], ids: readonly string[], said: string) => Promise<boolean>;
}

const NOTHING: ReadonlySet<string> = new Set();

export function useDeciding(): Deciding {
  const { decide: keep, announce } = usePane();
  const [gone, setGone] = useState(NOTHING);
  const [running, setRunning] = useState(0);
  const decide = useCallback<Deciding["decide"]>(
    async (decisions, ids, said) => {
      setGone((before) => new Set([...before, ...ids]));
      setRunning((count) => count + 1);
      const kept = await keep(decisions);
      // What was kept is no longer in the overview; what was not shows again.
      setGone((before) => new Set([...before].filter((id) => !ids.includes(id))));
      setRunning((count) => count - 1);
      if (kept) announce(said);
      return kept;
    },
    [keep, announce],
  );
  return { isGone: (id) => gone.has(id), busy: running > 0, decide };
}
