/** Which sums are about so few that they may not be shown as they are. */
import { thresholds } from "../../framework/thresholds";
import type { MetricId } from "../metric/metric";
import { SOURCES } from "./contributions";
import type { Total } from "./suppress";

const { minimum, codedShare } = thresholds.share;
const DUST = 1e-9;

/** Whether a figure's sum is to be hidden, and the range that may stand in its place (domain section 9). */
export function judged(metric: MetricId, value: number, most: number): Pick<Total, "sensitive" | "code"> {
  if (most < minimum) return { sensitive: true };
  // Where everybody or nobody is, the figure says it of each of them.
  if (SOURCES[metric]?.subject === "leaders") return { sensitive: value < DUST || value > most - DUST };
  const code =
    value < codedShare * most
      ? { low: 0, high: codedShare * most }
      : value > (1 - codedShare) * most
        ? { low: (1 - codedShare) * most, high: most }
        : null;
  if (code !== null) return { sensitive: true, code };
  return { sensitive: value < minimum || most - value < minimum };
}
