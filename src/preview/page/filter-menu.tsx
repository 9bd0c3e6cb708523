/** What a filter button opens: sort, search, and the values to tick. */
import { useEffect, useRef, useState } from "react";
import type { FilterChoices } from "./page-messages";

interface Props {
  readonly choices: FilterChoices;
  readonly at: { readonly left: number; readonly top: number };
  /** Only tables are sorted. */
  readonly sort: ((ascending: boolean) => void) | null;
  readonly filtered: boolean;
  /** null: everything shows again. */
  readonly apply: (values: readonly string[] | null) => void;
  readonly close: () => void;
}

/** More values than this are searched, not scrolled. */
const MOST_SHOWN = 500;

export function FilterMenu({ choices, at, sort, filtered, apply, close }: Props) {
  const [chosen, setChosen] = useState(
    () => new Set(choices.values.filter((value) => value.chosen).map(({ text }) => text)),
  );
  const [search, setSearch] = useState("");
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    panel.current?.querySelector<HTMLElement>("input[type=search]")?.focus();
    const outside = (event: PointerEvent): void => {
      if (!(event.target instanceof Node) || panel.current?.contains(event.target) !== true) close();
    };
    const pressed = (event: KeyboardEvent): void => {
      if (event.key === "Escape") close();
    };
    window.addEventListener("pointerdown", outside, true);
    window.addEventListener("keydown", pressed);
    return () => {
      window.removeEventListener("pointerdown", outside, true);
      window.removeEventListener("keydown", pressed);
    };
  }, [close]);

  const found = choices.values.filter(({ text }) => text.toLowerCase().includes(search.trim().toLowerCase()));
  const all = found.every(({ text }) => chosen.has(text));
  const set = (texts: readonly string[], wanted: boolean): void => {
    const next = new Set(chosen);
    for (const text of texts) {
      if (wanted) next.add(text);
      else next.delete(text);
    }
    setChosen(next);
  };
  const done = (): void => {
    const values = (search.trim() === "" ? choices.values : found)
      .map(({ text }) => text)
      .filter((text) => chosen.has(text));
    apply(values.length === choices.values.length ? null : values);
    close();
  };
  const width = 260;
  return (
    <div
      ref={panel}
      className="filter-menu"
      role="dialog"
      aria-label={`Filter ${choices.heading}`}
      style={{
        left: Math.min(at.left, window.innerWidth - width - 8),
        top: Math.min(at.top, window.innerHeight - 380),
        width,
      }}
    >
      {sort === null ? null : (
        <>
          {([true, false] as const).map((ascending) => (
            <button
              key={String(ascending)}
              type="button"
              className="line"
              onClick={() => {
                sort(ascending);
                close();
              }}
            >
              {ascending ? "Sort A to Z, smallest first" : "Sort Z to A, largest first"}
            </button>
          ))}
          <hr />
        </>
      )}
      <button
        type="button"
        className="line"
        disabled={!filtered}
        onClick={() => {
          apply(null);
          close();
        }}
      >
        Clear the filter
      </button>
      <input
        type="search"
        aria-label="Search the values"
        placeholder="Search"
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <div className="values" role="group" aria-label="Values">
        <label>
          <input
            type="checkbox"
            checked={all}
            onChange={() =>
              set(
                found.map(({ text }) => text),
                !all,
              )
            }
          />
          {search.trim() === "" ? "(Select all)" : "(Select all found)"}
        </label>
        {found.slice(0, MOST_SHOWN).map(({ text }) => (
          <label key={text}>
            <input type="checkbox" checked={chosen.has(text)} onChange={(event) => set([text], event.target.checked)} />
            {text === "" ? "(Blanks)" : text}
          </label>
        ))}
        {found.length > MOST_SHOWN ? <p>{found.length - MOST_SHOWN} more: search to see them.</p> : null}
      </div>
      <div className="buttons">
        <button type="button" className="primary" disabled={chosen.size === 0} onClick={done}>
          OK
        </button>
        <button type="button" onClick={close}>
          Cancel
        </button>
      </div>
    </div>
  );
}
