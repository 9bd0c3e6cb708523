/** Excel's codes for a footer in three parts, 8 points, and for a header. */
import type { PrintSetup } from "../core/own-sheet";

type Footer = PrintSetup["footer"];

/** All three parts together with the letters that part them. */
const MOST_FOOTER = 255;
const SIDES = 3 * "&L".length;

/** Each part as Excel's code, "" when it says nothing; cut where Excel would refuse it. */
export function footerParts({ left, center, right }: Footer): Footer {
  const parts = (most: number): Footer => ({
    left: footerCode(left.slice(0, most)),
    center: footerCode(center.slice(0, most)),
    right: footerCode(right.slice(0, most)),
  });
  const whole = parts(MOST_FOOTER);
  const length = whole.left.length + whole.center.length + whole.right.length + SIDES;
  return length <= MOST_FOOTER ? whole : parts(Math.floor(MOST_FOOTER / 3) - 12);
}

/** A title over each page as Excel's code, 12 points and bold. */
export const headerCode = (title: string): string => `&L&"-,Bold"&12 ${plainCode(title.slice(0, MOST_HEADER))}`;

const MOST_HEADER = 100;

function footerCode(text: string): string {
  if (text === "") return "";
  const code = plainCode(text)
    .replace(/\{page\}/g, "&P")
    .replace(/\{pages\}/g, "&N");
  // A digit after the size would be read as part of it.
  return `&8${/^\d/.test(code) ? " " : ""}${code}`;
}

const plainCode = (text: string): string => text.replace(/[\u0000-\u001f]/g, " ").replace(/&/g, "&&");
