/** The way back from a page: as people came, then the page that it is a part of. */
import { usePane } from "../../pane";
import type { Spot } from "../../tabs";
import { backTo, trailTo } from "../today/trail";

/** A page that did not lead here. */
export interface PageAbove {
  readonly name: string;
  readonly spot: Spot;
}

export function useTrail(
  above: PageAbove | null = null,
): readonly { readonly name: string; readonly go: () => void }[] {
  const { open, spot } = usePane();
  const trail = trailTo(spot);
  return [
    ...trail.map(({ name }, index) => ({ name, go: () => open("today", backTo(trail, index)) })),
    ...(above === null ? [] : [{ name: above.name, go: () => open("today", above.spot) }]),
  ];
}
