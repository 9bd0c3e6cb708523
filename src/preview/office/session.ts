/** What the members of Office objects act on while a request is carried out. */
import type { Book, SheetId } from "../workbook/book";
import type { EventPost } from "./events";

export interface Session {
  readonly book: Book;
  readonly events: EventPost;
  /** Several people have the workbook open. */
  readonly coAuthoring: boolean;
  /** Which sheet was in front when the request came: one that it brings to the front itself is not there yet (A01). */
  readonly frontAtStart: SheetId;
  /** Sheets that this request added: they cannot be brought to the front in the same request (A02). */
  readonly addedNow: Set<SheetId>;
  /** Another workbook that the client makes of a file. */
  readonly openWorkbook: (file: Uint8Array) => void;
  /** Objects kept by reference ids, until the client lets go of them. */
  readonly references: ReferenceIds;
}

export interface ReferenceIds {
  release(id: string): void;
  count(): number;
}
