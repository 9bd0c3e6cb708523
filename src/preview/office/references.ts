/** Objects that the client keeps by a reference id from one request to the next: ranges. */
import { invalidPath } from "./arguments";
import type { OfficeObject } from "./members";
import type { ReferenceIds } from "./session";

export interface References extends ReferenceIds {
  /** Gives the object an id; the same one for the same object. */
  keep(object: OfficeObject): void;
  idOf(object: OfficeObject): string | null;
  /** Refused when the client has let go of it. */
  find(id: string): OfficeObject;
}

export function createReferences(): References {
  const objects = new Map<string, OfficeObject>();
  const ids = new Map<OfficeObject, string>();
  let next = 1;
  return {
    keep(object) {
      if (ids.has(object)) return;
      const id = `${next++}`;
      ids.set(object, id);
      objects.set(id, object);
    },
    idOf: (object) => ids.get(object) ?? null,
    find(id) {
      const object = objects.get(id);
      if (object === undefined) throw invalidPath();
      return object;
    },
    release(id) {
      const object = objects.get(id);
      if (object !== undefined) ids.delete(object);
      objects.delete(id);
    },
    count: () => objects.size,
  };
}
