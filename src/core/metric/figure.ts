/** The part of a metric that its cases decide, and the few shapes it takes. */
import type { Metric } from "./metric";

export type Figure = Pick<Metric, "value" | "low" | "high" | "interval" | "known" | "of" | "status" | "reason">;

const NOTHING = { value: null, low: null, high: null, interval: null } as const;

/** No figure, though there should be one. */
export const unknown = (known: number, of: number, reason: string): Figure => ({
  ...NOTHING,
  known,
  of,
  status: "unknown",
  reason,
});

/** No figure because too few people answered. */
export const suppressed = (of: number, reason: string): Figure => ({
  ...NOTHING,
  known: 0,
  of,
  status: "suppressed",
  reason,
});

/** No figure, and none is expected. */
export const notApplicable = (of: number, reason: string): Figure => ({
  ...NOTHING,
  known: 0,
  of,
  status: "not-applicable",
  reason,
});

/** A figure that is exactly what the known cases say. */
export const exact = (value: number, known: number, of: number, reason: string | null = null): Figure => ({
  value,
  low: null,
  high: null,
  interval: null,
  known,
  of,
  status: "value",
  reason,
});

const SAME = 1e-12;

/** A figure with the lowest and highest value it could have; none where both are the figure itself. */
export function bounded(
  value: number,
  low: number,
  high: number,
  known: number,
  of: number,
  reason: string | null = null,
): Figure {
  if (high - low < SAME) return exact(value, known, of, reason);
  return { value, low, high, interval: "bounds", known, of, status: "value", reason };
}

export const lowOf = ({ low, value }: Figure): number => low ?? value ?? 0;
export const highOf = ({ high, value }: Figure): number => high ?? value ?? 0;

/** Sentences joined, or null when there are none. */
export function sentences(...said: readonly (string | null | false)[]): string | null {
  const kept = said.filter((sentence): sentence is string => typeof sentence === "string" && sentence !== "");
  return kept.length === 0 ? null : kept.join(" ");
}

const grouped = new Intl.NumberFormat("en-US");

/** `1 school`, `3 schools`. */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${grouped.format(number)} ${number === 1 ? one : many}`;

/** A share in whole percent, as people say it. */
export const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** `in 2018-19`, or nothing where sheets say no year. */
export const inYear = (schoolYear: string | null): string => (schoolYear === null ? "" : ` in ${schoolYear}`);
