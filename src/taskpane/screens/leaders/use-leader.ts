/** Which leader is shown: that of the row a person selected last, or one who was chosen. */
import { useEffect, useState } from "react";
import { usePane } from "../../pane";
import type { LeaderAnswer, LeaderAsked } from "../../view/leader-answer";

export interface ShownLeader {
  readonly answer: LeaderAnswer | null;
  /** The answer is of the row that a person selected. */
  readonly isSelected: boolean;
  readonly ask: (asked: LeaderAsked) => void;
}

/** A selection that says nothing of a leader leaves the one who is shown. */
export function useLeader(): ShownLeader {
  const { ask, selected, overview, spot } = usePane();
  const [asked, setAsked] = useState<LeaderAsked | null>(null);
  const [answer, setAnswer] = useState<LeaderAnswer | null>(null);
  const { sheet, row, column } = selected ?? { sheet: "", row: 0, column: 0 };

  useEffect(() => {
    if (row > 0) setAsked({ at: { sheet, row, column } });
  }, [sheet, row, column]);

  const person = spot?.place === "leader" ? spot.item : undefined;
  useEffect(() => {
    if (person !== undefined) setAsked({ person });
  }, [person]);

  useEffect(() => {
    if (asked === null || overview === null) return undefined;
    let isCurrent = true;
    void ask("leader", asked).then((found) => {
      if (!isCurrent) return;
      setAnswer((before) => (found.kind === "nobody" && "at" in asked && before !== null ? before : found));
    });
    return () => {
      isCurrent = false;
    };
    // A refresh makes a new overview: what is shown is asked again.
  }, [ask, asked, overview]);

  const isSelected =
    asked !== null && "at" in asked && answer !== null && "row" in answer && answer.row === rowName(asked.at);
  return { answer, isSelected, ask: setAsked };
}

const rowName = ({ sheet, row }: { readonly sheet: string; readonly row: number }): string => `Row ${row} of ${sheet}`;
