/** The text of bytes by what they begin with. */

/**
 * By the byte order mark; UTF-16 without one is known by the zero bytes of its first character; else UTF-8. Bytes that are not UTF-8 are
 * read as `otherwise`, when one is given. The byte order mark is left out.
 */
export function decodeText(bytes: Uint8Array, otherwise?: "windows-1252"): string {
  const [first, second] = bytes;
  const isLittle = (first === 0xff && second === 0xfe) || (first !== undefined && first !== 0 && second === 0);
  const isBig = (first === 0xfe && second === 0xff) || (first === 0 && second !== undefined && second !== 0);
  if (isLittle) return new TextDecoder("utf-16le").decode(bytes);
  if (isBig) return new TextDecoder("utf-16be").decode(bytes);
  if (otherwise === undefined) return new TextDecoder().decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Some Node versions decode Windows-1252 as Latin-1, which has control characters where Windows has quotes and dashes.
    return new TextDecoder(otherwise).decode(bytes).replace(/[\u0080-\u009f]/g, windowsCharacter);
  }
}

/** What Windows-1252 has at 0x80 to 0x9f; a dot stands for nothing. */
const WINDOWS = "€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ";

const windowsCharacter = (character: string): string => {
  const found = WINDOWS.charAt(character.charCodeAt(0) - 0x80);
  return found === "." ? character : found;
};
