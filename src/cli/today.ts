/** The machine's clock. */
import { dayOf, type Day } from "../core/day";

export function today(): Day {
  const now = new Date();
  return dayOf({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
}

const two = (number: number): string => String(number).padStart(2, "0");

/** `2026-05-29 09:40`: as the Change Log says when. */
export function moment(): string {
  const now = new Date();
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())} ${two(now.getHours())}:${two(now.getMinutes())}`;
}
