/** The workbook's shared texts. */
import type { Package } from "./package";
import { scanXml, textOf } from "./scan-xml";

/** The pool's index of each shared text, by its place in the part. Runs of rich text are joined; reading aids (phonetic) are left out. */
export function readSharedStrings(pkg: Package, part: string | null, intern: (text: string) => number): Uint32Array {
  let indexes = new Uint32Array(1024);
  let count = 0;
  let text = "";
  let inText = false;
  let inPhonetic = false;
  if (part !== null) {
    scanXml(
      pkg.pieces(part),
      {
        open(name) {
          if (name === "si") text = "";
          else if (name === "rPh") inPhonetic = true;
          else inText = name === "t" && !inPhonetic;
        },
        text(bytes, from, to, raw) {
          if (inText) text += textOf(bytes, from, to, raw);
        },
        close(name) {
          if (name === "t") inText = false;
          else if (name === "rPh") inPhonetic = false;
          else if (name === "si") {
            if (count === indexes.length) {
              const longer = new Uint32Array(count * 2);
              longer.set(indexes);
              indexes = longer;
            }
            indexes[count++] = intern(unescapeText(text));
          }
        },
      },
      part,
    );
  }
  return indexes.subarray(0, count);
}

/** `_x000D_` is how files write a character that XML cannot hold, `_x005F_` an underscore that would look like one. */
export const unescapeText = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
