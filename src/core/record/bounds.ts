/** Numbers of students as published: plain, as shares, or suppressed; read as the least and the most there can be. */
import type { Bounds } from "./record";
import { numberOf } from "./value";

/** What one cell says about a group of students. A share is 0 to 1; `open` ends are not reached themselves. */
export type Figure =
  | { readonly kind: "count"; readonly low: number; readonly high: number }
  | {
      readonly kind: "share";
      readonly low: number;
      readonly high: number;
      readonly openLow?: boolean;
      readonly openHigh?: boolean;
      /** At least this many students, by the publisher's rule. */
      readonly least?: number;
      /** The share itself where it was published as a number; the ends are what rounds to it. */
      readonly plain?: number;
    }
  /** Suppressed in a way that tells nothing. */
  | { readonly kind: "hidden" };

/** How a column's plain numbers are meant. */
export type Scale = "count" | "percent" | "fraction";

/** Publishers who write "< 5%" write smaller groups as "< 10". */
const SMALLEST_SHARED = 10;
const ALMOST = 1e-9;

const SIGNS: Readonly<Record<string, string>> = { "≤": "<=", "≥": ">=", "=<": "<=", "=>": ">=" };

const halfOfLastDigit = (decimals: number): number => 0.5 * 10 ** -decimals;

/** A percentage written with so many decimals, as the shares that round to it. */
export function roundedShare(percent: number, decimals: number): Figure {
  const half = halfOfLastDigit(decimals);
  const [low, high] = [Math.max(0, percent - half) / 100, Math.min(100, percent + half) / 100];
  return { kind: "share", low, high, plain: percent / 100 };
}

const decimalsOf = (value: number): number => {
  const digits = String(Number(value.toPrecision(12))).split(".")[1] ?? "";
  return digits.includes("e") ? 0 : digits.length;
};

/** A stored number as a figure. A share typed as 0.35 or 35 stands for all shares that round to it. */
export function figureOfNumber(value: number, scale: Scale): Figure | null {
  if (scale === "count")
    return value >= 0 && Number.isInteger(value) ? { kind: "count", low: value, high: value } : null;
  const percent = Number((scale === "fraction" ? value * 100 : value).toPrecision(12));
  return percent < 0 || percent > 100 ? null : roundedShare(percent, decimalsOf(percent));
}

/** A text as a figure: `15%`, `< 10`, `n<10`, `< 5%`, `> 95%`, `<=5%`, `5-9`, `*`; null when it says nothing of the kind. */
export function figureOfText(text: string, scale: Scale, suppressed: ReadonlySet<string>): Figure | null {
  const bare = text
    .toLowerCase()
    .replace(/^n\s*(?=[<>≤≥=])/, "")
    .replace(/^=(?=[<>])/, "");
  if (suppressed.has(bare) || suppressed.has(text.toLowerCase())) return { kind: "hidden" };
  const bound =
    /^(<=|>=|=<|=>|<|>|≤|≥|less than|fewer than|under|greater than|more than|over|above|below|up to|at least|at most)\s*(\d+(?:\.\d+)?|\.\d+)\s*(%|percent)?(?:\s*students)?$/.exec(
      bare,
    );
  if (bound)
    return boundOf(
      bound[1] ?? "",
      Number(bound[2]),
      bound[3] !== undefined || scale !== "count",
      scale,
      bound[3] !== undefined,
    );
  const span = /^(\d+(?:\.\d+)?)\s*%?\s*(?:-|–|to)\s*(\d+(?:\.\d+)?)\s*(%?)$/.exec(bare);
  if (span) {
    const [low, high] = [Number(span[1]), Number(span[2])];
    if (low > high) return null;
    return span[3] === "%" ? { kind: "share", low: low / 100, high: high / 100 } : { kind: "count", low, high };
  }
  const plus = /^(\d+(?:\.\d+)?)\s*(%?)\s*(?:\+|(?:and|or) (?:more|greater|above|over|(less|fewer|below|under)))$/.exec(
    bare,
  );
  if (plus)
    return boundOf(
      plus[3] === undefined ? ">=" : "<=",
      Number(plus[1]),
      plus[2] === "%" || scale !== "count",
      scale,
      plus[2] === "%",
    );
  const percent = /^(\d+(?:\.(\d+))?|\.(\d+))\s*(?:%|percent|pct)$/.exec(bare);
  if (percent) {
    const value = Number(percent[1]);
    return value > 100 ? null : roundedShare(value, (percent[2] ?? percent[3] ?? "").length);
  }
  const number = numberOf(bare);
  return number === null ? null : figureOfNumber(number, scale);
}

function boundOf(sign: string, value: number, isShare: boolean, scale: Scale, marked: boolean): Figure {
  const written = SIGNS[sign] ?? sign;
  const below = written === "<" || written === "<=" || /less|fewer|under|below|up to|most/.test(written);
  const open = written === "<" || written === ">" || /less|fewer|under|below|above|greater|more|over/.test(written);
  // An unmarked "<10" in a column of shares is the publisher's code for few students, not for 10 %.
  if (!isShare || (!marked && below && scale !== "count" && value >= 5)) {
    const whole = below
      ? open
        ? Math.ceil(value) - 1
        : Math.floor(value)
      : open
        ? Math.floor(value) + 1
        : Math.ceil(value);
    return below ? { kind: "count", low: 0, high: Math.max(0, whole) } : { kind: "count", low: whole, high: Infinity };
  }
  const share = marked || scale === "percent" ? value / 100 : value;
  return below
    ? { kind: "share", low: 0, high: share, openHigh: open, least: SMALLEST_SHARED }
    : { kind: "share", low: share, high: 1, openLow: open };
}

/** Whole students of `total` that a figure allows; null when a share has no total to be a share of. */
export function studentsOf(figure: Figure, total: number | null): Bounds | null {
  if (figure.kind === "hidden") return total === null ? null : { low: 0, high: total };
  if (figure.kind === "count") {
    if (figure.high === Infinity && total === null) return null;
    // A plain count stays as typed, even above the total: that is a contradiction to report, not to hide.
    if (total === null || figure.low === figure.high) return { low: figure.low, high: figure.high };
    return { low: Math.min(figure.low, total), high: Math.min(figure.high, total) };
  }
  if (total === null) return null;
  let low = Math.ceil(figure.low * total - ALMOST);
  let high = Math.floor(figure.high * total + ALMOST);
  if (figure.openLow === true && low <= figure.low * total + ALMOST) low = Math.floor(figure.low * total + ALMOST) + 1;
  if (figure.openHigh === true && high >= figure.high * total - ALMOST)
    high = Math.ceil(figure.high * total - ALMOST) - 1;
  if (figure.least !== undefined && high >= figure.least) low = Math.max(low, figure.least);
  if (low > high) {
    const nearest = Math.min(total, Math.max(0, Math.round(((figure.low + figure.high) / 2) * total)));
    return { low: nearest, high: nearest };
  }
  return { low: Math.max(0, low), high: Math.min(total, high) };
}

/** The share as it was published, where the figure is one: a plain number as it stands, a suppressed one as its ends. */
export const publishedShare = (figure: Figure): Bounds | null =>
  figure.kind === "share" && figure.plain !== undefined ? { low: figure.plain, high: figure.plain } : shareOf(figure);

/** The share that a figure allows, where it is one. */
export const shareOf = (figure: Figure): Bounds | null =>
  figure.kind === "share" ? { low: figure.low, high: figure.high } : null;
