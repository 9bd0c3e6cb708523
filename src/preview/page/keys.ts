/** What a key means over the cells of a sheet, as in Excel. */
import type { Direction } from "./page-messages";

export type KeyCommand =
  | { readonly kind: "move"; readonly direction: Direction; readonly stretch: boolean }
  | { readonly kind: "edge"; readonly direction: Direction; readonly stretch: boolean }
  | { readonly kind: "page"; readonly direction: Direction; readonly stretch: boolean }
  | { readonly kind: "row-start"; readonly stretch: boolean }
  | { readonly kind: "sheet-start"; readonly stretch: boolean }
  | { readonly kind: "sheet-end"; readonly stretch: boolean }
  | { readonly kind: "on"; readonly key: "Enter" | "Tab"; readonly back: boolean }
  | { readonly kind: "edit"; readonly text: string | null }
  | { readonly kind: "clear" | "undo" | "copy" | "cut" | "all" | "row" | "column" | "leave" | "open" | "follow" }
  | { readonly kind: "sheet"; readonly by: 1 | -1 };

export interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/** The command of a key, or null when the sheet leaves it to the browser. */
export function commandOf({ key, shiftKey: stretch, altKey, ctrlKey, metaKey }: Key): KeyCommand | null {
  const control = ctrlKey || metaKey;
  const direction = ARROWS[key];
  if (direction !== undefined) {
    if (altKey) return direction === "down" ? { kind: "open" } : null;
    return { kind: control ? "edge" : "move", direction, stretch };
  }
  if (control) return withControl(key, stretch);
  switch (key) {
    case "Enter":
    case "Tab":
      return altKey ? null : { kind: "on", key, back: stretch };
    case "Home":
      return { kind: "row-start", stretch };
    case "PageDown":
      return { kind: "page", direction: altKey ? "right" : "down", stretch };
    case "PageUp":
      return { kind: "page", direction: altKey ? "left" : "up", stretch };
    case "F2":
      return { kind: "edit", text: null };
    case "Backspace":
      return { kind: "edit", text: "" };
    case "Delete":
      return { kind: "clear" };
    case "F6":
      return { kind: "leave" };
    case " ":
      return stretch ? { kind: "row" } : { kind: "edit", text: " " };
    default:
      return /^.$/u.test(key) && !altKey ? { kind: "edit", text: key } : null;
  }
}

function withControl(key: string, stretch: boolean): KeyCommand | null {
  switch (key.toLowerCase()) {
    case "home":
      return { kind: "sheet-start", stretch };
    case "end":
      return { kind: "sheet-end", stretch };
    case "pagedown":
      return { kind: "sheet", by: 1 };
    case "pageup":
      return { kind: "sheet", by: -1 };
    case "a":
      return { kind: "all" };
    case "c":
      return { kind: "copy" };
    case "x":
      return { kind: "cut" };
    case "z":
      return { kind: "undo" };
    case "enter":
      return { kind: "follow" };
    case " ":
      return { kind: "column" };
    default:
      return null;
  }
}
