/** Headings that name a post: "AP 2", "Secondary_Contact_Title", "Principal Name". */
import type { Fields } from "../../framework/fields";
import { indexOfRun, typedPartsOf, wordsOf, type Wording } from "./heading-words";

/** A heading's post, which of several, and what the column says about the person in it. */
export interface Post {
  readonly role: string;
  /** From the heading's number or ordinal word; null where it has none. */
  readonly ordinal: number | null;
  /** The words that are left: what the column says about the person; empty for the name itself. */
  readonly rest: readonly string[];
  /** The role as typed in the heading, when it is a position. */
  readonly typed: string | null;
  readonly head: boolean;
}

interface Role {
  readonly words: readonly string[];
  readonly position: boolean;
  readonly head: boolean;
}

const HIGHEST_NUMBER = 20;
const FRONT = new Set(["current", "campus", "building", "school", "name"]);

/** A function that finds the post in a heading, or null. */
export function postFinder(
  fields: Fields,
  wording: Wording,
): (heading: string, words: readonly string[]) => Post | null {
  const roles: readonly Role[] = fields.roles
    .map(({ words, ...facts }) => ({ ...facts, words: wordsOf(words, wording) }))
    .sort((one, other) => other.words.length - one.words.length);
  const ordinals = new Map(Object.entries(fields.ordinals));

  const ordinalOf = (word: string): number | null => {
    const digits = /^\d{1,2}$/.test(word) ? Number(word) : (ordinals.get(word) ?? null);
    return digits !== null && digits >= 1 && digits <= HIGHEST_NUMBER ? digits : null;
  };

  return (heading, words) => {
    for (const role of roles) {
      const at = indexOfRun(words, role.words);
      if (at < 0) continue;
      const before = words.slice(0, at);
      const after = words.slice(at + role.words.length);
      const inFront = before.filter((word) => ordinalOf(word) === null && !FRONT.has(word));
      if (inFront.length > 0) return null;
      // "Assistant Principal First Name" is a first name, not the first assistant principal.
      const counts = (word: string): boolean => word !== "first" && ordinalOf(word) !== null;
      const counted = [...before, ...after.filter(counts)].map(ordinalOf).filter((number) => number !== null);
      const rest = [...before.filter((word) => word === "name"), ...after.filter((word) => !counts(word))];
      return {
        role: role.words.join(" "),
        ordinal: counted[0] ?? null,
        rest,
        typed: role.position ? typedRole(heading, role.words, wording) : null,
        head: role.head,
      };
    }
    return null;
  };
}

function typedRole(heading: string, role: readonly string[], wording: Wording): string {
  const typed = typedPartsOf(heading).filter((part) => {
    const words = wordsOf(part, wording);
    return words.length === 0 ? false : words.every((word) => role.includes(word));
  });
  return typed.length > 0 ? typed.join(" ") : role.join(" ");
}
