/** Sharing and publishing, in the place of the next thing. Their screens are fetched from the pane's own server when they are asked for. */
import { Button } from "@fluentui/react-components";
import { createElement, useEffect, useState, type ComponentType } from "react";
import { Buttons, useTexts } from "../data/parts";

export type SharingPanel = "share" | "publish";

interface PanelProps {
  readonly onEnd: () => void;
}

const LATER: Readonly<Record<SharingPanel, () => Promise<ComponentType<PanelProps>>>> = {
  share: () => import("./share").then(({ Share }) => Share),
  publish: () => import("./publish").then(({ Publish }) => Publish),
};

export const SharingPlace = ({ panel, onEnd }: PanelProps & { readonly panel: SharingPanel }) => {
  const texts = useTexts();
  const [screen, setScreen] = useState<{ readonly of: ComponentType<PanelProps> } | "failed" | null>(null);
  useEffect(() => {
    let gone = false;
    LATER[panel]().then(
      (of) => {
        if (!gone) setScreen({ of });
      },
      () => {
        if (!gone) setScreen("failed");
      },
    );
    return () => {
      gone = true;
    };
  }, [panel]);
  if (screen === "failed")
    return (
      <>
        <p className={texts.row}>
          This page could not be loaded. Close the pane and open it again. Nothing was changed.
        </p>
        <Buttons>
          <Button onClick={onEnd}>Back</Button>
        </Buttons>
      </>
    );
  return screen && createElement(screen.of, { onEnd });
};
