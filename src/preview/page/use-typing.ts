/** Typing into cells: a box that is open, and what becomes of what was typed. */
import { useCallback, useState, type RefObject } from "react";
import type { EditEnd, Editing } from "./cell-editor";
import { focusGrid } from "./focus-grid";
import { moveBy, moveOn, selectCell, type Ground, type Spot } from "./movement";
import type { SheetView } from "./page-messages";
import type { Asking } from "./use-asking";
import type { Selected } from "./use-selected";

export interface Typing {
  readonly editing: Editing | null;
  /** Opens the box with a text, or with what the cell holds. */
  readonly begin: (text: string | null, where: Editing["where"]) => void;
  readonly change: (text: string) => void;
  readonly end: (how: EditEnd) => void;
  /** Enters what stands in the box, without moving on. */
  readonly enterNow: () => void;
  /** Closes the box and forgets what was typed. */
  readonly forget: () => void;
  readonly typeInto: (spot: Spot, text: string) => void;
}

/** `input` is what the active cell holds; `ground` is where Enter and the arrows move on. */
export function useTyping(
  { client, say, tell, wish }: Asking,
  sheet: SheetView | null,
  { selection, choose }: Selected,
  input: string,
  ground: RefObject<Ground | null>,
): Typing {
  const [editing, setEditing] = useState<Editing | null>(null);

  const begin: Typing["begin"] = (text, where) => {
    if (sheet === null || editing !== null) return;
    const at = selection.active;
    say(null);
    setEditing({ ...at, text: text ?? input, mode: text === null ? "edit" : "enter", where });
    client.ask("edit", { sheet: sheet.id, ...at }).catch((error: unknown) => {
      setEditing(null);
      focusGrid();
      tell(error);
    });
  };

  /** Enters what was typed; a refusal opens the box again with it. */
  const enter = (typed: Editing, then: (() => void) | null): void => {
    if (sheet === null) return;
    setEditing(null);
    const { row, column, text } = typed;
    client.ask("type", { sheet: sheet.id, row, column, texts: [[text]], typed: true }).catch((error: unknown) => {
      tell(error);
      choose(selectCell({ row, column }));
      setEditing({ ...typed, mode: "edit", where: "cell" });
      client.ask("edit", { sheet: sheet.id, row, column }).catch(tell);
    });
    then?.();
  };

  const end = (how: EditEnd): void => {
    if (editing === null) return;
    focusGrid();
    if (how.kind === "cancel") {
      setEditing(null);
      wish("edit", null);
      return;
    }
    const { then } = how;
    enter(editing, () => {
      const on = ground.current;
      if (on === null || then === null) return;
      choose(
        typeof then === "string" ? moveBy(selection, then, false, on) : moveOn(selection, then.key, then.back, on),
      );
    });
  };

  return {
    editing,
    begin,
    change: (text) => setEditing((now) => now && { ...now, text }),
    end,
    enterNow() {
      if (editing !== null) enter(editing, null);
    },
    forget: useCallback(() => setEditing(null), []),
    typeInto(spot, text) {
      if (sheet !== null) wish("type", { sheet: sheet.id, ...spot, texts: [[text]], typed: true });
    },
  };
}
