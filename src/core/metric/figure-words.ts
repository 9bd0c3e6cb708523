/** A figure as it stands in a sentence. */
import { count, percent } from "./figure";
import type { Metric } from "./metric";

/** `3.91`, `71%`, `29 points`, `12`, `70 rows`; empty without a value. */
export function figureInWords({ value, unit }: Pick<Metric, "value" | "unit">): string {
  if (value === null) return "";
  switch (unit) {
    case "rating":
      return value.toFixed(2).replace(/^-/, "−");
    case "share":
      return percent(value).replace(/^-/, "−");
    case "points":
      return count(Math.round(value * 100), "point").replace(/^-/, "−");
    case "count":
      return count(Math.round(value), "", "").trim();
    case "rows":
      return count(Math.round(value), "row");
  }
}
