/** The tab Today: status, one thing to do next, four metrics, what moved. */
import { useEffect, useRef, useState } from "react";
import { usePane } from "../../pane";
import { FormsRow } from "../../parts/forms-row";
import { Confirm } from "./confirm";
import { FigurePlace, Gaps, Selected, useFigureScreens } from "./figure-place";
import { FirstRun } from "./first-run";
import { Metrics } from "./metrics";
import { NextThing } from "./next-thing";
import { Opening } from "./opening";
import { Refreshing } from "./refreshing";
import { SinceLast } from "./since-last";
import { SharingPlace, type SharingPanel } from "./sharing-place";
import { Status } from "./status";
import { Stopped } from "./stopped";
import { isFigurePlace } from "./trail";

export const TodayScreen = () => {
  const { state, overview, refresh, spot } = usePane();
  const figureScreens = useFigureScreens();
  const [confirming, setConfirming] = useState(false);
  const [sharing, setSharing] = useState<SharingPanel | null>(null);
  const [left, setLeft] = useState<SharingPanel | null>(null);
  const next = useRef<HTMLDivElement>(null);
  // Who leaves a panel stands on the button that led there again.
  useEffect(() => {
    if (left === null || sharing !== null || document.activeElement !== document.body) return;
    const led = next.current?.querySelector<HTMLElement>(`[data-panel=${left}]`);
    (led ?? next.current?.querySelector("button"))?.focus();
  }, [left, sharing]);
  /** Whether the refresh that runs was started here, so that its keyboard user is not left without a focus. */
  const [pressed, setPressed] = useState(false);
  const startRefresh = (): void => {
    setPressed(true);
    setConfirming(false);
    setSharing(null);
    refresh();
  };

  if (state.kind === "opening") return <Opening stage={state.stage} />;
  if (state.kind === "first-run")
    return <FirstRun sheets={state.sheets} message={state.message} onRead={startRefresh} />;
  if (overview === null) {
    return state.kind === "refreshing" ? (
      <Refreshing state={state} takesFocus={pressed} />
    ) : (
      <Stopped message={state.message} onTry={startRefresh} />
    );
  }
  const { today } = overview;
  if (state.kind === "ready" && isFigurePlace(spot)) return <FigurePlace screens={figureScreens} spot={spot} />;
  return (
    <>
      <Status today={today} onRefresh={startRefresh} confirming={confirming} onConfirm={() => setConfirming(true)} />
      {state.kind === "ready" && !confirming && sharing === null && <Selected screens={figureScreens} />}
      {state.kind === "refreshing" ? (
        <Refreshing state={state} takesFocus={pressed} />
      ) : confirming ? (
        <Confirm today={today} onDone={() => setConfirming(false)} />
      ) : sharing !== null ? (
        <SharingPlace
          panel={sharing}
          onEnd={() => {
            setLeft(sharing);
            setSharing(null);
          }}
        />
      ) : (
        <div ref={next}>
          <NextThing
            state={state}
            today={today}
            onRefresh={startRefresh}
            onConfirm={() => setConfirming(true)}
            onShare={setSharing}
          />
        </div>
      )}
      {!confirming && sharing === null && (
        <>
          <Metrics today={today} />
          <SinceLast today={today} />
          <Gaps screens={figureScreens} />
          <FormsRow />
        </>
      )}
    </>
  );
};
