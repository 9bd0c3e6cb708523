/** The pieces of a formula's text, in order, nothing left out: joined again they are the text. */

export type TokenKind =
  | "space"
  | "text"
  | "error"
  | "sheet"
  | "cells"
  | "columns"
  | "rows"
  | "number"
  | "function"
  | "brackets"
  | "name"
  | "operator";

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}(?![\p{L}\p{N}_.(!\\[])`;
const WORD = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\]*`;

/** What may come next; the first that fits is taken. Sheets come with their exclamation mark, ranges whole. */
const KINDS: readonly (readonly [TokenKind, RegExp])[] = (
  [
    ["space", String.raw`[ \t\r\n\u00a0]+`],
    ["text", String.raw`"(?:[^"]|"")*"`],
    [
      "error",
      String.raw`#(?:N/A|REF!|VALUE!|DIV/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|GETTING_DATA)`,
    ],
    ["sheet", String.raw`'(?:[^']|'')+'!|(?:\[[^\]]*\])?${WORD}(?::${WORD})?!|\[[^\]]*\]!`],
    ["cells", String.raw`${CELL}(?::${CELL})?`],
    ["columns", String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.(!\\[])`],
    ["rows", String.raw`\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}(?![\p{L}\p{N}_.(!])`],
    ["number", String.raw`(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?`],
    ["function", String.raw`${WORD}(?=\()`],
    ["name", String.raw`[\p{L}_\\][\p{L}\p{N}_.\\?]*`],
    ["operator", String.raw`<>|<=|>=|[-+*/^&=<>%@#:,;(){}]`],
  ] as const
).map(([kind, source]) => [kind, new RegExp(source, "uy")] as const);

/** The pieces of a formula without its equals sign; null when some of it is no piece of a formula. */
export function tokensOf(text: string): readonly Token[] | null {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const token = tokenAt(text, at);
    if (token === null) return null;
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(text: string, at: number): Token | null {
  // `[1]Sheet!A1` is another workbook's sheet; `[Column]` is a column of the table around.
  for (const [kind, pattern] of KINDS) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return { kind, text: found };
  }
  return text[at] === "[" ? bracketsAt(text, at) : null;
}

/** A table's part in brackets, to the bracket that closes the first; an apostrophe guards the character after it. */
function bracketsAt(text: string, start: number): Token | null {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text[at] === "'") at++;
    else if (text[at] === "[") depth++;
    else if (text[at] === "]" && --depth === 0) return { kind: "brackets", text: text.slice(start, at + 1) };
  }
  return null;
}

/** The name of a sheet token, without quotes. */
export const sheetOfToken = (text: string): string =>
  text.startsWith("'") ? text.slice(1, -2).replaceAll("''", "'") : text.slice(0, -1);
