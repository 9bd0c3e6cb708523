/** Colors as a workbook file names them: by theme and tint, by number, or outright; all as `#RRGGBB`. */
import type { Package } from "../../hosts/file/package";
import { childOf, childrenOf, parseXml, rootOf, type XmlElement } from "../../hosts/file/xml";

export interface FileColors {
  /** `<color theme="4" tint="0.4"/>` and its like; null when it says nothing, or "automatic". */
  cell(element: XmlElement | undefined): string | null;
  /** `<a:solidFill>` and its like: the color inside it. */
  drawn(element: XmlElement | undefined): string | null;
}

/** In the order in which files count them: 0 is the background. */
const THEME_ORDER = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

const OFFICE_THEME: Readonly<Record<string, string>> = {
  lt1: "#FFFFFF",
  dk1: "#000000",
  lt2: "#E7E6E6",
  dk2: "#44546A",
  accent1: "#4472C4",
  accent2: "#ED7D31",
  accent3: "#A5A5A5",
  accent4: "#FFC000",
  accent5: "#5B9BD5",
  accent6: "#70AD47",
  hlink: "#0563C1",
  folHlink: "#954F72",
};

/** Excel's palette of 1997, from number 8; 0 to 7 are the same as 8 to 15. */
const PALETTE =
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 " +
  "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF " +
  "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 " +
  "003366 339966 003300 333300 993300 993366 333399 333333";

/** The names by which drawings call the theme's colors. */
const SCHEME: Readonly<Record<string, string>> = { bg1: "lt1", tx1: "dk1", bg2: "lt2", tx2: "dk2" };

/** The colors of one workbook; parts that are absent leave Office's own. */
export function readFileColors(pkg: Package, themePart: string | null, styles: XmlElement | null): FileColors {
  const theme = { ...OFFICE_THEME, ...(themePart === null ? {} : themeColors(pkg, themePart)) };
  const palette = readPalette(styles);
  return {
    cell(element) {
      if (element === undefined) return null;
      const rgb = element.getAttribute("rgb");
      const themeIndex = element.getAttribute("theme");
      const indexed = element.getAttribute("indexed");
      const base =
        rgb !== null
          ? ofHex(rgb)
          : themeIndex !== null
            ? (theme[THEME_ORDER[Number(themeIndex)] ?? ""] ?? null)
            : indexed !== null
              ? (palette[Number(indexed)] ?? null)
              : null;
      const tint = Number(element.getAttribute("tint") ?? 0);
      return base === null || tint === 0 ? base : tinted(base, tint);
    },
    drawn(element) {
      const choice = element === undefined ? undefined : childrenOf(element)[0];
      if (choice === undefined) return null;
      const value = choice.getAttribute("val") ?? "";
      const base =
        choice.localName === "srgbClr"
          ? ofHex(value)
          : choice.localName === "sysClr"
            ? ofHex(choice.getAttribute("lastClr") ?? "000000")
            : choice.localName === "schemeClr"
              ? (theme[SCHEME[value] ?? value] ?? null)
              : null;
      return base === null ? null : modified(base, choice);
    },
  };
}

function ofHex(hex: string): string | null {
  const digits = hex.length === 8 ? hex.slice(2) : hex;
  return /^[0-9a-f]{6}$/i.test(digits) ? `#${digits.toUpperCase()}` : null;
}

function themeColors(pkg: Package, part: string): Record<string, string> {
  const root = rootOf(parseXml(pkg.text(part), part), part);
  const elements = childOf(root, "themeElements");
  const scheme = elements === undefined ? undefined : childOf(elements, "clrScheme");
  const found: Record<string, string> = {};
  for (const slot of scheme === undefined ? [] : childrenOf(scheme)) {
    const color = childrenOf(slot)[0];
    const hex = ofHex(color?.getAttribute("lastClr") ?? color?.getAttribute("val") ?? "");
    if (hex !== null && slot.localName !== null) found[slot.localName] = hex;
  }
  return found;
}

function readPalette(styles: XmlElement | null): Readonly<Record<number, string>> {
  const colors = PALETTE.split(" ").map((hex) => `#${hex}`);
  const palette: Record<number, string> = { 64: "#000000", 65: "#FFFFFF" };
  colors.forEach((color, index) => {
    palette[index + 8] = color;
    if (index < 8) palette[index] = color;
  });
  const own = styles === null ? undefined : childOf(styles, "colors");
  const list = own === undefined ? undefined : childOf(own, "indexedColors");
  (list === undefined ? [] : childrenOf(list, "rgbColor")).forEach((element, index) => {
    const color = ofHex(element.getAttribute("rgb") ?? "");
    if (color !== null) palette[index] = color;
  });
  return palette;
}

