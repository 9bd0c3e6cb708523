/** Texts. */
import type { BookValue } from "../../book";
import { shownValue } from "../../shown";
import { typedNumber } from "../../typed-number";
import { wildcards } from "../criteria";
import { each, firstError, listOf, MANY, ofTexts, whole, type FormulaFunction, type Functions } from "../function";
import { booleanOf, isError, numberOf, singleOf, textOf, VALUE_ERROR, type ErrorValue } from "../operand";

const LONGEST = 32_767;

const fitting = (text: string): BookValue => (text.length > LONGEST ? VALUE_ERROR : text);

/** The whole number of an argument, `absent` where it was left out; an error when below `least`. */
function place(value: BookValue | undefined, absent: number, least: number): number | ErrorValue {
  const number = value === undefined ? absent : numberOf(value);
  if (typeof number !== "number") return number;
  return number < least ? VALUE_ERROR : Math.trunc(number);
}

const slice = (take: (text: string, length: number) => string): FormulaFunction =>
  each(1, 2, ([text = null, length]) => {
    const count = place(length, 1, 0);
    return typeof count === "number" ? take(textOf(text), count) : count;
  });

const joined = whole(1, MANY, (operands) => {
  const values = operands.flatMap(listOf);
  return firstError(values) ?? fitting(values.map(textOf).join(""));
});

const find = (where: (text: string, sought: string, from: number) => number): FormulaFunction =>
  each(2, 3, ([sought = null, text = null, start]) => {
    const from = place(start, 1, 1);
    if (typeof from !== "number") return from;
    const at = where(textOf(text), textOf(sought), from - 1);
    return at < 0 ? VALUE_ERROR : at + 1;
  });

function substitute(text: string, before: string, after: string, which: number | null): string {
  if (before === "") return text;
  if (which === null) return text.replaceAll(before, () => after);
  let at = -1;
  for (let seen = 0; seen < which; seen++) {
    at = text.indexOf(before, at + 1);
    if (at < 0) return text;
  }
  return text.slice(0, at) + after + text.slice(at + before.length);
}

const proper = (text: string): string =>
  text.toLowerCase().replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1));

export const TEXTS: Functions = {
  LEN: ofTexts(1, 1, ([text = ""]) => text.length),
  UPPER: ofTexts(1, 1, ([text = ""]) => text.toUpperCase()),
  LOWER: ofTexts(1, 1, ([text = ""]) => text.toLowerCase()),
  PROPER: ofTexts(1, 1, ([text = ""]) => proper(text)),
  TRIM: ofTexts(1, 1, ([text = ""]) => text.replace(/ +/g, " ").replace(/^ | $/g, "")),
  CLEAN: ofTexts(1, 1, ([text = ""]) => text.replace(/[\u0000-\u001f]/g, "")),
  EXACT: ofTexts(2, 2, ([a = "", b = ""]) => a === b),
  LEFT: slice((text, length) => text.slice(0, length)),
  RIGHT: slice((text, length) => (length === 0 ? "" : text.slice(-length))),
  MID: each(3, 3, ([text = null, start = null, length = null]) => {
    const from = place(start, 1, 1);
    const count = place(length, 0, 0);
    if (typeof from !== "number") return from;
    return typeof count === "number" ? textOf(text).slice(from - 1, from - 1 + count) : count;
  }),
  FIND: find((text, sought, from) => text.indexOf(sought, from)),
  SEARCH: find((text, sought, from) => {
    const at = text.slice(from).search(wildcards(sought, true));
    return at < 0 ? at : at + from;
  }),
  SUBSTITUTE: each(3, 4, ([text = null, before = null, after = null, which]) => {
    const number = which === undefined ? null : place(which, 1, 1);
    if (number !== null && typeof number !== "number") return number;
    return fitting(substitute(textOf(text), textOf(before), textOf(after), number));
  }),
  REPLACE: each(4, 4, ([text = null, start = null, length = null, after = null]) => {
    const from = place(start, 1, 1);
    const count = place(length, 0, 0);
    if (typeof from !== "number") return from;
    if (typeof count !== "number") return count;
    const whole = textOf(text);
    return fitting(whole.slice(0, from - 1) + textOf(after) + whole.slice(from - 1 + count));
  }),
  REPT: each(2, 2, ([text = null, times = null]) => {
    const count = place(times, 0, 0);
    if (typeof count !== "number") return count;
    const one = textOf(text);
    return one.length * count > LONGEST ? VALUE_ERROR : one.repeat(count);
  }),
  CHAR: each(1, 1, ([code = null]) => {
    const number = place(code, 1, 1);
    return typeof number !== "number" ? number : number > 255 ? VALUE_ERROR : String.fromCharCode(number);
  }),
  UNICHAR: each(1, 1, ([code = null]) => {
    const number = place(code, 1, 1);
    return typeof number !== "number" ? number : number > 0x10ffff ? VALUE_ERROR : String.fromCodePoint(number);
  }),
  CODE: ofTexts(1, 1, ([text = ""]) => (text === "" ? VALUE_ERROR : text.charCodeAt(0))),
  UNICODE: ofTexts(1, 1, ([text = ""]) => text.codePointAt(0) ?? VALUE_ERROR),
  CONCATENATE: each(1, MANY, (values) => fitting(values.map(textOf).join(""))),
  CONCAT: joined,
  TEXTJOIN: whole(3, MANY, ([delimiter = null, skipBlanks = null, ...operands], context) => {
    const skip = booleanOf(singleOf(skipBlanks, context));
    const values = operands.flatMap(listOf);
    const error = firstError(values);
    if (error !== null) return error;
    if (typeof skip !== "boolean") return skip;
    const texts = values.map(textOf).filter((text) => !skip || text !== "");
    return fitting(texts.join(textOf(singleOf(delimiter, context))));
  }),
  TEXT: each(2, 2, ([value = null, format = null], { book }) => {
    const code = textOf(format);
    const read = typeof value === "string" ? (typedNumber(value, book.today, book.dateSystem)?.value ?? value) : value;
    return code === "" ? "" : shownValue(read ?? 0, code, book.dateSystem);
  }),
  VALUE: each(1, 1, ([value = null], { book }) => {
    if (typeof value !== "string") return typeof value === "boolean" ? VALUE_ERROR : numberOf(value);
    return typedNumber(value, book.today, book.dateSystem)?.value ?? VALUE_ERROR;
  }),
  /** What the cell shows; a page follows the link by reading the formula. */
  HYPERLINK: each(1, 2, ([target = null, words]) =>
    isError(target) ? target : words === undefined ? textOf(target) : (words ?? 0),
  ),
};
