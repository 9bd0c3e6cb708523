/** Days as people type them. */

export const dayOf = (day) => new Date((day - 25569) * 86400000);
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
export const us = (day) => `${dayOf(day).getUTCMonth() + 1}/${dayOf(day).getUTCDate()}/${dayOf(day).getUTCFullYear()}`;
export const longDay = (day) =>
  `${MONTHS[dayOf(day).getUTCMonth()]} ${dayOf(day).getUTCDate()}, ${dayOf(day).getUTCFullYear()}`;
export const iso = (day) => dayOf(day).toISOString().slice(0, 10);
/** The same digits read with day and month changed round would be another day. */
export const isAmbiguous = (day) =>
  dayOf(day).getUTCDate() <= 12 && dayOf(day).getUTCDate() !== dayOf(day).getUTCMonth() + 1;
