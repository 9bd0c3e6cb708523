/** The tabs, the screen behind the gear, and the places inside them. */
import type { FigureAsked, GapAsked } from "./view/figure/figure-asked";

export type Tab = "today" | "data" | "leaders" | "responsibilities" | "forms" | "settings";

export interface Spot {
  readonly place: string;
  readonly item?: string;
  readonly figure?: FigureAsked;
  readonly gap?: GapAsked;
  /** The pages that led here, Today first; none where no page did. */
  readonly trail?: readonly Step[];
}

/** A page that led on, by its name. */
export interface Step {
  readonly name: string;
  readonly spot: Spot;
}
