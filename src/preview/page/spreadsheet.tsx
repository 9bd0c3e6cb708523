/** The page: a spreadsheet beside the pane, as in Excel. */
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import type { Area } from "../../core/sheet";
import { areaName } from "../workbook/area-names";
import { CellEditor, type EditEnd, type Editing } from "./cell-editor";
import { FilterMenu } from "./filter-menu";
import { cssFamily } from "./font-family";
import { FormulaBar } from "./formula-bar";
import { cellOf, Grid, type GridPress } from "./grid";
import type { HeadingPart, Rect } from "./grid-geometry";
import { commandOf, type KeyCommand } from "./keys";
import { Menu, type MenuAt } from "./menu";
import {
  alone,
  areaOf,
  moveBy,
  moveOn,
  moveTo,
  sameArea,
  selectArea,
  selectCell,
  selectedArea,
  type Ground,
  type Selection,
  type Spot,
} from "./movement";
import { movedSelection } from "./move-selection";
import { OverCell } from "./over-cell";
import type {
  BookView,
  CellFacts,
  CellView,
  FilterChoices,
  FilterPlace,
  Window,
  WishName,
  Wishes,
} from "./page-messages";
import { PaneFrame } from "./pane-frame";
import { pastedCells } from "./pasted";
import { tintFor } from "./screen-color";
import { LAST_COLUMN, LAST_ROW } from "./sheet-size";
import { TabBar } from "./tab-bar";
import { Toolbar } from "./toolbar";
import { NewWorkbookBar } from "./new-workbook-bar";
import { useDark } from "./use-dark";
import { useFileDrop } from "./use-file-drop";
import { Refusal, useWorkbook, type WorkbookClient } from "./use-workbook";

const NONE: readonly Area[] = [];
const START = selectCell({ row: 1, column: 1 });
const NO_FACTS: CellFacts = { input: "", spilled: false, choices: null, prompt: null, link: null };

interface OpenFilter {
  readonly place: FilterPlace;
  readonly choices: FilterChoices;
  readonly at: { readonly left: number; readonly top: number };
  readonly filtered: boolean;
}

