/** What position a job title means, by the rules of the title grammar. */
import type { TitleRule } from "../../framework/vocabulary";
import { partsOfTitle, type TitlePart } from "./title-parts";
import { allIn, someIn, type TitleWords } from "./title-words";
import { fold, wordsOf } from "./words";

export interface TitleReading {
  /** One: sure. Several: a person decides, best first. None: it is no title that we can read. */
  readonly candidates: readonly string[];
  readonly why: string;
}

const PHONE = /(?:\(?\d{3}\)?[-. ]*)?\d{3}[-. ]?\d{4}(?:\s*(?:x|ext\.?|option)\s*\d+)?/gi;
const ADDRESS = /\S+@\S+|https?:\S+|www\.\S+/gi;

/** Reads a title; `isName` knows the words of the district's own columns of people's names. */
export function readTitle(text: string, title: TitleWords, isName: (word: string) => boolean): TitleReading {
  const without = fold(text).replace(ADDRESS, " ").replace(PHONE, " ");
  const isContact = without.trim() !== fold(text);
  const parts = partsOfTitle(without, title);
  if (parts[0]?.head === null) return readHeadless(without, parts[0].about, isContact, title, isName);

  const readings = parts.map((part) => ({ part, candidates: candidatesOf(part, title) }));
  const [only] = readings;
  if (only && readings.length === 1) return { candidates: only.candidates, why: whyOf(only.part) };

  const rank = (candidates: readonly string[]): number => title.grammar.ranks.indexOf(candidates[0] ?? "");
  const best = readings.reduce((a, b) => (rank(b.candidates) < rank(a.candidates) ? b : a));
  const why = `"${headsOf(readings.map(({ part }) => part))}" joined`;
  const lowest = readings.find(({ candidates }) => candidates[0] === "other-staff");
  const clashes =
    lowest !== undefined &&
    best.candidates[0] !== "other-staff" &&
    (title.clerical.has(lowest.part.head ?? "") ||
      (title.weak.has(best.part.head ?? "") && best.part.before.length === 0));
  return clashes
    ? { candidates: unique([...lowest.candidates, ...best.candidates]), why }
    : { candidates: best.candidates, why };
}

function candidatesOf(part: TitlePart, title: TitleWords): readonly string[] {
  const first = byRules(part, title);
  if (part.second === null || first[0] !== "other-staff") return first;
  const second = byRules(part.second, title);
  const rank = title.grammar.ranks;
  // "Secretary - Principal" may be either; "Coordinator, Team Leader" may not.
  const leads = rank.indexOf(second[0] ?? "") < rank.indexOf("teacher-leader");
  return leads ? unique([...first, ...second]) : first;
}

function byRules(part: TitlePart, title: TitleWords): readonly string[] {
  const rule = title.grammar.rules.find((one) => fits(one, part, title));
  return rule?.candidates ?? ["other-staff"];
}

function fits(rule: TitleRule, { head, before, about }: TitlePart, title: TitleWords): boolean {
  if (head === null || !rule.heads.includes(head)) return false;
  if (rule.with && !someIn(before, rule.with, title)) return false;
  if (rule.only && !allIn(before, [...rule.only, ...(rule.with ?? [])], title)) return false;
  if (rule.about === "none" && !allIn(about, ["@numeral"], title)) return false;
  if (Array.isArray(rule.about) && !someIn(about, rule.about, title)) return false;
  if (rule.aboutOnly && !allIn(about, [...rule.aboutOnly, ...(Array.isArray(rule.about) ? rule.about : [])], title)) {
    return false;
  }
  return !rule.aboutNot || !someIn(about, rule.aboutNot, title);
}

function readHeadless(
  text: string,
  words: readonly string[],
  isContact: boolean,
  title: TitleWords,
  isName: (word: string) => boolean,
): TitleReading {
  const typed = wordsOf(text);
  if (isContact && typed.length <= 2) return { candidates: ["not-a-position"], why: "a phone number or address" };
  if (typed.length === 0 || (typed.length === 1 && (typed[0] ?? "").length === 1)) {
    return { candidates: ["not-a-position"], why: "no words" };
  }
  const rule = title.grammar.headless.find(({ only }) => allIn(words, only, title));
  if (rule) return { candidates: rule.candidates, why: "names a department, not a person's position" };

  const [first = "", ...rest] = typed;
  if (title.honorifics.has(first) && rest.length > 0) {
    return { candidates: ["not-a-position"], why: "a person's name" };
  }
  const strange = typed.every((word) => !title.all.has(word) && !/\d/.test(word));
  if (strange && typed.length >= 2 && typed.length <= 4) {
    const isPerson = typed.some((word) => title.givenNames.has(word)) || typed.every(isName);
    return isPerson
      ? { candidates: ["not-a-position"], why: "a person's name" }
      : { candidates: ["not-a-position", "other-staff"], why: "looks like a person's name" };
  }
  return { candidates: [], why: "no word says a position" };
}

const whyOf = ({ head, before, about }: TitlePart): string => {
  const what = [...before, head].join(" ");
  return about.length === 0 ? `reads as "${what}"` : `reads as "${what}", about ${about.join(" ")}`;
};

const headsOf = (parts: readonly TitlePart[]): string => parts.map(({ head }) => head).join('" and "');

const unique = (list: readonly string[]): readonly string[] => [...new Set(list)];
