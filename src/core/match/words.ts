/** The words of a label, without what people type differently: case, accents, punctuation, spaces. */

const APOSTROPHES = /['’‘`´]/g;
const NOT_ASCII = /[^\x00-\x7f]/;

/** White space folded and trimmed; nothing else changes. */
export const fold = (text: string): string => text.replace(/\s+/g, " ").trim();

/** The words of a text in order: lower case, no accents or punctuation, `&` as "and", a number apart from the letters before it. */
export function wordsOf(text: string): readonly string[] {
  const plain = NOT_ASCII.test(text) ? text.normalize("NFKD").replace(/\p{M}+/gu, "") : text;
  return (
    plain
      .toLowerCase()
      .replace(APOSTROPHES, "")
      .replace(/&/g, " and ")
      .replace(/\+/g, " plus ")
      .replace(/([\p{L}])(\p{N})/gu, "$1 $2")
      .match(/[\p{L}\p{N}]+/gu)
      ?.map(withoutZeros) ?? []
  );
}

const withoutZeros = (word: string): string => (/^0+\d/.test(word) ? word.replace(/^0+(?=\d)/, "") : word);

/** The text without case, accents, punctuation and spacing. */
export const plainKey = (text: string): string => wordsOf(text).join(" ");

const NUMBER = /^(\d.*|i{2,3}|iv|vi{1,3}|ix|xi{1,3}|xiv|xv)$/;

/** True for a number, an ordinal, or a roman numeral of more than one letter. */
export const isNumber = (word: string): boolean => NUMBER.test(word);
