/** Which gaps stand on one page. */
import type { Gap } from "../gap/gap";

/** The biggest gap of each kind first, then the next biggest, so that one kind does not fill the page; in their order. */
export function leadingGaps(ranked: readonly Gap[], most: number): readonly Gap[] {
  const first = ranked.filter((gap, index) => ranked.findIndex((other) => other.gap === gap.gap) === index);
  const chosen = first.slice(0, most);
  const rest = ranked.filter((gap) => !chosen.includes(gap)).slice(0, most - chosen.length);
  return ranked.filter((gap) => chosen.includes(gap) || rest.includes(gap));
}
