/** The pages that Today's rows lead to: a figure, a gap, or the lists of all of them. */
import type { Spot } from "../../tabs";
import { FigureList } from "./figure-list";
import { FigureView } from "./figure-page";
import { GapListView } from "./gap-list";
import { GapView } from "./gap-view";

export const FigureScreen = ({ spot: { place, figure, gap } }: { readonly spot: Spot }) => {
  if (figure !== undefined) return <FigureView asked={figure} />;
  if (gap !== undefined) return <GapView asked={gap} />;
  return place === "gaps" ? <GapListView /> : <FigureList />;
};
