/** How long ago a day was, as people say it. */
import type { Day } from "../../../core/day";

const UNITS = [
  { days: 365, name: "year" },
  { days: 30, name: "month" },
  { days: 7, name: "week" },
  { days: 1, name: "day" },
] as const;

/** Weeks are said up to a quarter of a year, days up to a week. */
const FROM: Readonly<Record<(typeof UNITS)[number]["name"], number>> = { year: 730, month: 92, week: 14, day: 2 };

/** `today`, `yesterday`, `3 days ago`, `10 weeks ago`. */
export function ago(day: Day, today: Day): string {
  const days = today - day;
  if (days <= 0) return "today";
  if (days === 1) return "yesterday";
  const unit = UNITS.find(({ name }) => days >= FROM[name]) ?? UNITS[3];
  return `${Math.floor(days / unit.days)} ${unit.name}s ago`;
}
