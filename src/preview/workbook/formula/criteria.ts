/** Criteria such as `">=5"`, `"Sch*"` and `"<>"`, as COUNTIF and its like take them; and texts with wildcards. */
import type { BookValue } from "../book";
import { typedNumber } from "../typed-number";
import { compare, isError } from "./operand";

/** A test for what a criterion wants. */
export function criterion(wanted: BookValue): (value: BookValue) => boolean {
  if (wanted === null) return (value) => value === 0;
  if (isError(wanted)) return (value) => isError(value) && value.error === wanted.error;
  if (typeof wanted !== "string") return (value) => typeof value === typeof wanted && value === wanted;
  const [, operator = "", rest = ""] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(wanted) ?? [];
  const target = constant(rest);
  if (operator === "" || operator === "=") return equals(target, operator === "=");
  if (operator === "<>") {
    const same = equals(target, true);
    return (value) => !same(value);
  }
  return (value) => {
    if (value === null || typeof value !== typeof target) return false;
    const order = compare(value, target);
    return operator === "<" ? order < 0 : operator === ">" ? order > 0 : operator === "<=" ? order <= 0 : order >= 0;
  };
}

function constant(text: string): BookValue {
  if (/^(?:true|false)$/i.test(text)) return /^true$/i.test(text);
  if (/^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/i.test(text)) return { error: text.toUpperCase() };
  return typedNumber(text, null)?.value ?? text;
}

function equals(target: BookValue, withSign: boolean): (value: BookValue) => boolean {
  if (target === "") return withSign ? (value) => value === null : (value) => value === null || value === "";
  if (typeof target === "string") {
    const pattern = wildcards(target);
    return (value) => typeof value === "string" && pattern.test(value);
  }
  if (isError(target)) return (value) => isError(value) && value.error === target.error;
  if (typeof target === "number") {
    // A text that reads as the number counts too.
    return (value) =>
      typeof value === "number"
        ? value === target
        : typeof value === "string" && typedNumber(value, null)?.value === target;
  }
  return (value) => value === target;
}

/** `*` is any text, `?` one character, `~` guards the next; the whole text unless `anywhere`. */
export function wildcards(text: string, anywhere = false): RegExp {
  const source = text.replace(/~[*?~]|[*?]|[\\^$.|+()[\]{}]/g, (found) => {
    if (found === "*") return "[^]*";
    if (found === "?") return "[^]";
    return found === "~~" ? "~" : `\\${found.slice(-1)}`;
  });
  return new RegExp(anywhere ? source.replaceAll("[^]*", "[^]*?") : `^${source}$`, "iu");
}
