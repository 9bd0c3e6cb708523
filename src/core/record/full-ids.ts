/** Ids that lost their leading zeros somewhere in the workbook, joined to their full form. */
import type { Values } from "./column-values";

const ZERO = "0".charCodeAt(0);

const bare = (id: string): string => id.replace(/^0+(?=.)/, "");

/** The full forms of ids by field, from all columns of a workbook that hold them. */
export interface FullIds {
  readonly add: (field: string, ids: Values<string>) => void;
  /** The one form with leading zeros under which an id stands elsewhere, or null when it stands as it is. */
  readonly fullFormOf: (field: string, id: string) => string | null;
}

export function collectFullIds(): FullIds {
  const byField = new Map<string, Map<string, Set<string>>>();
  return {
    add: (field, ids) => {
      let forms = byField.get(field);
      if (forms === undefined) byField.set(field, (forms = new Map<string, Set<string>>()));
      for (const id of ids) {
        if (id === null || id.charCodeAt(0) !== ZERO || !/^0\d/.test(id)) continue;
        const key = bare(id);
        const known = forms.get(key);
        if (known === undefined) forms.set(key, new Set([id]));
        else known.add(id);
      }
    },
    fullFormOf: (field, id) => {
      if (!/^[1-9]\d*$/.test(id)) return null;
      const forms = byField.get(field)?.get(id);
      return forms?.size === 1 ? ([...forms][0] ?? null) : null;
    },
  };
}
