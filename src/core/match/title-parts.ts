/** A job title taken apart: the noun it ends in, the words before it, and what it is about. */
import { readingsOf } from "./readings";
import { mendTitleWord, type TitleWords } from "./title-words";
import { fold, wordsOf } from "./words";

/** One title of possibly several joined by "/", "&" or "and". */
export interface TitlePart {
  /** null: no noun for a person stands in it. */
  readonly head: string | null;
  readonly before: readonly string[];
  readonly about: readonly string[];
  /** A second noun for a person after a comma or dash. */
  readonly second: TitlePart | null;
}

interface Piece {
  readonly head: string | null;
  readonly before: readonly string[];
  readonly about: readonly string[];
  readonly words: readonly string[];
}

const POSSESSIVE = /[\p{L}]+['’‘]s\b/gu;
const BRACKETS = /[([{]([^)\]}]*)[)\]}]?/g;
const JOINED = /\s*[/&;|+]\s*|\s+and\s+/i;
const PIECES = /\s*[,:–—]\s*|\s+-+\s*|\s*-+\s+|\s*\.\s{2,}/;

/** The parts of a title in order; parts without a head belong to their neighbor. */
export function partsOfTitle(text: string, title: TitleWords): readonly TitlePart[] {
  const bracketed: string[] = [];
  const plain = fold(text)
    .replace(POSSESSIVE, " ")
    .replace(BRACKETS, (_, inside: string) => {
      bracketed.push(inside);
      return " , ";
    });
  const parts: TitlePart[] = [];
  let waiting: readonly string[] = [];
  for (const joined of [plain, ...bracketed].join(" , ").split(JOINED)) {
    const part = partOf(joined, title);
    const last = parts.at(-1);
    if (part.head === null && last) parts[parts.length - 1] = { ...last, about: [...last.about, ...part.about] };
    else if (part.head === null) waiting = [...waiting, ...part.about];
    else parts.push(part);
  }
  return parts.length > 0 ? parts : [{ head: null, before: [], about: waiting, second: null }];
}

function partOf(text: string, title: TitleWords): TitlePart {
  const pieces = text
    .split(PIECES)
    .flatMap((piece) => splitAfterHead(piece, title))
    .map((piece) => pieceOf(piece, title))
    .filter(({ words }) => words.length > 0);
  const isMovable = ({ words }: Piece): boolean => words.every((word) => title.movable.has(word));
  const at = pieces.findIndex((piece) => piece.head !== null && !isMovable(piece));
  const place = at >= 0 ? at : pieces.findIndex((piece) => piece.head !== null);
  const main = pieces[place];
  if (!main) return { head: null, before: [], about: pieces.flatMap(({ words }) => words), second: null };
  const before = [...main.before];
  const about = [...main.about];
  let second: TitlePart | null = null;
  pieces.forEach((piece, index) => {
    if (index === place || title.honorifics.has(piece.words[0] ?? "")) return;
    if (isMovable(piece)) before.push(...piece.words);
    else if (piece.head === null) {
      // A name or school before the title says nothing about it; a subject does.
      const known = index > place ? piece.words : piece.words.filter((word) => title.all.has(word));
      about.push(...known);
    } else if (index > place) {
      second ??= { ...piece, second: null };
      about.push(...piece.words);
    }
  });
  return { head: main.head, before, about, second };
}

/** "Director-School Support" has a dash for a comma; "K-8 Principal" has not. */
function splitAfterHead(piece: string, title: TitleWords): readonly string[] {
  const at = piece.indexOf("-");
  if (at < 0) return [piece];
  const left = expanded(piece.slice(0, at), title).at(-1) ?? "";
  const isHead = title.heads.has(left) && !title.movable.has(left);
  return isHead ? [piece.slice(0, at), ...splitAfterHead(piece.slice(at + 1), title)] : [piece.replace("-", " ")];
}

const expanded = (text: string, title: TitleWords): readonly string[] =>
  (readingsOf(wordsOf(text), title.expansions)[0] ?? []).map((word) => mendTitleWord(word, title));

function pieceOf(text: string, title: TitleWords): Piece {
  const words = expanded(text, title);
  let earlier: readonly string[] = [];
  for (let start = 0; start < words.length;) {
    const cut = words.findIndex((word, index) => index > start && title.prepositions.has(word));
    const end = cut < 0 ? words.length : cut;
    for (let at = end - 1; at >= start; at--) {
      const head = headIn(words[at] ?? "", at === end - 1, title);
      if (head === null) continue;
      const after = words.slice(at + 1).filter((word) => !title.prepositions.has(word));
      return { head, before: [...earlier, ...words.slice(start, at)], about: after, words };
    }
    earlier = words.slice(0, end + 1);
    start = end + 1;
  }
  return { head: null, before: [], about: words, words };
}

function headIn(word: string, isLast: boolean, { heads, places }: TitleWords): string | null {
  if (heads.has(word)) return word;
  if (!isLast) return null;
  if (places.has(word)) return word;
  const one = word.endsWith("ies") ? `${word.slice(0, -3)}y` : word.endsWith("s") ? word.slice(0, -1) : "";
  return heads.has(one) ? one : null;
}
