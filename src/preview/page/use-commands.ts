/** What keys, menus and the toolbar do to the active sheet. */
import { useState, type KeyboardEvent, type RefObject } from "react";
import { cellOf } from "./cell-of";
import { commandOf, type KeyCommand } from "./keys";
import { movedSelection } from "./move-selection";
import { moveTo, type Ground, type Spot } from "./movement";
import type { BookView, CellFacts, CellsView, CellView, FilterChoices, FilterPlace } from "./page-messages";
import type { Asking } from "./use-asking";
import type { Selected } from "./use-selected";
import type { Typing } from "./use-typing";
import { Refusal } from "./use-workbook";

interface OpenFilter {
  readonly place: FilterPlace;
  readonly choices: FilterChoices;
  readonly at: { readonly left: number; readonly top: number };
  readonly filtered: boolean;
}

interface Commands {
  readonly filter: OpenFilter | null;
  readonly setFilter: (filter: OpenFilter | null) => void;
  readonly openFilter: (cell: CellView, at: { readonly left: number; readonly top: number }) => void;
  /** Goes to a cell, a name or a sheet. */
  readonly go: (text: string) => void;
  /** Goes where a cell's link leads. */
  readonly follow: (spot: Spot) => void;
  readonly undo: () => void;
  readonly keyDown: (
    event: KeyboardEvent,
    on: Ground,
    page: { readonly width: number; readonly height: number },
  ) => void;
}

/** `ground` keeps where the last key was pressed. */
export function useCommands(
  { client, say, tell, wish }: Asking,
  { book, cells }: { readonly book: BookView | null; readonly cells: CellsView | null },
  { selection, area, choose, goTo, setListOpen }: Selected,
  facts: CellFacts,
  { begin }: Typing,
  ground: RefObject<Ground | null>,
): Commands {
  const [filter, setFilter] = useState<OpenFilter | null>(null);
  const sheet = book?.sheet ?? null;

  const go = (text: string): void => {
    client.ask("find", { text }).then((place) => {
      if (place === null) say("There is no such cell, name or sheet in this workbook.");
      else goTo(place);
    }, tell);
  };

  const follow = (spot: Spot): void => {
    if (sheet === null) return;
    client.ask("cell", { sheet: sheet.id, ...spot }).then(({ link }) => {
      if (link?.kind === "cells") goTo(link);
      else if (link !== null) say(`Excel would open ${link.address}. Here nothing from outside is opened.`);
    }, tell);
  };

  const openFilter = (cell: CellView, at: { readonly left: number; readonly top: number }): void => {
    if (sheet === null || cell.filter === undefined) return;
    const { filtered, table, column } = cell.filter;
    const place = { sheet: sheet.id, table, column };
    client.ask("filterChoices", place).then((choices) => setFilter({ place, choices, at, filtered }), tell);
  };

  const undo = (): void => {
    client.ask("undo", null).then((place) => {
      if (place !== null) goTo(place);
    }, tell);
  };

  const copy = (cut: boolean): void => {
    if (sheet === null) return;
    client
      .ask("copy", { sheet: sheet.id, area })
      .then(async (text) => {
        await navigator.clipboard.writeText(text);
        if (cut) wish("clear", { sheet: sheet.id, area });
      })
      .catch((error: unknown) => {
        if (error instanceof Refusal) tell(error);
        else say("The browser does not let this page use the clipboard.");
      });
  };

  const run = (command: KeyCommand, on: Ground, page: { readonly width: number; readonly height: number }): void => {
    if (sheet === null || book === null) return;
    const moved = movedSelection(selection, command, on, sheet, page);
    if (moved !== null) return choose(moved);
    switch (command.kind) {
      case "edge": {
        const from = command.stretch ? selection.corner : selection.active;
        client
          .ask("edge", { sheet: sheet.id, ...from, direction: command.direction })
          .then((spot) => choose(moveTo(selection, spot, command.stretch)), tell);
        return;
      }
      case "edit":
        return begin(command.text, "cell");
      case "clear":
        return wish("clear", { sheet: sheet.id, area });
      case "undo":
        return undo();
      case "copy":
      case "cut":
        return copy(command.kind === "cut");
      case "open": {
        const cell = cellOf(cells, selection.active);
        if (facts.choices !== null) return setListOpen(true);
        if (cell?.filter === undefined) return;
        const box = document.querySelector("[aria-selected=true].cell")?.getBoundingClientRect();
        return openFilter(cell, { left: box?.left ?? 0, top: box?.bottom ?? 0 });
      }
      case "follow":
        return follow(selection.active);
      case "sheet": {
        const shown = book.tabs.filter(({ visibility }) => visibility === "Visible");
        const next = shown[shown.findIndex(({ id }) => id === sheet.id) + command.by];
        return next === undefined ? undefined : wish("activate", { sheet: next.id });
      }
      case "leave":
        document.querySelector<HTMLElement>("[role=tab][aria-selected=true]")?.focus();
        return;
    }
  };

  const keyDown = (
    event: KeyboardEvent,
    on: Ground,
    page: { readonly width: number; readonly height: number },
  ): void => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    ground.current = on;
    const command = commandOf(event);
    if (command === null) return;
    event.preventDefault();
    run(command, on, page);
  };

  return { filter, setFilter, openFilter, go, follow, undo, keyDown };
}