type Hsl = readonly [hue: number, saturation: number, lightness: number];

function toHsl(color: string): Hsl {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  const most = Math.max(r, g, b);
  const least = Math.min(r, g, b);
  const lightness = (most + least) / 2;
  const range = most - least;
  if (range === 0) return [0, 0, lightness];
  const saturation = range / (1 - Math.abs(2 * lightness - 1));
  const hue = most === r ? ((g - b) / range + 6) % 6 : most === g ? (b - r) / range + 2 : (r - g) / range + 4;
  return [hue / 6, saturation, lightness];
}

function fromHsl([hue, saturation, lightness]: Hsl): string {
  const channel = (shift: number): string => {
    const k = (shift + hue * 12) % 12;
    const amount = saturation * Math.min(lightness, 1 - lightness);
    const value = lightness - amount * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return Math.round(Math.max(0, Math.min(1, value)) * 255)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`.toUpperCase();
}

/** Hue, lightness and saturation run from 0 to 240, in whole numbers: so Excel counts, and so its shades come out as people see them. */
const MOST = 240;
const SIXTH = MOST / 6;

/** ECMA-376, 18.3.1.15: a negative tint darkens, a positive one lightens. */
function tinted(color: string, tint: number): string {
  const rgb = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const [r = 0, g = 0, b = 0] = rgb;
  const most = Math.max(r, g, b);
  const least = Math.min(r, g, b);
  const sum = most + least;
  const range = most - least;
  const before = Math.floor((sum * MOST + 255) / 510);
  // Files hold a tint a little beside its round figure: 0.3499 for 0.35.
  const lightness = Math.floor(0.05 + (tint < 0 ? before * (1 + tint) : before * (1 - tint) + MOST * tint));
  if (range === 0) return hexOf([lightness, lightness, lightness]);
  const whole = before <= MOST / 2 ? sum : 510 - sum;
  const saturation = Math.floor((range * MOST + Math.floor(whole / 2)) / whole);
  const distance = (channel: number): number => Math.floor(((most - channel) * SIXTH + Math.floor(range / 2)) / range);
  const hue =
    most === r
      ? distance(b) - distance(g)
      : most === g
        ? 2 * SIXTH + distance(r) - distance(b)
        : 4 * SIXTH + distance(g) - distance(r);
  const high =
    lightness <= MOST / 2
      ? Math.floor((lightness * (MOST + saturation) + MOST / 2) / MOST)
      : lightness + saturation - Math.floor((lightness * saturation + MOST / 2) / MOST);
  const low = 2 * lightness - high;
  return hexOf([hue + 2 * SIXTH, hue, hue - 2 * SIXTH].map((at) => amountAt((at + MOST) % MOST, low, high)));
}

function amountAt(hue: number, low: number, high: number): number {
  const part = (of: number): number => Math.floor(((high - low) * of + SIXTH / 2) / SIXTH);
  if (hue < SIXTH) return low + part(hue);
  if (hue < 3 * SIXTH) return high;
  return hue < 4 * SIXTH ? low + part(4 * SIXTH - hue) : low;
}

const hexOf = (amounts: readonly number[]): string =>
  `#${amounts
    .map((amount) => Math.floor((amount * 255 + MOST / 2) / MOST))
    .map((channel) => Math.max(0, Math.min(255, channel)).toString(16).padStart(2, "0"))
    .join("")}`.toUpperCase();

const PERCENT = 100_000;

function modified(color: string, choice: XmlElement): string {
  let [hue, saturation, lightness] = toHsl(color);
  for (const change of childrenOf(choice)) {
    const value = Number(change.getAttribute("val") ?? 0) / PERCENT;
    if (change.localName === "lumMod") lightness *= value;
    else if (change.localName === "lumOff") lightness += value;
    else if (change.localName === "satMod") saturation = Math.min(1, saturation * value);
    else if (change.localName === "shade") lightness *= value;
    else if (change.localName === "tint") lightness = 1 - (1 - lightness) * value;
    else if (change.localName === "hueOff") hue = (hue + value + 1) % 1;
  }
  return childrenOf(choice).length === 0 ? color : fromHsl([hue, saturation, Math.max(0, Math.min(1, lightness))]);
}
