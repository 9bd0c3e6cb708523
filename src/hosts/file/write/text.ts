/** Texts as a workbook's parts hold them: escaped, within Excel's limits, and never taken for a formula. */

import { cutText } from "../../host-text";

const MARKUP = /[&<>]/;
const ESCAPED: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
// XML cannot hold these; Excel writes them as _xHHHH_, and so a text that looks like such a code is escaped too.
const UNWRITABLE =
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const UNWRITABLE_ALL = new RegExp(UNWRITABLE, "g");
const LOOKS_LIKE_CODE = /_(?=x[0-9A-Fa-f]{4}_)/g;

const codeOf = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

/** Text for an XML element's content. */
export const xmlText = (text: string): string =>
  MARKUP.test(text) ? text.replace(/[&<>]/g, (character) => ESCAPED[character] ?? character) : text;

/** Text for an XML attribute; what XML cannot hold is left out. */
export const xmlAttribute = (text: string): string =>
  text
    .replace(UNWRITABLE_ALL, "")
    .replace(/[&<>"]/g, (character) => ESCAPED[character] ?? character)
    .replace(/\n/g, "&#10;")
    .replace(/\t/g, "&#9;");

/** A text with control characters and the like as Excel's own codes. */
export function withCodes(text: string): string {
  const safe = text.includes("_x") ? text.replace(LOOKS_LIKE_CODE, "_x005F_") : text;
  return UNWRITABLE.test(safe) ? safe.replace(UNWRITABLE_ALL, codeOf) : safe;
}

/** A cell's text as the content of `<t>` or `<v>`. */
export const cellText = (text: string): string => xmlText(withCodes(cutText(text)));

const needsSpace = (text: string): boolean => /^\s|\s$|\n/.test(text);

/** The `<is>` of an inline string. */
export function inlineString(text: string, prefix = ""): string {
  const space = needsSpace(text) ? ' xml:space="preserve"' : "";
  return `<${prefix}is><${prefix}t${space}>${cellText(text)}</${prefix}t></${prefix}is>`;
}
