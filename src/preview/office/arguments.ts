/** Arguments and values of a request, checked as Excel checks them. */
import { BookError } from "../workbook/book";
import { invalidArgument } from "../workbook/refusals";
import { UnknownMember, isType } from "./members";
import type { RangeTarget } from "./targets";

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isAbsent = (value: unknown): value is null | undefined => value === null || value === undefined;

export function asText(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

export function asNumber(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

export function asInteger(value: unknown): number {
  const number = asNumber(value);
  if (!Number.isInteger(number)) throw invalidArgument();
  return number;
}

export function asBoolean(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

/** `#RGB` and `#RRGGBB`; a name of a color is refused by the stand-in, which does not know them. */
export function asColor(value: unknown): string {
  const text = asText(value);
  if (/^#[0-9a-f]{6}$/i.test(text)) return text.toUpperCase();
  if (/^#[0-9a-f]{3}$/i.test(text)) return text.replace(/[0-9a-f]/gi, "$&$&").toUpperCase();
  if (/^[a-z]+$/i.test(text)) throw new UnknownMember(`the color "${text}"`);
  throw invalidArgument();
}

/** The value as read, or `otherwise` when none was given. */
export const optional = <Value, const Otherwise>(
  value: unknown,
  read: (value: unknown) => Value,
  otherwise: Otherwise,
): Value | Otherwise => (isAbsent(value) ? otherwise : read(value));

/** One of the known options, whatever its case; another is not known to the stand-in. */
export function asOption<Option extends string>(value: unknown, options: readonly Option[], what: string): Option {
  const text = asText(value).toLowerCase();
  const found = options.find((option) => option.toLowerCase() === text);
  if (found === undefined) throw new UnknownMember(`the option "${asText(value)}" of ${what}`);
  return found;
}

/** One of the known options, or the first of them when none was given. */
export const asOptionOrFirst = <Option extends string>(
  value: unknown,
  options: readonly [Option, ...Option[]],
  what: string,
): Option => (isAbsent(value) ? options[0] : asOption(value, options, what));

export function asRange(value: unknown): RangeTarget {
  if (!isType(value, "Range")) throw invalidArgument();
  return value.target;
}

export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  if (!isObject(value)) throw invalidArgument();
  return value;
}

/** Refuses arguments and fields that are given and not known. */
export function refuseOthers(given: Readonly<Record<string, unknown>>, known: readonly string[], what: string): void {
  for (const [name, value] of Object.entries(given)) {
    if (!known.includes(name) && !isAbsent(value)) throw new UnknownMember(`${what}.${name}`);
  }
}

/** Refuses an argument that the stand-in does not carry out, when it is given. */
export function refuseGiven(value: unknown, what: string): void {
  if (!isAbsent(value) && value !== false) throw new UnknownMember(what);
}

export const itemNotFound = (): BookError => new BookError("ItemNotFound", "The requested resource doesn't exist.");

export const invalidPath = (): BookError =>
  new BookError("InvalidObjectPath", "The object path isn't working for what you're trying to do.");
