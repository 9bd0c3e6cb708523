/** The way that led to a page of a figure or a gap, so that people come back as they went. */
import type { Spot, Step } from "../../tabs";

/** Today, when nothing led to it. */
export const TODAY: Step = { name: "Today", spot: { place: "today" } };

const PLACES: readonly string[] = ["figure", "figures", "gap", "gaps"];

export const isFigurePlace = (spot: Spot | null): spot is Spot => spot !== null && PLACES.includes(spot.place);

/** Stable text for what a spot is about, whatever led there; a row is known by where it leads. */
export const spotKey = ({ place, figure, gap }: Spot): string => JSON.stringify([place, figure ?? null, gap ?? null]);

/** The steps that led to a page; to Today, none. */
export const trailTo = (spot: Spot | null): readonly Step[] => (isFigurePlace(spot) ? (spot.trail ?? [TODAY]) : []);

/** Where a row of a page leads: the page is one more step, with the row marked for who comes back. A page that was on the way ends it. */
export function onward(to: Spot, from: Spot | null, name: string): Spot {
  const here: Spot = isFigurePlace(from) ? { ...from, trail: [] } : TODAY.spot;
  const steps = [...trailTo(from), { name, spot: { ...here, item: spotKey(to) } }];
  const before = steps.findIndex(({ spot }) => spotKey(spot) === spotKey(to));
  return { ...to, trail: before < 0 ? steps : steps.slice(0, before) };
}

/** Another page in the place of this one: the way stays as it was. */
export const beside = (to: Spot, from: Spot | null): Spot => ({ ...to, trail: trailTo(from) });

/** Back to a step of a trail. */
export const backTo = (trail: readonly Step[], index: number): Spot => {
  const { spot } = trail[index] ?? TODAY;
  return isFigurePlace(spot) ? { ...spot, trail: trail.slice(0, index) } : spot;
};
