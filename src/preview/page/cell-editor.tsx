/** The box in which a person types over a cell; it grows with its text. */
import { useEffect, useLayoutEffect, useRef, type CSSProperties, type KeyboardEvent } from "react";
import type { Rect } from "./grid-geometry";
import type { Direction } from "./page-messages";

export interface Editing {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** Typed over: arrows enter the text and move on. Opened with F2 or a double click: they move the caret. */
  readonly mode: "enter" | "edit";
  /** Where the caret is: in the cell, or in the formula bar. */
  readonly where: "cell" | "bar";
}

export type EditEnd =
  | { readonly kind: "cancel" }
  | {
      readonly kind: "enter";
      readonly then: { readonly key: "Enter" | "Tab"; readonly back: boolean } | Direction | null;
    };

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/** How a key ends typing, or null when it belongs to the text. */
export function endOf(
  event: KeyboardEvent<HTMLTextAreaElement | HTMLInputElement>,
  mode: Editing["mode"],
): EditEnd | null {
  if (event.nativeEvent.isComposing) return null;
  const { key, shiftKey: back, altKey } = event;
  if (key === "Escape") return { kind: "cancel" };
  if (key === "Tab" || (key === "Enter" && !altKey)) return { kind: "enter", then: { key, back } };
  const direction = ARROWS[key];
  return direction !== undefined && mode === "enter" ? { kind: "enter", then: direction } : null;
}

interface Props {
  readonly editing: Editing;
  readonly place: Rect;
  /** The cell's own letters. */
  readonly letters: CSSProperties;
  readonly label: string;
  readonly most: { readonly width: number; readonly height: number };
  readonly change: (text: string) => void;
  readonly end: (how: EditEnd) => void;
}

export function CellEditor({ editing, place, letters, label, most, change, end }: Props) {
  const box = useRef<HTMLTextAreaElement>(null);
  const { where } = editing;
  useEffect(() => {
    const area = box.current;
    if (area === null || where !== "cell") return;
    area.focus({ preventScroll: true });
    area.setSelectionRange(area.value.length, area.value.length);
  }, [where]);
  useLayoutEffect(() => {
    const area = box.current;
    if (area === null) return;
    area.style.width = `${place.width + 1}px`;
    area.style.height = `${place.height + 1}px`;
    area.style.width = `${Math.min(Math.max(area.scrollWidth + 4, place.width + 1), Math.max(most.width, place.width))}px`;
    area.style.height = `${Math.min(Math.max(area.scrollHeight, place.height + 1), Math.max(most.height, place.height))}px`;
  }, [editing.text, place, most]);
  return (
    <textarea
      ref={box}
      className="editor"
      aria-label={label}
      rows={1}
      spellCheck={false}
      wrap={editing.text.includes("\n") ? "soft" : "off"}
      style={{ ...letters, left: place.left - 1, top: place.top - 1 }}
      value={editing.text}
      onChange={(event) => change(event.target.value)}
      onPointerDown={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Enter" && event.altKey) {
          const { selectionStart, selectionEnd, value } = event.currentTarget;
          change(`${value.slice(0, selectionStart)}\n${value.slice(selectionEnd)}`);
          event.preventDefault();
          return;
        }
        const how = endOf(event, editing.mode);
        if (how === null) return;
        event.preventDefault();
        end(how);
      }}
    />
  );
}
