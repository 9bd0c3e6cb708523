/** The tabs of the sheets, with what can be done to a sheet behind a right click. */
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import type { SheetId } from "../workbook/book";
import type { MenuAt } from "./menu";
import type { BookView, TabView, WishName, Wishes } from "./page-messages";
import type { Tint } from "./screen-color";

interface Props {
  readonly book: BookView;
  readonly tint: Tint;
  readonly wish: <Name extends WishName>(name: Name, wish: Wishes[Name]) => void;
  readonly openMenu: (menu: MenuAt) => void;
}

export function TabBar({ book, tint, wish, openMenu }: Props) {
  const [renaming, setRenaming] = useState<SheetId | null>(null);
  const strip = useRef<HTMLDivElement>(null);
  const shown = book.tabs.filter(({ visibility }) => visibility === "Visible");
  const active = book.sheet.id;

  useEffect(() => {
    strip.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [active]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>, tab: TabView): void => {
    const at = shown.indexOf(tab);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: shown.length - 1 }[event.key];
    const next = to === undefined ? undefined : shown[to];
    if (event.key === "F2") setRenaming(tab.id);
    if (next === undefined) return;
    event.preventDefault();
    wish("activate", { sheet: next.id });
    strip.current?.querySelector<HTMLElement>(`[data-sheet="${CSS.escape(next.id)}"]`)?.focus();
  };

  return (
    <section className="tab-bar" aria-label="Tabs of the workbook">
      <div className="arrows">
        <button type="button" aria-label="Scroll tabs left" onClick={() => strip.current?.scrollBy({ left: -200 })}>
          ‹
        </button>
        <button type="button" aria-label="Scroll tabs right" onClick={() => strip.current?.scrollBy({ left: 200 })}>
          ›
        </button>
      </div>
      <div
        className="tabs"
        role="tablist"
        aria-label="Sheets"
        ref={strip}
        onWheel={(event) => strip.current?.scrollBy({ left: event.deltaY + event.deltaX })}
      >
        {shown.map((tab) =>
          renaming === tab.id ? (
            <RenameBox
              key={tab.id}
              tab={tab}
              done={(name) => {
                setRenaming(null);
                if (name !== null && name !== tab.name) wish("renameSheet", { sheet: tab.id, name });
              }}
            />
          ) : (
            <button
              key={tab.id}
              type="button"
              role="tab"
              data-sheet={tab.id}
              aria-selected={tab.id === active}
              aria-controls="grid"
              tabIndex={tab.id === active ? 0 : -1}
              className="tab"
              style={tab.color === "" ? undefined : { boxShadow: `inset 0 -3px ${tint(tab.color)}` }}
              onClick={() => wish("activate", { sheet: tab.id })}
              onDoubleClick={() => setRenaming(tab.id)}
              onKeyDown={(event) => onKeyDown(event, tab)}
              onContextMenu={(event) => {
                event.preventDefault();
                const box = event.currentTarget.getBoundingClientRect();
                wish("activate", { sheet: tab.id });
                openMenu(tabMenu(book, tab, wish, setRenaming, { left: box.left, top: box.top }, openMenu));
              }}
            >
              {tab.protected ? <Lock /> : null}
              {tab.name}
            </button>
          ),
        )}
      </div>
      <button type="button" className="add" aria-label="New sheet" onClick={() => wish("addSheet", { before: null })}>
        +
      </button>
    </section>
  );
}

const Lock = () => (
  <svg className="lock" viewBox="0 0 10 12" width="9" height="11" role="img" aria-label="Protected:">
    <path d="M1 5h8v6H1zM3 5V3.5a2 2 0 0 1 4 0V5" fill="none" stroke="currentColor" />
  </svg>
);

function RenameBox({ tab, done }: { readonly tab: TabView; readonly done: (name: string | null) => void }) {
  const [name, setName] = useState(tab.name);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.select(), []);
  return (
    <input
      ref={box}
      className="tab rename"
      aria-label={`New name for ${tab.name}`}
      value={name}
      maxLength={31}
      size={Math.max(name.length, 4)}
      onChange={(event) => setName(event.target.value)}
      onBlur={() => done(name)}
      onKeyDown={(event) => {
        if (event.key === "Enter") done(name);
        if (event.key === "Escape") done(null);
      }}
    />
  );
}

function tabMenu(
  book: BookView,
  tab: TabView,
  wish: Props["wish"],
  rename: (sheet: SheetId) => void,
  at: { readonly left: number; readonly top: number },
  openMenu: Props["openMenu"],
): MenuAt {
  const shown = book.tabs.filter(({ visibility }) => visibility === "Visible");
  const hidden = book.tabs.filter(({ visibility }) => visibility === "Hidden");
  const place = book.tabs.indexOf(tab);
  const onlyOne = shown.length === 1;
  const order = shown.indexOf(tab);
  const beside = (by: number): number => book.tabs.indexOf(shown[order + by] ?? tab);
  const unhide: MenuAt = {
    ...at,
    up: true,
    label: "Unhide a sheet",
    items: hidden.map(({ id, name }) => ({ text: name, choose: () => wish("showSheet", { sheet: id, shown: true }) })),
  };
  return {
    ...at,
    up: true,
    label: `Sheet ${tab.name}`,
    items: [
      { text: "Insert", choose: () => wish("addSheet", { before: tab.id }) },
      { text: "Delete", ...(onlyOne ? {} : { choose: () => wish("deleteSheet", { sheet: tab.id }) }) },
      { text: "Rename", choose: () => rename(tab.id) },
      {
        text: "Move left",
        ...(order <= 0 ? {} : { choose: () => wish("moveSheet", { sheet: tab.id, position: beside(-1) }) }),
      },
      {
        text: "Move right",
        ...(order === shown.length - 1 || place < 0
          ? {}
          : { choose: () => wish("moveSheet", { sheet: tab.id, position: beside(1) }) }),
      },
      {
        text: tab.protected ? "Unprotect sheet" : "Protect sheet",
        choose: () => wish("protectSheet", { sheet: tab.id, protected: !tab.protected }),
      },
      {
        text: "Hide",
        parted: true,
        ...(onlyOne ? {} : { choose: () => wish("showSheet", { sheet: tab.id, shown: false }) }),
      },
      { text: "Unhide…", ...(hidden.length === 0 ? {} : { choose: () => setTimeout(() => openMenu(unhide), 0) }) },
    ],
  };
}
