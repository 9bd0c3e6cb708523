/** What stands on Settings beside the lines of settings: its headings, and the lines of a confirmation. */
import type { Settings } from "./decisions";

export const SETTING = "Setting";
export const VALUE = "Value";

export const CONFIRMED_BY = "Confirmed by";
export const CONFIRMED_ON = "Confirmed on";
export const CONFIRMED_FOR = "Confirmed for";
export const SOURCES_NOW = "Sources now";

/** How a confirmation stands on the sheet: the sources it holds for, who gave it, and when. */
export const confirmation = ({ by, on, sources }: NonNullable<Settings["confirmed"]>): string =>
  `${sources} (${by}, ${on})`;
