/** Figures and gaps on Today. Their screens are fetched from the pane's own server once Today shows. */
import { createElement, useEffect, useState, type ComponentType } from "react";
import type { Spot } from "../../tabs";

interface FigureScreens {
  readonly FigureScreen: ComponentType<{ readonly spot: Spot }>;
  readonly GapsSection: ComponentType;
  readonly SelectedRow: ComponentType;
}

/** null while they are on their way; `"failed"` when they could not be fetched. */
export function useFigureScreens(): FigureScreens | "failed" | null {
  const [screens, setScreens] = useState<FigureScreens | "failed" | null>(null);
  useEffect(() => {
    let gone = false;
    Promise.all([
      import("../figure/figure-screen"),
      import("../figure/gaps-section"),
      import("../figure/selected-row"),
    ]).then(
      ([{ FigureScreen }, { GapsSection }, { SelectedRow }]) => {
        if (!gone) setScreens({ FigureScreen, GapsSection, SelectedRow });
      },
      () => {
        if (!gone) setScreens("failed");
      },
    );
    return () => {
      gone = true;
    };
  }, []);
  return screens;
}

interface FigurePlaceProps {
  readonly screens: FigureScreens | "failed" | null;
  readonly spot: Spot;
}

/** The page of a figure or a gap, in the place of Today. */
export const FigurePlace = ({ screens, spot }: FigurePlaceProps) => {
  if (screens === "failed")
    return <p>This page could not be loaded. Close the pane and open it again. Nothing was changed.</p>;
  return (
    screens && (
      <>
        {createElement(screens.SelectedRow)}
        {createElement(screens.FigureScreen, { spot })}
      </>
    )
  );
};

/** The gaps that stand on the Summary; nothing until their screen is there. */
export const Gaps = ({ screens }: Pick<FigurePlaceProps, "screens">) =>
  screens === null || screens === "failed" ? null : createElement(screens.GapsSection);

/** The way to the page of the figure or gap whose row is selected; nothing until its screen is there. */
export const Selected = ({ screens }: Pick<FigurePlaceProps, "screens">) =>
  screens === null || screens === "failed" ? null : createElement(screens.SelectedRow);
