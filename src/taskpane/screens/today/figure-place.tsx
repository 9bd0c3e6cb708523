/** The page of a figure in the place of Today. It is fetched from the pane's own server once Today shows. */
import { createElement, useEffect, useState, type ComponentType } from "react";
import type { Spot } from "../../tabs";

const PLACES: readonly string[] = ["figure", "figures", "gap", "gaps"];

export const isFigurePlace = (spot: Spot | null): spot is Spot => spot !== null && PLACES.includes(spot.place);

type Screen = ComponentType<{ readonly spot: Spot }>;

/** null while it is on its way; `"failed"` when it could not be fetched. */
export function useFigureScreen(): Screen | "failed" | null {
  const [screen, setScreen] = useState<{ readonly screen: Screen | "failed" } | null>(null);
  useEffect(() => {
    let gone = false;
    import("../figure/figure-screen").then(
      ({ FigureScreen }) => {
        if (!gone) setScreen({ screen: FigureScreen });
      },
      () => {
        if (!gone) setScreen({ screen: "failed" });
      },
    );
    return () => {
      gone = true;
    };
  }, []);
  return screen?.screen ?? null;
}

export const FigurePlace = ({ screen, spot }: { readonly screen: Screen | "failed" | null; readonly spot: Spot }) => {
  if (screen === "failed")
    return <p>This page could not be loaded. Close the pane and open it again. Nothing was changed.</p>;
  return screen && createElement(screen, { spot });
};
