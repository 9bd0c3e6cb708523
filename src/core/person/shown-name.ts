/** A person's name as people say it. */
import { nameWords } from "../../framework/names";

const behind = new Set([...nameWords.suffixes, ...nameWords.credentials]);

const isBehind = (piece: string): boolean =>
  piece
    .toLowerCase()
    .split(/\s+/)
    .every((word) => behind.has(word.replace(/[^\p{L}]/gu, "")));

/** "Last, First" turned round, all else as typed: `Fenwright, Odalys` is Odalys Fenwright, `Odalys Fenwright, Jr.` stays. */
export function shownName(typed: string): string {
  const pieces = typed
    .split(",")
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
  const [family, given, ...rest] = pieces;
  if (family === undefined || given === undefined || isBehind(given)) return typed.trim();
  return [`${given} ${family}`, ...rest].join(", ");
}