export function Spreadsheet({ startWorker }: { readonly startWorker: () => Worker }) {
  const { book, cells, selections, newWorkbook, client, setSelection, forgetSelections, closeNewWorkbook } =
    useWorkbook(startWorker);
  const [zoom, setZoom] = useState(1);
  const tint = tintFor(useDark());
  const [editing, setEditing] = useState<Editing | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  const [menu, setMenu] = useState<MenuAt | null>(null);
  const [filter, setFilter] = useState<OpenFilter | null>(null);
  const [listOpen, setListOpen] = useState(false);
  const [busy, setBusy] = useState<string | null>("Opening the sample");
  const [generation, setGeneration] = useState(0);
  const ground = useRef<Ground | null>(null);

  const sheet = book?.sheet ?? null;
  const sheetId = sheet?.id ?? null;
  const own = sheet?.selection ?? null;
  const also = sheet?.alsoSelected ?? NONE;
  const first = useMemo(() => (own === null ? START : selectArea(own, also)), [own, also]);
  const selection = (sheetId === null ? undefined : selections.get(sheetId)) ?? first;
  const selected = selectedArea(selection, sheet?.merges ?? []);
  const facts = useCellFacts(client, book, selection.active);

  const tell = useCallback((error: unknown): void => {
    if (!(error instanceof Refusal)) throw error;
    setMessage(error.message);
  }, []);

  const wish = useCallback(
    <Name extends WishName>(name: Name, what: Wishes[Name]): void => {
      setMessage(null);
      client.ask(name, what).catch(tell);
    },
    [client, tell],
  );

  const choose = useCallback(
    (next: Selection): void => {
      if (sheet === null) return;
      setListOpen(false);
      const area = selectedArea(next, sheet.merges);
      // Enter and Tab go round inside of what is selected; anything else is a new selection, of one area.
      const isRound = next.also !== undefined && sameArea(area, selected);
      setSelection(sheet.id, isRound ? next : alone(next));
      if (!isRound) wish("select", { sheet: sheet.id, area });
    },
    [sheet, selected, wish, setSelection],
  );

  const load = useCallback(
    async (what: string, opened: Promise<unknown>): Promise<void> => {
      setBusy(what);
      setMessage(null);
      try {
        await opened;
        forgetSelections();
        setEditing(null);
        setGeneration((before) => before + 1);
      } catch (error) {
        tell(error);
      } finally {
        setBusy(null);
      }
    },
    [tell, forgetSelections],
  );
  const openFile = useCallback(
    (file: File): void => {
      const opened = file
        .arrayBuffer()
        .then((bytes) => client.ask("open", { name: file.name, bytes: new Uint8Array(bytes) }));
      void load(`Opening ${file.name}`, opened);
    },
    [client, load],
  );
  const dropping = useFileDrop(openFile);
  const newSample = useCallback(() => load("Opening the sample", client.ask("sample", null)), [client, load]);
  const opened = useRef(false);
  useEffect(() => {
    if (opened.current) return;
    opened.current = true;
    void newSample();
  }, [newSample]);

  const go = (text: string): void => {
    client.ask("find", { text }).then((place) => {
      if (place === null) setMessage("There is no such cell, name or sheet in this workbook.");
      else goTo(place);
    }, tell);
  };
  const goTo = (place: { readonly sheet: string; readonly area: Area }): void => {
    setSelection(place.sheet, selectArea(place.area));
    wish("activate", { sheet: place.sheet });
    wish("select", place);
    focusGrid();
  };

  const begin = (text: string | null, where: Editing["where"]): void => {
    if (sheet === null || editing !== null) return;
    const at = selection.active;
    setMessage(null);
    setEditing({ ...at, text: text ?? facts.input, mode: text === null ? "edit" : "enter", where });
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

  const typeInto = (spot: Spot, text: string): void => {
    if (sheet !== null) wish("type", { sheet: sheet.id, ...spot, texts: [[text]], typed: true });
  };

  const follow = (spot: Spot): void => {
    if (sheet === null) return;
    client.ask("cell", { sheet: sheet.id, ...spot }).then(({ link }) => {
      if (link?.kind === "cells") goTo(link);
      else if (link !== null) setMessage(`Excel would open ${link.address}. Here nothing from outside is opened.`);
    }, tell);
  };

  const openFilter = (cell: CellView, at: { readonly left: number; readonly top: number }): void => {
    if (sheet === null || cell.filter === undefined) return;
    const { filtered, table, column } = cell.filter;
    const place = { sheet: sheet.id, table, column };
    client.ask("filterChoices", place).then((choices) => setFilter({ place, choices, at, filtered }), tell);
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
        return wish("clear", { sheet: sheet.id, area: selected });
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

  const undo = (): void => {
    client.ask("undo", null).then((place) => {
      if (place !== null) goTo(place);
    }, tell);
  };

  const copy = (cut: boolean): void => {
    if (sheet === null) return;
    client
      .ask("copy", { sheet: sheet.id, area: selected })
      .then(async (text) => {
        await navigator.clipboard.writeText(text);
        if (cut) wish("clear", { sheet: sheet.id, area: selected });
      })
      .catch((error: unknown) => {
        if (error instanceof Refusal) tell(error);
        else setMessage("The browser does not let this page use the clipboard.");
      });
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

  const press = ({ kind, spot, stretch }: GridPress): void => {
    if (editing !== null) enter(editing, null);
    const anchor = stretch ? selection.anchor : spot;
    switch (kind) {
      case "cell": {
        const next = moveTo(selection, spot, stretch);
        if (!sameSelection(next, selection)) choose(next);
        return;
      }
      case "column":
        return choose({
          active: { ...anchor, row: 1 },
          anchor: { row: 1, column: anchor.column },
          corner: { row: LAST_ROW, column: spot.column },
          tabStart: null,
        });
      case "row":
        return choose({
          active: { ...anchor, column: 1 },
          anchor: { row: anchor.row, column: 1 },
          corner: { row: spot.row, column: LAST_COLUMN },
          tabStart: null,
        });
      case "all":
        return choose(selectArea({ firstRow: 1, lastRow: LAST_ROW, firstColumn: 1, lastColumn: LAST_COLUMN }));
    }
  };

  const resize = (what: "rows" | "columns", index: number, size: number | null): void => {
    if (sheet === null) return;
    const [first, last] =
      what === "rows" ? [selected.firstRow, selected.lastRow] : [selected.firstColumn, selected.lastColumn];
    const whole = what === "rows" ? selected.lastColumn === LAST_COLUMN : selected.lastRow === LAST_ROW;
    const many = whole && index >= first && index <= last && last - first < 10_000;
    wish("resize", { sheet: sheet.id, what, first: many ? first : index, last: many ? last : index, size });
  };

  const headingMenu = (part: HeadingPart, at: { readonly left: number; readonly top: number }): void => {
    if (sheet === null || part.what === "corner") return;
    const isRow = part.what === "row";
    const [first, last] = isRow ? [selected.firstRow, selected.lastRow] : [selected.firstColumn, selected.lastColumn];
    const within = part.index >= first && part.index <= last && last - first < 10_000;
    const run = within ? { first, last } : { first: part.index, last: part.index };
    const what = isRow ? "rows" : "columns";
    setMenu({
      ...at,
      label: isRow ? "Rows" : "Columns",
      items: [
        { text: "Hide", choose: () => wish("resize", { sheet: sheet.id, what, ...run, size: 0 }) },
        { text: "Unhide", choose: () => wish("resize", { sheet: sheet.id, what, ...run, size: null }) },
        {
          text: isRow ? "As high as the text" : "As wide as the text",
          parted: true,
          choose: () => wish("resize", { sheet: sheet.id, what, ...run, size: null }),
        },
      ],
    });
  };

  const save = (): void => {
    setBusy("Saving");
    client
      .ask("save", null)
      .then(({ name, bytes }) => download(name, bytes), tell)
      .finally(() => setBusy(null));
  };

  const look = useCallback(
    (window: Window): void => {
      if (sheetId !== null) client.look(sheetId, window);
    },
    [client, sheetId],
  );
  const closeMenu = useCallback(() => setMenu(null), []);
  const closeFilter = useCallback(() => setFilter(null), []);
  const seek = isWhole(selection) ? selection.active : selection.corner;

  return (
    <div className="page">
      <Toolbar
        book={book}
        zoom={zoom}
        busy={busy}
        open={openFile}
        save={save}
        newSample={() => void newSample()}
        undo={undo}
        setZoom={setZoom}
        fault={(fault) => wish("fault", { fault })}
        editCell={() => {
          focusGrid();
          begin("", "cell");
        }}
        protect={() => {
          if (sheet !== null) wish("protectSheet", { sheet: sheet.id, protected: !sheet.protected });
        }}
        openMenu={setMenu}
      />
      <FormulaBar
        place={areaName(areaOf(selection.active))}
        input={facts.input}
        spilled={facts.spilled}
        editing={editing}
        go={go}
        begin={() => begin(null, "bar")}
        change={(text) => setEditing((now) => now && { ...now, text })}
        end={end}
      />
      <main className="sheet-area">
        {book === null ? null : (
          <Grid
            book={book}
            cells={cells}
            name={book.tabs.find(({ id }) => id === book.sheet.id)?.name ?? ""}
            zoom={zoom}
            tint={tint}
            selection={selection}
            seek={seek}
            look={look}
            press={press}
            released={(spot, moved) => {
              if (!moved && cellOf(cells, spot)?.link === true) follow(spot);
            }}
            openCell={() => begin(null, "cell")}
            openFilter={openFilter}
            resize={resize}
            headingMenu={headingMenu}
            keyDown={keyDown}
            paste={(text) =>
              wish("type", {
                sheet: book.sheet.id,
                ...{ row: selected.firstRow, column: selected.firstColumn },
                texts: pastedCells(text),
                typed: false,
              })
            }
            over={(rectOfArea, size) => {
              const merge = book.sheet.merges.find((area) => sameArea(area, selected));
              const place = rectOfArea(merge ?? areaOf(selection.active));
              const cell = cellOf(cells, selection.active);
              return editing === null ? (
                <OverCell
                  facts={facts}
                  place={place}
                  size={size}
                  text={cell?.text ?? ""}
                  isOpen={listOpen}
                  setOpen={(open) => {
                    setListOpen(open);
                    if (!open) focusGrid();
                  }}
                  choose={(text) => {
                    setListOpen(false);
                    focusGrid();
                    typeInto(selection.active, text);
                  }}
                />
              ) : (
                <CellEditor
                  editing={editing}
                  place={rectOfArea(merge ?? areaOf(editing))}
                  letters={lettersOf(cells?.looks[cell?.look ?? -1], zoom)}
                  label={`Cell ${areaName(areaOf(editing))}`}
                  most={roomFor(place, size)}
                  change={(text) => setEditing({ ...editing, text })}
                  end={end}
                />
              );
            }}
          />
        )}
        {message === null ? null : (
          <div className="message" role="alert">
            <span>{message}</span>
            <button type="button" onClick={() => setMessage(null)}>
              Close
            </button>
          </div>
        )}
        {newWorkbook === null ? null : (
          <NewWorkbookBar
            workbook={newWorkbook}
            open={({ name, bytes }) => {
              closeNewWorkbook();
              void load(`Opening ${name}`, client.ask("open", { name, bytes }));
            }}
            save={({ name, bytes }) => download(name, bytes)}
            close={closeNewWorkbook}
          />
        )}
        {menu === null ? null : <Menu key={menu.label} menu={menu} close={closeMenu} />}
        {filter === null ? null : (
          <FilterMenu
            choices={filter.choices}
            at={filter.at}
            filtered={filter.filtered}
            sort={filter.place.table === null ? null : (ascending) => wish("sort", { ...filter.place, ascending })}
            apply={(values) => wish("filter", { ...filter.place, values })}
            close={closeFilter}
          />
        )}
        <p className="unseen" id="grid-help">
          Arrow keys move, F2 edits a cell, Alt with the down arrow opens its choices, F6 leaves the sheet.
        </p>
      </main>
      {book === null ? <div className="tab-bar" /> : <TabBar book={book} tint={tint} wish={wish} openMenu={setMenu} />}
      {book === null ? (
        <aside className="pane-side" />
      ) : (
        <PaneFrame generation={generation} connect={client.connectPane} />
      )}
      {dropping ? <div className="dropping">Drop a workbook to open it here. It stays on this computer.</div> : null}
    </div>
  );
}

const isWhole = ({ corner, anchor }: Selection): boolean =>
  corner.row === LAST_ROW || corner.column === LAST_COLUMN || anchor.row === LAST_ROW;

const sameSelection = (one: Selection, other: Selection): boolean =>
  sameArea(areaOf(one.active), areaOf(other.active)) &&
  sameArea(areaOf(one.anchor), areaOf(other.anchor)) &&
  sameArea(areaOf(one.corner), areaOf(other.corner));

const focusGrid = (): void => document.getElementById("grid")?.focus({ preventScroll: true });

const roomFor = (place: Rect, size: { readonly width: number; readonly height: number }) => ({
  width: size.width - place.left,
  height: size.height - place.top,
});

const lettersOf = (
  look: { readonly font: string; readonly size: number; readonly bold: boolean } | undefined,
  zoom: number,
) => ({
  fontFamily: cssFamily(look?.font ?? "Calibri"),
  fontSize: (((look?.size ?? 11) * 4) / 3) * zoom,
  fontWeight: look?.bold === true ? 700 : 400,
});

/** What is known of the active cell; asked anew when the workbook changed. */
function useCellFacts(client: WorkbookClient, book: BookView | null, { row, column }: Spot): CellFacts {
  const [facts, setFacts] = useState(NO_FACTS);
  const sheet = book?.sheet.id ?? null;
  useEffect(() => {
    if (sheet === null) return undefined;
    let wanted = true;
    client.ask("cell", { sheet, row, column }).then(
      (found) => {
        if (wanted) setFacts(found);
      },
      () => {
        // The sheet went away meanwhile: the next look at the workbook says so.
        if (wanted) setFacts(NO_FACTS);
      },
    );
    return () => {
      wanted = false;
    };
  }, [client, book, sheet, row, column]);
  return facts;
}

function download(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: "application/octet-stream" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
