/** A list that draws only what is on the screen, once it is long. */
import { makeStyles } from "@fluentui/react-components";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useLayoutEffect, useRef, useState, type ReactNode } from "react";

/** Up to here all rows are drawn. */
export const DRAWN_WHOLE = 50;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", position: "relative" },
  row: { position: "absolute", top: 0, left: 0, width: "100%" },
});

export interface VirtualListProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly idOf: (item: Item) => string;
  /** Pixels, before it is measured. */
  readonly height: number;
  readonly children: (item: Item, index: number) => ReactNode;
}

/** Rows of any height, one a list item; the page is what scrolls. */
export const VirtualList = <Item,>(props: VirtualListProps<Item>) => {
  const { label, items, idOf, children } = props;
  const styles = useStyles();
  if (items.length > DRAWN_WHOLE) return <LongList {...props} />;
  return (
    <ul className={styles.list} aria-label={label}>
      {items.map((item, index) => (
        <li key={idOf(item)}>{children(item, index)}</li>
      ))}
    </ul>
  );
};

const LongList = <Item,>({ label, items, idOf, height, children }: VirtualListProps<Item>) => {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  // What stands above may grow and shrink.
  useLayoutEffect(() => {
    const measure = (): void => {
      const box = list.current?.getBoundingClientRect();
      if (box !== undefined) setTop(Math.round(box.top + window.scrollY));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, []);
  const virtualizer = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => height,
    overscan: 8,
    scrollMargin: top,
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : idOf(item);
    },
  });
  return (
    <ul ref={list} className={styles.list} aria-label={label} style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const item = items[index];
        if (item === undefined) return null;
        return (
          <li
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            aria-setsize={items.length}
            aria-posinset={index + 1}
            className={styles.row}
            style={{ transform: `translateY(${start - top}px)` }}
          >
            {children(item, index)}
          </li>
        );
      })}
    </ul>
  );
};
