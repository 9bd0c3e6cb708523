/** What lies beside the active cell: the arrow and list of a drop-down, and the prompt of its validation. */
import { useEffect, useRef, useState } from "react";
import type { Rect } from "./grid-geometry";
import type { CellFacts } from "./page-messages";

interface Props {
  readonly facts: CellFacts;
  readonly place: Rect;
  readonly size: { readonly width: number; readonly height: number };
  /** What the cell shows now. */
  readonly text: string;
  readonly isOpen: boolean;
  readonly setOpen: (open: boolean) => void;
  readonly choose: (text: string) => void;
}

export function OverCell({ facts, place, size, text, isOpen, setOpen, choose }: Props) {
  const { choices, prompt } = facts;
  const right = place.left + place.width;
  const below = place.top + place.height;
  if (right < 0 || below < 0 || place.left > size.width || place.top > size.height) return null;
  return (
    <>
      {choices === null ? null : (
        <button
          type="button"
          className="drop-arrow"
          tabIndex={-1}
          aria-label="Show the choices"
          aria-expanded={isOpen}
          style={{ left: right, top: below - Math.min(place.height, 20), height: Math.min(place.height, 20) }}
          onClick={() => setOpen(!isOpen)}
        >
          <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
            <path d="M2 3.5l3 3.5 3-3.5z" fill="currentColor" />
          </svg>
        </button>
      )}
      {choices !== null && isOpen ? (
        <DropList
          choices={choices}
          text={text}
          place={{ ...place, top: below + 210 > size.height && place.top > 210 ? place.top - 210 : below }}
          choose={choose}
          close={() => setOpen(false)}
        />
      ) : null}
      {prompt === null || isOpen ? null : (
        <div
          className="note"
          role="note"
          style={{ left: Math.min(place.left + 16, Math.max(size.width - 240, 0)), top: below + 6 }}
        >
          {prompt.title === "" ? null : <strong>{prompt.title}</strong>}
          {prompt.message}
        </div>
      )}
    </>
  );
}

interface ListProps {
  readonly choices: readonly string[];
  readonly text: string;
  readonly place: Rect;
  readonly choose: (text: string) => void;
  readonly close: () => void;
}

const optionId = (index: number): string => `choice-${index}`;

function DropList({ choices, text, place, choose, close }: ListProps) {
  const [at, setAt] = useState(Math.max(choices.indexOf(text), 0));
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.focus({ preventScroll: true }), []);
  useEffect(() => list.current?.querySelector(".at")?.scrollIntoView({ block: "nearest" }), [at]);
  return (
    <div
      ref={list}
      className="drop-list"
      role="listbox"
      aria-label="Choices"
      tabIndex={-1}
      aria-activedescendant={optionId(at)}
      style={{ left: place.left, top: place.top, minWidth: place.width + 18 }}
      onBlur={close}
      onKeyDown={(event) => {
        event.stopPropagation();
        const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: choices.length - 1 }[event.key];
        if (to !== undefined) setAt(Math.min(Math.max(to, 0), choices.length - 1));
        else if (event.key === "Enter") choose(choices[at] ?? "");
        else if (event.key === "Escape" || event.key === "Tab") close();
        else return;
        event.preventDefault();
      }}
    >
      {choices.map((choice, index) => (
        <div
          key={`${index} ${choice}`}
          id={optionId(index)}
          role="option"
          aria-selected={index === at}
          tabIndex={-1}
          className={index === at ? "at" : undefined}
          onPointerMove={() => setAt(index)}
          onPointerDown={(event) => {
            // The list keeps the focus: keys are heard there.
            event.preventDefault();
            choose(choice);
          }}
        >
          {choice}
        </div>
      ))}
    </div>
  );
}
