/** The computer's clock, as people and the core read it. */
import { dayOf, type Day } from "../core/day";

/** `9:40 AM`, whatever the machine's language. */
export function timeOf(moment: Date): string {
  const hours = moment.getHours();
  const minutes = String(moment.getMinutes()).padStart(2, "0");
  return `${hours % 12 || 12}:${minutes} ${hours < 12 ? "AM" : "PM"}`;
}

const two = (number: number): string => String(number).padStart(2, "0");

/** `2026-05-29 09:40`: as the Change Log says when. */
export const momentOf = (moment: Date): string =>
  `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())} ${two(moment.getHours())}:${two(moment.getMinutes())}`;

export const todayOf = (moment: Date): Day =>
  dayOf({ year: moment.getFullYear(), month: moment.getMonth() + 1, day: moment.getDate() });
