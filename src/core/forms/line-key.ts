/**
 * The key of a form's line, as it stands in the narrow column Line: school year, director, leader or case, number. It survives renaming,
 * sorting and export; the tags are checksums of what they stand for and tell nothing else.
 */
import type { Responsibility } from "../../framework/framework";

export interface LineKey {
  /** `2025-26`. */
  readonly schoolYear: string;
  /** Tags of the director and of the leader. */
  readonly director: string;
  /** "" on the line of a common case. */
  readonly leader: string;
  /** From 1: the responsibility's place in the framework, or the case's number. */
  readonly number: number;
}

/** Letters that nobody confuses; without vowels no tag is a word, so none is CASE. */
const SIGNS = "23456789BCDFGHJKMNPQRSTVWXZ";
const DIRECTOR_SIGNS = 5;
const LEADER_SIGNS = 6;
const CASE = "CASE";
const LINE = new RegExp(`^(\\d\\d)-([${SIGNS}]{${DIRECTOR_SIGNS}})-([${SIGNS}]{${LEADER_SIGNS}}|${CASE})-(\\d{1,2})$`);

export const directorTag = (directorKey: string): string => tagOf(`director ${directorKey}`, DIRECTOR_SIGNS);
export const leaderTag = (person: string): string => tagOf(`leader ${person}`, LEADER_SIGNS);

/** The same text always gives the same signs; two texts give different ones but for one chance in millions. */
function tagOf(text: string, length: number): string {
  let tag = "";
  for (let at = 0; at < length; at++) tag += SIGNS.charAt(hash(`${at} ${text}`) % SIGNS.length);
  return tag;
}

/** FNV-1a with a last mixing, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  value = Math.imul(value ^ (value >>> 15), 0x846ca68b);
  return (value ^ (value >>> 16)) >>> 0;
}

/** `26-K7QDX-8MZR4T-3`. */
export const lineText = ({ schoolYear, director, leader, number }: LineKey): string =>
  `${schoolYear.slice(-2)}-${director}-${leader === "" ? CASE : leader}-${number}`;

/** The key that a cell says, whatever became of its case and spaces; null when it says none. */
export function readLine(text: string): LineKey | null {
  const plain = text
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/[‐-―−]/g, "-")
    .toUpperCase();
  const [, year, director, leader, number] = LINE.exec(plain) ?? [];
  if (year === undefined || director === undefined || leader === undefined || number === undefined) return null;
  const second = 2000 + Number(year);
  return {
    schoolYear: `${second - 1}-${year}`,
    director,
    leader: leader === CASE ? "" : leader,
    number: Number(number),
  };
}

/** What a line of a leader asks about; undefined when the framework has no such place. */
export const responsibilityOf = (
  responsibilities: readonly Responsibility[],
  { number }: Pick<LineKey, "number">,
): Responsibility | undefined => responsibilities[number - 1];

/** `Case 3` is the third. */
export const numberOfCase = (name: string): number => Number(/\d+$/.exec(name.trim())?.[0] ?? 0);

export const caseOfNumber = (number: number): string => `Case ${number}`;
