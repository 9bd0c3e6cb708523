/** What a label may say once its abbreviations are written out. */
import type { Abbreviation } from "../../framework/vocabulary";
import { isNumber } from "./words";

interface Rule {
  readonly from: readonly string[];
  readonly to: readonly (readonly string[])[];
  readonly at: Abbreviation["at"];
  readonly sure: boolean;
}

/** Abbreviations by their first word, longest first. */
export type Expansions = ReadonlyMap<string, readonly Rule[]>;

/** Prepares a list of abbreviations for `readingsOf`. */
export function expansionsOf(abbreviations: readonly Abbreviation[]): Expansions {
  const byFirst = new Map<string, Rule[]>();
  for (const { from, to, at, sure } of abbreviations) {
    for (const short of from) {
      const words = short.split(" ");
      const first = words[0] ?? "";
      const rule = { from: words, to: to.map((long) => long.split(" ")), at, sure: sure && to.length === 1 };
      byFirst.set(first, [...(byFirst.get(first) ?? []), rule]);
    }
  }
  for (const rules of byFirst.values()) {
    rules.sort((a, b) => b.from.length - a.from.length || Number(b.sure) - Number(a.sure));
  }
  return byFirst;
}

const MOST_READINGS = 12;

/** The readings of a label, the surest first; always at least one. */
export function readingsOf(words: readonly string[], expansions: Expansions): readonly (readonly string[])[] {
  const end = endOfNames(words);
  let readings: string[][] = [[]];
  let skip: number[] = [0];
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? "";
    const rules = (expansions.get(word) ?? []).filter((rule) => fits(rule, words, index, end));
    const longestSure = rules.find((rule) => rule.sure);
    const next: string[][] = [];
    const nextSkip: number[] = [];
    const alternatives: { words: string[]; skip: number }[] = [];
    readings.forEach((reading, at) => {
      const wait = skip[at] ?? 0;
      if (wait > 0) {
        next.push(reading);
        nextSkip.push(wait - 1);
        return;
      }
      if (longestSure) {
        next.push([...reading, ...(longestSure.to[0] ?? [])]);
        nextSkip.push(longestSure.from.length - 1);
      } else {
        next.push([...reading, word]);
        nextSkip.push(0);
      }
      for (const rule of rules) {
        if (rule.sure) continue;
        for (const to of rule.to) {
          alternatives.push({ words: [...reading, ...to], skip: rule.from.length - 1 });
        }
      }
    });
    for (const alternative of alternatives) {
      if (next.length >= MOST_READINGS) break;
      next.push(alternative.words);
      nextSkip.push(alternative.skip);
    }
    readings = next;
    skip = nextSkip;
  }
  return readings;
}

/** A number after the name does not move its end: "CAYUGA EL 2". */
function endOfNames(words: readonly string[]): number {
  let end = words.length;
  while (end > 1 && isNumber(words[end - 1] ?? "")) end--;
  return end;
}

function fits(rule: Rule, words: readonly string[], index: number, end: number): boolean {
  const { from, at } = rule;
  for (let offset = 1; offset < from.length; offset++) {
    if (words[index + offset] !== from[offset]) return false;
  }
  const last = index + from.length >= end;
  switch (at) {
    case undefined:
      return true;
    case "first":
      return index === 0;
    case "after-first":
      return index > 0;
    case "last":
      return last && index > 0;
    case "middle":
      return index > 0 && !last;
    case "before-last":
      return !last;
  }
}
