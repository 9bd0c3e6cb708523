/** Ids that lost their leading zeros somewhere in the workbook, joined to their full form. */
import type { Values } from "./column-values";

/** The full forms of ids by field, from all columns of a workbook that hold them. */
export interface FullIds {
  readonly add: (field: string, ids: Values<string>) => void;
  /** The one form with leading zeros under which an id stands elsewhere, or null when it stands as it is. */
  readonly fullFormOf: (field: string, id: string) => string | null;
}

const ZERO = "0".charCodeAt(0);
const WITH_ZEROS = /^0+(?=\d)/;
const WITHOUT_ZEROS = /^[1-9]\d*$/;

export function collectFullIds(): FullIds {
  /** By field and id without zeros: its full form, or null where there are several. */
  const byField = new Map<string, Map<string, string | null>>();
  return {
    add: (field, ids) => {
      let forms = byField.get(field);
      if (forms === undefined) byField.set(field, (forms = new Map<string, string | null>()));
      for (const id of ids) {
        if (id?.charCodeAt(0) !== ZERO) continue;
        const zeros = WITH_ZEROS.exec(id)?.[0].length ?? 0;
        if (zeros === 0) continue;
        const bare = id.slice(zeros);
        const known = forms.get(bare);
        if (known === undefined) forms.set(bare, id);
        else if (known !== null && known !== id) forms.set(bare, null);
      }
    },
    fullFormOf: (field, id) => (WITHOUT_ZEROS.test(id) ? (byField.get(field)?.get(id) ?? null) : null),
  };
}
