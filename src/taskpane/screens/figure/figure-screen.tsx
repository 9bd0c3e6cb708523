/** The pages that Today's rows lead to: a figure, or the list of all figures. */
import type { Spot } from "../../tabs";
import { FigureList } from "./figure-list";
import { FigureView } from "./figure-page";

export const FigureScreen = ({ spot: { figure } }: { readonly spot: Spot }) =>
  figure === undefined ? <FigureList /> : <FigureView asked={figure} />;
