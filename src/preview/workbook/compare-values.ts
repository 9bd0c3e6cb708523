/** How Excel puts values in order and compares them in rules. */
import type { BookValue } from "./book";

const rank = (value: BookValue): number => {
  switch (typeof value) {
    case "number":
      return 0;
    case "string":
      return 1;
    case "boolean":
      return 2;
    default:
      return value === null ? 4 : 3;
  }
};

const texts = new Intl.Collator("en-US", { sensitivity: "accent", numeric: false });

/** Numbers, texts, FALSE and TRUE, errors, and blanks last; texts whatever their case. */
export function compareValues(a: BookValue, b: BookValue): number {
  const ranks = rank(a) - rank(b);
  if (ranks !== 0) return ranks;
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "string" && typeof b === "string") return texts.compare(a, b);
  if (typeof a === "boolean" && typeof b === "boolean") return Number(a) - Number(b);
  return 0;
}

/** A value against a rule's operands, by the operators' names in Excel's API; a blank counts as 0. */
export function meets(value: BookValue, operator: string, first: BookValue, second: BookValue): boolean {
  const own = value ?? 0;
  const against = (other: BookValue): number => compareValues(own, other ?? 0);
  if (typeof own === "object") return false;
  switch (operator) {
    case "Between":
      return isBetween(own, first ?? 0, second ?? 0);
    case "NotBetween":
      return !isBetween(own, first ?? 0, second ?? 0);
    case "EqualTo":
      return against(first) === 0;
    case "NotEqualTo":
      return against(first) !== 0;
    case "GreaterThan":
      return against(first) > 0;
    case "LessThan":
      return against(first) < 0;
    case "GreaterThanOrEqual":
    case "GreaterThanOrEqualTo":
      return against(first) >= 0;
    case "LessThanOrEqual":
    case "LessThanOrEqualTo":
      return against(first) <= 0;
    default:
      return false;
  }
}

function isBetween(value: BookValue, a: BookValue, b: BookValue): boolean {
  const [low, high] = compareValues(a, b) <= 0 ? [a, b] : [b, a];
  return compareValues(value, low) >= 0 && compareValues(value, high) <= 0;
}
