/** A list that shows its first few, and the rest when asked for. */
import { useState, type ReactNode } from "react";
import { More, PlainList } from "../data/parts";

const FIRST = 5;

export interface FirstFewProps<One> {
  readonly list: readonly One[];
  /** One list item with its key. */
  readonly children: (one: One) => ReactNode;
}

export const FirstFew = <One,>({ list, children }: FirstFewProps<One>) => {
  const [all, setAll] = useState(false);
  if (list.length === 0) return null;
  const shown = all ? list : list.slice(0, FIRST);
  return (
    <>
      <PlainList>{shown.map(children)}</PlainList>
      {shown.length < list.length && <More onClick={() => setAll(true)}>{`Show all ${list.length}`}</More>}
    </>
  );
};
