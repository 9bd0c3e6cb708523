/** How large a gap is, as a cell. */
import type { Gap } from "../gap/gap";
import { shownChange, shownFigure, statusWords, type Shown } from "./figure-format";

/** Points, a rating, a share, a count (0 is "none"); "no data" where nothing can tell. */
export const sizeOf = ({ value, unit }: Gap): Shown =>
  value === null
    ? { value: statusWords("unknown"), numberFormat: "General", text: statusWords("unknown") }
    : shownFigure(value, unit);

/** Wider or narrower than a year ago; empty when it is not known. */
export const changeOf = ({ value, unit, change }: Gap): Shown =>
  value === null || change === null
    ? { value: null, numberFormat: "General", text: "" }
    : shownChange(value, value - change, unit, true);
