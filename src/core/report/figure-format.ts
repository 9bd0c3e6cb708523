/** Figures as cells: a number with the words in its format, or the status in the figure's place. */
import type { OwnValue } from "../own-sheet";
import type { Metric, Status } from "../metric/metric";

export interface Shown {
  readonly value: OwnValue;
  readonly numberFormat: string;
  /** What a person reads in the cell. */
  readonly text: string;
}

export type Unit = Metric["unit"];

const STATUS_WORDS: Readonly<Record<Status, string>> = {
  value: "",
  unknown: "no data",
  suppressed: "hidden",
  "not-applicable": "does not apply",
  "not-yet": "not yet",
};

export const statusWords = (status: Status): string => STATUS_WORDS[status];

/** A number in the unit that people see: shares stay shares (a percent format shows them), differences of shares become points. */
export const inUnit = (value: number, unit: Unit): number => (unit === "points" ? value * 100 : value);

const isOne = (value: number): boolean => Math.abs(Math.round(value)) === 1;
const points = (value: number): string => (isOne(value) ? "point" : "points");

/** A minus that is a minus. */
export const minus = (text: string): string => text.replace(/^-/, "−");

/** A figure: 3.90, 71%, 29 points, 12. */
export function shownFigure(value: number, unit: Unit): Shown {
  const inCell = inUnit(value, unit);
  switch (unit) {
    case "share":
      return { value, numberFormat: '0%;"−"0%', text: minus(`${Math.round(value * 100)}%`) };
    case "rating":
      return { value, numberFormat: '0.00;"−"0.00', text: minus(value.toFixed(2)) };
    case "points": {
      const word = ` ${points(inCell)}`;
      return {
        value: inCell,
        numberFormat: `0"${word}";"−"0"${word}"`,
        text: minus(`${Math.round(inCell)}${word}`),
      };
    }
    case "count":
    case "rows":
      return { value, numberFormat: '#,##0;"−"#,##0;"none"', text: value === 0 ? "none" : minus(String(value)) };
  }
}

/** A figure with the year it is of: `3.91 in 22-23`, `49 in 22-23`. */
export function shownInYear(value: number, unit: Unit, schoolYear: string): Shown {
  const after = ` in ${schoolYear.slice(2)}`;
  const { value: inCell, numberFormat, text } = shownFigure(value, unit);
  const plain = unit === "points" ? '0;"−"0' : numberFormat;
  const number = unit === "points" ? minus(String(Math.round(inUnit(value, unit)))) : text;
  return {
    value: inCell,
    numberFormat: plain
      .split(";")
      .map((section) => `${section}"${after}"`)
      .join(";"),
    text: `${number}${after}`,
  };
}

/** A metric's figure, or its status in the figure's place. */
export function shownMetric(metric: Metric | undefined): Shown {
  if (!metric) return { value: STATUS_WORDS.unknown, numberFormat: "General", text: STATUS_WORDS.unknown };
  if (metric.status === "value" && metric.value !== null) return shownFigure(metric.value, metric.unit);
  const words = metric.status === "value" ? STATUS_WORDS.unknown : STATUS_WORDS[metric.status];
  return { value: words, numberFormat: "General", text: words };
}

/** `141 of 158`: the number is known, the words are format; empty where nothing was to be known. */
export function shownKnown(known: number, of: number): Shown {
  if (of === 0) return { value: null, numberFormat: "General", text: "" };
  return { value: known, numberFormat: `0" of ${of}"`, text: `${known} of ${of}` };
}

/** A change from a year before: up 0.04, down 2 points, no change; a gap is wider or narrower. */
export function shownChange(now: number, before: number, unit: Unit, gap: boolean): Shown {
  const asPoints = unit === "share" || unit === "points";
  const sameSide = now >= 0 === before >= 0;
  const difference = gap && sameSide ? Math.abs(now) - Math.abs(before) : now - before;
  const value = asPoints ? difference * 100 : difference;
  const digits = unit === "rating" ? 2 : 0;
  const rounded = Math.abs(value).toFixed(digits);
  if (Number(rounded) === 0) {
    return { value, numberFormat: '"no change";"no change";"no change"', text: "no change" };
  }
  const [more, less] = gap ? ["wider by", "narrower by"] : ["up", "down"];
  const after = !gap && asPoints ? ` ${points(value)}` : "";
  const code = digits === 2 ? "0.00" : "0";
  const tail = after === "" ? "" : `"${after}"`;
  return {
    value,
    numberFormat: `"${more} "${code}${tail};"${less} "${code}${tail};"no change"`,
    text: `${value > 0 ? more : less} ${rounded}${after}`,
  };
}

export const percent = (share: number): string => minus(`${Math.round(share * 100)}%`);

/** `75% to 76%` where only bounds are known and they differ, else one percentage. */
export function percentRange({ value, low, high, interval }: Metric): string {
  if (interval === "bounds" && low !== null && high !== null && percent(low) !== percent(high)) {
    return `${percent(low)} to ${percent(high)}`;
  }
  return percent(value ?? 0);
}

const WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** Small numbers as words. */
export const numberWord = (number: number): string => WORDS[number] ?? String(number);

export const plural = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;
