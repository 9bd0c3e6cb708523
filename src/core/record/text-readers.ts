/** Columns of texts, names and ids. */
import { formatAt, isQuotedAt, kindAt, storedAt } from "../sheet";
import { foldedAt, perText, readEach, type ColumnSource, type Values } from "./column-values";

/** A name cell: a person, a word for a vacant post, or blank. */
export interface NameCell {
  readonly name: string | null;
  readonly vacant: boolean;
}

/** Texts as they are shown. */
export function readTexts(source: ColumnSource): Values<string> {
  const { sheet } = source.table;
  const folded = perText(sheet, (text) => (text === "" ? null : text));
  return readEach(source, (row) => {
    if (kindAt(sheet, row, source.column) === "text") return folded(storedAt(sheet, row, source.column));
    return foldedAt(sheet, row, source.column) || null;
  });
}

/** Names of people; `vacant` are words for a post that nobody holds. */
export const nameReader =
  (vacant: ReadonlySet<string>) =>
  (source: ColumnSource): Values<NameCell> => {
    const { sheet } = source.table;
    const folded = perText(sheet, (text): NameCell | null => {
      if (text === "") return null;
      const isVacant =
        vacant.has(text.toLowerCase()) || /^\W*(?:(?:vacant|vacancy|unfilled)\b|(?:tbd|tba)\W*(?:$|\())/i.test(text);
      return isVacant ? { name: null, vacant: true } : { name: text, vacant: false };
    });
    return readEach(source, (row) => {
      if (kindAt(sheet, row, source.column) === "text") return folded(storedAt(sheet, row, source.column));
      const typed = foldedAt(sheet, row, source.column);
      source.findings.note("invalid-value", row, source.column, { field: source.label, typed, expected: "a name" });
      return null;
    });
  };

/** Ids as the district writes them, without an apostrophe before them or zeros after a point. */
export const idReader =
  (blank: ReadonlySet<string>) =>
  (source: ColumnSource): Values<string> => {
    const { table, column, findings } = source;
    const { sheet } = table;
    const read = perText(sheet, (text) => {
      const apostrophe = /^['’]/.test(text);
      const bare = (apostrophe ? text.slice(1).trim() : text).replace(/^(\d+)\.0+$/, "$1");
      const id = bare === "" || (blank.has(bare.toLowerCase()) && !/\d/.test(bare)) ? null : bare;
      return { id, apostrophe, facts: { typed: apostrophe ? text : `'${text}` } };
    });
    return readEach(source, (row) => {
      const kind = kindAt(sheet, row, column);
      if (kind === "text") {
        const { id, apostrophe, facts } = read(storedAt(sheet, row, column));
        if (id !== null && (apostrophe || isQuotedAt(sheet, row, column)))
          findings.note("id-with-apostrophe", row, column, facts);
        return id;
      }
      if (kind === "number") {
        const stored = storedAt(sheet, row, column);
        const zeros = /^0{2,}$/.exec(formatAt(sheet, row, column))?.[0].length ?? 0;
        return String(stored).padStart(zeros, "0");
      }
      findings.note("invalid-value", row, column, {
        field: source.label,
        typed: foldedAt(sheet, row, column),
        expected: "an id",
      });
      return null;
    });
  };
