/** Who is changing the workbook, and who hears of it. */
import type { Area } from "../../core/sheet";
import type { Book, BookEvent, BookSheet, BookValue } from "./book";

/** The add-in's own code, the person at the screen, or somebody else with the same workbook open. */
export type Actor = "client" | "person" | "co-author";

export type BookListener = (event: BookEvent) => void;

const listenersOf = new WeakMap<Book, Set<BookListener>>();
const actors = new WeakMap<Book, Actor>();

/** Calls the listener at every event until the returned function is called. */
export function listen(book: Book, listener: BookListener): () => void {
  const listeners = listenersOf.get(book) ?? new Set();
  listenersOf.set(book, listeners);
  // A wrapper of its own, so that the same function may listen twice.
  const entry: BookListener = (event) => {
    listener(event);
  };
  listeners.add(entry);
  return () => {
    listeners.delete(entry);
  };
}

export function emit(book: Book, event: BookEvent): void {
  for (const listener of [...(listenersOf.get(book) ?? [])]) listener(event);
}

/** Runs a change as somebody: its events say so. Without it, the person at the screen acts. */
export function actAs<Result>(book: Book, who: Actor, act: () => Result): Result {
  const before = actorOf(book);
  actors.set(book, who);
  try {
    return act();
  } finally {
    actors.set(book, before);
  }
}

export const actorOf = (book: Book): Actor => actors.get(book) ?? "person";

/** The workbook differs from its file. */
export function touch(book: Book): void {
  book.saved = false;
}

/** Tells that cells changed, by whoever acts now; `single` when it was one cell. */
export function emitChanged(
  book: Book,
  sheet: BookSheet,
  area: Area,
  change: Extract<BookEvent, { kind: "changed" }>["change"] = "RangeEdited",
  single?: { readonly before: BookValue; readonly after: BookValue },
): void {
  touch(book);
  const who = actorOf(book);
  emit(book, {
    kind: "changed",
    sheet: sheet.id,
    area,
    change,
    source: who === "co-author" ? "Remote" : "Local",
    byClient: who === "client",
    ...(single ?? {}),
  });
}
