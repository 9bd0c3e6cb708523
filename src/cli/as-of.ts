/** The day that figures are for. */
import { dayOfIso, type Day } from "../core/day";
import { HostError } from "../hosts/host";
import { today } from "./today";

/** The given date, or today on this machine. */
export function asOfDay(text: string | undefined): Day {
  if (text === undefined) return today();
  const day = dayOfIso(text);
  if (day === null)
    throw new HostError(
      `"${text}" is not a date. Write it as YYYY-MM-DD, for example 2026-05-29. Nothing was written.`,
    );
  return day;
}
