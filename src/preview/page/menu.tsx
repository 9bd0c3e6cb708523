/** A small menu at a point: arrow keys choose, Escape and a click elsewhere close it. */
import { useEffect, useRef, type KeyboardEvent } from "react";

export interface MenuItem {
  readonly text: string;
  /** Absent: it cannot be chosen now. */
  readonly choose?: () => void;
  readonly checked?: boolean;
  /** A line above it. */
  readonly parted?: boolean;
}

export interface MenuAt {
  readonly label: string;
  readonly left: number;
  readonly top: number;
  /** The menu grows upwards from its point. */
  readonly up?: boolean;
  readonly items: readonly MenuItem[];
}

export function Menu({ menu, close }: { readonly menu: MenuAt; readonly close: () => void }) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const menuItself = list.current;
    menuItself?.querySelector<HTMLElement>("[role^=menuitem]:not([aria-disabled])")?.focus();
    const outside = (event: PointerEvent): void => {
      if (!(event.target instanceof Node) || menuItself?.contains(event.target) !== true) close();
    };
    window.addEventListener("pointerdown", outside, true);
    window.addEventListener("blur", close);
    return () => {
      window.removeEventListener("pointerdown", outside, true);
      window.removeEventListener("blur", close);
      if (before instanceof HTMLElement && document.activeElement === document.body)
        before.focus({ preventScroll: true });
    };
  }, [close]);

  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === "Escape" || event.key === "Tab") {
      event.preventDefault();
      close();
      return;
    }
    const items = [...(list.current?.querySelectorAll<HTMLElement>("[role^=menuitem]:not([aria-disabled])") ?? [])];
    const at = items.findIndex((item) => item === document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    items[(to + items.length) % items.length]?.focus();
  };

  const place =
    menu.up === true ? { left: menu.left, bottom: window.innerHeight - menu.top } : { left: menu.left, top: menu.top };
  return (
    <div
      className="menu"
      role="menu"
      tabIndex={-1}
      aria-label={menu.label}
      ref={list}
      style={place}
      onKeyDown={onKeyDown}
    >
      {menu.items.map((item) => (
        <div key={item.text} role="none" className={item.parted === true ? "parted" : undefined}>
          <button
            type="button"
            role={item.checked === undefined ? "menuitem" : "menuitemradio"}
            aria-checked={item.checked}
            aria-disabled={item.choose === undefined ? true : undefined}
            tabIndex={-1}
            onClick={() => {
              if (item.choose === undefined) return;
              close();
              item.choose();
            }}
          >
            <span className="check" aria-hidden="true">
              {item.checked === true ? "✓" : ""}
            </span>
            {item.text}
          </button>
        </div>
      ))}
    </div>
  );
}
