/** Events of the workbook for the handlers that the client registered, as Excel words them. */
import type { Book, BookEvent, BookValue, SheetId } from "../workbook/book";
import { areaName } from "../workbook/area-names";
import { actorOf, listen } from "../workbook/events";
import { plainValue, valueType } from "./cell-values";
import type { EventEntry } from "./wire";

/** The numbers that the client knows events by. */
export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  rowSorted: 19,
  deleted: 15,
  nameChanged: 25,
} as const;

/** The target of a handler on the collection of sheets. */
export const WHOLE_WORKBOOK = "Workbook";

export interface EventPost {
  register(event: number, target: string): void;
  unregister(event: number, target: string): void;
  /** `context.runtime.enableEvents` */
  enabled: boolean;
  /** Tells the handlers on a sheet and those on the whole workbook. */
  post(event: number, sheet: SheetId, args: object): void;
  /** Keeps events back while a request is carried out. */
  hold(): void;
  /** Sends what was kept back. */
  release(): void;
  close(): void;
}

/** Listens to the workbook and gives `send` what the client registered for. */
export function createEventPost(book: Book, send: (entries: readonly EventEntry[]) => void): EventPost {
  const registered = new Set<string>();
  const waiting: EventEntry[] = [];
  let held = 0;
  const key = (event: number, target: string): string => `${event} ${target}`;
  const flush = (): void => {
    if (held === 0 && waiting.length > 0) send(waiting.splice(0));
  };
  const post: EventPost = {
    enabled: true,
    register: (event, target) => void registered.add(key(event, target)),
    unregister: (event, target) => void registered.delete(key(event, target)),
    post(event, sheet, args) {
      if (!post.enabled) return;
      for (const target of [sheet, WHOLE_WORKBOOK]) {
        if (!registered.has(key(event, target))) continue;
        waiting.push({
          messageCategory: 65536,
          messageType: event,
          targetId: target,
          message: JSON.stringify({ ...args, worksheetId: sheet }),
        });
      }
      flush();
    },
    hold() {
      held++;
    },
    release() {
      held--;
      flush();
    },
    close: () => {
      stop();
    },
  };
  const stop = listen(book, (event) => {
    const source = actorOf(book) === "co-author" ? "Remote" : "Local";
    const [number, args] = worded(event, source);
    post.post(number, event.sheet, args);
  });
  return post;
}

function worded(event: BookEvent, source: "Local" | "Remote"): readonly [number, object] {
  switch (event.kind) {
    case "changed":
      return [EVENT.changed, changedArgs(event)];
    case "selected":
      return [EVENT.selectionChanged, { address: [event.area, ...event.also].map(areaName).join(",") }];
    case "sorted":
      return [EVENT.rowSorted, { address: areaName(event.area), source }];
    case "renamed":
      return [EVENT.nameChanged, { nameBefore: event.before, nameAfter: event.after, source }];
    case "added":
    case "deleted":
      return [EVENT[event.kind], { source }];
    case "activated":
    case "deactivated":
      return [EVENT[event.kind], {}];
  }
}

type Changed = Extract<BookEvent, { kind: "changed" }>;

/** Details are told of a single cell only (O01, O02). */
function changedArgs({ area, change, source, byClient, before, after }: Changed): object {
  return {
    address: areaName(area),
    changeType: change,
    source,
    triggerSource: byClient ? "ThisLocalAddin" : "Unknown",
    shiftDirection: "None",
    ...(before === undefined || after === undefined ? {} : details(before, after)),
  };
}

const details = (before: BookValue, after: BookValue): object => ({
  valueBefore: plainValue(before),
  valueAfter: plainValue(after),
  valueTypeBefore: valueType(before),
  valueTypeAfter: valueType(after),
});
