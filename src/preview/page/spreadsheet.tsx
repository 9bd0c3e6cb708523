/** The page: a spreadsheet beside the pane, as in Excel. */
import { useCallback, useRef, useState } from "react";
import { areaName } from "../workbook/area-names";
import { CellEditor } from "./cell-editor";
import { cellOf } from "./cell-of";
import { download } from "./download";
import { FilterMenu } from "./filter-menu";
import { focusGrid } from "./focus-grid";
import { cssFamily } from "./font-family";
import { FormulaBar } from "./formula-bar";
import { Grid } from "./grid";
import type { Rect } from "./grid-geometry";
import type { GridPress } from "./grid-pointer";
import { Menu, type MenuAt } from "./menu";
import { areaOf, sameArea, type Ground, type Selection } from "./movement";
import { NewWorkbookBar } from "./new-workbook-bar";
import { OverCell } from "./over-cell";
import type { Window, Wishes } from "./page-messages";
import { PaneFrame } from "./pane-frame";
import { pastedCells } from "./pasted";
import { pressedSelection } from "./press-selection";
import { headingMenu, resized } from "./resized-lines";
import { tintFor } from "./screen-color";
import { LAST_COLUMN, LAST_ROW } from "./sheet-size";
import { TabBar } from "./tab-bar";
import { Toolbar } from "./toolbar";
import { useAsking } from "./use-asking";
import { useCellFacts } from "./use-cell-facts";
import { useCommands } from "./use-commands";
import { useDark } from "./use-dark";
import { useFileDrop } from "./use-file-drop";
import { useOpening } from "./use-opening";
import { useSelected } from "./use-selected";
import { useTyping } from "./use-typing";
import { useWorkbook } from "./use-workbook";

export function Spreadsheet({ startWorker }: { readonly startWorker: () => Worker }) {
  const { book, cells, selections, newWorkbook, client, setSelection, forgetSelections, closeNewWorkbook } =
    useWorkbook(startWorker);
  const [zoom, setZoom] = useState(1);
  const tint = tintFor(useDark());
  const [menu, setMenu] = useState<MenuAt | null>(null);
  const ground = useRef<Ground | null>(null);
  const sheet = book?.sheet ?? null;
  const sheetId = sheet?.id ?? null;

  const asking = useAsking(client);
  const { message, say, wish } = asking;
  const selected = useSelected(sheet, selections, setSelection, asking);
  const { selection, area, choose, listOpen, setListOpen } = selected;
  const facts = useCellFacts(client, book, selection.active);
  const typing = useTyping(asking, sheet, selected, facts.input, ground);
  const { editing, forget } = typing;
  const forgetAll = useCallback(() => {
    forgetSelections();
    forget();
  }, [forgetSelections, forget]);
  const opening = useOpening(asking, forgetAll);
  const commands = useCommands(asking, { book, cells }, selected, facts, typing, ground);
  const { filter, setFilter } = commands;
  const dropping = useFileDrop(opening.openFile);

  const press = (pressed: GridPress): void => {
    typing.enterNow();
    const next = pressedSelection(selection, pressed);
    if (next !== selection) choose(next);
  };
  const resize = (lines: Omit<Wishes["resize"], "sheet">): void => {
    if (sheet !== null) wish("resize", { sheet: sheet.id, ...lines });
  };
  const look = useCallback(
    (window: Window): void => {
      if (sheetId !== null) client.look(sheetId, window);
    },
    [client, sheetId],
  );
  const closeMenu = useCallback(() => setMenu(null), []);
  const closeFilter = useCallback(() => setFilter(null), [setFilter]);
  const seek = isWhole(selection) ? selection.active : selection.corner;

  return (
    <div className="page">
      <Toolbar
        book={book}
        zoom={zoom}
        busy={opening.busy}
        open={opening.openFile}
        save={opening.save}
        newSample={opening.newSample}
        undo={commands.undo}
        setZoom={setZoom}
        fault={(fault) => wish("fault", { fault })}
        editCell={() => {
          focusGrid();
          typing.begin("", "cell");
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
        go={commands.go}
        begin={() => typing.begin(null, "bar")}
        change={typing.change}
        end={typing.end}
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
              if (!moved && cellOf(cells, spot)?.link === true) commands.follow(spot);
            }}
            openCell={() => typing.begin(null, "cell")}
            openFilter={commands.openFilter}
            resize={(what, index, size) => resize(resized(what, index, size, area))}
            headingMenu={(part, at) => setMenu(headingMenu(part, at, area, resize))}
            keyDown={commands.keyDown}
            paste={(text) =>
              wish("type", {
                sheet: book.sheet.id,
                ...{ row: area.firstRow, column: area.firstColumn },
                texts: pastedCells(text),
                typed: false,
              })
            }
            over={(rectOfArea, size) => {
              const merge = book.sheet.merges.find((one) => sameArea(one, area));
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
                    typing.typeInto(selection.active, text);
                  }}
                />
              ) : (
                <CellEditor
                  editing={editing}
                  place={rectOfArea(merge ?? areaOf(editing))}
                  letters={lettersOf(cells?.looks[cell?.look ?? -1], zoom)}
                  label={`Cell ${areaName(areaOf(editing))}`}
                  most={roomFor(place, size)}
                  change={typing.change}
                  end={typing.end}
                />
              );
            }}
          />
        )}
        {message === null ? null : (
          <div className="message" role="alert">
            <span>{message}</span>
            <button type="button" onClick={() => say(null)}>
              Close
            </button>
          </div>
        )}
        {newWorkbook === null ? null : (
          <NewWorkbookBar
            workbook={newWorkbook}
            open={(workbook) => {
              closeNewWorkbook();
              opening.openWorkbook(workbook);
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
        <PaneFrame generation={opening.generation} connect={client.connectPane} />
      )}
      {dropping ? <div className="dropping">Drop a workbook to open it here. It stays on this computer.</div> : null}
    </div>
  );
}

const isWhole = ({ corner, anchor }: Selection): boolean =>
  corner.row === LAST_ROW || corner.column === LAST_COLUMN || anchor.row === LAST_ROW;

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
