/** The tabs, the screen behind the gear, and the places inside them. */
import type { FigureAsked, GapAsked } from "./view/figure/figure-asked";

export type Tab = "today" | "data" | "leaders" | "responsibilities" | "settings";

export interface Spot {
  readonly place: string;
  readonly item?: string;
  readonly figure?: FigureAsked;
  readonly gap?: GapAsked;
}
