/** Members of charts that draw nothing in the stand-in: what was set is kept in the workbook and read back. */
import type { BookSheet } from "../../workbook/book";
import { touch } from "../../workbook/events";
import { refuseProtectedSheet } from "../../workbook/protection";
import type { Session } from "../session";
import type { ChartTarget } from "../targets";
import { kept } from "./chart-formats";

/** What is read before anything was set, and how a given value is checked. */
type Kept = readonly [otherwise: unknown, read: (value: unknown) => unknown];

interface KeptMembers<Target> {
  readonly reads: Readonly<Record<string, (target: Target, session: Session) => unknown>>;
  readonly writes: Readonly<Record<string, (target: Target, value: unknown, session: Session) => void>>;
}

/** The table's reads and writes for such members; `path` comes before their names in the chart's other settings. */
export function keptMembers<Target extends ChartTarget & { readonly sheet: BookSheet }>(
  path: string | ((target: Target) => string),
  members: Readonly<Record<string, Kept>>,
): KeptMembers<Target> {
  const pathOf = (target: Target, name: string): string => (typeof path === "string" ? path : path(target)) + name;
  const entries = Object.entries(members);
  return {
    reads: Object.fromEntries(
      entries.map(([name, [otherwise]]) => [
        name,
        (target: Target): unknown => kept(target.chart, pathOf(target, name), otherwise).get(),
      ]),
    ),
    writes: Object.fromEntries(
      entries.map(([name, [otherwise, read]]) => [
        name,
        (target: Target, value: unknown, { book }: Session): void => {
          refuseProtectedSheet(target.sheet);
          kept(target.chart, pathOf(target, name), otherwise).set(read(value));
          touch(book);
        },
      ]),
    ),
  };
}
