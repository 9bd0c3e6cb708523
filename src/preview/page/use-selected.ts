/** What is selected on the active sheet, and how the selection moves. */
import { useCallback, useMemo, useState } from "react";
import type { Area } from "../../core/sheet";
import type { SheetId } from "../workbook/book";
import { focusGrid } from "./focus-grid";
import { alone, sameArea, selectArea, selectCell, selectedArea, type Selection } from "./movement";
import type { SheetView } from "./page-messages";
import type { Asking } from "./use-asking";

const NONE: readonly Area[] = [];
const START = selectCell({ row: 1, column: 1 });

export interface Selected {
  readonly selection: Selection;
  readonly area: Area;
  readonly choose: (next: Selection) => void;
  /** Shows and selects cells, on whichever sheet they stand. */
  readonly goTo: (place: { readonly sheet: SheetId; readonly area: Area }) => void;
  /** Whether the choices of the active cell are shown. */
  readonly listOpen: boolean;
  readonly setListOpen: (open: boolean) => void;
}

export function useSelected(
  sheet: SheetView | null,
  selections: ReadonlyMap<SheetId, Selection>,
  setSelection: (sheet: SheetId, selection: Selection) => void,
  { wish }: Asking,
): Selected {
  const [listOpen, setListOpen] = useState(false);
  const own = sheet?.selection ?? null;
  const also = sheet?.alsoSelected ?? NONE;
  const first = useMemo(() => (own === null ? START : selectArea(own, also)), [own, also]);
  const selection = (sheet === null ? undefined : selections.get(sheet.id)) ?? first;
  const area = selectedArea(selection, sheet?.merges ?? []);

  const choose = useCallback(
    (next: Selection): void => {
      if (sheet === null) return;
      setListOpen(false);
      const chosen = selectedArea(next, sheet.merges);
      // Enter and Tab go round inside of what is selected; anything else is a new selection, of one area.
      const isRound = next.also !== undefined && sameArea(chosen, area);
      setSelection(sheet.id, isRound ? next : alone(next));
      if (!isRound) wish("select", { sheet: sheet.id, area: chosen });
    },
    [sheet, area, wish, setSelection],
  );

  const goTo: Selected["goTo"] = (place) => {
    setSelection(place.sheet, selectArea(place.area));
    wish("activate", { sheet: place.sheet });
    wish("select", place);
    focusGrid();
  };

  return { selection, area, choose, goTo, listOpen, setListOpen };
}
