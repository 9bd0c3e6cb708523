/** What a person does with the whole workbook, above the sheet. */
import { useRef } from "react";
import type { MenuAt } from "./menu";
import type { BookView, FaultName } from "./page-messages";

interface Props {
  readonly book: BookView | null;
  readonly zoom: number;
  readonly busy: string | null;
  readonly open: (file: File) => void;
  readonly save: () => void;
  readonly newSample: () => void;
  readonly undo: () => void;
  readonly setZoom: (zoom: number) => void;
  readonly fault: (fault: FaultName) => void;
  readonly editCell: () => void;
  readonly protect: () => void;
  readonly openMenu: (menu: MenuAt) => void;
}

export const ZOOMS = [0.5, 0.75, 0.9, 1, 1.25, 1.5, 2] as const;

export function Toolbar(props: Props) {
  const { book, zoom, busy, openMenu } = props;
  const picker = useRef<HTMLInputElement>(null);
  const at = ZOOMS.findIndex((step) => step >= zoom);
  const below = (element: HTMLElement) => {
    const box = element.getBoundingClientRect();
    return { left: box.left, top: box.bottom + 2 };
  };
  return (
    <header className="toolbar">
      <h1>{book?.fileName ?? "Workbook"}</h1>
      <span className="saved" role="status">
        {busy ?? (book === null ? "" : book.saved ? "Saved" : "Changed since it was saved")}
      </span>
      <div role="toolbar" aria-label="Workbook" className="tools">
        <input
          ref={picker}
          type="file"
          hidden
          accept=".xlsx,.xlsm,.csv"
          aria-label="A workbook to open"
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = "";
            if (file !== undefined) props.open(file);
          }}
        />
        <button type="button" onClick={() => picker.current?.click()}>
          Open…
        </button>
        <button type="button" onClick={props.save} disabled={book === null}>
          Save a copy
        </button>
        <button type="button" onClick={props.newSample}>
          New sample
        </button>
        <span className="bar" />
        <button type="button" onClick={props.undo} disabled={book?.canUndo !== true} title="Ctrl+Z">
          Undo
        </button>
        <span className="bar" />
        <button
          type="button"
          aria-haspopup="menu"
          disabled={book === null}
          className={book !== null && book.fault !== "none" ? "armed" : undefined}
          onClick={(event) =>
            openMenu({ ...below(event.currentTarget), label: "Try a fault", items: faultItems(props) })
          }
        >
          {book !== null && book.fault !== "none" ? "A fault waits" : "Try a fault"} <Arrow />
        </button>
        <span className="bar" />
        <div role="group" aria-label="Zoom" className="zoom">
          <button
            type="button"
            aria-label="Zoom out"
            disabled={at <= 0}
            onClick={() => props.setZoom(ZOOMS[at - 1] ?? zoom)}
          >
            −
          </button>
          <button
            type="button"
            aria-label={`Zoom ${Math.round(zoom * 100)} percent: back to 100`}
            onClick={() => props.setZoom(1)}
          >
            {Math.round(zoom * 100)}%
          </button>
          <button
            type="button"
            aria-label="Zoom in"
            disabled={at >= ZOOMS.length - 1}
            onClick={() => props.setZoom(ZOOMS[at + 1] ?? zoom)}
          >
            +
          </button>
        </div>
      </div>
    </header>
  );
}

const Arrow = () => (
  <svg viewBox="0 0 10 10" width="9" height="9" aria-hidden="true">
    <path d="M1.5 3.5l3.5 3.5 3.5-3.5" fill="none" stroke="currentColor" strokeWidth="1.2" />
  </svg>
);

function faultItems({ book, fault, editCell, protect }: Props): MenuAt["items"] {
  const next = (name: FaultName, text: string) => ({
    text,
    checked: book?.fault === name,
    choose: () => fault(book?.fault === name ? "none" : name),
  });
  return [
    next("hang", "The next request gets no answer"),
    next("half-way", "The next request fails half way"),
    next("other-person", "Another person edits during the next request"),
    { text: "Somebody types in a cell now", choose: editCell, parted: true },
    { text: book?.sheet.protected === true ? "Unprotect this sheet" : "Protect this sheet", choose: protect },
  ];
}
