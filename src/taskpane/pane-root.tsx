/** The whole pane on one workbook. */
import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { LiveHost } from "../hosts/host";
import type { Compute } from "./compute/compute";
import { PaneContext, type Pane } from "./pane";
import { FormPlace } from "./form-place";
import { createPaneStore } from "./pane-store";
import { LiveRegion } from "./shell/live-region";
import { Shell } from "./shell/shell";
import { useDark } from "./shell/use-dark";

export interface PaneRootProps {
  readonly host: LiveHost;
  readonly compute: Compute;
  readonly now: () => Date;
  /** Of the product, for people who report something. */
  readonly version: string;
  /** Office's own theme, where it says one; else the system's. */
  readonly theme?: "light" | "dark";
}

/** Reads the workbook when it appears; ends what runs when it goes. */
export const PaneRoot = ({ host, compute, now, version, theme }: PaneRootProps) => {
  const [store] = useState(() => createPaneStore({ host, compute, now }));
  useEffect(() => {
    void store.start();
    return store.stop;
  }, [store]);
  const { announced, form, ...snapshot } = useSyncExternalStore(store.subscribe, store.snapshot);
  const systemIsDark = useDark();
  const dark = theme === undefined ? systemIsDark : theme === "dark";
  const { state, overview, refreshedAt, selected, movedSheets, tab, spot } = snapshot;
  const pane = useMemo(
    (): Pane => ({
      state,
      overview,
      refreshedAt,
      selected,
      movedSheets,
      tab,
      spot,
      today: store.today,
      now: store.now,
      open: store.open,
      refresh: () => void store.refresh(),
      cancel: store.cancel,
      show: (place) => void store.show(place),
      selectRows: store.selectRows,
      decide: store.decide,
      change: store.change,
      correct: store.correct,
      lookAgain: store.lookAgain,
      setWorkingSheetsShown: (shown) => void store.setWorkingSheetsShown(shown),
      publish: store.publish,
      collect: store.collect,
      openCopy: store.openCopy,
      ask: (name, asked) => compute.ask(name, asked),
      announce: store.announce,
      selfTest: store.selfTest,
      version,
    }),
    [state, overview, refreshedAt, selected, movedSheets, tab, spot, store, compute, version],
  );
  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme}>
      <PaneContext.Provider value={pane}>
        {form === null ? (
          <>
            <Shell />
            <LiveRegion {...announced} />
          </>
        ) : (
          <FormPlace host={host} compute={compute} form={form} />
        )}
      </PaneContext.Provider>
    </FluentProvider>
  );
};
