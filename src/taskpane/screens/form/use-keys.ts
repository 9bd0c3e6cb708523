/** Keys that work wherever the focus is inside an element; whatever they do has a control of its own beside them. */
import { useEffect, useRef, type RefObject } from "react";
import type { EntryForm } from "../../view/form/form-view";
import { useForm } from "./form-context";
import { scoreOfKey } from "./score-choice";

/** `onKey` hears the keys pressed inside the element that takes the ref. */
export function useKeys<Box extends HTMLElement>(onKey: (event: KeyboardEvent) => void): RefObject<Box | null> {
  const box = useRef<Box>(null);
  useEffect(() => {
    const at = box.current;
    at?.addEventListener("keydown", onKey);
    return () => at?.removeEventListener("keydown", onKey);
  });
  return box;
}

export const isTyping = ({ target }: KeyboardEvent): boolean => target instanceof HTMLTextAreaElement;

/** 1 to 5 score an entry, Delete takes its score away. */
export function useScoreKeys<Box extends HTMLElement>(
  line: string,
  name: string,
  entry: EntryForm | undefined,
): RefObject<Box | null> {
  const { give, announce } = useForm();
  return useKeys<Box>((event) => {
    const score = isTyping(event) ? undefined : scoreOfKey(event);
    if (score === undefined || entry === undefined || entry.cells.score === null) return;
    event.preventDefault();
    if (score === entry.entry.score) return;
    void give({ line, round: entry.round, part: "score" }, score);
    announce(score === null ? `No score for ${name}.` : `${score} for ${name}.`);
  });
}
