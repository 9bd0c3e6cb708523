/** Short marks that change when what they stand for changes, of 8 letters. */
import { mixed, textHash } from "../state/fingerprint";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.~";
const SECOND = 0x9e3779b9;

/** Spreads a hash over all its bits: the last step of MurmurHash3 (Appleby 2011, public domain). */
function spread(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** All pairs of letters, for 12 bits at once. */
const PAIRS = Array.from({ length: 4096 }, (_, bits) => `${LETTERS[bits & 63] ?? ""}${LETTERS[bits >>> 6] ?? ""}`);

/** 24 bits of a hash as 4 letters. */
export function letters(hash: number): string {
  const bits = spread(hash);
  return (PAIRS[bits & 4095] ?? "") + (PAIRS[(bits >>> 12) & 4095] ?? "");
}

/** The mark of a text. */
export function markOf(text: string): string {
  const hash = textHash(text);
  return letters(hash) + letters(mixed(hash, SECOND));
}
